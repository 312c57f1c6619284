"""Drafts that hold what somebody answers to: words of others, or a call for help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANSWERING = frozenset({"respond", "reply", "answer", "react"})
_ALARMS = frozenset({"call", "report"})
_ABOUT = frozenset({"of", "about"})
_CLAUSES = ("acl", "relcl", "ccomp")


def is_answered(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "responding to charges that he lied": whoever answers has not said what he answers to.

    Of a finite verb what it answers is a topic ("responded to the plan"), unless it tells of words. Of
    whoever "did not respond to questions about it" it is told that he did not speak; but charges are not
    his words then either. "Responded to a call about a fire" tells of no words at all.
    """
    if verb.lemma_.lower() not in _ANSWERING:
        return False
    return _is_alarm(reading, draft) or any(
        _is_told_to(reading, draft, verb, noun)
        for to in verb.children
        if to.lower_ == "to"
        for noun in to.children
    )


def _is_alarm(reading: Reading, draft: Draft) -> bool:
    """True where the cue holds a call for help, with what it is about behind it."""
    assert draft.cue is not None
    return any(
        token.pos_ == "NOUN" and token.lemma_.lower() in _ALARMS and behind.lower_ in _ABOUT
        for token in reading.doc[slice(*draft.cue)]
        if token.i + 1 < len(reading.doc)
        for behind in (token.nbor(),)
    )


def _is_told_to(reading: Reading, draft: Draft, verb: Token, noun: Token) -> bool:
    """True where the content is told by the ``noun`` behind "to", not by whoever answers."""
    told = reading.token_at(draft.start)
    if _is_of_others(noun) and (noun.i == told.i or noun.is_ancestor(told)):
        return True
    if noun.dep_ != "pobj" or any(one.dep_ == "neg" for one in verb.children):
        return False
    if verb.tag_ != "VBG" and not any(one.dep_ in _CLAUSES for one in noun.children):
        return False
    held = {noun.head.i, *(one.i for one in noun.subtree)}
    inside = content_tokens(reading, draft)
    return bool(inside) and all(token.i in held or token.is_punct for token in inside)


def _is_of_others(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in words("accusing_cues.txt") or lemma in words("answered_nouns.txt")
