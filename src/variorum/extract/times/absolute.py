"""Rules for dates that name themselves: days, months and years, decades, ISO dates, ranges."""

from __future__ import annotations

import re
from datetime import date

from variorum.extract.times.calendar import between, shift
from variorum.extract.times.grammar import (
    Context,
    Reading,
    Rule,
    compiled_at,
    is_name,
    month_number,
    rule,
    year_number,
)
from variorum.extract.times.names import is_month, names_group
from variorum.extract.times.years import (
    day_in_year,
    day_value,
    known_year,
    nearest_year,
    of_a_printed_year,
    year_of_month,
)
from variorum.text.numbers import ordinal


def _day_number(printed: str) -> int:
    digits = re.match(r"\d+", printed)
    return int(digits[0]) if digits else ordinal(printed) or 0


def _read_date(match: re.Match[str], context: Context) -> Reading | None:
    if not is_name(match["month"]) or (not match["year"] and names_group(context.text, *match.span())):
        return None
    month, day = month_number(match["month"]), _day_number(match["day"])
    if match["year"]:
        year = year_number(match["year"])
    elif match.groupdict().get("which"):
        year = context.today.year + {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    else:
        known = known_year(month, day, match, context)
        year = known or nearest_year(month, day, context, context.tense(match))
        if known is None and (
            told := of_a_printed_year(day_in_year(month, day), year, match.start(), context)
        ):
            return told
    value = day_value(year, month, day)
    return Reading(value) if value else None


@rule("month day year")
def month_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "January 3, 2020", "Friday, July 23", "Nov. 20"."""
    return _read_date(match, context)


@rule("day month year")
def day_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "3 January 2020", "the 31st of December", "7 April this year"."""
    return _read_date(match, context)


@rule("days of a month")
def month_days(match: re.Match[str], context: Context) -> Reading | None:
    """ "July 3-5", "July 3 to 5, 2021"."""
    return _range(match, context)


@rule("days of a month, European")
def days_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "3-5 July 2021"."""
    return _range(match, context)


def _are_two(match: re.Match[str], context: Context) -> bool:
    """ "July 3 and 9" are two days; "between July 3 and 9" and "July 3 and 4" are one time."""
    if not re.search(r"\b(?:and|or)\b", match[0]):
        return False
    before = context.text[max(0, match.start() - 9) : match.start()].lower()
    return (
        not before.endswith("between ") and abs(_day_number(match["day"]) - _day_number(match["first"])) > 1
    )


def _range(match: re.Match[str], context: Context) -> Reading | None:
    if _are_two(match, context):
        return None
    last = _read_date(match, context) if is_name(match["month"]) else None
    if last is None:
        return None
    first = day_value(int(last.value[:4]), int(last.value[5:7]), _day_number(match["first"]))
    if first is None or first >= last.value:
        return None
    edtf, precision = between(first, last.value)
    days = (date.fromisoformat(last.value) - date.fromisoformat(first)).days + 1
    return Reading(f"P{days}D", "duration", edtf, precision)


@rule("first of two days")
def first_day_of_two(match: re.Match[str], context: Context) -> Reading | None:
    """ "July 3" of "July 3 and 9, 2021"."""
    return _read_date(match, context)


@rule("first of two days, European")
def first_of_two(match: re.Match[str], context: Context) -> Reading | None:
    """ "3" of "3 and 9 July 2021"."""
    return _read_date(match, context)


_FIRST_OF_TWO = compiled_at(r".*(?<!\w)(?P<month><MONTH>)\ <DAY>\ (?:and|or)\ $")


@rule("second of two days")
def second_day_of_two(match: re.Match[str], context: Context) -> Reading | None:
    """ "9, 2021" of "July 3 and 9, 2021"."""
    before = context.text[max(0, match.start() - 24) : match.start()].rpartition("\n")[2]
    first = _FIRST_OF_TWO.match(before) if before.endswith(("and ", "or ")) else None
    if first is None or not is_name(first["month"]):
        return None
    month, day = month_number(first["month"]), _day_number(match["day"])
    number = (
        year_number(match["year"])
        if match["year"]
        else nearest_year(month, day, context, context.tense(match))
    )
    value = day_value(number, month, day)
    return Reading(value) if value else None


@rule("month year")
def month_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "March 2003", "December of last year"."""
    if not is_name(match["month"]):
        return None
    if match["year"]:
        year = year_number(match["year"])
    else:
        year = context.today.year + {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return Reading(f"{year}-{month_number(match['month']):02}")


_TO_MONTH = compiled_at(r"\ (?:and|to|or|through|until|[-—])\ (?P<month><MONTH>)\ (?P<year>(?:19|20)\d\d)")


@rule("month")
def month_alone(match: re.Match[str], context: Context) -> Reading | None:
    """ "in October", "last March"; names that are words or people too need a preposition."""
    if not is_name(match["month"]):
        return None
    which = (match["which"] or "").lower()
    name = match["month"].lower().rstrip(".")
    if not which and (name in {"may", "march", "april", "june", "august"} or len(name) < 5):
        before = context.text[max(0, match.start() - 12) : match.start()]
        if not is_month(name, match, context.text):
            return None
        if re.search(r"\b(?:and|by|to|from)\s$", before) and re.match(
            r"\s[A-Z]", context.text[match.end() : match.end() + 2]
        ):
            return None  # "Ansa and Jan Korvin", "by April Korvin"
    month = month_number(name)
    if which in {"each", "every"}:
        return Reading(f"XXXX-{month:02}", "set")
    if shared := _TO_MONTH.match(context.text, match.end()):  # "between February and December 2030"
        last = month_number(shared["month"])
        return Reading(f"{int(shared['year']) - (month > last):04}-{month:02}")
    today = context.today
    if which in {"last", "this past"}:
        year = today.year - (month >= today.month)
    elif which in {"next", "this coming"}:
        year = today.year + (month <= today.month)
    elif which == "this":
        year = today.year
    else:
        governed = context.text[max(0, match.start() - 10) : match.start()].lower()
        prepared = re.search(r"\b(?:in|since|from|of|until|by|for|early|late|mid)[ -]$", governed) is not None
        year = year_of_month(month, context, context.tense(match), prepared, context.is_own(match))
        if told := of_a_printed_year(day_in_year(month, 0), year, match.start(), context):
            return told
    return Reading(f"{year:04}-{month:02}")


_NOT_YEAR_AFTER = re.compile(
    r"\s?(?:percent|per cent|%|dollars|euros|pounds|yen|people|troops|soldiers|miles|km|kilometers|metres"
    r"|meters|feet|points|shares|jobs|votes|hours|GMT|UTC|EST|EDT|a\.m|p\.m|acres|tons|tonnes|barrels|others"
    r"|additional|more)\b",
    re.IGNORECASE,
)
_NOT_YEAR_BEFORE = re.compile(
    r"(?:[#$€£¥]|\b(?:No\.|room|flight|section|clause|article|paragraph|about|some|nearly|almost|than|least|only|over"
    r"|(?:average|total|maximum|minimum|sum|crowd|fleet|staff|population|price|fine|fee|salary|budget)"
    r"\sof))\s?$",
    re.IGNORECASE,
)


@rule("year")
def year(match: re.Match[str], context: Context) -> Reading | None:
    """ "2014", "nineteen ninety-seven", "fiscal 1998"; not "2,000" or "2000 soldiers"."""
    printed = match["year"]
    if printed.isdigit():
        if _NOT_YEAR_AFTER.match(context.text, match.end()):
            return None
        if match[0] == printed and _NOT_YEAR_BEFORE.search(
            context.text[max(0, match.start() - 16) : match.start()]
        ):
            return None
        if int(printed) > 2100 or (
            int(printed) < 1800
            and not re.search(
                r"\b(?:in|since|of|until|by)\s$", context.text[max(0, match.start() - 6) : match.start()]
            )
        ):
            return None
    return Reading(f"{year_number(printed):04}")


@rule("short year")
def short_year(match: re.Match[str], context: Context) -> Reading | None:
    """ "in '97": the last such year not after publication, but for one near ahead under no past verb."""
    if not re.search(
        r"\b(?:in|of|since|late|early|from|summer|fall|spring|winter|class of)\s$",
        context.text[max(0, match.start() - 9) : match.start()],
        re.IGNORECASE,
    ):
        return None
    today = context.today
    century = today.year // 100 * 100
    number = century + int(match["year"])
    ahead = number <= today.year + 5 and context.tense(match) != "past"
    return Reading(f"{number if ahead or number <= today.year else number - 100:04}")


@rule("years")
def years(match: re.Match[str], context: Context) -> Reading | None:
    """ "2014-2017", "1990-91", ."""
    first, last = match["first"], match["last"]
    last = first[:2] + last if len(last) == 2 else last
    if not int(first) < int(last) <= int(first) + 150:
        return None
    return Reading(f"P{int(last) - int(first)}Y", "duration", *between(first, last))


_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


_PART_OF_DECADE = re.compile(r"\bthe\s(?:early|mid|late)(?:\s|-)(?:to[ -](?:mid|late)[ -])?$")
_NO_DECADE = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|his|her|their|my|your|aged?|scor\w+)\b")
"""Beside these, "the mid-90s" may be degrees, years of age or points."""


@rule("decade")
def decade(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 1990s", "the '90s", "the nineties"; not "in her nineties"."""
    if match["year"]:
        return Reading(match["year"][:3])
    before = context.text[max(0, match.start() - 60) : match.start()].lower()
    part = _PART_OF_DECADE.search(before)
    if match["short"]:
        if match["mark"] or (part and not _NO_DECADE.search(before)):
            return Reading(f"19{match['short'][0]}")
        return None
    if not (match[0].lower().startswith(("the ", "nineteen")) or (part and not _NO_DECADE.search(before))):
        return None
    return Reading(f"19{_DECADES[re.split('[ -]', match['word'].lower())[-1]]}")


@rule("century")
def century(match: re.Match[str], context: Context) -> Reading | None:
    """ "the 19th century"."""
    number = _day_number(match["number"])
    return Reading(f"{number - 1:02}") if 1 <= number <= 30 else None


@rule("iso")
def iso(match: re.Match[str], context: Context) -> Reading | None:
    """ "2021-07-24", "2021-07-24T13:04:00Z"."""
    value = day_value(int(match["year"]), int(match["month"]), int(match["day"]))
    if value and match["clock"]:
        return Reading(f"{value}T{match['clock']}", "time")
    return Reading(value) if value else None


@rule("figures")
def figures(match: re.Match[str], context: Context) -> Reading | None:
    """ "07/24/2021", "24.7.2021"; "03/04/2021" may be either day, so it is the interval of both."""
    one, two = int(match["one"]), int(match["two"])
    if len(match["year"]) == 2 and match["mark"] != "/":
        return None
    number = int(match["year"]) + (
        0 if len(match["year"]) == 4 else 2000 if int(match["year"]) < 50 else 1900
    )
    american, european = day_value(number, one, two), day_value(number, two, one)
    if match["mark"] == ".":
        american = None
    value = american or european
    if value is None:
        return None
    if american and european and american != european:
        first, last = sorted((american, european))
        return Reading(american, "date", *between(first, last))
    return Reading(value)


@rule("day of the week of")
def week_of(match: re.Match[str], context: Context) -> Reading | None:
    """ "the week of March 3"."""
    day = _read_date(match, context)
    return Reading(shift(date.fromisoformat(day.value), "week", 0)) if day else None


RULES: tuple[Rule, ...] = (
    month_days, days_month, first_day_of_two, first_of_two, second_day_of_two, month_day, day_month,
    month_year, month_alone, year, short_year, years, decade, century, iso, figures, week_of,
)  # fmt: skip
