"""What a trigger of a toll is: the word, what befell whom, and what all readers of triggers ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from variorum.extract.events.reality import modality
from variorum.extract.events.triggers import Trigger, is_wound_up
from variorum.model import Fate
from variorum.text import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

FATAL = frozenset({"fatally", "mortally", "lethally"})
MISSILES = frozenset({"bullet", "gunfire", "gunshot", "crossfire", "shrapnel", "shot", "round", "pellet"})
_CHARGES = frozenset({"accuse", "charge", "convict", "suspect", "indict", "acquit", "arrest", "sentence"})
_MEANT = frozenset({"planned", "demanded"})
MOST_STEPS = 4
"""Words of the parse that are climbed from one word to what governs it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One trigger with those whom it befell; ``beside`` are more of them that the parse does not join.

    ``counted``: the trigger itself is what is counted ("two fatalities"); ``times``: how many it says at
    once ("a triple homicide": 3), else 0; ``somebody``: one at least, and no word for whom; ``known``: it
    goes back to people told of in another place.
    """

    token: Token
    act: Fate
    undergoer: Token | None
    beside: tuple[Token, ...] = ()
    agent: Token | None = None
    self_done: bool = False
    counted: bool = False
    times: int = 0
    somebody: bool = False
    nobody: bool = False
    part: bool = False
    known: bool = False


@cache
def table() -> dict[tuple[str, str], Fate]:
    """What befell people by a word and its kind: ("die", "self") -> "kill"."""
    return {(lemma, kind): cast(Fate, act) for lemma, kind, act in lexicon.rows("toll_acts.tsv")}


def act_of(token: Token, kind: str) -> Fate | None:
    """What a word of one kind (a column of toll_acts.tsv) says befell people, or None."""
    if is_wound_up(token):
        return None
    return table().get((token.lemma_.lower(), kind)) or table().get((token.lower_, kind))


def reality(trigger: Trigger) -> tuple[bool, bool]:
    """Whether it happened (what somebody is charged with did), and whether the print negates it.

    Who denies that he killed two does not deny that they died; who denies that two died does.
    """
    how, negated = modality(trigger)
    if how == "denied":
        return trigger.nominal or not _only_befell(trigger.token), negated
    if how == "happened":
        return True, negated
    return _charged(trigger.token) or (how in _MEANT and _told(trigger.token)), negated


def _only_befell(verb: Token) -> bool:
    """True for a clause that tells what befell somebody and of no doer: "40 had died", "two were shot"."""
    relations = {child.dep_ for child in verb.children}
    if "nsubjpass" in relations:
        return "agent" not in relations
    return "nsubj" in relations and (verb.lemma_.lower(), "self") in table()


def _told(verb: Token) -> bool:
    """ "are searching after two were killed": a past clause of its own is told, whatever governs it."""
    if verb.dep_ not in {"advcl", "pcomp", "relcl"}:
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.tag_ == "MD" or child.lower_ == "to" for child in helpers):
        return False
    return verb.tag_ == "VBD" or any(child.tag_ in {"VBD", "VBZ", "VBP"} for child in helpers)


def _charged(token: Token) -> bool:
    """ "charged with killing two women": that they died is not in question."""
    current = token
    for _ in range(MOST_STEPS):
        if current.head == current:
            return False
        current = current.head
        if current.lemma_.lower() in _CHARGES:
            return True
    return False


def of_whom(noun: Token) -> Token | None:
    """The head of a noun's "of" phrase, or None."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None
