"""Sentences that are printed nearly word for word twice, and the places where their words part.

What one desk took from another, or both from an agency, differs in single words: a number, a day, a name, a
"not". There the two can be set side by side word by word, with no need of a row that joins them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations, islice

from rapidfuzz.distance import LCSseq

from variorum.compare.view import View
from variorum.compare.wording import Word, words
from variorum.model import Row, Span, Statement
from variorum.text.stems import is_function_word

SHINGLE_WORDS = 3
"""Words in a row that propose two sentences to each other."""

MOST_HOLDERS = 1_000
"""Differently worded sentences that hold one shingle; a shingle of more tells nothing.

Far above what two hundred articles print: what two articles share must not be lost because a third shares it
too, or taking that one away would add a finding.
"""

LEAST_SHARED = 6
"""Words that near sentences share in order."""

LEAST_CONTENT = 3
"""Of these, words that are no function words."""

LEAST_SAID = 3
"""Words that the contents of two statements share in order, which a row holds for one already."""

LEAST_PART = 0.6
"""Part of the longer sentence's words that the two share."""

MOST_SENTENCES = 400
"""Sentences of an article that are looked at, the first in print."""

MOST_ARTICLE_PAIRS = 19_900
"""Pairs of articles in which two wordings are compared: every two of two hundred."""

_ADDED = re.compile(
    r",\s(?:when|where|which|who|whose|while|as|after|because|since|and|but|although|though)\s"
)
"""Where a clause begins that says more of what the sentence told before."""

Wording = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A place where two near sentences part: the words of each side there, of which one may be empty.

    ``before`` and ``after`` count the words that the two share on its left and right.
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    before: int
    after: int


@dataclass(frozen=True)
class Near:
    """Two sentences, the words that they share in order, and every place where they part."""

    left: Span
    right: Span
    shared: int
    content: int
    part: float
    changes: tuple[Change, ...]

    @cached_property
    def is_near(self) -> bool:
        """True if the two are held to be one sentence, reworded."""
        return self.shared >= LEAST_SHARED and self.content >= LEAST_CONTENT and self.part >= LEAST_PART


def near_sentences(view: View) -> Iterator[Near]:
    """Near sentences of each two articles, in the order of the articles and of print.

    Each is the other's nearest in the two articles, and neither article prints the other's wording too. A
    sentence that is near to none is looked at once more without the clause that is added to it.
    """
    printed = {article: _wordings(view, article) for article in view.articles}
    whole = list(_between(view, printed))
    yield from whole
    paired = {(one.left, one.right.article) for one in whole} | {
        (one.right, one.left.article) for one in whole
    }
    opened = {article: _without_added(view, held) for article, held in printed.items()}
    for near in _between(view, opened):
        sides = ((near.left, near.right.article), (near.right, near.left.article))
        if paired.isdisjoint(_in_full(view, side, other) for side, other in sides) and any(
            side not in view.sentences[side.article] for side, _ in sides
        ):
            yield near


def _between(view: View, printed: Mapping[str, Mapping[Wording, Span]]) -> Iterator[Near]:
    """The near ones among the wordings of each two articles, each the other's nearest."""
    holders: dict[Wording, list[str]] = defaultdict(list)
    for article, found in printed.items():
        for wording in found:
            holders[wording].append(article)
    best: dict[tuple[str, str], list[tuple[int, Wording, Wording]]] = defaultdict(list)
    for one, other, shared in _alike(list(holders)):
        pairs = [
            (mine, theirs)
            for mine in holders[one]
            for theirs in holders[other]
            if mine != theirs and other not in printed[mine] and one not in printed[theirs]
        ]
        for mine, theirs in pairs[:MOST_ARTICLE_PAIRS]:
            if view.order[mine] < view.order[theirs]:
                best[mine, theirs].append((shared, one, other))
            else:
                best[theirs, mine].append((shared, other, one))
    for (mine, theirs), proposed in sorted(
        best.items(), key=lambda entry: [view.order[article] for article in entry[0]]
    ):
        for one, other in _mutual(proposed):
            near = compared(view, printed[mine][one], printed[theirs][other])
            if near.is_near and near.changes:
                yield near


def near_contents(view: View) -> Iterator[Near]:
    """What two articles give as one saying of one speaker, where the words are near and the sentences not.

    So "Korvin said the quay must close" and "The quay should close, according to Korvin". An article that
    also has it in the other's words does not part from it. Of each article the first statement is compared.
    """
    for row in view.story.rows:
        if row.kind != "statement" or len(row.versions) < 2:
            continue
        held = [said for article in view.order if (said := _said(view, row, article)) is not None]
        for mine, theirs in islice(combinations(held, 2), MOST_ARTICLE_PAIRS):
            if mine.actor != theirs.actor or not mine.wordings.isdisjoint(theirs.wordings):
                continue
            near = _aligned(mine.content, theirs.content)
            if not near.changes or near.shared < LEAST_SAID or near.part < LEAST_PART:
                continue
            if not _aligned(mine.sentence, theirs.sentence).is_near:
                yield near


@dataclass(frozen=True, slots=True)
class _Printed:
    """A passage by its words."""

    span: Span
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What an article has somebody say: the first statement, its sentence, and the wordings of all."""

    actor: str
    content: _Printed
    sentence: _Printed
    wordings: frozenset[Wording]


def _said(view: View, row: Row, article: str) -> _Said | None:
    """What an article gives in a row in one piece; None of somebody unknown, and of what is denied."""
    marks = (view.marks.get(mark) for mark in row.versions.get(article, ()))
    said = [mark for mark in marks if isinstance(mark, Statement) and len(mark.content) == 1]
    if not said or said[0].actor is None or said[0].negated:
        return None
    content = said[0].content[0]
    wordings = frozenset(
        tuple(word.text for word in words(view.articles[article], one.content)) for one in said
    )
    return _Said(said[0].actor, _printed(view, content), _printed(view, view.sentence(content)), wordings)


def near_inside(view: View, article: str) -> Iterator[Near]:
    """Near sentences of one article, each pair once, in the order of print."""
    printed = _wordings(view, article)
    proposed = [(shared, one, other) for one, other, shared in _alike(list(printed))]
    for one, other in _mutual([*proposed, *((n, b, a) for n, a, b in proposed)]):
        mine, theirs = printed[one], printed[other]
        if mine.start < theirs.start:
            near = compared(view, mine, theirs)
            if near.is_near and near.changes:
                yield near


def compared(view: View, left: Span, right: Span) -> Near:
    """Two sentences aligned word by word; the same whichever side comes first.

    Nothing is told of two that cannot be near (:attr:`Near.is_near`).
    """
    return _aligned(_printed(view, left), _printed(view, right))


def _printed(view: View, span: Span) -> _Printed:
    return _Printed(span, words(view.articles[span.article], (span,), view.quoted(span.article)))


def _aligned(one: _Printed, other: _Printed) -> Near:
    left, right, mine, theirs = one.span, other.span, one.words, other.words
    first, second = [word.text for word in mine], [word.text for word in theirs]
    swapped = (len(first), first) > (len(second), second)
    if swapped:
        first, second = second, first
    # A common subsequence is at least as long as the blocks that are matched below, and found far faster.
    if LCSseq.similarity(first, second) < LEAST_PART * max(len(first), len(second), 1):
        return Near(left, right, 0, 0, 0.0, ())
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    shared = content = 0
    changes: list[Change] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if swapped:
            a, b, c, d = c, d, a, b
        if tag == "equal":
            shared += b - a
            content += sum(not is_function_word(word.text) for word in mine[a:b])
        else:
            changes.append(Change(mine[a:b], theirs[c:d], shared, 0))
    longer = max(len(first), len(second), 1)
    return Near(
        left,
        right,
        shared,
        content,
        shared / longer,
        tuple(Change(each.left, each.right, each.before, shared - each.before) for each in changes),
    )


def _wordings(view: View, article: str) -> dict[Wording, Span]:
    """The sentences of an article by their words, the first of each wording."""
    found: dict[Wording, Span] = {}
    for sentence in view.sentences.get(article, ())[:MOST_SENTENCES]:
        wording = tuple(word.text for word in words(view.articles[article], (sentence,)))
        if len(wording) >= LEAST_SHARED:
            found.setdefault(wording, sentence)
    return found


def _without_added(view: View, printed: Mapping[Wording, Span]) -> dict[Wording, Span]:
    """The wordings of an article, those with an added clause cut before it: "…, when they found it empty"."""
    found: dict[Wording, Span] = {}
    for wording, sentence in printed.items():
        added = _ADDED.search(sentence.text, 1)
        article = view.articles[sentence.article]
        head = article.span(sentence.start, sentence.start + added.start()) if added else sentence
        words_of_it = tuple(word.text for word in words(article, (head,))) if added else wording
        if len(words_of_it) < LEAST_SHARED:
            head, words_of_it = sentence, wording
        found.setdefault(words_of_it, head)
    return found


def _in_full(view: View, side: Span, other: str) -> tuple[Span, str]:
    """The whole sentence of a side, with the article that it is held against."""
    return view.sentence(side), other


def _alike(wordings: Sequence[Wording]) -> Iterator[tuple[Wording, Wording, int]]:
    """Pairs of different wordings with the number of shingles that they share, in a fixed order."""
    in_order = sorted(wordings)
    holders: dict[Wording, list[int]] = defaultdict(list)
    for place, wording in enumerate(in_order):
        for shingle in {wording[at : at + SHINGLE_WORDS] for at in range(len(wording) - SHINGLE_WORDS + 1)}:
            holders[shingle].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if len(places) <= MOST_HOLDERS:
            for at, one in enumerate(places):
                shared.update((one, other) for other in places[at + 1 :])
    for (one, other), count in sorted(shared.items()):
        mine, theirs = in_order[one], in_order[other]
        fewer, more = sorted((len(mine), len(theirs)))
        # A change takes at most three shingles away: fewer shared ones cannot be near.
        if fewer >= LEAST_PART * more and count >= max(2, 0.25 * (more - SHINGLE_WORDS + 1)):
            yield mine, theirs, count


def _mutual(proposed: Sequence[tuple[int, Wording, Wording]]) -> list[tuple[Wording, Wording]]:
    """The pairs of which each side is the other's best alone; a tie pairs nobody."""
    left: dict[Wording, list[int]] = defaultdict(list)
    right: dict[Wording, list[int]] = defaultdict(list)
    for shared, one, other in proposed:
        left[one].append(shared)
        right[other].append(shared)
    return sorted(
        (one, other)
        for shared, one, other in proposed
        if all(held.count(max(held)) == 1 and shared == max(held) for held in (left[one], right[other]))
    )
