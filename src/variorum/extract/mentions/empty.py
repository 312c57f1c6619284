"""An "it" that stands for nothing: of the weather, before a clause, in an idiom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_IDIOMS = frozenset({("come", "surprise"), ("go", "saying"), ("make", "sense"), ("stand", "reason")})
"""Verbs with the word that makes an idiom of them ("it stands to reason that …")."""

_OF_CLAUSES = frozenset({"dawn", "emerge", "follow", "happen", "transpire"})
"""Verbs of which a that-clause is what happens ("it emerged that …")."""

_CLAUSES = frozenset({"ccomp", "csubj", "acl", "advcl", "xcomp"})
_OPENING = frozenset({"that", "whether", "how", "why"})


def is_empty(token: Token) -> bool:
    """True for an "it" that stands for nothing ("it is clear that", "it rains")."""
    if token.lower_ != "it":
        return False
    if token.dep_ == "expl" or is_of_idiom(token):
        return True
    verb = token.head
    if verb.lemma_ in {"rain", "snow", "hail"} and token.dep_ == "nsubj":
        return True
    return (
        verb.lemma_ in {"be", "seem", "appear", "take"}
        and any(
            child.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "relcl"} and child.i > verb.i
            for child in verb.children
        )
        and token.dep_ in {"nsubj", "nsubjpass"}
    )


def is_of_idiom(it: Token) -> bool:
    """True for the "it" of "it makes sense that …" and "it emerged that …"; not of "it makes plans to …"."""
    verb = it.head
    if it.lower_ != "it" or it.dep_ != "nsubj" or it.i > verb.i:
        return False
    if verb.lemma_ in _OF_CLAUSES:
        return _is_clause_on(verb, to=False)
    below = [word for child in verb.children for word in (child, *child.children)]
    held = [word for word in below if (verb.lemma_, word.lower_) in _IDIOMS]
    return bool(held) and any(_is_clause_on(word, to=True) for word in (verb, *held))


def _is_clause_on(word: Token, to: bool) -> bool:
    """True for a clause with "that" behind the word, and one with "to" where that will do."""
    return any(
        child.dep_ in _CLAUSES
        and child.i > word.i
        and any(one.lower_ in _OPENING or (to and one.lower_ == "to") for one in child.lefts)
        for child in word.children
    )
