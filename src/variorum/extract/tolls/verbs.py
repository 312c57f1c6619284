"""Verbs that say what befell people: "were killed", "died", "shot himself", and those of headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.arguments import find_arguments, is_passive
from variorum.extract.events.triggers import Trigger
from variorum.extract.tolls.hit import FATAL, MISSILES, Hit, act_of, reality
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_BRINGING = frozenset(
    {"take", "bring", "send", "rush", "transport", "carry", "fly", "airlift", "transfer", "admit", "treat"}
)
_WARDS = frozenset({"hospital", "clinic", "infirmary"})
_SELVES = frozenset({"himself", "herself", "themselves", "itself", "themself", "self"})
_INSET = 15
"""Words of an inset between a subject and its verb."""

_STRIKES = frozenset({"strike", "hit", "spray", "catch"})
_GOALS = frozenset({"goal", "net", "crossbar", "goalkeeper", "keeper"})
_LIMBS = frozenset(
    {"head", "face", "neck", "chest", "back", "abdomen", "stomach", "torso", "shoulder", "arm", "hand", "leg"}
    | {"wrist", "thigh", "knee", "foot", "ankle", "hip", "buttock", "body", "side", "finger", "toe", "groin"}
)


def of_verb(token: Token) -> Hit | None:
    """ "killed two", "died", "fatally shot himself"; what is planned, threatened or feared is none."""
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    lemma = token.lemma_.lower()
    act = act_of(token, "verb")
    own = act_of(token, "self") if act is None else None
    if lemma == "gun" and any(child.dep_ == "prt" and child.lower_ == "down" for child in token.children):
        act = "kill"  # print seldom says so of those who lived
    if act is None and own is None and lemma in _STRIKES and (_by_missile(token) or _from_shots(token)):
        act = "shoot"
    if lemma == "commit" and _object_is(token, {"suicide"}):
        own = "kill"
    if act is None and own is None:
        return _turned(token) or _to_hospital(token)
    kind = "die" if own is not None else lemma
    trigger = Trigger(token, Act(kind, lemma, False), nominal=False, known=True)
    real, negated = reality(trigger)
    if not real:
        return None
    arguments = find_arguments(trigger)
    if own is not None:
        undergoer = arguments.agent or arguments.patient
        if undergoer is None:  # "Victim In Velmora Crash Dies": a headline's subject
            undergoer = next((child for child in token.lefts if child.dep_ == "npadvmod"), None)
        return Hit(token, own, undergoer, self_done=lemma == "commit", nobody=negated)
    assert act is not None
    if act in {"shoot", "injure", "harm"} and is_fatal(token):
        act = "kill"
    if _is_with(token, arguments.patient):
        return None
    mirror = next((c for c in token.children if c.dep_ in {"dobj", "obj"} and c.lower_ in _SELVES), None)
    if mirror is not None:
        lone = arguments.agent is None
        return Hit(token, act, arguments.agent, self_done=True, nobody=negated, somebody=lone and not negated)
    if act == "shoot" and _shot_at(token):
        return None
    undergoer = _found_so(token) or _before_inset(token) or arguments.patient
    if undergoer is not None and undergoer.i > token.i and _comma_between(token, undergoer):
        undergoer = None  # "Rider killed, girl hurt in crash": of a headline's next part
    if undergoer is None and not is_passive(token) and token.tag_ in {"VBN", "VBD"}:
        undergoer = _of_headline(token, arguments.agent)
        return Hit(token, act, undergoer, nobody=negated) if undergoer is not None else None
    return Hit(token, act, undergoer, agent=arguments.agent, nobody=negated)


def _found_so(verb: Token) -> Token | None:
    """ "five were found shot dead", "left four men injured", "4 Men Injured": whom the governing verb is of,
    or a headline's noun right before its participle, which the parse takes for an adverb. Also the number
    of a second state ("left 7 dead and more than 40 injured")."""
    if verb.tag_ != "VBN" or is_passive(verb):
        return None
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if before.head == verb and before.dep_ == "nsubj" and before.like_num:
        return before
    above = verb.head
    if above.lemma_.lower() in {"find", "leave"} and verb.dep_ in {"xcomp", "ccomp", "oprd", "advcl"}:
        wanted = {"nsubjpass"} if is_passive(above) else {"dobj", "obj"}
        return next((c for c in above.children if c.dep_ in wanted and c.i < verb.i), None)
    return before if before.head == verb and before.dep_ == "npadvmod" else None


def _before_inset(verb: Token) -> Token | None:
    """ "after five people, including a child, were hurt": the parse may lose a subject before an inset."""
    helper = next((child for child in verb.children if child.dep_ == "auxpass"), None)
    if any(child.dep_ == "nsubjpass" for child in verb.children):
        return None
    if helper is None or helper.i - 1 <= verb.sent.start or helper.nbor(-1).text != ",":
        return None
    for token in reversed(verb.doc[max(verb.sent.start, helper.i - _INSET) : helper.i]):
        if token.lower_ == "including" and token.head.i < token.i:
            return token.head
    return None


def is_fatal(verb: Token) -> bool:
    """ "fatally shot", "shot dead", "stabbed to death"."""
    for child in verb.children:
        if child.lower_ in FATAL or (child.lower_ == "dead" and _right_after(verb, child)):
            return True
        if child.lower_ == "to" and any(one.lower_ == "death" for one in child.children):
            return True
    after = verb.doc[verb.i + 1 : verb.i + 4]
    words = [token.lower_ for token in after]
    return words[:1] == ["dead"] or words[:2] == ["to", "death"] or words[:1] == ["fatally"]


def _right_after(verb: Token, state: Token) -> bool:
    """ "shot him dead"; not "ten shot, three dead", where the dead are some of them."""
    between = verb.doc[verb.i + 1 : state.i]
    return 0 < state.i - verb.i <= 3 and not any(one.like_num or one.is_punct for one in between)


def _by_missile(verb: Token) -> bool:
    """ "struck by gunfire", "hit in the leg": told of a shot, not of a blow or a car."""
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ in {"by", "with", "in"}:
            for target in child.children:
                words = {target.lemma_.lower(), *(one.lemma_.lower() for one in target.children)}
                if words & MISSILES or (child.lower_ == "in" and words & _LIMBS):
                    return True
        if child.dep_ == "nsubj" and child.lemma_.lower() in MISSILES:
            return True
    return False


def _from_shots(verb: Token) -> bool:
    """ "Opened fire at the rowers, striking four": what shots came to; not "fired the guard, hitting four".

    "Fired a shot" and "fired at goal" are as well of a game.
    """
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl", "conj"}:
        return False
    above = verb.head
    if above.pos_ == "NOUN":  # the parse may take "a gunman fired at" for a participle, beside this one
        above = next((one for one in above.children if one.dep_ == "acl" and one.i < verb.i), above)
    if above.lemma_.lower() == "open":
        return _object_is(above, {"fire"})
    if above.lemma_.lower() not in {"fire", "shoot"} or any(one.dep_ == "auxpass" for one in above.children):
        return False
    objects = [child for child in above.children if child.dep_ in {"dobj", "obj"}]
    if objects:
        return any(one.lemma_.lower() in MISSILES and one.tag_ == "NNS" for one in objects)
    return _shot_at(above) and not any(one.lower_ in _GOALS for one in above.subtree)


def _shot_at(verb: Token) -> bool:
    """ "shot at the patrol": nobody need have been hit."""
    objects = any(child.dep_ in {"dobj", "obj", "nsubjpass"} for child in verb.children)
    return not objects and any(
        child.dep_ == "prep" and child.lower_ in {"at", "into", "toward", "towards"}
        for child in verb.children
    )


def _of_headline(verb: Token, subject: Token | None) -> Token | None:
    """ "Two men shot in Port Casse", "Rider injured": a headline's participle, which the parse takes for
    a past tense. Only where nothing follows that it could be done to."""
    before = verb.i - 1
    while before > verb.sent.start and verb.doc[before].pos_ == "ADV":
        before -= 1
    if before >= verb.sent.start and verb.doc[before].pos_ == "NOUN":
        subject = verb.doc[before]  # "the family of a boy fatally shot": the noun it stands after
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None and not any(child.dep_ in {"dobj", "obj"} for child in verb.children):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), subject)
    if subject is None:
        return None
    objects = [child for child in verb.children if child.dep_ in {"dobj", "obj", "ccomp"}]
    if any(not _comma_between(verb, one) for one in objects):
        return None
    shared = (child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB")
    if any(one.dep_ in {"dobj", "obj"} for child in shared for one in child.children):
        return None  # "shot and killed his wife"
    return subject if subject.i < verb.i else None


def _is_with(verb: Token, patient: Token | None) -> bool:
    """ "shot with friends", "fired at the patrol": beside whom or at whom, not whom."""
    return (
        patient is not None
        and patient.dep_ == "pobj"
        and patient.head.head == verb
        and patient.head.lower_ in {"with", "at", "against"}
    )


def _comma_between(verb: Token, other: Token) -> bool:
    first = other.left_edge.i
    return any(token.text == "," for token in verb.doc[verb.i + 1 : max(first, verb.i + 1)])


def _turned(verb: Token) -> Hit | None:
    """ "turned the gun on himself"."""
    if verb.lemma_.lower() != "turn" or not _object_is(
        verb, {"gun", "weapon", "rifle", "handgun", "shotgun", "pistol"}
    ):
        return None
    mirrored = any(token.lower_ in _SELVES for token in verb.subtree if token.i > verb.i)
    trigger = Trigger(verb, Act("turn", "turn", False), nominal=False, known=True)
    if not mirrored or not reality(trigger)[0]:
        return None
    return Hit(verb, "kill", find_arguments(trigger).agent, self_done=True)


def _to_hospital(verb: Token) -> Hit | None:
    """ "was taken to a hospital", "sent five people to the hospital"."""
    if verb.lemma_.lower() not in _BRINGING:
        return None
    targets = (
        target
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"to", "at"}
        for target in child.children
    )
    if not any(target.lemma_.lower() in _WARDS for target in targets):
        return None
    trigger = Trigger(verb, Act("take", "take", False), nominal=False, known=True)
    real, negated = reality(trigger)
    patient = find_arguments(trigger).patient
    if not real or negated or patient is None or patient.dep_ == "pobj":
        return None
    return Hit(verb, "treat", patient)


def _object_is(verb: Token, lemmas: set[str]) -> bool:
    return any(child.dep_ in {"dobj", "obj"} and child.lemma_.lower() in lemmas for child in verb.children)
