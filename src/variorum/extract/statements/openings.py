"""Where a paragraph's words begin: at its start, or after its dateline."""

from __future__ import annotations

import re

LONGEST = 90
"""Characters of a dateline at most."""

_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,}(?:,[^—–\n]{2,40}?)?(?:\s*\([^)\n]{2,40}\))?\s*(?:—|–|--?)\s*")


def is_dateline(printed: str) -> bool:
    """True for a place in capitals up to its dash ("PORT CASSE, May 3 (VNA) — "), and nothing else.

    >>> is_dateline("VELMORA (VNA) – "), is_dateline("He said – ")
    (True, False)
    """
    return len(printed) <= LONGEST and _DATELINE.fullmatch(printed) is not None


def opens_paragraph(text: str, place: int) -> bool:
    """True if nothing but white space or a dateline stands before ``place`` in its paragraph."""
    start = text.rfind("\n", max(0, place - LONGEST - 1), place) + 1
    if start == 0 and place > LONGEST:
        return False
    before = text[start:place]
    return not before.strip() or is_dateline(before.lstrip())
