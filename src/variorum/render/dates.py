"""EDTF times in plain words, and as points of a line for the timeline."""

from __future__ import annotations

import calendar
import re
from datetime import date

# Not calendar.month_name: that speaks the machine's language.
_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d(?::?\d\d)?)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_TENS = re.compile(r"(\d{3})X|(\d{2})XX")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS = {33: "first", 34: "second", 35: "third", 36: "fourth"}

Point = tuple[int, int]
"""A day (proleptic ordinal) and the minute in it."""


def plain(edtf: str) -> str:
    """An EDTF time in words; what is not understood is returned as it is.

    >>> plain("2031-05-03"), plain("2031-05"), plain("2031-05-02/2031-05-04")
    ('3 May 2031', 'May 2031', 'between 2 May 2031 and 4 May 2031')
    >>> plain("../2031-05-04"), plain("2031~")
    ('by 4 May 2031', 'about 2031')
    """
    if "/" in edtf:
        left, _, right = edtf.partition("/")
        if left in ("", "..") and right in ("", ".."):
            return "at an unknown time"
        if left in ("", ".."):
            return f"by {_one(right)}"
        if right in ("", ".."):
            return f"from {_one(left)} on"
        return f"between {_one(left)} and {_one(right)}"
    return _one(edtf)


def published(edtf: str) -> str:
    """When an article came out, in words: what only its own print bounds did not come out "from" then on.

    >>> published("2031-05-03"), published("2019/..")
    ('3 May 2031', 'not before 2019')
    """
    left, slash, right = edtf.partition("/")
    if slash and right in ("", "..") and left not in ("", ".."):
        return f"not before {_one(left)}"
    return plain(edtf)


def dates_it(edtf: str) -> bool:
    """True for a time that is more than a bound on one side: "2031-05-03", not "2019/.."."""
    return not any(end in ("", "..") for end in edtf.split("/"))


def as_of(edtf: str) -> str:
    """For when a number holds, as an aside; "" for a time of which nothing is known.

    >>> as_of("2031-05-03"), as_of("../..")
    ('as of 3 May 2031', '')
    """
    left, slash, right = edtf.partition("/")
    known = not slash or left not in ("", "..") or right not in ("", "..")
    return f"as of {plain(edtf)}" if known else ""


def short(edtf: str) -> str:
    """An EDTF time in as few words as will do, for a picture: without clocks' zones and long months.

    >>> short("2031-05-03"), short("2031-05-03T19:20Z"), short("2031-05-02/2031-05-04")
    ('3 May 2031', '3 May 2031, 19:20', '2–4 May 2031')
    >>> short("2031-08/.."), short("2031-12-30/2032-01-02")
    ('from Aug 2031', '30 Dec 2031 – 2 Jan 2032')
    """
    left, slash, right = edtf.partition("/")
    if not slash:
        return _shortened(edtf)
    if right in ("", ".."):
        return f"from {_shortened(left)}" if left not in ("", "..") else "at an unknown time"
    if left in ("", ".."):
        return f"by {_shortened(right)}"
    first, last = _shortened(left), _shortened(right)
    if _DAY.fullmatch(left) and _DAY.fullmatch(right) and left[:7] == right[:7]:
        return f"{int(left[8:])}–{last}"
    return f"{first} – {last}"


def _shortened(edtf: str) -> str:
    words = re.sub(r" UTC\S*$", "", _one(edtf))
    return re.sub(r"\b(" + "|".join(_MONTHS[1:]) + r")\b", lambda month: month[0][:3], words)


def _one(edtf: str) -> str:
    doubt = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}.get(edtf[-1:], "")
    bare = edtf.rstrip("?~%")
    words = _bare(bare)
    return doubt + words if words else edtf


def _bare(edtf: str) -> str:
    if match := _CLOCK.fullmatch(edtf):
        zone = {"Z": " UTC", None: ""}.get(match[4], f" UTC{match[4]}")
        return f"{_bare(match[1])}, {match[2]}:{match[3]}{zone}"
    if (match := _DAY.fullmatch(edtf)) and 1 <= int(match[2]) <= 12:
        return f"{int(match[3])} {_MONTHS[int(match[2])]} {match[1]}"
    if match := _MONTH.fullmatch(edtf):
        number = int(match[2])
        if 1 <= number <= 12:
            return f"{_MONTHS[number]} {match[1]}"
        if number in _SEASONS:
            return f"{_SEASONS[number]} {match[1]}"
        if number in _QUARTERS:
            return f"{_QUARTERS[number]} quarter of {match[1]}"
    if match := _WEEK.fullmatch(edtf):
        return f"week {int(match[2])} of {match[1]}"
    if match := _TENS.fullmatch(edtf):
        return f"the {match[1]}0s" if match[1] else f"the {match[2]}00s"
    return edtf if _YEAR.fullmatch(edtf) else ""


def bounds(edtf: str) -> tuple[Point | None, Point | None]:
    """The first and the last point of an EDTF time, both included; None where open or not understood.

    >>> first, last = bounds("2031-05")
    >>> last[0] - first[0]
    30
    >>> bounds("../2031-05-04")[0] is None
    True
    """
    if "/" in edtf:
        left, _, right = edtf.partition("/")
        return _ends(left)[0], _ends(right)[1]
    return _ends(edtf)


def _ends(edtf: str) -> tuple[Point | None, Point | None]:
    bare = edtf.rstrip("?~%")
    try:
        if match := _CLOCK.fullmatch(bare):
            minutes = int(match[2]) * 60 + int(match[3]) - _east(match[4])
            point = (date.fromisoformat(match[1]).toordinal() + minutes // 1440, minutes % 1440)
            return point, point
        if _DAY.fullmatch(bare):
            return _days(date.fromisoformat(bare), date.fromisoformat(bare))
        if match := _MONTH.fullmatch(bare):
            return _months(int(match[1]), int(match[2]))
        if match := _WEEK.fullmatch(bare):
            year, week = int(match[1]), int(match[2])
            return _days(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7))
        if match := _TENS.fullmatch(bare):
            low, span = (int(match[1]) * 10, 9) if match[1] else (int(match[2]) * 100, 99)
            return _days(date(low, 1, 1), date(low + span, 12, 31))
        if _YEAR.fullmatch(bare):
            return _days(date(int(bare), 1, 1), date(int(bare), 12, 31))
    except ValueError:
        pass
    return None, None


def _east(zone: str | None) -> int:
    """Minutes that a zone like "+03:00" is ahead of UTC; 0 for none (print hardly gives one)."""
    if not zone or zone == "Z":
        return 0
    digits = zone[1:].replace(":", "").ljust(4, "0")
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return -minutes if zone[0] == "-" else minutes


def _months(year: int, number: int) -> tuple[Point | None, Point | None]:
    first, last = number, number
    if number in _SEASONS:
        # Meteorological seasons of the northern half: enough to place a word on a line.
        first = 3 * (number - 20)
        last = first + 2
        if last > 12:
            return _days(date(year, 12, 1), date(year + 1, 2, 28))
    elif number in _QUARTERS:
        first = 3 * (number - 33) + 1
        last = first + 2
    return _days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _days(first: date, last: date) -> tuple[Point, Point]:
    return (first.toordinal(), 0), (last.toordinal(), 24 * 60 - 1)
