"""The place whose name stands behind a site: "in a bar in Tessaly" is in Tessaly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.owners import is_place
from variorum.text.acts import act_of_noun, harmful
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_THERE = {"in", "at", "near", "inside", "outside", "off"}
"""Prepositions that say where; "on" does before a public place, and may say what about: "on charges"."""

_NOT_SITES = {"DATE", "TIME", "MONEY", "PERCENT"}


def place_behind(preposition: Token, site: Token) -> Token | None:
    """The name of the place that a common noun after "in" or "at" lies in; None where print names none.

    "At a hotel in the north of Velmora" and "in the town of Velmora" are in Velmora; "in protest at killings
    in Velmora", "in connection with a raid in Velmora" tell where something else was.
    """
    word = preposition.lower_
    told = word in _THERE or (word == "on" and site.lemma_.lower() in words("public_places.txt"))
    if not told or site.pos_ != "NOUN" or site.ent_type_ in _NOT_SITES or _is_cause(word, site):
        return None
    part = _of_part(site)
    if part is not None:
        return part
    for link in site.children:
        if link.dep_ == "prep" and link.lower_ in _THERE and link.i == site.i + 1:
            for named in link.children:
                if named.dep_ == "pobj":
                    return named if is_place(named) and named.pos_ == "PROPN" else _of_part(named)
    return None


def _is_cause(word: str, noun: Token) -> bool:
    """ "In protest at killings in Velmora": nobody is "at" a deed of harm."""
    act = act_of_noun(noun.lemma_.lower())
    return word == "at" and act is not None and harmful(act.kind)


def _of_part(noun: Token) -> Token | None:
    """The place that a noun is a part of, or is called: "the north of Velmora", "the town of Sella"."""
    if noun.lemma_.lower() not in words("place_parts.txt"):
        return None
    for link in noun.children:
        if link.dep_ == "prep" and link.lower_ == "of":
            return next((one for one in link.children if one.dep_ == "pobj" and is_place(one)), None)
    return None
