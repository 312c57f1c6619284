"""States that say what befell people: "two dead", "left three wounded", "was pronounced dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.arguments import find_arguments, is_passive
from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger
from variorum.extract.quantities.fates import settling
from variorum.extract.tolls.hit import FATAL, Hit, table
from variorum.extract.tolls.persons import is_personal
from variorum.extract.tolls.verbs import is_fatal
from variorum.model import Fate
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINDINGS = frozenset({"pronounce", "declare", "find", "leave", "confirm", "presume", "report", "list", "be"})
_BETWEEN = 3


def of_state(token: Token) -> Hit | None:
    """ "two dead", "left three people wounded", "was pronounced dead", "12 are missing"."""
    act = table().get((token.lower_, "state"))
    if token.lower_ in FATAL and (some := _some_of_them(token)) is not None:
        return Hit(token, "kill", some, part=True)  # "four people were shot, one fatally"
    if act is None:
        return None
    if act == "shoot" and is_fatal(token):
        act = "kill"  # "Five Shot Dead"
    before = None if _is_of_no_person(token) else _counted_before(token)
    if token.lower_ == "missing" and token.pos_ == "VERB":
        helpers = [child for child in token.children if child.dep_ == "aux"]
        # The parse may hang the subject on the helper: "and 38 are missing".
        subject = next((c for one in (token, *helpers) for c in one.children if c.dep_ == "nsubj"), None)
        return Hit(token, act, before or subject) if before is not None or subject is not None else None
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "acl", "acomp"} and before is None:
        return None  # the verb's own reading has it
    if token.i + 1 < len(token.doc) and token.lower_ == "shot" and act == "shoot" and before is None:
        return None
    if before is not None:
        return Hit(token, act, before)
    if token.dep_ in {"amod", "compound"} and token.head.i > token.i:
        known = act == "kill" and is_personal(token.head)
        # "the mother of a murdered teenager": tells that he was, and of nobody beside those told of
        return Hit(token, act, token.head, known=True) if known else None
    if token.lower_ == "dead" and (one := _one_before(token)) is not None:
        return Hit(token, act, one)
    if token.dep_ in {"acomp", "oprd", "attr", "conj", "advcl", "ccomp", "xcomp"}:
        return _predicated(token, act)
    numbered = any(child.dep_ == "nummod" for child in token.children)
    return Hit(token, act, token, counted=True) if numbered else None


_BODIES = frozenset({"body", "corpse"})


def _is_of_no_person(state: Token) -> bool:
    """True for the state of a counted thing or animal: "900 dead swans", "two missing files"."""
    noun = state.head
    if state.dep_ not in {"amod", "compound"} or noun.i <= state.i or noun.tag_ not in {"NNS", "NN"}:
        return False
    if noun.lemma_.lower() in _BODIES or is_personal(noun):
        return False
    return any(child.dep_ == "nummod" and child.i < state.i for child in noun.children)


def _one_before(dead: Token) -> Token | None:
    """ "Man dead after fire", "suspect dead": a headline's noun right before the state."""
    if dead.i == dead.sent.start:
        return None
    one = dead.nbor(-1)
    if one.dep_ == "pobj" and one.head.lower_ in {"including", "among"}:
        return None  # "left four people, including the gunman, dead"
    # The parse takes "Suspect dead" for a command.
    singular = one.tag_ in {"NN", "NNP"} or (one.tag_ == "VB" and one.i == one.sent.start)
    return one if singular and is_personal(one) else None


def _predicated(token: Token, act: Fate) -> Hit | None:
    """Of whom a state is said: subject of "be", object of "leave", subject of "was pronounced"."""
    own = next((c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if own is not None:
        return Hit(token, act, own)
    verb = token.head
    if verb.dep_ == "xcomp" and settling(verb.head) == verb:
        verb = verb.head  # "are known to be dead"
    elif verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in _FINDINGS:
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


def _some_of_them(fatally: Token) -> Token | None:
    """The number right before "fatally", or before "of them fatally"."""
    before = fatally.doc[max(fatally.sent.start, fatally.i - 3) : fatally.i]
    words = [token.lower_ for token in before]
    if words[-2:] in (["of", "them"], ["of", "whom"]):
        before = before[:-2]
    return before[-1] if len(before) and before[-1].like_num else None


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
        if one.lower_ == "another" and step == 0:
            return one
        if one.like_num and one.ent_type_ not in {"DATE", "TIME", "ORDINAL", "MONEY"}:
            # "two dead", but "in 2012 killed" is a year
            return nearest or one if not (one.text.isdigit() and 1900 <= int(one.text) <= 2099) else None
        plural = one.pos_ == "NOUN" or one.tag_ == "NNPS" or one.lower_ in {"others", "more", "other"}
        if not (plural or one.pos_ == "ADJ") or one.is_punct:
            return None
        if nearest is None and plural and one.lower_ not in {"more", "other"}:
            nearest = one
        position -= 1
        if step == _BETWEEN:
            break
    return None
