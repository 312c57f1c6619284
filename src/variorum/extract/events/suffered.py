"""Past forms without an object that tell what their subject suffered: "Four teens shot in Port Casse"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.triggers import Trigger
from variorum.text.acts import act_of_verb, flagged, harmful, object_bound
from variorum.text.lexicon import words
from variorum.text.nouns import body_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = {"dobj", "obj", "ccomp", "xcomp"}
_OUTSIDE = {"outside", "inside"}
_AIMED = {"at", "into", "toward", "towards", "through", "on", "upon", "over"}
_RUN = {"at", "into", "toward", "towards", "through", "across", "ahead", "forward"}
_FROM = {"from"}
_IN_TURN = {"first", "back"}
_ENDS = frozenset(".!?…:;\"'”’»)")
_MAIN = {"ROOT", "ccomp", "conj", "parataxis", "dep"}
_SITES = {"facility", "place"}


def is_suffered(trigger: Trigger) -> bool:
    """True for a verb in the past without an object that tells what its subject suffered.

    "Two hurt in blaze", "four guards found shot to death", "the two guards shot in the car were brothers".
    """
    verb = trigger.token
    relations = {
        child.dep_
        for child in verb.children
        if not is_no_object(child) and not (child.dep_ == "ccomp" and _has_no_subject_of_its_own(child))
    }
    if relations & _OBJECTS:
        return False
    if verb.tag_ == "VBN" and not relations & {"aux", "auxpass"} and relations & {"nsubj"}:
        return True
    if verb.tag_ not in {"VBD", "VBN"} or "aux" in relations:
        return False
    if object_bound(trigger.act.kind) and (verb.tag_ == "VBD" or _is_bare_harm(verb.head)):
        return not _is_run(verb)
    return _is_harm(trigger) and not _is_aimed(verb) and _shows_it(verb)


def who_suffered(verb: Token, subject: Token) -> Token:
    """Whom a clause cut short is about: the boy in "the family of a boy shot in the port is in despair"."""
    if subject.like_num or not _is_cut_clause(verb):
        return subject  # "two of the nine men shot in the port": those two
    last = subject
    for child in subject.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i < verb.i:
            last = next((word for word in child.children if word.dep_ == "pobj"), last)
    return last


def is_no_object(child: Token) -> bool:
    """True for what a parse takes for an object: "shot three times", "killed outside bar"."""
    if child.dep_ not in {"dobj", "obj"}:
        return False
    return child.lower_ == "times" or any(
        word.lower_ in _OUTSIDE and word.i == child.left_edge.i for word in child.children
    )


def _is_run(verb: Token) -> bool:
    """True for "police charged at the crowd": nobody is accused of anything."""
    ways = {child.lower_ for child in verb.children if child.dep_ in {"prep", "prt", "advmod"}}
    return verb.lemma_.lower() == "charge" and not ways.isdisjoint(_RUN)


def _is_harm(trigger: Trigger) -> bool:
    """True for acts that do harm to another: not "died", "the car exploded"."""
    return harmful(trigger.act.kind) and not flagged(trigger.act.kind, "ergative")


def _shows_it(verb: Token) -> bool:
    """True where the words around the verb leave only those who suffer it for its subject."""
    own = any(child.dep_ in {"nsubj", "mark"} for child in verb.children)
    if (verb.dep_ == "acl" and not own) or _is_found(verb) or _is_cut_clause(verb) or _is_bare_harm(verb):
        return True
    for child in verb.children:
        if child.dep_ == "prep" and (_leads_to(child, {"death"}) or _leads_to(child, _parts())):
            return True
    return _is_in_headline(verb)


def _is_found(verb: Token) -> bool:
    """True for "Hall was found shot to death"."""
    return verb.dep_ in {"xcomp", "oprd"} and verb.head.lemma_.lower() == "find"


def _is_cut_clause(verb: Token) -> bool:
    """True for a clause that its sentence goes on from: "the two guards shot in the car were brothers"."""
    if verb.dep_ in {"csubj", "csubjpass", "nsubj", "nsubjpass"}:
        return verb.head.i > verb.i
    for child in verb.children:
        inner = {word.dep_ for word in child.children}
        if child.dep_ in {"advcl", "ccomp"} and child.i > verb.i and _has_no_subject_of_its_own(child):
            return not any(word.dep_ == "cc" or word.text == "," for word in verb.doc[verb.i : child.i])
        if child.dep_ == "conj" and inner & {"aux", "auxpass"} and not inner & {"nsubj", "nsubjpass"}:
            between = verb.doc[verb.i : child.i]
            return not any(word.dep_ == "cc" or word.is_punct for word in between)
    return False


def _has_no_subject_of_its_own(clause: Token) -> bool:
    """True for the "is" of "a girl shot while in bed is now at home": the girl is who is at home."""
    inner = {word.dep_ for word in clause.children}
    finite = [clause, *(word for word in clause.children if word.dep_ in {"aux", "auxpass"})]
    return not inner & {"nsubj", "nsubjpass", "expl", "csubj"} and any(
        word.tag_ in {"VBZ", "VBP"} or word.lower_ in {"was", "were"} for word in finite
    )


def _is_bare_harm(verb: Token) -> bool:
    """True for "shot and killed in the port": two acts of harm, the second never without its object."""
    if verb.lemma_.lower() not in words("headline_passives.txt") or verb.tag_ not in {"VBD", "VBN"}:
        return False
    relations = {child.dep_ for child in verb.children if not is_no_object(child)}
    if relations & (_OBJECTS | {"aux"}):
        return False
    for child in verb.children:
        act = act_of_verb(child.lemma_.lower()) if child.dep_ == "conj" else None
        if act is not None and object_bound(act.kind) and child.tag_ in {"VBD", "VBN"}:
            return not any(word.dep_ in _OBJECTS and not is_no_object(word) for word in child.children)
    return False


def _is_in_headline(verb: Token) -> bool:
    """True for a main verb in print without a full stop: "Four teens shot in Port Casse".

    So is the only verb of a line that is parsed as one noun: "Mayor Ansa Korvin, Others Shot At Practice".
    """
    if (verb.dep_ not in _MAIN and not _is_only_verb(verb)) or verb.lemma_.lower() not in words(
        "headline_passives.txt"
    ):
        return False
    printed = [token for token in verb.sent if not token.is_space]
    if not printed or printed[-1].text[-1:] in _ENDS:
        return False
    return not any(
        (child.dep_ == "prep" and child.lower_ in _FROM) or child.lower_ in _IN_TURN
        for child in verb.children
    )


def _is_only_verb(verb: Token) -> bool:
    """True for the verb under a line's noun, where no other tells anything and no "who" opens it."""
    if verb.dep_ not in {"relcl", "acl", "appos", "amod"} or verb.head.dep_ != "ROOT":
        return False
    others = (word for word in verb.sent if word.i != verb.i)
    return not any(word.pos_ in {"VERB", "AUX"} or word.tag_ in {"WP", "WDT", "WRB"} for word in others)


def _is_aimed(verb: Token) -> bool:
    """True for "shot at the guards", "shot into the crowd"; not for "shot at a bar", "at a rally"."""
    for child in verb.children:
        if child.dep_ not in {"prep", "prt"} or child.lower_ not in _AIMED:
            continue
        target = next((word for word in child.children if word.dep_ == "pobj"), None)
        if target is None or not (
            target.ent_type_ in {"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"}
            or target.lemma_.lower() in words("set_days.txt")
            or body_nouns().get(target.lemma_.lower(), "") in _SITES
            or target.lemma_.lower() in words("public_places.txt")
        ):
            return True
    return False


def _leads_to(preposition: Token, nouns: set[str] | frozenset[str]) -> bool:
    return preposition.lower_ in {"to", "in"} and any(
        word.dep_ == "pobj" and word.lemma_.lower() in nouns for word in preposition.children
    )


def _parts() -> frozenset[str]:
    return frozenset(words("body_parts.txt"))


def is_had_done(verb: Token) -> bool:
    """ "Northbay, which had it checked": who has it done does not do it; not "which it had checked"."""
    had = next((child for child in verb.children if child.dep_ == "aux" and child.lemma_ == "have"), None)
    if had is None or verb.tag_ != "VBN":
        return False
    subjects = [child.i for child in verb.children if child.dep_ == "nsubj"]
    return len(subjects) > 1 and subjects[0] < had.i < subjects[-1] < verb.i
