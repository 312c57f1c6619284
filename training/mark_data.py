"""Pairs of statements and of acts to train the pair reader on.

Statements and acts of two articles on one story were judged by reading (``benchmarks/samples/
mark_training.jsonl``); acts come also of the gold chains of ECB+'s training topics. They are read as the
program reads them: a statement with who says it before it, an act with who takes part.
"""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import check_sets
from benchmarks.comparing import read
from benchmarks.ecbplus import DEV, told_of
from benchmarks.rows import Judged, Mark, Sample, matched
from training.pair_data import HALF, Pair, nearest, texts_of
from variorum import align, annotate, extract
from variorum.align.act_words import in_words
from variorum.align.event_rows import class_of
from variorum.align.sayings import Sayings
from variorum.model import Article, Event

TOPICS = tuple(topic for topic in range(1, 36) if topic not in DEV)

NEAREST_SAYINGS, NEAREST_ACTS = 6, 2
"""Statements, and acts, of each other article, nearest in meaning, that are examples of what is not one."""

MOST_OF_CHAIN, MOST_OF_STORY = 25, 50
"""Pairs of acts of one chain of ECB+, and of one story that was judged, in an epoch."""

LIKE_APART, OTHERS_APART = 1.5, 1.0
"""Pairs of ECB+ that are not one, for each that is: of one verb or class, and of others."""

SAYINGS_APART, ACTS_APART = 3.0, 2.0
"""Judged pairs that are not one, for each that is."""

CHAINED, CHAINED_APART = 1_000, 2_000
"""Pairs of ECB+ in an epoch of judged ones."""


@dataclass
class Pairs:
    """Pairs by story: those that are one wholly or half, and those that are not."""

    one: dict[int, list[Pair]] = field(default_factory=lambda: defaultdict(list))
    apart: list[Pair] = field(default_factory=list)

    def count(self) -> int:
        """How many are one."""
        return sum(len(held) for held in self.one.values())

    def epoch(self, apart: float, most: int | None, chance: random.Random) -> list[Pair]:
        """At most so many of a story that are one, and so many times as many that are not."""
        held = [
            one
            for story in sorted(self.one)
            for one in (
                self.one[story]
                if most is None
                else chance.sample(self.one[story], min(most, len(self.one[story])))
            )
        ]
        whole = sum(one.wanted == 1 for one in held)
        return [*held, *chance.sample(self.apart, min(len(self.apart), round(apart * whole)))]


class Marked:
    """The judged statements and acts; ``data`` is the folder of the research data."""

    def __init__(self, data: Path) -> None:
        parser, reader = annotate.SpacyParser(), annotate.StatementReader()
        self._vectors = annotate.MiniLM()
        self.statements, self.acts = Pairs(), Pairs()
        for story, sample in enumerate(check_sets.judged("mark_training", Sample)):
            if sample.kept_aside:
                continue
            held = texts_of(data, sample.set)
            articles = list(read([{"id": key, "text": held[key]} for key in sample.articles]))
            marks = [extract.marks(parser.parse(article), reader) for article in articles]
            cast = align.actors(articles, marks)
            resolved = align.resolve(articles, marks, cast)
            make, names = Sayings(cast.actors, resolved), {one.id: one.name for one in cast.actors}
            statements = [one for marks in resolved for one in marks.statements]
            told = {one.id: make.of(one).told for one in statements}
            self._add(self.statements, story, sample.statements, articles, statements, told)
            events = [one for marks in resolved for one in marks.events]
            if sample.events.marks:
                words = {one.id: in_words(one, names) for one in events}
                self._add(self.acts, story, sample.events, articles, events, words)

    def _add(
        self,
        pairs: Pairs,
        story: int,
        judged: Judged,
        articles: Sequence[Article],
        marks: Sequence[Mark],
        texts: Mapping[str, str],
    ) -> None:
        found = matched(judged, articles, marks)
        known = {(left, right) for left, right in (*judged.same, *judged.unclear)}
        for wanted, judgements in ((1.0, judged.same), (HALF, judged.unclear)):
            for left, right in judgements:
                if left in found and right in found:
                    pairs.one[story].append(Pair(texts[found[left].id], texts[found[right].id], wanted))
        places = sorted(found)
        for left, right in sorted(self._likely(found, places, judged, texts) - known):
            pairs.apart.append(Pair(texts[found[left].id], texts[found[right].id], 0.0))

    def _likely(
        self, found: Mapping[int, Mark], places: Sequence[int], judged: Judged, texts: Mapping[str, str]
    ) -> set[tuple[int, int]]:
        """Pairs that might be one: the nearest in meaning, and acts of one class."""
        by_article: dict[int, list[int]] = defaultdict(list)
        for place in places:
            by_article[judged.marks[place][0]].append(place)
        groups = [by_article[article] for article in sorted(by_article)]
        acts = bool(found) and isinstance(found[places[0]], Event)
        told = [[texts[found[place].id] for place in group] for group in groups]
        near = nearest(told, self._vectors, NEAREST_ACTS if acts else NEAREST_SAYINGS)
        likely = {(groups[a][b], groups[c][d]) for (a, b), (c, d) in near}
        for one, other in itertools.combinations(groups, 2):
            for pair in itertools.product(one, other):
                left, right = (found[place] for place in pair)
                if isinstance(left, Event) and isinstance(right, Event) and class_of(left) == class_of(right):
                    likely.add(pair)
        return {(min(pair), max(pair)) for pair in likely}


def chained(data: Path, chance: random.Random) -> tuple[list[Pair], list[Pair]]:
    """Pairs of acts of two documents of an ECB+ topic: of one chain, and of two."""
    parser = annotate.SpacyParser()
    one: list[Pair] = []
    apart: list[Pair] = []
    home = data / "coreference" / "ecbplus"
    for topic in TOPICS:
        if not (home / str(topic)).is_dir():
            continue
        acts = list(_gold_acts(home, topic, parser))
        chains: dict[str, list[Pair]] = defaultdict(list)
        like: list[Pair] = []
        others: list[Pair] = []
        for (left, chain, text), (right, second, words) in itertools.combinations(acts, 2):
            if left.article == right.article:
                continue
            if chain == second:
                chains[chain].append(Pair(text, words, 1.0))
            elif left.lemma == right.lemma or left.kind == right.kind != "":
                like.append(Pair(text, words, 0.0))
            else:
                others.append(Pair(text, words, 0.0))
        drawn = [
            pair
            for chain in sorted(chains)
            for pair in chance.sample(chains[chain], min(MOST_OF_CHAIN, len(chains[chain])))
        ]
        one.extend(drawn)
        for part, times in ((like, LIKE_APART), (others, OTHERS_APART)):
            apart.extend(chance.sample(part, min(len(part), round(times * len(drawn)))))
    return one, apart


def _gold_acts(home: Path, topic: int, parser: annotate.SpacyParser) -> Iterator[tuple[Event, str, str]]:
    """The gold events of a topic, each with its chain and as it is read."""
    told = told_of(home, topic, parser)
    articles, acts = [one.article for one in told], [one.acts for one in told]
    cast = align.actors(articles, acts)
    names = {one.id: one.name for one in cast.actors}
    for one, marks in zip(told, align.resolve(articles, acts, cast), strict=True):
        for event, gold in zip(marks.events, one.event_gold, strict=True):
            yield event, gold.chain, in_words(event, names)
