"""Those who only tell of an act, and whom a parse takes for its doers: "who police say shot a guard"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_TELLING = {
    "allege", "argue", "believe", "claim", "conclude", "fear", "insist", "maintain", "report", "say",
    "suspect", "think",
}  # fmt: skip
_RELATIVE = {"who", "which", "that"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_SEXES = {"male", "female", "males", "females"}
_EMPTY = {"it", "there", "that", "this"}
_BEFORE_VERB = {"aux", "auxpass", "advmod", "neg"}


def told_of(verb: Token) -> tuple[Token, Token] | None:
    """The boy of "the boy who police say shot a guard", and the "say"; None where nobody tells of it so.

    The parse makes the police the subject of what the boy did. The verb may be the first of several.
    """
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in {"VERB", "AUX"}:
        first = first.head
    if first.dep_ != "relcl" or first.left_edge.lower_ not in _RELATIVE:
        return None
    between = list(first.doc[first.left_edge.i + 1 : first.i])
    verbs = [word for word in between if word.pos_ == "VERB" or word.lemma_.lower() in _TELLING]
    if len(verbs) != 1 or verbs[0].lemma_.lower() not in _TELLING or verbs[0] == between[0]:
        return None
    behind = between[between.index(verbs[0]) + 1 :]
    if not all(word.dep_ in _BEFORE_VERB for word in behind):
        return None
    told = any(child.dep_ in _SUBJECTS and child.i < verbs[0].i for child in first.children)
    return (first.head, verbs[0]) if told else None


def subject_told(clause: Token) -> Token | None:
    """Whom a saying tells of, where the parse joins what they did to the saying itself.

    The man of "police say a man in a coat, 30, entered and shot the guards" and the Rook of "police said Rook
    washed the floor, hid the gun and fled". Not the court's "said it had no power and dismissed the case".
    """
    say = clause.head
    if say.lemma_.lower() not in _TELLING or not _is_finite(clause) or clause.dep_ not in {"conj", "ccomp"}:
        return None
    for child in say.children:
        if not say.i < child.i < clause.i:
            continue
        if child.dep_ == "dobj" and _is_somebody(child):
            return child if child.left_edge.i == say.i + 1 else None
        if child.dep_ == "ccomp" and _follows_comma(clause):
            doers = (word for word in child.children if word.dep_ == "nsubj")
            return next((word for word in doers if word.lower_ not in _EMPTY), None)
    return None


def _is_finite(verb: Token) -> bool:
    words: Iterator[Token] = (verb, *verb.lefts)  # type: ignore[assignment]
    return any(word.tag_ in FINITE_OR_MODAL for word in words if word.dep_ in _BEFORE_VERB or word == verb)


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lower_ in _SEXES or noun.lemma_.lower() in person_nouns()


def _follows_comma(verb: Token) -> bool:
    """True for the "hid" of "washed the floor, hid the gun": no "and" stands before it."""
    first = verb
    while first.i > 0 and first.nbor(-1).head == verb and first.nbor(-1).dep_ in _BEFORE_VERB:
        first = first.nbor(-1)
    return first.i > 0 and first.nbor(-1).text == ","
