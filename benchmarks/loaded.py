"""Loaded sentences and words of BABE that the scorer was not trained on, beside a baseline of word lists.

The parts kept aside (see :mod:`benchmarks.babe`): topics of which no sentence was trained on, and articles
of the other topics; ``aside`` is both. ``sentence_macro_f1``: loaded or not, by most readers. ``word_f1``:
content words that readers marked, at the likelihood that cross-validation on the training part found best;
``shown_precision`` and ``shown_recall``: from the likelihood on that the page shows. Two baselines of word
lists: ``lists`` takes a sentence for loaded that holds a word of our lists of acts that judge, of distancing
verbs of saying or of hedges; ``learnt`` one that holds a word that readers marked in the training part half
of the time or oftener.
"""

from __future__ import annotations

import functools
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy

from benchmarks.babe import Sentence, read
from benchmarks.frame import Benchmark, Figures, main
from variorum.annotate import LoadedWords
from variorum.annotate.parser import default_pipeline
from variorum.text import lexicon
from variorum.text.acts import act_of_noun, act_of_verb

CARD = Path(__file__).resolve().parent.parent / "src/variorum/annotate/data/loaded_words/model.json"
Truths = np.ndarray[Any, np.dtype[Any]]


def f1(wanted: Truths, given: Truths) -> float:
    """F1 of the true ones."""
    right = float((wanted & given).sum())
    return 2 * right / max(1.0, float(wanted.sum() + given.sum()))


def macro_f1(wanted: Truths, given: Truths) -> float:
    """The mean of the F1 of the true ones and of the false ones."""
    return (f1(wanted, given) + f1(~wanted, ~given)) / 2


@functools.cache
def _listed() -> frozenset[str]:
    """Words of our own lists that judge or keep a distance."""
    cues = {row[0] for row in lexicon.rows("cue_acts.tsv") if "distancing" in row}
    hedges = {word for row in lexicon.rows("hedges.tsv") for word in row[1:] if word.isalpha()}
    return frozenset(cues | hedges)


def is_listed(lemma: str, part: str) -> bool:
    """The baseline's answer for a word."""
    act = act_of_verb(lemma) if part == "VERB" else act_of_noun(lemma) if part == "NOUN" else None
    return lemma in _listed() or (act is not None and act.charged)


def learnt(sentences: Sequence[Sentence]) -> frozenset[tuple[str, str]]:
    """Lemmas, with their part of speech, that were marked half of the time or oftener."""
    seen: Counter[tuple[str, str]] = Counter()
    marked: Counter[tuple[str, str]] = Counter()
    for one in sentences:
        for word, mark in zip(one.words, one.marked, strict=True):
            seen[word.lemma, word.part] += 1
            marked[word.lemma, word.part] += mark
    return frozenset(key for key, count in seen.items() if 2 * marked[key] >= count)


def figures(
    sentences: Sequence[Sentence], scorer: LoadedWords, best: float, known: frozenset[tuple[str, str]]
) -> dict[str, float | int]:
    """The figures of one part; ``known`` are the words of the learnt baseline."""
    likely: list[float] = []
    words: list[float] = []
    marked: list[bool] = []
    listed: dict[str, list[bool]] = {"lists": [], "learnt": []}
    any_listed: dict[str, list[bool]] = {"lists": [], "learnt": []}
    for one in sentences:
        sentence, found = scorer.of(one.text, one.words)
        likely.append(sentence)
        words.extend(found)
        marked.extend(one.marked)
        baselines = {
            "lists": [is_listed(word.lemma, word.part) for word in one.words],
            "learnt": [(word.lemma, word.part) in known for word in one.words],
        }
        for name, found_by in baselines.items():
            listed[name].extend(found_by)
            any_listed[name].append(any(found_by))
    wanted = np.array([one.loaded for one in sentences])
    given, truths = np.array(words), np.array(marked)
    shown = given >= scorer.least
    return {
        "sentences": len(sentences),
        "sentence_macro_f1": macro_f1(wanted, np.array(likely) >= 0.5),
        **{f"{name}_macro_f1": macro_f1(wanted, np.array(one)) for name, one in any_listed.items()},
        "word_f1": f1(truths, given >= best),
        **{f"{name}_word_f1": f1(truths, np.array(one)) for name, one in listed.items()},
        "shown_precision": float((truths & shown).sum()) / max(1.0, float(shown.sum())),
        "shown_recall": float((truths & shown).sum()) / max(1.0, float(truths.sum())),
        "shown_a_hundred_sentences": 100 * float(shown.sum()) / max(1, len(sentences)),
    }


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of both parts kept aside, and of cross-validation as the training printed them."""
    sentences = read(path, spacy.load(default_pipeline()))
    card = json.loads(CARD.read_text("utf-8"))
    best, scorer = float(card["measured"]["word_best_f1_from"]), LoadedWords()
    found: dict[str, float | int | str | Mapping[str, float | int | str]] = {}
    known = learnt([one for one in sentences if one.part == "train"])
    parts = {"aside": ("aside_topics", "aside_articles")} | {
        part: (part,) for part in ("aside_topics", "aside_articles")
    }
    for name, chosen in parts.items():
        found[name] = figures([one for one in sentences if one.part in chosen], scorer, best, known)
    found["cross_validation"] = card["measured"]
    return found


BENCHMARK = Benchmark("loaded", measure, "tone/babe_a.jsonl")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
