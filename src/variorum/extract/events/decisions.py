"""Cues of statements that are deeds as well: whoever rejects a bill or charges a man has not only said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.arguments import find_arguments
from variorum.extract.events.phrases import core
from variorum.extract.events.triggers import as_trigger
from variorum.text.acts import act_of_verb, flagged, harmful
from variorum.text.lexicon import words
from variorum.text.names.heads import kind_of_word
from variorum.text.nouns import body_nouns, person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from variorum.extract.events.arguments import Arguments
    from variorum.extract.events.triggers import Trigger

_BODIES = {"ORG", "GPE", "NORP"}
_PAST = {"VBD", "VBN"}
_QUOTED = frozenset('"“”„«»')


def decisions(cue: Iterable[Token]) -> Iterator[Token]:
    """The verbs of a statement's cue that are deeds of those in office: "Parliament rejected the bill".

    None where a clause or a quotation tells what was said, or where only words are meant: "charged that the
    mayor had lied", "rejected the claim", "critics charged him with idleness", "fans rejected the bill".
    """
    for token in cue:
        if token.pos_ != "VERB" or _is_followed_by_words(token):
            continue
        trigger = as_trigger(token)
        if trigger.known and flagged(trigger.act.kind, "decides") and _decides(trigger):
            yield token


def _is_followed_by_words(verb: Token) -> bool:
    if any(child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"VERB", "AUX"} for child in verb.children):
        return True
    return verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].text in _QUOTED


def _decides(trigger: Trigger) -> bool:
    arguments = find_arguments(trigger)
    if arguments.patient is None:
        return False
    decided = core(arguments.patient).lemma_.lower() in words("decided_things.txt")
    match trigger.act.kind:
        case "charge":
            return _is_charged(trigger.token, arguments)
        case "reject":
            words_only = _is_reproached(trigger.token) or not (decided or "vote" in trigger.act.lemma)
        case "approve":
            words_only = not decided and (trigger.act.lemma == "endorse" or trigger.token.tag_ not in _PAST)
        case _:
            return True
    return not words_only and _is_up_to(arguments)


def _is_up_to(arguments: Arguments) -> bool:
    """True where the doer is a body or in office, or nobody is named: "the bill was rejected".

    Not of those who only have a word in it: "critics", "the newspaper", "Korvin" without an office.
    """
    doer = arguments.agent
    if doer is None:
        return arguments.construction == "passive"
    if doer.pos_ != "PROPN":
        return _has_a_say(core(doer).lemma_.lower())
    if doer.ent_type_ in _BODIES:
        return kind_of_word(doer.lower_) != "outlet"
    beside = [child for child in doer.children if child.dep_ in {"compound", "nmod", "appos"}]
    # "MPs" is a name to parsers, and its own lemma.
    return any(_has_a_say(one.lower_.removesuffix("s")) for one in (doer, *beside))


def _has_a_say(lemma: str) -> bool:
    if lemma in words("offices.txt") or lemma in words("deciders.txt"):
        return True
    return body_nouns().get(lemma) in {"government", "organisation"}


def _is_reproached(verb: Token) -> bool:
    """ "Rejected the plan as a farce": by words, however the parse hangs "as"."""
    links = (word for word in verb.subtree if word.lower_ == "as" and word.dep_ == "prep")
    return any(link.i > verb.i for link in links)


def _is_charged(verb: Token, arguments: Arguments) -> bool:
    """True for "Prosecutors charged the banker", "was charged with fraud"; not for "charged a fee"."""
    charged = core(arguments.patient) if arguments.patient is not None else None
    if charged is None or not _can_be_charged(charged) or _is_entrusted(verb):
        return False
    doer = arguments.agent
    if doer is None:
        return arguments.construction == "passive" and any(child.lower_ == "with" for child in verb.children)
    return core(doer).lemma_.lower() in words("law_enforcers.txt")


def _is_entrusted(verb: Token) -> bool:
    """ "Was charged with leading the recovery"; not "with killing a nurse"."""
    tasks = (inner for link in verb.children if link.lower_ == "with" for inner in link.children)
    for task in tasks:
        act = act_of_verb(task.lemma_.lower())
        if task.dep_ == "pcomp" and not (act is not None and (act.charged or harmful(act.kind))):
            return True
    return False


def _can_be_charged(one: Token) -> bool:
    lemma = one.lemma_.lower()
    return one.pos_ in {"PROPN", "PRON", "NUM"} or lemma in person_nouns() or lemma in {"people", "company"}
