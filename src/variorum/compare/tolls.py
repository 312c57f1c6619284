"""Two articles' tolls of one act set side by side: same, update, rounding, other scope, dispute, conflict.

A conflict is said only where both numbers are printed, exact, of the same people and neither can have
grown into the other; whatever else differs is left open with its reason.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.compare.reckoning import Reckoned, is_roundup
from variorum.compare.roundings import OPEN_ABOVE, ROUNDED
from variorum.model import Fate, LedgerVerdict, Toll

OPEN_ENDED = 2
"""How many times a number without an upper end one may be that is told to be the same."""

_DOUBTFUL = re.compile(
    r"\b(?:including|plus|besides|not counting|excluding|as well as)(?: the| an?| his| her)?"
    r"(?: suspected| alleged| lone)? (?:gunman|shooter|suspect|attacker|assailant|bomber|killer|unborn)\b",
    re.IGNORECASE,
)
"""Those whom some counts leave out: who did it, and the unborn."""

_ANYBODY = frozenset({"people", "person", "victim", "other", "individual", "one", "man", "fatality", "death"})
"""Heads of phrases that narrow nothing down."""


_BOTH_WAYS: frozenset[Fate] = frozenset({"miss"})
"""Fates that end: "40 missing" are 25 when some are found."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on two numbers, with its reason in plain words."""

    verdict: LedgerVerdict
    because: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's numbers: what its tolls come to, and every toll that it prints."""

    reckoned: Mapping[Fate, Reckoned]
    tolls: Sequence[Toll]


def judge(act: Fate, one: Report, other: Report, later: int) -> Judged | None:
    """The verdict on what two articles tell of one act; None where not both tell of it.

    ``later`` is 1 where ``other`` surely came out later, -1 where ``one`` did, 0 where the hours do not
    tell. Symmetric: with the articles changed over and ``later`` turned round, the verdict is the same.
    """
    later = later or _died_between(one, other)
    if act not in one.reckoned or act not in other.reckoned:
        return _against_silence(act, one, other, later)
    mine, theirs = one.reckoned[act], other.reckoned[act]
    if (mine.low, mine.high) == (theirs.low, theirs.high):
        return Judged("same", "both come to the same number")
    if _rounded(mine, theirs):
        return Judged("rounding", "one number is the other, rounded")
    if _meet(mine, theirs):
        if later and _grew(one, other, act, later):
            return Judged("update", "the count can only grow, and the higher number is the later one")
        if _far_above(mine, theirs):
            return Judged("open", "one leaves open how many there were, and the other number is far larger")
        return Judged("same", "one number lies in the range that the other leaves open")
    if is_roundup(one.tolls) != is_roundup(other.tolls):
        return Judged("scope", "one article sums several occasions")
    placed = any(toll.place for value in (mine, theirs) for toll in value.tolls)
    if not placed and (_prints_first(other, act, mine) or _prints_first(one, act, theirs)):
        return Judged("same", "the number that one article prints is the first that the other prints")
    if not placed and (_prints(other, act, mine) or _prints(one, act, theirs)):
        return Judged("scope", "one article prints both numbers: they count different people")
    if later and _moved(one, other, later):
        return Judged("update", "some of the injured are counted among the dead of the later report")
    if not mine.basis == theirs.basis == "printed":
        return Judged("open", "not both print a number for all: people named one by one may not be all")
    if _counts_doer(mine, theirs):
        return Judged("scope", "one number counts the doer, whom the other leaves out")
    higher = 1 if theirs.low > mine.low else -1
    if later and later == higher:
        return Judged("update", "the count can only grow, and the higher number is the later one")
    if later and act in _BOTH_WAYS:
        return Judged("update", "the count rises and falls as people are lost and found")
    if _narrower(mine, theirs):
        return Judged("scope", "the smaller number is of some of those whom the larger one is of")
    if not later:
        moves = "rise and fall" if act in _BOTH_WAYS else "grow"
        return Judged(
            "open", f"the count can {moves}, and the hours do not tell which number is the later one"
        )
    if abs(mine.low - theirs.low) == 1 and (_one_more_or_less(act, one) or _one_more_or_less(act, other)):
        return Judged("scope", "one number may count somebody whom the other leaves out, as the doer")
    if _exact(mine) and _exact(theirs):
        return Judged("conflict", "the later number is lower, though the count can only grow")
    return Judged("open", "not both print one exact number for all")


def _against_silence(act: Fate, one: Report, other: Report, later: int) -> Judged | None:
    """An article that tells of the injured alone knew of no dead; a later one may."""
    if act != "kill" or not later:
        return None
    first, second = (one, other) if later > 0 else (other, one)
    if "kill" in first.reckoned or "injure" not in first.reckoned or "kill" not in second.reckoned:
        return None
    if second.reckoned["kill"].low == 0 or is_roundup(first.tolls) or is_roundup(second.tolls):
        return None
    return Judged("update", "the earlier report knows of injured alone, the later one of dead")


def _rounded(one: Reckoned, other: Reckoned) -> bool:
    if "about" not in (one.qualifier, other.qualifier):
        return False
    return abs(one.low - other.low) <= ROUNDED * max(one.low, other.low)


def _meet(one: Reckoned, other: Reckoned) -> bool:
    highs = [math.inf if each.high is None else each.high for each in (one, other)]
    return one.low <= highs[1] and other.low <= highs[0]


def _grew(one: Report, other: Report, act: Fate, later: int) -> bool:
    """True for "at least 12" and a higher number later on: print knew that there may be more."""
    first, second = (one, other) if later > 0 else (other, one)
    before, after = first.reckoned[act], second.reckoned[act]
    if is_roundup(one.tolls) != is_roundup(other.tolls) or not before.basis == after.basis == "printed":
        return False
    return before.qualifier in OPEN_ABOVE and before.low < after.low


def _far_above(one: Reckoned, other: Reckoned) -> bool:
    """True for "several" or "at least three" beside eight, which are not told to be the same.

    Where people are only named one by one, print leaves open how many there were.
    """
    few, many = sorted((one, other), key=lambda each: each.low)
    return few.high is None and few.basis == "printed" and many.low > OPEN_ENDED * few.low


def _prints(report: Report, act: Fate, value: Reckoned) -> bool:
    """True if an article prints another's number too, for the same act."""
    return value.high is not None and any(
        toll.act == act and toll.number is not None and (toll.low, toll.high) == (value.low, value.high)
        for toll in report.tolls
    )


def _prints_first(report: Report, act: Fate, value: Reckoned) -> bool:
    """True if an article's first number for the act is another's: what it has more is told further down."""
    numbers = (
        toll
        for toll in report.tolls
        if toll.act == act and toll.number is not None and toll.low > 1 and not toll.wide
    )
    first = next(numbers, None)
    if first is None or value.basis != "printed":
        return False
    return (first.low, first.high) == (value.low, value.high)


def _moved(one: Report, other: Report, later: int) -> bool:
    """True if the later report has fewer injured and, for them, more dead."""
    first, second = (one, other) if later > 0 else (other, one)
    dead = [each.reckoned["kill"].low if "kill" in each.reckoned else 0.0 for each in (first, second)]
    hurt = [each.reckoned["injure"].low if "injure" in each.reckoned else 0.0 for each in (first, second)]
    return dead[1] - dead[0] == hurt[0] - hurt[1] > 0


def _died_between(one: Report, other: Report) -> int:
    """Which report is the later one by its numbers: of as many people hurt in all, more have died in it.

    1 for ``other``, -1 for ``one``, 0 where the numbers do not tell.
    """
    dead = [each.reckoned["kill"].low if "kill" in each.reckoned else 0.0 for each in (one, other)]
    hurt = [each.reckoned["injure"].low if "injure" in each.reckoned else 0.0 for each in (one, other)]
    if dead[0] == dead[1] or dead[0] + hurt[0] != dead[1] + hurt[1]:
        return 0
    return 1 if dead[1] > dead[0] else -1


def _narrower(one: Reckoned, other: Reckoned) -> bool:
    """True if the smaller number is of a narrower group by its words ("three teenagers", "the soldiers")."""
    smaller, larger = (one, other) if one.low < other.low else (other, one)
    words = {word for toll in smaller.tolls for word in toll.of} - _ANYBODY
    wider = {word for toll in larger.tolls for word in toll.of} - _ANYBODY
    return bool(words - wider) or any(toll.part for toll in smaller.tolls)


def _one_more_or_less(act: Fate, report: Report) -> bool:
    """True where print tells of somebody who is counted by some and not by others."""
    return any(
        toll.act == act and (toll.self_done or _DOUBTFUL.search(toll.sentence.text)) for toll in report.tolls
    )


def _counts_doer(one: Reckoned, other: Reckoned) -> bool:
    """True for "six people, including the bomber" beside five: print says who is the one more."""
    fewer, more = sorted((one, other), key=lambda each: each.low)
    return more.low - fewer.low == 1 and any(counts_doer(toll.sentence.text) for toll in more.tolls)


def counts_doer(sentence: str) -> bool:
    """True where print counts the doer among those who came to harm: "six people, including the bomber"."""
    return _WITH_DOER.search(sentence) is not None


_DOERS = r"(?:gunman|shooter|suspect|attacker|assailant|bomber|killer|hijacker|perpetrator)"
_WITH_DOER = re.compile(
    rf"\b(?:including|among them)(?: the| an?| his| her)?(?: suspected| alleged| lone| suicide)? {_DOERS}\b",
    re.IGNORECASE,
)


def _exact(value: Reckoned) -> bool:
    return value.low == value.high and not value.qualifier
