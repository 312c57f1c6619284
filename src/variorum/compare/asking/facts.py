"""Whether a number or a time of print bears out an asked one, or stands against it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from math import inf, nextafter

from variorum.model import Quantity, Time
from variorum.text import edtf, lexicon
from variorum.text.alike import alike
from variorum.text.calendar_names import DAYS, MONTHS
from variorum.text.names import fold

_BOUNDS = frozenset({"before", "after", "until", "till", "by", "since", "from"})
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))? ?([ap]\.?m\b)")
_HALF_DAYS = (("noon", "12 pm"), ("midnight", "12 am"))
ROUNDED = 0.1
"""Part of the larger number by which "about" may miss."""


def counts(asked: Quantity, one: Quantity) -> str:
    """``same``, ``different`` or ``unknown``: whether the two count the same things."""
    if not asked.counts or not one.counts:
        return "unknown" if asked.counts != one.counts else "same"
    if alike(asked.counts, one.counts):
        return "same"
    return "unknown" if _may_be_one(asked.counts, one.counts) else "different"


def _may_be_one(one: str, other: str) -> bool:
    """True for two nouns by which the same people may be counted: "suspects", "men"."""
    return any({one, other} <= line for line in _lines())


@cache
def parties() -> frozenset[str]:
    """All nouns by which one party to an act is told of: "suspect", "men", "workers"."""
    return frozenset().union(*_lines())


@cache
def _lines() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(nouns.split("|")) for _, _, nouns in lexicon.rows("party_nouns.tsv"))


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
    """Whether print bears an asked time out (True) or excludes it (False).

    None where that cannot be told, where one is only a bound ("by Friday"), and where print leaves open what
    is asked: "in 2031" is a part of "in May 2031".
    """
    is_bound = not {asked.signal, one.signal}.isdisjoint(_BOUNDS)
    # "Shortly before noon" is not "at noon".
    if fold(asked.span.text) == fold(one.span.text) and (not is_bound or asked.signal == one.signal):
        return True
    if is_bound:
        return None
    clocks = [_CLOCK.search(_with_clock(time.span.text.casefold())) for time in (asked, one)]
    if clocks[0] and clocks[1] and _plain_clock(clocks[0]) != _plain_clock(clocks[1]):
        return False
    mine, theirs = _bounds(asked), _bounds(one)
    if mine is None or theirs is None:
        return None
    day = _weekday(asked.span.text)
    if _is_closed(mine) and not day:
        return _holds([(asked.edtf, one.edtf)]) if _is_closed(theirs) else None
    if (named := _of_any_year(asked.span.text)) is not None and not day:
        return _in_any_year(named, one, theirs)
    if not day:
        return None
    if _weekday(one.span.text):
        return _weekday(one.span.text) == day
    # A weekday without a date: the passage's own date tells what day it was.
    known = theirs.earliest is not None and theirs.latest is not None
    if known and theirs.latest - theirs.earliest < timedelta(days=1):  # type: ignore[operator]
        return DAYS[theirs.earliest.weekday()] == day  # type: ignore[union-attr]
    return None


def are_other_hours(asked: Time, one: Time) -> bool:
    """True for two hours of the clock that differ, be they told with "about" or "just after"."""
    clocks = [_CLOCK.search(_with_clock(time.span.text.casefold())) for time in (asked, one)]
    return None not in clocks and len({_plain_clock(found) for found in clocks if found}) > 1


def _bounds(time: Time) -> edtf.Bounds | None:
    try:
        return edtf.bounds(time.edtf)
    except ValueError:
        return None


def _is_closed(bounds: edtf.Bounds) -> bool:
    return bounds.earliest is not None and bounds.latest is not None


def _holds(pairs: Iterable[tuple[str, str]]) -> bool | None:
    """True if a first time of the pairs holds its second, False if none of them meet, else None."""
    found = [(edtf.contains(outer, inner), edtf.intersects(outer, inner)) for outer, inner in pairs]
    if any(inside for inside, _ in found):
        return True
    return None if any(meets for _, meets in found) else False


_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_DAY = re.compile(r"(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?\b(?![:.,]\d)")
_YEAR = re.compile(r"\d{4}|['’]\d\d")


def _of_any_year(text: str) -> tuple[int, int] | None:
    """The month of a date without its year, and its day, 0 where it has none; None for other times.

    >>> _of_any_year("4 May"), _of_any_year("March"), _of_any_year("4 May 2031"), _of_any_year("May 4-6")
    ((5, 4), (3, 0), None, None)
    """
    plain = text.casefold()
    found, days = _MONTH.findall(plain), _DAY.findall(plain)
    if len(found) != 1 or len(days) > 1 or _YEAR.search(plain):
        return None
    return MONTHS[found[0]], int(days[0]) if days else 0


def _in_any_year(asked: tuple[int, int], one: Time, theirs: edtf.Bounds) -> bool | None:
    """:func:`times` for a month, or a day of it, that is asked without its year: print tells the year."""
    if theirs.earliest is None or theirs.latest is None:
        told = _of_any_year(one.span.text)
        if told is None or (told[1] == 0 < asked[1] and told[0] == asked[0]):
            return None
        return told[0] == asked[0] and asked[1] in (0, told[1])
    if theirs.approximate or theirs.latest.year - theirs.earliest.year > 1:
        return None
    month, day = asked
    dates = [f"{year:04}-{month:02}" for year in range(theirs.earliest.year, theirs.latest.year + 1)]
    try:
        return _holds((f"{date}-{day:02}" if day else date, one.edtf) for date in dates)
    except ValueError:  # "30 February"
        return None


def _with_clock(text: str) -> str:
    """A lower-case text of a time, "noon" and "midnight" as hours of the clock.

    >>> _with_clock("at noon"), _with_clock("this afternoon")
    ('at 12 pm', 'this afternoon')
    """
    for word, clock in _HALF_DAYS:
        text = re.sub(rf"\b{word}\b", clock, text)
    return text


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


def has_months(asked: str, text: str) -> bool:
    """True if a text names every month that an asked time names.

    >>> has_months("4 May", "It may open on 4 June."), has_months("4 May", "It opened on May 4.")
    (False, True)
    """
    return all(re.search(rf"\b{name.title()}\b", text) for name in _MONTH.findall(asked.casefold()))


def is_since(one: str, other: str, text: str) -> bool:
    """True for "the first strike since 2031" and "the last strike was in 2031": both are so.

    >>> is_since("first", "last", "the first strike since 2031"), is_since("first", "last", "the first bus")
    (True, False)
    """
    pair = {one.casefold(), other.casefold()}
    return pair == {"first", "last"} and re.search(r"\bsince\b", text, re.IGNORECASE) is not None
