"""Rows of events over articles: pairs of triggers of ECB+ that our rows join.

Each subtopic ("ecb", "ecbplus") of a topic is one story. A gold event mention of the evaluated sentences
is *found* where one of our triggers overlaps it; a *pair* is two found mentions of two documents. A pair is
right if its mentions are in one gold chain. ``recall_of_found`` counts gold pairs of found mentions only,
``recall`` all gold pairs, also those that extraction missed. The baseline joins equal lemmas of triggers.
"""

from __future__ import annotations

import csv
import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.frame import Benchmark, Figures, main
from variorum import align, annotate, extract
from variorum.model import Article, Event, Region, Story
from variorum.text.paragraphs import paragraphs

DEFAULT_TOPICS = "3-8"
_QUOTES = {"``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold event mention: the range ``[start, end)`` of its document's text, and its chain."""

    document: str
    start: int
    end: int
    chain: str


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """Pair precision, recall and F1 over the topics of ``--topics A-B``."""
    first, _, last = (options.get("topics") or DEFAULT_TOPICS).partition("-")
    evaluated = _evaluated(data)
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    tally = _Tally()
    for topic in range(int(first), int(last or first) + 1):
        for files in _stories(data / str(topic)):
            articles, gold = _read(files, evaluated)
            tally.add(gold, _rows(articles, parser, vectors))
    return tally.figures()


def _evaluated(data: Path) -> Mapping[str, set[int]]:
    """The sentences by document that the authors of ECB+ say to evaluate."""
    found: dict[str, set[int]] = defaultdict(set)
    with (data / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return found


def _stories(folder: Path) -> Iterator[list[Path]]:
    files = sorted(folder.glob("*.xml"))
    for plus in (False, True):
        story = [file for file in files if file.stem.endswith("ecbplus") == plus]
        if story:
            yield story


def _read(files: Sequence[Path], evaluated: Mapping[str, set[int]]) -> tuple[list[Article], list[Gold]]:
    articles, gold = [], []
    for file in files:
        root = ElementTree.parse(file).getroot()
        text, place = "", {}
        line = None
        for token in root.iter("token"):
            sentence = int(token.get("sentence", "0"))
            if line is not None:
                text += "\n" if sentence != line else " "
            word = _QUOTES.get(token.text or "", token.text or "")
            place[token.get("t_id")] = (len(text), len(text) + len(word), sentence)
            text, line = text + word, sentence
        regions = tuple(Region("body", start, end) for start, end in paragraphs(text))
        articles.append(Article(file.stem, file.name, text, regions=regions, language="en"))
        chains = {
            source.get("m_id"): relation.get("note") or f"{file.stem}:{relation.get('r_id')}"
            for relation in root.iterfind("Relations/*")
            for source in relation.iterfind("source")
        }
        for mention in root.iterfind("Markables/*"):
            anchors = [place[anchor.get("t_id")] for anchor in mention.iterfind("token_anchor")]
            if not anchors or not mention.tag.startswith(("ACTION", "NEG_ACTION")):
                continue
            if anchors[0][2] in evaluated.get(file.stem, set()):
                own = f"{file.stem}:{mention.get('m_id')}"
                chain = chains.get(mention.get("m_id"), own)
                gold.append(Gold(file.stem, anchors[0][0], anchors[-1][1], chain))
    return articles, gold


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
        found = {"found": _share(self.found, self.mentions)}
        for name, prefix in (("rows", ""), ("lemma", "lemma_")):
            precision = _share(self.right[name], self.joined[name])
            of_found = _share(self.right[name], self.gold)
            found[f"{prefix}precision"] = precision
            found[f"{prefix}recall_of_found"] = of_found
            found[f"{prefix}recall"] = _share(self.right[name], self.every)
            found[f"{prefix}f1_of_found"] = _share(2 * precision * of_found, precision + of_found)
        return {**found, "mentions": self.mentions, "gold_pairs": self.every}


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


BENCHMARK = Benchmark(
    "alignment",
    measure,
    default="coreference/ecbplus",
    options=(("topics", f"topics A-B; {DEFAULT_TOPICS} without it"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
