"""What kind of actor a group of mentions is: a vote over the story, corrected by the print around it."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast

from variorum.align.cards import kind_votes
from variorum.model import ActorKind, Mention
from variorum.text import lexicon
from variorum.text.names import country_of, fold, person_parts
from variorum.text.names.countries import is_people
from variorum.text.names.given import first_names, given_names
from variorum.text.names.heads import kind_by_head
from variorum.text.nouns import body_nouns
from variorum.text.outlets import publications
from variorum.text.stems import is_function_word

APPOSITION = 3.0
"""What a description that print sets beside a name weighs against one reading of the name."""

TITLE = 3.0
"""What a title before a name, or a first name of a person, weighs."""

GIVEN = 0.6
"""What a given name weighs that says nothing of the gender: such names are rarer, and other words too."""

HINT = 0.9
"""What a sign weighs that decides only where no mention was read as anything."""

KNOWN = 100.0
"""What a table of public names weighs: more than any story."""

AROUND = 48
"""Characters before and after a mention that are looked at."""

_IN = re.compile(
    r"\b(?:in|near|outside|town of|city of|village of|capital of|province of)\s+$", re.IGNORECASE
)
_SHOW = re.compile(
    r"^(?:[”\"’']?\s*(?:show|podcast|broadcast)|[”\"’']\s*(?:program|programme))\b", re.IGNORECASE
)
_OWNER = re.compile(r"([A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3})(?:\s?[’']s|s[’']|[’'])\s+([“\"‘']?)\s?$")
_CLOSED = re.compile(r"[,.]?\s?(?:[”\"]|[’'](?!\w))")
"""What stands after a name that fills the quotation marks around it."""
_NOUN = re.compile(r"\b([a-z]+(?:-[a-z]+)?)\s+$")
_SEAT = re.compile(r"(?:\(|, ?)\s*[DIR]\s?[-–]\s?$")
"""What stands before the state of a member of a chamber ("(R-Va.)")."""
_PARTS = re.compile(r"[\s/]+")


def votes_of(members: Sequence[Mention], texts: Mapping[str, str]) -> tuple[ActorKind, str]:
    """The kind of the actor that ``members`` are, and how the mentions voted ("group 7, person 2").

    A correction that outweighs the vote is told after it. Several people are a group.
    """
    double = {m.name.split()[-1] for m in members if m.kind == "person" and len(m.name.split()) > 1}
    # "Marr-Korvin" after Ansa Marr-Korvin: two names joined are read as a body's.
    opened, closed = _parts_alone(members)
    counted = kind_votes(
        m
        for m in members
        if not ("-" in m.name and m.name in double)
        and m.name not in opened
        and (m.kind == "person" or m.name not in closed)
    )
    told = ", ".join(f"{kind} {count}" for kind, count in _ranked(counted))
    weights: dict[ActorKind, float] = defaultdict(float)
    for kind, count in counted.items():
        weights[kind] += count
    names = [mention for mention in members if mention.form == "name" and mention.name]
    reasons: dict[ActorKind, str] = {}
    for mention in names:
        for kind, weight, why in _evidence(mention, texts.get(mention.span.article, "")):
            weights[kind] += weight
            reasons.setdefault(kind, why)
    if names:
        joined = [pair for m in names for pair in zip(m.same_as, m.why_same, strict=False)]
        beside = {key for key, why in joined if why == "apposition"}
        for mention in members:
            if mention.id in beside and mention.form == "nominal" and mention.kind != "unknown":
                weights[mention.kind] += APPOSITION
                reasons.setdefault(mention.kind, f"“{mention.span.text[:60]}” beside the name")
    if not weights:
        return "unknown", told
    kind = _ranked(weights)[0][0]
    if kind == "person" and _are_several(members):
        return "group", "; ".join(part for part in (told, "group: several people") if part)
    if (counted and kind != _ranked(counted)[0][0]) or not counted:
        told = "; ".join(part for part in (told, f"{kind}: {reasons.get(kind, 'print around it')}") if part)
    return kind, told


def _parts_alone(members: Sequence[Mention]) -> tuple[set[str], set[str]]:
    """The first and the last words of full names that are all read as a person's.

    Alone they may be read as a body's.
    """
    full = [m for m in members if m.form == "name" and len(m.name.split()) > 1]
    if any(m.kind != "person" for m in full):
        return set(), set()
    return {m.name.split()[0] for m in full}, {m.name.split()[-1] for m in full}


def _are_several(members: Sequence[Mention]) -> bool:
    """True if no print but a pronoun's is of one person ("the dockers", "several justices")."""
    printed = [mention for mention in members if mention.form != "pronoun"]
    return bool(printed) and all(mention.number == "plural" for mention in printed)


def _ranked(votes: Mapping[ActorKind, float]) -> list[tuple[ActorKind, float]]:
    return sorted(votes.items(), key=lambda item: (-item[1], item[0]))


def _evidence(mention: Mention, text: str) -> list[tuple[ActorKind, float, str]]:
    """What the name and the print around one mention say beyond how it was read."""
    found: list[tuple[ActorKind, float, str]] = []
    name = mention.name
    known = _known().get(_key(name)) or _known().get(_without_country(_key(name)))
    if known is not None:
        found.append((known, KNOWN, f"“{name}” is a public name"))
    words = fold(name).split()
    if mention.title:
        found.append(("person", TITLE, f"the title “{mention.title}”"))
    elif (given := _is_persons(name)) > 0:
        found.append(("person", given, f"“{name.split()[0]}” is a first name"))
    before = text[max(0, mention.span.start - AROUND) : mention.span.start]
    after = text[mention.span.end : mention.span.end + AROUND]
    of_head = kind_by_head(name, mention.kind)
    # "The Clean Harbours movement": the noun after the name has said what it is.
    designated = mention.span.text.find(name) >= 0 and not mention.span.text.endswith(name)
    if of_head is not None and not mention.title and not designated and mention.kind != "outlet":
        found.append((cast(ActorKind, of_head), TITLE, "its own noun"))
    owner = _OWNER.search(before)
    first, *more = _PARTS.split(name)
    titled = owner is not None and bool(owner.group(2)) and _CLOSED.match(after) is not None
    by_outlet = owner is not None and titled and _is_outlet(owner.group(1))
    if by_outlet or (_SHOW.match(after) and country_of(name) is None and mention.kind != "place"):
        found.append(("outlet", KNOWN, "print around it says a broadcast"))
    elif more and first.isupper() and _is_outlet(first):
        found.append(("outlet", TITLE, "it begins with an outlet’s name"))
    elif owner and not owner.group(2) and len(words) == 2:
        sure = _is_outlet(owner.group(1))
        found.append(("person", TITLE if sure else HINT, f"“{owner.group(1)}’s” somebody"))
    if _SEAT.search(before):
        found.append(("place", KNOWN, "a member’s seat"))
    noun = _NOUN.search(before)
    said = body_nouns().get(noun.group(1)) if noun else None
    if noun and said is not None and not mention.title:
        found.append((said, APPOSITION, f"the {noun.group(1)} so called"))
    free = mention.gender not in ("male", "female") and not mention.title
    free = free and not name.islower() and mention.kind not in ("outlet", "government")
    if free and len(words) < 3 and _IN.search(before):
        found.append(("place", 1.5, "it stands after “in”"))
    return found


def _is_persons(name: str) -> float:
    """What a given name with one or two names after it weighs, none of them a body's noun; 0 for others."""
    words = [word for word in person_parts(name).words if len(word) > 1]
    if (
        len(words) in (2, 3)
        and words[0] in given_names()
        and not any(is_function_word(word) for word in words)
        and words[-1] not in body_nouns()
        and kind_by_head(name) is None
    ):
        return TITLE if words[0] in first_names() else GIVEN
    return 0.0


def _is_outlet(name: str) -> bool:
    return _key(name) in _outlets()


def _key(name: str) -> str:
    folded = " ".join(fold(name).replace(".", "").replace(" - ", "-").split())
    return folded[4:] if folded.startswith("the ") else folded


def _without_country(key: str) -> str:
    """ "house of representatives" for "us house of representatives"; the key where no country opens it."""
    first, _, rest = key.partition(" ")
    return rest if rest and (is_people(first) or country_of(first) is not None) else key


@functools.cache
def _known() -> Mapping[str, ActorKind]:
    return dict(lexicon.rows("known_kinds.tsv"))  # type: ignore[arg-type]


@functools.cache
def _outlets() -> frozenset[str]:
    return frozenset(_key(spelling) for paper in publications() for spelling in paper.spellings)
