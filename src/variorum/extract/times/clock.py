"""Rules for clock times and parts of a day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from variorum.extract.times.absolute import nearest_year
from variorum.extract.times.calendar import between
from variorum.extract.times.deictic import day_of_weekday
from variorum.extract.times.grammar import (
    Context,
    NeedsDay,
    Reading,
    Rule,
    is_name,
    month_number,
    rule,
    weekday_number,
    year_number,
)
from variorum.text.calendar_names import PARTS_OF_DAY
from variorum.text.lexicon import rows

_HOURS = {
    word: int(value)
    for word, value, kind in rows("number_words.tsv")
    if kind == "cardinal" and 1 <= int(value) <= 12
}

_UNIVERSAL = {"GMT", "UTC"}


@rule("clock")
def clock(match: re.Match[str], context: Context) -> Reading | None:
    """ "9 a.m.", "1:04 pm", "14:30 GMT", "at 6 a.m. EST Friday"."""
    printed = match["hour"].lower()
    hour = _HOURS.get(printed) or int(printed)
    if not (
        match["half"] or match["part"] or match["minute"] or match["zone"] or "clock" in match[0].lower()
    ):
        return None
    if match["minute"] and not (match["half"] or match["part"] or match["zone"] or match["day"]):
        before = context.text[max(0, match.start() - 12) : match.start()]
        if match[0][len(match["hour"])] == "." or not _AT.search(before):  # "2:34 into the film"
            return None
    late = (match["half"] or "").lower().startswith("p") or (match["part"] or "").lower() in {
        "afternoon",
        "evening",
    }
    if match["half"] or match["part"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if late else 0)
    value = f"{hour:02}:{match['minute'] or '00'}" + (f":{match['second']}" if match["second"] else "")
    zone = "Z" if match["zone"] and match["zone"].upper() in _UNIVERSAL else ""
    return _at(f"T{value}{zone}", match, context)


_AT = re.compile(
    r"\b(?:at|by|about|around|nearly|almost|until|till|from|to|before|after|since|between|and|or|past|near|day"
    r"|is|was)\W{1,2}$",
    re.IGNORECASE,
)
"""What stands before hours and minutes that nothing else shows to be a clock time: lengths look the same."""


@rule("military clock")
def military(match: re.Match[str], context: Context) -> Reading | None:
    """ "0930 GMT", "0930 local time on Friday", "at 2145 hours"; not "worked 1200 hours"."""
    printed = match["clock"]
    if match["hours"] and printed[0] != "0":
        before = context.text[max(0, match.start() - 12) : match.start()]
        if not _AT_HOURS.search(before):
            return None
    zone = "Z" if match["zone"] and match["zone"].upper() in _UNIVERSAL else ""
    return _at(f"T{printed[:2]}:{printed[2:]}{zone}", match, context)


_AT_HOURS = re.compile(r"\b(?:at|until|till)(?: about| around)? $", re.IGNORECASE)
"""What stands before four figures and "hours" that are a clock time: lengths look the same."""


@rule("named hour")
def named_hour(match: re.Match[str], context: Context) -> Reading | None:
    """ "midnight Friday", "noon", "at dawn"; not "a pre-dawn raid", "dawn broke", "the dawn of"."""
    before = context.text[max(0, match.start() - 8) : match.start()].lower()
    if (
        match["name"].lower() in {"dawn", "dusk"}
        and not match["day"]
        and not re.search(r"\b(?:at|before|by|since|until|till|after|around|from|near|about|to)\s$", before)
    ):
        return None
    if match["name"].lower() == "midnight":
        return _midnight(match, context)
    return _at(f"T{PARTS_OF_DAY[match['name'].lower()]}", match, context)


_PAST_MIDNIGHT = re.compile(r"\b(?:after|past)\s$", re.IGNORECASE)
_AT_NIGHT = re.compile(r"\snight\b")


def _midnight(match: re.Match[str], context: Context) -> Reading:
    """Midnight of a day: its beginning in "after midnight on Friday", else either of its ends.

    "After midnight Friday night" is the end of Friday. Where the day is not printed beside it but taken from
    the context, what comes after midnight may be at the beginning of the next day as well.
    """
    is_past = _PAST_MIDNIGHT.search(context.text[max(0, match.start() - 6) : match.start()]) is not None
    is_beside = _day(match, context) is not None
    if is_past and is_beside and not _AT_NIGHT.match(context.text, match.end()):
        return _at("T00:00", match, context)
    reading = _at(f"T{PARTS_OF_DAY['midnight']}", match, context)
    if reading.edtf is not None or (is_past and is_beside):
        return reading
    day = date.fromisoformat(reading.value[:10])
    if is_past:
        edtf, precision = between(day.isoformat(), (day + timedelta(days=1)).isoformat())
    else:
        edtf, precision = day.isoformat(), "day"
    return replace(reading, edtf=edtf, precision=precision)


def _at(clock_value: str, match: re.Match[str], context: Context) -> Reading:
    """A clock time on its day: printed beside it, else the only one of the context.

    Where several days or none are near, the value stands on the day of publication, as the press
    means it most often, but the EDTF is the interval of all the days that it may be.
    """
    day = _day(match, context)
    if day is not None:
        return Reading(f"{day}{clock_value}", "time")
    today = context.today
    near = {value[:10] for value in context.dates if re.match(r"\d{4}-\d\d-\d\d", value)}
    days = sorted(
        near | ({(today - timedelta(days=1)).isoformat(), today.isoformat()} if len(near) != 1 else set())
    )
    if len(days) == 1:
        return Reading(days[0] + clock_value, "time", anchor=days[0])
    return Reading(f"{today}{clock_value}", "time", *between(days[0], days[-1]))


def _day(match: re.Match[str], context: Context) -> date | None:
    """The day printed right after a clock time, or right before it; else None."""
    month, number = match["month"] or match["month2"], match["number"] or match["number2"]
    if month and number and is_name(month):
        printed = match["year"] or match["year2"]
        digits = int(re.sub(r"\D", "", number))
        tense = context.tense(match)
        year = year_number(printed) if printed else nearest_year(month_number(month), digits, context, tense)
        try:
            return date(year, month_number(month), digits)
        except ValueError as error:
            raise NeedsDay from error
    if match["weekday"] and is_name(match["weekday"]):
        return day_of_weekday(weekday_number(match["weekday"]), context, match)
    if match["deictic"]:
        return context.today + timedelta(
            days={"today": 0, "yesterday": -1, "tomorrow": 1}[match["deictic"].lower()]
        )
    before = context.text[max(0, match.start() - 40) : match.start()]
    if context.dates and _DAY_BEFORE.search(before):
        latest = context.dates[-1]
        return date.fromisoformat(latest[:10]) if re.match(r"\d{4}-\d\d-\d\d", latest) else None
    return None


_DAY_BEFORE = re.compile(
    r"(?:\d{4}|\d|day|terday|morrow),?\s(?:(?:at|about|around|just|shortly|soon|before|after)\s){0,3}$"
)
"""The end of a day and what may stand between it and the clock time on it."""


@rule("part of the day")
def part_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "in the morning": of the day in the context, else of publication's."""
    code = PARTS_OF_DAY[match["part"].lower()]
    base = next((value for value in reversed(context.dates) if re.match(r"\d{4}-\d\d-\d\d", value)), None)
    if base is None:
        known = "" if match["next"] or match["same"] else f"{context.today}T{code}"
        return Reading(known, "time", "../..", "vague")
    day = date.fromisoformat(base[:10]) + timedelta(days=1 if match["next"] else 0)
    return Reading(f"{day}T{code}", "time", anchor=base)


RULES: tuple[Rule, ...] = (clock, military, named_hour, part_of_day)
