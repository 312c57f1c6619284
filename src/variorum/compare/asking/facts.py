"""Whether a number or a time of print bears out an asked one, or stands against it."""

from __future__ import annotations

import re
from datetime import timedelta
from math import inf, nextafter

from variorum.model import Quantity, Time
from variorum.text import edtf
from variorum.text.alike import alike
from variorum.text.calendar_names import DAYS
from variorum.text.names import fold

_BOUNDS = frozenset({"before", "after", "until", "till", "by", "since", "from"})
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))? ?([ap]\.?m\b)")
ROUNDED = 0.1
"""Part of the larger number by which "about" may miss."""


def counts(asked: Quantity, one: Quantity) -> str:
    """``same``, ``different`` or ``unknown``: whether the two count the same things."""
    if not asked.counts or not one.counts:
        return "unknown" if asked.counts != one.counts else "same"
    return "same" if alike(asked.counts, one.counts) else "different"


def bears_out(asked: Quantity, one: Quantity) -> bool:
    """True if whoever prints ``one`` prints ``asked``: the same number, or one that its words take in."""
    if asked.qualifier and asked.qualifier == one.qualifier:
        return (asked.low, asked.high) == (one.low, one.high)
    mine, theirs = _range(asked), _range(one)
    return mine[0] <= theirs[0] and theirs[1] <= mine[1]


def meets(asked: Quantity, one: Quantity) -> bool:
    """True if the two leave a number open that is one's as well as the other's."""
    mine, theirs = _range(asked), _range(one)
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def is_bounded_otherwise(asked: Quantity, one: Quantity) -> bool:
    """True for one number under two qualifiers: "seven" asked, "at least seven" printed."""
    shared = {asked.low, asked.high} & {one.low, one.high} - {None}
    return bool(shared) and asked.qualifier != one.qualifier and meets(asked, one)


def _range(one: Quantity) -> tuple[float, float]:
    low = one.low if one.low is not None else -inf
    high = one.high if one.high is not None else inf
    if one.qualifier == "about":
        return low - ROUNDED * abs(low), high + ROUNDED * abs(high)
    # "More than twelve" leaves twelve itself out.
    if one.qualifier == "more than":
        low = nextafter(low, inf)
    if one.qualifier == "less than":
        high = nextafter(high, -inf)
    if one.qualifier in ("at least", "more than"):
        high = inf
    if one.qualifier in ("at most", "less than"):
        low = -inf
    return low, high


def times(asked: Time, one: Time) -> bool | None:
    """Whether two times can be one; None where that cannot be told, or one is only a bound ("by Friday")."""
    if fold(asked.span.text) == fold(one.span.text):
        return True
    if {asked.signal, one.signal} & _BOUNDS:
        return None
    clocks = [_CLOCK.search(time.span.text.casefold()) for time in (asked, one)]
    if clocks[0] and clocks[1] and _plain_clock(clocks[0]) != _plain_clock(clocks[1]):
        return False
    day = _weekday(asked.span.text)
    try:
        mine, theirs = edtf.bounds(asked.edtf), edtf.bounds(one.edtf)
    except ValueError:
        return None
    if mine.earliest is not None and mine.latest is not None and not day:
        if theirs.earliest is None or theirs.latest is None:
            return None
        return mine.earliest <= theirs.latest and theirs.earliest <= mine.latest
    if not day:
        return None
    if _weekday(one.span.text):
        return _weekday(one.span.text) == day
    # A weekday without a date: the passage's own date tells what day it was.
    known = theirs.earliest is not None and theirs.latest is not None
    if known and theirs.latest - theirs.earliest < timedelta(days=1):  # type: ignore[operator]
        return DAYS[theirs.earliest.weekday()] == day  # type: ignore[union-attr]
    return None


def _plain_clock(found: re.Match[str]) -> tuple[str, str, str]:
    return found[1], found[2] or "00", (found[3] or "")[:1]


def _weekday(text: str) -> str:
    found = [day for day in DAYS if day in text.casefold()]
    return found[0] if len(found) == 1 else ""


def other_weekday(asked: str, text: str) -> tuple[int, int] | None:
    """Where a text names a weekday, and how long the word is, if it names others than the asked one alone.

    >>> other_weekday("on Monday", "It closed on Friday.")
    (13, 6)
    """
    day, plain = _weekday(asked), text.casefold()
    if not day or day in plain:
        return None
    found = [(plain.index(other), len(other)) for other in DAYS if other in plain]
    return min(found) if found else None
