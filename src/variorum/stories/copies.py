"""Copies: passages that two articles share nearly word for word.

Shared word shingles propose, aligned runs decide (as in Wilkerson, Smith & Stramp 2015 on text
reuse); every passage is verified word by word before it is kept. A quotation that two outlets
print alike is no copy: what counts are the writers' own words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.model import Article, Copy
from variorum.stories.direction import direction
from variorum.stories.printed_words import PrintedWords, printed_words

SHINGLE_WORDS = 6
"""Words in a row that two articles must share to be looked at."""

GAP_WORDS = 4
"""Words that may differ, on either side, inside one passage."""

LEAST_WORDS = 12
"""Shared words of a passage at least."""

LEAST_LOOSE_WORDS = 7
"""Of these, words outside quotations and not capitalised: names and titles are nobody's wording."""

LEAST_LIKENESS = 0.7
"""Shared words over the words of the longer side of a passage."""

MOST_PAIRS = 20_000
"""Pairs of articles that are aligned at most, those that share the most shingles first: every pair of
two hundred articles."""

Run = tuple[int, int, int]
"""Start in the left words, start in the right words, length."""


def copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """The passages that any two articles share, in the order of the articles and of print.

    ``left`` is always the article that comes first in ``articles``.
    """
    printed = [printed_words(article) for article in articles]
    found: list[Copy] = []
    for left, right in _candidates(printed):
        found.extend(_between(articles[left], articles[right], printed[left], printed[right]))
    return tuple(found)


def _candidates(printed: Sequence[PrintedWords]) -> list[tuple[int, int]]:
    """Pairs of places that share a shingle, or all their words."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(printed):
        shingles = {one.words[at : at + SHINGLE_WORDS] for at in range(len(one.words) - SHINGLE_WORDS + 1)}
        for shingle in shingles or {one.words}:
            holders[shingle].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        for at, left in enumerate(places):
            shared.update((left, right) for right in places[at + 1 :])
    most_shared = sorted(shared, key=lambda pair: (-shared[pair], pair))
    return sorted(most_shared[:MOST_PAIRS])


def _between(left: Article, right: Article, mine: PrintedWords, theirs: PrintedWords) -> Iterator[Copy]:
    if not mine.words or not theirs.words:
        return
    if mine.words == theirs.words:
        passages = [[(0, 0, len(mine.words))]]
    else:
        passages = [
            passage
            for passage in _passages(runs(mine.words, theirs.words))
            if _is_copied(passage, mine, theirs)
        ]
    if not passages:
        return
    covered = sum(length for passage in passages for _, _, length in passage)
    share = round(covered / min(len(mine.words), len(theirs.words)), 4)
    way, because = direction(left, right, share, len(mine.words), len(theirs.words))
    for passage in passages:
        first, last = passage[0], passage[-1]
        yield replace(
            Copy(
                left=left.span(mine.ranges[first[0]][0], mine.ranges[last[0] + last[2] - 1][1]),
                right=right.span(theirs.ranges[first[1]][0], theirs.ranges[last[1] + last[2] - 1][1]),
                share=min(share, 1.0),
            ),
            direction=way,
            because=because,
        )


def runs(mine: Sequence[str], theirs: Sequence[str]) -> list[Run]:
    """Longest shared runs of at least SHINGLE_WORDS words, apart from each other on both sides.

    The longest come first; of equal ones, that which stands first. The result is in the order of
    the left words.
    """
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(theirs) - SHINGLE_WORDS + 1):
        places[tuple(theirs[at : at + SHINGLE_WORDS])].append(at)
    maximal: set[Run] = set()
    for at in range(len(mine) - SHINGLE_WORDS + 1):
        for other in places.get(tuple(mine[at : at + SHINGLE_WORDS]), ())[:8]:
            if at and other and mine[at - 1] == theirs[other - 1]:
                continue  # part of a run that began earlier
            length = SHINGLE_WORDS
            while (
                at + length < len(mine)
                and other + length < len(theirs)
                and mine[at + length] == theirs[other + length]
            ):
                length += 1
            maximal.add((at, other, length))
    taken: list[Run] = []
    for run in sorted(maximal, key=lambda run: (-run[2], run)):
        cut = _cut(run, taken)
        if cut is not None:
            taken.append(cut)
    return sorted(taken)


def _cut(run: Run, taken: Sequence[Run]) -> Run | None:
    """What of ``run`` no taken run covers on either side, if still long enough; None otherwise."""
    at, other, length = run
    for mine, theirs, size in taken:
        for start, begun in ((at, mine), (other, theirs)):
            if begun <= start < begun + size:
                skip = begun + size - start
                at, other, length = at + skip, other + skip, length - skip
                break
            if start < begun < start + length:
                length = begun - start
        if length < SHINGLE_WORDS:
            return None
    return at, other, length


def _passages(found: Sequence[Run]) -> list[list[Run]]:
    """Runs joined to passages across gaps of at most GAP_WORDS differing words on each side."""
    passages: list[list[Run]] = []
    for run in found:
        if passages:
            last = passages[-1][-1]
            gap, other_gap = run[0] - last[0] - last[2], run[1] - last[1] - last[2]
            if 0 <= gap <= GAP_WORDS and 0 <= other_gap <= GAP_WORDS:
                passages[-1].append(run)
                continue
        passages.append([run])
    return passages


def _is_copied(passage: Sequence[Run], mine: PrintedWords, theirs: PrintedWords) -> bool:
    """True if enough of the shared words are the writer's own, on both sides."""
    shared = sum(length for _, _, length in passage)
    first, last = passage[0], passage[-1]
    longer = max(last[0] + last[2] - first[0], last[1] + last[2] - first[1])
    loose = sum(
        1
        for at, other, length in passage
        for step in range(length)
        if mine.loose[at + step] and theirs.loose[other + step]
    )
    return shared >= LEAST_WORDS and loose >= LEAST_LOOSE_WORDS and shared / longer >= LEAST_LIKENESS
