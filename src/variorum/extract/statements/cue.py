"""The words of a cue around its head, as PolNeAR marks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import is_denied_by_phrase
from variorum.extract.statements.reading import TokenRange
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = ("aux", "auxpass", "neg", "advmod")
_OPENING = ("xcomp", "pcomp", "prep", "acl")
_PREPOSITIONS = ("of", "from", "at", "without")
_NEITHER = frozenset({"nor", "neither", "seldom", "rarely", "hardly"})
"""Words that open a sentence of what was not said, before its auxiliary."""

MAX_STEPS = 4
"""How far up the word is sought that leaves a saying undone."""

_UTTERING = frozenset({"give", "issue", "make", "offer", "provide"})

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
    """True if the saying itself is denied ("did not say", "never claimed", "nor did many say")."""
    return (
        is_denied_by_phrase(head)
        or _utters_none(head)
        or _shows_none(head)
        or any(
            child.dep_ == "neg"
            or (child.dep_ == "advmod" and child.lower_ == "never")
            or (
                child.lower_ in _NEITHER
                and child.i < head.i
                and child.i + 1 < len(head.doc)
                and _is_helper(head, child.i + 1)
            )
            for child in head.children
        )
    )


def _utters_none(head: Token) -> bool:
    """True for "made no promise that …", "gave no assurance that …": it was not said."""
    return head.lemma_.lower() in _UTTERING and any(
        one.dep_ == "dobj"
        and one.lemma_.lower() in words("given_words.txt")
        and any(child.lower_ == "no" for child in one.children)
        for one in head.children
    )


def _shows_none(head: Token) -> bool:
    """True for "there is no evidence of theft", "found no sign that she left", and for such a noun alone."""
    shown = [head, *(one for one in head.children if one.dep_ in ("dobj", "attr") and one.i > head.i)]
    return any(
        one.lemma_.lower() in words("proof_nouns.txt")
        and any(child.dep_ == "det" and child.lower_ == "no" for child in one.children)
        for one in shown
    )


def _is_helper(head: Token, i: int) -> bool:
    """True if a word is an auxiliary of the verb: it stands before its subject."""
    return head.doc[i].dep_ in ("aux", "auxpass") and head.doc[i].head.i == head.i


def is_nobody(first: Token) -> bool:
    """True for the first word of a source that is nobody ("no group claimed it", "none of them")."""
    return first.lower_ in ("nobody", "none", "neither") or (first.lower_ == "no" and first.dep_ == "det")


def is_kept_back(head: Token, cue: TokenRange) -> bool | None:
    """True for a saying that a word before it leaves undone: "refused to say", "stopped short of saying".

    False for "did not hesitate to say", None where no such word governs the saying ("declined, saying").
    Where the cue is the word alone ("refused"), what it leaves undone stands in the content.
    """
    verbs = [token for token in head.doc[cue[0] : cue[1]] if token.pos_ == "VERB"]
    said = current = verbs[-1] if verbs else head
    for _ in range(MAX_STEPS):
        to = any(child.lower_ == "to" and child.dep_ == "aux" for child in current.children)
        if current.dep_ not in _OPENING or (current.dep_ == "acl" and not to):
            return None
        if current.dep_ == "prep" and current.lower_ not in _PREPOSITIONS:
            return None
        if any(token.is_punct for token in head.doc[current.head.i : current.i]):
            return None
        current = current.head
        if current.lemma_.lower() in words("keeping_back.txt"):
            if to and current.lemma_.lower() == "stop":
                return None  # "stopped to say" is saying
            return is_negated(current) == is_negated(said)
    return None
