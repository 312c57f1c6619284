"""Name cards: every distinct name of a story with the mentions that print it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from variorum.model import Mention
from variorum.model.actor import ActorKind, Gender
from variorum.text.names import (
    compare,
    country_of,
    country_of_capital,
    country_of_people,
    distinctive_words,
    fold,
    person_parts,
)
from variorum.text.names.given import first_names
from variorum.text.names.sounds import block_key

MOST_IN_BLOCK = 250
"""Names that share a sounding word and are compared pair by pair; rarer ones beyond are left apart."""


MOST_BEARERS = 12
"""Full names of one surname that are compared for whether they are one person's."""

ACTS = "acts"
"""The place of a capital's card whose mentions act, as governments do, and are no mere places."""

_WHERE = re.compile(
    r"\b(?:in|at|from|to|into|near|outside|around|across|through|toward|towards|over|central|downtown|of)\s+$"
)
_PARTIES = re.compile(r"\b(?:between|both|with|by|against)\s+(?:\w+\s+and\s+)?$")


_CALLED = "*"
"""Before the key of a country's name that a person is called by; no name begins so."""

OFTEN_A_BODY = 4
"""Prints of a surname of the story that are read as a body's, from which the word may be a body's name."""

_INITIALS = range(3, 6)
"""Letters of an acronym before a place."""

BODY_PART = 0.8
"""The part of its prints that are read so."""


@dataclass(frozen=True, slots=True)
class Card:
    """One spelling of a name: ``name`` as most print it, ``words`` its folded parts.

    ``person`` is voted over all mentions that print it. ``place`` is the article for a single word,
    which may stand for one person here and for another there, :data:`ACTS` for a capital where it
    does something, and "" for all other names. Where two of a story share a surname, "Mrs Korvin" and
    "Korvin" are two cards.
    """

    name: str
    words: tuple[str, ...]
    person: bool
    place: str
    mentions: tuple[Mention, ...]

    @property
    def gender(self) -> Gender:
        """What titles, given names and nouns say together; unknown where they disagree."""
        said = {mention.gender for mention in self.mentions} & {"male", "female"}
        return said.pop() if len(said) == 1 else "unknown"


def cards(mentions: Iterable[Mention], texts: Mapping[str, str]) -> tuple[Card, ...]:
    """The cards of all named mentions, in an order of content; ``texts`` are the articles' by id."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.name.strip():
            by_name[" ".join(fold(mention.name).split())].append(mention)
    bearers: dict[tuple[str, ...], list[Sequence[Mention]]] = defaultdict(list)
    for _, group in sorted(by_name.items()):
        printed = group[0].name.split()
        if len(printed) > 1 and is_person(group):
            for surname in {person_parts(group[0].name).words[-1:], person_parts(printed[-1]).words}:
                bearers[surname].append(group)
    _take_out_called(by_name, bearers)
    found = []
    for key in sorted(by_name):
        group = sorted(by_name[key], key=lambda m: (m.span, m.id))
        name = _usual([mention.name for mention in group])
        person = is_person(group) or key.startswith(_CALLED)
        words = person_parts(name).words
        # "Marr-Korvin" is hers who is called Ansa Marr-Korvin; hardly any body is called by such a surname.
        double = len(words) > 1 and len(name.split()) == 1
        body = _is_body(group) and not _is_named_before(bearers.get(words, ()), group)
        spare = words in bearers and (double or (len(words) == 1 and not body))
        if not person and spare and not _is_place(name, group, texts):
            person = True
        person = person or (len(words) == 1 and _is_called_by_given_name(key, group, by_name))
        if len(words) == 1 and person:
            shared = _is_shared(bearers.get(words, ()), group)
            apart: dict[tuple[str, str], list[Mention]] = defaultdict(list)
            for mention in group:
                apart[mention.span.article, mention.gender if shared else ""].append(mention)
            found += [
                Card(name, words, person, article, tuple(some))
                for (article, _), some in sorted(apart.items())
            ]
        elif not person and country_of_capital(name) is not None:
            acts = [_acts(mention, texts) for mention in group]
            acting = tuple(mention for mention, does in zip(group, acts, strict=True) if does)
            rest = tuple(mention for mention, does in zip(group, acts, strict=True) if not does)
            found += [
                Card(name, words, False, place, some) for place, some in (("", rest), (ACTS, acting)) if some
            ]
        else:
            found.append(Card(name, words, person, "", tuple(group)))
    return tuple(found)


def _is_called_by_given_name(
    key: str, group: Sequence[Mention], by_name: Mapping[str, Sequence[Mention]]
) -> bool:
    """Whether a word read as a body's name is somebody's given name: each article names him in full before.

    A place, a word behind "the" and one that opens a body's name as well ("the Sela Group") are left.
    """
    if any(m.kind not in ("organisation", "unknown", "person") or m.span.text != m.name for m in group):
        return False
    longer = [held for name, held in by_name.items() if name.startswith(f"{key} ")]
    if not longer or not all(is_person(held) for held in longer):
        return False
    full: dict[str, int] = {}
    for mention in (m for held in longer for m in held):
        at = mention.span.start
        full[mention.span.article] = min(at, full.get(mention.span.article, at))
    return all(full.get(m.span.article, m.span.start) < m.span.start for m in group)


def _take_out_called(
    by_name: dict[str, list[Mention]], bearers: Mapping[tuple[str, ...], Sequence[Sequence[Mention]]]
) -> None:
    """Puts the prints of a country's name apart that a person of the story is called by: "Mr. Jordan"."""
    for key in sorted(by_name):
        group = by_name[key]
        if country_of(group[0].name) is None or person_parts(group[0].name).words not in bearers:
            continue
        called = [m for m in group if m.title or m.gender in ("male", "female")]
        if called:
            by_name[f"{_CALLED} {key}"] = called
            by_name[key] = [m for m in group if m not in called]
            if not by_name[key]:
                del by_name[key]


def _is_shared(bearers: Sequence[Sequence[Mention]], alone: Sequence[Mention]) -> bool:
    """Whether a story names two of one surname: in full, or by "Mrs" where the full name is a man's."""
    genders = {mention.gender for group in (*bearers, alone) for mention in group} & {"male", "female"}
    if len(genders) == 2:
        return True
    names = [group[0].name for group in bearers[:MOST_BEARERS]]
    return any(compare(*pair, person=True).level == "different" for pair in combinations(names, 2))


def _acts(mention: Mention, texts: Mapping[str, str]) -> bool:
    """Whether a capital does something where it stands: a subject, possessor or party, not a place."""
    before = texts.get(mention.span.article, "")[max(0, mention.span.start - 40) : mention.span.start]
    if _WHERE.search(before):
        return False
    return mention.role in ("subject", "possessive") or _PARTIES.search(before) is not None


def is_person(group: Sequence[Mention]) -> bool:
    """Whether the mentions of one spelling name a person: titles and genders outweigh kinds."""
    if country_of(group[0].name) is not None or country_of_people(group[0].name) is not None:
        return False
    if _opens_with_initials(group):
        return False
    votes = 0.0
    for mention in group:
        votes += {"person": 1.0, "unknown": 0.0}.get(mention.kind, -1.0)
        votes += 1.5 if mention.title else 0.0
        votes += 0.5 if mention.gender in ("male", "female") else 0.0
    return votes > 0


def _opens_with_initials(group: Sequence[Mention]) -> bool:
    """True for a body's branch read as a person: "VDCA Casse", where no title or gender speaks."""
    first, *rest = group[0].name.split()
    short = first.isalpha() and first.isupper() and len(first) in _INITIALS
    if not short or not rest or not rest[-1].istitle() or fold(first) in first_names():
        return False
    return not any(mention.title or mention.gender in ("male", "female") for mention in group)


def kind_votes(group: Iterable[Mention]) -> Counter[ActorKind]:
    """How often each kind was read from print."""
    return Counter(mention.kind for mention in group if mention.kind != "unknown")


def blocks(some: Sequence[Card]) -> dict[str, list[Card]]:
    """Cards by the sound of each of their telling words: only those of one block are compared."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in some:
        words = card.words if card.person else distinctive_words(card.name) or card.words
        for key in sorted({block_key(word) for word in words if len(word) > 1}):
            found[key].append(card)
    for key, block in found.items():
        if len(block) > MOST_IN_BLOCK:
            ranked = sorted(block, key=lambda card: (-len(card.mentions), card.name, card.place))
            found[key] = ranked[:MOST_IN_BLOCK]
    return found


def _is_body(group: Sequence[Mention]) -> bool:
    """Whether one word that is also a surname of the story is a company's: read so nearly everywhere.

    A surname is read as a body's name now and then, but hardly so often, and in more than one article.
    """
    votes = kind_votes(group)
    return (
        votes["organisation"] >= OFTEN_A_BODY
        and votes["organisation"] >= BODY_PART * sum(votes.values())
        and len({mention.span.article for mention in group}) > 1
    )


def _is_named_before(bearers: Sequence[Sequence[Mention]], group: Sequence[Mention]) -> bool:
    """Whether most articles that print a surname alone name a bearer in full before it."""
    full: dict[str, int] = {}
    for mention in (m for held in bearers for m in held):
        at = mention.span.start
        full[mention.span.article] = min(at, full.get(mention.span.article, at))
    first: dict[str, int] = {}
    for mention in group:
        at = mention.span.start
        first[mention.span.article] = min(at, first.get(mention.span.article, at))
    named = sum(full.get(article, at) < at for article, at in first.items())
    return named > 1 and named * 4 >= len(first) * 3


def _is_place(name: str, group: Sequence[Mention], texts: Mapping[str, str]) -> bool:
    """Whether a surname of the story is a place here: read as one, and a country or printed after "in"."""
    if country_of(name) is not None:
        return True
    votes = kind_votes(group)
    if votes["place"] + votes["facility"] <= len(group) / 2:
        return False
    return country_of_capital(name) is not None or any(
        _WHERE.search(texts.get(m.span.article, "")[max(0, m.span.start - 40) : m.span.start]) for m in group
    )


def _usual(names: Sequence[str]) -> str:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))
