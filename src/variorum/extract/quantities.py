"""Quantity marks of one article."""

from __future__ import annotations

from variorum.model import Parsed, Quantity, Statement, Time


def find(parsed: Parsed, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> tuple[Quantity, ...]:
    """To come."""
    return ()
