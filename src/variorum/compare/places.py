"""Two places: whether one can lie in the other, by common geography and by print."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare.view import View
from variorum.model import Actor
from variorum.text import lexicon

MOST_NAMES = 6
"""Spellings of a place that are looked for in print."""


def lie_apart(left: str, right: str) -> bool:
    """True if the two names are of two countries, of their capitals, or of a country and another's capital.

    >>> lie_apart("Norway", "Chile"), lie_apart("Oslo", "Norway"), lie_apart("Oslo", "Bergen")
    (True, False, False)
    """
    mine, theirs = (_country_of().get(name.casefold().removeprefix("the ")) for name in (left, right))
    return mine is not None and theirs is not None and mine != theirs


def may_hold(view: View, inner: Actor, outer: Actor) -> bool:
    """True if an article prints ``inner`` right before ``outer`` as a place in it ("Casse, Velmora")."""
    names = ("|".join(map(re.escape, (one.name, *one.spellings)[:MOST_NAMES])) for one in (inner, outer))
    first, second = names
    beside = re.compile(rf"\b(?:{first})(?:, | in |, in | of | \()(?:the )?(?:[\w]+ )?(?:{second})\b")
    return any(beside.search(article.text) for article in view.articles.values())


@cache
def _country_of() -> dict[str, str]:
    """By a country's or capital's name in lower case: the country."""
    found: dict[str, str] = {}
    for name, others, _, capitals in (row[:4] for row in lexicon.rows("countries.tsv")):
        for printed in (name, *others.split(";"), *capitals.split(";")):
            if printed.strip():
                found.setdefault(printed.strip().casefold(), name)
    return found
