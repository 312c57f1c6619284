"""Two places: whether one can lie in the other, by common geography and by print."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare.view import View
from variorum.model import Actor
from variorum.text.names.countries import countries, states

MOST_NAMES = 6
"""Spellings of a place that are looked for in print."""


def lie_apart(left: str, right: str) -> bool:
    """True if both are countries, their states or their capitals, and neither lies in the other.

    >>> lie_apart("Norway", "Chile"), lie_apart("Oslo", "Norway"), lie_apart("Oslo", "Bergen")
    (True, False, False)
    >>> lie_apart("Texas", "Ohio"), lie_apart("Texas", "United States"), lie_apart("England", "London")
    (True, False, False)
    """
    mine, theirs = (_paths().get(name.casefold().removeprefix("the ")) for name in (left, right))
    if mine is None or theirs is None:
        return False
    return mine[0] != theirs[0] or bool(mine[1] and theirs[1] and mine[1] != theirs[1])


def are_of_one_country(left: str, right: str) -> bool:
    """True if both are one country, its states or its capital, of which news has each act for the whole.

    >>> are_of_one_country("Oslo", "Norway"), are_of_one_country("Oslo", "Chile")
    (True, False)
    """
    mine, theirs = (_paths().get(name.casefold().removeprefix("the ")) for name in (left, right))
    return mine is not None and theirs is not None and not lie_apart(left, right)


def may_hold(view: View, inner: Actor, outer: Actor) -> bool:
    """True if an article prints ``inner`` right before ``outer`` as a place in it ("Casse, Velmora")."""
    names = ("|".join(map(re.escape, (one.name, *one.spellings)[:MOST_NAMES])) for one in (inner, outer))
    first, second = names
    beside = re.compile(rf"\b(?:{first})(?:, | in |, in | of | \()(?:the )?(?:[\w]+ )?(?:{second})\b")
    return any(beside.search(article.text) for article in view.articles.values())


@cache
def _paths() -> dict[str, tuple[str, str]]:
    """By a country's, capital's or state's name in lower case: its country, and the state or ""."""
    found: dict[str, tuple[str, str]] = {}
    for country in countries():
        for printed in (country.name, *country.aliases, *country.capitals):
            found.setdefault(printed.casefold(), (country.name, ""))
    for of, names in states().items():
        for name in names:
            found.setdefault(name.casefold(), (of, name))
    return found
