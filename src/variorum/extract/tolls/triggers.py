"""The triggers of a sentence: every word that says what befell people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.tolls.hit import Hit, table
from variorum.extract.tolls.listed import of_toll
from variorum.extract.tolls.named import of_named
from variorum.extract.tolls.nouns import of_condition, of_death_toll, of_life, of_noun
from variorum.extract.tolls.persons import is_personal
from variorum.extract.tolls.states import of_state
from variorum.extract.tolls.verbs import of_verb

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

__all__ = ["Hit", "hits"]

_MOST_LISTED = 5


def hits(sentence: DocSpan) -> Iterator[Hit]:
    """The triggers of a sentence in order of print; what is planned, threatened or negated is none."""
    for token in sentence:
        found = (
            of_named(token)
            or of_condition(token)
            or of_verb(token)
            or of_life(token)
            or of_death_toll(token)
            or of_toll(token)
            or of_noun(token)
            or of_state(token)
        )
        if found is not None:
            undergoer = found.undergoer
            if undergoer is not None and undergoer.i == token.i - 1 and not found.beside:
                found = replace(found, beside=_listed_before(undergoer))
            yield found


def _listed_before(counted: Token) -> tuple[Token, ...]:
    """The members before the last of a headline's list: "Three men, a boy and two women wounded"."""
    found: list[Token] = []
    current = counted
    while len(found) < _MOST_LISTED:
        mark = current.left_edge.i - 1
        if mark <= current.sent.start or current.doc[mark].lower_ not in {",", "and", "&"}:
            break
        member = current.doc[mark - 1]
        if member.pos_ not in {"NOUN", "PROPN"} or not is_personal(member) or member.head == current:
            break
        if (member.lower_, "state") in table():
            break
        found.append(member)
        current = member
    if not found:
        return ()
    # A list only where it opens the sentence or is all that was left: else its first words are of another.
    first = found[-1].left_edge.i
    opens = first == counted.sent.start or counted.doc[first - 1].lemma_.lower() in {"leave", "leaves"}
    return tuple(found) if opens else ()
