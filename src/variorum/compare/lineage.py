"""Which article has what it prints from which other one of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.compare.view import View

BETWEEN_LETTERS = re.compile(r"[\W_]+")

LEAST_SHARE = 0.2
"""Share of the shorter article from which the direction of a copy tells of the whole article: less may come
to both from a third, such as a statement to the press."""

MOST_PAIRS = 400
"""Pairs of articles that are looked at, in the order of the articles."""


def lineage(view: View) -> Iterator[tuple[str, str, bool]]:
    """Pairs of articles of which one has it from the other: the earlier, the later, and whether that is sure.

    By the direction of a copied passage, or because the one credits the other's outlet and not the other way
    round. Pairs that share a passage without any evidence of direction come as unsure, in story order.
    """
    ways: dict[tuple[str, str], bool] = {}
    for copy in view.story.copies:
        pair = copy.left.article, copy.right.article
        if copy.share < LEAST_SHARE or not view.articles.keys() >= set(pair):
            continue
        if copy.direction == "unknown":
            ways.setdefault(pair, False)
        else:
            ways[pair if copy.direction == "left first" else pair[::-1]] = True
    for pair in _credited(view):
        if not (pair in ways or ways.get(pair[::-1])):
            ways[pair] = True
    for pair in [pair for pair, sure in ways.items() if not sure]:
        if ways.get(pair[::-1]):
            del ways[pair]
    order = sorted(ways, key=lambda pair: sorted(view.order[article] for article in pair))
    yield from ((*pair, ways[pair]) for pair in order[:MOST_PAIRS])


def _credited(view: View) -> Iterator[tuple[str, str]]:
    """Pairs of which the second credits the outlet of the first; none where they credit each other."""
    holders: dict[str, list[str]] = {}
    for article in view.articles.values():
        if article.outlet:
            holders.setdefault(_fold(article.outlet), []).append(article.id)
    found = {
        (first, credit.article): None
        for credit in view.story.credits
        if credit.article in view.articles
        for first in holders.get(_fold(credit.name), ())
        if first != credit.article
    }
    yield from (pair for pair in found if pair[::-1] not in found)


def _fold(name: str) -> str:
    return BETWEEN_LETTERS.sub("", re.sub(r"^the\s+", "", name.casefold()))
