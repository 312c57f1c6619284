"""Reading the EDTF (ISO 8601-2:2019) that Variorum writes: bounds, overlap, containment.

Read are: years, months, days and clock times; unspecified last digits ("199X", "2021-05-XX");
seasons, quarters and halves ("2021-21", "2021-33", "2021-40"); the qualifiers ``~``, ``?`` and ``%``;
intervals, with ``..`` for an open end. Years run from 0001 to 9999. A clock time without a zone is
taken as it stands; one with a zone is counted in UTC.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Final

ANY_TIME: Final = "../.."
"""The interval open at both ends: nothing is known of when."""

_SECOND = timedelta(seconds=1)
_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?P<zone>Z|[+-]\d{2}(?::\d{2})?)?)?"
)
_SEASONS: Final = {21: (3, 4), 22: (6, 4), 23: (9, 4), 24: (12, 4)}
"""First month and number of months. The seasons of the calendar and of the sky differ by three weeks
and the hemispheres by half a year, so a season is read wide: the northern one, meteorological start to
astronomical end. Winter of a year begins in December before it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest second of a time, both included; None where open.

    ``approximate``: a qualifier says that the ends are not sure.
    """

    earliest: datetime | None
    latest: datetime | None
    approximate: bool = False


@functools.lru_cache(maxsize=16_384)
def bounds(edtf: str) -> Bounds:
    """The bounds of ``edtf``. Raises ValueError if it is none, or ends before it begins.

    >>> bounds("2021-07").latest
    datetime.datetime(2021, 7, 31, 23, 59, 59)
    """
    if len(edtf) > 80:
        raise ValueError(f"no EDTF: {edtf[:40]!r}… is too long")
    first, slash, last = edtf.partition("/")
    if not slash:
        if first in {"", ".."}:
            raise ValueError(f"no EDTF: {edtf!r}; an open interval is '../..'")
        return _one(first)
    left = None if first in {"", ".."} else _one(first)
    right = None if last in {"", ".."} else _one(last)
    earliest = left.earliest if left else None
    latest = right.latest if right else None
    if earliest and latest and latest < earliest:
        raise ValueError(f"no EDTF: {edtf!r} ends before it begins")
    approximate = bool(left and left.approximate) or bool(right and right.approximate)
    return Bounds(earliest, latest, approximate)


def _one(text: str) -> Bounds:
    plain = re.sub(r"[~?%]", "", text)
    match = _DATE.fullmatch(plain)
    if not match:
        raise ValueError(f"no EDTF: {text!r}")
    year, month, day = match["year"], match["month"], match["day"]
    approximate = plain != text
    if "X" in year:
        if month not in {None, "XX"} or day not in {None, "XX"}:
            raise ValueError(f"no EDTF that Variorum writes: {text!r}")
        low, high = int(year.replace("X", "0")) or 1, int(year.replace("X", "9"))
        return Bounds(datetime(low, 1, 1), _end(high, 12), approximate)
    number = int(year)
    if month in {None, "XX"}:
        return Bounds(datetime(number, 1, 1), _end(number, 12), approximate)
    part = int(month)
    if part > 12:
        if day:
            raise ValueError(f"no EDTF: {text!r}")
        return Bounds(*_division(number, part), approximate)
    if day in {None, "XX"}:
        return Bounds(datetime(number, part, 1), _end(number, part), approximate)
    if match["hour"] is None:
        start = datetime(number, part, int(day))
        return Bounds(start, start.replace(hour=23, minute=59, second=59), approximate)
    return _clock(match, datetime(number, part, int(day)), approximate)


def _clock(match: re.Match[str], day: datetime, approximate: bool) -> Bounds:
    hour, minute, second = int(match["hour"]), int(match["minute"]), match["second"]
    if hour == 24 and minute == 0 and day.date() < date.max:
        day, hour = day + timedelta(days=1), 0
    start = day.replace(hour=hour, minute=minute, second=int(second or 0))
    if zone := match["zone"]:
        hours = 0 if zone == "Z" else int(zone[:3])
        minutes = int(zone[0] + zone[4:]) if len(zone) > 3 else 0
        offset = timezone(timedelta(hours=hours, minutes=minutes))
        start = start.replace(tzinfo=offset).astimezone(timezone.utc).replace(tzinfo=None)  # noqa: UP017
    # News prints minutes: ":00" after a minute is the form's, not a second that was measured.
    return Bounds(
        start, start + (timedelta(seconds=59) if not int(second or 0) else timedelta()), approximate
    )


def _end(year: int, month: int) -> datetime:
    following = datetime(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return following - _SECOND if following else datetime(9999, 12, 31, 23, 59, 59)


def _division(year: int, part: int) -> tuple[datetime, datetime]:
    if part in _SEASONS:
        first, length = _SEASONS[part]
        begins = year - 1 if part == 24 else year
        ends = first + length - 1
        return datetime(max(begins, 1), first, 1), _end(begins + (ends - 1) // 12, (ends - 1) % 12 + 1)
    if 33 <= part <= 36:
        first = 3 * (part - 33) + 1
        return datetime(year, first, 1), _end(year, first + 2)
    if part in {40, 41}:
        first = 6 * (part - 40) + 1
        return datetime(year, first, 1), _end(year, first + 5)
    raise ValueError(f"no EDTF that Variorum writes: division {part} of year {year}")


def intersects(one: str, other: str) -> bool:
    """True if the two times can share an instant. Raises ValueError.

    >>> intersects("2021-12", "2021-07-01/2021-12-31"), intersects("2021-06", "2021-33")
    (True, False)
    """
    left, right = bounds(one), bounds(other)
    return _not_after(left.earliest, right.latest) and _not_after(right.earliest, left.latest)


def contains(outer: str, inner: str) -> bool:
    """True if every instant of ``inner`` lies in ``outer``. Raises ValueError."""
    out, into = bounds(outer), bounds(inner)
    if (out.earliest and not into.earliest) or (out.latest and not into.latest):
        return False
    return _not_after(out.earliest, into.earliest) and _not_after(into.latest, out.latest)


def before(one: str, other: str) -> bool:
    """True if ``one`` surely ends before ``other`` begins. Raises ValueError."""
    last, first = bounds(one).latest, bounds(other).earliest
    return last is not None and first is not None and last < first


def _not_after(one: datetime | None, other: datetime | None) -> bool:
    return one is None or other is None or one <= other


def days_apart(one: str, other: str) -> int | None:
    """The whole days of the gap between two times; 0 where they intersect. None if never bounded."""
    if intersects(one, other):
        return 0
    left, right = bounds(one), bounds(other)
    if before(other, one):
        left, right = right, left
    if left.latest is None or right.earliest is None:
        return None
    return (right.earliest.date() - left.latest.date()).days
