"""Nouns for those who act and speak: persons, bodies, documents, and crowds; plurals that look like none.

The one reading of ``person_nouns.tsv``, ``body_nouns.tsv``, ``documents.txt``, ``crowd_heads.txt``,
``title_abbreviations.tsv`` and ``irregular_plurals.tsv``; all entries are lemmas in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from variorum.model.actor import ActorKind, Gender
from variorum.text import lexicon


class PersonNoun(NamedTuple):
    """What a noun for a person says: the gender by the word itself; whether it stands before names."""

    gender: Gender
    use: Literal["title", "role"]


@cache
def person_nouns() -> Mapping[str, PersonNoun]:
    """Noun -> what it says ("minister", "widow", "rebel")."""
    rows = cast(list[tuple[str, Gender, Literal["title", "role"]]], lexicon.rows("person_nouns.tsv"))
    return MappingProxyType({noun: PersonNoun(gender, use) for noun, gender, use in rows})


@cache
def body_nouns() -> Mapping[str, ActorKind]:
    """Noun for a body, a place or a facility -> its kind ("ministry", "village", "airport")."""
    return MappingProxyType(dict(cast(list[tuple[str, ActorKind]], lexicon.rows("body_nouns.tsv"))))


@cache
def documents() -> frozenset[str]:
    """Nouns for what speaks for whoever put it out ("statement", "letter")."""
    return frozenset(lexicon.words("documents.txt"))


@cache
def crowds() -> frozenset[str]:
    """Nouns that stand for somebody else every time ("official", "source")."""
    return frozenset(lexicon.words("crowd_heads.txt"))


def title_in_full(word: str) -> str:
    """A word of a title in lower case, in full if it is short for one ("rep." for "representative")."""
    plain = word.rstrip(".")
    return _titles_in_full().get(plain, plain)


@cache
def _titles_in_full() -> Mapping[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("title_abbreviations.tsv")}


@cache
def irregular_plurals() -> Mapping[str, str]:
    """Plural -> singular of nouns that no "s" shows ("geese"), which a tagger may take for adjectives."""
    return {row[0]: row[1] for row in lexicon.rows("irregular_plurals.tsv")}
