"""Numbers of a thing that two articles count once each: "41 amendments", "nearly 50 amendments"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.model import Quantity
from variorum.text.acts import act_of_noun, act_of_verb, family
from variorum.text.alike import alike

LEAST = 10.0
"""The least number that is set beside another; smaller ones meet by chance."""

FARTHEST = 0.25
"""How far two numbers may lie apart, as a share of the larger one."""

BESIDE = 4
"""Words on either side of a number and its noun in which the act stands that both are told of."""

_ANYBODY = frozenset({"person", "people", "human"})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDINGS = ("", "s", "es", "d", "ed", "ing")

Value = tuple[float | None, float | None]


class LoneCounts:
    """What each article counts, and with which numbers."""

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._values: dict[str, dict[str, set[Value]]] = defaultdict(lambda: defaultdict(set))
        for one in quantities:
            if one.kind == "count" and one.counts:
                self._values[one.article][one.counts].add((one.low, one.high))

    def is_only(self, one: Quantity, noun: str) -> bool:
        """True if the article of a count has no other number for a noun."""
        held = self._values[one.article]
        return all(values == {(one.low, one.high)} for other, values in held.items() if alike(other, noun))

    def are_near(self, left: Quantity, right: Quantity) -> bool:
        """True for the only counts of one thing, near in number and told beside one act.

        "41 amendments that got votes", "votes on nearly 50 amendments"; not "40 paintings of the museum",
        "35 paintings were stolen".
        """
        if not left.kind == right.kind == "count" or {left.counts, right.counts} & {"", *_ANYBODY}:
            return False
        if not (alike(left.counts, right.counts) and _are_close(left, right)):
            return False
        if not (self.is_only(left, left.counts) and self.is_only(right, right.counts)):
            return False
        return not _acts_beside(left).isdisjoint(_acts_beside(right))


def _are_close(left: Quantity, right: Quantity) -> bool:
    first, second = (one.high if one.low is None else one.low for one in (left, right))
    if first is None or second is None or min(first, second) < LEAST:
        return False
    return abs(first - second) <= FARTHEST * max(first, second)


def _acts_beside(one: Quantity) -> frozenset[str]:
    """The classes of the acts that stand close about a number and its noun."""
    if one.sentence is None:
        return frozenset()
    text = one.sentence.text
    start, end = one.phrase.start - one.sentence.start, one.phrase.end - one.sentence.start
    words = [*_WORD.findall(text[:start])[-BESIDE:], *_WORD.findall(text[end:])[:BESIDE]]
    return frozenset(found for word in words if word.islower() and (found := _act(word)))


def _act(word: str) -> str:
    """The class of an act that a word names as printed ("votes", "voted"), or ""."""
    for ending in _ENDINGS:
        lemma = word.removesuffix(ending) if ending and word.endswith(ending) else word
        act = act_of_noun(lemma) or act_of_verb(lemma)
        if act is not None:
            return family(act.kind)
    return ""
