"""Statements, speeches and letters that a cue tells of by another verb or clause.

"Issued a statement on Friday, saying …", "sent a letter that called …", "a speech in which he said …".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.phrases import AROUND, THROUGH, Phrase, Role, bounded, is_free, role_of
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.saying import Anchor, kinds

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHERE = frozenset({"where", "when"})


def carrier(reading: Reading, draft: Draft, found: tuple[Anchor, ...]) -> list[Phrase]:
    """What the saying was carried by or took place in, beyond its own phrases."""
    result: list[Phrase] = []
    for anchor in found:
        verb = anchor.word
        shares = not anchor.own or _leads_on(reading, draft, verb)
        if shares and verb.lemma_.lower() in kinds()["carrying"]:
            for noun in (one for one in verb.children if one.dep_ == "dobj" and one.i < anchor.end):
                result += _phrases(reading, draft, noun)
        if verb.dep_ == "relcl" and _within(verb):
            result += _phrases(reading, draft, verb.head)
    return result


def _leads_on(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for the "issued" of a cue "issued a statement saying"."""
    assert draft.cue is not None
    return any(reading.doc[i].tag_ == "VBG" for i in range(max(verb.i + 1, draft.cue[0]), draft.cue[1]))


def _within(clause: Token) -> bool:
    """True for "in which he said", "where he said": not for "which he said"."""
    pronoun = next(
        (
            one
            for child in clause.children
            for one in (child, *child.children)
            if one.i < clause.i and (one.tag_ in ("WDT", "WP", "WRB") or one.lower_ in _WHERE)
        ),
        None,
    )
    if pronoun is None:
        return False
    return pronoun.lower_ in _WHERE or pronoun.head.lower_ in AROUND


def _phrases(reading: Reading, draft: Draft, noun: Token) -> list[Phrase]:
    """The noun phrase, and the places and occasions that hang on it."""
    found: list[Phrase] = []
    lemmas = {noun.lemma_.lower(), noun.lower_}
    governor = noun.head
    led = governor.dep_ == "prep" and governor.lower_ in AROUND | THROUGH
    start = governor.i if led else noun.left_edge.i
    tokens = bounded(reading, draft, (start, noun.right_edge.i + 1), noun)
    role: Role | None = (
        "occasion"
        if lemmas & (kinds()["occasion"] | kinds()["event"] | kinds()["meal"])
        else "medium"
        if lemmas & kinds()["medium"]
        else None
    )
    if tokens is not None and role is not None and is_free(reading, draft, tokens):
        found.append(Phrase(role, tokens, noun))
    for child in noun.children:
        inner = next((one for one in child.children if one.dep_ == "pobj"), None)
        if not found or child.dep_ != "prep" or child.i < noun.i or inner is None:
            continue
        tokens = bounded(reading, draft, (child.i, inner.right_edge.i + 1), inner)
        if tokens is None or not is_free(reading, draft, tokens):
            continue
        named = role_of(reading, child.lower_, inner, (child.i + 1, tokens[1]))
        if named == "place":
            found.append(Phrase(named, tokens, inner))
    return found
