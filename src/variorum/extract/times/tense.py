"""The tense of the verb that governs a time expression."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.times.ahead import (
    is_chance_of,
    is_faced,
    is_of_a_set_day,
    is_planned_present,
    may_be_ahead,
)
from variorum.extract.times.grammar import Tense
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STEPS = 12
_FUTURE_AUXILIARIES = {"will", "shall", "'ll", "wo", "’ll"}
_AWAITING = {"plan", "schedule", "expect", "slate", "await", "anticipate"}
_BIDDING = {"call", "demand", "invite", "order", "promise", "propose", "threaten", "urge", "vow", "warn"}
"""Verbs whose passive past is told of the day of the bidding ("was ordered on Friday to leave")."""
_MODALS = {"would", "could", "may", "might", "should", "can", "must"}


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """The tense that governs the characters ``[start, end)`` of ``doc``; "" where no verb does.

    Infinitives under verbs and adjectives of intent ("plans to", "is due to", "is to") are future; other
    infinitives and participles take the tense of what governs them.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    return _tense(span.root) if span is not None and len(span) else ""


def is_open(doc: Doc, start: int, end: int) -> bool:
    """True if the day in ``[start, end)`` hangs on a verb whose present leaves open whether it is ahead.

    "Korvin flies to Velmora on Monday"; where the tense is surely one, as in "the ban takes effect on
    Monday", it is not open.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    verb = _verb_of(span.root)
    if verb is None and _is_prepared_for(span.root) and _tense(span.root) == "past":
        return True  # "groups prepared for a march on Saturday"
    return verb is not None and _tense(span.root) == "present" and may_be_ahead(verb)


_HOURS = {"a.m.", "p.m.", "am", "pm", "noon", "midday", "midnight", "o'clock"}


def _verb_of(time: Token) -> Token | None:
    """The verb on which a time hangs itself: "flies on Monday", "opens at 7 a.m. on Monday"."""
    while time.dep_ in {"pobj", "prep", "nmod"} and time.head.i != time.i:
        if time.dep_ == "prep" and time.lower_ not in {"on", "from", "at"}:
            return None
        time = time.head
        if time.pos_ in {"VERB", "AUX"}:
            return time
        if time.dep_ == "dobj" and time.head.lemma_ in {"begin", "end", "hold", "open", "start"}:
            return time.head  # "they begin a strike on Monday", "the town holds its vote on Monday"
        if time.pos_ in {"NOUN", "PROPN"} and time.lower_ not in _HOURS:
            return None
    return time.head if time.dep_ in {"npadvmod", "advmod"} and time.head.pos_ in {"VERB", "AUX"} else None


def is_verb(doc: Doc, start: int, end: int) -> bool:
    """True if the first word in ``[start, end)`` is a verb: "may last two days", "the talks last"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    if span[0].pos_ == "VERB":
        return True
    place = span.start - 1
    while place > 0 and doc[place].pos_ == "ADV":
        place -= 1
    return place >= 0 and (doc[place].tag_ in {"MD", "TO"} or doc[place].lower_ in {"not", "n't", "n’t"})


def is_own(doc: Doc, start: int, end: int) -> bool:
    """True if the time in ``[start, end)`` is surely of the tense of the verb that governs it.

    "Met on Monday", not "Monday's meeting" or "the rally on Monday will". A future must be one seen from the
    day of print: not "was to meet on Monday", "would meet", "sought to meet"; it reaches over the nouns after
    it, on which parses often hang what is the verb's ("will meet the envoy of Velmora on Monday").
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    token = span.root
    if token.dep_ in _INSIDE:
        if not _is_place_of_act(token):
            return False
        token = token.head
    nouns = 0
    for _ in range(_STEPS):
        if token.pos_ in {"VERB", "AUX"}:
            if _of_verb(token) == "future":
                return (not nouns or token.i < span.start) and _is_seen_from_now(token)
            return not nouns
        nouns += token.pos_ in {"NOUN", "PROPN"} and token.i not in range(span.start, span.end)
        if token.head.i == token.i:
            return False
        token = token.head
    return False


_INSIDE = {"poss", "compound", "nmod", "nsubj", "nsubjpass"}
"""How a time stands that is part of a noun phrase, or is one that a verb tells of."""


def _is_place_of_act(token: Token) -> bool:
    """ "Will speak at Monday's debate", "will face her in November's election": the act is then."""
    noun = token.head
    return (
        token.dep_ == "poss"
        and noun.lemma_.lower() in words("set_days.txt")
        and noun.dep_ == "pobj"
        and noun.head.lower_ in {"at", "in", "during"}
    )


def _is_seen_from_now(verb: Token) -> bool:
    """False for a verb that past time looks ahead to: it, or a verb that its infinitive is of, is past."""
    for _ in range(_STEPS):
        auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
        words_before = {child.lower_ for child in auxiliaries}
        if words_before & {"would", "could"} or "VBD" in {verb.tag_, *(child.tag_ for child in auxiliaries)}:
            return False
        if words_before & _FUTURE_AUXILIARIES:
            return True
        if "to" not in words_before and not (verb.tag_ == "VB" and verb.dep_ in {"xcomp", "ccomp"}):
            return verb.tag_ != "VBG" or bool(auxiliaries)
        if verb.head.i == verb.i:
            return True
        verb = verb.head
        if verb.pos_ == "ADJ":  # "was ready to meet"
            verb = verb.head
        if verb.pos_ not in {"VERB", "AUX"}:
            return False
    return True


def _tense(token: Token) -> Tense:
    own, time = _verb_of(token), token
    for _ in range(_STEPS):
        if token.pos_ in {"VERB", "AUX"}:
            found = _of_verb(token)
            if found == "future" and _is_ahead_of_what_was(token):
                return ""
            if found == "present" and (is_faced(token) or (own is None and _is_prepared_for(time))):
                return "future"
            if found == "present" and own is not None and own.i == token.i and is_planned_present(token):
                return "future"
            if found:
                return found
        elif token.lemma_.lower() in words("prospective_words.txt") and token.pos_ == "ADJ":
            return "future"
        if token.head is token or token.head.i == token.i:
            return ""
        token = token.head
    return ""


def _is_ahead_of_what_was(verb: Token) -> bool:
    """ "Had announced that it would close in May": by now it may be over."""
    above = verb.head
    return (
        verb.dep_ == "ccomp"
        and any(child.lower_ in {"would", "'d"} and child.dep_ == "aux" for child in verb.children)
        and above.tag_ == "VBN"
        and any(child.lower_ in {"had", "'d"} for child in above.children)
    )


def _is_prepared_for(time: Token) -> bool:
    """ "Are preparing for a march on Saturday", "braced for Saturday's march"."""
    noun = time.head.head if time.head.dep_ == "prep" else time.head
    if time.dep_ not in {"pobj", "poss", "compound"} or noun.dep_ != "pobj" or noun.head.lower_ != "for":
        return False
    return noun.head.head.lemma_.lower() in _PREPARING


_PREPARING = {"prepare", "brace", "ready", "rehearse"}


def _looks_ahead(head: Token, verb: Token) -> bool:
    """True if ``head`` puts its infinitive ahead: "plans to", "an agreement to", "was ordered to"."""
    lemma = head.lemma_.lower()
    if lemma in words("prospective_words.txt"):
        return True
    return verb.dep_ in {"acl", "xcomp", "ccomp", "advcl", "relcl"} and lemma in words(
        "prospective_heads.txt"
    )


def _is_to(head: Token, verb: Token) -> bool:
    """ "The mayor is to visit Granton", "the plan is to sell"; not "was to", not "is to blame for"."""
    return (
        head.lemma_ == "be"
        and head.tag_ in {"VBZ", "VBP"}
        and verb.dep_ in {"xcomp", "ccomp"}
        and verb.lemma_ not in _JUDGING
    )


_JUDGING = {"blame", "thank", "praise", "commend"}
"""What somebody "is to" get for what is over."""


def _had(head: Token) -> bool:
    """ "had been due to": what was ahead is past by now."""
    return any(child.lower_ in {"had", "'d"} for one in (head, head.head) for child in one.children)


def _is_told_of_a_deed(head: Token) -> bool:
    """ "Allegedly invited her to play on Monday", "invited her over to play": it is over."""
    if head.tag_ != "VBD":
        return False
    charged = any(child.lower_ == "allegedly" for child in head.children)
    return charged or (head.lemma_ == "invite" and any(child.dep_ == "prt" for child in head.children))


def _of_none(verb: Token) -> bool:
    """ "Neither he nor his aides could be reached Wednesday": the subject says no."""
    subjects = (child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})
    return any(
        token.lower_ in {"no", "neither", "none", "nobody"}
        for subject in subjects
        for token in (subject, *subject.children)
    )


_AWAITED = {"if", "when", "once", "unless", "until", "before", "after"}


def _is_awaited(verb: Token) -> bool:
    """ "If he wins in June", "if they meet and vote on Monday", "unless it is mended by Monday".

    It is the present of what is still to come.
    """
    while verb.dep_ == "conj" and verb.head.tag_ in {"VBZ", "VBP"}:
        verb = verb.head
    return verb.dep_ == "advcl" and any(
        child.lower_ in _AWAITED and child.dep_ in {"mark", "advmod"} for child in verb.children
    )


def _of_verb(verb: Token) -> Tense:
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    lemmas = {child.lower_ for child in auxiliaries}
    tags = {child.tag_ for child in auxiliaries}
    if lemmas & _FUTURE_AUXILIARIES:
        return "future"
    negated = any(child.dep_ == "neg" for child in verb.children)
    if "could" in lemmas and (negated or "have" in lemmas or _of_none(verb)):
        return "past"
    if verb.lemma_ in _AWAITING and "had" not in lemmas:
        return "future"
    if lemmas & _MODALS:
        return "past" if "have" in lemmas else "future"
    prospective = verb.lemma_.lower() in words("prospective_words.txt")
    if verb.lemma_ == "set" and not any(
        child.lower_ in {"for", "to"} or child.dep_ == "xcomp" for child in verb.children
    ):
        prospective = False  # "a record set on Friday"
    if verb.lemma_ == "want" and verb.tag_ == "VBN":
        prospective = False  # "is wanted in the death of a man on Friday", who is dead by now
    if (
        verb.lemma_ in _BIDDING
        and "VBD" in tags
        and not any(child.lower_ == "for" for child in verb.children)
    ):
        prospective = False  # "officers were called on Friday", not "a strike was called for Friday"
    if verb.tag_ == "VBN" and prospective and not lemmas & {"had", "have", "has"}:
        return "future"
    if "to" in lemmas:
        head = verb.head
        if _looks_ahead(head, verb) or (head.lemma_ == "go" and head.tag_ == "VBG") or _is_to(head, verb):
            return "past" if _had(head) or _is_told_of_a_deed(head) else "future"
        return ""
    if verb.tag_ == "VBD" or tags & {"VBD"}:
        return "past"
    if "have" in lemmas or "has" in lemmas or "'ve" in lemmas:
        return "past"
    if verb.tag_ == "VBG" and tags & {"VBZ", "VBP"}:
        return (
            "future"
            if verb.lemma_ in {"meet", "visit", "leave", "travel", "start", "begin", "open", "arrive"}
            else "present"
        )
    if verb.tag_ in {"VBZ", "VBP"}:
        return "future" if _is_awaited(verb) or is_of_a_set_day(verb) else "present"
    if verb.tag_ == "VBN" and tags & {"VBZ", "VBP"}:
        return "future" if _is_awaited(verb) else "present"
    if verb.tag_ == "VBN" and not auxiliaries:
        return "past"
    return "future" if is_chance_of(verb) else ""
