"""What stands beside an act and says nothing of how real it is: whom it tells of, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.acts import act_of_noun, governors
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING_WHO = {"in", "of", "to"}


def tells_result(clause: Token) -> bool:
    """ ", drawing criticism": a participle after a comma."""
    first = clause.left_edge.i
    return clause.tag_ == "VBG" and clause.dep_ == "advcl" and first > 0 and clause.doc[first - 1].text == ","


def tells_of_noun(clause: Token) -> bool:
    """True for what befell those to whom a noun of an act is done: "the release of men arrested in Casse".

    That they were arrested is told, whatever is demanded, planned or refused of them.
    """
    if (
        clause.dep_ != "acl"
        or clause.tag_ != "VBN"
        or any(child.dep_ in {"nsubj", "nsubjpass"} for child in clause.children)
    ):
        return False
    if any(child.dep_ in {"mark", "aux"} for child in clause.children):
        return False
    noun = clause.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"of", "by"}:
        return False
    return act_of_noun(noun.head.head.lemma_.lower()) is not None  # not "a risk of people killed"


def tells_of_person(head: Token, below: Token) -> bool:
    """ "Seek suspects in the shooting", "wants a witness to the raid": whom one seeks, not what one plans.

    Parses hang the raid on the verb as well. Not "accused the mayor of theft", "ordered guards to a fire".
    """
    if below.dep_ != "prep" or below.lower_ not in _TELLING_WHO:
        return False
    if head.pos_ == "VERB" and _is_plan(head):
        taken = {
            child.lemma_.lower() for child in head.children if child.dep_ == "dobj" and child.i < below.i
        }
        return "witness" in taken or (below.lower_ == "in" and not taken.isdisjoint(person_nouns()))
    sought = head.dep_ in {"dobj", "obj"} and _is_plan(head.head)
    return head.lemma_.lower() in person_nouns() and (sought or head.lemma_.lower() in governors())


def _is_plan(verb: Token) -> bool:
    found = governors().get(verb.lemma_.lower())
    return found is not None and found[0] in {"planned", "demanded"}


def is_aside(below: Token) -> bool:
    """True for what a denial of its sentence is not about: "in a statement issued on Friday, it denied …".

    A participle that tells of a noun beside the denial or of words that are denied ("denied claims made on
    Friday"), and what stands with a preposition before its verb.
    """
    noun = below.head
    if below.dep_ == "acl" and below.tag_ == "VBN":
        beside = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "VERB"
        return beside or noun.lemma_.lower() in words("claim_nouns.txt")
    return below.dep_ == "prep" and noun.pos_ == "VERB" and below.i < noun.i
