"""Countries: their names, peoples, capitals and states, from ``countries.tsv`` and ``states.tsv``."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

from variorum.text import lexicon
from variorum.text.names.parts import fold


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the lexicon, by its common English name; all cells as the table prints them."""

    name: str
    aliases: tuple[str, ...] = field(default=(), compare=False)
    peoples: tuple[str, ...] = field(default=(), compare=False)
    """Adjectives and names of its people."""
    capitals: tuple[str, ...] = field(default=(), compare=False)
    """Capitals and seats of government."""


@functools.cache
def countries() -> tuple[Country, ...]:
    """All countries, in the order of the table."""
    return tuple(Country(name, *map(_parted, cells[:3])) for name, *cells in lexicon.rows("countries.tsv"))


@functools.cache
def states() -> Mapping[str, tuple[str, ...]]:
    """A country's name -> those of its states and provinces that news names without it."""
    return {country: tuple(names.split("|")) for country, names in lexicon.rows("states.tsv")}


def _parted(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in cell.split(";"))))


def country_of(name: str) -> Country | None:
    """The country that ``name`` names ("the U.S."), None if it names none."""
    return _index()[0].get(_key(name))


def country_of_folded(name: str) -> Country | None:
    """:func:`country_of` for a name that is folded already."""
    return _index()[0].get(_key_of(name))


def country_of_people(word: str) -> Country | None:
    """The one country that an adjective or name of a people points to ("Peruvian", "Danes")."""
    key = _key(word)
    return _index()[1].get(key) or _index()[1].get(key[:-1] if key.endswith("s") else key)


def is_people(word: str) -> bool:
    """True if a folded word is an adjective or name of one country's people."""
    peoples = _index()[1]
    return word in peoples or (word.endswith("s") and word[:-1] in peoples)


def country_of_capital(name: str) -> Country | None:
    """The country whose capital or seat of government ``name`` is, where only one has it."""
    return _index()[2].get(_key(name))


def _key(name: str) -> str:
    return _key_of(fold(name))


def _key_of(folded: str) -> str:
    if "." in folded or "-" in folded:
        folded = folded.replace(".", "").replace("-", " ")
    return folded.strip().removeprefix("the ")


@functools.cache
def _index() -> tuple[dict[str, Country], dict[str, Country], dict[str, Country]]:
    names: dict[str, Country] = {}
    peoples: dict[str, list[Country]] = {}
    capitals: dict[str, list[Country]] = {}
    for country in countries():
        for name in (country.name, *country.aliases):
            names.setdefault(_key(name), country)
        for people in country.peoples:
            peoples.setdefault(_key(people), []).append(country)
        for capital in country.capitals:
            capitals.setdefault(_key(capital), []).append(country)
    return names, _sole(peoples), _sole(capitals)


def _sole(found: dict[str, list[Country]]) -> dict[str, Country]:
    """Only keys that point to one: "Congolese" or "Brussels" alone cannot tell."""
    return {key: countries[0] for key, countries in found.items() if len(countries) == 1}
