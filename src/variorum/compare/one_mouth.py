"""Whether one speaker is heard for another: the minister and the ministry, a police chief and the police."""

from __future__ import annotations

from functools import cache

from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.stems import stem, stems

_SEATS = frozenset({"ministry", "department", "secretariat", "office"})
"""Bodies that are called after the same field as who heads them: "interior ministry", "interior minister"."""


def are_one_mouth(one: Actor, other: Actor) -> bool:
    """True if one of two actors is a person whose office print names after the other, a body."""
    return _is_heard_for(one, other) or _is_heard_for(other, one)


def _is_heard_for(person: Actor, body: Actor) -> bool:
    """ "Interior Minister Ansa Korvin" and "the interior ministry"; not "a former minister", not "a nurse at
    the clinic", who holds no office in it."""
    if person.kind != "person" or body.kind == "person":
        return False
    offices = [set(stems(role.text)) for role in person.roles if role.standing != "former"]
    held = [words for words in offices if words & _heads()]
    names = [_field(name) for name in (body.name, *body.spellings)]
    return any(field and field <= words for field in names for words in held)


def _field(name: str) -> set[str]:
    """The stems that an office in a body repeats: that of "interior" for "the interior ministry"."""
    *before, head = stems(name) or ("",)
    return set(before) if before and head in _stemmed_seats() else {*before, head} - {""}


@cache
def _stemmed_seats() -> frozenset[str]:
    return frozenset(stem(word) for word in _SEATS)


@cache
def _heads() -> frozenset[str]:
    """The stems of nouns for those who are heard for a body: "minister", "chief", "spokesman"."""
    nouns = (*lexicon.words("offices.txt"), *lexicon.words("spokesmen.txt"))
    return frozenset(stem(word) for word in nouns)
