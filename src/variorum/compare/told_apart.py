"""Whether two people of whom an article tells are surely not the same: by name, age, sex and part played."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from variorum.model import Toll
from variorum.model.actor import Gender
from variorum.text import lexicon
from variorum.text.nouns import person_nouns

_PRONOUNS = frozenset({"he", "she", "who", "they"})


def are_others(one: Toll, other: Toll) -> bool:
    """True if two people are surely not the same."""
    if one.name and other.name:
        mine, theirs = one.name.split(), other.name.split()
        return not (set(mine) <= set(theirs) or set(theirs) <= set(mine) or _alike(mine, theirs))
    if one.age is not None and other.age is not None and one.age != other.age:
        return True
    if {_sex(one), _sex(other)} == {"male", "female"}:
        return True
    return (part_played(one), part_played(other)) in _barred()


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    return mine[-1] == theirs[-1] and mine[0][:3] == theirs[0][:3]


def _sex(toll: Toll) -> Gender:
    """What the last of its nouns says that says one at all."""
    said = (person_nouns()[word].gender for word in reversed(toll.of) if word in person_nouns())
    return next((gender for gender in said if gender != "unknown"), "unknown")


@cache
def parts_played() -> Mapping[str, str]:
    """Nouns for people where others come to harm, with the part that each plays."""
    return {row[0]: row[1] for row in lexicon.rows("person_roles.tsv") if row[0] != "not"}


@cache
def _barred() -> frozenset[tuple[str, str]]:
    """The parts that one person never plays both of, either way round."""
    pairs = [row[1].split() for row in lexicon.rows("person_roles.tsv") if row[0] == "not"]
    return frozenset((a, b) for one, two in pairs for a, b in ((one, two), (two, one)))


def part_played(toll: Toll) -> str:
    """What somebody is in what happened: "doer", "police", "passenger" …; "" where print does not say."""
    return parts_played().get(toll.of[-1], "") if toll.of else ""


def shares_name(one: Toll, other: Toll) -> bool:
    """ "Orrin Vale died after a bullet struck Vale": a name again, and nobody beside him."""
    return bool(set(one.name.split()) & set(other.name.split())) and not are_others(one, other)


def is_of_doer(one: Toll) -> bool:
    """True for the death of the one who did it, by his own hand or another's."""
    return one.self_done or (one.low == 1.0 and part_played(one) == "doer" and not one.part)


def is_by_doer(one: Toll, own_hand: bool) -> bool:
    """True for those whom the doer killed; where he died by another's hand, only a person who is no
    policeman is sure to be the doer ("the blast killed three")."""
    if not one.agent or is_of_doer(one):
        return False
    anybody = one.agent in person_nouns() or one.agent in _PRONOUNS
    return own_hand or (anybody and parts_played().get(one.agent) != "police")
