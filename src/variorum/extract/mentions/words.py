"""The word lists that mentions are found by, as the sets and tables that the rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from variorum.text.lexicon import rows, words
from variorum.text.names.countries import countries, states
from variorum.text.names.given import first_names, given_names
from variorum.text.nouns import body_nouns, person_nouns
from variorum.text.outlets import spellings


def _outlets() -> frozenset[str]:
    """Agencies and publications, folded."""
    return spellings().union(name.removeprefix("the ") for name in spellings())


PERSON_NOUNS = person_nouns()

TITLES = frozenset(noun for noun, says in PERSON_NOUNS.items() if says.use == "title")
HONORIFICS = frozenset(
    ("mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss", "dr.", "dr", "sir", "dame", "madam", "st.", "hon.")
)
TITLE_MODIFIERS = frozenset(words("title_modifiers.txt"))
BODY_NOUNS = body_nouns()
DOUBTFUL_BODIES: Mapping[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        row[0]: (frozenset(row[1].split()), frozenset(row[2].split()), frozenset(row[3].split()))
        for row in rows("doubtful_bodies.tsv")
    }
)
"""Noun -> the forms in which it is nobody; the words before it that make it a body; those that do not."""
DESIGNATORS: Mapping[str, str] = MappingProxyType({row[0]: row[1] for row in rows("designators.tsv")})
FIRST_NAMES = first_names()
GIVEN_NAMES = given_names()
"""Given names with or without a gender."""
CITIES = frozenset(words("cities.txt")).union(
    name.casefold() for names in states().values() for name in names
)
"""Towns and states, folded."""
COMMON_WORDS = frozenset(words("common_words.txt"))
"""Words that news hardly ever print with a capital."""
NOT_ACTORS = frozenset(words("not_actors.txt"))
PARTICLES = frozenset(words("particles.txt"))
PARTITIVES = frozenset(words("partitives.txt"))
OUTLETS = _outlets()
ONE_WORD_OUTLETS = frozenset(
    name.replace(" ", "") for name in OUTLETS if " " in name and len(name) > 6 and not name.startswith("the ")
)
"""Outlets of several words written as one, as sites write them ("velmoratv")."""
COUNTRIES = frozenset(name.casefold() for one in countries() for name in (one.name, *one.aliases))
"""Countries and their other names, folded."""
