"""Trains the scorer of what the statement reader finds (``variorum.extract.statements.likelihood``).

    python -m training.attributions --data ../shared/data/attribution/polnear_train.jsonl \\
        --out src/variorum/text/lexicons/attribution_odds.tsv

It learns from the articles that the reader's own training kept aside, for on the others the reader is
surer than it is in print. An attribution is right by half if its words cover half of an annotated one's, and
wholly if it has that one's cue too. What these articles gave to the tables of cues is taken off the tables
first. Weights are those of a logistic regression with a penalty on their squares, found by Newton's method:
no seed, no library beside numpy. Printed is the mean surprise of articles that stand apart, by the reader's
confidence alone and by all features.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import cue_counts
from benchmarks.attribution import Record, article_of, covers, records
from training import logistic
from training.statement_data import drawn_apart
from variorum.annotate import SpacyParser, StatementReader
from variorum.extract.statements import according, clauses, layouts, nouns, quoted, ranges, relatives, trained
from variorum.extract.statements.choosing import weigh
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.likelihood import NAMES, START, features
from variorum.extract.statements.reading import Reading, read
from variorum.extract.statements.weights import Weights
from variorum.model import Attribution
from variorum.text.cues import Count, cue_context
from variorum.text.cues import cue_counts as known_counts

PENALTY = 10.0
FOLDS = 8
HEAD = """# How likely what the statement reader finds is an attribution: what each feature
# (extract/statements/likelihood.py) adds, in thousandths of the logarithm of the odds. Source: trained by
# training/attributions.py on articles of PolNeAR that the reader was not trained on; it holds no text.
# Columns: feature; weight.
"""

Table = NDArray[np.float64]


@dataclass(frozen=True)
class Read:
    """One article with what the trained reader found in it."""

    record: Record
    reading: Reading
    found: tuple[Attribution, ...]


@dataclass(frozen=True)
class Examples:
    """The attributions of one article: their features, and how right they are, 0 to 1."""

    features: Table
    right: Table


def load(path: Path) -> list[Read]:
    """The articles of the training file that were kept aside, read."""
    parser, reader = SpacyParser(), StatementReader()
    every = list(records(path))
    aside = [record for record, is_aside in zip(every, drawn_apart(len(every)), strict=True) if is_aside]
    parses = [parser.parse(article_of(record)) for record in aside]
    return [
        Read(record, read(parsed), reader.of(parsed)) for record, parsed in zip(aside, parses, strict=True)
    ]


def weights_without(articles: Sequence[Read]) -> Weights:
    """The weights of the rules as if these articles had not been counted."""
    own = cue_counts.count(cue_counts.sightings((one.record, one.reading) for one in articles))
    left = {}
    for key, count in known_counts().items():
        gold, seen = own.get(key, (0, 0))
        left[key] = Count(max(0, count.gold - gold), max(0, count.seen - seen))
    return Weights(left, cue_context())


def examples(one: Read, weights: Weights) -> Examples:
    """The attributions of an article, judged by its annotation."""
    reading = one.reading
    proposed = weigh(reading, (*clauses.drafts(reading), *nouns.drafts(reading)), weights)
    sure = [*according.drafts(reading), *layouts.drafts(reading), *relatives.drafts(reading)]
    rules = [*proposed, *sure, *quoted.drafts(reading, weights)]
    values, right = [], []
    for attribution, draft, same in trained.candidates(reading, one.found, rules):
        values.append(features(reading, draft, attribution.confidence, same, weights))
        right.append(_rightness(one, draft))
    return Examples(np.array(values).reshape(-1, len(NAMES)), np.array(right))


def _rightness(one: Read, draft: Draft) -> float:
    assert draft.cue is not None
    cue = (one.reading.chars(draft.cue),)
    covered = [
        gold for gold in one.record.attributions if gold.content and covers(draft.content, gold.content)
    ]
    return (bool(covered) + any(ranges.overlap(cue, gold.cue) for gold in covered)) / 2


def fit(articles: Sequence[Examples], columns: Sequence[int]) -> Table:
    """The weights of some features, what every attribution starts from first."""
    values = np.concatenate([one.features for one in articles])[:, columns]
    right = np.concatenate([one.right for one in articles])
    centre, scale = values.mean(axis=0), values.std(axis=0) + 1e-9
    weights = logistic.fit((values - centre) / scale, right, PENALTY)
    plain = weights[1:] / scale
    return np.concatenate([[weights[0] - plain @ centre], plain])


def surprise(articles: Sequence[Examples], columns: Sequence[int]) -> float:
    """The mean surprise of each article's attributions by weights learned from the other folds."""
    total, count = 0.0, 0
    for fold in range(FOLDS):
        weights = fit([one for number, one in enumerate(articles) if number % FOLDS != fold], columns)
        for one in articles[fold::FOLDS]:
            chance = 1 / (1 + np.exp(-np.clip(weights[0] + one.features[:, columns] @ weights[1:], -30, 30)))
            total -= float((one.right * np.log(chance) + (1 - one.right) * np.log(1 - chance)).sum())
            count += len(one.right)
    return total / count


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    articles = load(given.data)
    without = weights_without(articles)
    judged = [examples(one, without) for one in articles]
    every = range(len(NAMES))
    print(f"{len(judged)} articles, {sum(len(one.right) for one in judged)} attributions found")
    print(f"surprise: reader {surprise(judged, [0]):.4f}, all features {surprise(judged, every):.4f}")
    weights = fit(judged, every)
    lines = [f"{name}\t{round(1000 * weight)}" for name, weight in zip((START, *NAMES), weights, strict=True)]
    given.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
