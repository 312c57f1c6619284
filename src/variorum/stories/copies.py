"""Copies: passages that two articles share nearly word for word, or reworded sentence by sentence.

Shared word shingles propose, aligned runs decide (as in Wilkerson, Smith & Stramp 2015 on text
reuse); every passage is verified word by word before it is kept. A quotation that two outlets
print alike is no copy: what counts are the writers' own words. But what one prints in its own words
and the other at length between quotation marks (a communiqué "in full") is a passage reused. What was
reworded throughout is found by the order of its content words (``reworded``); of two that share a
passage, what was retold sentence by sentence counts too (``retold``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.model import Article, Copy, Credit, Span
from variorum.stories.direction import direction
from variorum.stories.printed_words import PrintedWords, printed_words
from variorum.stories.retold import retold
from variorum.stories.reworded import Sentences, pairs_to_try, reworded, sentences

SHINGLE_WORDS = 6
"""Words in a row that two articles must share to be looked at."""

GAP_WORDS = 4
"""Words that may differ, on either side, inside one passage."""

LEAST_WORDS = 12
"""Shared words of a passage at least."""

LEAST_TOGETHER = 16
"""Words of all passages of two articles together at least: one shorter passage may be an address, a charge
or a call for witnesses, which every desk words alike."""

OF_SHORT = 0.2
"""Share of the shorter article from which fewer words are enough."""

LEAST_LOOSE_WORDS = 7
"""Of these, words outside quotations and not capitalised: names and titles are nobody's wording."""

LEAST_QUOTED_WORDS = 30
"""Shared words at least of a passage that is one article's own and stands in the other between quotation
marks: fewer are a remark that was quoted."""

LEAST_LIKENESS = 0.7
"""Shared words over the words of the longer side of a passage."""

TAKEN_OVER = 0.5
"""Share below which it is asked whether the rest of the shorter article was retold in the same order."""

MOST_PAIRS = 20_000
"""Pairs of articles that are aligned at most, those that share the most shingles first: every pair of
two hundred articles."""

Run = tuple[int, int, int]
"""Start in the left words, start in the right words, length."""


LEAST_TRIPLES = 4
"""Triples of neighbouring content words that two articles must share before they are read for rewording."""

Passage = tuple[int, int, int, int, int]
"""First and last word (excluded) on the left, the same on the right, and the words of the shorter side."""


def copies(articles: Sequence[Article], credits: Sequence[Credit] = ()) -> tuple[Copy, ...]:
    """The passages that any two articles share, in the order of the articles and of print.

    ``left`` is always the article that comes first in ``articles``. ``credits`` are evidence of which had
    it first.
    """
    printed = [printed_words(article) for article in articles]
    split = [sentences(one, article.text) for one, article in zip(printed, articles, strict=True)]
    triples = pairs_to_try(split)
    found: list[Copy] = []
    for left, right in _candidates(printed, triples):
        pair = articles[left], articles[right]
        may_be_reworded = triples[left, right] >= LEAST_TRIPLES
        sides = (split[left], split[right]) if may_be_reworded else None
        found.extend(_between(pair, (printed[left], printed[right]), sides, credits, articles))
    return tuple(found)


def _candidates(
    printed: Sequence[PrintedWords], triples: Mapping[tuple[int, int], int]
) -> list[tuple[int, int]]:
    """Pairs of places that share a shingle, several triples of content words, or all their words."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(printed):
        shingles = {one.words[at : at + SHINGLE_WORDS] for at in range(len(one.words) - SHINGLE_WORDS + 1)}
        for shingle in shingles or {one.words}:
            holders[shingle].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        for at, left in enumerate(places):
            shared.update((left, right) for right in places[at + 1 :])
    shared.update({pair: count for pair, count in triples.items() if count >= LEAST_TRIPLES})
    most_shared = sorted(shared, key=lambda pair: (-shared[pair], pair))
    return sorted(most_shared[:MOST_PAIRS])


def _between(
    pair: tuple[Article, Article],
    printed: tuple[PrintedWords, PrintedWords],
    split: tuple[Sentences, Sentences] | None,
    credits: Sequence[Credit],
    story: Sequence[Article],
) -> list[Copy]:
    """The copies between two articles; ``split`` are their sentences where they may be reworded."""
    mine, theirs = printed
    if not mine.words or not theirs.words:
        return []
    if mine.words == theirs.words:
        passages: list[Passage] = [(0, len(mine.words), 0, len(theirs.words), len(mine.words))]
    else:
        passages = [
            _extent(passage)
            for passage in _passages(runs(mine.words, theirs.words))
            if _is_copied(passage, mine, theirs)
        ]
        if split is not None:
            pairs = [(split[0].places[a], split[1].places[b]) for a, b, _ in reworded(split[0], split[1])]
            passages = _with_sentences(pairs, passages)
    left, right = pair
    covered, share = _share(passages, printed)
    if not passages or (covered < LEAST_TOGETHER and share < OF_SHORT):
        return []
    if share < TAKEN_OVER:
        passages = _with_sentences(retold(mine, theirs, (left.text, right.text)), passages)
        _, share = _share(passages, printed)
    spans = [(_span(left, mine, a, b), _span(right, theirs, c, d)) for a, b, c, d, _ in passages]
    way, because = direction(pair, share, (len(mine.words), len(theirs.words)), spans, credits, story)
    return [Copy(one, other, share, way, because) for one, other in spans]


def _span(article: Article, printed: PrintedWords, first: int, last: int) -> Span:
    return article.span(printed.ranges[first][0], printed.ranges[last - 1][1])


def _extent(passage: Sequence[Run]) -> Passage:
    first, last = passage[0], passage[-1]
    end, other_end = last[0] + last[2], last[1] + last[2]
    return first[0], end, first[1], other_end, min(end - first[0], other_end - first[1])


def _share(passages: Sequence[Passage], printed: tuple[PrintedWords, PrintedWords]) -> tuple[int, float]:
    """Words of all passages, and their part of the shorter article."""
    covered = sum(passage[4] for passage in passages)
    return covered, min(round(covered / min(len(one.words) for one in printed), 4), 1.0)


def _with_sentences(
    pairs: Iterable[tuple[tuple[int, int], tuple[int, int]]], held: Sequence[Passage]
) -> list[Passage]:
    """The passages in equal words and the pairs of sentences, one passage each, in order.

    A passage that lies within two such sentences gives way to them; sentences that a passage crosses are
    left to it. Their shared words are counted as the words of the shorter of the two.
    """
    kept = list(held)
    for (a, b), (c, d) in pairs:
        meeting = [p for p in kept if (a < p[1] and p[0] < b) or (c < p[3] and p[2] < d)]
        if all(a <= p and q <= b and c <= r and s <= d for p, q, r, s, _ in meeting):
            kept = [p for p in kept if p not in meeting]
            kept.append((a, b, c, d, max(min(b - a, d - c), sum(p[4] for p in meeting))))
    return sorted(kept)


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
    """True if enough of the shared words are the writer's own, on both sides, or on the side of the one whom
    the other quotes at length."""
    shared = sum(length for _, _, length in passage)
    first, last = passage[0], passage[-1]
    longer = max(last[0] + last[2] - first[0], last[1] + last[2] - first[1])
    places = [(at + step, other + step) for at, other, length in passage for step in range(length)]
    loose = sum(mine.loose[at] and theirs.loose[other] for at, other in places)
    if sum(mine.quoted[at] != theirs.quoted[other] for at, other in places) >= LEAST_QUOTED_WORDS:
        loose = sum(mine.loose[at] or theirs.loose[other] for at, other in places)
    return shared >= LEAST_WORDS and loose >= LEAST_LOOSE_WORDS and shared / longer >= LEAST_LIKENESS
