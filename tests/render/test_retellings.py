"""Who may have been written from whom: said at the head, in the counts of rows, and by ``explain``."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.fixture import STORY
from variorum import render
from variorum.model import Article, Credit, Retelling, Story
from variorum.render.origins import in_words
from variorum.render.sections import view
from variorum.store import check

ARTICLES = {article.siglum: article for article in STORY.articles}
ORIGIN = {siglum: article.origin or article.id for siglum, article in ARTICLES.items()}


def first_words(article: Article, words: int = 4) -> tuple[int, int]:
    return 0, len(" ".join(article.text.split(" ")[:words]))


def retelling(article: str, of: str, own: int = 0, either: bool = False) -> Retelling:
    mine, theirs = ARTICLES[article], ARTICLES[of]
    return Retelling(
        mine.id, theirs.id, either, 7, 8, 20,
        tuple(mine.span(place, place + 1) for place in range(own)),
        ((mine.span(*first_words(mine)), theirs.span(*first_words(theirs))),),
    )  # fmt: skip


def with_retellings(*given: Retelling) -> Story:
    return replace(STORY, retellings=given)


@pytest.mark.parametrize(
    ("either", "own", "words"),
    [
        (False, 0, "C may have been written from A: A seems to tell 7 of its 8 sentences and prints all 20"),
        (True, 0, "C may have been written from A, or A from C: A seems to tell 7"),
        (False, 6, "prints 20 of its 26 names and numbers (not “M”, “i”, “n”, “i” and 2 more)"),
    ],
)
def test_it_is_said_at_the_head_with_what_speaks_for_it_and_against(
    either: bool, own: int, words: str
) -> None:
    story = with_retellings(retelling("C", "A", own, either))
    assert check(story) == check(STORY)
    for printed in (render.page(story), render.markdown(story), render.terminal(story, 500, False)):
        assert words in printed
        assert "No credit or copied passage shows it, so each is counted as an origin." in printed
        assert "origins, perhaps " in printed
    (shown,) = view(story).header.retellings
    assert {cite.siglum for cite in shown.cites} == {"A", "C"}


def test_a_printed_credit_is_told_and_not_denied() -> None:
    mine = ARTICLES["C"]
    credit = Credit(mine.id, "Sarn Valley Star", mine.span(0, 1), False, mine.span(0, 1))
    own = replace(credit, name=mine.outlet)
    story = with_retellings(retelling("C", "A"))
    for credits, words in (
        ((own,), "No credit or copied passage shows it, so each is counted as an origin."),
        ((credit, own), "C credits Sarn Valley Star, but not for all of it, so each is counted"),
    ):
        shown = render.markdown(replace(story, credits=credits))
        assert words in shown
        assert ("No credit" in shown) is (credit not in credits)


def test_without_one_nothing_is_said() -> None:
    for printed in (render.page(STORY), render.markdown(STORY), render.terminal(STORY, 500, False)):
        assert "seems to tell" not in printed
        assert ", perhaps " not in printed


def test_a_row_says_how_many_origins_are_perhaps_left() -> None:
    row = next(one for one in STORY.rows if {ORIGIN["A"], ORIGIN["C"]} <= set(one.origin_ids))
    perhaps = with_retellings(retelling("C", "A")).perhaps_one()
    assert perhaps == {ORIGIN["C"]: ORIGIN["A"]}
    number = len(row.origin_ids)
    assert in_words(row.origin_ids, perhaps) == f"{number} origins, perhaps {number - 1}"
    assert in_words((ORIGIN["C"],), perhaps) == "1 origin"


def test_a_chain_comes_down_to_its_first_and_a_circle_does_no_harm() -> None:
    chain = with_retellings(retelling("C", "A"), retelling("D", "C"))
    assert chain.perhaps_one() == {ORIGIN["C"]: ORIGIN["A"], ORIGIN["D"]: ORIGIN["A"]}
    circle = with_retellings(retelling("C", "D"), retelling("D", "A"), retelling("A", "C"))
    assert len(set(circle.perhaps_one().values())) == 1


def test_an_article_that_is_not_there_is_left_out_and_found_by_check() -> None:
    story = with_retellings(replace(retelling("C", "A"), of="nowhere"))
    assert not view(story).header.retellings
    assert story.perhaps_one() == {}
    assert any("nowhere" in line for line in check(story))


def test_explain_tells_it_of_both_articles_with_the_passages_and_what_is_its_own() -> None:
    story = with_retellings(retelling("C", "A", 2))
    mine, theirs = (render.explain(story, ARTICLES[siglum].id) for siglum in "CA")
    for told in (mine, theirs):
        assert "C may have been written from A" in told
        assert " beside A [0, 18)" in told
    assert "its own: C [0, 1)" in mine
    assert "its own:" not in theirs
