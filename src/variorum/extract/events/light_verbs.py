"""What a light verb adds to the noun of an act: "the rebels carried out an attack in the valley"."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.extract.grammar import SUBJECTS
from variorum.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token


_HOMICIDES = {"murder", "manslaughter", "homicide"}
_CHARGES = {"charge", "count", "indictment", "allegation", "accusation"}


@functools.cache
def _table() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("light_verbs.tsv")}


@dataclass(frozen=True, slots=True)
class Held:
    """The light verb that holds a noun up, and who its other side is ("doer", "undergoer", or "")."""

    verb: Token
    other: Token | None
    role: str


def held(noun: Token) -> Held | None:
    """The light verb of which ``noun`` is the act, with the doer or undergoer that it names."""
    verb = noun.head
    if verb.pos_ != "VERB":
        return None
    role = _role(verb)
    if role == "act":
        return Held(verb, None, "") if noun.dep_ == "nsubj" else None
    if not role or (role == "undergoer" and _is_accused_of(noun)):
        return None
    if noun.dep_ in {"dobj", "obj"}:
        return Held(verb, _subject(verb), role)
    if noun.dep_ == "nsubjpass":
        by = (child for child in verb.children if child.dep_ == "agent")
        doers = (inner for child in by for inner in child.children if inner.dep_ == "pobj")
        return Held(verb, next(doers, None), role)
    return None


def _is_accused_of(noun: Token) -> bool:
    """True for "faces murder", "is facing assault and theft charges": they have done it, as is said."""
    if noun.head.lemma_ != "face":
        return False
    together = {one.lemma_.lower() for one in noun.conjuncts}
    return noun.lemma_.lower() in _HOMICIDES or (
        not together.isdisjoint(_CHARGES) and noun.lemma_.lower() not in _CHARGES
    )


def is_light(verb: Token) -> bool:
    """True for a verb that can hold an act up; its times are the act's."""
    return bool(_role(verb))


def _role(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ in {"prt", "dobj"} and (found := _table().get(f"{lemma}_{child.lemma_.lower()}")):
            return found
    return _table().get(lemma, "")


def _subject(verb: Token) -> Token | None:
    """The verb's own subject, or that of the verb it is joined to."""
    for holder in (verb, verb.head if verb.dep_ in {"conj", "xcomp"} else verb):
        for child in holder.children:
            if child.dep_ in SUBJECTS and child.tag_ not in {"WDT", "WP", "EX"}:
                return child if child.dep_ == "nsubj" else None
    return None
