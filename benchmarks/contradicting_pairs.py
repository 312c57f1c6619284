"""Do two sentences contradict each other? The ladders' answer on labelled pairs of single sentences.

Each sentence is an article of its own; a pair contradicts where any finding is CONTRADICTS, and is *flagged*
where one is UNSURE or CONTRADICTS. The ladders are made for two reports of one event: what they can tell from
two sentences alone is the one word changed in a sentence that is else the same (a number, a name, a day, a
"not"), and they leave the rest alone. ``summedits`` sets a sentence beside itself with small edits, of which
some change a fact; ``rte3``, ``fm2``, ``fever_symm`` and ``mnli`` set a text beside a claim. Every second
pair is kept aside (``--part aside``). Baseline of the same run: a number or a denial on one side alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.comparing import Comparing
from benchmarks.frame import Benchmark, Figures, main
from variorum.model import Article, Region
from variorum.text.stems import negations, numbers

PAIRS = 60
"""Pairs of a set that are read of each answer, in the order of the file."""

_SETS: Mapping[str, str] = {
    "summedits": "summedits_news_a.jsonl",
    "rte3": "rte3_dev.jsonl",
    "emergent": "emergent_train.jsonl",
    "fm2": "nli_open.jsonl",
    "fever_symm": "nli_open.jsonl",
    "mnli": "nli_open.jsonl",
    "breaking_nli": "nli_open.jsonl",
    "newprot_edit_premise": "nli_open.jsonl",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and whether they contradict each other."""

    left: str
    right: str
    contradicts: bool


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Precision, recall and accuracy of CONTRADICTS for each set; ``path`` is the folder of pairs."""
    aside = options.get("part") == "aside"
    most = int(options.get("pairs") or PAIRS)
    sets = [name for name in (options.get("sets") or ",".join(_SETS)).split(",") if name in _SETS]
    compare = Comparing()
    found: dict[str, Mapping[str, float]] = {}
    for name in sets:
        rows = []
        for pair in _chosen(path / _SETS[name], name, aside, most):
            verdicts = _verdicts(compare, pair)
            rows.append((pair, "CONTRADICTS" in verdicts, bool(verdicts & {"CONTRADICTS", "UNSURE"})))
            if options.get("errors") and ("CONTRADICTS" in verdicts) != pair.contradicts:
                print(name, pair.contradicts, sorted(verdicts), "|", pair.left, "|", pair.right, flush=True)
        found[name] = _figures(rows)
    return found


def _figures(rows: list[tuple[Pair, bool, bool]]) -> Mapping[str, float]:
    truly = sum(pair.contradicts for pair, _, _ in rows)
    said = sum(contradicts for _, contradicts, _ in rows)
    right = sum(pair.contradicts and contradicts for pair, contradicts, _ in rows)
    plain = [_plainly(pair) for pair, _, _ in rows]
    return {
        "pairs": len(rows),
        "contradicting": truly,
        "precision": right / max(said, 1),
        "recall": right / max(truly, 1),
        "flagged_recall": sum(pair.contradicts and flagged for pair, _, flagged in rows) / max(truly, 1),
        "flagged_falsely": sum(not pair.contradicts and flagged for pair, _, flagged in rows)
        / max(len(rows) - truly, 1),
        "accuracy": sum(pair.contradicts == held for pair, held, _ in rows) / max(len(rows), 1),
        "plain_precision": sum(p.contradicts and b for (p, _, _), b in zip(rows, plain, strict=True))
        / max(sum(plain), 1),
        "plain_recall": sum(p.contradicts and b for (p, _, _), b in zip(rows, plain, strict=True))
        / max(truly, 1),
    }


def _plainly(pair: Pair) -> bool:
    """The baseline: a number of one side is not on the other, or just one side denies."""
    left, right = numbers(pair.left), numbers(pair.right)
    other_number = bool(left and right and not (left <= right or right <= left))
    return other_number or negations(pair.left) % 2 != negations(pair.right) % 2


def _chosen(path: Path, name: str, aside: bool, most: int) -> list[Pair]:
    """The first pairs of either answer, of those worked on or of those kept aside."""
    found: list[Pair] = []
    for answer in (True, False):
        held = (pair for pair in _pairs(path, name) if pair.contradicts == answer)
        found += islice((pair for at, pair in enumerate(held) if at % 2 == aside), most)
    return found


def _pairs(path: Path, name: str) -> Iterator[Pair]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if name == "summedits":
                if record["original"] != record["edited"]:
                    yield Pair(record["original"], record["edited"], not record["consistent"])
            elif name == "emergent":
                yield Pair(record["claim"], record["headline"], record["label"] == "against")
            elif record.get("set", name) == name:
                yield Pair(record["a"], record["b"], record["label"] == "contradicts")


def _verdicts(compare: Comparing, pair: Pair) -> set[str]:
    """Those of what two sentences, each an article of its own, differ in."""
    story = compare([_article("left", pair.left), _article("right", pair.right)])
    return {finding.verdict for finding in story.findings}


def _article(name: str, text: str) -> Article:
    text = " ".join(text.split()) or "."
    regions = (Region("body", 0, len(text)),)
    return Article(id=name, file=f"{name}.txt", text=text, outlet=name, regions=regions)


BENCHMARK = Benchmark(
    "contradicting_pairs",
    measure,
    "pairs",
    options=(
        ("pairs", f"pairs of a set that are read of each answer (default {PAIRS})"),
        ("sets", "names of sets, parted by commas"),
        ("part", '"aside": the pairs that are kept aside, every second one'),
        ("errors", "any text: print every wrong answer"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
