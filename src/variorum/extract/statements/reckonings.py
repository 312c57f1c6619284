"""Numbers that somebody gives: "police put the crowd at 12,000", "the organisers spoke of 40,000"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATION = "number"
WEIGHT = 0.95
_AT = frozenset({"put", "estimate", "place", "peg", "reckon"})
"""Verbs with a number behind "at": "put the damage at 3 million"."""


def drafts(reading: Reading) -> Iterator[Draft]:
    """A draft for each verb that gives a number of somebody's."""
    for head in reading.doc:
        if head.pos_ != "VERB" or not reading.readable[head.i]:
            continue
        who = next((child for child in head.children if child.dep_ == "nsubj" and child.i < head.i), None)
        content = _content(reading, head)
        if who is None or content is None or not can_speak(who):
            continue
        cue = cue_range(head)
        yield Draft(
            head=head.i,
            lemma=head.lemma_.lower(),
            part="VERB",
            relation=RELATION,
            cue=cue,
            source=phrase(reading, who, cue),
            subject=who.i,
            content=content,
            weight=WEIGHT,
            negated=is_negated(head),
        )


def _content(reading: Reading, head: Token) -> tuple[tuple[int, int], ...] | None:
    """ "The crowd at 12,000" behind "put", "40,000 people" behind "spoke of"; else None."""
    lemma = head.lemma_.lower()
    if lemma == "speak":
        number = _number_behind(head, "of")
        first = number
    elif lemma in _AT:
        number = _number_behind(head, "at")
        first = next((child for child in head.children if child.dep_ in ("dobj", "obj")), None)
        if number is None or first is None or not head.i < first.i < number.i or not _is_counted(first):
            return None
    else:
        return None
    if number is None or first is None:
        return None
    return ranges.content(reading, (first.left_edge.i, number.right_edge.i + 1)) or None


def _number_behind(head: Token, preposition: str) -> Token | None:
    """The number, or the noun with one, that a preposition of ``head`` governs."""
    for child in head.subtree:
        if child.dep_ != "prep" or child.lower_ != preposition or child.i < head.i:
            continue
        for noun in child.children:
            if noun.dep_ == "pobj" and (noun.like_num or any(one.dep_ == "nummod" for one in noun.children)):
                return noun
    return None


def _is_counted(noun: Token) -> bool:
    """True for what a number is given of: "the crowd", "the number of dead", "the damage", "it"."""
    return noun.lemma_.lower() in _counted() or noun.lower_ in ("it", "that", "this")


@cache
def _counted() -> frozenset[str]:
    return frozenset(words("reckoned_nouns.txt"))
