"""Words that say what befell people, with the head words of those whom it befell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from variorum.extract.events.arguments import find_arguments, is_passive
from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger
from variorum.model import Fate
from variorum.text import lexicon
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_FATAL = frozenset({"fatally", "mortally", "lethally"})
_FATAL_NOUNS = frozenset({"fatal", "deadly", "lethal"})
_SELVES = frozenset({"himself", "herself", "themselves", "itself", "themself"})
_STRIKES = frozenset({"strike", "hit", "spray", "catch"})
_MISSILES = frozenset({"bullet", "gunfire", "gunshot", "crossfire", "shrapnel", "shot", "round", "pellet"})
_LIMBS = frozenset(
    {"head", "face", "neck", "chest", "back", "abdomen", "stomach", "torso", "shoulder", "arm", "hand", "leg"}
    | {"wrist", "thigh", "knee", "foot", "ankle", "hip", "buttock", "body", "side", "finger", "toe", "groin"}
)
_CHARGES = frozenset({"accuse", "charge", "convict", "suspect", "indict", "acquit", "arrest", "sentence"})
_FINDINGS = frozenset({"pronounce", "declare", "find", "leave", "confirm", "presume", "report", "list", "be"})
_LOSSES = frozenset({"lose", "claim", "take", "cost"})
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_CONDITIONS = frozenset({"critical", "serious", "stable", "guarded", "grave", "fair", "good"})
_GATHERED = 4
"""Governing words that are climbed to a verb that shares its subject."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One trigger with those whom it befell.

    ``counted``: the trigger itself is what is counted ("two fatalities"); ``times``: how many it says at
    once ("a triple homicide": 3), else 0; ``somebody``: one at least, and no word for whom.
    """

    token: Token
    act: Fate
    undergoer: Token | None
    agent: Token | None = None
    self_done: bool = False
    counted: bool = False
    times: int = 0
    somebody: bool = False
    nobody: bool = False
    part: bool = False


@cache
def _table() -> dict[tuple[str, str], Fate]:
    return {(lemma, kind): cast(Fate, act) for lemma, kind, act in lexicon.rows("toll_acts.tsv")}


def hits(sentence: DocSpan) -> Iterator[Hit]:
    """The triggers of a sentence in order of print; what is planned, threatened or negated is none."""
    for token in sentence:
        found = (
            _condition(token)
            or _verb(token)
            or _life(token)
            or _death_toll(token)
            or _noun(token)
            or _state(token)
        )
        if found is not None:
            yield found


def _act(token: Token, kind: str) -> Fate | None:
    return _table().get((token.lemma_.lower(), kind)) or _table().get((token.lower_, kind))


def _verb(token: Token) -> Hit | None:
    if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"amod", "compound", "aux", "auxpass"}:
        return None
    lemma = token.lemma_.lower()
    act = _act(token, "verb")
    own = _act(token, "self") if act is None else None
    if lemma == "gun" and any(child.dep_ == "prt" and child.lower_ == "down" for child in token.children):
        act = "shoot"
    if act is None and own is None and lemma in _STRIKES and _by_missile(token):
        act = "shoot"
    if lemma == "commit" and _object_is(token, {"suicide"}):
        own = "kill"
    if act is None and own is None:
        return _turned(token)
    kind = "die" if own is not None else lemma
    trigger = Trigger(token, Act(kind, lemma, False), nominal=False, known=True)
    real, negated = _reality(trigger)
    if not real:
        return None
    arguments = find_arguments(trigger)
    if own is not None:
        undergoer = arguments.agent or arguments.patient
        return Hit(token, own, undergoer, self_done=lemma == "commit", nobody=negated)
    assert act is not None
    if act in {"shoot", "injure", "harm"} and _is_fatal(token):
        act = "kill"
    if _is_with(token, arguments.patient):
        return None
    mirror = next((c for c in token.children if c.dep_ in {"dobj", "obj"} and c.lower_ in _SELVES), None)
    if mirror is not None:
        return Hit(token, act, arguments.agent, self_done=True, nobody=negated)
    if act == "shoot" and _shot_at(token):
        return None
    undergoer = arguments.patient
    if undergoer is not None and undergoer.i > token.i and _comma_between(token, undergoer):
        undergoer = None  # "Rider killed, girl hurt in crash": of a headline's next part
    if undergoer is None and not is_passive(token) and token.tag_ in {"VBN", "VBD"}:
        undergoer = _of_headline(token, arguments.agent)
        return Hit(token, act, undergoer, nobody=negated) if undergoer is not None else None
    return Hit(token, act, undergoer, agent=arguments.agent, nobody=negated)


def _reality(trigger: Trigger) -> tuple[bool, bool]:
    """Whether it happened (what somebody is charged with did), and whether the print negates it."""
    how, negated = modality(trigger)
    if how in {"happened", "denied"}:
        return True, negated
    return _charged(trigger.token), negated


def _charged(token: Token) -> bool:
    """ "charged with killing two women": that they died is not in question."""
    current = token
    for _ in range(_GATHERED):
        if current.head == current:
            return False
        current = current.head
        if current.lemma_.lower() in _CHARGES:
            return True
    return False


def _is_fatal(verb: Token) -> bool:
    """ "fatally shot", "shot dead", "stabbed to death"."""
    for child in verb.children:
        if child.lower_ in _FATAL or (child.lower_ == "dead" and child.i > verb.i and child.i - verb.i <= 3):
            return True
        if child.lower_ == "to" and any(one.lower_ == "death" for one in child.children):
            return True
    after = verb.doc[verb.i + 1 : verb.i + 4]
    words = [token.lower_ for token in after]
    return words[:1] == ["dead"] or words[:2] == ["to", "death"] or words[:1] == ["fatally"]


def _by_missile(verb: Token) -> bool:
    """ "struck by gunfire", "hit in the leg": told of a shot, not of a blow or a car."""
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ in {"by", "with", "in"}:
            for target in child.children:
                words = {target.lemma_.lower(), *(one.lemma_.lower() for one in target.children)}
                if words & _MISSILES or (child.lower_ == "in" and words & _LIMBS):
                    return True
        if child.dep_ == "nsubj" and child.lemma_.lower() in _MISSILES:
            return True
    return False


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
    if not mirrored or not _reality(trigger)[0]:
        return None
    return Hit(verb, "kill", find_arguments(trigger).agent, self_done=True)


def _object_is(verb: Token, lemmas: set[str]) -> bool:
    return any(child.dep_ in {"dobj", "obj"} and child.lemma_.lower() in lemmas for child in verb.children)


def _life(token: Token) -> Hit | None:
    """ "lost their lives", "claimed the lives of three men", "took his own life"."""
    if token.lemma_.lower() != "life" or token.dep_ not in {"dobj", "obj", "nsubjpass"}:
        return None
    verb = token.head
    lemma = verb.lemma_.lower()
    if lemma not in _LOSSES:
        return None
    trigger = Trigger(verb, Act("lose", lemma, False), nominal=False, known=True)
    if not _reality(trigger)[0]:
        return None
    subject = find_arguments(trigger).agent
    numbered = any(child.dep_ == "nummod" for child in token.children)
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    of = _of(token)
    if lemma == "lose":
        return Hit(token, "kill", subject)
    if lemma in {"claim", "cost", "take"} and (of is not None or numbered):
        return Hit(token, "kill", of or token, counted=of is None)
    if lemma in {"claim", "cost", "take"} and owner is not None:
        own = any(child.lower_ == "own" for child in token.children)
        return Hit(token, "kill", subject if own else owner, self_done=own)
    return None


def _death_toll(token: Token) -> Hit | None:
    """ "a death toll of 12", "the death toll rose to 14": the number itself is what is counted."""
    if token.lemma_.lower() != "toll" or not any(child.lemma_.lower() == "death" for child in token.children):
        return None
    number = _of(token)
    if number is None and token.head.pos_ in {"VERB", "AUX"}:
        for child in token.head.children:
            targets = [child] if child.dep_ in {"dobj", "attr"} else list(child.children)
            if child.dep_ in {"dobj", "attr"} or child.lower_ in {"to", "at"}:
                number = number or next((one for one in targets if one.like_num), None)
    return Hit(token, "kill", number) if number is not None else None


def _of(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _noun(token: Token) -> Hit | None:
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "amod", "nmod"}:
        return None
    act = _act(token, "noun")
    if act is None:
        return None
    words = {child.lower_ for child in token.children}
    if words & {"attempted", "near", "alleged", "possible"}:
        return None
    trigger = Trigger(token, Act("die", "die", False), nominal=True, known=True)
    if modality(trigger)[0] in {"planned", "threatened", "demanded"}:
        return None
    if act in {"shoot", "harm"} and (
        words & _FATAL_NOUNS or any(c.dep_ == "compound" and c.lower_ in _FATAL_NOUNS for c in token.children)
    ):
        act = "kill"
    several = next((_MULTIPLE[word] for word in sorted(words) if word in _MULTIPLE), 0)
    if several:
        return Hit(token, act, token, counted=True, times=several)
    lemma = token.lemma_.lower()
    if lemma == "body":
        return _body(token)
    plural = token.tag_ in {"NNS", "NNPS"}
    if lemma in {"fatality", "casualty", "injury"} or (lemma == "death" and plural):
        if "no" in words or "without" in words:
            return Hit(token, act, token, counted=True, nobody=True)
        if any(child.dep_ == "nummod" for child in token.children):
            return Hit(token, act, token, counted=True)
    if lemma in {"injury", "wound"}:
        return _sufferer(token)
    of = _of(token)
    owner = next((c for c in token.children if c.dep_ == "poss" and act != "shoot"), None)
    undergoer = of or owner
    if undergoer is None and act == "kill" and lemma in {"shooting", "stabbing"}:
        return Hit(token, act, None, somebody=True)  # "a deadly shooting": one at least
    return Hit(token, act, undergoer) if undergoer is not None else None


def _body(token: Token) -> Hit | None:
    """ "the body of a teenager", "three bodies were found"."""
    owner = next((child for child in token.children if child.dep_ == "poss"), None)
    whose = _of(token) or owner
    if whose is not None and whose.pos_ in {"NOUN", "PROPN"}:
        return Hit(token, "kill", whose)
    if token.tag_ == "NNS" and any(child.dep_ == "nummod" for child in token.children):
        return Hit(token, "kill", token, counted=True)
    return None


def _sufferer(injury: Token) -> Hit | None:
    """ "suffered injuries", "was treated for wounds", "a man with a gunshot wound".

    "died of his injuries" is told by the verb.
    """
    act: Fate = "injure"
    if any(child.lemma_.lower() in _MISSILES for child in injury.children):
        act = "shoot"
    if injury.dep_ == "pobj" and injury.head.lower_ == "with" and injury.head.head.pos_ in {"NOUN", "PROPN"}:
        holder = injury.head.head
        for _ in range(_GATHERED):
            holder = holder.head if holder.dep_ == "conj" else holder
        return Hit(injury, act, holder)
    owner = next((child for child in injury.children if child.dep_ == "poss"), None)
    if owner is not None and owner.pos_ != "PRON":
        return Hit(injury, act, owner)
    current = injury
    for _ in range(_GATHERED):
        head = current.head
        if head == current or head.pos_ == "NOUN":
            return None
        current = head
        if head.pos_ == "VERB":
            break
    lemma = current.lemma_.lower()
    if lemma not in {"suffer", "sustain", "receive", "treat"}:
        return None
    trigger = Trigger(current, Act(lemma, lemma, False), nominal=False, known=True)
    how, negated = modality(trigger)
    if how != "happened":
        return None
    arguments = find_arguments(trigger)
    undergoer = arguments.patient if is_passive(current) else arguments.agent
    return Hit(injury, "treat" if lemma == "treat" else act, undergoer, nobody=negated)


def _condition(token: Token) -> Hit | None:
    """ "is in critical condition": hurt, and alive when it was written."""
    if token.lower_ != "condition" or token.head.lower_ != "in":
        return None
    if not any(child.lower_ in _CONDITIONS for child in token.children):
        return None
    holder = token.head.head
    if holder.pos_ in {"NOUN", "PROPN"} and holder.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        return Hit(token, "injure", holder)
    if holder.pos_ not in {"VERB", "AUX"}:
        return None
    subject = next((c for c in holder.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return Hit(token, "injure", subject) if subject is not None else None


def _state(token: Token) -> Hit | None:
    """ "two dead", "left three people wounded", "was pronounced dead", "12 are missing"."""
    act = _table().get((token.lower_, "state"))
    if token.lower_ in _FATAL and token.i > token.sent.start and token.nbor(-1).like_num:
        return Hit(token, "kill", token.nbor(-1), part=True)  # "four people were shot, one fatally"
    if act is None:
        return None
    if act == "shoot" and _is_fatal(token):
        act = "kill"  # "Five Shot Dead"
    before = _counted_before(token)
    if token.lower_ == "missing" and token.pos_ == "VERB":
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        return Hit(token, act, before or subject) if before is not None or subject is not None else None
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "acl"} and before is None:
        return None  # the verb's own reading has it
    if token.i + 1 < len(token.doc) and token.lower_ == "shot" and act == "shoot" and before is None:
        return None
    if before is not None:
        return Hit(token, act, before)
    if token.dep_ in {"amod", "compound"} and token.head.i > token.i:
        return None  # "the wounded man": told elsewhere
    if token.dep_ in {"acomp", "oprd", "attr", "conj", "advcl", "ccomp", "xcomp"}:
        return _predicated(token, act)
    numbered = any(child.dep_ == "nummod" for child in token.children)
    return Hit(token, act, token, counted=True) if numbered else None


def _predicated(token: Token, act: Fate) -> Hit | None:
    """Of whom a state is said: subject of "be", object of "leave", subject of "was pronounced"."""
    own = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is not None:
        return Hit(token, act, own)
    verb = token.head
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in _FINDINGS:
        return None
    trigger = Trigger(verb, Act("find", verb.lemma_.lower(), False), nominal=False, known=True)
    how, negated = modality(trigger)
    if how not in {"happened"}:
        return None
    arguments = find_arguments(trigger)
    if is_passive(verb):
        undergoer = arguments.patient
    elif verb.lemma_.lower() in {"leave", "find", "report", "confirm", "pronounce", "declare", "list"}:
        undergoer = next((c for c in verb.children if c.dep_ in {"dobj", "obj"}), None)
    else:
        undergoer = arguments.agent
    return Hit(token, act, undergoer, nobody=negated) if undergoer is not None else None


_BETWEEN = 3
"""Words that may stand between a number and the state of those counted ("two more people dead")."""


def _counted_before(token: Token) -> Token | None:
    """The number or noun right before a state: "2 Dead", "four others wounded", "three people killed".

    Headlines drop the verb, which leaves the parse little to go by; nothing but nouns and adjectives may
    stand between, so that the number counts no other thing.
    """
    position = token.i - 1
    nearest: Token | None = None
    for step in range(_BETWEEN + 1):
        if position < token.sent.start:
            return None
        one = token.doc[position]
        if one.like_num and one.ent_type_ not in {"DATE", "TIME", "ORDINAL", "MONEY"}:
            # "two dead", but "in 2012 killed" is a year
            return nearest or one if not (one.text.isdigit() and 1900 <= int(one.text) <= 2099) else None
        plural = one.tag_ in {"NNS", "NNPS"} or one.lower_ in {"people", "others", "more", "other"}
        if not (plural or one.pos_ == "ADJ") or one.is_punct:
            return None
        if nearest is None and plural and one.lower_ not in {"more", "other"}:
            nearest = one
        position -= 1
        if step == _BETWEEN:
            break
    return None
