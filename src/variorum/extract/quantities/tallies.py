"""Tallies of votes: "approved the bill 234-193", "by a vote of 230 to 193"; each is two counts of votes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.quantities.results import Result
from variorum.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_PAIR = re.compile(
    r"(?<![\d.,$€£/–-])(?P<first>\d{1,3})(?:\svotes)?(?:[-–—]|\sto\s|\s[-–—]\s)(?P<second>\d{1,3})"
    r"(?=[.,;:)!?]?(?:$|\s)|[”\"’'])"
    r"(?!\s(?!(?:votes?|margin|majority|tally|decision|ruling|on|to|in|with|for|after|along|against|last|late"
    r"|early|at|over|by|and|but|as|when|while|before|this|that)\b)[a-z])"
)
"""Two numbers after which no noun stands that they would count: not "5 to 10 bills"."""

_FOR = r"(?P<{side}>in\sfavou?r|for|against|opposed)(?:\s(?:it|them))?"
_SIDES = re.compile(
    r"(?<![\d.,$€£/–-])(?P<first>\d{1,3})(?:\s[a-z]+s)?(?:\svoting)?\s"
    + _FOR.format(side="one")
    + r"(?:,\s|,?\sand\s|\sto\s|\swith\s)(?P<second>\d{1,3})(?:\s[a-z]+s)?(?:\svoting)?\s"
    + _FOR.format(side="other")
    + r"\b"
)
"""The two sides by their words: "with 62 votes in favour and 46 against"."""

_NUMBERED = frozenset({"bill", "measure", "resolution", "amendment", "ordinance", "act", "proposition"})
"""What bears a number of its own: "House Bill 12-30"."""

_OF_A_RANGE = frozenset({"on", "in", "from", "between", "until", "aged"})
"""Words before what is a range, mostly of days: "on 5-6 May"."""

_NEAR = 20
"""Tokens between a tally and the word for the vote."""


def tallies(sentence: DocSpan, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Result]:
    """The tallies of a sentence that tells of a vote; the score of a game is none.

    ``taken`` are the places of times, whose numbers count nothing.
    """
    for pattern in (_PAIR, _SIDES):
        for match in pattern.finditer(text, sentence.start_char, sentence.end_char):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            act = _act(sentence, match.start(), match.end())
            if act and not (act == "approve" and _is_lost(match)):
                places = (match.span("first"), match.span("second"))
                yield Result(match.start(), match.end(), places, act, "vote", _whose(match))


def _whose(match: re.Match[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The larger number of votes is that of the majority."""
    sides = (("majority",), ("minority",))
    return sides if int(match["first"]) >= int(match["second"]) else sides[::-1]


def _is_lost(match: re.Match[str]) -> bool:
    """True if fewer voted for it than against; of a bare pair the first is of those in favour."""
    sides = match.groupdict()
    won, lost = int(match["first"]), int(match["second"])
    if "one" not in sides:
        return won < lost
    against = [sides[side] in {"against", "opposed"} for side in ("one", "other")]
    return against[0] == against[1] or (won > lost) == against[0]


def _act(sentence: DocSpan, place: int, end: int) -> str:
    """What was done by the vote: by the verb before its tally, else that behind; "" where none was held."""
    before = [token for token in sentence if token.idx < place][::-1][:_NEAR]
    behind = [token for token in sentence if token.idx >= end][:_NEAR]
    if before and before[0].text.istitle() and before[0].lower_ in _NUMBERED:
        return ""  # "House Bill 12-30"
    if before and before[0].lower_ in _OF_A_RANGE:
        return ""
    if not any(token.lemma_.lower() in words("voting_words.txt") for token in sentence):
        return ""
    named = bool(behind) and behind[0].lemma_.lower() == "vote"
    if not named and not _is_told(before):
        return ""
    found = [_acts()[one.lemma_.lower()] for one in (*before, *behind) if one.lemma_.lower() in _acts()]
    return next((act for act in found if act != "vote"), "vote")


def _is_told(before: Sequence[Token]) -> bool:
    """True if the nearest verb, or a "vote" nearer, tells of a vote: not "beat Casse 3-1 after the vote"."""
    for token in before:
        if token.lemma_.lower() in _acts():
            return True
        if token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}:
            return False
    return False


@cache
def _acts() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("vote_acts.tsv")}
