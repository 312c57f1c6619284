"""Initials of agencies that a story's own articles spell out ("VNA": "Velmoran News Agency")."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from variorum.model import Article
from variorum.text.normal import plain_copy
from variorum.text.outlets import named, outlet_key, plain_name, short_names

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


def _is_slip(name: str, known: str) -> bool:
    """True if ``name`` is ``known`` but for two letters."""
    return OSA.distance(outlet_key(name), outlet_key(known), score_cutoff=2) <= 2
