"""Pairs of sentences to train the pair reader on (``variorum.annotate.pair_reader``); of statements and of
acts see :mod:`training.mark_data`.

Two sorts: open pairs of inference (``pairs/nli_open.jsonl``, ``rte3_dev.jsonl``), from which a reader
learns to hold two sentences against each other; and sentences of two articles on one story that were graded
by reading (``benchmarks/samples/pair_training.jsonl``), from which it learns what telling one thing is.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import check_sets, ecbplus
from benchmarks.check_sets import STORIES, key_of
from benchmarks.comparing import read
from variorum import annotate

INFERENCE = ("nli_open.jsonl", "rte3_dev.jsonl")
ANSWERS = ("entails", "contradicts", "neutral", "not entailed")
"""The labels of open pairs, by number; the last may be the second or the third."""

NEAREST = 8
"""Sentences of each other article, nearest in meaning, that are examples of what is not one."""

LEAST_WORDS = 4
"""Words of the shortest sentence that is an example of what is not one."""

HALF = 0.4
"""How much of one a pair of grade 1 is."""


class Story(msgspec.Struct):
    """One story that was read; ``articles`` are hashes of ids.

    ``sentences`` are half-open ranges of each article's text, ``pairs`` are two sentences, each by the
    numbers of its article and of itself there, and a grade as in ``benchmarks/parallels.py``.
    """

    set: str
    articles: list[str]
    sentences: list[list[tuple[int, int]]]
    pairs: list[tuple[int, int, int, int, int]]


@dataclass(frozen=True)
class Pair:
    """Two texts and what is wanted of them: the number of an answer, or how much of one they are."""

    left: str
    right: str
    wanted: float


def inference(data: Path) -> list[Pair]:
    """The open pairs, in order of file."""
    found = []
    for name in INFERENCE:
        for line in (data / "pairs" / name).read_text("utf-8").splitlines():
            one = json.loads(line)
            if one["label"] in ANSWERS:
                found.append(Pair(one["a"], one["b"], ANSWERS.index(one["label"])))
    return found


def turned(pairs: Iterable[Pair], chance: random.Random) -> list[Pair]:
    """The pairs, either text first by chance."""
    return [Pair(one.right, one.left, one.wanted) if chance.random() < 1 / 2 else one for one in pairs]


class Graded:
    """The graded pairs of the stories that were read; ``data`` is the folder of the research data."""

    def __init__(self, data: Path) -> None:
        vectors = annotate.MiniLM()
        self.alike: list[Pair] = []
        self.apart: list[Pair] = []
        for one in check_sets.judged("pair_training", Story):
            texts = texts_of(data, one.set)
            told = [
                [" ".join(texts[article][start:end].split()) for start, end in places]
                for article, places in zip(one.articles, one.sentences, strict=True)
            ]
            graded = {((a, b), (c, d)): grade for a, b, c, d, grade in one.pairs}
            for ((a, b), (c, d)), grade in graded.items():
                self.alike.append(Pair(told[a][b], told[c][d], 1.0 if grade == 2 else HALF))
            near = nearest(told, vectors, NEAREST)
            for (a, b), (c, d) in sorted(near - set(graded)):
                if min(len(told[a][b].split()), len(told[c][d].split())) >= LEAST_WORDS:
                    self.apart.append(Pair(told[a][b], told[c][d], 0.0))

    def epoch(self, apart: float, chance: random.Random) -> list[Pair]:
        """All that are alike and, drawn anew, so many times as many that are not; either sentence first."""
        drawn = chance.sample(self.apart, min(len(self.apart), round(apart * len(self.alike))))
        return turned((*self.alike, *drawn), chance)


Place = tuple[int, int]


def nearest(told: Sequence[Sequence[str]], vectors: annotate.MiniLM, count: int) -> set[tuple[Place, Place]]:
    """Each text with the nearest of every other article, by their numbers, the earlier article first."""
    tables = [vectors.of(texts) for texts in told]
    found = set()
    for one, table in enumerate(tables):
        for other, against in enumerate(tables):
            if one == other or not len(table) or not len(against):
                continue
            for place, row in enumerate(table @ against.T):
                for at in row.round(3).argsort(kind="stable")[::-1][:count]:
                    left, right = sorted(((one, place), (other, int(at))))
                    found.add((left, right))
    return found


@cache
def texts_of(data: Path, name: str) -> Mapping[str, str]:
    """The texts of a set's articles by the hashes of their ids."""
    return {key_of(number): text for number, text in _articles(data, name)}


def _articles(data: Path, name: str) -> Iterator[tuple[str, str]]:
    if name == "ecbplus":
        home = data / "coreference" / "ecbplus"
        for topic in ecbplus.topics_of(home, "1-35"):
            for files in ecbplus.subtopics(home, topic):
                yield from ((one.id, one.text) for one in ecbplus.read(files, {})[0])
    elif name == "seesaw_a":
        for one in _lines(data / "stance" / "seesaw_a.jsonl"):
            yield one["id"], " ".join(sentence["text"] for sentence in one["article"]["text"])
    elif name.startswith("polnear"):
        yield from ((one["id"], one["text"]) for one in _lines(data / "attribution" / f"{name}.jsonl"))
    else:
        reports: Iterable[dict[str, Any]] = (
            (report for one in _lines(data / "stories" / f"{name}.jsonl") for report in one["reports"])
            if f"{name}.jsonl" in STORIES
            else _lines(data / "clustering" / f"{name}.jsonl")
        )
        yield from ((one.id, one.text) for one in read(list(reports)))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)
