"""Two places: whether one can lie in the other, by common geography and by print."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from variorum.compare.view import View
from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.names.countries import countries, country_of, states

FARTHEST = 120
"""Characters between the names of a place and of what it lies in."""

Place = tuple[int, int]
"""The start and end of a name in print."""


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
    """True if an article prints ``inner`` as a place in ``outer``: "Casse, Velmora", "Casse, a suburb of
    Velmora", "the Velmora suburb of Casse"."""
    return any(
        _are_linked(article.text, view.printed(one, inner), _TO_WHOLE, view.printed(one, outer))
        or _are_linked(article.text, view.printed(one, outer), _TO_PART, view.printed(one, inner))
        for one, article in view.articles.items()
    )


def _are_linked(text: str, before: Sequence[Place], link: re.Pattern[str], behind: Sequence[Place]) -> bool:
    """True if ``link`` fills what stands between a place of ``before`` and a whole one of ``behind``."""
    for _, end in before:
        for at in range(bisect_left(behind, (end, end)), len(behind)):
            start, last = behind[at]
            if start - end > FARTHEST:
                break
            if link.fullmatch(text, end, start) and _WORD_EDGE.match(text, last):
                return True
    return False


def may_be_wide(name: str) -> bool:
    """True of a country, a state or a great city, and of a name that says that it is a region: a town or a
    quarter may lie in it.

    >>> may_be_wide("Norway"), may_be_wide("Orrin Province"), may_be_wide("the West Bank")
    (True, True, True)
    >>> may_be_wide("Port Casse"), may_be_wide("Oslo")
    (False, False)
    """
    known = name.casefold()
    if known.startswith("the ") or _WIDE.search(known) is not None:
        return True
    if known in _wide_names():
        return True
    return country_of(name) is not None or any(name in held for held in states().values())


@cache
def _wide_names() -> frozenset[str]:
    return frozenset(one.casefold() for one in lexicon.words("wide_places.txt"))


_PART = lexicon.either(lexicon.words("place_parts.txt"))
_TO_WHOLE = re.compile(
    r"(?:, | in |, in | of | \()(?:the )?(?:[\w]+ )?"
    rf"|,? (?:[\w-]+ ){{0,4}}(?:{_PART}) (?:of|in|from|outside) (?:the )?(?:[\w-]+ )?"
)
_TO_PART = re.compile(rf"(?:['’]s)? (?:[\w-]+ )?(?:{_PART}) (?:of )?")
_WORD_EDGE = re.compile(r"\b")
_WIDE = re.compile(
    r"\b(?:province|region|district|county|state|islands?|valley|peninsula|governorate|coast|territory"
    r"|(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central)\b"
)
"""Words of names of regions."""


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
