"""Joining matters: one act or thing of a story under several words ("the suspension", "suspended tests").

Matters are descriptions of no actor's kind. Their words are weighed by how few descriptions of the story
hold them, words of one class of acts counting as one ("visit", "trip"), and groups are joined from the
likest on while the mean likeness of their descriptions stays over a threshold.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.align.actor_words import Description, describe, is_crowd
from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.text.acts import act_of_noun, act_of_verb
from variorum.text.stems import stem, stems

LIKE = 0.15
"""Mean likeness (cosine of weighed words) from which two groups are one matter."""

OF_THE_HEAD = 1.5
"""How many times as much as its other words the head of a description weighs."""

MOST = 600
"""Groups of a story that are compared; in larger stories those with most mentions."""

MOST_TRIED = 40
"""Earlier descriptions of one head that each is tried with."""

LONGEST = 160
"""Characters of a description that are read."""

_DIGITS = 9


@dataclass(frozen=True, slots=True)
class _Matter:
    mentions: tuple[Mention, ...]
    words: Mapping[str, float]
    countries: frozenset[str]


def join_matters(groups: Groups, nominals: Iterable[Mention]) -> None:
    """Join the groups of ``nominals`` that tell of one matter; none that is as like two unlike others."""
    matters = _matters(groups, _join_heads(groups, nominals))
    if len(matters) < 2:
        return
    likeness = _likeness(matters)
    size = np.array([len(matter.mentions) for matter in matters], dtype=float)
    words = [dict(matter.words) for matter in matters]
    while True:
        left, right = (int(place) for place in np.unravel_index(int(np.argmax(likeness)), likeness.shape))
        if likeness[left, right] < LIKE:
            return
        tied = _tied(likeness, left, right)
        for one, two in tied:
            likeness[one, two] = likeness[two, one] = -1.0
        if tied or not groups.join(
            matters[left].mentions[0],
            matters[right].mentions[0],
            ("one matter of the story", _shared(words[left], words[right])),
        ):
            likeness[left, right] = likeness[right, left] = -1.0
            continue
        share = size[left] / (size[left] + size[right])
        mean = np.round(likeness[left] * share + likeness[right] * (1 - share), _DIGITS)
        # What is said of different countries stays apart, whatever else it is joined with.
        mean[(likeness[left] < 0) | (likeness[right] < 0)] = -1.0
        likeness[left], likeness[:, left] = mean, mean
        likeness[right], likeness[:, right] = -1.0, -1.0
        size[left] += size[right]
        for word, weight in words[right].items():
            words[left][word] = max(weight, words[left].get(word, 0.0))


def _join_heads(groups: Groups, nominals: Iterable[Mention]) -> list[Mention]:
    """Join those of one head, unless they are said of different countries; gives all matters."""
    by_head: dict[str, list[tuple[Description, Mention]]] = defaultdict(list)
    for mention in nominals:
        said = describe(mention)
        if (
            mention.kind == "unknown"
            and len(said.head) > 2
            and said.head.isalpha()
            and not is_crowd(said.head)
        ):
            by_head[stem(said.head)].append((said, mention))
    for head in sorted(by_head):
        some = by_head[head]
        for place, (said, mention) in enumerate(some):
            for other_said, other in some[max(0, place - MOST_TRIED) : place]:
                apart = said.countries and other_said.countries and not said.countries & other_said.countries
                if not apart and groups.join(other, mention, (f"one matter of the story: “{head}”",)):
                    break
    return [mention for head in sorted(by_head) for _, mention in by_head[head]]


def _matters(groups: Groups, nominals: Iterable[Mention]) -> list[_Matter]:
    """The groups of descriptions of no actor's kind, in an order of content, at most :data:`MOST`."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in nominals:
        found[groups.key(mention)].append(mention)
    some = [
        members for members in found.values() if all(m.form == "nominal" for m in groups.members(members[0]))
    ]
    some.sort(key=lambda members: (-len(members), members[0].span, members[0].id))
    some = some[:MOST]
    weight = _weights([mention for members in some for mention in members])
    return [
        _Matter(
            tuple(members),
            _mean([_weighed(mention, weight) for mention in members]),
            frozenset().union(*(describe(mention).countries for mention in members)),
        )
        for members in some
    ]


def _weights(mentions: Sequence[Mention]) -> Mapping[str, float]:
    """By word: how few of the descriptions hold it (the logarithm of one in so many)."""
    holding = Counter(word for mention in mentions for word in _words(mention))
    return {word: math.log((1 + len(mentions)) / count) for word, count in holding.items()}


def _words(mention: Mention) -> tuple[str, ...]:
    return tuple(dict.fromkeys((_head(mention), *map(_class, stems(mention.span.text[:LONGEST])))))


def _head(mention: Mention) -> str:
    act = act_of_verb(mention.head) or act_of_noun(mention.head)
    return act.kind if act is not None else _class(stem(mention.head))


def _class(word: str) -> str:
    """The class of acts of a stem, where the stem is itself a word of the table; else the stem."""
    act = act_of_verb(word) or act_of_noun(word)
    return act.kind if act is not None else word


def _weighed(mention: Mention, weight: Mapping[str, float]) -> dict[str, float]:
    """The words of one description as a vector of length 1."""
    head = _head(mention)
    weighed = {word: weight[word] * (OF_THE_HEAD if word == head else 1.0) for word in _words(mention)}
    length = math.sqrt(sum(value * value for value in weighed.values())) or 1.0
    return {word: value / length for word, value in weighed.items()}


def _mean(some: Sequence[Mapping[str, float]]) -> Mapping[str, float]:
    total: dict[str, float] = defaultdict(float)
    for one in some:
        for word, value in one.items():
            total[word] += value / len(some)
    return total


def _likeness(matters: Sequence[_Matter]) -> NDArray[np.float64]:
    """Cosines of all pairs, shape ``(n, n)``; -1 on the diagonal and where countries differ."""
    column = {word: place for place, word in enumerate(sorted({w for m in matters for w in m.words}))}
    rows = np.zeros((len(matters), len(column)))
    for place, matter in enumerate(matters):
        for word, value in matter.words.items():
            rows[place, column[word]] = value
    likeness = np.round(rows @ rows.T, _DIGITS)
    np.fill_diagonal(likeness, -1.0)
    for left, one in enumerate(matters):
        for right, other in enumerate(matters):
            if one.countries and other.countries and not one.countries & other.countries:
                likeness[left, right] = -1.0
    return likeness


def _tied(likeness: NDArray[np.float64], left: int, right: int) -> list[tuple[int, int]]:
    """The pairs that are none, where either is as like a third that is unlike the other."""
    best = likeness[left, right]
    pairs: list[tuple[int, int]] = []
    for one, two in ((left, right), (right, left)):
        others = [int(other) for other in np.flatnonzero(likeness[one] == best) if other != two]
        if any(likeness[two, other] < LIKE for other in others):
            pairs += [(one, two), *((one, other) for other in others)]
    return pairs


def _shared(left: Mapping[str, float], right: Mapping[str, float]) -> str:
    both = sorted(set(left) & set(right), key=lambda word: (-left[word] * right[word], word))
    return f"words of both, by class and stem: {', '.join(both[:4])}"
