"""Those whom print names as the ones hit: "the injured were Orrin Vale and Ansa Korvin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.events.triggers import Trigger
from variorum.extract.grammar import SUBJECTS
from variorum.extract.tolls.hit import Hit, reality, table
from variorum.text.acts import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEING = frozenset({"be", "include"})
_NAMING = frozenset({"name", "identify", "list"})
_THOSE = frozenset({"those", "people", "persons"})


def of_named(token: Token) -> Hit | None:
    """ "Those killed were Orrin Vale, 34, and Ansa Korvin", "police named the dead as Orrin Vale".

    Only names tell who they were: "the injured were sailors" counts nobody.
    """
    act = table().get((token.lower_, "state"))
    holder = _holder(token) if act is not None else None
    if act is None or holder is None:
        return None
    verb = holder.head.head if holder.dep_ == "pobj" else holder.head
    named = _named(holder, verb)
    if named is None or named.ent_type_ != "PERSON" or named.tag_ != "NNP":
        return None
    lemma = verb.lemma_.lower()
    real, negated = reality(Trigger(verb, Act(lemma, lemma, False), nominal=False, known=True))
    return Hit(token, act, named) if real and not negated else None


def _holder(state: Token) -> Token | None:
    """What stands for those who are in a state: the word itself ("the dead"), or its "those"."""
    if state.dep_ in {"acl", "amod"} and state.head.i == state.i - 1 and state.head.lower_ in _THOSE:
        return state.head
    known = [child.lower_ for child in state.children if child.dep_ == "det"]
    return state if known == ["the"] and state.dep_ in SUBJECTS | {"dobj", "pobj"} else None


def _named(holder: Token, verb: Token) -> Token | None:
    """The first name that a verb gives those hit, by what they are in its clause."""
    lemma = verb.lemma_.lower()
    if lemma in _BEING and holder.dep_ in SUBJECTS:
        wanted = {"attr", "dobj"}
    elif lemma == "be" and holder.dep_ == "pobj" and holder.head.lower_ == "among":
        wanted = {"nsubj", "attr"}  # "among the dead was Orrin Vale"
    elif lemma in _NAMING and holder.dep_ in SUBJECTS | {"dobj"}:
        leads = (child for child in verb.children if child.dep_ == "prep" and child.lower_ == "as")
        return next((one for lead in leads for one in lead.children if one.dep_ == "pobj"), None)
    else:
        return None
    return next((child for child in verb.children if child.dep_ in wanted and child.i > verb.i), None)
