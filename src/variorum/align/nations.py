"""Joining what stands for a country: its names, its acting capital, its government, "the country"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.align.actor_words import describe, describe_title
from variorum.align.cards import ACTS, Card
from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.text.names import country_of, country_of_capital, country_of_people, person_parts

_COMPASS = frozenset({"north", "south", "east", "west"})
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_GOVERNMENT = frozenset({"government", "administration", "regime", "cabinet"})
_HEADS = frozenset(
    {"president", "prime-minister", "minister", "chancellor", "king", "queen", "leader", "ruler"}
)
"""Classes of roles whose holders governments are called by ("the Korvin administration")."""

_GENERAL = frozenset({"government", "federal", "central", "national", "administration", "regime", "cabinet"})
_COUNTRY = frozenset({"country", "nation"})

NEAR = 2
"""Sentences back in which a country is near enough for "the country"."""


def join_countries(groups: Groups, found: Sequence[Card]) -> None:
    """All names of one country, which may share no word."""
    first: dict[str, Card] = {}
    for card in found:
        country = country_of(card.name)
        if country is not None and country_of_people(card.name) is None:
            other = first.setdefault(country.name, card)
            because = (f"two names of {country.name}",)
            groups.join(other.mentions[0], card.mentions[0], because, other_name=True)


def join_capitals(groups: Groups, found: Sequence[Card]) -> None:
    """A capital that acts stands for its country's government; one that is only a place does not."""
    countries: dict[str, Mention] = {}
    places: dict[str, Mention] = {}
    for card in found:
        country = country_of(card.name)
        if country is not None and country_of_people(card.name) is None:
            countries.setdefault(country.name, card.mentions[0])
        if not card.place:
            places.setdefault(card.name, card.mentions[0])
    for card in found:
        seat = country_of_capital(card.name)
        if card.place != ACTS or seat is None:
            continue
        groups.glue(card.mentions)
        if seat.name in countries:
            because = (f"the capital acts for its country: “{card.name}”, seat of {seat.name}'s government",)
            groups.join(countries[seat.name], card.mentions[0], because, other_name=True)
        elif card.name in places:
            groups.join(places[card.name], card.mentions[0], (), recorded=False)


def join_compass(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The North": the one country of the article that is named so, where none of the story is another."""
    named: dict[str, dict[str, Mention]] = defaultdict(dict)
    articles: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        country = country_of(mention.name) if mention.form == "name" else None
        if country is not None:
            first = country.name.split()[0].lower()
            if first in _COMPASS:
                named[first].setdefault(country.name, mention)
                articles[first].add(mention.span.article)
    for mention in mentions:
        words = _THE.sub("", " ".join(mention.span.text.split())).strip(" .,")
        side = words.lower()
        if (
            mention.form != "pronoun"
            and words.istitle()
            and len(named.get(side, ())) == 1
            and mention.span.article in articles[side]
        ):
            ((country_name, other),) = named[side].items()
            because = (f"{country_name} is the only country of the story that is called so",)
            groups.join(other, mention, because, other_name=True)


def join_governments(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The Velmoran government" acts for its country, where the story names that country.

    So does "the Korvin administration", where print somewhere calls Korvin the country's head.
    """
    countries: dict[str, Mention] = {}
    for mention in mentions:
        country = country_of(mention.name) if mention.form == "name" else None
        if country is not None:
            countries.setdefault("@" + country.name, mention)
    heads = _heads(groups, mentions) if countries else {}
    for mention in mentions:
        if mention.form == "pronoun" or mention.head.lower() not in _GOVERNMENT or mention.number == "plural":
            continue
        named = describe(mention).words - _GENERAL
        if len(named) != 1:
            continue
        whose = min(named)
        country_key = whose if whose in countries else heads.get(whose)
        if country_key in countries:
            because = (f"a government acts for its country: “{mention.span.text}”",)
            groups.join(countries[country_key], mention, because, other_name=True)


def _heads(groups: Groups, mentions: Sequence[Mention]) -> dict[str, str]:
    """By the surname of somebody whom print calls a country's head: that country, where it is one alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        said = describe_title(mention) if mention.form == "name" else None
        if mention.form == "nominal" and mention.number != "plural" and mention.kind == "person":
            said = describe(mention)
        if said is None or said.head not in _HEADS or len(said.countries) != 1 or said.bars - {"prime"}:
            continue
        if said.head == "minister" and "prime" not in said.bars:
            continue
        for name in sorted({m.name for m in groups.members(mention) if m.form == "name"}):
            words = person_parts(name).words
            if words:
                found[words[-1]].add(next(iter(said.countries)))
    return {surname: next(iter(of)) for surname, of in found.items() if len(of) == 1}


def join_the_country(groups: Groups, mentions: Sequence[Mention]) -> None:
    """ "The country", given one article's mentions: the country that is spoken of just before.

    The only one named in the last sentences; of several, the only one that was the subject of a
    sentence's main clause there.
    """
    for place, mention in enumerate(mentions):
        text = mention.span.text.lower()
        if mention.form != "nominal" or mention.head not in _COUNTRY or mention.number == "plural":
            continue
        if not text.startswith(("the ", "this ")) or len(groups.members(mention)) > 1:
            continue
        if describe(mention).words - {"country", "nation"}:
            continue
        near = [
            m
            for m in mentions[max(0, place - 60) : place]
            if m.form == "name"
            and mention.sentence - m.sentence <= NEAR
            and country_of(m.name) is not None
            and country_of_people(m.name) is None
        ]
        subjects = [m for m in near if m.main]
        for some, because in (
            (near, "the only country named just before"),
            (subjects, "the only country that just before was a sentence's subject"),
        ):
            keys = {groups.key(m): m for m in some}
            if len(keys) == 1:
                groups.join(next(iter(keys.values())), mention, (because,))
                break
