"""Trains the scorer of parallel sentences (``variorum.align.parallels``) on stories that were read.

    python -m training.parallels --data ../shared/data --keep DIRECTORY \\
        --out src/variorum/align/data/parallels.tsv

The stories are those of ``benchmarks/samples/parallels.jsonl`` that are not kept aside. A pair of sentences
of two articles is an example: one where it is graded 2, half one where it is graded 1. Weights are those of
a logistic regression with a penalty on their squares, found by Newton's method: no seed, no library beside
numpy. ``--keep`` holds the features of each story, so that a second training reads nothing. Printed are, for
single pairs by threshold, the shares of grade 2 and of 1 and 2 among them and the recall of grade 2, each
story rated by weights that were trained without it and others (cross-validation in seven parts).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.comparing import Comparing
from benchmarks.parallels import Sample, Sentences, regraded, samples, sentences_of
from benchmarks.rows import articles_of
from training import logistic
from variorum import annotate
from variorum.align.likeness import Rarity
from variorum.align.parallel_features import NAMES, pairs, passages
from variorum.align.weights import START
from variorum.model import Article, Marks, Sentence

PENALTY = 3.0
HALF = 0.5
"""How much of one a pair of grade 1 is."""

FOLDS = 7
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
HEAD = """# How likely two sentences tell one thing: what each feature (align/parallel_features.py) adds, in
# thousandths of the logarithm of the odds. Source: trained by training/parallels.py on pairs of sentences
# that readers wrote down in stories of BASIL and PAC (benchmarks/samples/parallels.jsonl without those kept
# aside); it holds no text. Columns: feature; weight.
"""

Table = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """The pairs of one story: their features and grades; ``gold`` counts those of grade 2."""

    features: Table
    grades: Table
    gold: int


def examples(sample: Sample, articles: Sequence[Article], compare: Comparing) -> Examples:
    """The pairs of sentences of one story that are compared."""
    story = compare(articles)
    held = sentences_of(compare.parser, articles)
    by_article = {article.id: article for article in articles}
    marks = [
        Marks(
            article.id,
            sentences=tuple(
                Sentence(article.span(start, end), article.region_at(start) or "body")
                for _, start, end in places
            ),
            statements=tuple(one for one in story.statements if one.article == article.id),
            events=tuple(one for one in story.events if one.article == article.id),
            quantities=tuple(one for one in story.quantities if one.article == article.id),
            times=tuple(one for one in story.times if one.article == article.id),
        )
        for article, places in zip(articles, held, strict=True)
    ]
    told = passages(articles, marks, story.rows)
    # Origins are not asked: what one article copies from another is an example like any other.
    found = pairs(told, {article: article for article in by_article}, Rarity(marks), annotate.MiniLM())
    sentences, grades = Sentences(articles, held), regraded(sample.grades(), held)
    judged = []
    for left, right in found:
        one, other = sorted(place for at in (left, right) if (place := sentences.at(told[at].span)))
        judged.append(float(grades.get((one, other), 0)))
    gold = sum(grade == 2 for grade in sample.grades().values())
    return Examples(np.array(list(found.values())), np.array(judged), gold)


def load(data: Path, wanted: Sequence[Sample], keep: Path) -> list[Examples]:
    """The pairs of stories, from ``keep`` where they are there."""
    compare = Comparing()
    found = []
    for sample, articles in zip(wanted, articles_of(data, wanted), strict=True):
        file = keep / f"parallels-{sample.articles[0]}.npz"
        if not file.exists():
            one = examples(sample, articles, compare)
            np.savez_compressed(file, features=one.features, grades=one.grades, gold=one.gold)
        kept = np.load(file)
        found.append(Examples(kept["features"], kept["grades"], int(kept["gold"])))
    return found


def fit(stories: Sequence[Examples]) -> Table:
    """The weights, what every pair starts from first."""
    features = np.concatenate([one.features for one in stories])
    grades = np.concatenate([one.grades for one in stories])
    return logistic.fit(features, np.where(grades == 1, HALF, grades / 2), PENALTY)


def rate(weights: Table, features: Table) -> Table:
    """The likelihood of pairs."""
    rated: Table = 1 / (1 + np.exp(-np.clip(weights[0] + features @ weights[1:], -30, 30)))
    return rated


def report(stories: Sequence[Examples], rated: Sequence[Table]) -> None:
    """What single pairs are, by threshold."""
    gold = sum(one.gold for one in stories)
    likely, grades = np.concatenate(rated), np.concatenate([one.grades for one in stories])
    for least in THRESHOLDS:
        held = grades[likely >= least]
        count, right, half = max(1, len(held)), float((held == 2).sum()), float((held == 1).sum())
        print(
            f"at {least}: right {right / count:.3f}, "
            f"or half {(right + half) / count:.3f}, recall {right / gold:.3f}",
            flush=True,
        )


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--keep", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    stories = load(given.data, samples(kept_aside=False), given.keep)
    rated = [
        rate(fit([one for at, one in enumerate(stories) if at % FOLDS != number % FOLDS]), story.features)
        for number, story in enumerate(stories)
    ]
    report(stories, rated)
    lines = [
        f"{name}\t{round(1000 * weight)}" for name, weight in zip((START, *NAMES), fit(stories), strict=True)
    ]
    given.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
