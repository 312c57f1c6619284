"""What is left out and who wants what: each line stands on page, Markdown and terminal, tied to passages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.fixture import STORY
from tests.render.spoken import SAFE
from tests.render.spoken import STORY as SPOKEN
from variorum import render
from variorum.model import Cover, Omission, Position, Silence, Span, Story, Unknown
from variorum.render.book import Book
from variorum.render.rows import row_view
from variorum.render.sections import view

FIRST, LAST = STORY.compared()[0], STORY.compared()[-1]
ROW = next(row for row in STORY.rows if row.kind == "statement")
ACTOR = next(actor for actor in STORY.actors if any(one.form == "name" for one in actor.mentions))


def _words(article: str) -> Span:
    held = next(one for one in STORY.compared() if one.id == article)
    region = held.regions[-1] if held.regions else None
    start = region.start if region else 0
    return held.span(start, start + 12)


def _story(**fields: object) -> Story:
    return replace(STORY, **fields)  # type: ignore[arg-type]


FULL = _story(
    omissions=(Omission(LAST.id, ROW.id, (_words(FIRST.id),), 2, "1 of 1"),),
    cover=Cover((FIRST.id, LAST.id), (3, 4), 4, True),
    silences=(
        Silence("never quoted", ACTOR.id, (FIRST.id,), (_words(FIRST.id),)),
        Silence("no reply", ACTOR.id, (LAST.id,), (_words(LAST.id),), ACTOR.id),
    ),
    unknowns=(Unknown("who", ROW.id, (_words(FIRST.id),), _words(FIRST.id)),),
    positions=(
        Position(ACTOR.id, "demands", ROW.id, (), (_words(FIRST.id),)),
        Position(ACTOR.id, "rejects", ROW.id, (), (_words(LAST.id),), changes=ROW.id),
    ),
)


def test_an_omission_leads_to_its_row_and_cites_those_who_tell_it() -> None:
    (group,) = view(FULL).chosen.left_out
    (fact,) = group.facts
    assert group.siglum == Book.of(FULL).sigla[LAST.id]
    assert fact.href == f"#{Book.of(FULL).anchor(ROW.id)}"
    assert [cite.siglum for cite in fact.cites] == [Book.of(FULL).sigla[FIRST.id]]


def test_what_may_be_told_in_other_words_is_no_omission_and_shows_the_nearest_passage() -> None:
    near = _words(LAST.id)
    unsure = replace(FULL.omissions[0], nearest=near, unsure="it may be told in other words")
    story = replace(FULL, omissions=(unsure,))
    (group,) = view(story).chosen.left_out
    assert group.facts == ()
    (fact,) = group.unsure
    assert [cite.siglum for cite in fact.nearest] == [Book.of(story).sigla[LAST.id]]
    for text in (render.page(story), render.markdown(story), render.terminal(story, 120, False)):
        assert "leaves out" not in " ".join(text.split())
        assert "may leave out" in " ".join(text.split())


def test_what_is_left_out_bears_the_words_of_those_who_told_it_by_then() -> None:
    by_all = replace(FULL.omissions[0], told=tuple(_words(article) for article in ROW.versions))
    (group,) = view(replace(FULL, omissions=(by_all,))).chosen.left_out
    assert group.facts[0].text == ROW.description
    by_one = replace(by_all, told=by_all.told[:1])
    (group,) = view(replace(FULL, omissions=(by_one,))).chosen.left_out
    assert group.facts[0].text == by_one.told[0].text.strip()


def test_the_fewest_articles_are_told_in_a_sentence_that_says_how_sure_it_is() -> None:
    sigla = Book.of(FULL).sigla
    assert view(FULL).chosen.cover == (
        f"{sigla[FIRST.id]} prints 3 of the 4 facts that several tell; "
        f"{sigla[FIRST.id]} and {sigla[LAST.id]} together print them all: no fewer articles do."
    )
    unsure = replace(FULL, cover=replace(FULL.cover, exact=False, at_most=1.5))  # type: ignore[arg-type, type-var]
    assert "at most 1.5 times" in view(unsure).chosen.cover


def test_one_article_that_has_all_is_named_and_nothing_is_said_of_two_articles() -> None:
    all_in_one = replace(FULL, cover=Cover((FIRST.id,), (4,), 4, True))
    assert view(all_in_one).chosen.cover == (
        f"Who reads {Book.of(FULL).sigla[FIRST.id]} has all that several tell, 4 facts."
    )
    kept = {FIRST.id, LAST.id}
    two = replace(all_in_one, articles=tuple(one for one in FULL.articles if one.id in kept))
    assert len(Book.of(two).articles) == 2
    assert view(two).chosen.cover == ""


@pytest.mark.parametrize("form", ["page", "markdown", "terminal"])
def test_every_line_stands_in_every_form(form: str) -> None:
    text = render.terminal(FULL, 120, False) if form == "terminal" else getattr(render, form)(FULL)
    folded = " ".join(text.split()).casefold()
    for words in (
        "what is left out",
        "who wants what",
        "never quoted",
        "no reply in print",
        "demands",
        "rejects",
    ):
        assert words in folded, words
    assert "turns" in folded


def test_a_story_without_any_of_it_says_so_and_nothing_breaks() -> None:
    bare = _story(omissions=(), cover=None, silences=(), unknowns=(), positions=())
    assert view(bare).chosen.number == 0
    assert "No demand, refusal, offer or support was found." in render.page(bare)
    assert "WHO WANTS WHAT" not in render.terminal(bare, 100, False)


def test_what_leads_nowhere_is_left_out() -> None:
    lost = replace(
        FULL,
        omissions=(replace(FULL.omissions[0], row="r-none"),),
        silences=(replace(FULL.silences[0], actor="nobody"),),
        positions=(replace(FULL.positions[0], row="r-none"),),
    )
    page = view(lost)
    assert (page.chosen.left_out, page.chosen.unheard, page.holders) == ((), (), ())


def test_for_whom_somebody_speaks_stands_under_the_words() -> None:
    principal = SPOKEN.actors[0]
    statement = replace(SAFE, on_behalf=principal.id)
    rows = tuple(row for row in SPOKEN.rows if statement.id in row.versions.get(statement.article, ()))
    story = replace(SPOKEN, statements=(statement,), rows=rows)
    (version,) = row_view(Book.of(story), story.rows[0]).versions
    assert [note.text for note in version.notes if note.name == "speaking for"] == [principal.name]
