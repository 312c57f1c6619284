"""How statements are worded: act, strength, modality, hedges and negations against a reader's judgement.

The check set (``samples/wording.jsonl``) holds places only: the first 16 hex digits of the SHA-256 of a
record's id, the offsets of an attribution of the corpus and the judged values. Source, cue and content are
the corpus's own, so that only the wording is measured; no rule's construction is given. The errors of the
half "tuned" were read while the lists were made, those of "aside" never.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import msgspec

from benchmarks.attribution import article_of, records
from benchmarks.check_sets import by_record, key_of
from benchmarks.frame import Benchmark, Figures, main
from variorum.annotate import SpacyParser
from variorum.extract.statements.blocks import of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, read
from variorum.extract.statements.wording import Wording, wording_of
from variorum.model import Parsed

Ranges = tuple[tuple[int, int], ...]


class Judged(msgspec.Struct, frozen=True):
    """A statement's places in its record and what a reader judged."""

    record: str
    half: str
    drawn: str
    source: Ranges
    cue: Ranges
    content: Ranges
    act: str
    modality: str
    strength: str
    hedges: Ranges
    negations: Ranges


def drafts_of(reading: Reading, found: list[Judged]) -> list[Draft]:
    """The judged statements as drafts that know nothing of constructions."""
    made = []
    for one in found:
        cue = (one.cue[0][0], one.cue[-1][1])
        tokens = [t for t in reading.doc if cue[0] <= t.idx < cue[1] and not t.is_space]
        start, end = tokens[0].i, tokens[-1].i + 1
        subject = None
        if one.source:
            inside = [
                t for t in reading.doc if one.source[0][0] <= t.idx < one.source[-1][1] and not t.is_space
            ]
            tops = [t for t in inside if t.head not in inside]
            subject = (tops or inside)[0].i if inside else None
        head = next((t for t in tokens if not start <= t.head.i < end), tokens[0])
        made.append(
            Draft(head.i, head.lemma_.lower(), head.pos_, "", (start, end), None, subject, one.content)
        )
    return made


def worded(parsed: Parsed, found: list[Judged]) -> list[Wording]:
    """The wordings of the judged statements of one article."""
    reading = read(parsed)
    drafts = drafts_of(reading, found)
    held = of_contents(drafts)
    return [wording_of(reading, draft, held) for draft in drafts]


def tally(one: Judged, given: Wording, counts: Counter[str]) -> None:
    """Adds one statement to the counts of its half and of all."""
    for part in ("all", one.half):
        counts[f"{part} statements"] += 1
        counts[f"{part} act"] += one.act == given.act
        counts[f"{part} strength"] += one.strength == given.strength
        counts[f"{part} modality"] += one.modality == given.modality
        counts[f"{part} modality judged"] += one.modality != "asserted"
        counts[f"{part} modality given"] += given.modality != "asserted"
        counts[f"{part} modality right"] += one.modality == given.modality != "asserted"
        counts[f"{part} strength judged"] += one.strength != "neutral"
        counts[f"{part} strength given"] += given.strength != "neutral"
        counts[f"{part} strength right"] += one.strength == given.strength != "neutral"
        for name, wanted, spans in (
            ("hedges", one.hedges, given.hedges),
            ("negations", one.negations, given.negations),
        ):
            places = {(span.start, span.end) for span in spans}
            counts[f"{part} {name} judged"] += len(wanted)
            counts[f"{part} {name} given"] += len(places)
            counts[f"{part} {name} right"] += len(places & set(wanted))


def figures(counts: Counter[str], part: str) -> dict[str, float | int]:
    """Accuracies over the statements of a half, and F1 of what is marked."""
    size = max(1, counts[f"{part} statements"])
    found: dict[str, float | int] = {"statements": counts[f"{part} statements"]}
    found.update(
        {f"{name}_accuracy": counts[f"{part} {name}"] / size for name in ("act", "strength", "modality")}
    )
    for name in ("modality", "strength", "hedges", "negations"):
        given, wanted = counts[f"{part} {name} given"], counts[f"{part} {name} judged"]
        found[f"{name}_f1"] = 2 * counts[f"{part} {name} right"] / max(1, given + wanted)
    return found


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of all judged statements and of each half."""
    wanted, parser = by_record("wording", Judged), SpacyParser()
    counts: Counter[str] = Counter()
    for record in records(path):
        found = wanted.get(key_of(record.id), [])
        if found:
            for one, given in zip(found, worded(parser.parse(article_of(record)), found), strict=True):
                tally(one, given, counts)
    return {
        **figures(counts, "all"),
        "tuned": figures(counts, "tuned"),
        "aside": figures(counts, "aside"),
    }


BENCHMARK = Benchmark("wording", measure, "attribution/polnear_train.jsonl")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
