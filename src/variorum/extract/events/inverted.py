"""Conditions that print tells by its order of words: "had the train derailed, hundreds would have died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENERS = {"had", "were", "should"}
_CLAUSES = {"advcl", "ccomp", "xcomp", "acomp", "dep"}
"""What a parse calls the clause, sure of its kind or not."""
_ORDERING = {"nor", "neither", "never", "only", "so", "once", "twice"}
"""Words before an auxiliary that put it before its subject, though nothing is a condition: "nor had he"."""


def is_inverted(verb: Token) -> bool:
    """True for the verb of a clause that an auxiliary opens, beside what then would, could or will be.

    "Had the train derailed, hundreds would have died", "were she to resign, …", "…, should he win". Not
    "nor had he resigned", and no question ("had he resigned?").
    """
    opener = _opener(verb)
    if opener is None or verb.sent.text.rstrip().endswith("?"):
        return False
    clause = opener if opener.dep_ in _CLAUSES else verb
    return not _is_ordered(opener) and any(map(_is_modal, _beside(clause)))


def _opener(verb: Token) -> Token | None:
    """The auxiliary before the subject; the parse may take it for a verb that the clause hangs on."""
    holder = verb
    if verb.head.lower_ in _OPENERS and verb.dep_ in _CLAUSES:
        holder = verb.head
    if holder.lower_ in _OPENERS:
        before = any(child.dep_ in SUBJECTS and child.i < holder.i for child in holder.children)
        behind = any(child.dep_ in SUBJECTS for word in {holder, verb} for child in word.children)
        return holder if behind and not before and holder.dep_ in _CLAUSES else None
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    return next(
        (
            child
            for child in verb.children
            if child.dep_ in {"aux", "auxpass"} and child.lower_ in _OPENERS and child.i < subject.i < verb.i
        ),
        None,
    )


def _beside(clause: Token) -> list[Token]:
    """The clause that this one hangs on and those that hang on it: a parse may miss which of them rules."""
    above = [clause.head] if clause.dep_ in _CLAUSES else []
    return above + [child for child in clause.children if child.dep_ in _CLAUSES]


def _is_modal(verb: Token) -> bool:
    return any(child.tag_ == "MD" and child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _is_ordered(opener: Token) -> bool:
    """True behind a word that alone puts the auxiliary first: "nor had he", "where had the army"."""
    if opener.i == opener.sent.start:
        return False
    before = opener.nbor(-1)
    return before.lower_ in _ORDERING or before.tag_.startswith("W") or before.dep_ in {"neg", "advmod"}
