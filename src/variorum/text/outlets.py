"""Agencies and publications: their names by the tables, and how they are found in print.

The one reading of ``agencies.tsv``, ``publications.tsv`` and ``media_words.txt``. Which outlet wrote an
article is asked in ``ingest``, whom an article credits in ``stories``, who works for one in ``extract``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.text import lexicon


@dataclass(frozen=True, slots=True)
class Outlet:
    """One line of the tables. ``initials`` is "" for publications and for agencies without any."""

    name: str
    initials: str
    aliases: tuple[str, ...]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything by which it goes, with its case; the initials first."""
        return (*([self.initials] if self.initials else []), self.name, *self.aliases)


@cache
def agencies() -> tuple[Outlet, ...]:
    """The news agencies, in the order of the table."""
    return tuple(Outlet(name, short, _parted(rest)) for short, name, rest in lexicon.rows("agencies.tsv"))


@cache
def publications() -> tuple[Outlet, ...]:
    """Newspapers, magazines, broadcasters and sites, in the order of the table."""
    return tuple(Outlet(name, "", _parted(aliases)) for name, aliases in lexicon.rows("publications.tsv"))


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (alias.strip() for alias in cell.split("|"))))


@cache
def spellings() -> frozenset[str]:
    """Every spelling of the tables, case folded."""
    return frozenset(one.casefold() for outlet in (*agencies(), *publications()) for one in outlet.spellings)


@cache
def media_words() -> frozenset[str]:
    """Last words of outlets' names, capitalised ("Herald", "TV")."""
    return frozenset(lexicon.words("media_words.txt"))


def outlet_key(name: str) -> str:
    """A name in lower case without article, spaces and points: equal for equal outlets.

    >>> outlet_key("The Port Casse Herald") == outlet_key("Port Casse herald")
    True
    >>> outlet_key("cassetv") == outlet_key("Casse TV")
    True
    """
    lowered = re.sub(r"^the\s+", "", name.casefold().strip())
    return re.sub(r"[\W_]+", "", lowered)


@cache
def _plain_names() -> dict[str, str]:
    """Every spelling, outlet_key, to the plain name of the agency or publication."""
    known: dict[str, str] = {}
    for outlet in (*agencies(), *publications()):
        for spelling in outlet.spellings:
            known.setdefault(outlet_key(spelling), outlet.name)
    return known


def plain_name(name: str) -> str:
    """The name by which an outlet goes in this program: the table's, else as printed without "the"."""
    known = _plain_names().get(outlet_key(name))
    return known if known is not None else re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))


def is_known(name: str) -> bool:
    """True if the tables of agencies and publications hold the name."""
    return outlet_key(name) in _plain_names()


@cache
def short_names() -> dict[str, str]:
    """Agencies' initials and other names of at most four letters ("dpa"), with their case, to plain names.

    Of several agencies with the same initials the first of the table has them.
    """
    found = {outlet.initials: outlet.name for outlet in reversed(agencies()) if outlet.initials}
    for outlet in agencies():
        for short in (outlet.name, *outlet.aliases):
            if len(short) <= 4:
                found.setdefault(short, outlet.name)
    return found


def agency(text: str) -> str:
    """The plain name of the agency that ``text`` is, or ""; initials need their capitals.

    >>> agency("AFP"), agency("afp"), agency("Reuters")
    ('Agence France-Presse', '', 'Reuters')
    """
    text = text.strip()
    if text in short_names():
        return short_names()[text]
    if is_known(text) and len(text) > 4 and text[:1].isupper():
        name = plain_name(text)
        return name if name in _agency_names() else ""
    return ""


@cache
def _agency_names() -> frozenset[str]:
    return frozenset(outlet.name for outlet in agencies())


@cache
def named() -> re.Pattern[str]:
    """Matches one agency or publication by name: of the tables, or by its last word.

    Groups: ``known`` (any case), ``initials`` (upper case) or ``shaped`` (capitalised words that end
    in a media word). Every repetition is bounded.
    """
    spelled = [name for outlet in (*agencies(), *publications()) for name in (outlet.name, *outlet.aliases)]
    plain = {re.sub(r"^[Tt]he\s+", "", name) for name in spelled}
    long = sorted((name for name in plain if len(name) > 4), key=_longest_first)
    short = sorted((name for name in plain if len(name) <= 4), key=_longest_first)
    short += sorted(short_names(), key=_longest_first)
    known = "|".join(r"\s?".join(map(re.escape, name.split())) for name in long)
    exact = "|".join(map(re.escape, short))
    return re.compile(
        rf"(?<![\w-])(?:(?P<known>(?i:{known}))|(?P<initials>{exact})|(?P<shaped>(?!The\s){_shaped()}))(?![\w])"
    )


@cache
def named_as_printed() -> re.Pattern[str]:
    """Matches one agency or publication by name, with the case of the tables or by its last word."""
    names = {name for outlet in (*agencies(), *publications()) for name in outlet.spellings}
    listed = "|".join(map(re.escape, sorted(names, key=_longest_first)))
    return re.compile(rf"(?<![\w-])(?:{listed}|{_shaped()})(?!\w)")


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


@cache
def _shaped() -> str:
    """The pattern of capitalised words that end in a media word, at most five in all."""
    last = "|".join(map(re.escape, lexicon.words("media_words.txt")))
    return rf"(?:[A-Z][\w'’.&-]{{1,20}}[ \u00a0]){{1,4}}(?:{last})"
