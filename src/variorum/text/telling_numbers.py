"""Equal numbers that tell that two articles count one thing: "62,000 pupils", "62,000 of them"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from variorum.model import Quantity
from variorum.text.acts import act_of_noun, act_of_verb, family
from variorum.text.alike import alike
from variorum.text.nouns import person_nouns
from variorum.text.stems import stem, stems

LEAST = 100.0
"""The least number that tells; smaller ones meet by chance."""

LEAST_FIGURES = 2
"""Figures of a telling number before its noughts: 62,000 has two, 500 and 4 million have one."""

MANY_FIGURES = 4
"""Figures from which a number hardly meets by chance, so that a word less need be shared: 44,112."""

SHARED = 1
"""Stems that two sentences share at least beside the two phrases."""

SHARED_BARE = 2
"""As many where a number stands without its noun: "62,000 of them"."""

_ANYBODY = frozenset({"person", "people", "human"})

LEAST_VOTES = 10.0
"""The least number of the votes of either side that tell of one ballot: 62 to 36, not 5 to 4."""

Printed = tuple[str, str, float, float]
"""Kind, unit and value of a number, and of a side of a vote that of the other."""


def printed(one: Quantity) -> Printed | None:
    """The number as printed where it can tell what is counted: of two figures, or of a vote."""
    if one.kind == "score":
        return _of_vote(one)
    if one.kind not in ("count", "money", "measure"):
        return None
    if one.low is not None and one.high is not None and one.low != one.high:
        return None
    value = one.low if one.low is not None else one.high
    if value is None or value < LEAST or value != int(value):
        return None
    return (one.kind, one.unit, value, 0.0) if _figures(value) >= LEAST_FIGURES else None


def _of_vote(one: Quantity) -> Printed | None:
    """A side of a vote with the other side's number: 62 of "62-36"."""
    votes = sorted(float(figure) for figure in re.findall(r"\d+", one.phrase.text))
    if one.counts != "vote" or one.low is None or len(votes) != 2 or votes[0] < LEAST_VOTES:
        return None
    return one.kind, one.unit, one.low, votes[0] if one.low == votes[1] else votes[1]


def _figures(value: float) -> int:
    return len(str(int(value)).rstrip("0"))


def of_two_things(quantities: Sequence[Quantity]) -> frozenset[str]:
    """The ids of numbers that their article prints for two things, so that they tell of neither.

    "12,500 homes were lost. The camp takes in 12,500 people."
    """
    found: dict[tuple[str, Printed], list[Quantity]] = defaultdict(list)
    for one in quantities:
        if (number := printed(one)) is not None:
            found[one.article, number].append(one)
    return frozenset(
        one.id
        for held in found.values()
        if any(_part(left, right) for left, right in combinations(held[:_MOST], 2))
        for one in held
    )


_MOST = 12
"""Equal numbers of one article that are looked at together."""


def _part(left: Quantity, right: Quantity) -> bool:
    """True for equal numbers of one article that count two things: two of one sentence, or two nouns."""
    if left.sentence is not None and left.sentence == right.sentence:
        return True
    return _acts_part(left, right) or (
        bool(left.counts and right.counts) and not may_be_one_noun(left, right)
    )


def tells(left: Quantity, right: Quantity) -> bool:
    """True if two equal telling numbers count one thing, by their nouns, acts and sentences."""
    number = printed(left)
    if number is None or number != printed(right) or _acts_part(left, right):
        return False
    if left.counts and right.counts and not may_be_one_noun(left, right):
        return False
    if left.kind == "score":
        return left.scope == right.scope
    if len(_nouns(left)) > 1 and _nouns(left) == _nouns(right):
        return True  # two nouns are shared
    named = bool(left.counts and right.counts) or bool(left.unit and left.counts == right.counts)
    few = named or _figures(number[2]) >= MANY_FIGURES
    return len(_words(left) & _words(right)) >= (SHARED if few else SHARED_BARE)


def may_be_one_noun(left: Quantity, right: Quantity) -> bool:
    """True if the counted nouns are alike, are both for persons, or are two that one print joins.

    "Pupils" and "candidates"; "640,000 ducks and geese" and "640,000 geese".
    """
    if alike(left.counts, right.counts):
        return True
    if _is_of_persons(left.counts) and _is_of_persons(right.counts):
        return True
    # As printed, for a plural need not show its lemma: "640,000 ducks and geese", "640,000 geese and ducks".
    mine, theirs = _nouns(left), _nouns(right)
    return max(len(mine), len(theirs)) > 1 and not mine.isdisjoint(theirs)


def _is_of_persons(noun: str) -> bool:
    return noun in _ANYBODY or noun in person_nouns()


_BEHIND = re.compile(r"(?:,\s[a-z-]+){0,3}\s(?:and|or)\s[a-z-]+")


def _nouns(one: Quantity) -> frozenset[str]:
    """The stems of the counted noun as printed and of those joined to it: "ducks" and "geese"."""
    if one.sentence is None:
        return frozenset()
    match = _BEHIND.match(one.sentence.text, one.phrase.end - one.sentence.start)
    joined = re.findall(r"[a-z-]{3,}", match[0]) if match else []
    return frozenset(map(stem, (one.phrase.text.split()[-1].lower(), *joined))) - {"and"}


def _acts_part(left: Quantity, right: Quantity) -> bool:
    """True if the counted suffered or did two acts of known classes: 1,240 killed, 1,240 hurt."""
    mine, theirs = _act(left), _act(right)
    return bool(mine and theirs) and mine != theirs


def _act(one: Quantity) -> str:
    act = act_of_verb(one.of_event) or act_of_noun(one.of_event) or act_of_noun(one.counts)
    # A vote is what a law is passed by.
    return family(act.kind) if act is not None and act.kind != "vote" else ""


def _words(one: Quantity) -> frozenset[str]:
    """The stems of a sentence beside the number and what it counts."""
    if one.sentence is None:
        return frozenset()
    own = {*stems(one.phrase.text), stem(one.counts)}
    return frozenset(
        word
        for word in stems(one.sentence.text)
        if word not in own and not any(sign.isdigit() for sign in word)
    )
