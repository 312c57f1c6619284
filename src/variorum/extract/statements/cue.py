"""The words of a cue around its head, as PolNeAR marks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.reading import TokenRange

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = ("aux", "auxpass", "neg", "advmod")
WIDEST = 8
"""Words that a cue may grow to either side."""


def cue_range(head: Token, preposition: Token | None = None) -> TokenRange:
    """Auxiliaries, negation and adverbs before the head; particles and the preposition after it."""
    start, end = head.i, head.i + 1
    before = {
        child.i
        for child in head.children
        if child.i < head.i and child.dep_ in _BEFORE and child.left_edge.i == child.i and child.tag_ != "WRB"
    }
    while start - 1 in before and head.i - start < WIDEST:
        start -= 1
    if head.pos_ == "ADJ" and head.head.pos_ == "AUX" and head.head.i < start <= head.head.i + 3:
        start = cue_range(head.head)[0]
    after = {child.i for child in head.children if child.i > head.i and child.dep_ in ("prt", "neg")}
    while end in after:
        end += 1
    if head.lemma_ in ("make", "leave"):
        end = _with_adjective(head, end)
    if preposition is not None and preposition.i == end:
        end += 1
    return start, end


def _with_adjective(head: Token, end: int) -> int:
    """ "made clear" and "made it clear" are whole cues."""
    doc = head.doc
    for i in range(end, min(end + 2, len(doc))):
        if doc[i].lower_ in ("clear", "plain", "known"):
            return i + 1
        if doc[i].lower_ != "it":
            break
    return end


def is_negated(head: Token) -> bool:
    """True if the saying itself is denied ("did not say", "never claimed")."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ == "never") for child in head.children
    )
