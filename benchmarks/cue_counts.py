"""Counts how often each cue and construction attributes in PolNeAR, and writes the cue table.

``python -m benchmarks.cue_counts TRAIN.jsonl > src/variorum/text/lexicons/cue_counts.tsv``

A construction counts as seen where it stands outside somebody's words, and as gold where its head is
in an annotated cue and its content covers half of that attribution's content. Only lemmas and
counts leave the data, no text.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.attribution import Attribution, Record, article_of, records
from variorum.annotate import SpacyParser
from variorum.extract.statements import clauses, nouns, quoted, ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, read

LEAST_SEEN = 2
"""Sightings below which a row says no more than the construction's total."""

HEADER = """\
# How often a word in a construction attributed words or attitudes to somebody.
# Counted in the training part of PolNeAR by benchmarks/cue_counts.py; lemmas and counts only.
# Columns: part of speech, lemma ("*": all lemmas together), construction, attributions, sightings."""

Key = tuple[str, str, str]


def count(pairs: Iterable[tuple[Record, Reading]]) -> Mapping[Key, list[int]]:
    """(part of speech, lemma, construction) -> [gold, seen], with "*" rows for the totals."""
    table: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for record, reading in pairs:
        for draft in (*clauses.drafts(reading), *nouns.drafts(reading)):
            seen = _judge(record, reading, draft)
            if seen is not None:
                # Only words in small letters have rows of their own: names are no cues.
                small = reading.doc[draft.head].text.islower()
                for lemma in (draft.lemma, "*") if small else ("*",):
                    cell = table[draft.part, lemma, draft.relation]
                    cell[0] += seen
                    cell[1] += 1
        for lemma, is_gold in _beside_quotations(record, reading):
            cell = table["VERB", lemma, "quotation"]
            cell[0] += is_gold
            cell[1] += 1
    return table


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


def lines(table: Mapping[Key, list[int]]) -> list[str]:
    """The table's lines, sorted, with its header."""
    rows = [
        f"{part}\t{lemma}\t{relation}\t{gold}\t{seen}"
        for (part, lemma, relation), (gold, seen) in sorted(table.items())
        if (lemma == "*" or seen >= LEAST_SEEN) and lemma.isprintable() and " " not in lemma
    ]
    return [HEADER, *rows]


def main(path: Path) -> int:
    """Print the table counted in the file at ``path``."""
    parser = SpacyParser()
    table = count((record, read(parser.parse(article_of(record)))) for record in records(path))
    print("\n".join(lines(table)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
