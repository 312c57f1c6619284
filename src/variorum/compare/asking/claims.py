"""What print has only as a claim or a belief: "rumours that …", "was thought to have drowned"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.model import Statement
from variorum.text import lexicon
from variorum.text.stems import stem, words

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

_CLAUSE_END = re.compile(r"[,;:]")


def is_told_as_claim(match: Match) -> bool:
    """True if print has it under a noun of claim ("rumours that …") that the sentence lacks.

    Or it is only said or believed of somebody ("was thought to have drowned"). Whoever makes the claim
    or stands by it tells it as so ("Korvin repeated the claim that …").
    """
    told, base = match.statement, match.passage.span
    if told is not None and told.source is not None and _holds_claims(told):
        return False
    asked = {stem(word) for word in words(match.question.article.text)}
    points = match.question.points
    # Whom it tells of may be named before it: "Korvin rejected the claim that he had left".
    real = sorted(
        start - base.start
        for number, (start, end) in match.places.items()
        if start < end and points[number].kind != "name"
    )
    for noun in _claims().finditer(base.text):
        inside = [place for place in real if place >= noun.end()]
        near = inside and _CLAUSE_END.search(base.text, noun.end(), inside[0]) is None
        word = stem((noun[1] or noun[2]).casefold())
        if near and 5 * len(inside) >= 4 * len(real) and word not in asked:
            return True
    return _is_said_of(match, real, asked)


def _is_said_of(match: Match, real: Sequence[int], asked: set[str]) -> bool:
    """True if the very next word of the sentence is what somebody is only said or believed to have done or
    to be: "once thought to have drowned", "presumed dead"."""
    return any(
        held.end() in real and stem(held[1].casefold()) not in asked
        for held in _held_of_somebody().finditer(match.text)
    )


@cache
def _claims() -> re.Pattern[str]:
    """A noun of claim with what follows it; "of" makes one only of some ("claims of", not "the idea of").

    So is "it was thought that".
    """
    nouns = lexicon.words("doubted_claims.txt")
    with_that = "|".join(
        sorted(rf"{noun[:-1]}(?:y|ies)" if noun.endswith("y") else f"{noun}s?" for noun in nouns)
    )
    return re.compile(
        rf"\b(?:((?:{with_that})(?= that\b)"
        r"|(?:accusations?|allegations?|charges|claims?|rumou?rs?|suspicions?)(?= of\b))"
        rf"|it (?:is|was|ha[sd] been) (?:\w+ )?({_held()})(?= that\b)) (?:that|of)\b",
        re.IGNORECASE,
    )


@cache
def _held_of_somebody() -> re.Pattern[str]:
    """What stands before that which somebody is said or believed to have done, or to be."""
    states = "alive|dead|drowned|killed|lost|missing|safe"
    perfect = r"to (?:have (?:been )?|be )(?:\w+ly )?"
    return re.compile(rf"\b({_held()}) (?:{perfect}|(?=(?:{states})\b))", re.IGNORECASE)


def _held() -> str:
    return "|".join(lexicon.words("held_participles.txt"))


def _holds_claims(told: Statement) -> bool:
    """True for "Korvin's claim that …", "repeated the claim that …", "confirmed rumours that …"."""
    holding = (*lexicon.words("holding_claims.txt"), *lexicon.words("doubted_claims.txt"))
    return told.strength == "endorsing" or told.cue_lemma in holding
