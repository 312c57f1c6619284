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

_DATELINE = re.compile(r"^[^()\n]{0,90}\((?P<short>[A-Z]{3,10})\)\s?(?:--?|—|–)", re.MULTILINE)
_BEHIND = re.compile(r" \((?P<short>[A-Z]{3,10})\)")
_SMALL = frozenset({"of", "for", "and", "the", "in", "on"})

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


def acronyms(articles: Sequence[Article]) -> dict[str, str]:
    """Acronyms that agencies go by in the story, made of the first letters of the words of their names.

    "VELNA" of the Velmoran News Agency: as its dateline prints it, or in brackets behind the name. Only those
    of which no table knows, and that fit one name alone.
    """
    names = {plain_name(article.outlet): None for article in articles if _is_outlet(article.outlet or "")}
    printed: set[str] = set()
    for article in articles:
        text = plain_copy(article.text[:_SEARCHED_CHARACTERS])
        printed.update(match["short"] for match in _DATELINE.finditer(text))
        for match in named().finditer(text):
            if match["shaped"]:
                names.setdefault(plain_name(match.group()))
                behind = _BEHIND.match(text, match.end())
                printed.update({behind["short"]} if behind else ())
    fitting = {
        short: [name for name in names if is_made_of(short, name)] for short in printed - set(short_names())
    }
    return {short: held[0] for short, held in sorted(fitting.items()) if len(held) == 1}


def is_made_of(short: str, name: str) -> bool:
    """True if ``short`` is the first letters of every word of ``name``, one or more of each.

    >>> is_made_of("VELNA", "Velmoran News Agency"), is_made_of("VLNA", "Velmoran News Agency")
    (True, False)
    """
    places = {0}
    words = [word for word in re.findall(r"[^\W_]+", name) if word not in _SMALL]
    for word in words:
        places = {
            at + size
            for at in places
            for size in range(1, len(word) + 1)
            if short[at : at + size] == word[:size].upper()
        }
    return len(words) > 1 and len(short) in places


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
