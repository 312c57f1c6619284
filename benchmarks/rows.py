"""Rows of statements and events over the articles of a story, against pairs judged by a reader.

The check set (``samples/rows.jsonl``) holds places only: articles by the first 16 hex digits of the SHA-256
of their ids, and for each statement and event that the reader saw the number of its article and the offsets
of its content or trigger. A *pair* is two marks of two articles. Judged one are pairs that tell one
statement or event (``same``) and pairs of statements of which one says more or sums up the other
(``sums_up``); ``unclear`` pairs (one of several propositions shared, another occasion, a mark inside one
that is judged) count neither for nor against us. Our marks are matched by the largest overlap; what
extraction no longer finds counts as missed. The baseline joins statements that share half of their content
words, and events with equal lemmas. The stories kept aside were judged before our rows were seen; their
errors are never read, and nothing is tuned on them.

``samples/rows_events.jsonl`` holds four more stories of which the events alone were judged, before their
rows were seen: two whose errors were read (``events_read_later``), two for a last look
(``events_looked_at_last``). ``samples/rows_statements.jsonl`` holds seven of which the statements alone
were judged (``statements_looked_at_last``). Statements kept aside were judged by two readers, neither of
whom saw rows of ours or the other's answers: what both call one counts, and what only one does is unclear.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec

from benchmarks import check_sets
from benchmarks.check_sets import STORIES, key_of
from benchmarks.comparing import Comparing, read
from benchmarks.frame import Benchmark, Figures, main
from variorum.align.statement_rows import content_text
from variorum.model import Article, Event, Statement, Story
from variorum.text.stems import stems

SETS = ("rows", "rows_events", "rows_statements")
"""The check sets: both kinds judged, events alone, statements alone."""

LEAST_OVERLAP = 0.5
"""Least share of the union of two ranges that both hold for them to be one mark."""

Pair = tuple[int, int]
Mark = Statement | Event


class Judged(msgspec.Struct):
    """The marks of one kind that the reader saw, ``(article's number, start, end)``, and the pairs judged."""

    marks: list[tuple[int, int, int]]
    same: list[Pair]
    sums_up: list[Pair]
    unclear: list[Pair]


class Listed(Protocol):
    """A judged story: the hashes of its articles' ids."""

    @property
    def articles(self) -> list[str]:
        """The hashes, in the order of the story."""
        ...


class Sample(msgspec.Struct):
    """One judged story; ``articles`` are hashes of ids. Marks of a kind are empty where it was not judged."""

    set: str
    kept_aside: bool
    articles: list[str]
    events: Judged
    statements: Judged = msgspec.field(default_factory=lambda: Judged([], [], [], []))

    @property
    def part(self) -> str:
        """What its figures are called after."""
        if not (self.statements.marks and self.events.marks):
            return "looked_at_last" if self.kept_aside else "read_later"
        return "kept_aside" if self.kept_aside else "tuned"


def samples() -> list[Sample]:
    """The judged stories."""
    return [one for name in SETS for one in check_sets.judged(name, Sample)]


def articles_of(data: Path, wanted: Sequence[Listed]) -> list[list[Article]]:
    """The articles of each sample, in its order; ``data`` is the folder of the research data."""
    hashes = {one for sample in wanted for one in sample.articles}
    found: dict[str, Article] = {}
    for file in STORIES:
        for line in (data / "stories" / file).read_text("utf-8").splitlines():
            reports = [one for one in json.loads(line)["reports"] if key_of(one["id"]) in hashes]
            found.update((key_of(one.id), one) for one in read(reports))
    return [[found[one] for one in sample.articles] for sample in wanted]


class Tally:
    """Counts of pairs, added up over stories."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, judged: Judged, marks: Mapping[int, Mark], row: Mapping[str, str]) -> None:
        """Count one story: ``marks`` are ours by the number of the judged mark, ``row`` by mark id."""
        same = {(left, right) for left, right in (*judged.same, *judged.sums_up)}
        unclear = {(left, right) for left, right in judged.unclear}
        self.counts["gold"] += len(same)
        for left, right in itertools.combinations(sorted(marks), 2):
            if judged.marks[left][0] == judged.marks[right][0] or (left, right) in unclear:
                continue
            one, other, is_one = marks[left], marks[right], (left, right) in same
            self.counts["found"] += is_one
            for name, joined in (("rows", row[one.id] == row[other.id]), ("baseline", alike(one, other))):
                self.counts[f"{name}_joined"] += joined
                self.counts[f"{name}_right"] += joined and is_one

    def figures(self) -> dict[str, float | int | str]:
        """Precision, recall and F1 of pairs, ours and the baseline's."""
        found: dict[str, float | int | str] = {"pairs": self.counts["gold"]}
        for name, prefix in (("rows", ""), ("baseline", "baseline_")):
            right = self.counts[f"{name}_right"]
            precision = right / max(1, self.counts[f"{name}_joined"])
            recall = right / max(1, self.counts["gold"])
            found[f"{prefix}precision"] = precision
            found[f"{prefix}recall"] = recall
            found[f"{prefix}f1"] = 2 * precision * recall / (precision + recall) if right else 0.0
        found["recall_of_found"] = self.counts["rows_right"] / max(1, self.counts["found"])
        return found


def alike(one: Mark, other: Mark) -> bool:
    """The baseline: half of the content words of two statements shared, or equal lemmas of two events."""
    if isinstance(one, Statement) and isinstance(other, Statement):
        left, right = set(stems(content_text(one))), set(stems(content_text(other)))
        return 2 * len(left & right) >= len(left | right) > 0
    return isinstance(one, Event) and isinstance(other, Event) and one.lemma == other.lemma


def matched(judged: Judged, articles: Sequence[Article], marks: Sequence[Mark]) -> dict[int, Mark]:
    """Our mark for each judged one that we find, by the number of the judged mark."""
    found: dict[int, Mark] = {}
    for number, (article, start, end) in enumerate(judged.marks):
        best = LEAST_OVERLAP
        for mark in marks:
            if mark.article != articles[article].id:
                continue
            first, last = extent(mark)
            shared = min(end, last) - max(start, first)
            share = shared / (max(end, last) - min(start, first))
            if share >= best and (number not in found or share > best):
                found[number], best = mark, share
    return found


def extent(mark: Mark) -> tuple[int, int]:
    """Where a statement's content, or an event's trigger, begins and ends."""
    if isinstance(mark, Statement):
        return min(part.start for part in mark.content), max(part.end for part in mark.content)
    return mark.trigger.start, mark.trigger.end


def row_ids(story: Story) -> dict[str, str]:
    """The id of each mark's row."""
    return {mark: row.id for row in story.rows for marks in row.versions.values() for mark in marks}


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Pair precision, recall and F1; ``path`` is the folder of the research data."""
    wanted = [
        one for one in samples() if options.get("part") in (None, "", "aside" if one.kept_aside else "tuned")
    ]
    compare = Comparing()
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for sample, articles in zip(wanted, articles_of(path, wanted), strict=True):
        story = compare(articles)
        row = row_ids(story)
        every: tuple[tuple[str, Judged, Sequence[Mark]], ...] = (
            ("statements", sample.statements, story.statements),
            ("events", sample.events, story.events),
        )
        for kind, judged, marks in every:
            if judged.marks:
                tallies[sample.part, kind].add(judged, matched(judged, articles, marks), row)
    return {f"{kind}_{part}": tally.figures() for (part, kind), tally in tallies.items()}


BENCHMARK = Benchmark(
    "rows",
    measure,
    default=".",
    options=(("part", "tuned or aside alone; both without it"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
