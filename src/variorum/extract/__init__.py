"""Marks: what stands in one article. Each module finds one kind; a new kind is one file and a line here."""

from __future__ import annotations

from variorum.extract import events, hints, mentions, quantities, sentences, statements, times, tolls
from variorum.model import Attributing, Hinting, Marks, Parsed


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
    return Marks(
        article=parsed.article.id,
        sentences=sentences.find(parsed),
        mentions=found_mentions,
        statements=found_statements,
        events=events.find(parsed, found_mentions, found_times, found_statements),
        quantities=quantities.find(parsed, found_times, found_statements),
        times=found_times,
        tolls=tolls.find(parsed, found_times, found_statements),
        hints=hints.find(parsed, found_statements, hinting) if hinting is not None else (),
    )


__all__ = ["marks"]
