"""Counts in the course of time: which may still grow, which stand only for a while, when a count holds."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare import whens
from variorum.compare.view import View
from variorum.model import Quantity, When
from variorum.text import edtf, lexicon

SETTLED_DAYS = 14
"""Days after an act from which its toll is held to grow no more."""


def may_grow(one: Quantity) -> bool:
    """True for a count of a kind that grows as reports come in.

    How often one man was shot is known at once, or found to be otherwise: "seven times", "eight wounds".
    No more does his age, the length of his term, a quake's magnitude, or the tally of a vote, nor by how much
    a budget or a share was cut.
    """
    moved = one.kind in ("money", "percent") and one.change in ("+", "-")
    settled = moved or one.kind in _SET or one.unit == "magnitude" or one.counts in _OF_ONE
    return not settled and not _growing().isdisjoint((one.of_event, one.counts, *one.scope))


@cache
def _growing() -> frozenset[str]:
    return frozenset(lexicon.words("growing_acts.txt"))


_OF_ONE = frozenset({"time", "wound"})
_SET = frozenset({"age", "duration", "score"})

_UP_TO = re.compile(
    r"\b(?:as (?:of|at)|by|until|till|through|up to)\s(?:(?:late|early|the|end|on|of)\s)*$", re.IGNORECASE
)
_AT = re.compile(
    r"\b(?:(?:stands?|stood|standing|remain(?:s|ed|ing)?|put|is|was|were|now)\sat|reach(?:es|ed|ing)?|to)\s$",
    re.IGNORECASE,
)
_STANDING = frozenset({"miss", "missing", "strand", "trap", "hospitalize", "hospitalise"})
"""Acts that last and end: "40 were missing on Monday" is how many were missing then."""
_READ_BEFORE = 40


def is_settled(one: Quantity, published: When | None) -> bool:
    """True for a count that is printed long after the time that it is given for."""
    if one.as_of is None or published is None or not whens.before(one.as_of, published):
        return False
    return (edtf.days_apart(one.as_of.edtf, published.edtf) or 0) >= SETTLED_DAYS


def stands(one: Quantity) -> bool:
    """True for a count of what lasts and ends, which becomes less as well as more: "40 were missing"."""
    return not _STANDING.isdisjoint((one.of_event, one.counts, *one.scope))


def holds_at(view: View, one: Quantity) -> When | None:
    """The time that a count holds for: as printed, else the publication.

    "As of Monday", "stood at 31 on Monday" date the count. "The fire injured 20 on Monday" dates the fire:
    of those it injured more may be known the day after.
    """
    if whens.is_known(one.as_of) and (not may_grow(one) or _dates_count(view, one)):
        return one.as_of
    return view.articles[one.article].published


def _dates_count(view: View, one: Quantity) -> bool:
    if one.change == "=" or one.as_of is None or one.as_of.span is None:
        return True
    if stands(one):
        return True
    text, day = view.articles[one.article].text, one.as_of.span.start
    if _UP_TO.search(text[max(0, day - _READ_BEFORE) : day]):
        return True
    return _AT.search(text[max(0, one.phrase.start - _READ_BEFORE) : one.phrase.start]) is not None
