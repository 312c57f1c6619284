"""Trains the scorer of event pairs (``variorum.align.event_scorer``) on ECB+.

    python -m training.events --data ../shared/data/coreference/ecbplus --keep DIRECTORY \\
        --out src/variorum/align/data/event_pairs.tsv

Needs scikit-learn, which the package itself does not. A story is a topic, and each of its two subtopics once
more alone; every pair of gold events of a story is an example, and every event weighs the same.
``--keep`` holds the features of each topic, so that a second training parses nothing. Topics named by
``--aside`` are left out of the training; the development topics always are. Printed are the CoNLL F1 of
topics under trees trained without them (cross-validation in four parts), by threshold, and those of the
topics kept aside.
"""

from __future__ import annotations

import argparse
import itertools
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from benchmarks.coreference_scores import conll
from benchmarks.ecbplus import DEV, Told, told_of
from variorum import align, annotate
from variorum.align.event_features import NAMES, Pairs
from variorum.align.event_scorer import PARTS, Trees, read
from variorum.align.likeness import Rarity
from variorum.align.linkage import link

TRAINING = tuple(topic for topic in range(1, 36) if topic not in DEV)
FOLDS = 4
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
HEAD = """# Boosted trees that say how likely two events are one act. Source: trained by training/events.py on
# the gold event mentions of ECB+ (Cybulska and Vossen 2014, CC BY 3.0), training topics; it holds no text.
# Columns: tree, node, feature, threshold, node where at most the threshold, node where more, and at a leaf,
# in ten-thousandths, what it adds to the logarithm of the odds. Tree 0 is where all start from.
"""


@dataclass(frozen=True)
class Story:
    """The pairs of one story: features, whether one chain, their events, and each event's chain."""

    features: np.ndarray
    same: np.ndarray
    pairs: np.ndarray
    chains: np.ndarray


def stories_of(told: Sequence[Told], vectors: annotate.MiniLM) -> list[Story]:
    """The topic as one story, then each of its subtopics alone."""
    found = [_story(told, vectors)]
    for part in (0, 1):
        some = [one for one in told if one.part == part]
        if sum(len(one.event_gold) for one in some) > 1 and len(some) < len(told):
            found.append(_story(some, vectors))
    return found


def _story(told: Sequence[Told], vectors: annotate.MiniLM) -> Story:
    articles, acts = [one.article for one in told], [one.acts for one in told]
    marks = align.resolve(articles, acts, align.actors(articles, acts))
    events = [event for one in marks for event in one.events]
    chains = np.array([gold.chain for one in told for gold in one.event_gold])
    features = Pairs(events, marks, vectors, Rarity(marks))
    pairs = np.array(list(itertools.combinations(range(len(events)), 2)))
    return Story(
        np.array([features.of(left, right) for left, right in pairs]),
        np.array([chains[left] == chains[right] for left, right in pairs]),
        pairs,
        chains,
    )


def load(data: Path, topics: Sequence[int], keep: Path) -> dict[int, list[Story]]:
    """The stories of topics, from ``keep`` where they are there."""
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    found: dict[int, list[Story]] = {}
    for topic in topics:
        if not (data / str(topic)).is_dir():
            continue
        file = keep / f"topic-{topic}.npz"
        if not file.exists():
            stories = stories_of(told_of(data, topic, parser), vectors)
            fields = {
                f"{name}_{place}": getattr(story, name)
                for place, story in enumerate(stories)
                for name in ("features", "same", "pairs", "chains")
            }
            np.savez_compressed(file, **fields)
        kept = np.load(file)
        found[topic] = [
            Story(*(kept[f"{name}_{place}"] for name in ("features", "same", "pairs", "chains")))
            for place in range(len(kept.files) // 4)
        ]
    return found


def fit(stories: Sequence[Story], seed: int) -> str:
    """The table of trees trained on stories."""
    weight = [np.full(len(one.same), 1 / len(one.chains)) for one in stories]
    model = HistGradientBoostingClassifier(
        max_iter=150,
        learning_rate=0.08,
        max_leaf_nodes=15,
        min_samples_leaf=100,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=seed,
    )
    model.fit(
        np.concatenate([one.features for one in stories]),
        np.concatenate([one.same for one in stories]),
        sample_weight=np.concatenate(weight) / np.concatenate(weight).mean(),
    )
    return table(model)


def table(model: HistGradientBoostingClassifier) -> str:
    """The trees as lines of the table."""
    first = round(PARTS * float(np.ravel(model._baseline_prediction)[0]))
    lines = [f"0\t0\t\t\t\t\t{first}"]
    for number, (tree,) in enumerate(model._predictors, start=1):
        for place, node in enumerate(tree.nodes):
            if node["is_leaf"]:
                lines.append(f"{number}\t{place}\t\t\t\t\t{round(PARTS * float(node['value']))}")
            else:
                name, least = NAMES[node["feature_idx"]], float(node["num_threshold"])
                lines.append(f"{number}\t{place}\t{name}\t{least:.6g}\t{node['left']}\t{node['right']}\t")
    return HEAD + "\n".join(lines) + "\n"


def score(
    stories: Sequence[Story], trees: Trees, least: float
) -> list[tuple[Sequence[set[Hashable]], Sequence[set[Hashable]]]]:
    """Gold and response partitions of stories at a threshold."""
    found: list[tuple[Sequence[set[Hashable]], Sequence[set[Hashable]]]] = []
    for story in stories:
        rated = trees.rate(story.features.tolist())
        likely = {(int(a), int(b)): p for (a, b), p in zip(story.pairs, rated, strict=True)}
        response = link(len(story.chains), likely, least)
        key: dict[str, set[Hashable]] = defaultdict(set)
        for number, chain in enumerate(story.chains):
            key[str(chain)].add(number)
        found.append((list(key.values()), [set(group) for group in response]))
    return found


def report(name: str, stories: Mapping[int, list[Story]], trees: Mapping[int, Trees]) -> None:
    """CoNLL F1 by threshold, of whole topics and of subtopics alone."""
    for least in THRESHOLDS:
        whole = [pair for topic in stories for pair in score(stories[topic][:1], trees[topic], least)]
        alone = [pair for topic in stories for pair in score(stories[topic][1:], trees[topic], least)]
        print(f"{name} at {least}: topics {conll(whole):.3f}, subtopics alone {conll(alone):.3f}", flush=True)


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--keep", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--aside", default="28,29,30,31,32,33")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    aside = [int(topic) for topic in given.aside.split(",") if topic]
    stories = load(given.data, [topic for topic in TRAINING if topic not in aside], given.keep)
    trees: dict[int, Trees] = {}
    for fold in range(FOLDS):
        held = list(stories)[fold::FOLDS]
        without = fit([one for topic in stories if topic not in held for one in stories[topic]], given.seed)
        trees.update(dict.fromkeys(held, read(without)))
    report("cross-validation", stories, trees)
    written = fit([one for topic in stories for one in stories[topic]], given.seed)
    given.out.write_text(written, encoding="utf-8")
    kept = load(given.data, aside, given.keep)
    report("kept aside", kept, dict.fromkeys(kept, read(written)))


if __name__ == "__main__":
    main()
