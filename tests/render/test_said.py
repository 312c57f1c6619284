"""How it was said: circumstances, chain, strength and turns are shown where the words stand."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.render.spoken import DOUBT, SAFE, STORY, A, at
from variorum import render
from variorum.model import Span, Statement, Story
from variorum.render.book import Book
from variorum.render.pieces import Piece, Version
from variorum.render.rows import row_view
from variorum.render.said import HELD_BACK, TURNED_DOWN, notes, put
from variorum.render.sections import view


def shown(statement: Statement) -> Version:
    """The version of ``statement``, alone in its row."""
    story = replace(
        STORY,
        statements=(statement,),
        rows=tuple(row for row in STORY.rows if statement.id in row.versions.get(statement.article, ())),
    )
    (version,) = row_view(Book.of(story), story.rows[0]).versions
    return version


def told(statement: Statement) -> dict[str, str]:
    return {note.name: note.text for note in shown(statement).notes}


def test_the_circumstances_stand_under_the_words_in_the_order_in_which_one_asks() -> None:
    assert list(told(SAFE).items()) == [
        ("to", "reporters"),
        ("occasion", "a press conference"),
        ("place", "Port Casse"),
        ("said", "2 May 2031"),
    ]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("to the council", "the council"),
        ("with reporters", "reporters"),
        ("Toby Hale", "Toby Hale"),
        ("the council", "the council"),
    ],
)
def test_to_whom_it_was_said_is_told_with_one_preposition(printed: str, shown: str) -> None:
    assert told(replace(SAFE, addressee=Span(A.id, 0, len(printed), printed)))["to"] == shown


def test_the_chain_runs_from_the_speaker_to_the_article_and_says_how_long_it_is() -> None:
    assert told(DOUBT)["at third hand, through"] == "the Highland Review, then Tessaly News"
    once = replace(DOUBT, relays=DOUBT.relays[:1])
    assert told(once)["at second hand, through"] == "Tessaly News"
    assert not any("hand" in name for name in told(SAFE))


def test_how_it_is_put_is_told_only_where_it_is_not_plain() -> None:
    doubted = told(DOUBT)
    assert doubted["the outlet keeps its distance"] == "“claimed”"
    assert doubted["softened by"] == "“may”"
    assert "put as untrue" in doubted
    plain = replace(DOUBT, strength="neutral", modality="asserted", hedges=(), negations=(), relays=())
    assert told(plain) == {}


def test_who_vouches_within_somebodys_words_is_whoever_speaks_them() -> None:
    inner = replace(DOUBT, parent=SAFE.id, strength="endorsing")
    story = replace(STORY, statements=(SAFE, inner))
    found = {note.name for note in notes(Book.of(story), inner, (), "")}
    assert {"Ines Corr vouches for it", "inside the words of"} <= found
    assert "the outlet vouches for it" not in found


def test_what_one_will_not_do_is_not_called_untrue() -> None:
    act = Span(A.id, 0, 8, "to leave")
    cues = {
        word: Span(A.id, 0, len(word), word)
        for word in ("refused", "was reluctant", "denied", "did not expect")
    }
    told = {word: put(replace(DOUBT, content=(act,), cue=cue)) for word, cue in cues.items()}
    assert told["refused"] == told["was reluctant"] == HELD_BACK
    assert told["denied"] == told["did not expect"] == "put as untrue"
    refused = replace(DOUBT, content=(act,), cue=cues["refused"])
    assert put(replace(refused, content=(replace(act, text="that it sank"),))) == "put as untrue"
    assert put(replace(refused, modality="planned")) == "put as a plan"


@pytest.mark.parametrize(
    ("cue", "words", "said"),
    [
        ("reject", "the latest offer from Senator Brock", TURNED_DOWN),
        ("reject", "an offer that Brock made", TURNED_DOWN),
        ("rule out", "any talks", TURNED_DOWN),
        ("dismiss", "the idea of a tunnel", TURNED_DOWN),
        ("reject", "the idea that the bridge is unsafe", "put as untrue"),
        ("reject", "claims of fraud", "put as untrue"),
        ("dismiss", "the report as wrong", "put as untrue"),
        ("reject", "that it sank", "put as untrue"),
        ("reject", "“It sank”", "put as untrue"),
        ("deny", "an offer", "put as untrue"),
    ],
)
def test_a_thing_that_is_turned_down_is_not_called_untrue(cue: str, words: str, said: str) -> None:
    content = (Span(A.id, 0, len(words), words),)
    printed = Span(A.id, 0, len(cue), cue)
    assert put(replace(DOUBT, content=content, cue=printed, cue_lemma=cue, modality="denied")) == said


def test_words_that_soften_or_deny_are_marked_in_print_and_print_stays_whole() -> None:
    (passage,) = shown(DOUBT).passages
    assert [piece for piece in passage.pieces if piece.ink == "turn"] == [
        Piece("may", "turn"),
        Piece("not", "turn"),
    ]
    assert "".join(piece.text for piece in passage.pieces).startswith("The bridge may be not safe, Tessaly")


def test_a_note_has_a_citation_mark_only_where_its_words_are_not_printed_beside_it() -> None:
    assert all(note.cites == () for note in shown(SAFE).notes)
    far = replace(SAFE, place=at(A, "dockers left"))
    (place,) = [note for note in shown(far).notes if note.name == "place"]
    assert [cite.siglum for cite in place.cites] == ["A"]


def test_what_is_said_comes_before_what_is_only_told_of_a_mind() -> None:
    (corr, *_) = view(STORY).speakers
    assert [row.id for row in corr.alone] == ["r-safe"]
    assert [row.id for row in corr.attitudes] == ["r-wish"]
    page = render.page(STORY)
    assert page.index('id="id-r-safe"') < page.index('id="id-r-wish"')
    assert "1 attitude</summary>" in page


def test_a_speaker_who_only_has_a_mind_comes_last() -> None:
    quiet = replace(DOUBT, act="attitude")
    story = replace(STORY, statements=(quiet, *STORY.statements[:2]))
    assert [one.name for one in view(story).speakers] == ["Ines Corr", "engineers"]
    loud = replace(STORY, statements=(DOUBT, replace(SAFE, act="attitude"), STORY.statements[1]))
    assert [one.name for one in view(loud).speakers] == ["engineers", "Ines Corr"]


@pytest.mark.parametrize(
    ("actors", "heading"),
    [
        (("e-corr", "e-engineers"), "Named in more than one way"),
        (("e-corr", "e-corr"), "Ines Corr"),
        ((None, "e-engineers"), "Named in more than one way"),
        ((None, None), "Speaker not named"),
    ],
)
def test_a_speaker_whom_two_articles_name_unlike_is_not_called_unnamed(
    actors: tuple[str | None, str | None], heading: str
) -> None:
    first, second = replace(SAFE, actor=actors[0]), replace(DOUBT, actor=actors[1])
    if None in actors:
        first = replace(first, source=None)
    if actors == (None, None):
        second = replace(second, source=None)
    row = replace(STORY.rows[0], versions={"a-a": ("s-safe",), "a-b": ("s-doubt",)}, actor=None)
    story = replace(STORY, statements=(first, second), rows=(row,))
    assert [one.name for one in view(story).speakers] == [heading]


@pytest.mark.parametrize(
    ("first", "candidates", "second", "heading"),
    [
        ("direct", (), "direct", "engineers"),
        ("indirect", (), "direct", "Speaker unsure"),
        ("direct", (), "indirect", "Speaker unsure"),
        ("direct", ("e-corr", "e-engineers"), "direct", "Speaker unsure"),
    ],
)
def test_a_quotation_printed_once_without_a_source_is_no_doubt(
    first: str, candidates: tuple[str, ...], second: str, heading: str
) -> None:
    why = "no speaker is printed"
    one = replace(SAFE, actor=None, source=None, why_speaker=why, candidates=candidates, form=first)  # type: ignore[arg-type]
    other = replace(DOUBT, form=second)  # type: ignore[arg-type]
    row = replace(STORY.rows[0], versions={"a-a": ("s-safe",), "a-b": ("s-doubt",)}, actor=None)
    story = replace(STORY, statements=(one, other), rows=(row,))
    assert [speaker.name for speaker in view(story).speakers] == [heading]


def test_a_section_with_nothing_in_it_has_no_heading_in_markdown() -> None:
    text = render.markdown(STORY)
    assert "## Who said what" in text
    assert "## Numbers" not in text
    assert re.search(r"^## .*\n\n+(?=## |\Z)", text, re.MULTILINE) is None


def test_every_form_tells_it() -> None:
    def everywhere(story: Story) -> list[str]:
        return [render.page(story), render.markdown(story)]

    for text in everywhere(STORY):
        for words in ("third hand", "a press conference", "softened by", "put as untrue"):
            assert words in text
    lines = render.explain(STORY, "s-doubt")
    for words in ("hearsay depth 2", "put as untrue", "softened by “may”", "negated by “not”", "“claimed”"):
        assert words in lines
    assert "attitude" in render.explain(STORY, "s-wish")
