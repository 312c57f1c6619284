"""Clauses of what is still awaited: "before the council agrees", "in the event that he resigns"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import SUBJECTS
from variorum.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENERS = {"after", "before", "once", "till", "until", "when"}
_BOUNDS = {"before", "till", "until"}
_PRESENT = {"VBZ", "VBP"}
_MAX_UP = 4


def awaited(verb: Token) -> Modality | None:
    """How real the present of a clause is that opens with "before", "once", "until"; None for others.

    It is to come where its sentence looks ahead: "work will begin once the council approves the plan". What
    is not to be done before it may never be: "would not sign before the rebels agree". Not "weeps when he
    leaves", "resigned before the council votes".
    """
    clause = _clause(verb)
    if clause is None:
        return None
    opener = next(child for child in clause.children if _opens(child))
    above = clause.head
    if not _looks_ahead(above):
        return None
    against = above.dep_ == "pcomp" and above.head.lower_ == "against"
    negated = against or any(child.dep_ == "neg" for child in above.children)
    return "hypothetical" if negated and opener.lower_ in _BOUNDS else "planned"


def _clause(verb: Token) -> Token | None:
    """The verb in the present of the clause that ``verb`` is of, by itself or as what its verb takes."""
    current = verb
    for _ in range(_MAX_UP):
        if current.dep_ == "advcl":
            helpers = [child for child in current.children if child.dep_ in {"aux", "auxpass"}]
            tags = {current.tag_} if not helpers else {child.tag_ for child in helpers}
            subject = any(child.dep_ in SUBJECTS for child in current.children)
            opened = any(_opens(child) for child in current.children)
            return current if subject and opened and tags & _PRESENT and not tags & {"VBD", "MD"} else None
        if current.dep_ not in {"conj", "xcomp"}:
            return None
        current = current.head
    return None


def _opens(word: Token) -> bool:
    return word.dep_ in {"mark", "advmod"} and word.lower_ in _OPENERS and word.i < word.head.i


def _looks_ahead(verb: Token) -> bool:
    """True for "will sign", "should not sign", "to sign", "against signing"; not "signs", "signed"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ == "have" for child in helpers):
        return False
    modal = any(child.tag_ in {"MD", "TO"} for child in helpers)
    return modal or (verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "against")


def is_in_event(verb: Token) -> bool:
    """True for the first verb behind "in the event that", where these words set a condition.

    "In the event that the council votes against it"; not "in the event that killed two", "that it held".
    """
    doc, first = verb.doc, verb.sent.start
    for place in range(verb.i - 2, first + 2, -1):
        if doc[place + 1].pos_ == "VERB":
            return False
        if doc[place].lower_ == "that" and doc[place - 3 : place].text.lower() == "in the event":
            told = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"})}
            return doc[place + 1].pos_ != "AUX" and bool(told & {*_PRESENT, "MD"})
    return False
