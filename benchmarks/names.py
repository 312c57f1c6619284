"""Name pairs: are two names one? Pairs of the OpenSanctions matching bench.

Organisations' and people's spellings, short forms, transliterations and misprints against
namesakes. Two names count as one at the levels same, variant and slip (see
``variorum.text.names``); a story's actors are merged more strictly, since a slip there needs
further evidence.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, Yardstick, main
from variorum.text.names import compare
from variorum.text.names.acronyms import initials
from variorum.text.names.bodies import body
from variorum.text.names.parts import fold, person_parts
from variorum.text.names.sounds import block_key, sounds

ONE = frozenset({"same", "variant", "slip"})
ROUNDS = 7
"""Rounds of timing; the fastest counts, as the others only show what else the machine did."""

_KEPT = (fold, person_parts, body, sounds, block_key, initials)
"""What is kept of names and words once read; emptied before each round of cold timing."""

Pair = tuple[str, str, bool, bool]
"""Two names, whether they are a person's, and whether they are one."""


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """F1 over pairs; false merges as a share of the pairs that are two.

    ``us_per_pair``: microseconds of processor time for a pair whose names and words were never seen
    before (the word lists are loaded); ``us_per_pair_prepared``: for a pair whose names were, as in a
    story, where each name meets many others.
    """
    pairs = [pair for pair in read(data) if options.get("part", "") in ("", "all", part(pair))]
    found = [one_name(left, right, person=person) for left, right, person, _ in pairs]
    gold = [same for *_, same in pairs]
    right = sum(f and g for f, g in zip(found, gold, strict=True))
    false = sum(f and not g for f, g in zip(found, gold, strict=True))
    precision = right / max(1, sum(found))
    recall = right / max(1, sum(gold))
    if options.get("show"):
        for pair, f, g in zip(pairs, found, gold, strict=True):
            if f != g:
                print("false merge" if f else "missed", "|", pair[0], "|", pair[1])
    return {
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "precision": precision,
        "recall": recall,
        "false_merge_rate": false / max(1, len(gold) - sum(gold)),
        "us_per_pair": _microseconds(pairs, cold=True),
        "us_per_pair_prepared": _microseconds(pairs, cold=False),
        "pairs": len(pairs),
    }


def read(data: Path) -> list[Pair]:
    """The pairs of a file, in its order."""
    rows = [json.loads(line) for line in data.read_text("utf-8").splitlines() if line.strip()]
    return [
        (row["name1"], row["name2"], row["schema"] == "Person", str(row["is_match"]).lower() == "true")
        for row in rows
    ]


def part(pair: Pair) -> str:
    """ "aside" for the half of the pairs whose errors are not read, "tuned" for the other."""
    digest = hashlib.sha256("\n".join(sorted(pair[:2])).encode()).digest()
    return "aside" if digest[0] % 2 else "tuned"


def one_name(left: str, right: str, *, person: bool) -> bool:
    """The benchmark's yes or no; a single name that is part of the other counts as no."""
    return compare(left, right, person=person).level in ONE


def _microseconds(pairs: Sequence[Pair], *, cold: bool) -> float:
    rounds = []
    for _ in range(ROUNDS):
        if cold:
            for kept in _KEPT:
                kept.cache_clear()
        start = time.process_time()
        for left, right, person, _same in pairs:
            compare(left, right, person=person)
        rounds.append(time.process_time() - start)
    return 1e6 * min(rounds) / max(1, len(pairs))


BENCHMARK = Benchmark(
    "names",
    measure,
    "names/name_pairs_a.jsonl",
    (Yardstick("f1", 0.790, "LogicV2"),),
    (
        ("show", "anything: print the pairs that went wrong"),
        ("part", "tuned or aside: half of the pairs, by a hash of their names"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
