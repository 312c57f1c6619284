"""Dates with a year, as metadata writes them and as articles print them, to EDTF.

Only what stands there is read: a time without a zone stays without one, a day never becomes an
instant, and "3/4/2031", which two countries read differently, is no date at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from variorum.model import Precision
from variorum.text.normal import plain_copy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){form}(?:(?![\w/-])(?!\.\d)|(?=T\d\d:\d\d))", re.IGNORECASE)
    for form in (
        rf"{_MONTH} {{0,2}}{_DAY} ?,? {{0,2}}{_YEAR}",
        rf"{_DAY}(?: of)? {{0,2}}{_MONTH},? {{0,2}}{_YEAR}",
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})",
        r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)",
    )
)
_MONTH_AND_YEAR = re.compile(rf"(?<![\w/.-]){_MONTH},? (?:of )?{_YEAR}(?![\w/-])", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:T| {0,2}[,|•·—-]? {0,2}(?:at )?)(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?"
    r"(?::(?P<second>\d\d)(?:\.\d{1,9})?)?"
    r" ?(?P<half>[ap]\.?m\b\.?)?"
    # The hour of a place is kept without a zone, as that of "EST" is: its offset on the day is not in print.
    r"(?: ?\(?(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}) time\b\)?|"
    r" {0,2}\(?(?P<zone>GMT|UTC|Z)?(?P<offset>[+-]\d{1,2}(?::?\d\d)?)?\)?)?",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s{0,2}(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE)

_EPOCH = re.compile(r"(?P<seconds>[1-4]\d{9})(?:\d{3})?(?:\.\d{1,9})?")
"""Seconds since 1970, or thousandths of them, of days from 2001 on."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at ``[start, end)`` of the text that was searched, in EDTF."""

    start: int
    end: int
    edtf: str
    precision: Precision


def of_metadata(value: str) -> tuple[str, Precision] | None:
    """The EDTF of a date in metadata, and how fine it is; None if it is not plain what it means.

    Reads ISO 8601, RFC 2822, seconds or milliseconds since 1970 and dates with the month in words.
    Midnight to the second is taken for a day: that is how systems write a day that they know no hour of.

    >>> of_metadata("2031-07-24T13:04+01:00"), of_metadata("2031-07-24T00:00:00Z")
    (('2031-07-24T13:04:00+01:00', 'minute'), ('2031-07-24', 'day'))
    """
    value = plain_copy(value).strip()[:80]
    if match := _ISO.fullmatch(value):
        return _instant(*match.groups(default=""))
    if match := _COMPACT.fullmatch(value):
        year, month, day, *rest = match.groups(default="")
        return _instant(f"{year}-{month}-{day}", *rest)
    if match := _EPOCH.fullmatch(value):
        return _of_datetime(datetime.fromtimestamp(int(match["seconds"]), UTC))
    if re.fullmatch(r"\d{4}(?:-\d\d)?", value) and _valid(f"{value}-01-01"[:10]):
        return value, "month" if "-" in value else "year"
    try:
        mailed = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        mailed = None
    if mailed is not None and re.search(r"\d{4}", value) and re.search(r"\d:\d\d", value):
        return _of_datetime(mailed)
    found = next(printed(value), None)
    return None if found is None else (found.edtf, found.precision)


def printed(line: str) -> Iterator[Dated]:
    """The days in ``line`` that are printed with their year, with the hour that follows, in order."""
    plain = plain_copy(line)
    found: list[Dated] = []
    for form in _FORMS:
        for match in form.finditer(plain):
            day = _day(match.groupdict())
            if day is None or any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            end, edtf, precision = match.end(), day, "day"
            clock = _CLOCK.match(plain, match.end())
            if clock and (clock["minute"] or clock["half"]) and (time := _time(clock)):
                end, edtf = match.end() + len(clock.group().rstrip(" (")), f"{day}T{time[0]}"
                precision = time[1]
            found.append(Dated(match.start(), end, edtf, precision))  # type: ignore[arg-type]
    yield from sorted(found, key=lambda one: one.start)


def months(line: str) -> Iterator[Dated]:
    """The months in ``line`` that are printed with their year and without a day."""
    for match in _MONTH_AND_YEAR.finditer(plain_copy(line)):
        number = _MONTHS.index(match["month"][:3].lower()) + 1
        yield Dated(match.start(), match.end(), f"{match['year']}-{number:02}", "month")


def _day(parts: dict[str, str | None]) -> str | None:
    if parts.get("first"):
        # Day and month may stand in either order: only a number above twelve tells which is which.
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first > 12 >= second:
            day, month = first, second
        elif second > 12 >= first or first == second:
            day, month = second, first
        else:
            return None
    else:
        word = parts["month"] or ""
        month = int(word) if word.isdigit() else _MONTHS.index(word[:3].lower()) + 1
        day = int(parts["day"] or 0)
    written = f"{parts['year']}-{month:02}-{day:02}"
    return written if _valid(written) else None


def _time(clock: re.Match[str]) -> tuple[str, Precision] | None:
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if clock["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59:
        return None
    written = f"{hour:02}:{minute:02}"
    zone = _zone((clock["zone"] or "") + (clock["offset"] or ""))
    if clock["second"] and int(clock["second"]) < 60:
        return f"{written}:{clock['second']}{zone}", "second"
    return (f"{written}:00{zone}" if zone else written), "minute"


def _zone(words: str) -> str:
    """The offset in EDTF's writing, "" for none: "GMT" is "Z", "GMT+3" is "+03:00"."""
    sign = re.search(r"([+-])(\d{1,2}):?(\d\d)?", words)
    if sign:
        hours, minutes = int(sign[2]), int(sign[3] or 0)
        if hours > 14 or minutes > 59:
            return ""
        return "Z" if hours == minutes == 0 else f"{sign[1]}{hours:02}:{minutes:02}"
    return "Z" if words else ""


def _instant(day: str, hour: str, minute: str, second: str, zone: str) -> tuple[str, Precision] | None:
    if not _valid(day):
        return None
    if not hour or int(hour) == int(minute) == int(second or 0) == 0:
        return day, "day"
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return day, "day"
    offset = _zone(zone)
    if second and int(second):
        return f"{day}T{hour}:{minute}:{second}{offset}", "second"
    return f"{day}T{hour}:{minute}{f':00{offset}' if offset else ''}", "minute"


def _of_datetime(value: datetime) -> tuple[str, Precision] | None:
    day, clock = value.date().isoformat(), value.time()
    zone = value.strftime("%z")
    return _instant(day, f"{clock.hour:02}", f"{clock.minute:02}", f"{clock.second:02}", zone)


def _valid(written: str) -> bool:
    try:
        return 1900 <= date.fromisoformat(written).year <= 2099
    except ValueError:
        return False
