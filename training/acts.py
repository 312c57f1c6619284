"""Trains the scorer of acts that are read together (``variorum.align.event_reading``) on judged stories.

    python -m training.acts --data ../shared/data --keep DIRECTORY --out src/variorum/align/data

The stories are those of ``benchmarks/samples/rows.jsonl`` and ``rows_events.jsonl`` that are worked on, and
those of ``mark_training.jsonl`` whose acts the pair reader has not learned from. A pair of acts of one class
in two articles is an example, and pairs judged unclear are left out. Weights are those of a logistic
regression with a penalty on their squares, found by Newton's method: no seed, no library beside numpy.
``--keep`` holds the features of each story, so that a second training reads nothing. Printed are precision,
recall and F1 of single pairs by threshold, each story rated by weights that were trained without it and
others (cross-validation in eight parts): by the features alone, then with what reading them together adds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import check_sets
from benchmarks.comparing import read
from benchmarks.rows import Sample, samples
from training.pair_data import texts_of
from training.pair_scorers import (
    Examples,
    fit,
    folders,
    kept,
    of_judged,
    read_together,
    report,
    resolved_of,
    write,
)
from variorum import annotate
from variorum.align.event_reading import NAMES, TABLE, values
from variorum.align.event_rows import Acts
from variorum.align.likeness import Rarity
from variorum.align.reading import READ
from variorum.model import Article

PENALTY = 2.0
HEAD = """# How likely two acts of one class read together are one: what each feature (align/event_reading.py)
# adds, in thousandths of the logarithm of the odds. Source: trained by training/acts.py on acts that readers
# judged (benchmarks/samples/rows.jsonl and rows_events.jsonl without those kept aside, mark_training.jsonl
# without those that the pair reader has learned from); it holds no text. Columns: feature; weight.
"""


def examples(
    sample: Sample, articles: Sequence[Article], parser: annotate.SpacyParser, vectors: annotate.MiniLM
) -> Examples:
    """The pairs of acts of one judged story."""
    cast, resolved = resolved_of(articles, parser, annotate.StatementReader())
    events = [event for one in resolved for event in one.events]
    acts = Acts(events, resolved, cast.actors, vectors, Rarity(resolved))
    found = {pair: values(compared) for pair, compared in acts.compared().items()}
    return of_judged(sample.events, articles, events, found, acts.words(), len(NAMES))


def wanted() -> list[Sample]:
    """The judged stories."""
    worked_on = [one for one in samples() if not one.kept_aside and one.events.marks]
    unread = [one for one in check_sets.judged("mark_training", Sample) if one.kept_aside]
    return [*worked_on, *(one for one in unread if one.events.marks)]


def load(data: Path, keep: Path) -> list[Examples]:
    """The pairs of stories, from ``keep`` where they are there."""
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    found = []
    for sample in wanted():
        texts = texts_of(data, sample.set)
        articles = list(read([{"id": key, "text": texts[key]} for key in sample.articles]))
        make = partial(examples, sample, articles, parser, vectors)
        found.append(kept(keep / f"acts-{sample.articles[0]}.npz", make))
    return found


def likely(story: Examples) -> np.ndarray:
    """What the trees say, from half the logarithm of their odds."""
    return 1 / (1 + np.exp(-2 * story.features[:, NAMES.index("likely")]))


def main() -> None:
    """The command line."""
    arguments = folders(__doc__)
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    stories = load(given.data, given.keep)
    report(stories, PENALTY)
    read = read_together(stories, [likely(one) for one in stories], annotate.PairReader(), "acts")
    report(read, PENALTY)
    write(given.out / TABLE, HEAD, (*NAMES, READ), fit(read, PENALTY))


if __name__ == "__main__":
    main()
