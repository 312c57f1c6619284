"""Whether a noun can speak, and set phrases of saying that rest on such a speaker."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from variorum.extract.grammar import NAMED
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import rows
from variorum.text.nouns import body_nouns, crowds, documents, person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

SET_PHRASE = 0.8
"""The least weight of a set phrase of saying whose subject can speak."""

_PRONOUNS = frozenset({"he", "she", "they", "who", "i", "we"})


def can_speak(noun: Token) -> bool:
    """True for persons, bodies, documents and the pronouns of persons."""
    if noun.lower_ in _PRONOUNS or noun.ent_type_ in NAMED:
        return True
    if noun.pos_ == "PROPN":
        return noun.ent_type_ == ""
    return noun.pos_ in ("NOUN", "ADJ") and noun.lemma_.lower() in _nouns()


def is_document(noun: Token) -> bool:
    """True for statements, letters, transcripts: what speaks only for whoever made it."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in documents()


@functools.cache
def _nouns() -> frozenset[str]:
    """Nouns for those who speak; places and facilities are left out, governments are none of them."""
    bodies = {noun for noun, kind in body_nouns().items() if kind not in ("place", "facility")}
    return frozenset({*bodies, *person_nouns(), *documents(), *crowds()})


@functools.cache
def set_phrases() -> Mapping[tuple[str, str], tuple[str, frozenset[str]]]:
    """(verb, construction) -> particle and nouns of the object."""
    return {
        (verb, relation): (particle, frozenset(nouns.split()))
        for relation, particle, verbs, nouns in rows("cue_phrases.tsv")
        for verb in verbs.split()
    }


def is_set_phrase(reading: Reading, draft: Draft) -> bool:
    """True for "claimed responsibility for …", "hit out at …", "underscored the need for …"."""
    found = set_phrases().get((draft.lemma, draft.relation))
    if found is None or draft.subject is None or not can_speak(reading.doc[draft.subject]):
        return False
    particle, nouns = found
    head = reading.doc[draft.head]
    if particle != "-" and not any(one.lower_ == particle for one in head.children):
        return False
    if "*" in nouns:
        return True
    objects = (one for one in head.children if one.dep_ == "dobj" and one.i > head.i)
    return any(one.lemma_.lower() in nouns for one in objects)
