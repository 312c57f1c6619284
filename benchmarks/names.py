"""Name pairs: are two names one? Pairs of the OpenSanctions matching bench.

Organisations' and people's spellings, short forms, transliterations and misprints against
namesakes. Two names count as one at the levels same, variant and slip (see
``variorum.text.names``); a story's actors are merged more strictly, since a slip there needs
further evidence.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, Yardstick, main
from variorum.text.names import compare

_ONE = frozenset({"same", "variant", "slip"})


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """F1 over pairs; false merges as a share of the pairs that are two."""
    pairs = [json.loads(line) for line in data.read_text("utf-8").splitlines() if line.strip()]
    person = [pair["schema"] == "Person" for pair in pairs]
    for is_person in (True, False):
        one_name("Ansa Korvin", "Dado Melber", person=is_person)  # reads the lexicons: no pair's cost
    start = time.perf_counter()
    found = [
        one_name(pair["name1"], pair["name2"], person=is_person)
        for pair, is_person in zip(pairs, person, strict=True)
    ]
    elapsed = time.perf_counter() - start
    gold = [str(pair["is_match"]).lower() == "true" for pair in pairs]
    right = sum(f and g for f, g in zip(found, gold, strict=True))
    false = sum(f and not g for f, g in zip(found, gold, strict=True))
    precision = right / max(1, sum(found))
    recall = right / max(1, sum(gold))
    if options.get("show"):
        for pair, f, g in zip(pairs, found, gold, strict=True):
            if f != g:
                print("false merge" if f else "missed", "|", pair["name1"], "|", pair["name2"])
    return {
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "precision": precision,
        "recall": recall,
        "false_merge_rate": false / max(1, len(gold) - sum(gold)),
        "us_per_pair": 1e6 * elapsed / max(1, len(pairs)),
        "pairs": len(pairs),
    }


def one_name(left: str, right: str, *, person: bool) -> bool:
    """The benchmark's yes or no; a single name that is part of the other counts as no."""
    return compare(left, right, person=person).level in _ONE


BENCHMARK = Benchmark(
    "names",
    measure,
    "names/name_pairs_a.jsonl",
    (Yardstick("f1", 0.790, "LogicV2"),),
    (("show", "anything: print the pairs that went wrong"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
