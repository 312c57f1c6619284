"""Trains the scorer of statement pairs (``variorum.align.weights``) on judged stories.

    python -m training.rows --data ../shared/data --keep DIRECTORY \\
        --out src/variorum/align/data/statement_pairs.tsv

The stories are those of ``benchmarks/samples/rows.jsonl`` that are not kept aside, and those of
``row_training.jsonl``; of its first twenty-nine only pairs that have something in common were judged, and the
rest are held to be apart. (The weights that ship came of these twenty-nine and the eight, as first judged.)
A pair of statements of two articles is an example, and pairs judged unclear are left out. Weights
are those of a logistic regression with a penalty on their squares, found by Newton's method: no seed, no
library beside numpy. ``--keep`` holds the features of each story, so that a second training reads nothing.
Printed are precision, recall and F1 of single pairs by threshold, each story rated by weights that were
trained without it and others (cross-validation in eight parts).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import check_sets
from benchmarks.rows import Sample, articles_of, matched, samples
from training import logistic
from variorum import align, annotate, extract
from variorum.align.likeness import Nearness, Rarity
from variorum.align.sayings import Sayings
from variorum.align.statement_features import NAMES
from variorum.align.statement_rows import pairs
from variorum.align.weights import START
from variorum.align.wordings import Wordings
from variorum.model import Article

PENALTY = 0.5
FOLDS = 8
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
HEAD = """# How likely two statements are one: what each feature (align/statement_features.py) adds, in
# thousandths of the logarithm of the odds. Source: trained by training/rows.py on pairs of statements that
# a reader judged in stories of NewsWCL50, BASIL and PAC (benchmarks/samples/rows.jsonl without those kept
# aside, and row_training.jsonl); it holds no text. Columns: feature; weight.
"""

Table = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """The pairs of one story: their features and whether they are one; ``gold`` counts those judged one."""

    features: Table
    same: Table
    gold: int


def examples(
    sample: Sample, articles: Sequence[Article], parser: annotate.SpacyParser, vectors: annotate.MiniLM
) -> Examples:
    """The pairs of statements of one judged story."""
    reader = annotate.StatementReader()
    marks = [extract.marks(parser.parse(article), reader) for article in articles]
    cast = align.actors(articles, marks)
    resolved = align.resolve(articles, marks, cast)
    statements = [statement for one in resolved for statement in one.statements]
    make = Sayings(cast.actors, resolved)
    sayings = [make.of(statement) for statement in statements]
    texts, rarity = [one.text for one in sayings], Rarity(resolved)
    wordings, near = Wordings(vectors, texts, rarity), Nearness(vectors, texts)
    found = pairs(statements, sayings, near, wordings, vectors, rarity)

    judged = sample.statements
    number = {mark.id: place for place, mark in matched(judged, articles, statements).items()}
    same = {(left, right) for left, right in (*judged.same, *judged.sums_up)}
    unclear = {(left, right) for left, right in judged.unclear}
    rows, answers = [], []
    for (left, right), values in found.items():
        one, other = statements[left], statements[right]
        if one.article == other.article or one.id not in number or other.id not in number:
            continue
        pair = (min(number[one.id], number[other.id]), max(number[one.id], number[other.id]))
        if pair not in unclear:
            rows.append(values)
            answers.append(float(pair in same))
    return Examples(np.array(rows), np.array(answers), len(same))


def load(data: Path, wanted: Sequence[Sample], keep: Path) -> list[Examples]:
    """The pairs of stories, from ``keep`` where they are there."""
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    found = []
    for sample, articles in zip(wanted, articles_of(data, wanted), strict=True):
        file = keep / f"rows-{sample.articles[0]}.npz"
        if not file.exists():
            one = examples(sample, articles, parser, vectors)
            np.savez_compressed(file, features=one.features, same=one.same, gold=one.gold)
        kept = np.load(file)
        found.append(Examples(kept["features"], kept["same"], int(kept["gold"])))
    return found


def fit(stories: Sequence[Examples]) -> Table:
    """The weights, what every pair starts from first."""
    features = np.concatenate([one.features for one in stories])
    same = np.concatenate([one.same for one in stories])
    return logistic.fit(features, same, PENALTY)


def rate(weights: Table, features: Table) -> Table:
    """The likelihood of pairs."""
    rated: Table = 1 / (1 + np.exp(-np.clip(weights[0] + features @ weights[1:], -30, 30)))
    return rated


def report(stories: Sequence[Examples], rated: Sequence[Table]) -> None:
    """Precision, recall and F1 of single pairs by threshold."""
    gold = sum(one.gold for one in stories)
    for least in THRESHOLDS:
        joined = sum(float((likely >= least).sum()) for likely in rated)
        right = sum(
            float(one.same[likely >= least].sum()) for one, likely in zip(stories, rated, strict=True)
        )
        precision, recall = right / max(1.0, joined), right / gold
        f1 = 2 * right / (joined + gold)
        print(f"at {least}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}", flush=True)


def fold(stories: Sequence[Examples], number: int) -> list[Examples]:
    """The stories by which story ``number`` is rated: all of other folds."""
    return [one for place, one in enumerate(stories) if place % FOLDS != number % FOLDS]


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--keep", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in samples() if one.part == "tuned"]
    stories = load(given.data, [*wanted, *check_sets.judged("row_training", Sample)], given.keep)
    rated = [rate(fit(fold(stories, number)), one.features) for number, one in enumerate(stories)]
    report(stories, rated)
    weights = fit(stories)
    lines = [f"{name}\t{round(1000 * weight)}" for name, weight in zip((START, *NAMES), weights, strict=True)]
    given.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
