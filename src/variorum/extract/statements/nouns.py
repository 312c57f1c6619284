"""Nouns that attribute: "his call for …", "the claim that …", "expressed doubts about …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.clauses import infinitive, with_noun
from variorum.extract.statements.cue import cue_range
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import phrase, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

LIGHT = frozenset({
    "make", "give", "have", "express", "issue", "voice", "take", "offer", "show", "deliver", "raise", "put",
    "release", "renew", "repeat", "reiterate", "share", "lodge", "send", "announce", "press",
    "state", "provide", "present", "publish", "outline",
})  # fmt: skip


def drafts(reading: Reading) -> Iterator[Draft]:
    """Every noun with a clause or a prepositional phrase, unweighted."""
    for token in reading.doc:
        if token.pos_ != "NOUN" or not reading.readable[token.i]:
            continue
        for child in token.children:
            if child.i <= token.i:
                continue
            if child.dep_ in ("acl", "ccomp", "relcl"):
                relation = _clause(child)
                if relation is not None:
                    yield _draft(reading, token, relation, child, None)
            elif child.dep_ == "prep":
                inner = next(
                    (one for one in child.children if one.dep_ in ("pobj", "pcomp") and one.i > child.i), None
                )
                if inner is not None:
                    yield _draft(reading, token, with_noun(child), inner, child)


def _clause(child: Token) -> str | None:
    if any(one.dep_ == "mark" and one.lower_ == "that" for one in child.children):
        return "that"
    if child.dep_ in ("acl", "relcl") and infinitive(child) == "to":
        return "to"
    return None


def _draft(reading: Reading, noun: Token, relation: str, child: Token, preposition: Token | None) -> Draft:
    cue, who = _cue(noun, preposition)
    source = phrase(reading, who, cue) if who is not None else None
    if source is not None and noun.i in range(*source):
        source, who = None, None
    return Draft(
        head=noun.i,
        lemma=noun.lemma_.lower(),
        part="NOUN" if not _light(noun) else "LIGHT",
        relation=relation,
        cue=cue,
        source=source,
        subject=who.i if who is not None else None,
        content=ranges.content(reading, (child.left_edge.i, child.right_edge.i + 1)),
    )


def _light(noun: Token) -> bool:
    return noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT and noun.head.i < noun.i


def _cue(noun: Token, preposition: Token | None) -> tuple[TokenRange, Token | None]:
    """The cue around a noun, and the head of its source."""
    end = noun.i + 1
    if preposition is not None and preposition.i == end:
        end += 1
    owner = next((one for one in noun.children if one.dep_ == "poss"), None)
    if _light(noun) and noun.i - noun.head.i <= 6:
        who = subject(noun.head)
        if owner is None or (who is not None and owner.pos_ == "PRON"):
            return (cue_range(noun.head)[0], end), who
    start = noun.i
    before = {
        one.i for one in noun.children if one.i < noun.i and one.dep_ in ("amod", "compound", "nummod", "det")
    }
    while start - 1 in before:
        start -= 1
    if owner is None:
        owner = _by(noun)
    return (start, end), owner


def _by(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of") and child.i > noun.i:
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None
