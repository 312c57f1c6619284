"""The triggers of a sentence: every word that says what befell people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.tolls.hit import Hit
from variorum.extract.tolls.nouns import of_condition, of_death_toll, of_life, of_noun
from variorum.extract.tolls.states import of_state
from variorum.extract.tolls.verbs import of_verb

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan

__all__ = ["Hit", "hits"]


def hits(sentence: DocSpan) -> Iterator[Hit]:
    """The triggers of a sentence in order of print; what is planned, threatened or negated is none."""
    for token in sentence:
        found = (
            of_condition(token)
            or of_verb(token)
            or of_life(token)
            or of_death_toll(token)
            or of_noun(token)
            or of_state(token)
        )
        if found is not None:
            yield found
