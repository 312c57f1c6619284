"""Who did it and to whom, by the parse: subjects, objects, passives, shared and controlled arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from variorum.extract.events.control import asked, is_used_for, object_of, whose_will
from variorum.extract.events.demands import is_order
from variorum.extract.events.light_verbs import held
from variorum.extract.events.owners import (
    is_anybodys,
    is_doer_before,
    is_means,
    is_place,
    is_site,
    is_site_before,
)
from variorum.extract.events.passage import is_passed_by
from variorum.extract.events.phrases import doer_after_place, noun_before
from variorum.extract.events.relatives import antecedent, hurt_in_title, noun_told
from variorum.extract.events.serial import doer_behind_when, is_cut_off
from variorum.extract.events.sites import place_behind
from variorum.extract.events.suffered import is_had_done, is_no_object, is_suffered, who_suffered
from variorum.extract.events.told_by import subject_told, told_of
from variorum.extract.events.triggers import Trigger, is_before_its_noun, is_particle, is_theft
from variorum.text.acts import act_of_noun, flagged, harmful, object_controllers

if TYPE_CHECKING:
    from spacy.tokens import Token

Construction = Literal["active", "passive", "intransitive", "nominal"]
_WHERE = {
    "in", "at", "near", "on", "outside", "inside", "across", "into", "to", "from", "around", "against",
    "along", "off",
}  # fmt: skip
_SUBJECT_CONTROL = {
    "use", "spend", "promise", "vow", "take", "have", "make", "need", "pay", "receive", "get", "do",
}  # fmt: skip
"""Verbs whose subject, not object, does what follows: "used funds to settle"."""
_AMID = {"in", "during", "amid", "by"}
_SIDED = {"meet", "fight", "negotiate", "raise", "shoot", "attack"}
_OBJECT_PREPOSITIONS = {"of", "from", "for", "into", "with", "against"}
_WHEN_NOUNS = {"day", "time", "year", "moment", "week", "month", "night", "hour", "way", "reason", "date"}

MAX_CLIMB = 6
"""How many governing words are asked for a missing subject; a parse needs few."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The head words of the arguments of a trigger; ``others`` are the rest, in order of print."""

    agent: Token | None
    patient: Token | None
    others: tuple[Token, ...]
    places: tuple[Token, ...]
    construction: Construction

    def without(self, tokens: frozenset[int]) -> Arguments:
        """The arguments less those whose head's index is in ``tokens`` (times are nobody)."""
        return Arguments(
            None if self.agent is not None and self.agent.i in tokens else self.agent,
            None if self.patient is not None and self.patient.i in tokens else self.patient,
            tuple(token for token in self.others if token.i not in tokens),
            tuple(token for token in self.places if token.i not in tokens),
            self.construction,
        )


def find_arguments(trigger: Trigger) -> Arguments:
    """The arguments of a trigger, antecedents in place of relative pronouns."""
    return _of_noun(trigger) if trigger.nominal else _of_verb(trigger)


def _of_verb(trigger: Trigger) -> Arguments:
    verb = trigger.token
    agent = patient = None
    others: list[Token] = []
    places: list[Token] = []
    passive = is_passive(verb)
    told = told_of(verb)
    for child in verb.children:
        if told is not None and child.i < told[1].i:
            continue  # "who police say shot a guard": neither the police nor "who" as an object
        if child.dep_ in {"nsubjpass"}:
            patient = antecedent(child)
        elif child.dep_ == "nsubj":
            if is_cut_off(child, verb):
                continue
            if passive:
                patient = antecedent(child)
            else:
                agent = antecedent(child)
        elif child.dep_ in {"dobj", "obj"}:
            if child.lower_.endswith(("self", "selves")) or is_no_object(child):
                continue
            if patient is None:
                patient = antecedent(child)
            else:
                others.append(child)
        elif child.dep_ in {"dative", "attr", "oprd", "ccomp", "xcomp"}:
            target = child if child.dep_ != "dative" or child.pos_ != "ADP" else object_of(child)
            if target is not None and target.pos_ in {"NOUN", "PROPN"}:
                others.append(target)
        elif child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and passive):
            by = object_of(child)
            if by is not None and not is_means(by):
                agent = by
        elif child.dep_ == "prep" and patient is None and is_particle(child, trigger):
            patient = object_of(child)
        elif child.dep_ == "prep":
            _prepositional(child, others, places)
    suffered = patient is None and not passive and is_suffered(trigger)
    if patient is None and not passive and not suffered and trigger.act.kind in _SIDED:
        patient = _with(verb, trigger.act.kind)
    if told is not None and not passive:
        agent = told[0]
    elif told is not None:
        patient = told[0]
    agent, patient = _shared(verb, passive, agent, patient)
    if agent is not None and patient is None and not passive and flagged(trigger.act.kind, "mutual"):
        patient = _joined(agent)
    if agent is not None and patient is not None and is_passed_by(trigger, agent, patient):
        agent, patient, passive = patient, agent, True
    if agent is not None and patient is None and suffered:
        patient, passive = who_suffered(verb, agent), True
        agent = None
    kind: Construction = "passive" if passive else "active" if patient is not None else "intransitive"
    if patient is not None and patient in others:
        others.remove(patient)
    return Arguments(agent, patient, tuple(others), tuple(places), kind)


def is_passive(verb: Token) -> bool:
    """True for "was killed", "those killed", and conjuncts that share a passive's auxiliary."""
    relations = {child.dep_ for child in verb.children}
    if relations & {"auxpass", "nsubjpass"} or _has_doer_behind(verb, relations) or is_had_done(verb):
        return True
    if verb.tag_ != "VBN" or is_theft(verb):
        return False
    if any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.dep_ == "acl" or verb.dep_ == "advcl":
        return doer_after_place(verb) is None
    if verb.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in verb.children):
        return verb.head.pos_ == "VERB" and verb.head.i < verb.i and is_passive(verb.head)
    return verb.dep_ == "ROOT" and not any(child.dep_ in {"dobj", "nsubj"} for child in verb.children)


def _has_doer_behind(verb: Token, relations: set[str]) -> bool:
    """True for "Man shot by guards in Port Casse", whose auxiliary print leaves out."""
    if verb.tag_ not in {"VBD", "VBN"} or relations & {"aux", "dobj", "obj"}:
        return False
    return "agent" in relations


def _shared(
    verb: Token, passive: bool, agent: Token | None, patient: Token | None
) -> tuple[Token | None, Token | None]:
    """Subjects taken from what governs the verb; objects missing in a relative clause."""
    if verb.dep_ == "relcl":
        head = noun_told(verb)
        if agent is None and not passive and _is_infinitive(verb) and head.ent_type_ != "PERSON":
            # "gave voters a reason to march": the reason marches nowhere
            given = (child for child in head.head.children if child.dep_ == "dative" and child.pos_ != "ADP")
            return next(given, None) or whose_will(head), patient
        if passive:
            patient = patient or head
        elif agent is None:
            agent = head
        elif patient is None and agent != head and not _complete(verb):
            patient = head
        return agent, patient
    wanted = patient if passive else agent
    if wanted is not None:
        return agent, patient
    subject = _subject_above(verb)
    if subject is None or subject in (agent, patient):
        return agent, patient
    return (agent, subject) if passive else (subject, patient)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _subject_above(verb: Token) -> Token | None:
    """The subject that a verb without one shares: by conjunction, control, or as a participle."""
    if _is_compound(verb) or is_order(verb) or is_used_for(verb):
        return None
    doer = doer_after_place(verb) or doer_behind_when(verb)
    if doer is not None and not is_passive(verb):
        return doer
    current = verb
    for _ in range(MAX_CLIMB):
        head = current.head
        if head == current:
            return None
        if verb.tag_ == "VB" and current.dep_ in {"acl", "advcl", "xcomp"}:
            whoever = asked(head, verb)
            if whoever is not None:
                return whoever
        before = noun_before(current) if current.dep_ == "conj" else None
        if before is not None:
            return before
        if current.dep_ == "acl":
            if verb.tag_ == "VB":
                return whose_will(head)
            return antecedent(head) if head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} else None
        if current.dep_ == "relcl":
            return head
        if (who := subject_told(current)) is not None:
            return who
        if current.dep_ == "prep" and head.dep_ == "dobj" and current.lower_ in _OBJECT_PREPOSITIONS:
            # "accused the mayor of bribing": the parse may hang the preposition on the mayor.
            return head if head.head.lemma_.lower() in object_controllers() else None
        if current.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"} or head.pos_ in {"NOUN", "PROPN"}:
            return None
        if current.dep_ == "xcomp" and head.pos_ in {"VERB", "AUX"}:
            controlled = next((child for child in head.children if child.dep_ in {"dobj", "obj"}), None)
            if controlled is not None and head.lemma_.lower() not in _SUBJECT_CONTROL:
                return controlled
        if head.pos_ in {"VERB", "AUX"}:
            if current.dep_ == "prep" and current.lower_ in _OBJECT_PREPOSITIONS:
                blamed = next((child for child in head.children if child.dep_ in {"dobj", "obj"}), None)
                if blamed is not None and blamed.i < verb.i and head.lemma_.lower() in object_controllers():
                    return blamed
            for child in head.children:
                if child.dep_ in {"nsubj", "nsubjpass"} and child.i < verb.i:
                    return antecedent(child)
        current = head
    return None


def _is_compound(verb: Token) -> bool:
    """True for "a nurse was killed in army shelling": the parse takes the noun for what she did then."""
    before = verb.doc[max(0, verb.i - 1)]
    return (
        verb.tag_ == "VBG"
        and (before.dep_, before.pos_) == ("pobj", "NOUN")
        and before.head.lower_ in _AMID
        and is_passive(verb.head)
        and not any(child.dep_ in {"dobj", "obj", "ccomp", "xcomp"} for child in verb.children)
    )


def _complete(verb: Token) -> bool:
    """True for a clause that lacks no object: "the town where he fell", "the day the dam broke"."""
    if verb.head.lemma_.lower() in _WHEN_NOUNS:
        return True
    return any(
        child.dep_ == "mark" or child.lower_ in {"where", "when", "why", "how"} or _is_in_which(child)
        for child in verb.children
    )


def _is_in_which(token: Token) -> bool:
    """True for the preposition of "a war in which men died": the war is no argument of theirs."""
    return token.dep_ == "prep" and any(child.lower_ in {"which", "whom"} for child in token.children)


def _of_noun(trigger: Trigger) -> Arguments:
    noun, kind = trigger.token, trigger.act.kind
    agent, patient = None, hurt_in_title(noun)
    others: list[Token] = []
    places: list[Token] = []
    of_is_agent = flagged(kind, "of-doer")
    crime: Token | None = None
    around = _parts(noun)
    for child in around:
        if child.dep_ == "prep" or child.dep_ == "agent":
            target = object_of(child)
            if target is None:
                continue
            word = child.lower_
            if word == "by" and is_means(target):
                continue
            if word == "by":
                agent = target
            elif word == "of" and not of_is_agent:
                patient = target
                # "the arrest of the editor by soldiers": the parse may hang the doer on the editor.
                agent = next((object_of(inner) for inner in target.children if inner.lower_ == "by"), agent)
            elif word == "of":
                agent = target
                if flagged(kind, "mutual"):
                    patient = patient or _joined(target)
            elif word == "on" and flagged(kind, "on-matter"):
                others.append(target)
            elif word in {"on", "against", "with"} and patient is None and not is_place(target):
                patient = target
            elif word == "between":
                agent, patient = target, patient or _joined(target)
            else:
                _prepositional(child, others, places)
    for child in around:
        if child.dep_ == "poss" or _is_owner(child):
            if flagged(kind, "suffered") and is_site(child):
                places.append(child)  # "the town's latest death"
            elif flagged(kind, "possessor-undergoes") and patient is None:
                patient = child
            elif agent is None and is_anybodys(noun) and patient is None:
                others.append(child)
            elif agent is None:
                agent = child
        elif child.dep_ in {"compound", "nmod"} and child.pos_ in {"NOUN", "PROPN"}:
            if is_anybodys(noun):
                if child.pos_ == "PROPN":
                    (places if is_site_before(child) else others).append(child)
                continue
            if harmful(kind) and not is_doer_before(child):
                continue
            if kind == "charge" and act_of_noun(child.lemma_.lower()) is not None:
                crime = child  # "faces murder charges": he is charged, not the murder
                continue
            if agent is None and child.pos_ == "PROPN" and not flagged(kind, "possessor-undergoes"):
                agent = child
            elif patient is None:
                patient = child
        elif child.dep_ == "amod" and child.ent_type_ in {"NORP", "GPE"} and agent is None:
            agent = child
    light = held(noun)
    if light is not None:
        suffered = light.verb.lemma_ == "have" and flagged(kind, "possessor-undergoes")
        if suffered and patient is None:  # "had head injuries"
            patient = light.other
        elif agent is None and light.role == "doer" and not suffered:
            agent = light.other
        elif patient is None and light.role == "undergoer":
            patient = light.other
        near = [object_of(child) for child in light.verb.children if child.lower_ in _WHERE]
        places.extend(place for place in near if place is not None and is_place(place))
    patient = patient if patient is not None else crime
    return Arguments(agent, patient, tuple(others), tuple(places), "nominal")


def _parts(noun: Token) -> list[Token]:
    """The words that a noun of an act governs, and those that a parse hung on the "shooting" before it."""
    before = noun.head
    return [
        *noun.children,
        *(before.children if is_before_its_noun(before) and noun.i == before.i + 1 else ()),
    ]


def _is_owner(word: Token) -> bool:
    """True for the "boy" of "the boy's shooting death", a parse's subject of the shooting."""
    return word.dep_ == "nsubj" and any(child.lower_ in {"'s", "’s", "'", "’"} for child in word.children)


def _joined(party: Token) -> Token | None:
    """The other of two parties that are printed together: "a meeting of Velmora and Tessaly"."""
    return next((child for child in party.children if child.dep_ == "conj"), None)


def _with(verb: Token, kind: str) -> Token | None:
    """The other side of "met with", "clashed with", "shot at"; what one shoots with is a gun."""
    sides = {"against", "at"} if kind in {"shoot", "attack"} else {"with", "against", "at"}
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in sides:
            return object_of(child)
    return None


def _prepositional(preposition: Token, others: list[Token], places: list[Token]) -> None:
    target = object_of(preposition)
    if target is None:
        return
    if preposition.lower_ in _WHERE and is_place(target):
        places.append(target)
        return
    others.append(target)
    if (named := place_behind(preposition, target)) is not None:
        places.append(named)
