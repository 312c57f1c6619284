"""Rules for the quarters and years that figures are reported of: "the third quarter", "a year earlier"."""

from __future__ import annotations

import re

from variorum.extract.times.calendar import first_day, shift
from variorum.extract.times.grammar import (
    Context,
    Reading,
    Rule,
    Tense,
    compiled_at,
    in_title,
    is_name,
    month_number,
    rule,
    year_number,
)
from variorum.extract.times.years import year_of_month

_QUARTERS = {
    "first": 1,
    "last": 4,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "q1": 1,
    "q2": 2,
    "q3": 3,
    "q4": 4,
}


@rule("quarter")
def quarter(match: re.Match[str], context: Context) -> Reading | None:
    """ "the third quarter", "Q3 2021", "the first half of last year"; without a year, the nearest."""
    words = (match["number"] or match["short"]).lower()
    half = match["unit"] is not None and match["unit"].lower() == "half"
    number = _QUARTERS[words]
    if half:
        number = {1: 1, 2: 2, 4: 2}.get(number, 0)
        if not (match["year"] or match["which"] or match["before"]) or not number:
            return None
    before = (match["before"] or "").lower().removeprefix("fiscal ")
    year = match["year"] or (before if before[:4].isdigit() else None)
    if year:
        value_year = year_number(year)
    elif match["which"] or before.endswith("year's"):
        word = (match["which"] or before).lower().split()[0]
        value_year = context.today.year + {"last": -1, "next": 1}.get(word, 0)
        if word == "the" and _is_to_come(number, half, context) and context.tense(match) == "past":
            value_year -= 1  # "in the third quarter of the year", told in January
    else:
        return _nearest_quarter(number, match, context)
    value = f"{value_year:04}-{'H' if half else 'Q'}{number}"
    return Reading(value) if half else _reported(value, context, context.tense(match))


def _is_to_come(number: int, half: bool, context: Context) -> bool:
    """True for a quarter (or half) of the year of publication that begins after it."""
    return (number - 1) * (6 if half else 3) + 1 > context.today.month


def _nearest_quarter(number: int, match: re.Match[str], context: Context) -> Reading:
    today = context.today
    current = (today.month - 1) // 3 + 1
    year = today.year
    tense = context.tense(match)
    if number > current and tense != "future":
        year -= 1
    elif number < current - 1 and tense == "future":  # what just ended is reported on, not awaited
        year += 1
    if match["ago"] or "year-" in (match["before"] or "").lower():
        year -= 1
        return Reading(f"{year:04}-Q{number}")
    return _reported(f"{year:04}-Q{number}", context, tense)


def _reported(value: str, context: Context, tense: Tense) -> Reading:
    """A quarter's reading; one that has begun, or ended if the verb looks ahead, is what is reported on."""
    now = shift(context.today, "quarter", 0)
    if value < now or (value == now and tense != "future"):
        context.report(value)
    return Reading(value)


_UP_TO_MONTH = compiled_at(r"\ (?:to|through)\ (?:the\ end\ of\ )?(?P<month><MONTH>)\b")
"""What follows "the year" where that is twelve months up to one: "in the year to March"."""


@rule("bare unit")
def bare_unit(match: re.Match[str], context: Context) -> Reading | None:
    """ "over the weekend", "the quarter ended Sept. 30": the one of the context, or of publication."""
    name = match["unit"].lower()
    today = context.today
    if in_title(match, "unit", context.text):
        return None  # "named Person of the Year"
    if name == "weekend":
        back = 0 if today.weekday() >= 5 or context.tense(match) == "future" else -1
        return Reading(shift(today, "weekend", back))
    if "quarter" in name or "period" in name:
        if match["month"]:
            month = month_number(match["month"])
            value = f"{year_of_month(month, context, 'past'):04}-Q{(month + 2) // 3}"
            return _reported(value, context, "past")
        if context.quarter:
            return Reading(context.quarter, anchor=context.quarter)
        return None if "period" in name else Reading(shift(today, "quarter", -1), "date", "../..", "vague")
    until = _UP_TO_MONTH.match(context.text, match.end())
    if match["month"] or match["ending"] is not None or (until and is_name(until["month"])):
        return Reading("P1Y", "duration") if name.endswith("year") else None
    before = context.text[max(0, match.start() - 12) : match.start()].lower()
    if not re.search(r"\b(?:in|for|of|during|over|earlier in|later in|this)\s$", before):
        return None
    return Reading(shift(today, "week", 0)) if name == "week" else Reading(f"{today.year:04}")


_FIGURE = re.compile(r"\d[\d.,]*%|\b(?:million|billion|cents|percent)\b|[$€£¥]\s?\d")


_SPANS = re.compile(r"\b(?:quarter|period|months|half|(?:full|fiscal) year|year ended)\b", re.IGNORECASE)
"""What figures are reported of; the last one named before "a year earlier" is what that is counted in."""


def _year_known(context: Context) -> int | None:
    if context.quarter:
        return int(context.quarter[:4])
    return context.day.year if context.day else None


@rule("year before")
def year_before(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year earlier", "the year-ago quarter": beside figures, the same quarter of the year before."""
    words = match[0].lower()
    near = context.text[max(0, match.start() - 200) : match.end() + 60]
    before = context.text[max(0, match.start() - 200) : match.start()].rpartition("\n")[2]
    spans = _SPANS.findall(before)
    longer = bool(spans) and spans[-1].lower() not in {"quarter", "period"}  # "in the nine months"
    if longer and "quarter" not in words:
        known = _year_known(context)
        year = int(match["year"]) if match["year"] else None if known is None else known - 1
        return None if year is None else Reading(f"{year:04}")
    if match["year"]:
        return Reading(match["year"] + context.quarter[4:], anchor=context.quarter)
    if context.quarter and (_FIGURE.search(near) or "quarter" in words or "period" in words):
        return Reading(f"{int(context.quarter[:4]) - 1:04}{context.quarter[4:]}", anchor=context.quarter)
    if words.startswith("a year") and not words.endswith("ago"):
        day = first_day(context.dates[-1]) if context.dates else None
        return Reading(f"{day.year - 1:04}", anchor=context.dates[-1]) if day else None
    return Reading(f"{context.today.year - 1:04}")


RULES: tuple[Rule, ...] = (year_before, quarter)
BARE_RULES: tuple[Rule, ...] = (bare_unit,)
