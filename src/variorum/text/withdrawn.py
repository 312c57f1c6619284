"""Numbers that print itself denies or takes back: "nine people died, not 12 as first reported"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from variorum.text.numbers import MONEY_SIGN, NUMBER

_LOOSE = r"(?:(?:about|some|around|nearly|almost|at\sleast|more\sthan|up\sto|the|a\stotal\sof)\s){0,2}"
_OLD = rf"{_LOOSE}(?P<number>{MONEY_SIGN}{NUMBER})"
_NEW = rf"{_LOOSE}{MONEY_SIGN}{NUMBER}(?:\s?%|\sper\s?cent)?"
_EARLIER = r"(?:earlier|previous|initial|first|original|preliminary|prior)"
_FIGURE = r"(?:figure|number|count|toll|report|tally|total|estimate|statement)s?"
_BEFORE = r"(?:earlier|first|initially|previously|originally|wrongly|mistakenly)"
_SAID = r"(?:reported|said|stated|announced|believed|thought|feared|given|told|claimed|counted|estimated)"
_CORRECTS = r"(?:correct(?:s|ed|ing)?|revis(?:es?|ed|ing))"

_DENIED: Final = re.compile(rf",\s(?:and\s)?not\s{_OLD}(?P<unit>\s?%|\s[a-z-]+)?", re.IGNORECASE)
_BUT: Final = re.compile(rf"\bnot\s{_OLD}(?:\s[a-z]+){{0,2}},?\sbut\s{_NEW}\b", re.IGNORECASE)
_AS_REPORTED: Final = re.compile(
    rf"\b(?:not|instead\sof|rather\sthan|(?:fewer|less|lower|higher|more)\sthan(?=\sthe\s))\s{_OLD}(?:\s[a-z]+){{0,3}}?,?"
    rf"\s(?:as\s|that\s(?:was|were|had\sbeen)\s)?(?:{_BEFORE}\s{_SAID}|{_SAID}\s(?:{_BEFORE}|at\sfirst))\b",
    re.IGNORECASE,
)
_CORRECTING: Final = re.compile(
    rf"\b(?:{_CORRECTS}|withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?|(?:down|lowered|reduced)\sfrom|instead\sof"
    rf"|rather\sthan|not\s(?:the|an?))\s[^.;:]{{0,40}}?\b{_EARLIER}\s(?:[a-z]+\s){{0,2}}?{_FIGURE}\s(?:of|that)\s{_OLD}",
    re.IGNORECASE,
)
_STANDS: Final = re.compile(r"(?:\bnot|n['’]t|\bnever|\b(?:refus|declin)\w+ to)\s(?:\w+\s)?$", re.IGNORECASE)
"""What stands before a correction that was not made."""
_READ_BEFORE = 40

_FROM_TO = (
    rf"[^.;:]{{0,60}}?\b(?:to\s{_NEW}\sfrom\s{_OLD}|from\s{_OLD.replace('number', 'first')}\sto\s{_NEW})\b"
)
_SUM = r"(?:tolls?|counts?|tall(?:y|ies)|figures?|totals?|numbers?)"
_REVISED: Final = re.compile(rf"\b{_CORRECTS}\b{_FROM_TO}", re.IGNORECASE)
_LOWERED: Final = re.compile(rf"\b(?:lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|cut)\b{_FROM_TO}", re.IGNORECASE)
_OF_SUM: Final = re.compile(rf"\b{_SUM}\b", re.IGNORECASE)
_OF_TOLL: Final = re.compile(
    r"\btolls?\b|\b(?:recount|miscount|mistake|error|correction|counted\stwice)\b", re.IGNORECASE
)
"""What tells that a number became less on paper alone, which lives saved on the roads did not."""
_CLOSED: Final = re.compile(r"\s?(?:[.,;:!?)\"”]|$)|\sas\b(?!\s(?:before|now|last|in|it)\b)")
"""What stands behind a number that counts what the one before it does; "not 400 as before" was right then."""


@lru_cache(maxsize=1024)  # asked for each number of a sentence
def withdrawn(sentence: str) -> tuple[tuple[int, int], ...]:
    """The places of the numbers that a sentence denies or takes back, in order.

    The 12 of "nine people died, not 12", of "fewer than the 12 first reported" and of "correcting an earlier
    figure of 12", the 30 of "the toll was lowered to 22 from 30"; not the 50 of "not 50 metres from the
    wall", nor the 4 of "lowered its rate to 3.5 from 4 percent", which was right before.
    """
    bare = {match.span("number") for match in _DENIED.finditer(sentence) if _is_contrast(sentence, match)}
    bare |= {match.span("number") for match in _BUT.finditer(sentence)}
    return tuple(sorted(bare | set(_corrected(sentence))))


def is_withdrawn(sentence: str, place: int) -> bool:
    """True if the number at ``place`` of a sentence is one that the sentence denies or takes back."""
    return any(start <= place < end for start, end in withdrawn(sentence))


def is_corrected(sentence: str, place: int) -> bool:
    """True if print says of the number at ``place`` that it was reported before and is wrong.

    A bare "not 12" may as well be one side's denial of what the other says.
    """
    return any(start <= place < end for start, end in _corrected(sentence))


@lru_cache(maxsize=1024)
def _corrected(sentence: str) -> tuple[tuple[int, int], ...]:
    found = {
        match.span("number")
        for held in (_AS_REPORTED, _CORRECTING)
        for match in held.finditer(sentence)
        if _STANDS.search(sentence[max(0, match.start() - _READ_BEFORE) : match.start()]) is None
    }
    for verb, noun in ((_REVISED, _OF_SUM), (_LOWERED, _OF_TOLL)):
        if noun.search(sentence) is not None:
            found |= {
                match.span("number" if match["number"] else "first") for match in verb.finditer(sentence)
            }
    return tuple(sorted(found))


def _is_contrast(sentence: str, denied: re.Match[str]) -> bool:
    """True where a number before it is set against the denied one: "nine, not 12", "nine men, not 12 men"."""
    before = sentence[: denied.start()]
    if re.search(rf"(?<![\w.,]){NUMBER}(?!\w)", before, re.IGNORECASE) is None:
        return False
    if _CLOSED.match(sentence, denied.end("number")) is not None:
        return True
    unit = (denied["unit"] or "").strip()
    return unit != "" and re.search(rf"{NUMBER}\s?{re.escape(unit)}(?!\w)", before, re.IGNORECASE) is not None
