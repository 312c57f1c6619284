"""An act as one text: what the pair reader is trained to read of it, and reads."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import Event, Span

OPEN, CLOSE = "«", "»"
"""What stands round the trigger."""

AROUND = 18
"""Words of the sentence before the trigger that are read, and after it."""

MOST_OF_NAME = 6
"""Words of a phrase that are read where it names nobody known."""


def in_words(event: Event, names: Mapping[str, str]) -> str:
    """Who did what to whom, where and when, as resolved, then the act within its sentence.

    ``names`` are the names of actors by id. A time without both ends is left out.
    """
    trigger = f"{OPEN} {' '.join(event.trigger.text.split())} {CLOSE}"
    doer = _who(names, event.agent, event.agent_span)
    done_to = _who(names, event.patient, event.patient_span)
    act = " ".join(part for part in (doer, trigger, done_to) if part)
    place, when = _who(names, event.place, event.place_span), ""
    if event.when is not None and ".." not in event.when.edtf and event.when.edtf.strip("/"):
        when = event.when.edtf
    head = ", ".join(part for part in (act, place, when) if part)
    return f"{head}. {_within(event, trigger)}"


def _who(names: Mapping[str, str], actor: str | None, span: Span | None) -> str:
    printed = " ".join(span.text.split()[:MOST_OF_NAME]) if span is not None else ""
    return names.get(actor or "") or printed


def _within(event: Event, trigger: str) -> str:
    """The trigger with the words of its sentence round it."""
    sentence = event.sentence
    before = sentence.text[: event.trigger.start - sentence.start].split()[-AROUND:]
    after = sentence.text[event.trigger.end - sentence.start :].split()[:AROUND]
    return " ".join((*before, trigger, *after))
