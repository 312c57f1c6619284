"""Names that the recogniser takes for persons, and that the story prints as no person's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.align.body_names import kind_in_use
from variorum.model import ActorKind, Marks, Mention
from variorum.text.names import fold, person_parts
from variorum.text.names.given import given_names
from variorum.text.names.heads import kind_by_head

LEAST_SIGNS = 2
"""Different signs of a place that outweigh how the recogniser read a name."""

LEAST_IN = 3
"""Prints after "in" that make a given name alone a town's."""

AROUND = 60
"""Characters before and after a name that are looked at."""

_STATE = (
    r"(?:ambassador|army|border|capital|embassy|minister|ministry|navy|parliament|premier|prime minister"
    r"|supreme court)\b"
)
_OWNS = re.compile(rf"^['’]s? (?:[\w-]+ ){{0,2}}?{_STATE}", re.IGNORECASE)
_BEFORE_STATE = re.compile(rf"^ (?:{_STATE}|(?:border|captivity|coast|province|territory)\b)")
_IN = re.compile(r"(?P<before>\w+) (?:in|inside|across|throughout)\s$", re.IGNORECASE)
_TRUSTING = re.compile(
    r"(?:belie[fv]|confiden|disappoint|faith|interest|invest|trust|saw|see|found|find)", re.IGNORECASE
)
"""What is in a person, too: "trust in Korvin"."""

_PART_OF = re.compile(
    r"\b(?:capital|coast|island|kingdom|north|south|east|west|republic|state|territory|village) of\s$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:along|at|in|near|off|on|outside)\s$", re.IGNORECASE)
_AGE = re.compile(r"^, \d{1,3}\b")
_PLACES = ("place", "facility")
_HEADLAND = "head"


def with_kinds_in_use(marks: Sequence[Marks], texts: Mapping[str, str]) -> tuple[Marks, ...]:
    """The marks, with the mentions of a name that the story prints as no person's read as what it is.

    Two different signs say a place where nothing says a person: "Velmora's army" and "a Velmoran soldier";
    of bodies see :func:`kind_in_use`. No name with a title, a gender, an age, a given name, or a bearer of a
    longer name is changed.
    """
    prints: dict[str, list[Mention]] = defaultdict(list)
    for mention in (mention for one in marks for mention in one.mentions):
        if mention.form == "name" and mention.name:
            prints[fold(mention.name)].append(mention)
    persons = {m.id for one in marks for m in one.mentions if m.form == "nominal" and m.kind == "person"}
    bearers = {
        word
        for some in prints.values()
        for word in person_parts(some[0].name).words
        if len(some[0].name.split()) > 1 and any(m.kind == "person" for m in some)
    }
    read = {
        m.id: kind
        for name, some in prints.items()
        if any(m.kind == "person" for m in some)
        and (kind := _kind_of(name, some, bearers, persons, texts)) is not None
        for m in some
        if m.kind == "person"
    }
    return tuple(
        replace(one, mentions=tuple(replace(m, kind=read.get(m.id, m.kind)) for m in one.mentions))
        if any(m.id in read for m in one.mentions)
        else one
        for one in marks
    )


def _kind_of(
    name: str, some: Sequence[Mention], bearers: set[str], persons: set[str], texts: Mapping[str, str]
) -> ActorKind | None:
    """What kind the story prints a name as that was read as a person's; None where a person's it is."""
    if _is_town(some, texts):
        return "place"
    if (" " not in name and name in bearers) or any(_is_persons(m, persons, texts) for m in some):
        return None
    return _kind(some, texts)


def _is_town(some: Sequence[Mention], texts: Mapping[str, str]) -> bool:
    """Whether a given name alone is a town's: often "in Clark", and no Clark does a thing.

    "In Clark, Clark Korvin, the chief of Clark police": the town has his given name.
    """
    if " " in some[0].name or any(m.role == "subject" or m.title for m in some):
        return False
    found = 0
    for mention in some:
        before = texts.get(mention.span.article, "")[: mention.span.start][-AROUND:]
        within = _IN.search(before)
        found += within is not None and not _TRUSTING.match(within["before"])
    return found >= LEAST_IN


def _kind(some: Sequence[Mention], texts: Mapping[str, str]) -> ActorKind | None:
    return "place" if len(_signs(some, texts)) >= LEAST_SIGNS else kind_in_use(some, texts)


def _is_persons(mention: Mention, persons: set[str], texts: Mapping[str, str]) -> bool:
    """True for a name that a title, a gender, an age, a noun beside it or a given name makes a person's."""
    after = texts.get(mention.span.article, "")[mention.span.end : mention.span.end + AROUND]
    return (
        bool(mention.title)
        or mention.gender in ("male", "female")
        or _AGE.match(after) is not None
        or any(other in persons for other in mention.same_as)
        or fold(mention.name.split()[0]) in given_names()
    )


def _signs(some: Sequence[Mention], texts: Mapping[str, str]) -> set[str]:
    """The signs of a place that the print about the mentions of one name shows."""
    name = some[0].name
    own = kind_by_head(name) in _PLACES or (" " in name and fold(name.split()[-1]) == _HEADLAND)
    found = {"noun"} if own else set()
    stands = not any(mention.role in ("subject", "possessive") for mention in some)
    for mention in some:
        text = texts.get(mention.span.article, "")
        before = text[max(0, mention.span.start - AROUND) : mention.span.start]
        found.update(_signs_about(before, text[mention.span.end : mention.span.end + AROUND]))
        if own and stands and _AT.search(before):
            found.add("at")
    if " " not in name:
        found.update(sign for text in texts.values() for sign in _signs_of_word(name, text))
    return found


def _signs_about(before: str, after: str) -> Iterator[str]:
    """Signs right before and after a name: "Velmora's army", "the Velmora border", "talks in Velmora"."""
    if _OWNS.match(after):
        yield "owner"
    if _BEFORE_STATE.match(after):
        yield "before"
    within = _IN.search(before)
    if within is not None and not _TRUSTING.match(within["before"]):
        yield "in"
    if _PART_OF.search(before):
        yield "part"


def _signs_of_word(name: str, text: str) -> Iterator[str]:
    """Signs of one word over an article: a dateline, and the adjective of a name in "a" ("Velmoran")."""
    if re.search(rf"^{re.escape(name.upper())}(?:, [^\n—–]{{1,40}}?)? ?[—–] ", text, re.MULTILINE):
        yield "dateline"
    if name.endswith("a") and re.search(rf"\b{re.escape(name)}n [a-z]", text):
        yield "adjective"
