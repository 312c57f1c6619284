"""How likely what the trained reader found is an attribution: a weighted sum of named features.

``attribution_odds.tsv`` holds one weight a line; ``python -m training.attributions`` writes it.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.weights import Weights, logit
from variorum.text.lexicon import rows

TABLE = "attribution_odds.tsv"

START = "start"
"""The name of what every attribution starts from."""

NAMES = ("reader", "rule", "rule_overlaps", "lemma", "adjective", "length")
"""The features in the order of :func:`features`."""

SHORTEST = 3
"""Characters from which on the length of a content counts."""


def features(
    reading: Reading, draft: Draft, confidence: float, same_cue: Sequence[Draft], weights: Weights
) -> tuple[float, ...]:
    """The features of a draft, rounded to three places.

    The log-odds of the reader's ``confidence``; the best weight of the rules' drafts with the same cue,
    and whether one of them tells of the same words; the log-odds with which the cue's head word
    attributes in any construction; whether it is an adjective; the logarithm of the content's
    characters.
    """
    part = reading.doc[draft.head].pos_
    found = (
        logit(confidence),
        max((one.weight for one in same_cue), default=0.0),
        float(any(ranges.overlap(one.content, draft.content) for one in same_cue)),
        logit(weights.of_word(part, draft.lemma)),
        float(part == "ADJ"),
        math.log(max(SHORTEST, draft.size)),
    )
    return tuple(round(one, 3) for one in found)


def likely(values: Sequence[float]) -> float:
    """The likelihood, 0 to 1, of an attribution with these features, rounded to three places."""
    start, of = _trained()
    # Features have three places: whole numbers sum to the same in any order.
    total = 1000 * start + sum(weight * round(1000 * value) for weight, value in zip(of, values, strict=True))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total / 1_000_000)))), 3)


@functools.cache
def _trained() -> tuple[int, tuple[int, ...]]:
    """What every attribution starts from and what each feature adds, in thousandths of the log-odds."""
    table: Mapping[str, int] = {name: int(weight) for name, weight in rows(TABLE)}
    return table[START], tuple(table[name] for name in NAMES)
