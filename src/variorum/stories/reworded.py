"""Passages that one article took from another and reworded, sentence by sentence.

Where a copy changes a word in every line, no long run of equal words is left. What is left is the order in
which the writer's own content words come. One such sentence proves nothing (two reporters who saw the same
say it alike); several in one article do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from variorum.stories.printed_words import PrintedWords
from variorum.text.stems import is_function_word, stem

LEAST_STEMS = 5
"""Content words of the writer's own, by stem, that two sentences must share in one order."""

LEAST_LIKENESS = 0.55
"""These, as a part of such words of the longer of the two sentences."""

LEAST_SENTENCES = 3
"""Sentences that must be alike before any of them counts."""

FURTHER_STEMS = 4
FURTHER_LIKENESS = 0.4
"""The same two for further sentences of articles of which that is proven."""

LEAST_SHARE = 0.2
"""Part of the content words of the shorter article that the alike sentences must hold."""

_MOST_TRIED = 3
"""Sentences of the other article that one sentence is set beside: those that share the most stems."""

_END = re.compile(r"[.!?…][\"'”’)\]]*\s|\n")


@dataclass(frozen=True, slots=True)
class Sentences:
    """An article's sentences as places of its words, with the stems of the writer's own content words."""

    places: tuple[tuple[int, int], ...]
    stems: tuple[tuple[str, ...], ...]

    @property
    def size(self) -> int:
        """Own content words of the article."""
        return sum(map(len, self.stems))


def sentences(printed: PrintedWords, text: str) -> Sentences:
    """The sentences by their final points and line breaks; those of fewer than LEAST_STEMS are left out."""
    places = sentence_places(printed, text)
    stems = [
        tuple(
            stem(printed.words[at])
            for at in range(a, b)
            if printed.loose[at] and not is_function_word(printed.words[at])
        )
        for a, b in places
    ]
    kept = [at for at, held in enumerate(stems) if len(held) >= LEAST_STEMS]
    return Sentences(tuple(places[at] for at in kept), tuple(stems[at] for at in kept))


def sentence_places(printed: PrintedWords, text: str) -> list[tuple[int, int]]:
    """First and last word (excluded) of every sentence, by final points and line breaks."""
    places: list[tuple[int, int]] = []
    begun = 0
    for at in range(len(printed.words)):
        last = at + 1 == len(printed.words)
        if last or _END.search(text[printed.ranges[at][1] : printed.ranges[at + 1][0]]):
            places.append((begun, at + 1))
            begun = at + 1
    return places


def reworded(mine: Sentences, theirs: Sentences) -> tuple[tuple[int, int, int], ...]:
    """Pairs of sentences that one took from the other: place in mine, place in theirs, shared stems.

    () where they are too few to prove anything. Each sentence stands in one pair at most, the most alike
    first.
    """
    if not mine.stems or not theirs.stems:
        return ()
    found = sorted(_alike(mine, theirs), key=lambda pair: (-pair[2], pair))
    chosen = _one_each([pair for pair in found if pair[2] >= _least(mine, theirs, pair)])
    held = sum(shared for _, _, shared in chosen)
    if len(chosen) < LEAST_SENTENCES or held < LEAST_SHARE * min(mine.size, theirs.size):
        return ()
    return tuple(sorted(_one_each([*chosen, *found])))


def _least(mine: Sentences, theirs: Sentences, pair: tuple[int, int, int]) -> float:
    longer = max(len(mine.stems[pair[0]]), len(theirs.stems[pair[1]]))
    return max(LEAST_STEMS, LEAST_LIKENESS * longer)


def _one_each(found: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The pairs in their order, without those of which a sentence stands in an earlier one."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for one, other, shared in found:
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            chosen.append((one, other, shared))
    return chosen


def _alike(mine: Sentences, theirs: Sentences) -> Iterator[tuple[int, int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, held in enumerate(theirs.stems):
        for one in dict.fromkeys(held):
            holders[one].append(place)
    for place, held in enumerate(mine.stems):
        common: Counter[int] = Counter()
        for one in dict.fromkeys(held):
            common.update(holders.get(one, ()))
        best = sorted(common.items(), key=lambda item: (-item[1], item[0]))[:_MOST_TRIED]
        for other, count in best:
            longer = max(len(held), len(theirs.stems[other]))
            least = max(FURTHER_STEMS, FURTHER_LIKENESS * longer)
            if count >= least and (shared := LCSseq.similarity(held, theirs.stems[other])) >= least:
                yield place, other, shared


def pairs_to_try(held: Sequence[Sentences]) -> Counter[tuple[int, int]]:
    """Pairs of articles with the count of neighbouring stems (three in a row) that they share."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(held):
        seen = {stems[at : at + 3] for stems in one.stems for at in range(len(stems) - 2)}
        for triple in seen:
            holders[triple].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        for at, left in enumerate(places):
            shared.update((left, right) for right in places[at + 1 :])
    return shared
