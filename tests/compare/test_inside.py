"""Tension inside one article: between its own sentences, and between headline or caption and body."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare import findings
from variorum.model import Region


def _found(text: str, kind: str = "") -> list[tuple[str, str, str]]:
    """The findings on one article; ``kind`` is that of its first line's region."""
    made = Builder()
    drawn = made.article("A", text, "2031-05-12")
    if kind:
        first, *rest = drawn.article.regions
        drawn.article = replace(
            drawn.article,
            regions=(Region(kind, first.start, first.end), *rest),  # type: ignore[arg-type]
        )
    made.row("event", made.event("A", "act", "close"))
    for key in drawn.places:
        if key.startswith("n"):
            made.quantity("A", key, float(drawn.span(key).text), counts="boat", of_event="close")
            made.row("quantity", made.quantities[-1])
    story, marks = made.story()
    return [(one.type, one.level, one.verdict) for one in findings(story, marks)[1]]


BODY = (
    "The harbour council of Port Casse [[act:closed]] the old fuel depot to 12 boats on Monday after a leak."
)


@pytest.mark.parametrize("kind", ["headline", "caption", "standfirst"])
@pytest.mark.parametrize(
    ("line", "type_"),
    [
        ("Port Casse council closed old fuel depot on Thursday", "date"),
        ("Port Casse council closed old fuel depot to 40 boats", "number"),
        ("Port Casse council did not close old fuel depot", "polarity"),
    ],
)
def test_a_line_that_says_otherwise_than_the_body_is_shown(kind: str, line: str, type_: str) -> None:
    assert _found(f"{line}\n{BODY}", kind) == [(type_, f"{kind} and body", "UNSURE")]


@pytest.mark.parametrize(
    "line",
    [
        "Port Casse council closed old fuel depot on Monday",
        "Port Casse council closed old fuel depot to 12 boats",
        "Port Casse council closed old fuel depot to about 13 boats",
        "Did the Port Casse council not close the old fuel depot?",
        "The mayor of Velmora sang for 40 children on Thursday",
    ],
)
def test_a_line_that_the_body_bears_out_or_that_is_about_something_else_is_not(line: str) -> None:
    assert _found(f"{line}\n{BODY}", "headline") == []


def test_one_denial_for_two_things_is_no_other_than_two() -> None:
    body = "The harbour council of Port Casse [[act:closed]] no fuel depot and no old quay, it said."
    assert _found(f"Port Casse council closed no fuel depot, old quay\n{body}", "headline") == []


def test_another_sentence_of_the_body_may_bear_the_headline_out() -> None:
    more = "On Thursday it was closed to all."
    assert _found(f"Port Casse council closed old fuel depot on Thursday\n{BODY} {more}", "headline") == []


def test_two_sentences_of_one_article_that_part_in_a_number_are_shown() -> None:
    sentence = "the harbour council of Port Casse closed the fuel depot behind the fish market to"
    text = f"In May {sentence} [[n1:12]] boats [[act:there]].\nAs was told, {sentence} [[n2:17]] boats."
    assert _found(text, "body") == [("number", "two of its sentences", "UNSURE")]


def test_two_sentences_that_tell_of_two_things_are_not() -> None:
    sentence = "closed the fuel depot behind the fish market to"
    first = f"In May Ansa Korvin {sentence} [[n1:12]] boats [[act:there]]."
    assert _found(f"{first}\nDell Marrow's guild {sentence} [[n2:17]] carts.", "body") == []
