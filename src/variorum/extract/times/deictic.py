"""Rules for dates counted from the day of publication: "today", "Friday", "last month", "two weeks ago"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from variorum.extract.times.calendar import (
    SEASONS,
    UNITS,
    OutOfRange,
    Unit,
    between,
    first_day,
    length,
    shift,
)
from variorum.extract.times.grammar import (
    Context,
    Reading,
    Rule,
    count,
    in_title,
    is_name,
    month_number,
    rule,
    weekday_number,
    year_number,
)
from variorum.extract.times.weekdays import day_of_weekday, of_either_week, of_this_week
from variorum.text.calendar_names import PARTS_OF_DAY
from variorum.text.numbers import ordinal

_LAST = {"last", "past", "previous", "preceding"}
_NEXT = {"next", "following", "coming"}


def with_part(day: str, part: str) -> Reading:
    """A day's value with a part of day ("MO") or hour ("12:00") added; ``part`` "" leaves the day."""
    if not part:
        return Reading(day)
    return Reading(f"{day}T{part}", "time")


def _part(printed: str | None) -> str:
    return PARTS_OF_DAY[printed.lower()] if printed else ""


@rule("weekday")
def weekday(match: re.Match[str], context: Context) -> Reading | None:
    """ "Friday", "last Friday", "Friday night", "every Friday"."""
    if not is_name(match["weekday"]) or context.named_at(*match.span()):
        return None
    number = weekday_number(match["weekday"])
    which, part = (match["which"] or "").lower(), _part(match["part"])
    if match["plural"] or match["parts"] or which in {"each", "every", "every other"}:
        return Reading(f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""), "set")
    today = context.today
    behind = (today.weekday() - number) % 7 or 7
    if match["inside"]:  # "Tuesday of last week"
        weeks = {"last": -1, "this": 0, "next": 1}[match["inside"].lower()]
        day = today + timedelta(days=7 * weeks + number - today.weekday())
    elif which in {"last", "this past"}:
        day = today - timedelta(days=behind)
    elif which in {"next", "this coming"}:
        day = today + timedelta(days=(number - today.weekday()) % 7 or 7)
    elif which in {"the previous", "the following"}:
        base = _context_day(context)
        if base is None:
            return None
        step = (base.weekday() - number) % 7 or 7
        day = (
            base - timedelta(days=step)
            if which == "the previous"
            else base + timedelta(days=(number - base.weekday()) % 7 or 7)
        )
    else:
        day = day_of_weekday(number, context, match)
        if which == "this" and (either := of_this_week(day, match, context)):
            return either
        return of_either_week(with_part(day.isoformat(), part), match, context)
    return with_part(day.isoformat(), part)


def _context_day(context: Context) -> date | None:
    for value in reversed(context.dates):
        if re.match(r"\d{4}-\d\d-\d\d", value):
            return first_day(value)
    return None


_DEICTIC = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


@rule("deictic day")
def deictic_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "yesterday", "tomorrow morning", "late yesterday"."""
    word = " ".join(match["word"].lower().split())
    if match["word"].isupper() and not context.text[max(0, match.start() - 40) : match.end() + 40].isupper():
        return None  # the name of a paper or a programme
    if match["word"].istitle() and re.search(
        r"\w\s$", context.text[max(0, match.start() - 2) : match.start()]
    ):
        return None  # the same, where the line is not all in capitals
    day = context.today + timedelta(days=_DEICTIC[word])
    return with_part(day.isoformat(), "NI" if word == "tonight" else _part(match["part"]))


@rule("part of today")
def part_of_today(match: re.Match[str], context: Context) -> Reading | None:
    """ "this morning", "last night"."""
    back = 1 if "last" in match["which"].lower() or "previous" in match["which"].lower() else 0
    return with_part((context.today - timedelta(days=back)).isoformat(), _part(match["part"]))


@rule("overnight")
def overnight(match: re.Match[str], context: Context) -> Reading | None:
    """ "overnight": the night to the day of publication, so one of two days."""
    today = context.today
    return Reading(
        f"{today}TNI", "time", *between((today - timedelta(days=1)).isoformat(), today.isoformat())
    )


@rule("unit")
def unit(match: re.Match[str], context: Context) -> Reading | None:
    """ "this week", "last year", "the following month", "the past year", "next day".

    "Over the next decade" is the ten years from now on; "next decade" is the calendar's.
    """
    which, name = " ".join(match["which"].lower().split()), UNITS[match["unit"].lower()]
    which = which.removeprefix("this ") or which
    word = which.removeprefix("the ")
    if in_title(match, "unit", context.text):
        return None
    if word in {"following", "previous", "preceding", "same", "that", "that same"} or (
        name == "day" and word == "next"
    ):
        return _by_context(word, name, match["part"], context)
    if name == "day":
        if which == "this":
            return None
        return Reading(length("day", 1), "duration")
    step = -1 if word in _LAST else 1 if word in _NEXT else 0
    if word == "latest" and name in {"quarter", "month", "week"}:
        step = -1
    if (
        word == "this"
        and name == "weekend"
        and context.today.weekday() < 5
        and context.tense(match) == "past"
    ):
        step = -1  # "this weekend they met", on a Tuesday
    if (
        which == "this"
        and name == "week"
        and context.today.weekday() > 4
        and context.tense(match) == "future"
    ):
        # "Will be at hand all this week", told on a Saturday: the rest of it, or the one that begins
        ends = between(context.today.isoformat(), (context.today + timedelta(days=8)).isoformat())
        return Reading(shift(context.today, name, 0), "date", *ends)
    if (which in {"the past", "past"} and name != "weekend") or (
        which == "the last" and _is_up_to_now(name, match, context)
    ):
        today = context.today
        start = today - timedelta(
            days={"week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}.get(name, 7)
        )
        if name == "decade" and which != "the last":
            return Reading("P10Y", "duration", *between(f"{start.year:04}", f"{today.year:04}"))
        value = shift(today, name, -1)
        return Reading(value, "date", *between(start.isoformat(), today.isoformat()))
    if name == "decade" and which in {"the next", "the coming"} and _is_from_now(match, context):
        year = context.today.year
        return Reading("P10Y", "duration", *between(f"{year:04}", f"{year + 10:04}"))
    return Reading(shift(context.today, name, step))


def _is_up_to_now(name: Unit, match: re.Match[str], context: Context) -> bool:
    """ "Over the last month", "in the last decade": the one up to now, none of the calendar."""
    before = context.text[max(0, match.start() - 11) : match.start()].lower()
    return name == "decade" or re.search(r"\b(?:over|during|within|throughout)\s$", before) is not None


_MEASURE = r"(?:at\s(?:least|most)|about|almost|nearly|most\sof|much\sof|all\sof)"


def _is_from_now(match: re.Match[str], context: Context) -> bool:
    """ "For at least the next decade"; not "early in the next decade", which counts by the calendar."""
    before = context.text[max(0, match.start() - 32) : match.start()].lower()
    lasting = r"(?:over|during|within|throughout|through|across|for|(?<!early )(?<!late )(?<!later )in)"
    return re.search(rf"\b{lasting}\s(?:{_MEASURE}\s)?$", before) is not None


def _by_context(word: str, name: Unit, part: str | None, context: Context) -> Reading | None:
    """Units counted from a time printed before; unknown where none was, never from publication."""
    base = context.dates[-1] if context.dates else None
    day = first_day(base) if base else None
    if day is None or base is None:
        return None if name == "day" else Reading("", "date", "../..", "vague")
    if name in {"day", "weekend", "week"} and not re.match(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d", base):
        return Reading("", "date", "../..", "vague")
    if name == "month" and not re.match(r"\d{4}-\d\d", base):
        return Reading("", "date", "../..", "vague")
    step = 1 if word in _NEXT else -1 if word in {"previous", "preceding"} else 0
    value = shift(day, name, step)
    reading = with_part(value, _part(part)) if name == "day" else Reading(value)
    return Reading(reading.value, reading.kind, anchor=base)


@rule("month of that year")
def month_of_that_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "October of that year", "May of the following year": counted from a time printed before."""
    if not is_name(match["month"]):
        return None
    year = _by_context(match["which"].lower().removeprefix("the "), "year", None, context)
    if year is None or not year.value:
        return year
    return Reading(f"{year.value}-{month_number(match['month']):02}", anchor=year.anchor)


@rule("ahead or behind")
def ahead(match: re.Match[str], context: Context) -> Reading | None:
    """ "the weeks ahead"."""
    name = UNITS[match["units"].lower().rstrip("s")]
    return Reading(length(name, None), "duration", f"{context.today}/..", "vague")


@rule("ago")
def ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "two weeks ago", "a year or so ago", "three days from now"."""
    name = UNITS[match["unit"].lower()]
    number = count(match["count"]) if match["count"] else None
    if number is not None and match["unit"].lower() == "fortnight":
        number *= 2
    sign = -1 if match["way"].lower() in {"ago", "before now"} else 1
    today = context.today
    if number is None or number > 10_000:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Reading(value, "date", f"../{today}" if sign < 0 else f"{today}/..", "vague")
    number += 0.5 if match["half"] else 0
    loose = bool(match["so"] or match["or"] or match["half"] or number != int(number))
    if match["weekday"]:
        return (
            _weekdays_from(today, match["weekday"], round(number) * sign)
            if name == "week" and not loose
            else None
        )
    if name in {"hour", "minute"}:
        return _hours_ago(number, name, sign, context)
    if name in {"decade", "century"}:
        number, loose = number * (10 if name == "decade" else 100), True
        name = "year"
    steps = sign * round(number)
    value = shift(today, name, steps)
    if not loose:
        return Reading(value)
    around = sorted((shift(today, name, steps - 1), shift(today, name, steps + 1)))
    return Reading(value, "date", *between(*around), approximate=True)


def _weekdays_from(today: date, printed: str, weeks: int) -> Reading:
    """The weekday ``weeks`` weeks from its last day before today: "a week ago Monday"."""
    behind = (today.weekday() - weekday_number(printed)) % 7 or 7
    return Reading((today + timedelta(days=7 * weeks - behind)).isoformat())


@rule("weekdays ago")
def weekdays_ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "two Fridays ago": the last one is one Friday ago."""
    number = count(match["count"])
    if not is_name(match["weekday"]) or number is None or not 1 <= number <= 60:
        return None
    return _weekdays_from(context.today, match["weekday"], 1 - round(number))


def _hours_ago(number: float, name: Unit, sign: int, context: Context) -> Reading:
    days = int(number // 24) if name == "hour" else 0
    first, last = sorted(
        (context.today + timedelta(days=sign * (days + 1)), context.today + timedelta(days=sign * days))
    )
    return Reading(length(name, number), "duration", *between(first.isoformat(), last.isoformat()))


@rule("season")
def season(match: re.Match[str], context: Context) -> Reading | None:
    """ "last summer", "the winter of 1994"; "fall" and "spring" bare are verbs as often."""
    which, code = (match["which"] or "").lower(), SEASONS[match["season"].lower()]
    if match["plural"] and not which.startswith(("each", "every")):
        return None
    if match["season"][0].isupper() and re.match(r"\s[A-Z]", context.text[match.end() : match.end() + 2]):
        return None  # the name of games or of a market
    if which in {"each", "every"}:
        return Reading(f"XXXX-{code}", "set")
    if match["year"]:
        digits = match["year"].lstrip("'")
        year = year_number(digits) if len(digits) != 2 else 1900 + int(digits)
        return Reading(f"{year:04}-{code}")
    name = match["season"].lower()
    if not which and not match["other"] and not match["edge"]:
        before = context.text[max(0, match.start() - 8) : match.start()].lower()
        if name in {"fall", "spring"} or not re.search(r"\b(?:in|by|until|since|during|of|for)\s$", before):
            return None
    if which == "the" and name in {"fall", "spring"} and not match["other"]:
        before = context.text[max(0, match.start() - 8) : match.start()].lower()
        if not re.search(r"\b(?:in|by|until|since|during)\s$", before):
            return None
    today = context.today
    place = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    shown = match["other"] or which
    if shown == "this":
        year = today.year
    elif shown in {"next", "this coming"}:
        year = today.year + (today.month >= place)
    elif shown in {"last", "the past", "this past", "the previous"}:
        year = today.year - (today.month <= place + 2)
        year += 1 if code == "WI" and today.month > 2 else 0
    elif context.tense(match) == "future":
        year = today.year + (today.month > place + 2)
    else:
        year = today.year - (today.month < place)
    return Reading(f"{year:04}-{code}")


@rule("end of year")
def year_end(match: re.Match[str], context: Context) -> Reading | None:
    """ "year's end", "at year-end"; "since year-end" is the end of the year before."""
    before = context.text[max(0, match.start() - 6) : match.start()].lower()
    back = before == "since " or _is_just_over("late", match, context)
    return Reading(f"{context.today.year - back:04}", part="late")


def _is_just_over(part: str, match: re.Match[str], context: Context) -> bool:
    """ "Sales rose at the end of the year", told in January: a past verb has the year that is over."""
    if part not in {"mid", "late"} or context.today.month > 3 or context.tense(match) != "past":
        return False
    before = context.text[max(0, match.start() - 8) : match.start()].lower()
    return re.search(r"\b(?:by|before|until|till|through)\s$", before) is None


@rule("the unit")
def edge_of_unit(match: re.Match[str], context: Context) -> Reading | None:
    """ "the end of the year": of the year of publication, or the one before it where the verb is past."""
    name = UNITS[match["unit"].lower()]
    edge = match["edge"].lower()
    part = (
        "late"
        if re.search("end|close", edge)
        else "early"
        if re.search("begin|start|turn", edge)
        else "mid"
        if "middle" in edge
        else ""
    )
    if "course" in edge:
        return None
    if name == "day":
        return None
    back = name == "year" and not match["fiscal"] and _is_just_over(part, match, context)
    return Reading(shift(context.today, name, -1 if back else 0), part=part)  # type: ignore[arg-type]


@rule("before last")
def before_last(match: re.Match[str], context: Context) -> Reading | None:
    """ "the week before last"."""
    name = match["unit"].lower()
    if name == "night":
        return with_part(shift(context.today, "day", -2), "NI")
    return Reading(shift(context.today, UNITS[name], -2))


@rule("beside")
def beside(match: re.Match[str], context: Context) -> Reading | None:
    """ "the day after the vote", "the eve of the vote": a time if that of the vote is known."""
    return Reading(length(UNITS.get((match["unit"] or "").lower(), "day"), 1), "duration", beside=True)


@rule("ordinal day")
def day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 3rd of this month"."""
    month = shift(context.today, "month", {"last": -1, "this": 0, "next": 1}[match["which"].lower()])
    try:
        return Reading(date(int(month[:4]), int(month[5:]), ordinal(match["number"]) or 0).isoformat())
    except (ValueError, OutOfRange):
        return None


RULES: tuple[Rule, ...] = (
    weekdays_ago, weekday, deictic_day, part_of_today, overnight, unit, month_of_that_year, ahead, ago,
    season, year_end, edge_of_unit, before_last, beside, day_of_month,
)  # fmt: skip
