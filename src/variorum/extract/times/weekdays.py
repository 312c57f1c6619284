"""Which day the bare name of a weekday means: the last one, the next one, or either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.extract.times.anchors import Found
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
from variorum.text.calendar_names import WEEKDAYS
from variorum.text.lexicon import words
from variorum.text.numbers import ordinal


def day_of_weekday(weekday: int, context: Context, match: re.Match[str]) -> date:
    """The day of a weekday's bare name: the next under a future verb, else the last; today's is today.

    The name of yesterday or the day before is theirs, unless a verb of its own says that it is ahead: "the
    rally on Tuesday will", "would meet on Tuesday" on a Thursday is the Tuesday just past.
    """
    ahead = (weekday - context.today.weekday()) % 7
    tense, own = context.tense(match), context.is_own(match)
    forward = ahead == 0 or (tense == "future" and (ahead < 5 or own))
    day = context.today + timedelta(days=ahead if forward else ahead - 7)
    if own and tense == ("future" if forward else "past"):
        context.sure.add(day)
    return day


def of_either_week(reading: Reading, match: re.Match[str], context: Context) -> Reading:
    """A reading on the bare name of a weekday; the interval of the last and the next where that is open."""
    day = first_day(reading.value)
    if day is None or day >= context.today or not context.open_at(*match.span()):
        return reading
    ends = between(day.isoformat(), (day + timedelta(days=7)).isoformat())
    return Reading("", reading.kind, *ends)


_OF_SET_DAY = re.compile(r"(?:['’]s)? (?P<noun>[a-z-]+)(?: (?P<last>[a-z-]+))?\b")


def of_set_days(found: Sequence[Found], context: Context) -> list[Found]:
    """The times of a paragraph, weekdays past before a noun of a set day put to the day that print gives it.

    "Opposed Monday's summit" is the Monday to come where the article tells that "the two meet on Monday" and
    of no Monday that is past.
    """
    return [_to_sure_day(one, context) for one in found]


def _to_sure_day(one: Found, context: Context) -> Found:
    printed = context.text[one.start : one.end].lower()
    after = _OF_SET_DAY.match(context.text, one.end)
    day = first_day(one.reading.value) if printed in WEEKDAYS and one.reading.edtf is None else None
    if day is None or after is None or {after["noun"], after["last"]}.isdisjoint(words("set_days.txt")):
        return one
    named = {sure for sure in context.sure if sure.weekday() == day.weekday()}
    later = day + timedelta(days=7)
    return replace(one, reading=replace(one.reading, value=later.isoformat())) if named == {later} else one


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
