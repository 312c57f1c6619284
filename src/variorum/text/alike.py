"""Words that news uses for the same things: "troops" and "soldiers"."""

from __future__ import annotations

import functools
from collections import defaultdict

from variorum.text import lexicon
from variorum.text.names.countries import countries
from variorum.text.stems import stem


@functools.cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lexicon.words("counted_alike.txt")):
        for word in line.split():
            found[stem(word)].add(number)
    return {word: frozenset(groups) for word, groups in found.items()}


def alike(one: str, other: str) -> bool:
    """True if two lemmas or stems are equal or stand in one group of ``counted_alike.txt``.

    >>> alike("soldier", "troop"), alike("soldier", "house")
    (True, False)
    """
    first, second = stem(one), stem(other)
    none: frozenset[int] = frozenset()
    return first == second or bool(_groups().get(first, none) & _groups().get(second, none))


@functools.cache
def _of_countries() -> frozenset[str]:
    return frozenset(stem(people.lower()) for country in countries() for people in country.peoples)


def is_of_country(lemma: str) -> bool:
    """True for the lemma or stem of a people's name ("americans"), by ``countries.tsv``."""
    return stem(lemma.lower()) in _of_countries()
