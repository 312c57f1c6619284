"""Deeds told one after another behind "when": "was killed when a gunman came in, opened fire and fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.triggers import as_trigger
from variorum.text.acts import flagged, harmful

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = {"when", "after", "as", "while"}
_PAST = {"VBD", "VBZ", "VBP"}
_BEFORE_VERB = {"aux", "advmod", "neg", "cc"}


def doer_behind_when(verb: Token) -> Token | None:
    """The gunman of "the boy was killed when a gunman came in, opened fire and fled"; None elsewhere.

    A parse may join the deeds to the main verb, whose subject is the boy. They are the gunman's where one of
    them does harm, and the main verb says what the boy suffered.
    """
    first = verb
    while first.dep_ == "conj" and first.head.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    main = first.head
    if first.dep_ != "conj" or main.pos_ != "VERB" or main.i > first.i or not _is_suffered(main):
        return None
    if not any(_does_harm(word) for word in (first, *first.conjuncts) if first.i <= word.i <= verb.i + 12):
        return None
    clauses = (child for word in (main, first) for child in word.children if main.i < child.i < first.i)
    for clause in clauses:
        if clause.dep_ == "advcl" and clause.tag_ in _PAST and _is_when(clause):
            return next((word for word in clause.children if word.dep_ == "nsubj"), None)
    return None


def is_cut_off(subject: Token, verb: Token) -> bool:
    """True for the "corner" of "a gunman came round the corner, opened fire", which a parse makes the doer.

    A "when" clause runs on to it, and one comma parts it from the verb.
    """
    clauses = (child for child in verb.children if child.dep_ == "advcl" and child.i < subject.i)
    if not any(clause.right_edge.i == subject.left_edge.i - 1 and _is_when(clause) for clause in clauses):
        return False
    between = [word for word in subject.doc[subject.i + 1 : verb.i] if word.dep_ not in _BEFORE_VERB]
    return [word.text for word in between] == [","]


def _is_when(clause: Token) -> bool:
    return any(child.lower_ in _WHEN and child.i < clause.i for child in clause.children)


def _is_suffered(main: Token) -> bool:
    """True for "was killed", "died": whoever that is told of is the undergoer."""
    act = as_trigger(main).act
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in main.children):
        return harmful(act.kind)
    return flagged(act.kind, "suffered")


def _does_harm(verb: Token) -> bool:
    if verb.pos_ != "VERB" or any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return False
    act = as_trigger(verb).act
    return harmful(act.kind) and not flagged(act.kind, "ergative")
