"""Single words that the recogniser takes for places or bodies: surnames, and places indeed."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import COUNTRIES
from variorum.text.names import country_of_capital, country_of_people
from variorum.text.names.heads import kind_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_AT = frozenset({"in", "near", "at", "across", "around", "outside", "inside", "within", "throughout"})
_ALONG = frozenset({"on", "along", "off", "down"})
_FARTHEST = 12  # tokens between the members of a list of people, with what stands in brackets after each


def known(doc: Doc, name: Name) -> bool:
    """True for a country, its people or its capital, which no surname of the article makes a person."""
    text = doc[name.start : name.end].text
    return (
        text.casefold() in COUNTRIES
        or country_of_people(text) is not None
        or country_of_capital(text) is not None
    )


def is_located(doc: Doc, name: Name) -> bool:
    """True for a name right after "in" or "near", or between commas after another place's name."""
    at = name.start - 1
    return at >= 0 and doc[at].lower_ in _AT and doc[name.end - 1].dep_ in {"pobj", "compound", "conj"}


def is_road(doc: Doc, name: Name) -> bool:
    """True for what ends in a road's noun and has something on or along it: "on Clinton Street"."""
    last = doc[name.end - 1]
    if name.end - name.start < 2 or not name.start or kind_of_word(last.lower_) != "place":
        return False
    before = doc[name.start - 1].lower_
    of_block = before == "of" and name.start > 1 and doc[name.start - 2].lower_ == "block"
    return last.dep_ == "pobj" and (of_block or before in _ALONG)


def is_among_people(doc: Doc, name: Name, people: Set[int]) -> bool:
    """True for one word in a list with people and with no place ("Korvin, Orrin and Velmar").

    ``people`` are the tokens of the article's names of people.
    """
    if name.end - name.start > 1 or not doc[name.start].text.istitle() or known(doc, name):
        return False
    token = doc[name.start]
    if not token.is_alpha:
        return False
    beside = [child for child in token.children if child.dep_ == "conj"]
    if token.dep_ == "conj":
        beside.append(token.head)
        beside += [child for child in token.head.children if child.dep_ == "conj" and child.i != token.i]
    near = [other for other in beside if abs(other.i - token.i) <= _FARTHEST and other.pos_ == "PROPN"]
    return bool(near) and all(other.i in people for other in near)
