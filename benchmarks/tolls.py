"""Killed and injured read from reports of shootings, against a registry and against a reader's judgement.

The check set (``samples/tolls.jsonl``) holds pairs of reports of one incident: the first 16 hex digits of
the SHA-256 of the two records' ids, the earlier first; how many each tells to be killed and injured, as
judged by a reader of headline and telling sentences (null where that was not judged or is open); and how
the two stand together: ``same`` (nothing that both tell differs), ``update`` (the later count is higher, or
some of the wounded have died), ``conflict`` (a later lower count, or two counts of which one must be wrong),
``scope`` (one counts other people too), ``untold`` (one of them tells no count); several where both are fair.
Incidents with two or more reports were drawn at random, two thirds from those with two or more victims; a
pair whose texts are nearly the same was not taken. A second draw (``drawn`` is ``numbers``) is from other
incidents, those first of which two reports print different numbers of dead, wounded or shot, found by a
search for numbers and not by the rules that are measured: there updates and conflicts are likelier. It was
judged before the rules were run on it.

*read*: reports whose count is the judged one; nothing told is none. *registry*: reports whose count is
the registry's, of all reports in the check set; ``best`` is the share of incidents of which one of the two
reports has it. A report can only know what was known at its hour, so lower counts are set apart
(``registry_lower``). *pairs*: precision and recall of each class; ``open`` is no class; where
several are fair the first is counted, and any of them is right. ``tuned`` and
``aside`` are parts by incident: rules were made by looking at the first only, the errors of the second
were never read; ``tuned_numbers`` and ``aside_numbers`` are those of the second draw. Reports are read by
the rules, without statements: whose words a number is in does not matter here.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks import check_sets
from benchmarks.check_sets import key_of
from benchmarks.frame import Benchmark, Figures, main
from variorum import ingest
from variorum.annotate import SpacyParser
from variorum.compare.reckoning import reckon
from variorum.compare.tolls import Report, judge
from variorum.extract import times, tolls
from variorum.model import Article, Fate, LedgerVerdict
from variorum.text import edtf

REGISTRY = "incidents_a_registry.jsonl"

Class = Literal["same", "update", "conflict", "scope", "untold"]
_ACTS: tuple[tuple[Fate, str], ...] = (("kill", "killed"), ("injure", "injured"))
_CLASS: Mapping[LedgerVerdict, str] = {
    "same": "same",
    "rounding": "same",
    "update": "update",
    "scope": "scope",
    "conflict": "conflict",
    "dispute": "conflict",
    "open": "open",
}
_GRAVE = ("same", "scope", "update", "open", "conflict")


class Judged(msgspec.Struct):
    """A pair of reports of one incident, the earlier first, as judged by a reader."""

    reports: tuple[str, str]
    part: Literal["tuned", "aside"]
    killed: tuple[int | None, int | None]
    injured: tuple[int | None, int | None]
    verdicts: list[Class]
    drawn: Literal["any", "numbers"] = "any"


class Read(msgspec.Struct):
    """What the rules read from one report."""

    report: Report
    published: str
    incident: str

    def count(self, act: Fate) -> int:
        """How many the report tells; 0 where it tells nothing."""
        found = self.report.reckoned.get(act)
        return int(found.low) if found is not None else 0


def read(path: Path, wanted: set[str]) -> dict[str, Read]:
    """The reports of the check set by their keys, read by the rules."""
    parser = SpacyParser()
    incidents = {
        key_of(record["id"]): record["story"]
        for record in map(json.loads, path.read_text("utf-8").splitlines())
    }
    found: dict[str, Read] = {}
    for article in ingest.read([str(path)]):
        if not isinstance(article, Article) or (key := key_of(article.id)) not in wanted:
            continue
        parsed = parser.parse(article)
        held = tolls.find(parsed, times.find(parsed), ())
        published = article.published.edtf if article.published is not None else ""
        found[key] = Read(Report(reckon(held), held), published, incidents[key])
    return found


def verdict(one: Read, other: Read) -> str:
    """How two reports stand together: the gravest of what is judged of killed and of injured."""
    later = 0
    if one.published and other.published:
        later = int(edtf.before(one.published, other.published)) - int(
            edtf.before(other.published, one.published)
        )
    judged = [judge(act, one.report, other.report, later) for act, _ in _ACTS]
    classes = [_CLASS[each.verdict] for each in judged if each is not None]
    return max(classes, key=_GRAVE.index, default="untold")


def figures_of(
    pairs: Sequence[Judged], found: Mapping[str, Read], registry: Mapping[str, Mapping[str, int]]
) -> dict[str, float | int]:
    """The figures of one part."""
    counts: Counter[str] = Counter()
    best: Counter[str] = Counter()
    for pair in pairs:
        one, other = (found[key] for key in pair.reports)
        known = registry[one.incident]
        for act, name in _ACTS:
            truth = known[f"num_{name}"]
            for place, each in enumerate((one, other)):
                value = each.count(act)
                judged = (pair.killed if act == "kill" else pair.injured)[place]
                if judged is not None:
                    counts[f"{name}_judged"] += 1
                    counts[f"{name}_right"] += value == judged
                counts[f"{name}_registry"] += value == truth
                counts[f"{name}_lower"] += value < truth
            best[name] += truth in (one.count(act), other.count(act))
        said = verdict(one, other)
        counts[f"said_{said}"] += 1
        counts[f"right_{said}"] += said in pair.verdicts
        counts[f"truth_{pair.verdicts[0]}"] += 1
        counts[f"found_{pair.verdicts[0]}"] += said in pair.verdicts
        counts["pairs_right"] += said in pair.verdicts
    reports = 2 * len(pairs)
    figures: dict[str, float | int] = {"pairs": len(pairs)}
    for _, name in _ACTS:
        figures[f"{name}_read"] = counts[f"{name}_right"] / max(1, counts[f"{name}_judged"])
        figures[f"{name}_judged"] = counts[f"{name}_judged"]
        figures[f"{name}_registry"] = counts[f"{name}_registry"] / max(1, reports)
        figures[f"{name}_registry_lower"] = counts[f"{name}_lower"] / max(1, reports)
        figures[f"{name}_registry_best"] = best[name] / max(1, len(pairs))
    figures["pairs_right"] = counts["pairs_right"] / max(1, len(pairs))
    for name in ("same", "update", "scope", "conflict", "untold"):
        figures[f"{name}_said"] = counts[f"said_{name}"]
        figures[f"{name}_true"] = counts[f"truth_{name}"]
        figures[f"{name}_precision"] = counts[f"right_{name}"] / max(1, counts[f"said_{name}"])
        figures[f"{name}_recall"] = counts[f"found_{name}"] / max(1, counts[f"truth_{name}"])
    figures["open_said"] = counts["said_open"]
    return figures


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of the part that rules were tuned on and of the part kept aside."""
    pairs = check_sets.judged("tolls", Judged)
    found = read(path, {key for pair in pairs for key in pair.reports})
    return measured(pairs, found, path.with_name(REGISTRY))


def measured(pairs: Sequence[Judged], found: Mapping[str, Read], registry: Path) -> Figures:
    """The figures of reports that are read."""
    known = {record["story"]: record for record in map(json.loads, registry.read_text("utf-8").splitlines())}
    return {
        part if drawn == "any" else f"{part}_{drawn}": figures_of(
            [pair for pair in pairs if (pair.part, pair.drawn) == (part, drawn)], found, known
        )
        for drawn in ("any", "numbers")
        for part in ("tuned", "aside")
    }


BENCHMARK = Benchmark("tolls", measure, "clustering/incidents_a.jsonl")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
