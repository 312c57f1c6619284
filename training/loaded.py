"""Trains the scorer of loaded words (``variorum.annotate.loaded_words``) on BABE.

    python -m training.loaded --data ../shared/data/tone/babe_a.jsonl --keep DIRECTORY \\
        --out src/variorum/annotate/data/loaded_words

Needs scikit-learn, which the package itself does not. Two logistic regressions: of words (marked by the
readers or not) and, on top of what it gives to words it was not trained on, of sentences. Printed are the F1
values of cross-validation over the training part, by topic (no topic in two folds) and by article; those of
the parts kept aside are measured by ``benchmarks.loaded``. ``--keep`` holds the features, so that a second
training reads nothing anew. No seed: the solver starts from zero and the folds are by hash.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from sklearn.linear_model import LogisticRegression

from benchmarks.babe import Sentence, number, read
from benchmarks.loaded import f1, macro_f1
from training import keeping
from variorum.annotate.loaded_words import contexts, likelihoods, sentence_features, word_features
from variorum.annotate.parser import default_pipeline
from variorum.annotate.vectors import MiniLM

FOLDS = 5
STRENGTH = 0.1
"""Inverse of the weight of regularisation, of both regressions."""

PRECISION = 0.6
"""A word is worth a look from the likelihood at which so many of those found were marked by the readers."""

Array = np.ndarray[Any, np.dtype[Any]]


def features_of(sentences: Sequence[Sentence]) -> tuple[Array, list[Array]]:
    """The vector of each sentence, and the features of its words."""
    model = MiniLM()
    vectors, words = [], []
    for one in sentences:
        vector, inside = contexts(one.text, one.words)
        alone = model.of([word.lemma for word in one.words])
        vectors.append(vector)
        words.append(word_features(inside, alone, one.words))
    return np.array(vectors), words


def fit(features: Array, wanted: Array) -> Array:
    """The weights of a logistic regression, the last of them its start."""
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(features, wanted)
    return np.concatenate([model.coef_[0], model.intercept_]).astype(np.float64)


class Data:
    """The sentences with their features."""

    def __init__(self, sentences: Sequence[Sentence], vectors: Array, words: list[Array]) -> None:
        self.sentences, self.vectors, self.words = sentences, vectors, words
        self.loaded = np.array([one.loaded for one in sentences])

    def word_weights(self, chosen: Sequence[int]) -> Array:
        """Weights of words, from some of the sentences."""
        features = np.concatenate([self.words[one] for one in chosen])
        marked = np.concatenate([np.array(self.sentences[one].marked, dtype=bool) for one in chosen])
        return fit(features, marked)

    def train(self, chosen: Sequence[int], group: Callable[[Sentence], str]) -> tuple[Array, Array]:
        """Weights of words and of sentences, from some of the sentences."""
        likely: dict[int, Array] = {}
        part = {one: number("inner " + group(self.sentences[one])) % 3 for one in chosen}
        for fold in range(3):
            weights = self.word_weights([one for one in chosen if part[one] != fold])
            likely.update((one, likelihoods(self.words[one], weights)) for one in chosen if part[one] == fold)
        features = np.array([sentence_features(self.vectors[one], likely[one]) for one in chosen])
        return self.word_weights(chosen), fit(features, self.loaded[list(chosen)])

    def read(self, chosen: Sequence[int], weights: tuple[Array, Array]) -> tuple[list[Array], Array]:
        """The likelihoods of the words of some sentences, and of the sentences."""
        words = [likelihoods(self.words[one], weights[0]) for one in chosen]
        features = [
            sentence_features(self.vectors[one], found) for one, found in zip(chosen, words, strict=True)
        ]
        return words, likelihoods(np.array(features), weights[1])


def crossed(
    data: Data, chosen: Sequence[int], group: Callable[[Sentence], str]
) -> tuple[Array, Array, Array]:
    """Cross-validation: likelihoods of sentences, of all words, and whether these are marked."""
    fold = {one: number(group(data.sentences[one])) % FOLDS for one in chosen}
    sentence = np.zeros(len(data.sentences))
    words: list[Array] = []
    marked: list[Array] = []
    for number_ in range(FOLDS):
        held = [one for one in chosen if fold[one] == number_]
        weights = data.train([one for one in chosen if fold[one] != number_], group)
        found, sentence[held] = data.read(held, weights)
        words.extend(found)
        marked.extend(np.array(data.sentences[one].marked, dtype=bool) for one in held)
    return sentence[list(chosen)], np.concatenate(words), np.concatenate(marked)


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(prog="python -m training.loaded")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    kept = given.keep / "loaded.pickle"
    if not kept.exists():
        sentences = read(given.data, spacy.load(default_pipeline()))
        kept.write_bytes(pickle.dumps((sentences, *features_of(sentences))))
    data = Data(*pickle.loads(kept.read_bytes()))
    chosen = [place for place, one in enumerate(data.sentences) if one.part == "train"]
    figures: dict[str, float] = {}
    least = best = 0.0
    for name, group in (("topics", lambda one: one.topic), ("articles", lambda one: one.article)):
        sentence, words, marked = crossed(data, chosen, group)
        figures[f"{name}_sentence_macro_f1"] = macro_f1(data.loaded[chosen], sentence >= 0.5)
        steps = [round(float(step), 2) for step in np.arange(0.1, 0.8, 0.01)]
        best = max(steps, key=lambda step: f1(marked, words >= step))
        figures[f"{name}_word_f1"] = f1(marked, words >= best)
        sure = [step for step in steps if marked[words >= step].mean() >= PRECISION]
        if name == "topics":
            least = sure[0] if sure else steps[-1]
            figures["word_best_f1_from"] = best
        figures[f"{name}_word_precision_from_least"] = float(marked[words >= least].mean())
        figures[f"{name}_word_recall_from_least"] = float((words[marked] >= least).mean())
    print(json.dumps(figures, indent=1))
    words, sentence = data.train(chosen, lambda one: one.topic)
    facts = {
        "least": least,
        "sentences": len(chosen),
        "measured": {name: round(value, 3) for name, value in figures.items()},
    }
    keeping.write(given.out, {"word": words, "sentence": sentence}, facts)


if __name__ == "__main__":
    main()
