"""Echoes: what one origin alone has by the rows, and an article of another may tell in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.compare.echoes import AKIN, LACKING, LEAST
from variorum.compare.selection import selection
from variorum.model import Echo, Fellow, Span, Story

TELLING = {
    "A": "The market at the quay was open as on every other day of that long and quiet week.",
    "D": "Farmers of the Sarn valley expect a poor harvest of barley after the drought.",
}
FLAMES = "Flames burned the granary to the ground."


def _burned(*articles: str) -> Builder:
    """A row of the silo that burned, as the given articles tell it first; B and C tell of flames."""
    made = Builder()
    for name in articles:
        made.article(name, f"The silo [[act:burned]] down in Casse.\n{TELLING[name]}")
    made.article("B", f"{FLAMES}\nNobody in the upper town had heard the bells.")
    made.article("C", f"{FLAMES}\nBoats were painted in the yard while the band played.")
    made.row("event", *(made.event(name, "act", "burn") for name in articles))
    return made


def _echoes(made: Builder, likely: Sequence[tuple[str, float]], origin: str = "") -> tuple[Echo, ...]:
    """The echoes where the first sentence of A has these fellows: articles, of whom the first one counts.

    A and B are of one ``origin``, where one is given.
    """
    story, marks = made.story()
    if origin:
        articles = tuple(replace(one, origin=origin) if one.id in "AB" else one for one in story.articles)
        story = replace(story, articles=articles)
    rows, found = findings(story, marks)
    return _selected(replace(story, rows=rows, findings=found), marks, likely).echoes


def _selected(story: Story, marks: Sequence, likely: Sequence[tuple[str, float]]) -> Story:  # type: ignore[type-arg]
    first: dict[str, Span] = {one.article: one.sentences[0].span for one in marks}
    return selection(story, marks, None, {first["A"]: {name: Fellow(first[name], at) for name, at in likely}})


def test_the_likeliest_sentence_of_another_origin_is_the_echo() -> None:
    made = _burned("A")
    (echo,) = _echoes(made, [("B", 0.4), ("C", 0.6)])
    assert (echo.row, echo.passage.article, echo.passage.text) == (made.rows[0].id, "C", FLAMES)
    assert echo.likelihood == 0.6


def test_of_equals_the_first_article_is_the_echo() -> None:
    (echo,) = _echoes(_burned("A"), [("C", 0.4), ("B", 0.4)])
    assert echo.passage.article == "B"


@pytest.mark.parametrize(("likelihood", "number"), [(LEAST, 1), (LEAST - 0.001, 0)])
def test_an_unlikely_sentence_is_no_echo(likelihood: float, number: int) -> None:
    assert len(_echoes(_burned("A"), [("B", likelihood)])) == number


def test_without_fellows_there_is_no_echo() -> None:
    made = _burned("A")
    assert _echoes(made, []) == ()
    story, marks = made.story()
    rows, found = findings(story, marks)
    assert selection(replace(story, rows=rows, findings=found), marks).echoes == ()


def test_an_article_of_the_same_origin_is_no_echo() -> None:
    assert _echoes(_burned("A"), [("B", 0.9)], origin="agency") == ()
    (echo,) = _echoes(_burned("A"), [("B", 0.9), ("C", 0.3)], origin="agency")
    assert echo.passage.article == "C"


def test_what_two_origins_tell_has_no_echo() -> None:
    assert _echoes(_burned("A", "D"), [("B", 0.9)]) == ()


@pytest.mark.parametrize(
    ("told", "likelihood"),
    [
        # The row is but a part of its sentence: who tells the rest of it does not tell the row.
        ("The minister flew to Casse on Sunday night.", AKIN),
        ("Fire ate the granary.", AKIN),
        ("The silo, it is thought, burned all night long.", 0.9),
    ],
)
def test_a_sentence_without_the_rows_own_words_is_no_likely_echo(told: str, likelihood: float) -> None:
    made = Builder()
    drawn = made.article(
        "A", f"Minister Korvin flew to Casse, where the [[it:silo]] [[act:burned]] on Sunday.\n{TELLING['A']}"
    )
    made.article("B", f"{told}\nNobody in the upper town had heard the bells.")
    made.row("event", made.event("A", "act", "burn", patient_span=drawn.span("it"), objects=("silo",)))
    (echo,) = _echoes(made, [("B", 0.9)])
    assert echo.likelihood == likelihood


@pytest.mark.parametrize(
    ("row", "told", "likelihood"),
    [
        # Another number, other names, another step of the case: akin is not enough to hide the row.
        ("The bond of [[it:900 crowns]] was [[act:set]]", "The judges of Casse set it.", LACKING),
        ("The wharf of [[it:old Ona Rook]] was [[act:set]]", "The judges of Casse set it.", LACKING),
        ("The wharf of [[it:900 crowns]] was [[act:set]]", "The judges heard of 900 keepers.", AKIN),
    ],
)
def test_what_has_none_of_the_rows_numbers_or_names_hides_it_less(
    row: str, told: str, likelihood: float
) -> None:
    made = Builder()
    drawn = made.article("A", f"{row} by a court that met in the evening of a long day.\n{TELLING['A']}")
    made.article("B", f"{told}\nNobody in the upper town had heard the bells.")
    made.row("event", made.event("A", "act", "set", patient_span=drawn.span("it")))
    (echo,) = _echoes(made, [("B", 0.9)])
    assert echo.likelihood == likelihood


@pytest.mark.parametrize(("kind", "likelihood"), [("charge", LACKING), ("convict", AKIN)])
def test_another_step_of_a_case_is_not_the_rows(kind: str, likelihood: float) -> None:
    made = Builder()
    made.article(
        "A", f"The miller was [[act:found]] guilty by a court that met in the evening.\n{TELLING['A']}"
    )
    made.article("B", "A miller of the lower town [[other:stood]] there.\nNobody had heard the bells.")
    made.row("event", made.event("A", "act", "convict", kind="convict"))
    made.row("event", made.event("B", "other", "charge", kind=kind))
    echo = next(one for one in _echoes(made, [("B", 0.9)]) if one.row == made.rows[0].id)
    assert echo.likelihood == likelihood
