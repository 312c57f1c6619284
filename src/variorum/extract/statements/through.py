"""People and bodies through whom somebody spoke: "said through a spokesman", "released by police"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements.able import can_speak, is_document
from variorum.extract.statements.draft import Draft, Link
from variorum.extract.statements.phrases import bounded, is_free
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.saying import anchors, gaps, kinds
from variorum.text.nouns import body_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_THROUGH = frozenset({"through", "via"})
_INTERPRETING = frozenset({"interpreter", "translator"})
"""Whose words are the speaker's own in another language: they pass on nothing that they were told."""


def with_links(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with a relay for each person or body through whom their words came."""
    telling = {
        token.sent.start
        for token in reading.doc
        if token.lower_ in _THROUGH or token.lemma_.lower() in kinds()["carrying"]
    }
    return [
        _linked(reading, one) if one.head >= 0 and reading.doc[one.head].sent.start in telling else one
        for one in drafts
    ]


def _linked(reading: Reading, draft: Draft) -> Draft:
    if draft.cue is None or draft.source is None:
        return draft
    taken = {link.cue[0] for link in draft.links}
    found: list[Link] = []
    for cue, noun in _passing_on(reading, draft):
        tokens = bounded(reading, draft, (noun.left_edge.i, noun.right_edge.i + 1), noun)
        free = tokens is not None and is_free(reading, draft, tokens)
        if tokens is not None and free and cue.i not in taken and noun.i != draft.subject:
            taken.add(cue.i)
            found.append(Link(tokens, (cue.i, cue.i + 1)))
    return replace(draft, links=(*found, *draft.links)) if found else draft


def _passing_on(reading: Reading, draft: Draft) -> Iterator[tuple[Token, Token]]:
    """The words that say so, each with whom it names: "through" beside the cue, "released" on a medium."""
    own = [anchor.word for anchor in anchors(reading, draft) if anchor.own]
    beside = [child for word in own for child in word.children]
    beside += [reading.doc[i] for i in gaps(reading, draft) if reading.doc[i].pos_ == "ADP"]
    assert draft.cue is not None
    beside += [reading.doc[i] for i in range(*draft.cue) if reading.doc[i].pos_ == "ADP"]
    for preposition in {one.i: one for one in beside if one.dep_ in ("prep", "agent")}.values():
        for noun in preposition.children:
            if noun.dep_ != "pobj":
                continue
            if preposition.lower_ in _THROUGH and _speaks_for(noun):
                yield preposition, noun
            elif noun.lemma_.lower() in kinds()["medium"]:
                yield from _released(noun)


def _released(medium: Token) -> Iterator[tuple[Token, Token]]:
    """The "released" of "a statement released through police", with the police."""
    for verb in medium.children:
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.lemma_.lower() not in kinds()["carrying"]:
            continue
        for child in verb.children:
            if child.dep_ not in ("prep", "agent") or child.lower_ not in _THROUGH | {"by"}:
                continue
            for noun in (one for one in child.children if one.dep_ == "pobj"):
                if _speaks_for(noun) or (child.lower_ == "by" and noun.lemma_.lower() in body_nouns()):
                    yield verb, noun


def _speaks_for(noun: Token) -> bool:
    """True for a person or a body that can pass words on; not for tears, a letter or a network."""
    if noun.lemma_.lower() in _INTERPRETING | kinds()["medium"] or is_document(noun):
        return False
    return noun.ent_type_ == "PERSON" or (noun.pos_ == "NOUN" and can_speak(noun))
