"""Statements that give two numbers of like things: each speaker has given their own."""

from __future__ import annotations

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Finding, Verdict

WORDS = "[[n:{}]] sailors were drowned when the ferry sank off Casse in the storm"


def _judged(
    left: tuple[str, float, float | None], right: tuple[str, float, float | None]
) -> tuple[tuple[Finding, ...], Verdict]:
    """The findings and the verdict of one row of two bodies' statements, each with its number."""
    made = Builder()
    for name, source, (printed, low, high) in (("A", "the harbour office", left), ("B", "the navy", right)):
        text = f"[[cue:According to]] [[who:{source}]], {WORDS.format(printed)}."
        drawn = made.article(name, text, f"2031-05-0{'AB'.index(name) + 1}T08:00")
        made.actor(f"actor-{name}", kind="organisation", **{name: "who"})
        start = drawn.article.text.index(", ") + 2
        span = drawn.article.span(start, len(drawn.article.text) - 1)
        drawn.places["words"] = (span.start, span.end)
        made.statement(name, "words", source="who", cue="cue", actor=f"actor-{name}")
        made.quantity(name, "n", low, high=high, counts="sailor", of_event="kill")
    made.row("statement", *made.statements)
    story, marks = made.story()
    rows, found = findings(story, marks)
    return tuple(one for one in found if one.type == "attribution"), rows[0].verdict


NINE, NINETEEN, AT_LEAST_NINE = ("Nine", 9, 9), ("Nineteen", 19, 19), ("At least nine", 9, None)


@pytest.mark.parametrize("other", [NINE, AT_LEAST_NINE])
def test_two_speakers_of_the_same_number_may_be_one_statement_s(other) -> None:
    found, _ = _judged(NINE, other)
    assert [one.verdict for one in found] == ["UNSURE"]


@pytest.mark.parametrize("first", [NINE, AT_LEAST_NINE])
def test_who_says_another_number_has_said_their_own(first) -> None:
    found, verdict = _judged(first, NINETEEN)
    assert found == ()
    assert verdict != "SAME"
