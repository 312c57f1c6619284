"""TIMEX3 values: counting in days, weeks, months … years, and their EDTF.

Values are those of TimeML (ISO 8601 with additions): "1998-02-03", "1998-W06", "1998-Q1", "1998-SU",
"199" (a decade), "19" (a century), "P2D", "1998-02-03TMO", "PAST_REF".
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from variorum.model import FINE, Precision
from variorum.text.edtf import ANY_TIME

Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]
Part = Literal["", "early", "mid", "late"]

UNITS: Final[dict[str, Unit]] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "weekend": "weekend",
    "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "decade": "decade", "century": "century", "centurie": "century", "fortnight": "week", "night": "day",
}  # fmt: skip
SEASONS: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_SEASON_NUMBERS: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_LETTERS: Final[dict[str, str]] = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "W", "week": "W", "month": "M",
    "quarter": "Q", "half": "H", "year": "Y", "decade": "E", "century": "C",
}  # fmt: skip
ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


class OutOfRange(ValueError):
    """A date outside the years 1 to 9999."""


def shift(day: date, unit: Unit, count: int) -> str:
    """The value of the ``unit`` that lies ``count`` units after the one that holds ``day``.

    >>> shift(date(2021, 7, 24), "month", -7), shift(date(2021, 7, 24), "week", 1)
    ('2020-12', '2021-W30')
    """
    try:
        if unit in {"day", "second", "minute", "hour"}:
            return (day + timedelta(days=count if unit == "day" else 0)).isoformat()
        if unit in {"week", "weekend"}:
            year, week, _ = (day + timedelta(weeks=count)).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    except OverflowError as error:
        raise OutOfRange(f"{day} and {count} {unit}s") from error
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        return f"{_year(year)}-{month + 1:02}"
    if unit == "quarter":
        year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + count, 4)
        return f"{_year(year)}-Q{quarter + 1}"
    if unit == "half":
        year, half = divmod(day.year * 2 + (day.month - 1) // 6 + count, 2)
        return f"{_year(year)}-H{half + 1}"
    if unit == "decade":
        return _year(day.year + 10 * count)[:3]
    if unit == "century":
        return _year(day.year + 100 * count)[:2]
    return _year(day.year + count)


def _year(year: int) -> str:
    if not 1 <= year <= 9999:
        raise OutOfRange(f"year {year}")
    return f"{year:04}"


def length(unit: Unit, count: float | None) -> str:
    """The value of a duration; ``count`` None is an unknown number.

    >>> length("day", 2), length("hour", 1.5), length("year", None)
    ('P2D', 'PT1H30M', 'PXY')
    """
    letter = _LETTERS[unit]
    head, letter = ("PT", letter[1]) if letter[0] == "T" else ("P", letter)
    if count is None:
        return f"{head}X{letter}"
    whole = int(count)
    if whole == count:
        return f"{head}{whole}{letter}"
    smaller = {"Y": ("M", 12), "M": ("D", 30), "H": ("M", 60), "W": ("D", 7)}
    if head == "PT" and letter == "M":
        smaller = {"M": ("S", 60)}
    if letter in smaller:
        name, per = smaller[letter]
        rest = round((count - whole) * per)
        return f"{head}{f'{whole}{letter}' if whole else ''}{rest}{name}"
    return f"{head}{count:g}{letter}"


def first_day(value: str) -> date | None:
    """The first day of a date's value, or None if it has none."""
    span = _ends(value)
    return span[0] if span else None


def last_day(value: str) -> date | None:
    """The last day of a date's value, or None if it has none."""
    span = _ends(value)
    return span[1] if span else None


@lru_cache(maxsize=16_384)
def _ends(value: str) -> tuple[date, date] | None:
    plain = value.split("T")[0]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", plain):
            day = date.fromisoformat(plain)
            return day, day
        if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?(?:-(\d))?", plain):
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            if match[4]:
                day = monday + timedelta(days=int(match[4]) - 1)
                return day, day
            return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
        months = _months(plain)
        if months:
            year, first, last = months
            following = date(year + last // 12, last % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
            return date(year, first, 1), following - timedelta(days=1)
        if re.fullmatch(r"\d{2,3}", plain):
            low = int(plain.ljust(4, "0"))
            return date(max(low, 1), 1, 1), date(int(plain.ljust(4, "9")), 12, 31)
    except ValueError:
        return None
    return None


def _months(value: str) -> tuple[int, int, int] | None:
    match = re.fullmatch(r"(\d{4})(?:-(?:(\d\d)|Q([1-4])|H([12])))?", value)
    if not match or match[1] == "0000":
        return None
    year = int(match[1])
    if match[2]:
        return (year, int(match[2]), int(match[2])) if 1 <= int(match[2]) <= 12 else None
    if match[3]:
        return year, 3 * int(match[3]) - 2, 3 * int(match[3])
    if match[4]:
        return year, 6 * int(match[4]) - 5, 6 * int(match[4])
    return year, 1, 12


_PRECISIONS: Final[tuple[tuple[str, Precision], ...]] = (
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*", "second"),
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d.*", "minute"),
    (r"\d{4}-\d\d-\d\dT\d\d.*", "hour"),
    (r"\d{4}-\d\d-\d\dT[A-Z]+", "part-of-day"),
    (r"\d{4}-\d\d-\d\d", "day"),
    (r"\d{4}-W\d\d(-WE)?", "week"),
    (r"\d{4}-\d\d", "month"),
    (r"\d{4}-Q\d", "quarter"),
    (r"\d{4}-H\d", "bounded"),
    (r"\d{4}-(SP|SU|FA|WI)", "season"),
    (r"\d{4}", "year"),
    (r"\d{3}", "decade"),
    (r"\d{2}", "century"),
)


@lru_cache(maxsize=16_384)
def to_edtf(value: str, part: Part = "", approximate: bool = False) -> tuple[str, Precision]:
    """The EDTF of a date's value, and its precision; the open interval where it has none.

    ``part`` cuts it down to its first half, its middle or its second half: "early March" is the days 1
    to 15, "late" or "the end of" the year July to December. Cautious on purpose: print that says "early"
    is not exact.

    >>> to_edtf("2021-W30"), to_edtf("2021-03", "early")
    (('2021-07-26/2021-08-01', 'week'), ('2021-03-01/2021-03-15', 'bounded'))
    """
    precision: Precision | None = next(
        (name for pattern, name in _PRECISIONS if re.fullmatch(pattern, value)), None
    )
    if precision is None:
        return ANY_TIME, "vague"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        text = f"{match[1]}-{_SEASON_NUMBERS[match[2]]}"
        return (text + "~" if approximate else text), precision
    ends = _ends(value)
    if ends is None:
        return ANY_TIME, "vague"
    if part and precision not in FINE:
        return _cut(ends, part, precision)
    if precision in {"second", "minute", "hour"}:
        clock = value.split("T")[1]
        hours, _, rest = clock.partition(":")
        minutes, _, seconds = rest.partition(":")
        zone = "Z" if value.endswith("Z") else ""
        digits = f"{hours.rstrip('Z')}:{minutes.rstrip('Z') or '00'}:{seconds.rstrip('Z') or '00'}"
        return f"{ends[0].isoformat()}T{digits}{zone}", precision
    text = {
        "part-of-day": ends[0].isoformat(),
        "week": f"{ends[0]}/{ends[1]}",
        "bounded": f"{ends[0]:%Y-%m}/{ends[1]:%Y-%m}",
        "quarter": f"{value[:4]}-{32 + int(value[-1])}" if precision == "quarter" else "",
        "decade": value + "X",
        "century": value + "XX",
    }.get(precision, value)
    return (text + "~" if approximate and "/" not in text else text), precision


def _cut(ends: tuple[date, date], part: Part, precision: Precision) -> tuple[str, Precision]:
    first, last = ends
    days = (last - first).days + 1
    if precision in {"decade", "century"}:
        years = last.year - first.year + 1
        cuts = {
            "early": (0, years // 2 - 1),
            "mid": (years * 3 // 10, years * 7 // 10 - 1),
            "late": (years // 2, years - 1),
        }
        low, high = cuts[part]
        return f"{first.year + low:04}/{first.year + high:04}", "bounded"
    if precision in {"year", "bounded"}:
        months = 12 if precision == "year" else 6
        low, high = {
            "early": (0, months // 2 - 1),
            "mid": (months // 4, months * 3 // 4 - 1),
            "late": (months // 2, months - 1),
        }[part]
        return f"{first.year:04}-{first.month + low:02}/{first.year:04}-{first.month + high:02}", "bounded"
    low, high = {
        "early": (0, days // 2 - 1 if days > 7 else 3),
        "mid": (days // 4, days * 3 // 4),
        "late": (days // 2 if days > 7 else 3, days - 1),
    }[part]
    return f"{first + timedelta(days=low)}/{first + timedelta(days=high)}", "bounded"


def between(first: str, last: str) -> tuple[str, Precision]:
    """The EDTF of the interval from the value ``first`` to the value ``last``."""
    left = to_edtf(first)[0].split("/")[0].split("T")[0]
    right = to_edtf(last)[0].split("/")[-1].split("T")[0]
    if left == ".." and right == "..":
        return ANY_TIME, "vague"
    return f"{left}/{right}", "bounded"
