"""Rows of events over articles: pairs of triggers of ECB+ that our rows join.

Each subtopic ("ecb", "ecbplus") of a topic is one story. A gold event mention of the evaluated sentences
is *found* where one of our triggers overlaps it; a *pair* is two found mentions of two documents. A pair is
right if its mentions are in one gold chain. ``recall_of_found`` counts gold pairs of found mentions only,
``recall`` all gold pairs, also those that extraction missed. The baseline joins equal lemmas of triggers.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.ecbplus import Gold, checked, read, subtopics, topics_of
from benchmarks.frame import Benchmark, Figures, main, share
from variorum import align, annotate, extract
from variorum.model import Article, Event, Story

DEFAULT_TOPICS = "2,5,12,18,21,23,34,35"


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """Pair precision, recall and F1 over the topics of ``--topics A-B``."""
    evaluated = checked(data)
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    tally = _Tally()
    for topic in topics_of(data, options.get("topics") or DEFAULT_TOPICS):
        for files in subtopics(data, topic):
            articles, gold = read(files, evaluated)
            tally.add(
                [mention for mention in gold if mention.what == "event"], _rows(articles, parser, vectors)
            )
    return tally.figures()


def _rows(
    articles: Sequence[Article], parser: annotate.SpacyParser, vectors: annotate.MiniLM
) -> list[tuple[Event, str]]:
    """Our events, each with the id of its row."""
    marks = [extract.marks(parser.parse(article)) for article in articles]
    cast = align.actors(articles, marks)
    resolved = align.resolve(articles, marks, cast)
    story = Story("", tuple(articles), cast.actors)
    row = {
        mark: found.id
        for found in align.rows(story, resolved, vectors)
        if found.kind == "event"
        for ids in found.versions.values()
        for mark in ids
    }
    return [(event, row[event.id]) for one in resolved for event in one.events]


class _Tally:
    """Counts of pairs, added up over stories."""

    def __init__(self) -> None:
        self.mentions = self.found = self.every = self.gold = 0
        self.joined, self.right = defaultdict[str, int](int), defaultdict[str, int](int)

    def add(self, gold: Sequence[Gold], events: Sequence[tuple[Event, str]]) -> None:
        matched: list[tuple[Gold, Event, str]] = []
        for mention in gold:
            for event, row in events:
                trigger = event.trigger
                overlap = trigger.start < mention.end and mention.start < trigger.end
                if trigger.article == mention.document and overlap:
                    matched.append((mention, event, row))
                    break
        self.mentions += len(gold)
        self.found += len(matched)
        self.every += sum(
            left.chain == right.chain and left.document != right.document
            for left, right in itertools.combinations(gold, 2)
        )
        for (left, one, first), (right, other, second) in itertools.combinations(matched, 2):
            if left.document == right.document:
                continue
            same = left.chain == right.chain
            self.gold += same
            for name, held in (("rows", first == second), ("lemma", one.lemma == other.lemma)):
                self.joined[name] += held
                self.right[name] += held and same

    def figures(self) -> Figures:
        found = {"found": share(self.found, self.mentions)}
        for name, prefix in (("rows", ""), ("lemma", "lemma_")):
            precision = share(self.right[name], self.joined[name])
            of_found = share(self.right[name], self.gold)
            found[f"{prefix}precision"] = precision
            found[f"{prefix}recall_of_found"] = of_found
            found[f"{prefix}recall"] = share(self.right[name], self.every)
            found[f"{prefix}f1_of_found"] = share(2 * precision * of_found, precision + of_found)
        return {**found, "mentions": self.mentions, "gold_pairs": self.every}


BENCHMARK = Benchmark(
    "alignment",
    measure,
    default="coreference/ecbplus",
    options=(("topics", f"topics A-B or A,B; {DEFAULT_TOPICS} without it"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
