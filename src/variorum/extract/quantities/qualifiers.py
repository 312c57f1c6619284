"""How exact print says a number is: "more than 40", "40 or so", "eight years, or five at best"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from variorum.extract.quantities.units import Spot
from variorum.model import Qualifier
from variorum.text.lexicon import either, rows
from variorum.text.numbers import NUMBER, read

_QUALIFIERS: Final = {row[0]: row[1] for row in rows("quantity_qualifiers.tsv")}
_QUALIFIER = re.compile(rf"(?:^|(?<=[\s(\"'—–-]))(?P<words>{either(_QUALIFIERS)})\s?(?:a\s)?$", re.IGNORECASE)
"""What qualifies the number right behind it; "well above the 3 percent it aims at" is above a known 3."""
_AFTER_QUALIFIER = re.compile(
    r"\s(?P<words>or more|or so|or fewer|or less|or higher|or older|and over|or under|or younger)\b",
    re.IGNORECASE,
)
_BEHIND_NOUN = re.compile(
    r"(?:\s[a-z-]+){1,2}\s(?P<words>or\sso(?!\s(?:he|she|it|they|we|you|i|the|goes|said|says)\b)"
    r"|or\s(?:more|fewer|less)(?=[.,;:)]|\sof\b|$))(?![\w-])",
    re.IGNORECASE,
)
"""The same behind what is counted: "210,000 birds or so"; not "two men or more senior officers"."""
_AT_BEST = re.compile(
    rf",?\sor\s(?:perhaps\s|maybe\s)?(?P<number>{NUMBER})\sat\s"
    r"(?:best|worst|(?:the\s)?most|(?:the\s)?least|the\s(?:earliest|latest|outside))\b",
    re.IGNORECASE,
)
"""The other end of a length of time: "eight years, or five at best"."""
_AFTER_QUALIFIERS: Final[dict[str, Qualifier]] = {
    "or more": "at least", "or higher": "at least", "or older": "at least", "and over": "at least",
    "or so": "about",
    "or fewer": "at most", "or less": "at most", "or under": "at most", "or younger": "at most",
}  # fmt: skip


def or_at_best(text: str, one: Spot, end: int) -> Spot:
    """A length of time with the other end that print gives it: "eight years, or five at best"."""
    match = _AT_BEST.match(text, one.last, end) if one.kind == "duration" else None
    other = read(match["number"]) if match else None
    if match is None or other is None or other.low is None or one.low is None or one.low != one.high:
        return one
    low, high = sorted((one.low, other.low))
    return replace(one, last=match.end(), low=low, high=high, exact=False)


_PUSHED_PAST = re.compile(
    r"\b(?:toll|number|total|count|tally|figure|deaths|fatalities|cases)(?:\sof(?:\s[a-z]+){1,2})?"
    r"(?:\s(?:has|have|had|is|was))?(?:\s(?:now|r[io]sen?|rises|rising|climb\w*|soar\w*|jump\w*|surg\w*|goe?s|went"
    r"|gone|moved?s?|pushed))?\s(?P<past>past\s)\Z",
    re.IGNORECASE,
)
"""A sum that goes beyond a number: "pushes the toll past 50"; "half past 50" is none."""


def qualified(text: str, one: Spot, start: int, end: int) -> Spot:
    """``one`` with what print says before or behind it of how exact it is: "more than", "or so"."""
    before = text[max(start, one.first - 24) : one.first]
    match = _QUALIFIER.search(before)
    if match and not (one.kind == "age" and text[one.end] == "-"):  # "worries about 13-year-olds"
        qualifier: Qualifier = _QUALIFIERS[match["words"].lower()]  # type: ignore[assignment]
        if one.kind != "duration" or not _is_during(match["words"], before[: match.start()]):
            one = replace(one, first=one.first - (len(before) - match.start()), qualifier=qualifier)
    elif after := _AFTER_QUALIFIER.match(text, one.last, end):
        one = replace(one, last=after.end(), qualifier=_AFTER_QUALIFIERS[after["words"].lower()])
    elif after := _BEHIND_NOUN.match(text, one.last, end):
        one = replace(one, qualifier=_AFTER_QUALIFIERS[after["words"].lower()])
    elif past := _PUSHED_PAST.search(text, max(start, one.first - 80), one.first):
        one = replace(one, first=past.start("past"), qualifier="more than")
    return _bounded(one)


_MORE_THAN = re.compile(
    r"\b(?:for|of|after|with|by|in|least|been|lasts?|lasted|takes?|took|is|was|just|well|slightly|far|little)\s$"
)


def _is_during(words_before: str, before: str) -> bool:
    """True for "some years", and for "over" where it is "during": "paid over three years"."""
    word = words_before.lower()
    return word == "some" or (word == "over" and before != "" and _MORE_THAN.search(before.lower()) is None)


def _bounded(one: Spot) -> Spot:
    """Opens the side that the qualifier leaves open."""
    if one.qualifier in {"more than", "at least"}:
        return replace(one, high=None)
    if one.qualifier in {"less than", "at most"}:
        return replace(one, low=None, high=one.high)
    return one
