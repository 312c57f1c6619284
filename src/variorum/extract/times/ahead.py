"""Verbs that look ahead without an auxiliary: the chance of losing, what opens on Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.cues import cue_acts
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS = 8
_CHANCES = {"chance", "danger", "hope", "likelihood", "odds", "odd", "possibility", "prospect", "risk"}
_SET = {"air", "begin", "end", "expire", "open", "premiere", "reopen", "resume", "start"}
_DECIDING = {"debate", "decide", "rule", "vote"}
_DECIDERS = {"committee", "council", "court", "jury"}


def is_chance_of(verb: Token) -> bool:
    """ "A one-in-five chance of losing in May", "strong going into May": what is said to lie ahead now.

    "Had a chance of winning in May", told as past, may look back on it.
    """
    if verb.tag_ != "VBG":
        return False
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"of", "to"}:
        return verb.head.head.lemma_.lower() in _CHANCES and _is_told_as_now(verb.head.head)
    into = any(child.lower_ == "into" for child in verb.children)
    return verb.lemma_ in {"go", "head"} and into and _is_told_as_now(verb.head)


def _is_told_as_now(token: Token) -> bool:
    """True if the verb over ``token`` is of the present, or is reported ("said that it had")."""
    for _ in range(_STEPS):
        if token.pos_ in {"VERB", "AUX"} and token.tag_ in {"VBZ", "VBP", "VBD"}:
            return token.tag_ != "VBD" or (
                token.dep_ == "ccomp" and cue_acts().get(token.head.lemma_.lower(), ("",))[0] == "speech"
            )
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def is_of_a_set_day(verb: Token) -> bool:
    """ "The summit opens on Monday", "parliament votes on Thursday": the present of what is planned.

    Not "a woman votes on Sunday", "a man opens his shop on Monday": so captions tell of pictures. Nor "the
    diary starts on Monday, when he left": what was done then is over.
    """
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.tag_ not in {"VBZ", "VBP"} or subject is None:
        return False
    if any(child.dep_ in {"aux", "dobj", "dative", "ccomp"} for child in verb.children):
        return False
    if any(token.tag_ == "VBD" and token.head.i != verb.i for token in verb.subtree):
        return False
    if verb.lemma_ in _DECIDING:
        return subject.lemma_.lower() in _DECIDERS.union(words("chambers.txt"))
    return verb.lemma_ in _SET and subject.pos_ == "NOUN"
