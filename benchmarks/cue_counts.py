"""Counts how often each cue and construction attributes in PolNeAR, and writes the cue table.

``python -m benchmarks.cue_counts TRAIN.jsonl src/variorum/text/lexicons`` writes cue_counts.tsv and
cue_context.tsv.

A construction counts as seen where it stands outside somebody's words, and as gold where its head is
in an annotated cue and its content covers half of that attribution's content. Only lemmas and
counts leave the data, no text.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.attribution import Attribution, Record, article_of, records
from variorum.annotate import SpacyParser
from variorum.extract.statements import clauses, nouns, quoted, ranges
from variorum.extract.statements.context import features
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, read
from variorum.extract.statements.weights import Weights, logit
from variorum.text.cues import Count

LEAST_SEEN = 2
"""Sightings below which a row says no more than the construction's total."""

COUNTS_HEADER = """\
# How often a word in a construction attributed words or attitudes to somebody.
# Counted in the training part of PolNeAR by benchmarks/cue_counts.py; lemmas and counts only.
# Columns: part of speech, lemma ("*": all lemmas together), construction, attributions, sightings."""

CONTEXT_HEADER = """\
# What a feature of its context adds to the log-odds that a construction attributes.
# Counted in the training part of PolNeAR by benchmarks/cue_counts.py; no text.
# Columns: feature, log-odds added to those of cue_counts.tsv, sightings."""

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A construction in the training part, and whether it attributes."""

    part: str
    lemma: str
    relation: str
    features: tuple[str, ...]
    is_gold: bool
    small: bool


def sightings(pairs: Iterable[tuple[Record, Reading]]) -> Iterator[Sighting]:
    """Every construction that stands outside somebody's words."""
    for record, reading in pairs:
        for draft in (*clauses.drafts(reading), *nouns.drafts(reading)):
            verdict = _judge(record, reading, draft)
            if verdict is not None:
                small = reading.doc[draft.head].text.islower()
                known = features(reading, draft)
                yield Sighting(draft.part, draft.lemma, draft.relation, known, verdict, small)
        for lemma, is_gold in _beside_quotations(record, reading):
            yield Sighting("VERB", lemma, "quotation", (), is_gold, True)


def count(seen: Iterable[Sighting]) -> Mapping[Key, list[int]]:
    """(part of speech, lemma, construction) -> [gold, seen], with "*" rows for the totals."""
    table: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for one in seen:
        # Only words in small letters have rows of their own: names are no cues.
        for lemma in (one.lemma, "*") if one.small else ("*",):
            cell = table[one.part, lemma, one.relation]
            cell[0] += one.is_gold
            cell[1] += 1
    return table


def lifts(seen: Iterable[Sighting], table: Mapping[Key, list[int]]) -> Mapping[str, tuple[float, int]]:
    """Feature -> what it adds to the log-odds that the cue and construction give, and its sightings."""
    weights = Weights({key: Count(*cell) for key, cell in table.items()})
    cells: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for one in seen:
        expected = weights.base(one.part, one.lemma, one.relation)
        for feature in one.features:
            cell = cells[feature]
            cell[0] += one.is_gold
            cell[1] += expected
            cell[2] += 1
    return {
        feature: (round(logit(gold / total) - logit(expected / total), 3), int(total))
        for feature, (gold, expected, total) in cells.items()
        if total >= 30
    }


def _judge(record: Record, reading: Reading, draft: Draft) -> bool | None:
    """Whether the draft is an attribution; None where it stands inside somebody's words."""
    if not draft.content:
        return None
    place = reading.doc[draft.head].idx
    mine = [one for one in record.attributions if _within(place, one.cue)]
    if not mine and any(_within(place, one.content) for one in record.attributions):
        return None
    number = reading.quoted[draft.head]
    if number >= 0 and quoted.is_speech(reading, reading.quotations[number]):
        return None
    return any(_covers(draft.content, one) for one in mine)


def _covers(content: tuple[tuple[int, int], ...], attribution: Attribution) -> bool:
    size = sum(end - start for start, end in attribution.content)
    return size > 0 and 2 * ranges.overlap(content, attribution.content) >= size


def _within(place: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= place < end for start, end in spans)


def _beside_quotations(record: Record, reading: Reading) -> Iterable[tuple[str, bool]]:
    """The verbs within eight words of a quotation, and whether they are its cue."""
    doc = reading.doc
    for one in reading.quotations:
        if not quoted.is_speech(reading, one):
            continue
        cues = [
            span
            for attribution in record.attributions
            if ranges.overlap(attribution.content, ((one.start, one.end),))
            for span in attribution.cue
        ]
        first, last = reading.token_at(one.start).i, reading.token_at(one.end).i
        for i in (*range(max(0, first - 8), first), *range(last, min(len(doc), last + 8))):
            token = doc[i]
            outside = token.pos_ == "VERB" and reading.quoted[i] < 0 and token.text.islower()
            if outside and token.sent.start <= last and token.sent.end >= first:
                yield token.lemma_.lower(), _within(token.idx, tuple(cues))


def count_lines(table: Mapping[Key, list[int]]) -> list[str]:
    """The lines of cue_counts.tsv, sorted, with its header."""
    rows = [
        f"{part}\t{lemma}\t{relation}\t{gold}\t{seen}"
        for (part, lemma, relation), (gold, seen) in sorted(table.items())
        if (lemma == "*" or seen >= LEAST_SEEN) and lemma.isprintable() and " " not in lemma
    ]
    return [COUNTS_HEADER, *rows]


def context_lines(table: Mapping[str, tuple[float, int]]) -> list[str]:
    """The lines of cue_context.tsv, sorted, with its header."""
    return [
        CONTEXT_HEADER,
        *(f"{feature}\t{lift}\t{seen}" for feature, (lift, seen) in sorted(table.items())),
    ]


def main(path: Path, folder: Path) -> int:
    """Count in the file at ``path``, write both tables into ``folder``."""
    parser = SpacyParser()
    seen = list(sightings((record, read(parser.parse(article_of(record)))) for record in records(path)))
    write(seen, folder)
    return 0


def write(seen: list[Sighting], folder: Path) -> None:
    """Write both tables into ``folder``."""
    table = count(seen)
    for name, rows in (
        ("cue_counts.tsv", count_lines(table)),
        ("cue_context.tsv", context_lines(lifts(seen, table))),
    ):
        (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
