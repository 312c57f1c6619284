"""What is wanted of others: orders in quotation marks, what somebody wants another to do, and threats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.triggers import Trigger
from variorum.text.acts import harmful
from variorum.text.calendar_names import MONTHS, WEEKDAYS
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_WILL = {"will", "'ll", "would", "'d"}
_BEFORE_ORDERS = {"aux", "neg", "intj", "advmod"}
_ASKING_PREPOSITIONS = {"on", "upon"}


def is_order(verb: Token) -> bool:
    """ "'Arrest him,' the crowd shouted": a bare verb without subject opens what is quoted.

    "'Do not shoot'" is one; 'made him "sign the deal"' is not, where the quotation goes on with a clause.
    """
    if verb.dep_ == "conj" and verb.head.tag_ == verb.tag_ == "VB":
        verb = verb.head
    if verb.tag_ != "VB" or any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
        return False
    before = [child for child in verb.lefts if child.dep_ in _BEFORE_ORDERS]
    if any(child.lower_ != "do" for child in before if child.dep_ == "aux"):
        return False
    first = min([verb, *before], key=lambda word: word.i)
    if first.i == 0 or not first.nbor(-1).is_quote:
        return False
    return _opens_speech(first.nbor(-1))


def _opens_speech(quote: Token) -> bool:
    """True for a quotation mark at the start of a sentence, or behind a colon or a comma."""
    if quote.i in {0, quote.sent.start}:
        return True
    before = quote.nbor(-1)
    return before.is_space or before.text in {":", ","}


def is_asked_of(call: Token, asked: Token) -> bool:
    """ "Called on the mayor to resign", "called for it to be closed"; not "called on Friday to do so"."""
    if not is_infinitive(asked):
        return False
    if any(child.dep_ == "mark" and child.lower_ == "for" for child in asked.children):
        return True
    whom = [
        holder
        for child in call.children
        if child.lower_ in _ASKING_PREPOSITIONS and child.i < asked.i
        for holder in (child.children if child.dep_ == "prep" else call.children)
        if holder.dep_ in {"pobj", "dobj"} and child.i < holder.i < asked.i
    ]
    return any(word.lower_ not in WEEKDAYS and word.lower_ not in MONTHS for word in whom)


def is_wanted_of_another(wanting: Token, clause: Token) -> bool:
    """ "Wants the mayor to resign", "wants the mill closed"; not "wants to resign"."""
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in clause.children)
    return wanting.lemma_.lower() == "want" and clause.dep_ in {"ccomp", "xcomp"} and subject


def is_infinitive(verb: Token) -> bool:
    """ "To close", "to be closed"; not "to have closed"."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return "to" in helpers and "have" not in helpers and (verb.tag_ == "VB" or "be" in helpers)


def is_threat(trigger: Trigger) -> bool:
    """ "Threatened that the dam would be bombed", "warned it would attack", "would kill him unless …".

    Beside other words than "threaten" only what the speakers themselves would do, and do harm with: "warned
    that the storm would kill", "warned it would lose money" are no threats.
    """
    verb = trigger.token
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    said = verb.head
    modals = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if trigger.nominal or verb.dep_ != "ccomp" or not modals & _WILL:
        return False
    if said.lemma_.lower() == "threaten":
        return True
    if not harmful(trigger.act.kind) or trigger.act.kind == "die" or not _does_it_oneself(verb, said):
        return False
    return said.lemma_.lower() == "warn" or _is_ultimatum(verb)


def _does_it_oneself(verb: Token, said: Token) -> bool:
    """True if the doer is a pronoun that can only mean who says so: "rebels … they", "the army … it"."""
    doer, sayer = (
        next((child for child in one.children if child.dep_ == "nsubj"), None) for one in (verb, said)
    )
    if doer is None or sayer is None:
        return False
    is_person = sayer.tag_ == "NNP" or sayer.lemma_.lower() in person_nouns()
    match doer.lower_:
        case "they":
            return sayer.tag_ in {"NNS", "NNPS"} or sayer.lower_ == "they"
        case "it":
            return sayer.tag_ == "NN" and not is_person
        case "he" | "she":
            return (sayer.tag_ in {"NN", "NNP"} and is_person) or sayer.lower_ == doer.lower_
    return False


def _is_ultimatum(verb: Token) -> bool:
    """ "Would kill the hostages unless the army withdrew"."""
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    return any(child.dep_ == "mark" and child.lower_ == "unless" for one in clauses for child in one.children)
