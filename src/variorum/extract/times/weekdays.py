"""Which day the bare name of a weekday means: the last one, the next one, or either."""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.extract.times.calendar import UNITS, between, first_day, length
from variorum.extract.times.grammar import (
    Context,
    Reading,
    Rule,
    is_name,
    month_number,
    rule,
    weekday_number,
    year_number,
)
from variorum.extract.times.years import of_a_printed_year, year_of_month
from variorum.text.numbers import ordinal


def day_of_weekday(weekday: int, context: Context, match: re.Match[str]) -> date:
    """The day of a weekday's bare name: the next under a future verb, else the last; today's is today.

    The name of yesterday or the day before is theirs, unless a verb of its own says that it is ahead: "the
    rally on Tuesday will", "would meet on Tuesday" on a Thursday is the Tuesday just past.
    """
    ahead = (weekday - context.today.weekday()) % 7
    forward = ahead == 0 or (context.tense(match) == "future" and (ahead < 5 or context.is_own(match)))
    return context.today + timedelta(days=ahead if forward else ahead - 7)


def of_either_week(reading: Reading, match: re.Match[str], context: Context) -> Reading:
    """A reading on the bare name of a weekday; the interval of the last and the next where that is open."""
    day = first_day(reading.value)
    if day is None or day == context.today or not context.open_at(*match.span()):
        return reading
    ends = between(day.isoformat(), (day + timedelta(days=7)).isoformat())
    return Reading("", reading.kind, *ends)


_AUXILIARY = re.compile(r"\s(?:has|have|had|was|were)\b")
"""What follows a day that is told of the subject before it: "the match this Saturday was moved"."""


def of_this_week(day: date, match: re.Match[str], context: Context) -> Reading | None:
    """ "The match this Saturday was moved": the last or the next, which a past verb of its own alone tells.

    "They met this Saturday" is the last, and "will meet this Saturday" the next.
    """
    if day == context.today or context.tense(match) != "past":
        return None
    before = context.text[max(0, match.start() - 2) : match.start()]
    of_noun = before[:1].islower() and _AUXILIARY.match(context.text, match.end())
    if not of_noun and context.is_own(match):
        return None
    ends = between(day.isoformat(), (day + timedelta(days=7)).isoformat())
    return Reading("", "date", *ends)


@rule("weekday of a set")
def weekday_of_set(match: re.Match[str], context: Context) -> Reading | None:
    """ "The first Monday of every month": no one day."""
    return Reading(length(UNITS[match["unit"].lower()], 1), "set") if is_name(match["weekday"]) else None


@rule("weekday of a month")
def weekday_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "The last Friday of May", "the first Monday in September 2030".

    Its year, if none is printed, is that of a bare month; it lies where its tense says that it does.
    """
    if not is_name(match["weekday"]) or not is_name(match["month"]):
        return None
    month, which = month_number(match["month"]), weekday_number(match["weekday"])
    if match["year"]:
        return Reading(_nth(year_number(match["year"]), month, which, match["number"]).isoformat())
    tense, own = context.tense(match), context.is_own(match)
    year = year_of_month(month, context, tense, True, own)
    day = _nth(year, month, which, match["number"])
    if tense == "past" and day > context.today:
        year -= 1
    elif tense == "future" and own and day < context.today:
        year += 1

    def in_year(year: int) -> str:
        return _nth(year, month, which, match["number"]).isoformat()

    return of_a_printed_year(in_year, year, match.start("weekday"), context) or Reading(in_year(year))


def _nth(year: int, month: int, weekday: int, printed: str) -> date:
    """The ``printed`` ("first", "last") weekday of a month."""
    first = date(year, month, 1)
    days = [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * week) for week in range(5)]
    held = [day for day in days if day.month == month]
    return held[-1 if printed.lower() in {"last", "final"} else (ordinal(printed) or 1) - 1]


RULES: tuple[Rule, ...] = (weekday_of_set, weekday_of_month)
