"""The named features of sentences of two articles, for telling whether they tell one thing.

All are symmetric and lie between about -3 and 4.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from variorum.align import wordings
from variorum.align.likeness import NEIGHBOURS, Rarity, neighbours
from variorum.align.standing import Standing
from variorum.model import Article, Event, Marks, Quantity, Row, Span, Statement, Vectors
from variorum.text.numbers import spelled
from variorum.text.stems import numbers, stems, words

if TYPE_CHECKING:
    from variorum.align.joining import Pair

NAMES = (
    "stands_out",
    "shared",
    "joint",
    "in_order",
    *wordings.NAMES,
    "numbers_apart",
    "same_day",
    "same_row",
    "shorter",
    "place",
    "same_voice",
    "other_voice",
)
"""The features in the order of :func:`pairs`."""

MOST_SENTENCES = 80
"""Sentences of an article that are looked at, the first in print."""

LEAST_COSINE = 0.25
"""Least cosine of two sentences that are compared."""

Telling = Statement | Event | Quantity

_TITLES = ("headline", "subheading")

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T|$)")


@dataclass(frozen=True, slots=True)
class Passage:
    """What is compared of a sentence, worked out once.

    ``place`` is its number in the article, from 0. ``days`` are those that its times fall on, ``voices`` the
    actors whose words it holds, ``rows`` those of two or more articles that one of its marks stands in, and
    ``told`` of these the ones by which a reader already sees this sentence beside others (:func:`passages`).
    """

    span: Span
    place: int
    words: tuple[str, ...]
    stems: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    voices: frozenset[str]
    rows: frozenset[str]
    told: frozenset[str]


def passages(articles: Sequence[Article], marks: Sequence[Marks], rows: Sequence[Row]) -> list[Passage]:
    """The sentences of ``marks`` that hold a telling word, in order; of one wording in an article the first.

    Headlines and subheadings are left out: their bodies tell it again, and two on one matter are soon alike.
    ``marks`` are resolved. A row sets sentences beside each other for the reader if it is one of statements,
    or of acts told by verbs: behind a noun ("the vote") or a number much else may be told.
    """
    known = {article.id for article in articles}
    shared = [row for row in rows if len(row.versions) > 1]
    of_row = {mark: row.id for row in shared for ids in row.versions.values() for mark in ids}
    return [passage for one in marks if one.article in known for passage in _passages(_Held.of(one, of_row))]


@dataclass(frozen=True)
class _Held:
    """The sentences of one article, and what each holds, by its number: see :class:`Passage`."""

    spans: Sequence[Span]
    titles: frozenset[int]
    days: Mapping[int, set[str]]
    voices: Mapping[int, set[str]]
    rows: Mapping[int, set[str]]
    told: Mapping[int, set[str]]

    @classmethod
    def of(cls, marks: Marks, of_row: Mapping[str, str]) -> _Held:
        spans = [sentence.span for sentence in marks.sentences[:MOST_SENTENCES]]
        starts = [span.start for span in spans]

        def number(span: Span) -> int:
            """The sentence in which a stretch of print begins; -1 for none."""
            place = bisect_right(starts, span.start) - 1
            return place if place >= 0 and span.start < spans[place].end else -1

        days, voices, held, told = (_by_number() for _ in range(4))
        for time in marks.times:
            if _DAY.match(time.edtf):
                days[number(time.span)].add(time.edtf[:10])
        for statement in marks.statements:
            if statement.content and statement.actor is not None:
                voices[number(statement.content[0])].add(statement.actor)
        every: tuple[Telling, ...] = (*marks.statements, *marks.events, *marks.quantities)
        for mark in every:
            if mark.id in of_row:
                held[number(first_words(mark))].add(of_row[mark.id])
                if _is_shown(mark):
                    told[number(first_words(mark))].add(of_row[mark.id])
        titles = frozenset(place for place, one in enumerate(marks.sentences) if one.region in _TITLES)
        return cls(spans, titles, days, voices, held, told)


def _passages(held: _Held) -> Iterator[Passage]:
    seen: set[tuple[str, ...]] = set()
    for place, span in enumerate(held.spans):
        printed, telling = words(span.text), frozenset(stems(span.text))
        if place in held.titles or not telling or printed in seen:
            continue
        seen.add(printed)
        of_place = (
            frozenset(found.get(place, ())) for found in (held.days, held.voices, held.rows, held.told)
        )
        yield Passage(span, place, printed, telling, numbers(span.text) | spelled(span.text), *of_place)


def _by_number() -> defaultdict[int, set[str]]:
    return defaultdict(set)


def _is_shown(mark: Telling) -> bool:
    """True for what stands before the reader as a statement or an act, not behind a noun or a number."""
    return isinstance(mark, Statement) or (isinstance(mark, Event) and mark.construction != "nominal")


def first_words(mark: Telling) -> Span:
    """The words by which a mark is placed."""
    if isinstance(mark, Statement):
        return (*mark.content, *(span for span in (mark.cue, mark.source) if span is not None))[0]
    return mark.trigger if isinstance(mark, Event) else mark.number


def pairs(
    told: Sequence[Passage], origins: Mapping[str, str], rarity: Rarity, vectors: Vectors
) -> dict[Pair, tuple[float, ...]]:
    """The features of the pairs of passages, by their numbers, that are compared.

    Of two articles of other origins each (``origins``, by article), and near enough in meaning.
    """
    if not told:
        return {}
    texts = [one.span.text for one in told]
    # First: the vectors of the texts come of the same run as those of their words.
    wording = wordings.Wordings(vectors, texts, rarity)
    table = vectors.of(texts)
    standing = Standing(table, [one.span.article for one in told])
    found = {}
    for left, right in neighbours(table, range(len(told)), LEAST_COSINE, NEIGHBOURS):
        one, other = told[left], told[right]
        if origins[one.span.article] != origins[other.span.article]:
            found[left, right] = _of(one, other, standing.of(left, right)[0], wording.of(left, right), rarity)
    return found


def _of(
    one: Passage, other: Passage, stands_out: float, alike: Sequence[float], rarity: Rarity
) -> tuple[float, ...]:
    """``stands_out`` is how far the cosine lies above what either has with the other's article."""
    shared, joint = rarity.shared(one.stems, other.stems)
    shorter = min(len(one.words), len(other.words))
    in_order = LCSseq.similarity(one.words, other.words) / shorter if shorter > 2 else 0.0
    return (
        stands_out,
        shared,
        joint,
        round(in_order, 3),
        *alike,
        float(bool(one.numbers) and bool(other.numbers) and not one.numbers & other.numbers),
        float(bool(one.days & other.days)),
        float(bool(one.rows & other.rows)),
        round(math.log1p(min(len(one.stems), len(other.stems))), 3),
        round(math.log1p(max(one.place, other.place)) / 3, 3),
        float(bool(one.voices & other.voices)),
        float(bool(one.voices) and bool(other.voices) and not one.voices & other.voices),
    )
