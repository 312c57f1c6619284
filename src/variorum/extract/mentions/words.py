"""The word lists that mentions are found by, as the sets and tables that the rules ask."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from variorum.text.lexicon import rows, words

PERSON_NOUNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {noun: (gender, use) for noun, gender, use in rows("person_nouns.tsv")}
)
"""Noun -> (the gender that the word itself says, its use: title or role)."""

TITLES = frozenset(noun for noun, (_, use) in PERSON_NOUNS.items() if use == "title")
HONORIFICS = frozenset(
    ("mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss", "dr.", "dr", "sir", "dame", "madam", "st.", "hon.")
)
TITLE_MODIFIERS = frozenset(words("title_modifiers.txt"))
BODY_NOUNS: Mapping[str, str] = MappingProxyType({row[0]: row[1] for row in rows("body_nouns.tsv")})
DESIGNATORS: Mapping[str, str] = MappingProxyType({row[0]: row[1] for row in rows("designators.tsv")})
FIRST_NAMES: Mapping[str, str] = MappingProxyType({row[0]: row[1] for row in rows("first_names.tsv")})
NOT_ACTORS = frozenset(words("not_actors.txt"))
PARTICLES = frozenset(words("particles.txt"))
PARTITIVES = frozenset(words("partitives.txt"))
