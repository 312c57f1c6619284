"""Articles retold sentence by sentence, in one order: what no single passage shows of two that share some.

A desk that takes over another's report changes some words of every sentence, cuts a name and swaps a verb.
Where two articles share passages, and most sentences of the shorter one tell in one order what sentences of
the other do, with the same figures, the rest was taken over too. Without a shared passage it proves nothing:
two who were at one press conference tell it in one order as well.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.stories.printed_words import PrintedWords
from variorum.stories.reworded import sentence_places
from variorum.text.stems import is_function_word, stem

LEAST_LIKENESS = 0.4
"""Content words that two sentences share, as a part of those of both."""

LEAST_STEMS = 3
"""Content words that they must share; a sentence of fewer tells nothing."""

LEAST_SENTENCES = 4
"""Sentences that must be told in one order."""

LEAST_SHARE = 0.75
"""These, as a part of the sentences of the article that has fewer."""

MOST_SENTENCES = 80
"""Sentences of an article that are looked at, the first in print."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence: its first and last word (excluded), its content words by stem, and its figures."""

    place: tuple[int, int]
    stems: frozenset[str]
    figures: frozenset[str]


def retold(
    mine: PrintedWords, theirs: PrintedWords, texts: tuple[str, str]
) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """The places of the sentences that two articles tell in one order; () where they are too few of all."""
    left, right = _sentences(mine, texts[0]), _sentences(theirs, texts[1])
    pairs = _in_one_order(_alike(left, right))
    if len(pairs) < max(LEAST_SENTENCES, LEAST_SHARE * min(len(left), len(right))):
        return ()
    return tuple((left[one].place, right[other].place) for one, other in pairs)


def _sentences(printed: PrintedWords, text: str) -> list[_Told]:
    found = []
    for a, b in sentence_places(printed, text)[:MOST_SENTENCES]:
        words = printed.words[a:b]
        held = frozenset(stem(word) for word in words if not is_function_word(word))
        if len(held) >= LEAST_STEMS:
            found.append(_Told((a, b), held, frozenset(word for word in words if word[0].isdigit())))
    return found


def _alike(left: Sequence[_Told], right: Sequence[_Told]) -> list[tuple[int, int]]:
    """Pairs of like sentences, each in one pair at most, the most alike first; in the order of the left."""
    found = []
    for one, mine in enumerate(left):
        for other, theirs in enumerate(right):
            shared = len(mine.stems & theirs.stems)
            likeness = 2 * shared / (len(mine.stems) + len(theirs.stems))
            fit = mine.figures <= theirs.figures or theirs.figures <= mine.figures
            if fit and shared >= LEAST_STEMS and likeness >= LEAST_LIKENESS:
                found.append((-likeness, one, other))
    taken: tuple[set[int], set[int]] = set(), set()
    chosen = []
    for _, one, other in sorted(found):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            chosen.append((one, other))
    return sorted(chosen)


def _in_one_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose right sides rise with the left ones (a longest increasing subsequence)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        rank = bisect_left(ends, other)
        ends[rank:] = [other, *ends[rank + 1 :]]
        last[rank:] = [at, *last[rank + 1 :]]
        before.append(last[rank - 1] if rank else -1)
    chosen = []
    at = last[-1] if last else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]
