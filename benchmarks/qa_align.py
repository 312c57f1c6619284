"""Facts of two sentences set side by side: aligned questions and answers of QA-Align.

Each record holds two sentences of two reports and their questions and answers, one set a predicate
("Who was arrested?" "the guard"). Gold are the pairs of answers that its annotators aligned. Acts are made at
the given predicates; two answers are aligned where their acts are one and the answers share a content
word, each answer with its likest fellow. ``chains`` asks that acts are likelier one than not, ``rows``
what rows of a story ask. The baseline, run beside it, holds predicates with equal stems to be one.
Sentences of ECB+ come from its development topics, which the scorer of acts was not trained on.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.frame import Benchmark, Figures, main
from variorum import align, annotate, extract
from variorum.align import event_chains, event_rows
from variorum.align.likeness import Rarity
from variorum.extract import events
from variorum.model import Article, Event, Region
from variorum.text.stems import stem, stems

Key = tuple[str, str]
_TOKEN = re.compile(r"\w+|[^\w\s]")
WAYS = ("chains", "rows", "lemma")


@dataclass(frozen=True, slots=True)
class Answer:
    """One question and answer: its id, its predicate's token number, and the answer's words."""

    id: str
    verb: int
    word: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a record, as an article, with its answers."""

    article: Article
    answers: tuple[Answer, ...]

    def places(self) -> dict[int, tuple[int, int]]:
        """The characters of each predicate, by its token number.

        The numbers count tokens that the set does not print: a third of them is up to ten too high. So the
        predicate is the token that reads as it does and stands nearest to its number; one that is nowhere
        printed has no place.
        """
        tokens = list(_TOKEN.finditer(self.article.text))
        found = {}
        for one in self.answers:
            same = [place for place, token in enumerate(tokens) if token[0].lower() == one.word.lower()]
            if same:
                found[one.verb] = tokens[min(same, key=lambda place: (abs(place - one.verb), place))].span()
        return found


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Precision, recall and F1 of aligned answers."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if options.get("part"):
        records = records[1 if options["part"] == "aside" else 0 :: 2]
    if options.get("records"):
        records = records[: int(options["records"])]
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    right, joined = dict.fromkeys(WAYS, 0), dict.fromkeys(WAYS, 0)
    gold = 0
    for record in records:
        left = _side("left", record["text_1"], record["qas_1"])
        other = _side("right", record["text_2"], record["qas_2"])
        wanted = set(_aligned(record["alignments"]))
        gold += len(wanted)
        for name, one in _joined(left, other, parser, vectors).items():
            found = _answers(left, other, one)
            joined[name] += len(found)
            right[name] += len(found & wanted)
    figures: dict[str, float | int | str] = {"records": len(records), "pairs": gold}
    for name in right:
        precision, recall = right[name] / max(1, joined[name]), right[name] / max(1, gold)
        prefix = "" if name == "chains" else f"{name}_"
        figures[f"{prefix}precision"], figures[f"{prefix}recall"] = precision, recall
        figures[f"{prefix}f1"] = 2 * precision * recall / max(1e-9, precision + recall)
    return figures


def _side(name: str, text: str, answers: str) -> Side:
    article = Article(name, name, text, regions=(Region("body", 0, len(text)),), language="en")
    listed: list[dict[str, Any]] = ast.literal_eval(answers)
    return Side(
        article,
        tuple(
            Answer(one["qa_uuid"], int(one["verb_idx"]), one["verb"], frozenset(stems(one["answer"])))
            for one in listed
        ),
    )


def _aligned(alignments: str) -> Iterator[Key]:
    for one in ast.literal_eval(alignments):
        for left in one["sent1"]:
            for right in one["sent2"]:
                yield left["qa_uuid"], right["qa_uuid"]


def _joined(
    left: Side, right: Side, parser: annotate.SpacyParser, vectors: annotate.MiniLM
) -> dict[str, set[tuple[int, int]]]:
    """The pairs of predicates (by token number) that each way holds to be one."""
    articles, marks, verbs = [left.article, right.article], [], []
    for side in (left, right):
        parsed = parser.parse(side.article)
        own, places = extract.marks(parsed), side.places()
        numbers = sorted(places)
        made = events.describe(parsed, [places[number] for number in numbers], own.times, own.statements)
        some = [
            replace(event, id=f"{side.article.id}-{number}")
            for number, event in zip(numbers, made, strict=True)
        ]
        verbs.append(numbers)
        marks.append(replace(own, events=tuple(some)))
    cast = align.actors(articles, marks)
    resolved = align.resolve(articles, marks, cast)
    acts = [event for one in resolved for event in one.events]
    rarity = Rarity(resolved)
    chains = event_chains.chains(acts, resolved, vectors, rarity)
    rows, _ = event_rows.group(acts, resolved, cast.actors, vectors, rarity)
    return {
        "chains": set(_across(acts, chains)),
        "rows": set(_across(acts, rows)),
        "lemma": {
            (one.verb, other.verb)
            for one in left.answers
            for other in right.answers
            if stem(one.word.lower()) == stem(other.word.lower())
        },
    }


def _across(acts: Sequence[Event], groups: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    for group in groups:
        sides: dict[str, list[int]] = {"left": [], "right": []}
        for member in group:
            side, _, number = acts[member].id.partition("-")
            sides[side].append(int(number))
        yield from ((one, other) for one in sides["left"] for other in sides["right"])


def _answers(left: Side, right: Side, verbs: set[tuple[int, int]]) -> set[Key]:
    """Pairs of answers of joined predicates, likest first, each answer in one pair."""
    rated = sorted(
        (-len(one.stems & other.stems) / len(one.stems | other.stems), one.id, other.id)
        for one in left.answers
        for other in right.answers
        if (one.verb, other.verb) in verbs and one.stems & other.stems
    )
    taken: set[str] = set()
    found: set[Key] = set()
    for _, one, other in rated:
        if one not in taken and other not in taken:
            found.add((one, other))
            taken |= {one, other}
    return found


BENCHMARK = Benchmark(
    "qa_align",
    measure,
    default="pairs/qa_align_a.jsonl",
    options=(
        ("records", "the first N records alone"),
        ("part", "tuned (every second record from the first on) or aside alone; both without it"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
