"""What is judged: the claim that was called false, the thing ruled unlawful without the outlet's asides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_JUDGING = frozenset({"brand", "call", "declare", "deem", "dub", "label", "term"})
"""Verbs that say of their object what it is."""

_JUDGED = frozenset({*_JUDGING, "condemn", "denounce", "describe", "find", "judge", "pronounce", "rule"})
"""Verbs whose passive says of its subject what somebody holds it to be."""


def with_claim(
    reading: Reading, cue: TokenRange, content: tuple[CharRange, ...]
) -> tuple[TokenRange, tuple[CharRange, ...]]:
    """Cue and content, the claim that is called something among the words: "called | claims that … false".

    Without its noun the words would be told as so.
    """
    noun = reading.doc[cue[1] - 1]
    verb = (
        noun.head if noun.dep_ != "nsubj" else noun.head.head
    )  # "called [claims … baseless]": a small clause
    judged = verb.lemma_.lower() in _JUDGING and cue[0] <= verb.i < noun.left_edge.i
    if not judged or noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("doubted_claims.txt"):
        return cue, content
    low, high = reading.chars((verb.i + 1, cue[1]))
    first, *rest = content
    claim = ((low, first[1]),) if 0 < first[0] - high <= 1 else ((low, high), first)
    return (cue[0], verb.i + 1), ranges.joined(tuple(sorted((*claim, *rest))))


def without_asides(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts of "The act, a cruel rule, was ruled unlawful by a judge" without the rule."""
    return [_without_aside(reading, one) for one in drafts]


def _without_aside(reading: Reading, draft: Draft) -> Draft:
    if draft.cue is None or len(draft.content) < 2:
        return draft
    verbs = [one for one in reading.doc[slice(*draft.cue)] if one.lemma_.lower() in _JUDGED]
    noun = next((one for verb in verbs for one in verb.children if one.dep_ == "nsubjpass"), None)
    first, *rest = draft.content
    if noun is None or not first[0] <= noun.idx < first[1] <= reading.chars(draft.cue)[0]:
        return draft
    before = reading.doc[draft.cue[0] - 1]
    if before.text != "," or any(one.dep_ == "conj" for one in noun.children):
        return draft
    comma = _comma_behind(reading, noun, before)
    return draft if comma is None else replace(draft, content=((first[0], comma), *rest))


def _comma_behind(reading: Reading, noun: Token, last: Token) -> int | None:
    """Where the words before the comma that opens an aside of ``noun`` end; None where none does."""
    for token in reading.doc[noun.i + 1 : last.i]:
        if token.text == "," and reading.quoted[token.i] < 0:
            end = reading.doc[token.i - 1]
            return end.idx + len(end)
    return None
