"""Units of a number in print: money, measures, shares, ages, and what a rate is counted by."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from variorum.extract.quantities.ages import is_age
from variorum.extract.quantities.heights import in_inches
from variorum.model import Qualifier
from variorum.text.lexicon import either, rows, words

Kind = Literal["count", "ordinal", "money", "percent", "measure", "age", "duration", "score"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A number found at ``[start, end)``; the phrase around it is ``[first, last)``.

    ``bare`` is true where neither unit, sign nor kind was printed: then a counted noun must be found.
    """

    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    unit: str = ""
    kind: Kind = "count"
    qualifier: Qualifier = ""
    exact: bool = True
    bare: bool = True


_BEFORE: Final = {
    printed: code for printed, code, place in rows("currencies.tsv") if place in {"before", "both"}
}
_AFTER: Final = {
    printed: code for printed, code, place in rows("currencies.tsv") if place in {"after", "both"}
}
_UNITS: Final = {printed: (unit, kind) for printed, unit, kind in rows("units.tsv")}
SIGN = rf"(?P<sign>(?-i:{either(_BEFORE)}|(?:US|AU|HK|NZ|CA|NT|[ACSR])\ \$)\ ?)"  # "A $5", not "a $5"

_LONG_UNITS = either(printed for printed in _UNITS if len(printed) > 3).replace(r"\ ", "[ -]")
"""Unit words; those of two words are joined by a hyphen before a noun ("a 300-square-foot room")."""
_SHORT_UNITS = either(printed for printed in _UNITS if len(printed) <= 3)
UNIT = re.compile(rf"(?:\ |-|\s)?(?:(?P<long>(?i:{_LONG_UNITS}))|(?P<short>{_SHORT_UNITS}))(?![A-Za-z0-9²³])")
_MONEY_WORDS = either(name for name in _AFTER if name.islower() or " " in name)
DEGREES = re.compile(r"(?P<scale>[CF])(?![A-Za-z0-9'’-])")
_OF_MONEY = re.compile(rf"\sof\s(?P<name>(?i:{_MONEY_WORDS}))s?(?![A-Za-z])")
_MONEY_CODES = either(name for name in _AFTER if name.isupper())
MONEY = re.compile(rf"(?:\ |-)?(?P<name>(?i:{_MONEY_WORDS})|{_MONEY_CODES})(?P<plural>s)?(?![A-Za-z])")
_PER_TIME = r"second|minute|hour|day|night|week|month|quarter|year"
_RATE = re.compile(
    rf"\s?(?:/\s?|\bper\s)(?P<per>(?i:{_LONG_UNITS})|{_SHORT_UNITS}|[a-z][a-z-]{{2,20}})(?![A-Za-z0-9²³])"
    rf"|\s(?:an?|each|every)\s(?P<each>{_PER_TIME}|share|head|piece|barrel|bushel|gallon|litre|liter|ounce|pound|ton"
    r"|tonne|acre|hectare|mile|kilo|kilogram)(?![A-Za-z-]|\s(?:ago|earlier|before|later|after|or)\b)"
)
"""What a rate is counted by: "a month", "per share", "/kg"; "a year earlier" is a time."""
PER = " per "
"""Stands in a unit before what it is counted by."""
_RATED = frozenset({"money", "measure", "duration"})
_AGE = re.compile(
    r"(?:-|\ )(?P<unit>year|month|week|day)s?(?:-|\ )olds?\b|\ (?P<of>year|month)s?\ of\ age\b", re.IGNORECASE
)
_TIMES_AS = re.compile(
    r"\ times(?=\ (?:as|more|less|fewer|higher|lower|larger|bigger|greater|smaller|the|its|their|that)\b)"
)


def currency(sign: str) -> str:
    """The currency of a sign before a number, "" if there is none."""
    sign = sign.replace(" ", "")
    return _BEFORE.get(sign) or next(
        (code for name, code in _BEFORE.items() if name.lower() == sign.lower()), ""
    )


def code_of(name: str) -> str:
    """The currency of a name or code after a number, "" if there is none."""
    return _AFTER.get(name) or {printed.lower(): code for printed, code in _AFTER.items()}.get(
        name.lower(), ""
    )


def with_unit(text: str, one: Spot, end: int) -> Spot:
    """``one`` with the unit that follows it in ``text[:end]``, as it was where none does."""
    if one.low == one.high and (height := in_inches(text, one.low, one.end, end)):
        inches, last = height
        measure = replace(one, end=last, last=last, low=inches, high=inches, bare=False)
        return replace(measure, unit="inch", kind="measure")
    if age := _AGE.match(text, one.end, end):
        unit_of_age = (age["unit"] or age["of"]).lower()
        return replace(one, last=age.end(), unit=unit_of_age, kind="age", bare=False)
    if (
        one.high is not None
        and one.high < 120
        and (text[one.start].isdigit() or one.exact)
        and is_age(text, one.first, one.end, end)
    ):
        return replace(one, unit="year", kind="age", bare=False)
    if quake := _of_magnitude(text, one, end):
        return quake
    if money := MONEY.match(text, one.end, end):
        name = money["name"]
        if not (
            name.lower() in {"won", "real", "mark", "dong"}
            and not money["plural"]
            and text[one.start].isalpha()
        ) and _is_sum(text, one, money):
            code = code_of(name) or code_of(name.rstrip("s"))
            return replace(one, last=money.end(), unit=code, kind="money", bare=False)
    if unit := UNIT.match(text, one.end, end):
        printed = unit["long"] or unit["short"]
        name, kind = _unit_of(printed)
        if (
            printed in {"in.", "mi", "m", "g", "V", "W", "ha", "ft", "MP", "PS", "p"}
            and not text[one.end - 1].isdigit()
        ):
            return one
        if name == "pound" and _is_sterling(text, one, unit.end()):
            return replace(one, last=unit.end(), unit="GBP", kind="money", bare=False)
        if (
            name == "second"
            and re.match(r"\s[a-z]", text[unit.end() : unit.end() + 2])
            and printed == "second"
        ):
            return one
        if _is_of_nights(text, one, unit.end()):
            return one
        return replace(one, last=unit.end(), unit=name, kind=kind, bare=False)  # type: ignore[arg-type]
    return _with_joined_unit(text, one, end)


_OF_NIGHTS = re.compile(r"\ (?:night|day)\ [a-z]+(?<!s)s\b", re.IGNORECASE)


def _is_of_nights(text: str, one: Spot, last: int) -> bool:
    """True for several of what has its name of the night or the day: "twelve night buses", "40 day tickets".

    "A two-night stay" and "twelve nights" are lengths.
    """
    match = _OF_NIGHTS.match(text, one.end)
    return match is not None and match.start() < last < match.end() and one.low is not None and one.low > 1


MAGNITUDE: Final = "magnitude"
_MAGNITUDE_BEFORE = re.compile(r"(?<!order\sof\s)\bmagnitude(?:[- ]|\sof\s)\Z", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(r"[- ]magnitude\b|\son\sthe\s(?:open-ended\s)?Richter\sscale\b", re.IGNORECASE)
_STRONGEST = 10
_BEFORE_MAGNITUDE = 24


def _of_magnitude(text: str, one: Spot, end: int) -> Spot | None:
    """A quake's magnitude with the words for it: "magnitude 5.8", "a 6.1-magnitude quake"; else None."""
    if one.low is None or not 0 < one.low < _STRONGEST or not text[one.start].isdigit():
        return None
    found = replace(one, unit=MAGNITUDE, kind="measure", bare=False)
    if after := _MAGNITUDE_AFTER.match(text, one.end, end):
        return replace(found, last=after.end())
    before = _MAGNITUDE_BEFORE.search(text, max(0, one.first - _BEFORE_MAGNITUDE), one.first)
    return replace(found, first=before.start()) if before is not None else None


_WEIGHT = frozenset({"weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter"})


@cache
def _money_words() -> frozenset[str]:
    return frozenset(words("money_words.txt"))


_STOLE = re.compile(
    r"\b(?:steal(?:s|ing)?|stole|stolen)\s(?:(?:about|some|nearly|over|almost|around)\s)?$", re.IGNORECASE
)
_OF_GOODS = re.compile(r"\sof\s|\sin\sweight\b")
"""What stands behind pounds that are a weight: "stole 300 pounds of copper"."""


def _is_sterling(text: str, one: Spot, last: int) -> bool:
    """True if pounds are money: millions of them, or beside words of payment in the same line."""
    if re.search(r"illion$|bn$", text[one.start : one.end]):
        return True
    if text[one.end] == "-" or text[one.end : last].strip() in {"lb", "lbs"}:
        return False  # "a 12-pound cat", "12 lb"
    if _STOLE.search(text[_line_before(text, one) : one.first]) and _OF_GOODS.match(text, last) is None:
        return True
    near = _words_near(text, one, last)
    return _WEIGHT.isdisjoint(near) and not _money_words().isdisjoint(near)


def _line_before(text: str, one: Spot) -> int:
    """Where the words begin that stand before a number in its line."""
    return max(text.rfind("\n", 0, one.first) + 1, one.first - 60)


def _words_near(text: str, one: Spot, last: int) -> frozenset[str]:
    """The words of a line that stand about a number and its unit, in lower case."""
    after = text[last : last + 40].split("\n")[0]
    return frozenset(re.findall(r"[a-z]+", f"{text[_line_before(text, one) : one.first]} {after}".lower()))


_LEAST_PAID = 20
"""The least number of crowns that are money; fewer may be those of a queen, a dentist or a champion."""
_SURELY_PAID = 1000
_CROWNED = re.compile(r"\s(?:the|an?|his|her|its|their)\s(?!(?:head|month|year|week|day|night|ton|kilo)\b)")
"""What stands behind the verb: "a run of 40,000 crowns her career"."""


def _is_sum(text: str, one: Spot, money: re.Match[str]) -> bool:
    """False for crowns that are no money; they are by the thousand, or beside words of payment."""
    last = money.end()
    if money["name"].lower() != "crown":
        return True
    most = one.high or one.low or 0
    if most < _LEAST_PAID:
        return False
    if most >= _SURELY_PAID and _CROWNED.match(text, last) is None:
        return True
    return not _money_words().isdisjoint(_words_near(text, one, last))


def _is_inch_mark(text: str, end: int) -> bool:
    """True if the mark after a figure is for inches: as a quotation mark it would open one."""
    if text[end : end + 1] != '"' or not text[end - 1].isdigit():
        return False
    return text.count('"', text.rfind("\n", 0, end) + 1, end) % 2 == 0 and text[end + 1 : end + 2] in {
        " ",
        "-",
        ",",
    }


def _with_joined_unit(text: str, one: Spot, end: int) -> Spot:
    """ "Tens of millions of dollars", "95F" and "35C" of a temperature, "ten times as many"."""
    if _is_inch_mark(text, one.end):
        return replace(one, last=one.end + 1, unit="inch", kind="measure", bare=False)
    if times := _TIMES_AS.match(text, one.end, end):
        return replace(one, last=times.end(), unit="time", kind="measure", bare=False)
    if not one.exact and (money := _OF_MONEY.match(text, one.end, end)) and _is_sum(text, one, money):
        name = money["name"]
        return replace(
            one, last=money.end(), unit=code_of(name) or code_of(name.rstrip("s")), kind="money", bare=False
        )
    if (degrees := DEGREES.match(text, one.end, end)) and re.fullmatch(
        r"\d\d(?:\.\d)?", text[one.start : one.end]
    ):
        unit = "degree Celsius" if degrees["scale"] == "C" else "degree Fahrenheit"
        return replace(one, last=degrees.end(), unit=unit, kind="measure", bare=False)
    return one


def _unit_of(printed: str) -> tuple[str, str]:
    """The name and kind of a unit as printed. Raises KeyError."""
    lower = _lower_units()
    return _UNITS.get(printed) or lower.get(printed.lower()) or lower[printed.lower().replace("-", " ")]


def rated(text: str, one: Spot, end: int) -> Spot:
    """A unit with what it is counted by: "$50 a month" is no $50, "40 litres per minute" no 40 litres."""
    found = rate(text, one.last, end) if one.unit and one.kind in _RATED else None
    if found is None or PER in one.unit:
        return one
    by, last = found
    return replace(one, last=last, unit=f"{one.unit}{PER}{by}")


def rate(text: str, start: int, end: int) -> tuple[str, int] | None:
    """What a number that ends at ``start`` is counted by ("a month": month), and where its words end."""
    match = _RATE.match(text, start, end)
    if match is None:
        return None
    printed = match["per"] or match["each"]
    try:
        return _unit_of(printed)[0], match.end()
    except KeyError:
        return printed.lower(), match.end()


@cache
def _lower_units() -> dict[str, tuple[str, str]]:
    return {printed.lower(): value for printed, value in reversed(_UNITS.items())}
