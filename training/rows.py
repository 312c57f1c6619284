"""Trains the scorers of statement pairs (``variorum.align.statement_rows``) on judged stories.

    python -m training.rows --data ../shared/data --keep DIRECTORY --out src/variorum/align/data

The stories are those of ``benchmarks/samples/rows.jsonl`` that are not kept aside, and those of
``row_training.jsonl``, less those that the pair reader has learned from. A pair of statements of two
articles is an example, and pairs judged unclear are left out. Weights are those of a logistic regression
with a penalty on their squares, found by Newton's method: no seed, no library beside numpy. Written is the
second scorer, of statements that are read together; with ``--first`` also the one that chooses them. (The
first one that ships came of the eight stories and the first twenty-nine of ``row_training.jsonl`` as they
were judged at first, when of the latter only pairs that have something in common were.) ``--keep`` holds
the features of each story, so that a second training reads nothing. Printed are precision, recall and F1 of
single pairs by threshold, each story rated by weights that were trained without it and others
(cross-validation in eight parts): of a first scorer, then of the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import check_sets
from benchmarks.rows import Sample, articles_of, samples
from training.pair_data import Story
from training.pair_scorers import (
    Examples,
    fit,
    folders,
    kept,
    of_judged,
    rate,
    read_together,
    report,
    resolved_of,
    write,
)
from variorum import annotate
from variorum.align.likeness import Nearness, Rarity
from variorum.align.reading import READ
from variorum.align.sayings import Sayings
from variorum.align.statement_features import NAMES
from variorum.align.statement_rows import READ_TABLE, TABLE, pairs
from variorum.align.weights import trained
from variorum.align.wordings import Wordings
from variorum.model import Article

PENALTY = 0.5
HEAD = """# How likely two statements{how} are one: what each feature (align/statement_features.py) adds, in
# thousandths of the logarithm of the odds. Source: trained by training/rows.py on pairs of statements that
# a reader judged in stories of NewsWCL50, BASIL and PAC (benchmarks/samples/rows.jsonl without those kept
# aside, and row_training.jsonl; of two read together, without what the pair reader has learned from); it
# holds no text. Columns: feature; weight.
"""


def examples(
    sample: Sample, articles: Sequence[Article], parser: annotate.SpacyParser, vectors: annotate.MiniLM
) -> Examples:
    """The pairs of statements of one judged story."""
    cast, resolved = resolved_of(articles, parser, annotate.StatementReader())
    statements = [statement for one in resolved for statement in one.statements]
    make = Sayings(cast.actors, resolved)
    sayings = [make.of(statement) for statement in statements]
    texts, rarity = [one.text for one in sayings], Rarity(resolved)
    wordings, near = Wordings(vectors, texts, rarity), Nearness(vectors, texts)
    found = pairs(statements, sayings, near, wordings, vectors, rarity)
    return of_judged(
        sample.statements, articles, statements, found, [one.told for one in sayings], len(NAMES)
    )


def load(data: Path, wanted: Sequence[Sample], keep: Path) -> list[Examples]:
    """The pairs of stories, from ``keep`` where they are there."""
    parser, vectors = annotate.SpacyParser(), annotate.MiniLM()
    return [
        kept(keep / f"rows-{sample.articles[0]}.npz", partial(examples, sample, articles, parser, vectors))
        for sample, articles in zip(wanted, articles_of(data, wanted), strict=True)
    ]


def unread(wanted: Sequence[Sample]) -> list[Sample]:
    """The stories that the pair reader has not learned from: only there does it answer as it will."""
    known = {article for one in check_sets.judged("pair_training", Story) for article in one.articles}
    return [one for one in wanted if not known & set(one.articles)]


def main() -> None:
    """The command line."""
    arguments = folders(__doc__)
    arguments.add_argument("--first", action="store_true", help="the scorer that chooses pairs as well")
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    tuned = [one for one in samples() if one.part == "tuned"]
    wanted = unread([*tuned, *check_sets.judged("row_training", Sample)])
    stories = load(given.data, wanted, given.keep)
    report(stories, PENALTY)
    first = trained(TABLE, NAMES)
    weights = np.array([first.start, *first.of]) / 1000
    if given.first:
        weights = fit(stories, PENALTY)
        write(given.out / TABLE, HEAD.format(how=""), NAMES, weights)
    likely = [rate(weights, one.features) for one in stories]
    read = read_together(stories, likely, annotate.PairReader(), "statements")
    report(read, PENALTY)
    write(given.out / READ_TABLE, HEAD.format(how=" read together"), (*NAMES, READ), fit(read, PENALTY))


if __name__ == "__main__":
    main()
