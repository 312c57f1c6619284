"""The likeness of two names of a kind."""

from __future__ import annotations

from variorum.text.names.level import Level, Likeness
from variorum.text.names.organisations import compare_organisations
from variorum.text.names.people import compare_people

__all__ = ["Level", "Likeness", "compare"]


def compare(left: str, right: str, *, person: bool) -> Likeness:
    """How alike two names are, as names of people or of anything else; symmetric.

    >>> compare("Ansa Korvin", "A. Korvin", person=True).level
    'variant'
    >>> compare("Lantern Front", "Lantern Front Youth", person=False).level
    'different'
    """
    return compare_people(left, right) if person else compare_organisations(left, right)
