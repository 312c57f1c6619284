"""Joining marks to rows: conservative, verified, and the same for every order of the input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.align.ladder import Feature, Features, Level, because, level_of
from variorum.align.likeness import mutual
from variorum.model import Link, RowKind

Pair = tuple[int, int]
CENTRAL = 12
"""Members of a large row that a newcomer is verified against: the earliest in print."""

ENOUGH = 0.5
"""More than this share of the pairs across two rows must hold a level for the rows to be joined."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two marks (by their number in order of print) that a level holds to be one thing."""

    left: int
    right: int
    level: Level
    score: float
    features: Features

    def other(self, one: int) -> int:
        """The mark at the other end."""
        return self.right if one == self.left else self.left


def mutual_edges(
    kind: RowKind,
    seen: Mapping[Pair, dict[str, Feature]],
    score: Callable[[Features], float],
    articles: Sequence[str],
) -> dict[Pair, Edge]:
    """The pairs seen that a level of the ladder of ``kind`` holds, as edges.

    Each pair's features gain ``mutual``: whether either mark is the other's best in its article.
    """
    is_mutual = mutual({pair: score(features) for pair, features in seen.items()}, articles)
    edges: dict[Pair, Edge] = {}
    for (left, right), features in seen.items():
        features["mutual"] = "yes" if is_mutual(left, right) else "no"
        level = level_of(kind, features)
        if level is not None:
            edges[left, right] = Edge(left, right, level, score(features), features)
    return edges


def join(
    articles: Sequence[str],
    edges: Mapping[Pair, Edge],
    vetoed: Callable[[int, int], bool],
    near: Callable[[int, int], bool],
    *,
    by_score: bool = False,
    parts: bool = False,
) -> tuple[tuple[tuple[int, ...], ...], dict[Pair, Edge]]:
    """Groups of marks in order of print, and the edges that were used.

    ``articles[i]`` is the article of mark ``i``; ``edges`` are keyed ``(lower, higher)``. Best edges join
    first: by level, then by score, or by score alone (``by_score``). Two groups join only if no pair across
    them is vetoed and more than :data:`ENOUGH` of the pairs across them hold a level themselves, a pair that
    is only ``near`` counting half: nothing is chained blindly. With ``parts``, what one article prints in two
    places may stand beside what another prints in one: such pairs of one article do not count against it.
    Where two marks of one article that are not alike fit a mark equally well, neither is joined.
    """
    kept = _without_ties(articles, edges)
    group: dict[int, int] = {index: index for index in range(len(articles))}
    members: dict[int, list[int]] = {index: [index] for index in range(len(articles))}

    def order(edge: Edge) -> tuple[float, float, int, int]:
        rank, score = float(edge.level.rank), -edge.score
        return (score, rank, edge.left, edge.right) if by_score else (rank, score, edge.left, edge.right)

    def neutral(one: int, other: int) -> bool:
        return parts and articles[one] == articles[other]

    for edge in sorted(kept.values(), key=order):
        first, second = sorted((group[edge.left], group[edge.right]))
        if first == second or not _consistent(members[first], members[second], kept, vetoed, near, neutral):
            continue
        for index in members[second]:
            group[index] = first
        members[first] = sorted(members[first] + members.pop(second))
    return tuple(tuple(members[key]) for key in sorted(members)), kept


def _consistent(
    left: Sequence[int],
    right: Sequence[int],
    edges: Mapping[Pair, Edge],
    vetoed: Callable[[int, int], bool],
    near: Callable[[int, int], bool],
    neutral: Callable[[int, int], bool],
) -> bool:
    held, total = 0.0, 0
    for one in left[:CENTRAL]:
        for other in right[:CENTRAL]:
            pair = (one, other) if one < other else (other, one)
            if pair in edges:
                held, total = held + 1, total + 1
            elif vetoed(*pair):
                return False
            elif not neutral(*pair):
                held, total = held + (0.5 if near(*pair) else 0), total + 1
    return held > ENOUGH * total


def _without_ties(articles: Sequence[str], edges: Mapping[Pair, Edge]) -> dict[Pair, Edge]:
    """The edges less those where a mark has two equal best candidates in one article.

    Candidates that are one thing themselves (an edge between them) are no tie.
    """
    of_mark: dict[tuple[int, str], list[Edge]] = defaultdict(list)
    for edge in edges.values():
        of_mark[edge.left, articles[edge.right]].append(edge)
        of_mark[edge.right, articles[edge.left]].append(edge)
    dropped: set[Pair] = set()
    for (mark, article), candidates in of_mark.items():
        if len(candidates) < 2 or articles[mark] == article:
            continue
        best = min((edge.level.rank, -edge.score) for edge in candidates)
        equal = [edge for edge in candidates if (edge.level.rank, -edge.score) == best]
        ends = sorted(edge.other(mark) for edge in equal)
        if any((one, other) not in edges for at, one in enumerate(ends) for other in ends[at + 1 :]):
            dropped.update((edge.left, edge.right) for edge in candidates)
    return {pair: edge for pair, edge in edges.items() if pair not in dropped}


def links(group: Sequence[int], ids: Sequence[str], edges: Mapping[Pair, Edge]) -> tuple[Link, ...]:
    """Why each member stands in the group: its best edges, enough of them to connect all."""
    found = [edges[pair] for pair in combinations(sorted(group), 2) if pair in edges]
    reached: dict[int, int] = {index: index for index in group}
    chosen: list[Link] = []
    for edge in sorted(found, key=lambda edge: (edge.level.rank, -edge.score, edge.left, edge.right)):
        first, second = reached[edge.left], reached[edge.right]
        if first == second:
            continue
        for index in group:
            if reached[index] == second:
                reached[index] = first
        chosen.append(
            Link(ids[edge.left], ids[edge.right], edge.level.label, because(edge.level, edge.features))
        )
    return tuple(chosen)
