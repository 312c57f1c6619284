"""Trains the scorers of parallel sentences (``variorum.align.parallels``) on stories that were read.

    python -m training.parallels --data ../shared/data --keep DIRECTORY --out src/variorum/align/data

The stories are those of ``benchmarks/samples/parallels.jsonl`` that are not kept aside. A pair of sentences
of two articles is an example: one where it is graded 2, half one where it is graded 1. Weights are those of
a logistic regression with a penalty on their squares, found by Newton's method: no seed, no library beside
numpy. The first scorer rates all pairs that are compared, the second those that are worth reading together,
with what the pair reader says of them; it was trained on none of these stories. ``--keep`` holds the features
of each story, so that a second training reads nothing. Printed are, for single pairs by threshold, the shares
of grade 2 and of 1 and 2 among them and the recall of grade 2, each story rated by weights that were trained
without it and others (cross-validation in seven parts); first by the first scorer alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.comparing import Comparing
from benchmarks.parallels import Sample, Sentences, regraded, samples, sentences_of
from benchmarks.rows import articles_of
from training.pair_scorers import (
    THRESHOLDS,
    Examples,
    by_others,
    fit,
    folders,
    kept,
    rate,
    read_together,
    write,
)
from variorum import annotate
from variorum.align.likeness import Rarity
from variorum.align.parallel_features import NAMES, pairs, passages
from variorum.align.parallels import READ_TABLE, TABLE
from variorum.align.reading import READ
from variorum.model import Article, Marks, Sentence

PENALTY = 3.0
FOLDS = 7
HEAD = """# How likely two sentences{how} tell one thing: what each feature
# (align/parallel_features.py) adds, in thousandths of the logarithm of the odds. Source: trained by
# training/parallels.py on pairs of sentences that readers wrote down in stories of BASIL and PAC
# (benchmarks/samples/parallels.jsonl without those kept aside); it holds no text. Columns: feature; weight.
"""


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
    return Examples(
        np.array(list(found.values())).reshape(-1, len(NAMES)),
        np.array(judged),
        gold,
        np.array(list(found)).reshape(-1, 2),
        np.array([one.span.text for one in told]),
    )


def load(data: Path, wanted: Sequence[Sample], keep: Path) -> list[Examples]:
    """The pairs of stories, from ``keep`` where they are there."""
    compare = Comparing()
    return [
        kept(keep / f"parallels-{sample.articles[0]}.npz", partial(examples, sample, articles, compare))
        for sample, articles in zip(wanted, articles_of(data, wanted), strict=True)
    ]


def report(stories: Sequence[Examples]) -> None:
    """What single pairs are, by threshold."""
    gold = sum(int(one.gold) for one in stories)
    likely = np.concatenate(by_others(stories, PENALTY, FOLDS))
    grades = np.concatenate([one.grades for one in stories])
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
    arguments = folders(__doc__)
    given = arguments.parse_args()
    given.keep.mkdir(parents=True, exist_ok=True)
    stories = load(given.data, samples(kept_aside=False), given.keep)
    report(stories)
    weights = fit(stories, PENALTY)
    write(given.out / TABLE, HEAD.format(how=""), NAMES, weights)
    likely = [rate(weights, one.features) for one in stories]
    read = read_together(stories, likely, annotate.PairReader(), "sentences")
    report(read)
    head = HEAD.format(how=" read together")
    write(given.out / READ_TABLE, head, (*NAMES, READ), fit(read, PENALTY))


if __name__ == "__main__":
    main()
