"""Who is to do what an infinitive says, by what stands before it: "called on the mayor to resign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.acts import preposition_controllers, will_nouns
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_CLIMB = 6


def asked(head: Token, verb: Token) -> Token | None:
    """Who is to do what an infinitive says, after a preposition: "called on the mayor to resign"."""
    before = [child for child in head.children if child.dep_ == "prep" and child.i < verb.i]
    for child in reversed(before):
        if _controls(child):
            return object_of(child)
    to = next((child for child in verb.children if child.lower_ == "to" and child.dep_ == "aux"), None)
    if to is None or to.i == 0:
        return None
    # The parse may hang the infinitive elsewhere: whoever stands right before it is asked all the same.
    current = _before_brackets(to)
    for _ in range(_MAX_CLIMB):
        if current.dep_ == "pobj" and current.head.dep_ == "prep":
            return current if _controls(current.head) else None
        current = current.head
    return None


def _controls(preposition: Token) -> bool:
    return f"{preposition.head.lemma_.lower()}_{preposition.lower_}" in preposition_controllers()


def _before_brackets(token: Token) -> Token:
    """The word before a token, or before the brackets that end there: "the mayor (Lantern) to resign"."""
    place = token.i - 1
    if token.doc[place].text == ")":
        opened = (i for i in range(place, max(0, place - _MAX_CLIMB), -1) if token.doc[i].text == "(")
        place = next(opened, place) - 1
    return token.doc[max(0, place)]


def whose_will(noun: Token) -> Token | None:
    """Who does what a noun of will is about: "its plan to close", "an attempt by rebels to seize"."""
    if noun.lemma_.lower() not in will_nouns():
        return None
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    of = next((child for child in noun.children if child.dep_ == "prep" and _names_owner(child)), None)
    if owner is not None or of is not None:
        return owner if owner is not None or of is None else object_of(of)
    if noun.dep_ not in {"dobj", "obj"}:
        return None
    return next((child for child in noun.head.children if child.dep_ == "nsubj" and child.i < noun.i), None)


def _names_owner(preposition: Token) -> bool:
    """True for "of", and for "by" before somebody, not before a day ("a plan by Friday")."""
    owner = object_of(preposition)
    if preposition.lower_ == "by":
        return owner is not None and owner.ent_type_ not in {"DATE", "TIME"}
    return preposition.lower_ == "of"


def object_of(preposition: Token) -> Token | None:
    """The noun behind a preposition, or behind the one that follows it ("out of the race")."""
    for child in preposition.children:
        if child.dep_ in {"pobj", "dobj"}:
            return child
        if child.dep_ == "prep":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def is_used_for(verb: Token) -> bool:
    """True for the "kill" of "sold the gun used to kill a guard": print does not say who used it.

    Not for who "used a gun to kill", nor for what somebody once used to do.
    """
    use = verb.head
    if verb.dep_ != "xcomp" or use.lemma_ != "use" or use.tag_ not in {"VBN", "VBD"} or use.i == 0:
        return False
    if use.i + 1 == len(use.doc) or use.nbor().head != verb:
        return False
    thing = use.nbor(-1)
    return thing.pos_ == "NOUN" and (
        thing.dep_ in {"dobj", "obj"} or thing.lemma_.lower() in words("small_arms.txt")
    )
