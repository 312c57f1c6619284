"""Whether two actors, by what print calls them, may be one."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz

from variorum.compare.changed_words import are_initials
from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.names.people import compare_people
from variorum.text.nouns import person_nouns, title_in_full

NAMES_ALIKE = 82
"""Likeness (0 to 100, rapidfuzz token set) from which two speakers' names may be one."""

MOST_SPELLINGS = 12
"""Names of an actor that are held against another's, the first of them."""

_BODIES = frozenset({"organisation", "group", "place", "facility", "outlet", "unknown"})
"""Kinds that a business is of, or is read as: its name may be a town's."""


def are_alike(left: Actor, right: Actor) -> bool:
    """True if two actors' names can be names of one: spelled alike, one within the other, its initials.

    Two persons of one surname and two given names are brothers.
    """
    if left.kind == right.kind == "person" and _share_the_surname_only(left.name, right.name):
        return False
    return any(
        fuzz.token_set_ratio(mine.casefold(), theirs.casefold()) >= NAMES_ALIKE or are_initials(mine, theirs)
        for mine in (left.name, *left.spellings)[:MOST_SPELLINGS]
        for theirs in (right.name, *right.spellings)[:MOST_SPELLINGS]
    )


def _share_the_surname_only(left: str, right: str) -> bool:
    mine, theirs = left.casefold().split(), right.casefold().split()
    return (
        len(mine) > 1
        and len(theirs) > 1
        and set(mine) & set(theirs) == {mine[-1]} == {theirs[-1]}
        and {title_in_full(mine[0]), title_in_full(theirs[0])}.isdisjoint(person_nouns())
        and compare_people(left, right).level == "different"
    )


def may_be_one(left: Actor, right: Actor) -> bool:
    """True if two actors may be one: names alike, or a business that is only described beside another body
    ("the maker of scales", "the company", "Port Casse Steel")."""
    if are_alike(left, right):
        return True
    return any(
        _is_described_business(one) and (_is_described_business(other) or _is_named_body(other))
        for one, other in ((left, right), (right, left))
    )


def _is_described_business(actor: Actor) -> bool:
    return not _is_named(actor) and any(
        _head(text) in _businesses() for text in (actor.name, *actor.spellings)
    )


def _is_named_body(actor: Actor) -> bool:
    return _is_named(actor) and actor.kind in _BODIES


def _is_named(actor: Actor) -> bool:
    return any(mention.form == "name" for mention in actor.mentions)


def _head(description: str) -> str:
    """The noun of a description before what hangs on it: "maker" of "the maker of scales"."""
    return (description.casefold().split(" of ")[0].split() or [""])[-1]


@cache
def _businesses() -> frozenset[str]:
    return frozenset(lexicon.words("business_nouns.txt"))
