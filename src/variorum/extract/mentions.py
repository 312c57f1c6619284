"""Mention marks of one article."""

from __future__ import annotations

from variorum.model import Mention, Parsed


def find(parsed: Parsed) -> tuple[Mention, ...]:
    """To come."""
    return ()
