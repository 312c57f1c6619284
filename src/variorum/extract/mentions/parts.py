"""Parts of the body that are called as a person is: "shot in the head" tells of nobody who heads a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.mentions.words import TITLES
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset({"in", "to", "into", "from", "through", "on", "across"})
_OWN = frozenset({"his", "her", "my", "your"})
_PICTURES = frozenset({"photo", "photograph", "picture", "image", "cutout", "portrait", "bust", "model"})


def is_part_of_body(noun: Token) -> bool:
    """True for a head that is hurt, somebody's own, shown in a picture, or a titled person's."""
    if noun.lemma_.lower() not in words("body_parts.txt"):
        return False
    behind = next((child for child in noun.children if child.lower_ == "of" and child.i == noun.i + 1), None)
    if behind is None:
        whose = any(child.dep_ == "poss" and child.lower_ in _OWN for child in noun.children)
        return _is_hurt(noun) or (whose and not _is_office(noun))
    heads = [child for child in behind.children if child.dep_ == "pobj"]
    person = any(one.ent_type_ == "PERSON" for one in heads)
    titled = person and any(
        token.lower_ in TITLES and token.text.istitle()
        for one in heads
        for token in one.lefts
        if token.dep_ == "compound"
    )
    return titled or (person and (_is_hurt(noun) or _is_shown(noun)))


def _is_hurt(noun: Token) -> bool:
    """True for "was shot in the head", "a wound to the head"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _WHERE:
        return False
    wounds = words("wounding_words.txt")
    verb = link.head
    if verb.lemma_.lower() in wounds:
        return True
    # "Fired a bullet into the head": the parse may hang it on the verb.
    return any(
        child.dep_ in ("dobj", "nsubj", "nsubjpass") and child.lemma_.lower() in wounds
        for child in verb.children
    )


def _is_shown(noun: Token) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in _PICTURES


def _is_office(noun: Token) -> bool:
    """True for "her head said that …": one who does something, or is named beside it."""
    return noun.dep_ in ("nsubj", "appos", "attr") or any(child.dep_ == "appos" for child in noun.children)
