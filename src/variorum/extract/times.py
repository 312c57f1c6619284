"""Time marks of one article."""

from __future__ import annotations

from variorum.model import Parsed, Time


def find(parsed: Parsed) -> tuple[Time, ...]:
    """To come."""
    return ()
