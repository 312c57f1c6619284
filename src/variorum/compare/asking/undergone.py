"""Acts that print tells of others than the sentence does, or that it has only as a charge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.compare.asking.parties import is_pronoun
from variorum.compare.asking.printed import keyed, keys_of
from variorum.model import Event

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_POINTED = re.compile(r"(?:the|this|that|his|her|its|their)\b", re.IGNORECASE)
_CHARGED = re.compile(r"\b(?:for|of|from|against|with|about|at)\s(?:\w+ly\s)?$", re.IGNORECASE)


def befell_others(match: Match, asked: Event, one: Event) -> bool:
    """True for "statues were toppled" where "the statue of Ona Korvin" is asked after.

    Not for "the statue was toppled", which may well be hers.
    """
    span, told = asked.patient_span, one.patient_span
    if span is None or told is None or is_pronoun(told) or _POINTED.match(told.text):
        return False
    printed = frozenset(key for word in keyed(told.text) for key in word.keys)
    who = {actor for start, _, actor in match.passage.mentions if told.start <= start < told.end}
    return any(
        point.kind == "name"
        and span.start <= point.start < span.end
        and who.isdisjoint(point.actors)
        and printed.isdisjoint(key for keys in keys_of(point.text) for key in keys)
        for point in match.question.points
    )


def is_only_charged(match: Match, asked: Event, place: tuple[int, int]) -> bool:
    """True for an act that a passage has only as what somebody is punished or blamed for.

    "Ten years for toppling a statue" does not tell that a statue was toppled.
    """
    base = match.passage.span.start
    word = match.text[place[0] - base : place[1] - base]
    mine = match.question.article.text[asked.trigger.start : asked.trigger.end]
    charged = _CHARGED.search(match.text[: place[0] - base]) is not None
    return asked.modality == "happened" and charged and word.endswith("ing") and not mine.endswith("ing")
