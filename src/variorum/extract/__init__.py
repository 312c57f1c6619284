"""Marks: what stands in one article. Each module finds one kind; a new kind is one file and a line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from variorum.extract import events, hints, mentions, quantities, sentences, statements, times, tolls
from variorum.extract.statements import interviews
from variorum.model import Attributing, Event, Hinting, Marks, Parsed, Quantity, Toll

Fact = TypeVar("Fact", Event, Quantity, Toll)


def marks(parsed: Parsed, reader: Attributing | None = None, hinting: Hinting | None = None) -> Marks:
    """All marks of one article, in the order of print; actor ids are left empty.

    ``reader`` finds the outermost statements; None leaves them to the rules.
    ``hinting`` says which words are worth a look; None gives no hints.
    """
    found_times = times.find(parsed)
    found_mentions = mentions.find(parsed, found_times)
    found_statements = statements.find(
        parsed, found_mentions, found_times, reader.of(parsed) if reader is not None else None
    )
    asked = interviews.asked(parsed.article)
    return Marks(
        article=parsed.article.id,
        sentences=sentences.find(parsed),
        mentions=found_mentions,
        statements=found_statements,
        events=_told(events.find(parsed, found_mentions, found_times, found_statements), asked),
        quantities=_told(quantities.find(parsed, found_times, found_statements), asked),
        times=found_times,
        tolls=_told(tolls.find(parsed, found_times, found_statements), asked),
        hints=hints.find(parsed, found_statements, hinting) if hinting is not None else (),
    )


def _told(found: tuple[Fact, ...], asked: Sequence[tuple[int, int]]) -> tuple[Fact, ...]:
    """The facts without those in the questions of an interviewer, who tells nothing by asking."""
    return tuple(one for one in found if not any(low <= _place(one) < high for low, high in asked))


def _place(fact: Event | Quantity | Toll) -> int:
    return fact.phrase.start if isinstance(fact, Quantity) else fact.trigger.start


__all__ = ["marks"]
