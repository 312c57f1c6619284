"""Voice share: each word counts once, for the outer speaker; silence of those spoken of is seen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.render.spoken import DOUBT, SAFE, STORY, WISH, A, B, at
from variorum import render
from variorum.model import Statement, Story
from variorum.render.sections import view
from variorum.render.shares import LEAST_MENTIONS, Voiced, shares


def of(story: Story, article: str) -> Voiced:
    return next(one for one in shares(story) if one.article == article)


def test_words_quoted_words_and_statements_are_counted_by_speaker() -> None:
    (corr,) = of(STORY, "a-a").speakers
    assert (corr.actor, corr.words, corr.quoted, corr.statements, corr.percent) == ("e-corr", 4, 4, 1, 100.0)
    (engineers,) = of(STORY, "a-b").speakers
    assert (engineers.words, engineers.quoted) == (6, 0)


def test_attitudes_and_denied_sayings_are_no_voice() -> None:
    assert WISH.content[0].text not in [one.first.text for one in of(STORY, "a-a").speakers]
    silent = replace(STORY, statements=(replace(SAFE, negated=True),))
    assert of(silent, "a-a").speakers == ()
    assert of(silent, "a-a").given == 0
    assert of(silent, "a-a").percent == 0.0


def test_words_inside_somebodys_words_stay_with_the_outer_speaker() -> None:
    inner = Statement(
        "s-in", "a-b", (at(B, "be not safe"),), None, None, "indirect", actor="e-corr", parent="s-doubt"
    )
    voiced = of(replace(STORY, statements=(inner, DOUBT)), "a-b")
    assert [(one.actor, one.words, one.statements) for one in voiced.speakers] == [
        ("e-engineers", 6, 1),
        ("e-corr", 0, 1),
    ]


def test_the_quoted_part_of_a_mixed_statement_is_what_stands_between_marks() -> None:
    mixed = Statement("s-m", "a-a", (at(A, '"The bridge is safe," Mayor Ines Corr'),), None, None, "mixed")
    (one,) = of(replace(STORY, statements=(mixed,)), "a-a").speakers
    assert (one.actor, one.words, one.quoted) == ("", 7, 4)


def test_those_who_are_often_named_and_never_heard_are_only_spoken_of() -> None:
    assert of(STORY, "a-a").spoken_of == (("e-dockers", LEAST_MENTIONS),)  # a place is asked nothing
    assert of(STORY, "a-b").spoken_of == (("e-corr", LEAST_MENTIONS),)


@given(st.permutations(STORY.statements), st.lists(st.integers(0, 60), max_size=8))
def test_shares_hold_together_whatever_overlaps(statements: list[Statement], starts: list[int]) -> None:
    more = [
        replace(SAFE, id=f"s-{n}", content=(A.span(start, start + 17),), actor=f"e-{n % 3}")
        for n, start in enumerate(starts)
    ]
    story = replace(STORY, statements=(*statements, *more))
    for one in shares(story):
        assert sum(share.words for share in one.speakers) == one.given <= one.words
        assert one.quoted <= one.given
        assert all(0 <= share.quoted <= share.words for share in one.speakers)
        assert not one.given or abs(sum(share.percent for share in one.speakers) - 100) < 1
    assert shares(story) == shares(replace(story, statements=tuple(reversed(story.statements))))


def test_the_page_sets_outlets_side_by_side() -> None:
    heard = view(STORY).heard
    assert [one.siglum for one in heard.outlets] == ["A", "B"]
    corr = next(line for line in heard.lines if line.name == "Ines Corr")
    assert [(cell.statements, cell.mentions) for cell in corr.cells] == [(1, 2), (0, 3)]
    assert corr.cells[0].cite is not None
    assert [line.name for line in heard.spoken_of] == ["the dockers"]
    page = render.page(STORY)
    assert "spoken of × 3" in page
    assert "not named" in page


def test_many_outlets_get_a_line_each() -> None:
    many = tuple(replace(A, id=f"a-{n}", siglum="") for n in range(30))
    statements = tuple(
        replace(SAFE, id=f"s-{n}", article=f"a-{n}", content=(many[n].span(23, 44),)) for n in range(30)
    )
    story = replace(STORY, articles=many, statements=statements, rows=())
    heard = view(story).heard
    assert heard.lines == ()
    assert [one.speakers for one in heard.outlets] == [(("Ines Corr", "100\xa0%"),)] * 30
