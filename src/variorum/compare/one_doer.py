"""Whether two doers that print calls by other names may be one: by their nouns, offices and places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from variorum.compare.alike_names import may_be_one
from variorum.compare.one_mouth import may_speak_for
from variorum.compare.places import are_of_one_country, may_hold
from variorum.compare.view import View
from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.nouns import body_nouns, person_nouns

_STATES = frozenset({"place", "government"})
"""Kinds of actors whose name may stand for who acts for a country, town or its rulers."""


class Doer(NamedTuple):
    """Who does an act: the actor, the lemma of the head of the words that print has for it, the words."""

    actor: Actor
    head: str
    printed: str = ""

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


def may_mean_one_person(left: Doer, right: Doer) -> bool:
    """True if two phrases may be for one person, one of them by age, sex, kin or what befell him.

    "A girl" may be "a 14-year-old pupil", "the victim" Ona Rook; "a girl" is no "boy" and no "other girl".
    """
    if left.is_named and right.is_named:
        return False
    described = [one for one in (left, right) if not one.is_named]
    named = [one for one in (left, right) if one.is_named]
    if any(one.actor.kind != "person" for one in named) or not all(map(_is_one_person, described)):
        return False
    if all(one.head not in _ages() for one in described):
        return False
    genders = {person_nouns()[one.head].gender for one in described} - {"unknown"}
    ages = {_ages().get(one.head, "") for one in described} - {""}
    years = [found for one in described if (found := _YEARS.findall(one.printed.casefold()))]
    return len(genders) < 2 and len(ages) < 2 and (len(years) < 2 or years[0] == years[1])


def _is_one_person(one: Doer) -> bool:
    """True for one person by a noun: "the girl"; not "girls", "another girl", "two of them"."""
    words = one.printed.casefold().split()
    return one.head in person_nouns() and one.head in words and _APART.isdisjoint(words)


_APART = frozenset({"another", "other", "second", "third", "no", "two", "each", "every", "any"})
"""Words by which a noun means somebody else than was told of, or nobody sure."""

_YEARS = re.compile(r"\b(\w+)-(?:year|month)s?-old\b")


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
def _ages() -> Mapping[str, str]:
    """Noun -> the age that it tells, "" where it tells none ("victim")."""
    return {row[0]: row[1] for row in lexicon.rows("anyones_nouns.tsv")}


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
