"""Acts as one text: who takes part, as resolved, and the act within its sentence."""

from __future__ import annotations

import pytest

from variorum.align.act_words import AROUND, in_words
from variorum.model import Event, Span, When

TEXT = "On Friday the council closed the old bridge after a barge struck it."
NAMES = {"tessaly": "Council of Tessaly"}


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span("a", start, start + len(words), words)


def act(text: str = TEXT, trigger: str = "closed", **others: object) -> Event:
    return Event("e", "a", span(trigger, text), Span("a", 0, len(text), text), trigger, **others)  # type: ignore[arg-type]


def test_who_takes_part_stands_before_the_sentence() -> None:
    told = act(agent="tessaly", agent_span=span("the council"), patient_span=span("the old bridge"))
    assert in_words(told, NAMES) == (
        "Council of Tessaly « closed » the old bridge. "
        "On Friday the council « closed » the old bridge after a barge struck it."
    )


def test_an_actor_without_a_name_is_printed_as_in_the_article() -> None:
    told = act(agent="unknown", agent_span=span("the council"))
    assert in_words(told, NAMES).startswith("the council « closed ». ")


@pytest.mark.parametrize(
    ("edtf", "head"),
    [("2031-05-09", "« closed », 2031-05-09. "), ("../2031-05-09", "« closed ». "), ("/", "« closed ». ")],
)
def test_a_time_without_both_ends_is_left_out(edtf: str, head: str) -> None:
    told = act(when=When(edtf, "day"))
    assert in_words(told, NAMES).startswith(head)


def test_of_a_long_sentence_the_words_round_the_act_are_read() -> None:
    text = " ".join(
        [*(f"w{number}" for number in range(60)), "closed", *(f"v{number}" for number in range(60))]
    )
    (_, around) = in_words(act(text), {}).split(". ", 1)
    words = around.split()
    assert len(words) == 2 * AROUND + 3
    assert (words[0], words[-1]) == (f"w{60 - AROUND}", f"v{AROUND - 1}")


def test_line_breaks_change_nothing() -> None:
    broken = TEXT.replace(" ", "\n ")
    trigger = broken.index("closed")
    one = Event(
        "e", "a", Span("a", trigger, trigger + 6, "closed"), Span("a", 0, len(broken), broken), "close"
    )
    assert in_words(one, {}) == in_words(act(), {})
