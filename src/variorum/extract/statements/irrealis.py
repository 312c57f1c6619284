"""Sayings that print only thinks of: "the mayor ought to have said: “We failed.”", "imagine Korvin saying …".

Such words are the author's own: nobody has said them, though they stand in quotation marks. What somebody
"would say" or "could only say" may well have been said, and "may have said, but …" often grants that it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import DUTY, FIRST_PERSON
from variorum.extract.statements.cue import MAX_STEPS, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import Reading
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNREAL = frozenset({*DUTY, "could", "might", "would"})
"""Modals that tell before a perfect of what was not said, or of what nobody knows to have been said."""

_FANCY = frozenset({"imagine", "picture", "suppose"})
"""Verbs that, called out to the reader, open what is not so."""

_HABIT = frozenset({"always", "often", "usually", "sometimes", "regularly", "never"})


def is_only_thought_of(reading: Reading, draft: Draft) -> bool:
    """True if a draft's saying stands under a duty, an unreal perfect, an unreal condition or a fancy."""
    verb = reading.doc[draft.head]
    if draft.cue is not None and any(_is_first_to(one) for one in reading.doc[slice(*draft.cue)]):
        return True
    if verb.pos_ == "ADJ":
        verb = verb.head  # "must be willing"
        if verb.pos_ != "AUX":
            return False
    said = draft.part != "ADJ" and cue_acts().get(draft.lemma, ("",))[0] == "speech"
    if draft.relation != "quotation" and not said:
        # What those who are quoted should think is told in the words of whoever is quoted.
        return _is_in_quotation(reading, verb) and _is_bound(verb)
    unreal = any(_is_unreal(one) for one in _governing(reading, verb))
    return unreal or _is_fancied(reading, verb)


def _is_in_quotation(reading: Reading, verb: Token) -> bool:
    number = reading.quoted[verb.i]
    return number >= 0 and is_speech(reading, reading.quotations[number])


def _is_bound(verb: Token) -> bool:
    modals = {one.lower_ for one in verb.children if one.dep_ == "aux" and one.i < verb.i}
    return bool(modals & DUTY) and not _is_own(verb) and not is_negated(verb)


def _is_first_to(verb: Token) -> bool:
    """True for "will be the first to admit": a guess of what somebody would say."""
    first = verb.head
    if (
        verb.tag_ != "VB"
        or verb.dep_ not in ("relcl", "acl", "xcomp")
        or first.lower_ not in ("first", "last")
    ):
        return False
    be = first.head
    modals = {one.lower_ for one in be.children if one.dep_ == "aux"}
    return be.lemma_ == "be" and bool(modals & {"will", "'ll", "would", "'d"}) and not _is_own(be)


def _governing(reading: Reading, verb: Token) -> list[Token]:
    """The verb and those whose infinitive or fellow without subject it is ("should stand up and say")."""
    chain = [verb]
    for _ in range(MAX_STEPS):
        verb = chain[-1]
        bare = not any(one.dep_ in ("nsubj", "nsubjpass") or one.tag_ == "MD" for one in verb.children)
        if not bare or verb.tag_ not in ("VB", "VBN") or verb.dep_ not in ("conj", "xcomp", "acl"):
            break
        head = verb.head
        if head.pos_ == "NOUN" and verb.dep_ == "acl" and head.dep_ == "dobj":
            head = head.head  # "should have the courage to say"
        if head.i > verb.i or head.pos_ not in ("VERB", "AUX"):
            break
        if reading.quoted[head.i] != reading.quoted[verb.i]:
            break
        chain.append(head)
    return chain


def _is_unreal(verb: Token) -> bool:
    """True for "ought to say", "could have said" and "would say" if somebody "had any shame"."""
    if is_negated(verb):
        return False  # "could not have said more plainly that …"
    before = {one.lower_ for one in verb.children if one.dep_ == "aux" and one.i < verb.i}
    modals = before & _UNREAL or {verb.lower_} & {"ought"}
    if not modals:
        return False
    if "have" in before or "'ve" in before:
        return True
    if modals & DUTY:
        return not _is_own(verb) and not _is_remarked(verb)
    return "would" in modals and _has_unreal_condition(verb)


def _is_own(verb: Token) -> bool:
    """True for "I must say that …" and "we should admit": it is said with these words."""
    return any(one.dep_ == "nsubj" and one.lower_ in FIRST_PERSON for one in verb.children)


def _is_remarked(verb: Token) -> bool:
    """True for "no surprise that Korvin should claim …", "odd that he should say …": he does."""
    return "that" in {one.lower_ for one in verb.children if one.dep_ == "mark"} and (
        verb.head.pos_ in ("ADJ", "NOUN", "AUX")
    )


def _has_unreal_condition(verb: Token) -> bool:
    """True for "if he had any shame" and "if he were honest", that a habit does not hang on.

    "If anybody asked, she would say …" tells what she used to say.
    """
    if any(one.lower_ in _HABIT for one in verb.children):
        return False
    # Parsers hang the clause on either verb: the "if" is sought in the sentence.
    conditions = [one.head for one in verb.sent if one.lower_ == "if" and one.dep_ == "mark"]
    return any(one.i != verb.i and (one.lower_ == "were" or _has_any(one)) for one in conditions)


def _has_any(verb: Token) -> bool:
    """True for "had any shame"; "if they had a complaint, she would say …" may tell what was so."""
    things = (one for one in verb.children if one.dep_ == "dobj")
    return verb.lower_ == "had" and any(det.lower_ == "any" for one in things for det in one.children)


def _is_fancied(reading: Reading, verb: Token) -> bool:
    """True for "imagine the mayor saying …" and "imagine if Korvin said …", told to the reader."""
    head = verb.head
    return (
        head.i < verb.i
        and head.lower_ in _FANCY
        and reading.quoted[head.i] == reading.quoted[verb.i]
        and not any(
            one.dep_ in ("nsubj", "aux") and one.lower_ != "to" and one.i < head.i for one in head.children
        )
    )
