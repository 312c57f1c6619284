"""The noun before which a sum of money stands: "a $40 billion bill", "a 40-euro ticket"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_WORTH = frozenset({"worth", "money", "cash", "equivalent"})
"""Nouns behind a sum that name the sum itself: "$2 million worth of copper"."""

_STANDS_BEFORE = frozenset({"nummod", "compound", "nmod", "amod"})


def valued(number: list[Token]) -> Token | None:
    """The noun that costs or comes to a sum, by the sum's tokens; None for "paid $40 on Monday".

    Only a noun in the singular: "$300 cheques" come to more.
    """
    top = next((token for token in reversed(number) if token.head.i > number[-1].i), None)
    if top is None or top.dep_ not in _STANDS_BEFORE:
        return None
    noun = top.head
    if noun.tag_ != "NN" or noun.lemma_.lower() in _NO_WORTH:
        return None
    between = noun.doc[number[-1].i + 1 : noun.i]
    return noun if all(token.text == "-" or token.dep_ in {"compound", "amod"} for token in between) else None
