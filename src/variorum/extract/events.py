"""Event marks of one article."""

from __future__ import annotations

from variorum.model import Event, Mention, Parsed, Statement, Time


def find(
    parsed: Parsed, mentions: tuple[Mention, ...], times: tuple[Time, ...], statements: tuple[Statement, ...]
) -> tuple[Event, ...]:
    """To come."""
    return ()
