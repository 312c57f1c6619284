"""Findings where two articles seem to tell one thing in other words: two numbers, days, acts or voices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations, islice

from variorum.compare import found
from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.near_findings import Between, Places, row_of
from variorum.compare.parallel_pairs import ParallelPair
from variorum.compare.view import View
from variorum.model import Finding, Row

MOST_PAIRS = 1_000
"""Pairs of sentences of one parallel that are compared, in the order of print."""

_KIND = {"number": "quantity", "date": "event", "polarity": "event"}
"""The kind of row that a finding of a type stands in where there is one."""


def parallel_findings(
    view: View, rows: Sequence[Row], places: Places, between: Between
) -> Mapping[str, list[Finding]]:
    """The findings by the id of the row in which they stand, in the order of print.

    Sentences in which no mark stands give no finding. ``between`` takes up of which articles each holds.
    """
    by_id = {row.id: row for row in rows}
    held: dict[tuple[str, int, str], list[tuple[str, str, found.Outcome]]] = defaultdict(list)
    ladders = of_kind("parallel")
    for parallel in view.story.parallels:
        for left, right in islice(combinations(parallel.passages, 2), MOST_PAIRS):
            if left.article == right.article:
                continue
            pair = ParallelPair(view, left, right)
            for number, ladder in enumerate(ladders):
                level = first_that_holds(ladder, lambda name, pair=pair: bool(getattr(pair, name)()))  # type: ignore[misc]
                row = row_of(places, left, right, (), (), _KIND[ladder.type]) if level.verdict else None
                if row is not None:
                    outcome = found.Outcome(level, *pair.shown(ladder.type), pair.tellers(ladder.type))
                    held[row, number, level.label].append((left.article, right.article, outcome))
    result: dict[str, list[Finding]] = defaultdict(list)
    for (row, number, _), outcomes in held.items():
        made = found.finding(view, by_id[row], ladders[number], outcomes, "parallel")
        between[made.id] = frozenset((left, right) for left, right, _ in outcomes)
        result[row].append(made)
    return result
