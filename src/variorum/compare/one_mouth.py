"""Whether one speaker is heard for another: the minister and the ministry, a police chief and the police."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.model import Actor
from variorum.text import lexicon
from variorum.text.stems import is_function_word, stem, stems, words

_SEATS = frozenset({"ministry", "department", "secretariat", "office"})
"""Bodies that are called after the same field as who heads them: "interior ministry", "interior minister"."""

_OFFICES_OF_STATE = frozenset(
    {"ambassador", "chancellor", "emir", "envoy", "governor", "king", "mayor", "minister", "official"}
    | {"premier", "president", "prince", "queen", "secretary", "sultan"}
)
"""Offices by whose holders a country or town, or those who rule it, are heard."""

_HEADSHIPS = frozenset(
    {"boss", "ceo", "chair", "chairman", "chairwoman", "chief", "coach", "director", "executive", "founder"}
    | {"general", "head", "leader", "manager", "managing", "president", "secretary"}
)
"""Words of posts at the head of a firm, a union or a club."""

_RULERS = frozenset({"administration", "authorities", "cabinet", "government", "regime"})
"""Words for those who rule a country or town."""


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


def may_speak_for(person: Actor, body: Actor, printed: Sequence[str] = ()) -> bool:
    """True if, by what print says of a person, he can speak or act for a body.

    He has a post in it ("a nurse at the Selby clinic", "Ansa Korvin, the union leader"), is a spokesman or a
    head of whom print does not say whose, or holds an office of state beside a place or its government. A
    mayor speaks for no prosecutors. ``printed`` are more words for him, as those before his statement.
    """
    if person.kind != "person" or body.kind in ("person", "unknown"):
        return False
    roles = [role.text for role in person.roles if role.standing != "former"]
    posts = [set(stems(text)) - _named(person) for text in (*roles, *printed, person.name, *person.spellings)]
    names = [_field(name) for name in (body.name, *body.spellings)]
    if any(field and field <= post for field in names for post in posts):
        return True
    if any(post and post <= _bare_posts(body) for post in posts):
        return True
    return _is_of_state(body) and any(post & _offices_of_state() for post in posts)


def are_the_law(one: str, other: str) -> bool:
    """True if both print the police or its people, and one of them by a bare noun: "investigators"."""
    held = [words(printed) for printed in (one, other)]
    bare = (sum(not is_function_word(word) for word in printed) == 1 for printed in held)
    law = lexicon.words("police_nouns.txt")
    return any(bare) and all(any(word in law for word in printed) for printed in held)


def holds_in_letters(person: Actor, printed: str) -> bool:
    """True if print calls a person by the first letters of an office that he holds: "the A.G."."""
    found = _LETTERS.fullmatch(printed.strip(" ,"))
    if found is None:
        return False
    letters = found[1].replace(".", "")
    roles = [role.text for role in person.roles if role.standing != "former"]
    firsts = ("".join(word[0] for word in text.upper().split()) for text in (*roles, person.name))
    return any(first.endswith(letters) for first in firsts)


_LETTERS = re.compile(r"(?:the |The )?([A-Z]\.?(?:[A-Z]\.?)+)")
"""First letters, with points or without: "AG", "the A.G."."""


def _named(person: Actor) -> set[str]:
    """The stems of a person's own name: Angus King rules nothing by it; none for one without a name."""
    names = (one.text for one in person.mentions if one.form == "name")
    return {held for name in names if (last := name.split()[-1])[:1].isupper() for held in stems(last)}


def _is_of_state(body: Actor) -> bool:
    """True for a place or a government that is named, or called by a word for those who rule: no court."""
    if body.kind in ("place", "government") and any(mention.form == "name" for mention in body.mentions):
        return True
    return any(set(stems(name)) & _rulers() for name in (body.name, *body.spellings))


def _bare_posts(body: Actor) -> frozenset[str]:
    """The stems of posts that may be posts in a body though print does not say so: "a spokesman", and "the
    chief executive" beside a firm that is named."""
    named = any(mention.form == "name" for mention in body.mentions)
    return _spokesmen() | _headships() if named and body.kind in ("organisation", "group") else _spokesmen()


@cache
def _spokesmen() -> frozenset[str]:
    """The stems of the nouns for spokesmen: nobody calls his lawyer one of these."""
    return frozenset(stem(word) for word in lexicon.words("spokesmen.txt") if word.startswith("spokes"))


@cache
def _headships() -> frozenset[str]:
    return frozenset(stem(word) for word in _HEADSHIPS)


@cache
def _offices_of_state() -> frozenset[str]:
    return frozenset(stem(word) for word in _OFFICES_OF_STATE)


@cache
def _rulers() -> frozenset[str]:
    return frozenset(stem(word) for word in _RULERS)


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
