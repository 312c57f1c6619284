"""The names of agencies and publications, and how they are found in print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from variorum.model import Article
from variorum.text import lexicon
from variorum.text.normal import plain_copy

_SEARCHED_CHARACTERS = 40_000
"""Characters of an article in which agencies' names are looked for."""


@cache
def _spellings() -> dict[str, str]:
    """Every spelling, folded, to the plain name of the agency or publication."""
    known: dict[str, str] = {}
    for initials, name, aliases in lexicon.rows("agencies.tsv"):
        for spelling in (initials, name, *aliases.split(" | ")):
            if spelling:
                known.setdefault(fold(spelling), name)
    for name, aliases in lexicon.rows("publications.tsv"):
        for spelling in (name, *aliases.split(" | ")):
            if spelling:
                known.setdefault(fold(spelling), name)
    return known


@cache
def agencies() -> frozenset[str]:
    """The plain names of the news agencies."""
    return frozenset(row[1] for row in lexicon.rows("agencies.tsv"))


@cache
def initials() -> dict[str, str]:
    """Agencies' initials and other names of at most four letters ("dpa"), with their case, to plain names."""
    found = {row[0]: row[1] for row in reversed(lexicon.rows("agencies.tsv")) if row[0]}
    for row in lexicon.rows("agencies.tsv"):
        for short in (row[1], *row[2].split(" | ")):
            if 0 < len(short) <= 4:
                found.setdefault(short, row[1])
    return found


def agency(text: str) -> str:
    """The plain name of the agency that ``text`` is, or ""; initials need their capitals.

    >>> agency("AFP"), agency("afp"), agency("Reuters")
    ('Agence France-Presse', '', 'Reuters')
    """
    text = text.strip()
    if text in initials():
        return initials()[text]
    if is_known(text) and len(text) > 4 and text[:1].isupper():
        name = plain_name(text)
        return name if name in agencies() else ""
    return ""


def fold(name: str) -> str:
    """A name in lower case without article, spaces and points: equal for equal outlets.

    >>> fold("The Port Casse Herald") == fold("Port Casse herald")
    True
    >>> fold("cassetv") == fold("Casse TV")
    True
    """
    lowered = re.sub(r"^the\s+", "", name.casefold().strip())
    return re.sub(r"[\W_]+", "", lowered)


def plain_name(name: str) -> str:
    """The name by which an outlet goes in this program: the table's, else as printed without "the"."""
    known = _spellings().get(fold(name))
    return known if known is not None else re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))


def is_known(name: str) -> bool:
    """True if the tables of agencies and publications hold the name."""
    return fold(name) in _spellings()


@cache
def named() -> re.Pattern[str]:
    """Matches one agency or publication by name: of the tables, or by its last word.

    Groups: ``known`` (any case), ``initials`` (upper case) or ``shaped`` (capitalised words that end
    in a media word). Every repetition is bounded.
    """
    spelled = [row[1] for row in lexicon.rows("agencies.tsv")]
    spelled += [alias for row in lexicon.rows("agencies.tsv") for alias in row[2].split(" | ")]
    spelled += [row[0] for row in lexicon.rows("publications.tsv")]
    spelled += [alias for row in lexicon.rows("publications.tsv") for alias in row[1].split(" | ")]
    plain = {re.sub(r"^[Tt]he\s+", "", name) for name in spelled if name}
    long = sorted((name for name in plain if len(name) > 4), key=lambda name: (-len(name), name))
    short = sorted((name for name in plain if len(name) <= 4), key=lambda name: (-len(name), name))
    short += sorted(initials(), key=lambda name: (-len(name), name))
    known = "|".join(r"\s?".join(map(re.escape, name.split())) for name in long)
    exact = "|".join(map(re.escape, short))
    last = "|".join(map(re.escape, lexicon.words("media_words.txt")))
    return re.compile(
        rf"(?<![\w-])(?:(?P<known>(?i:{known}))|(?P<initials>{exact})"
        rf"|(?P<shaped>(?!The\s)(?:[A-Z][\w'’.&-]{{1,20}}[ \u00a0]){{1,4}}(?:{last})))(?![\w])"
    )


def spelled_out(articles: Sequence[Article]) -> dict[str, str]:
    """Initials of agencies that the articles themselves spell out ("VNA": "Velmoran News Agency").

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
    single = {capitals: min(held) for capitals, held in found.items() if len({fold(n) for n in held}) == 1}
    return {
        capitals: known if (known := initials().get(capitals)) and _is_slip(name, known) else name
        for capitals, name in single.items()
    }


def _is_slip(name: str, known: str) -> bool:
    """True if ``name`` is ``known`` but for two letters."""
    return OSA.distance(fold(name), fold(known), score_cutoff=2) <= 2
