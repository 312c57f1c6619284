"""Statement marks of one article."""

from __future__ import annotations

from variorum.model import Mention, Parsed, Statement, Time


def find(parsed: Parsed, mentions: tuple[Mention, ...], times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """To come."""
    return ()
