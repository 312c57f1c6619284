"""Tolls that stand in an article and are not of its own event: told far down, or dated weeks away."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.compare import whens
from variorum.model import Toll

LEAD = 3
"""Sentences with tolls that are an article's beginning."""

LATE = 5
"""Sentences with tolls after which an article's beginning has told what it was about."""

FAR_DAYS = 20
"""Days between two dated tolls of one article beyond which they are of two occasions."""

PLURAL = 2
"""The least number that is printed for all, and not for one of them."""


def late_sentences(tolls: Sequence[Toll]) -> frozenset[int]:
    """Sentences with counts that stand far down in an article whose beginning tells of fewer people.

    News tells first how many it was; what comes late and is larger is of another occasion.
    """
    starts = sorted({one.sentence.start for one in tolls if one.act != "treat"})
    lead = set(starts[:LEAD])
    if len(starts) <= LATE:
        return frozenset()
    told = [one for one in tolls if one.sentence.start in lead]
    most = max(sum(one.low for one in told if one.sentence.start == start) for start in lead)
    if any(one.more for one in told):
        most = max(most, PLURAL)
    return frozenset(
        one.sentence.start
        for one in tolls
        # "Four others were hurt": that goes on with those told of before.
        if one.low > most and not (one.more and one.when is None) and one.sentence.start >= starts[LATE]
    )


def is_far_off(one: Toll, tolls: Sequence[Toll]) -> bool:
    """True for a toll that print dates weeks from the first that it dates: of another occasion."""
    first = next((toll.when for toll in tolls if toll.when is not None and whens.is_known(toll.when)), None)
    if first is None or one.when is None or not whens.excludes(first, one.when):
        return False
    return whens.days_apart(first, one.when) > FAR_DAYS
