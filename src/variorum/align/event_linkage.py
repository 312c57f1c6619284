"""Rows of acts that were read together: two rows are one while their pairs are likely one act in the mean.

A level of the ladder says of two acts that they are one; but a row is more than its likeliest pair, and a
pair that no level holds is seldom surely two. So every pair has its say: the likelihood by reading both,
where they were read, and else what its level is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from variorum.align.joining import Edge, Pair
from variorum.align.ladder import Feature, level_of, number
from variorum.align.linkage import link

LEAST = 0.38
"""Mean likelihood of the pairs across two groups from which they are one. Source of this and of what follows:
judged stories that are worked on (``benchmarks/notes/rows.md``)."""

SURE, FAIR, OWN = 0.8, 0.6, 0.9
"""What a level is worth of two acts not read together: done to one; any other; both of one article."""

NEARNESS = 0.05
"""What the likeness of their sentences adds to that, so that levels do not tie."""

APART = 0.7
"""What is left of the likelihood of a pair that a rule keeps apart and no level holds."""

UNSURE = 0.37
"""The same of two persons brought up anew ("a nurse", "two friends"), and of what was not done beside what is
wanted: never enough to join them alone."""


def linked(
    articles: Sequence[str],
    pairs: Iterable[Pair],
    facts: Mapping[Pair, Mapping[str, Feature]],
    edges: Mapping[Pair, Edge],
    vetoed: Callable[[int, int], bool],
) -> tuple[tuple[tuple[int, ...], ...], dict[Pair, Edge]]:
    """Groups of acts (by their number) that are one, and the edges by which they hold.

    ``pairs`` are those of one class that were compared, and all of one class in one article; ``facts`` says
    what levels ask of them and ``edges`` which a level holds. Two acts of one article that no level holds do
    not count, unless a rule keeps them apart.
    """
    likely: dict[Pair, float] = {}
    silent: list[Pair] = []
    held = dict(edges)
    for pair in sorted(pairs):
        value = _likelihood(pair, articles, facts.get(pair, {}), edges.get(pair), vetoed)
        if value is None:
            silent.append(pair)
        elif value > 0:
            likely[pair] = value = round(value, 3)  # as finely as linkage counts
            if pair not in edges and value >= LEAST:
                level = level_of("event", {"rest": "fits", "read": value})
                if level is not None:
                    held[pair] = Edge(*pair, level, value, {"read": value})
    return link(len(articles), likely, LEAST, silent), held


def _likelihood(
    pair: Pair,
    articles: Sequence[str],
    features: Mapping[str, Feature],
    edge: Edge | None,
    vetoed: Callable[[int, int], bool],
) -> float | None:
    """How likely two acts are one; None where nothing is said of them."""
    left, right = pair
    if articles[left] == articles[right]:
        if edge is not None:
            return OWN + NEARNESS * edge.score
        return 0.0 if vetoed(left, right) else None
    read = number(features, "read", -1.0)
    if read >= 0:
        if edge is not None:
            return read
        if features["persons"] == "two" or features["denied"] == "meant":
            return UNSURE * read
        return APART * read if vetoed(left, right) else read
    if edge is None:
        return 0.0
    return (SURE if features["patient"] == "same" else FAIR) + NEARNESS * edge.score
