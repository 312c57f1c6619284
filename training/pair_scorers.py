"""What the scorers of sentence pairs and of statement pairs are trained by: weights of named features."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.rows import Judged, Mark, matched
from training import logistic
from variorum import align, annotate, extract
from variorum.align.reading import odds, worth_reading
from variorum.align.weights import START
from variorum.model import Article, Marks, Pairing, Parser, Told

HALF = 0.5
"""How much of one a pair of grade 1 is."""

FOLDS = 8
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

Table = NDArray[np.float64]


@dataclass(frozen=True)
class Examples:
    """The pairs of one story that are compared: their features and their grades (2: one; 1: half; 0: none).

    ``pairs`` are numbers of ``texts``; ``gold`` counts the pairs of grade 2, those not compared as well.
    """

    features: Table
    grades: Table
    gold: int
    pairs: NDArray[np.int64]
    texts: NDArray[np.str_]


def folders(about: str | None) -> argparse.ArgumentParser:
    """The command line of a training of scorers: where data, features and tables are."""
    arguments = argparse.ArgumentParser(description=about)
    for name in ("--data", "--keep", "--out"):
        arguments.add_argument(name, type=Path, required=True)
    return arguments


def kept(file: Path, make: Callable[[], Examples]) -> Examples:
    """The examples in ``file``, made and put there where it is not there."""
    if not file.exists():
        np.savez_compressed(file, **vars(make()))
    with np.load(file) as held:
        return Examples(**{name: held[name] for name in held})


def resolved_of(
    articles: Sequence[Article], parser: Parser, reader: annotate.StatementReader
) -> tuple[align.Cast, Sequence[Marks]]:
    """The cast of a story and its articles' marks, who speaks resolved."""
    marks = [extract.marks(parser.parse(article), reader) for article in articles]
    cast = align.actors(articles, marks)
    return cast, align.resolve(articles, marks, cast)


def of_judged(
    judged: Judged,
    articles: Sequence[Article],
    marks: Sequence[Mark],
    features: Mapping[tuple[int, int], Sequence[float]],
    texts: Sequence[str],
    size: int,
) -> Examples:
    """The examples of one judged story: pairs of two articles that are not unclear.

    ``features``, ``size`` of each, are by the numbers of ``marks``; ``texts`` are what is read of each.
    """
    number = {mark.id: place for place, mark in matched(judged, articles, marks).items()}
    same = {(left, right) for left, right in (*judged.same, *judged.sums_up)}
    unclear = {(left, right) for left, right in judged.unclear}
    places, rows, grades = [], [], []
    for (left, right), values in features.items():
        one, other = marks[left], marks[right]
        if one.article == other.article or one.id not in number or other.id not in number:
            continue
        pair = (min(number[one.id], number[other.id]), max(number[one.id], number[other.id]))
        if pair not in unclear:
            places.append((left, right))
            rows.append(tuple(values))
            grades.append(2.0 * (pair in same))
    return Examples(
        np.array(rows).reshape(-1, size),
        np.array(grades),
        len(same),
        np.array(places).reshape(-1, 2),
        np.array(texts),
    )


def fit(stories: Sequence[Examples], penalty: float) -> Table:
    """The weights, what every pair starts from first: a logistic regression by Newton's method, no seed."""
    held = [one for one in stories if len(one.grades)]
    features = np.concatenate([one.features for one in held])
    grades = np.concatenate([one.grades for one in held])
    return logistic.fit(features, np.where(grades == 1, HALF, grades / 2), penalty)


def rate(weights: Table, features: Table) -> Table:
    """The likelihood of pairs."""
    rated: Table = 1 / (1 + np.exp(-np.clip(weights[0] + features @ weights[1:], -30, 30)))
    return rated


def by_others(stories: Sequence[Examples], penalty: float, folds: int) -> list[Table]:
    """The likelihoods of each story's pairs by weights of the other parts' (cross-validation)."""
    parts = [[one for at, one in enumerate(stories) if at % folds != part] for part in range(folds)]
    weights = [fit(part, penalty) for part in parts]
    return [rate(weights[number % folds], story.features) for number, story in enumerate(stories)]


def read_together(
    stories: Sequence[Examples], likely: Sequence[Table], pairing: Pairing, told: Told
) -> list[Examples]:
    """Of each story the pairs that are worth reading by their likelihoods, with what reading them adds."""
    found = []
    for one, held in zip(stories, likely, strict=True):
        rated = held.round(3)
        places = {(int(left), int(right)): at for at, (left, right) in enumerate(one.pairs)}
        chosen = worth_reading({pair: float(rated[at]) for pair, at in places.items()})
        rows = [places[pair] for pair in chosen]
        answers = pairing.of([(str(one.texts[left]), str(one.texts[right])) for left, right in chosen], told)
        read = np.array([odds(value) for value in answers]).reshape(-1, 1)
        features = np.hstack([one.features[rows], read])
        found.append(Examples(features, one.grades[rows], one.gold, one.pairs[rows], one.texts))
    return found


def report(stories: Sequence[Examples], penalty: float) -> None:
    """Precision, recall and F1 of single pairs by threshold, each rated by weights of other stories."""
    gold = sum(int(one.gold) for one in stories)
    likely = np.concatenate(by_others(stories, penalty, FOLDS))
    same = np.concatenate([one.grades for one in stories]) == 2
    for least in THRESHOLDS:
        joined, right = float((likely >= least).sum()), float(same[likely >= least].sum())
        precision, recall = right / max(1.0, joined), right / gold
        f1 = 2 * right / (joined + gold)
        print(f"at {least}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}", flush=True)


def write(file: Path, head: str, names: Sequence[str], weights: Table) -> None:
    """The table as :mod:`variorum.align.weights` reads it."""
    lines = [f"{name}\t{round(1000 * weight)}" for name, weight in zip((START, *names), weights, strict=True)]
    file.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
