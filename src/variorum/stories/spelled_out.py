"""Initials of agencies that a story's own articles spell out ("VNA": "Velmoran News Agency")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from variorum.model import Article
from variorum.text.names import stands_for
from variorum.text.normal import plain_copy
from variorum.text.outlets import is_known, named, outlet_key, plain_name, short_names

_WORD = r"(?:[A-Z][\w'’-]{0,30}|of|for|and|the|in|on)"
_SPELLED = re.compile(rf"(?P<name>{_WORD}(?: {_WORD}){{1,8}}) \((?P<initials>[A-Z]{{2,8}})\)")
"""A name and its initials in brackets."""

_SEARCHED_CHARACTERS = 40_000
"""Characters of an article in which agencies' names are looked for."""


def spelled_out(articles: Sequence[Article]) -> dict[str, str]:
    """Initials of agencies that the articles themselves spell out.

    What the story prints comes before the table: several agencies share initials. Only names that end
    in a media word count, and only where one name alone fits the initials; a slip of the pen in the
    table's own name ("Associates Press") is that name.
    """
    names = {plain_name(article.outlet): None for article in articles if article.outlet}
    for article in articles:
        for match in named().finditer(plain_copy(article.text[:_SEARCHED_CHARACTERS])):
            if match["shaped"]:
                names.setdefault(plain_name(match.group()))
    found: dict[str, set[str]] = {}
    for name in names:
        capitals = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(capitals) >= 2 and len(name.split()) >= 2:
            found.setdefault(capitals, set()).add(name)
    single = {
        capitals: min(held) for capitals, held in found.items() if len({outlet_key(n) for n in held}) == 1
    }
    return {
        capitals: known if (known := short_names().get(capitals)) and _is_slip(name, known) else name
        for capitals, name in single.items()
    }


def of_other_bodies(articles: Sequence[Article]) -> frozenset[str]:
    """Initials that an article spells out as those of a body that is no outlet ("… Ferry Pilots (AFP)")."""
    found: set[str] = set()
    for article in articles:
        for match in _SPELLED.finditer(plain_copy(article.text[:_SEARCHED_CHARACTERS])):
            words = match["name"].split()
            for first in range(len(words) - 1):
                name = " ".join(words[first:])
                if words[first][0].isupper() and stands_for(match["initials"], name):
                    found.update(() if _is_outlet(name) else {match["initials"]})
                    break
    return frozenset(found)


def _is_outlet(name: str) -> bool:
    return is_known(name) or named().fullmatch(name) is not None


def _is_slip(name: str, known: str) -> bool:
    """True if ``name`` is ``known`` but for two letters."""
    return OSA.distance(outlet_key(name), outlet_key(known), score_cutoff=2) <= 2
