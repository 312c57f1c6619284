"""Rules for clock times and parts of a day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from variorum.extract.times.calendar import ISO_DAY, between
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
from variorum.extract.times.weekdays import day_of_weekday, of_either_week
from variorum.extract.times.years import nearest_year
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
    """ "9 a.m.", "1:04 pm", "14:30 GMT", "at 6 a.m. EST Friday", "9:20 Friday night"."""
    printed = match["hour"].lower()
    hour = _HOURS.get(printed) or int(printed)
    if not (
        match["half"] or match["part"] or match["minute"] or match["zone"] or "clock" in match[0].lower()
    ):
        return None
    shown = match["part"] or match["of_day"] or (match["beside"] or "").split(" ")[-1]
    if match["minute"] and not (match["half"] or shown or match["zone"] or match["day"]):
        before = context.text[max(0, match.start() - 12) : match.start()]
        if match[0][len(match["hour"])] == "." or not _AT.search(before):  # "2:34 into the film"
            return None
    late = (match["half"] or "").lower().startswith("p") or (
        not match["half"] and _is_late(hour, shown.lower())
    )
    if match["half"] or match["part"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12
    hour += 12 if late and hour < 12 else 0
    small = not match["half"] and shown.lower().endswith("night") and (hour < 5 or hour == 12)
    hour = hour % 12 if small else hour
    value = f"{hour:02}:{match['minute'] or '00'}" + (f":{match['second']}" if match["second"] else "")
    zone = "Z" if match["zone"] and match["zone"].upper() in _UNIVERSAL else ""
    reading = _at(f"T{value}{zone}", match, context)
    return _either_side(reading) if small and reading.edtf is None else reading


@rule("clock in words")
def clock_in_words(match: re.Match[str], context: Context) -> Reading | None:
    """ "Ten to six on Friday morning", "half past nine that night"; None where nothing tells which half day.

    "By ten to six" may be a score and "ten to six people" a number: both need a word of clocks before them.
    """
    before = context.text[max(0, match.start() - _TO_WORDS) : match.start()]
    behind = _PART_BEFORE.search(before)
    shown = match["part"] or match["of_day"] or (match["beside"] or "").split(" ")[-1]
    shown = (shown or (behind[1] if behind else "")).lower()
    half, named = (match["half"] or "").lower()[:1], match["minutes"].lower().removeprefix("a ")
    is_to = match["way"].lower() == "to"
    if not (half or shown) or (is_to and named != "quarter" and not _AT_WORDS.search(before)):
        return None
    face = _HOURS[match["hour"].lower()]
    hour = face % 12 + (12 if half == "p" or (not half and _is_late(face, shown)) else 0)
    minutes = hour * 60 + (-_MINUTES[named] if is_to else _MINUTES[named])
    reading = _at(f"T{minutes // 60 % 24:02}:{minutes % 60:02}", match, context)
    small = not half and shown.endswith("night") and 0 <= minutes < 300
    return _either_side(reading) if small and reading.edtf is None else reading


_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_TO_WORDS = 32
"""Characters before a clock time in words in which stands what shows that it is one."""
_AT_WORDS = re.compile(
    r"\b(?:at|until|till|since|before|after)(?: (?:about|around|almost|nearly|just))?\s$", re.IGNORECASE
)
_PART_BEFORE = re.compile(r"\b(morning|afternoon|evening|night),? at (?:about |around )?$", re.IGNORECASE)


def _either_side(reading: Reading) -> Reading:
    """ "12:30 Friday night", "2:30 last night": after midnight, so of that day or of the next."""
    day = date.fromisoformat(reading.value[:10])
    edtf, precision = between(day.isoformat(), (day + timedelta(days=1)).isoformat())
    return replace(reading, edtf=edtf, precision=precision)


def _is_late(hour: int, part: str) -> bool:
    """True if an hour on a face of twelve is after noon in that part of day ("9 on Friday night")."""
    return part in {"afternoon", "evening"} or (part.endswith("night") and 5 <= hour < 12)


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
        return _either_side(reading)
    return replace(reading, edtf=day.isoformat(), precision="day")


def _at(clock_value: str, match: re.Match[str], context: Context) -> Reading:
    """A clock time on its day: printed beside it, else the only one near.

    Where several days or none are near, the value stands on the only day told before, here or in the
    paragraph before, else on that of publication, as the press means it most often, but the EDTF is the
    interval of all the days that it may be. The only day told before it is surely its day where the last such
    hour before publication is on that day.
    """
    day = _day(match, context)
    if day is not None:
        reading = Reading(f"{day}{clock_value}", "time")
        return of_either_week(reading, match, context) if match["weekday"] else reading
    today = context.today
    near = _near(match, context)
    if len(near) == 1:
        (day,) = near
        return Reading(f"{day}{clock_value}", "time", anchor=day.isoformat())
    told = _told(match, context)
    if not near and (account := _account_of(match, context)) is not None:
        ends = between(account.isoformat(), (account + timedelta(days=1)).isoformat())
        return Reading(f"{account}{clock_value}", "time", *ends, anchor=account.isoformat())
    if not near and len(told) == 1 and told == {_last_such(clock_value, match, context)}:
        (day,) = told
        return Reading(f"{day}{clock_value}", "time", anchor=day.isoformat())
    days = {*near, *told, today - timedelta(days=1), today}
    day = max(told) if len(told) == 1 else today
    return Reading(f"{day}{clock_value}", "time", *between(min(days).isoformat(), max(days).isoformat()))


def _last_such(clock_value: str, match: re.Match[str], context: Context) -> date | None:
    """The day of the last such hour before publication, of what is past; None where its hour is not known."""
    if not context.hour or not clock_value[1:2].isdigit() or context.tense(match) != "past":
        return None
    return context.today - timedelta(days=clock_value[1:6] > context.hour)


def _near(match: re.Match[str], context: Context) -> set[date]:
    """The days of the context that tell on which a clock time stands: of its sentence and the one before.

    What is past is on no day after publication, and a sentence tells nothing of the next by a day that lies
    long before it ("it was built on 4 March 1990").
    """
    days = {
        day
        for steps, day in _steps_back(match, context)
        if steps == 0 or (steps == 1 and _is_recent(day, context))
    }
    return {day for day in days if not _is_too_late(day, match, context)}


def _told(match: re.Match[str], context: Context) -> set[date]:
    """The days of the context on which a clock time may stand, though nothing near tells so."""
    days = {day for steps, day in _steps_back(match, context) if steps == 1}
    days |= {day for day in (_day_of(value) for value in context.dates) if day and _is_recent(day, context)}
    return {day for day in days if not _is_too_late(day, match, context)}


def _account_of(match: re.Match[str], context: Context) -> date | None:
    """The long-past day of a running account: the last time told before is an hour on it, and the verb past.

    "They were shot about 9 p.m. on Sept. 29. … One died at 11:35 p.m.", printed in November: that night.
    """
    day = _day_of(context.dates[-1]) if context.dates else None
    if day is None or _is_recent(day, context) or not _ON_CLOCK.search(context.dates[-1]):
        return None
    return day if context.tense(match) == "past" else None


_ON_CLOCK = re.compile(r"T\d\d:\d\d")


def _is_recent(day: date, context: Context) -> bool:
    """True unless ``day`` lies more than a month before publication."""
    return context.day is None or day >= context.day - timedelta(days=31)


def _is_too_late(day: date, match: re.Match[str], context: Context) -> bool:
    """True for a day after publication where the verb is past."""
    return context.day is not None and day > context.day and context.tense(match) == "past"


def _day_of(value: str) -> date | None:
    """The day of a value that is one or a time on one, else None."""
    return date.fromisoformat(value[:10]) if ISO_DAY.match(value) else None


def _steps_back(match: re.Match[str], context: Context) -> Iterator[tuple[int, date]]:
    """The days printed before in the paragraph, each with how many sentences it stands before the match."""
    for end, value in context.paragraph:
        if day := _day_of(value):
            steps = bisect_right(context.sentences, match.start()) - bisect_right(context.sentences, end - 1)
            yield steps, day


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
    if beside := (match.groupdict().get("beside") or "").lower():
        return context.today - timedelta(days=beside.startswith("last"))
    if match["deictic"]:
        return context.today + timedelta(
            days={"today": 0, "yesterday": -1, "tomorrow": 1}[match["deictic"].lower()]
        )
    return _day_before(match, context)


def _day_before(match: re.Match[str], context: Context) -> date | None:
    """The day printed right before a clock time or part of day; else None."""
    if not context.paragraph:
        return None
    end, latest = context.paragraph[-1]
    return _day_of(latest) if _TO_CLOCK.fullmatch(context.text, end, match.start()) else None


_TO_CLOCK = re.compile(
    r"(?:,?\s|\s?[@|]\s?|\s[-–—]\s)(?:(?:at|about|around|approximately|roughly|just|shortly|soon|before|after|in)\s){0,3}"
)
"""What may stand between a day and the clock time or part of day on it ("July 3, at about")."""


@rule("part of the day")
def part_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "in the morning", "the same evening", "the next morning": of a day in the context, else unknown."""
    if context.named_at(*match.span()):
        return None
    code = PARTS_OF_DAY[match["part"].lower()]
    if not (match["next"] or match["same"]):
        return _bare_part(code, match, context)
    base = next((value for value in reversed(context.dates) if ISO_DAY.match(value)), None)
    if base is None:
        return Reading("", "time", "../..", "vague")
    day = date.fromisoformat(base[:10]) + timedelta(days=1 if match["next"] else 0)
    return Reading(f"{day}T{code}", "time", anchor=base)


def _bare_part(code: str, match: re.Match[str], context: Context) -> Reading:
    """ "In the morning": of the day right before it, else of the only one near; of several it is either."""
    day = _day_before(match, context)
    near = sorted({day} if day else _near(match, context))
    if not near:
        return Reading(f"{context.today}T{code}", "time", "../..", "vague")
    value = f"{near[-1]}T{code}"
    if len(near) == 1:
        return Reading(value, "time", anchor=near[0].isoformat())
    return Reading(value, "time", *between(near[0].isoformat(), near[-1].isoformat()))


RULES: tuple[Rule, ...] = (clock, clock_in_words, military, named_hour, part_of_day)
