"""Rules for durations and sets: "two years", "the past ten days", "every week", and words like "now"."""

from __future__ import annotations

import re

from variorum.extract.times.calendar import UNITS, OutOfRange, Unit, between, length, shift
from variorum.extract.times.grammar import (
    Context,
    Reading,
    Rule,
    compiled_at,
    count,
    in_title,
    rule,
    rule_after,
)
from variorum.text.lexicon import rows


@rule("duration")
def duration(match: re.Match[str], context: Context) -> Reading | None:
    """ "two years", "the past three weeks", "a 10-day", "2 to 3 weeks"."""
    printed, name = _ONE_MORE.sub("one", match["count"]), UNITS[match["unit"].lower()]
    number = count(printed.removesuffix(" of").removeprefix("the "))
    words = printed.lower()
    if in_title(match, "unit", context.text):
        return None
    if (
        (words == "an" and name != "hour")
        or match["old"]
        or (name == "quarter" and ("-" in match[0] or (len(printed) == 4 and printed.isdigit())))
    ):
        return None
    which = (match["which"] or "").lower().removeprefix("the ")
    if which == "last" and _is_to_last(match, context):
        return None
    if match["unit"].lower() in {"second", "quarter"} and words in {"a", "one"} and not which:
        return None
    if words in {"a", "an"} and name in _RATES and _is_rate(match, context):
        if context.text.endswith(("hours ", "days "), 0, match.start()):  # "24 hours a day": always
            return None
        return Reading(length(name, 1), "set")
    if words == "one" and name == "day" and _is_some_day(match, context):
        return Reading("FUTURE_REF", "date", f"{context.day}/.." if context.day else "../..", "vague")
    if name == "decade" and number is not None and number > 1:
        name, value_number = "year", number * 10
        number = value_number
    if words in {"some", "many"} and (not match["plural"] or name == "quarter"):  # "fierce in some quarters"
        return None
    after = context.text[match.end() : match.end() + 5].lower()
    if (name == "quarter" and re.match(r"\sof\s\D", after)) or (words == "a" and name == "weekend"):
        return None  # "three quarters of the votes"
    if words == "a" and name == "day" and after == " that":
        return None  # "a day that nobody forgets"
    if match["unit"].lower() == "fortnight":
        number = None if number is None else number * 2
    if number is not None and number > 100_000_000:
        return None
    number = number + 0.5 if number is not None and match["half"] else number
    value = length(name, number)
    kind = "duration"
    if number is None or not which:
        if which in {"past", "last", "previous"} and context.day:
            return Reading(value, "duration", f"../{context.day}", "vague")
        if which in {"next", "coming"} and context.day:
            return Reading(value, "duration", f"{context.day}/..", "vague")
        return Reading(value, kind)  # type: ignore[arg-type]
    return _placed(which, number, name, value, context)


@rule_after("last", "duration")
def lasting(match: re.Match[str], context: Context) -> Reading | None:
    """ "Two days" of "the strike may last two days", which is no time before publication."""
    is_verb = not match["which"] and context.verb_at(match.start() - 5, match.start() - 1)
    return duration.read(match, context) if is_verb else None


def _is_to_last(match: re.Match[str], context: Context) -> bool:
    """True if "last" is the verb: "is to last 30 days"; not "the last 30 days"."""
    start = match.start("which")
    return context.text[start : start + 4].lower() == "last" and context.verb_at(start, start + 4)


_ONE_MORE = re.compile(r"^(?:an additional|another|a further)$", re.IGNORECASE)
_RATES = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})


def _is_some_day(match: re.Match[str], context: Context) -> bool:
    """ "will one day return": no length, but a day ahead that nobody names."""
    text = context.text
    return (
        match[0].lower() == "one day"
        and not re.search(
            r"\b(?:for|in|within|than|only|just|least|of|by|about)\s$",
            text[max(0, match.start() - 8) : match.start()].lower(),
        )
        and not re.match(
            r"\s(?:ago|later|after|before|earlier|off|of|at)\b", text[match.end() : match.end() + 9].lower()
        )
        and context.tense(match) in {"future", "present"}
    )


def _is_rate(match: re.Match[str], context: Context) -> bool:
    """ "$5 a day", "100 people a year"."""
    before = context.text[max(0, match.start() - 14) : match.start()]
    return bool(
        re.search(
            r"(?:\d|\b(?:million|billion|thousand|once|twice|times|hours|days|dollars|percent|barrels))\s$",
            before,
        )
    )


def _placed(which: str, number: float, name: str, value: str, context: Context) -> Reading:
    """A duration that ends or begins at publication."""
    if which not in {"past", "last", "previous", "next", "coming"} or context.day is None:
        return Reading(value, "duration")
    today, steps = context.day, -(-number // 1)
    back = which in {"past", "last", "previous"}
    unit = {"hour": "day", "minute": "day", "second": "day", "decade": "year", "century": "year"}.get(
        name, name
    )
    if name in {"hour", "minute", "second"}:
        steps = -(-number // {"hour": 24, "minute": 1440, "second": 86400}[name])
    if name in {"decade", "century"}:
        steps *= 10 if name == "decade" else 100
    try:
        far = shift(today, unit, int(-steps if back else steps))  # type: ignore[arg-type]
        near = shift(today, unit, 0)  # type: ignore[arg-type]
    except OutOfRange:
        return Reading(value, "duration")
    return Reading(value, "duration", *between(*((far, near) if back else (near, far))))


@rule("unit long")
def unit_long(match: re.Match[str], context: Context) -> Reading | None:
    """ "a year-long study", "a weeklong strike"."""
    return Reading(length(UNITS[match["unit"].lower()], 1), "duration")


@rule("half a unit")
def half(match: re.Match[str], context: Context) -> Reading | None:
    """ "half an hour", "half a century"."""
    name = (match["unit"] or match["other"]).lower()
    return Reading(
        {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}[name], "duration"
    )


_OF_A_TIME = re.compile(
    r"(?:\b(?:all|the|these|those|early|small|wee|late|last|first|her|his|its|their|in)|\d)\s$"
)
"""What stands before the units that are a time of their own, no length ("in the days of steam")."""


def _unit_of(plural: str) -> Unit:
    """The unit of a plural ("centuries")."""
    word = plural.lower()
    return UNITS["century" if word == "centuries" else word.rstrip("s")]


@rule("fuzzy units")
def fuzzy(match: re.Match[str], context: Context) -> Reading | None:
    """ "recent weeks", "coming months", "for years", "over the years", "weeks of rain"."""
    if match["along"]:
        return Reading(length(_unit_of(match["along"]), None), "duration")
    if match["bare"]:
        name = _unit_of(match["bare"])
        before = context.text[max(0, match.start() - 10) : match.start()].lower()
        after = context.text[match.end() : match.end() + 8].lower()
        if not (
            match["long"]
            or re.search(r"\b(?:for|in|within|over|of|take|took|last)\s$", before)
            or re.match(r"\s(?:ago|later|after|before|earlier)\b", after)
            or (re.match(r"\sof\s[a-z]", after) and not _OF_A_TIME.search(before))
        ):
            return None
        return Reading(length(name, None), "duration")
    if _is_to_last(match, context):
        return None
    name, which = UNITS[match["unit"].lower()], match["which"].lower().removeprefix("the ")
    if which == "recent" or match["which"].lower() == "past":
        edtf = "../.." if context.day is None else f"../{context.day}"
        return Reading("PAST_REF", "date", edtf, "vague")
    if which == "future" or match["which"].lower() == "coming":
        return Reading("FUTURE_REF", "date", "../.." if context.day is None else f"{context.day}/..", "vague")
    value = length(name, None)
    if context.day is None:
        return Reading(value, "duration")
    if which in {"coming", "next"}:
        return Reading(value, "duration", f"{context.day}/..", "vague")
    return Reading(value, "duration", f"../{context.day}", "vague")


@rule_after("last", "fuzzy units")
def fuzzy_lasting(match: re.Match[str], context: Context) -> Reading | None:
    """ "Weeks" of "the strike may last weeks"."""
    is_verb = context.verb_at(match.start() - 5, match.start() - 1)
    return fuzzy.read(match, context) if is_verb and match["bare"] else None


_SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


@rule("adverb of a set", f"(?P<word>{'|'.join(_SETS)})", tuple(f"{word}!" for word in _SETS))
def set_adverb(match: re.Match[str], context: Context) -> Reading | None:
    """ "daily", "annually"; "quarterly" results are those of one quarter, a "daily" is a paper."""
    word, after = match[0].lower(), context.text[match.end() : match.end() + 2]
    if word == "quarterly" or re.match(r"\s[A-Z]", after) or in_title(match, "word", context.text):
        return None
    return Reading(_SETS[match[0].lower()], "set")


@rule("set")
def every(match: re.Match[str], context: Context) -> Reading | None:
    """ "every week", "each year", "every two hours"."""
    name = UNITS.get(match["unit"].lower(), "day")
    number = count(match["count"] or "") if match["count"] else 1.0
    return Reading(length(name, 2 if match["other"] else number), "set")


_REFERENCES = {words: (value, kind) for words, value, kind in rows("time_adverbs.tsv")}


@rule(
    "reference",
    "(?P<words>"
    + "|".join(
        sorted(
            (re.sub(r"([' -])", r"\\\1", words) for words in _REFERENCES), key=lambda word: (-len(word), word)
        )
    )
    + ")",
    tuple(_REFERENCES),
)
def reference(match: re.Match[str], context: Context) -> Reading | None:
    """ "now", "recently", "in the near future": an open side of the day of publication."""
    if in_title(match, "words", context.text):
        return None  # the name of a group or a paper
    value, kind = _REFERENCES[" ".join(match[0].lower().split())]
    if kind == "noun" and not re.search(
        r"\b(?:the|in|near)\s$", context.text[max(0, match.start() - 5) : match.start()].lower()
    ):
        return None
    if kind == "noun" and _COUNTED.match(context.text, match.end()):
        return None
    if match[0].lower() == "the future" and _is_spoken_of(match, context):
        return None
    if context.day is None:
        return Reading(value, "date", "../..", "vague")
    day = context.day
    edtf = {"PRESENT_REF": f"{day}~", "PAST_REF": f"../{day}", "FUTURE_REF": f"{day}/.."}[value]
    return Reading(value, "date", edtf, "vague")


def _is_spoken_of(match: re.Match[str], context: Context) -> bool:
    """True for "the future of the bridge", "fears about the future": what is spoken of, no time of an act."""
    before = context.text[max(0, match.start() - 12) : match.start()].lower()
    named = context.text[match.end() : match.end() + 4].lower() == " of "
    return named or re.search(r"\b(?:in|into|within|during|until|from)\s$", before) is None


_COUNTED = compiled_at(r"\ (?!an?\b)(?:\d|<NUMBER>\b|few\b|several\b|couple\b|dozen\b)")
"""What follows "the past" that is no noun: "the past two elections" are those, not all that is past."""


RULES: tuple[Rule, ...] = (
    duration,
    lasting,
    fuzzy_lasting,
    unit_long,
    half,
    fuzzy,
    set_adverb,
    every,
    reference,
)
