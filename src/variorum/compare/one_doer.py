"""Whether two doers that print calls by other names may be one: by their nouns, offices and places."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from variorum.compare.alike_names import may_be_one
from variorum.compare.one_mouth import may_speak_for
from variorum.compare.places import are_of_one_country, may_hold
from variorum.compare.view import View
from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.nouns import body_nouns

_STATES = frozenset({"place", "government"})
"""Kinds of actors whose name may stand for who acts for a country, town or its rulers."""


class Doer(NamedTuple):
    """Who does an act: the actor, and the lemma of the head of the words that print has for it."""

    actor: Actor
    head: str

    @property
    def is_named(self) -> bool:
        """True if the story prints a name for the actor, not descriptions alone."""
        return any(mention.form == "name" for mention in self.actor.mentions)


def may_be_one_doer(view: View, left: Doer, right: Doer) -> bool:
    """True if something speaks for two doers being one body, or one a part of the other.

    "The army" may be "the air force" or "Velmora"; "soldiers" are no "rebels", "Velmora" is no "Tessaly".
    """
    if may_be_one(left.actor, right.actor) or _is_heard_for(left.actor, right.actor):
        return True
    if left.is_named and right.is_named:
        return _are_of_one_place(view, left.actor, right.actor)
    if left.is_named or right.is_named:
        return _may_describe(right, left) if left.is_named else _may_describe(left, right)
    return are_called_alike(left.head, right.head)


def are_called_alike(left: str, right: str) -> bool:
    """True if two nouns may be for the same people: "terrorist" and "fighter", "regime" and "government"."""
    return left == right != "" or not _lines(left).isdisjoint(_lines(right))


def _is_heard_for(left: Actor, right: Actor) -> bool:
    return may_speak_for(left, right) or may_speak_for(right, left)


def _are_of_one_place(view: View, left: Actor, right: Actor) -> bool:
    """True if one is a place of the other by common geography, or print sets it beside the other so."""
    if are_of_one_country(left.name, right.name):
        return True
    return may_hold(view, left, right) or may_hold(view, right, left)


def _may_describe(described: Doer, named: Doer) -> bool:
    """True if a description may be of somebody named: "the army" of "Velmora", "rebels" of a front; no
    body is described as one man."""
    if named.actor.kind == "person":
        return described.actor.kind == "person"
    lines = _lines(described.head)
    state = bool(lines & _of_states()) or body_nouns().get(described.head) == "government"
    if named.actor.kind in _STATES:
        return state
    return named.actor.kind == "unknown" or bool(lines - _of_states()) or not (state or lines)


@cache
def _lines(noun: str) -> frozenset[str]:
    return frozenset(line for line, _, nouns in _rows() if noun in nouns)


@cache
def _of_states() -> frozenset[str]:
    return frozenset(line for line, of_state, _ in _rows() if of_state)


@cache
def _rows() -> tuple[tuple[str, bool, frozenset[str]], ...]:
    return tuple(
        (line, of_state == "of a state", frozenset(nouns.split("|")))
        for line, of_state, nouns in lexicon.rows("party_nouns.tsv")
    )
