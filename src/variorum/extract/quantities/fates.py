"""What befell the counted where the verb beside them does not say it: lives lost, "are known to be dead"."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_COSTING = frozenset({"lose", "claim", "cost", "take"})
_SETTLING = frozenset({"know", "confirm"})
"""Verbs after which print vouches for what follows: "are known to be dead", not "are feared to be dead"."""


def are_lives_lost(noun: Token) -> bool:
    """True for the lives of "the loss of 18 lives", "claimed 18 lives", "18 lives were lost".

    Not for those of "saved 18 lives" and "changed 18 lives".
    """
    if noun.lemma_.lower() != "life":
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        return noun.head.head.lemma_.lower() == "loss"
    return noun.dep_ in {"dobj", "obj", "nsubjpass"} and noun.head.lemma_.lower() in _COSTING


def loses_life(verb: Token) -> bool:
    """True for the verb of "12 sailors lost their lives", which tells of the deaths of its subject."""
    return verb.lemma_.lower() == "lose" and any(
        child.dep_ in {"dobj", "obj"} and child.lemma_.lower() == "life" for child in verb.children
    )


def full_verb(verb: Token) -> Token:
    """The verb that says what befell its subject: the "missing" of "38 are missing", for whose helper the
    parse may take "are"; the "be" of "are known to be dead", the "died" of "are known to have died"."""
    if verb.dep_ in {"aux", "auxpass"} and verb.head.i > verb.i:
        return verb.head
    settled = settling(verb)
    return settled if settled is not None else verb


def settling(verb: Token) -> Token | None:
    """What the counted are known to be or to have done: "be" of "18 are known to be dead"; else None.

    "12 are known to have killed a guard" says nothing of what befell the 12.
    """
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    if verb.lemma_.lower() not in _SETTLING or not passive:
        return None
    found = next((child for child in verb.children if child.dep_ == "xcomp" and child.i > verb.i), None)
    does = found is not None and any(child.dep_ in {"dobj", "obj"} for child in found.children)
    return None if does else found


_SOME = frozenset({"some", "most", "many", "few", "several", "half", "none", "any"})


def leads_to_whole(of: Token, number: Container[int]) -> bool:
    """True for the "of" of "three of the 12 hostages were freed", "of the 40 on board, nine were killed".

    What befell the part did not befall the whole; of "all of the 12" it did. ``number`` are the indices of
    the number that is asked for: where it is the part itself, nothing leads away from it.
    """
    if of.lower_ not in {"of", "out"}:
        return False
    if of.is_sent_start:
        return of.head.i > of.i
    part = of.head if of.head.dep_ != "prep" else of.head.head
    return part.i < of.i and part.i not in number and (part.like_num or part.lower_ in _SOME)
