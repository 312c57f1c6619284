"""Whom a relative pronoun stands for: the noun before its clause, where the two agree in number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = {"who", "whom", "which", "that", "whose"}
_AUXILIARY = {"aux", "auxpass"}
_MOST_UP = 6  # governing words that are asked for the clause; a parse needs few


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is itself."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WDT", "WP", "WP$", "IN"}:
        for ancestor in list(token.ancestors)[:_MOST_UP]:
            if ancestor.dep_ in {"relcl", "acl"}:
                return token if _is_of_one(token, ancestor) else ancestor.head
    return token


def _is_of_one(relative: Token, verb: Token) -> bool:
    """True for "who was" after several: "Orrin, of the Ibexes, who was captured" is not of the Ibexes."""
    single = any(child.lower_ in {"was", "is", "has"} for child in verb.children if child.dep_ in _AUXILIARY)
    return relative.lower_ == "who" and single and verb.head.tag_ in {"NNS", "NNPS"}
