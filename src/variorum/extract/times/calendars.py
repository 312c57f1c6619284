"""Days of the Islamic, Persian and Hebrew calendars, where a text prints them.

The Islamic calendar is the tabular one: where months begin with the sight of the moon they may be a day off
to either side, so its days are intervals of three. Hebrew days begin at sunset, so they are intervals of two.
Sources: Reingold and Dershowitz, Calendrical Calculations (4th ed.), chapters 7 and 8; for the Persian leap
years the cycle of 33, which holds for the years 1178 to 1633 (Borkowski 1996).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from variorum.extract.times.calendar import between
from variorum.extract.times.grammar import Context, Reading, Rule, is_name, rule, year_number
from variorum.text.lexicon import rows

_MONTHS: Final = {name: (calendar, int(number)) for name, calendar, number in rows("other_calendars.tsv")}
_FEASTS: Final = {row[0]: row[1:] for row in rows("moving_feasts.tsv")}
_YEARS: Final = {"islamic": (1000, 1700), "persian": (1200, 1600), "hebrew": (5000, 6200)}
"""The years that are read, first and last: others are no years of these calendars in news."""
_SLACK: Final = {"islamic": (-1, 1), "hebrew": (-1, 0)}
_PERSIAN_LEAPS: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})


def islamic(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the tabular Islamic calendar. Raises ValueError.

    >>> islamic(1443, 1, 1)
    datetime.date(2021, 8, 10)
    """
    days = 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(227_014 + days)


def persian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a day of the Persian calendar. Raises ValueError.

    >>> persian(1400, 1, 1), persian(1404, 1, 1)
    (datetime.date(2021, 3, 21), datetime.date(2025, 3, 21))
    """
    first, last = sorted((year, 1400))
    leaps = sum(1 for one in range(first, last) if one % 33 in _PERSIAN_LEAPS)
    days = 365 * (year - 1400) + (leaps if year > 1400 else -leaps)
    days += 31 * (month - 1) if month <= 7 else 30 * (month - 1) + 6
    return date(2021, 3, 21) + timedelta(days=days + day - 1)


def hebrew(year: int, month: int, day: int) -> date:
    """The Gregorian day that a Hebrew day ends on; months count from Nisan. Raises ValueError.

    >>> hebrew(5782, 7, 1), hebrew(5781, 1, 15)
    (datetime.date(2021, 9, 7), datetime.date(2021, 3, 28))
    """
    months = [*range(7, _last_month(year) + 1), *range(1, 7)]
    if month not in months:
        raise ValueError(f"no month {month} in the Hebrew year {year}")
    before = sum(_month_length(year, one) for one in months[: months.index(month)])
    return date.fromordinal(_new_year(year) + before + day - 1)


def _last_month(year: int) -> int:
    return 13 if (7 * year + 1) % 19 < 7 else 12


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + (3 * (days + 1) % 7 < 3)


def _new_year(year: int) -> int:
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    put_off = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return this + put_off - 1_373_427


def _month_length(year: int, month: int) -> int:
    days = _new_year(year + 1) - _new_year(year)
    if (
        month in {2, 4, 6, 10, 13}
        or (month == 12 and _last_month(year) == 12)
        or (month == 8 and days % 10 != 5)
        or (month == 9 and days % 10 == 3)
    ):
        return 29
    return 30


_GREGORIAN: Final = {"islamic": islamic, "persian": persian, "hebrew": hebrew}


def _around(calendar: str, first: date, last: date) -> tuple[str, str]:
    early, late = _SLACK.get(calendar, (0, 0))
    return (first + timedelta(days=early)).isoformat(), (last + timedelta(days=late)).isoformat()


def _names(names: dict[str, tuple[str, ...]] | dict[str, tuple[str, int]]) -> str:
    return "|".join(
        re.sub(r"([' -])", r"\\\1", name) for name in sorted(names, key=lambda one: (-len(one), one))
    )


_NEEDS = tuple(f"{name}!" for name in sorted(_MONTHS))


@rule(
    "day of another calendar",
    rf"(?:(?:the\ )?(?P<day>\d\d?)(?:st|nd|rd|th)?\ (?:of\ )?(?P<month>{_names(_MONTHS)})"
    rf"|(?P<month2>{_names(_MONTHS)})\ (?P<day2>\d\d?)),?\ (?P<year>1[0-7]\d\d|5\d\d\d)(?:\ A\.?H\.?)?",
    _NEEDS,
)
def other_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "10 Muharram 1443", "15 Nisan, 5781"."""
    printed = match["month"] or match["month2"]
    calendar, month = _MONTHS[printed.lower()]
    year, number = int(match["year"]), int(match["day"] or match["day2"])
    low, high = _YEARS[calendar]
    if not is_name(printed) or not low <= year <= high or not 1 <= number <= 31:
        return None
    day = _GREGORIAN[calendar](year, month, number)
    first, last = _around(calendar, day, day)
    return Reading(first) if first == last else Reading(day.isoformat(), "date", *between(first, last))


@rule(
    "moving feast",
    rf"(?:(?P<which>last|this|next)\ (?:year's\ )?)?(?P<name>{_names(_FEASTS)})(?:,?\ (?P<year><YEAR>))?",
    tuple(sorted(_FEASTS)),
)
def feast(match: re.Match[str], context: Context) -> Reading | None:
    """ "during Ramadan", "last Passover": the one that the tense means, else the nearest."""
    if not is_name(match["name"]):
        return None
    row = _FEASTS[match["name"].lower()]
    year = year_number(match["year"]) if match["year"] else context.today.year
    if not 1900 < year < 2099:
        return None
    held = sorted(one for number in (year - 1, year, year + 1) for one in _held(row, number))
    which = (match["which"] or "").lower()
    if match["year"] or which == "this":
        chosen = [one for one in held if one[0].year == year]
    else:
        today, tense = context.today, context.tense_at(*match.span())
        if which == "next" or (not which and tense == "future"):
            chosen = [one for one in held if one[1] >= today][:1]
        elif which == "last" or tense == "past":
            chosen = [one for one in held if one[0] <= today][-1:]
        else:
            chosen = sorted(held, key=lambda one: abs((one[0] - today).days))[:1]
    if len(chosen) != 1:  # an Islamic feast can be held twice in a year
        return None
    first, last = _around(row[0], *chosen[0])
    if first == last:
        return Reading(first)
    return Reading(chosen[0][0].isoformat(), "date", *between(first, last))


def _held(row: tuple[str, ...], year: int) -> list[tuple[date, date]]:
    """The first and last days of a feast that begins in a Gregorian year."""
    calendar, month, day, length = row[0], row[1], int(row[2]), timedelta(days=int(row[3]) - 1)
    if calendar == "orthodox":
        first = orthodox_easter(year) + timedelta(days=day)
        return [(first, first + length)]
    others = {
        "islamic": [(year - 622) * 33 // 32 + more for more in range(-1, 3)],
        "persian": [year - 621],
        "hebrew": [year + 3760, year + 3761],
    }[calendar]
    days = [_GREGORIAN[calendar](other, int(month), day) for other in others]
    return [(first, first + length) for first in days if first.year == year]


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches in the Gregorian calendar, 1900 to 2099 (Meeus 1991).

    >>> orthodox_easter(2021)
    datetime.date(2021, 5, 2)
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


RULES: tuple[Rule, ...] = (other_day, feast)
