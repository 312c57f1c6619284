"""Joining short forms of bodies' names ("the High Court", "Kestrel", "Court") that one body explains."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from variorum.align.actor_words import generic_bodies
from variorum.align.cards import Card, kind_votes
from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.text import lexicon
from variorum.text.names import (
    core_words,
    country_of,
    country_of_capital,
    country_of_people,
    fold,
)
from variorum.text.names.organisations import body_of
from variorum.text.nouns import body_nouns
from variorum.text.outlets import media_words

MOST = 400
"""Cards of a story that are compared; in larger stories those with most mentions."""


def join_short_names(groups: Groups, found: Sequence[Card]) -> None:
    """Join the cards of bodies that print their names in short; each step in an order of content."""
    ranked = sorted(found, key=lambda card: (-len(card.mentions), card.name, card.place))[:MOST]
    some = sorted(ranked, key=lambda card: (card.name, card.place))
    bodies = [
        card for card in some if not card.person and not _is_place(card) and len(core_words(card.name)) > 1
    ]
    for card in bodies:
        _join_headed(groups, card, bodies)
    people = {word for card in some if card.person and len(card.words) > 1 for word in card.words}
    for card in some:
        if len(card.words) == 1 and card.words[0] not in people:
            _join_first_word(groups, card, bodies)
        if not card.person and (fold(card.name) in generic_bodies() or card.name in media_words()):
            _join_noun(groups, card, bodies)


def _join_headed(groups: Groups, card: Card, bodies: Sequence[Card]) -> None:
    """ "The High Court" is the High Court of Ostrel, if no other High Court is printed, nor oftener."""
    words = core_words(card.name)
    if body_of(card.name) is not None or head_of(card.name) not in body_nouns():
        return
    fitting = [
        other
        for other in bodies
        if other is not card
        and head_of(other.name) == head_of(card.name)
        and _holds(core_words(other.name), words)
    ]
    keys = {groups.key(other.mentions[0]) for other in fitting}
    if len(keys) != 1 or groups.key(card.mentions[0]) in keys:
        return
    long = [m for m in groups.members(fitting[0].mentions[0]) if m.form == "name"]
    own = groups.members(card.mentions[0])
    if len(long) <= len(own) or _any_before(own, long) or not _near(own, long):
        return
    because = (
        f"“{card.name}” is short for “{fitting[0].name}”",
        "no other name in the story holds its words",
    )
    groups.join(fitting[0].mentions[0], card.mentions[0], because, other_name=True)


def _join_first_word(groups: Groups, card: Card, bodies: Sequence[Card]) -> None:
    """ "Kestrel" is the Kestrel Mining Company, if nothing in the story says that it is a person or place."""
    word = card.words[0]
    if any(m.title or m.gender in ("male", "female") for m in card.mentions) or _is_place(card):
        return
    if len(word) < 4 or any(
        ask(card.name) is not None for ask in (country_of, country_of_people, country_of_capital)
    ):
        return
    fitting = [
        other
        for other in bodies
        if core_words(other.name)[0] == word and fold(other.name).rstrip(".").split()[-1] in _company_words()
    ]
    keys = {groups.key(other.mentions[0]) for other in fitting}
    if len(keys) != 1 or groups.key(card.mentions[0]) in keys:
        return
    long = [m for m in groups.members(fitting[0].mentions[0]) if m.form == "name"]
    if _near(card.mentions, long):
        because = (
            f"“{card.name}” is short for “{fitting[0].name}”",
            "no other name in the story has that word",
        )
        for mention in card.mentions:
            groups.join(fitting[0].mentions[0], mention, because, other_name=True)


def _join_noun(groups: Groups, card: Card, bodies: Sequence[Card]) -> None:
    """ "Court" alone, as in headlines, and "the Herald": the one that its article names."""
    for mention in card.mentions:
        named = {
            groups.key(other): other
            for body in bodies
            for other in body.mentions
            if other.span.article == mention.span.article and head_of(other.name) == fold(card.name)
        }
        if len(named) == 1:
            because = (f"the only name in the article that is a {fold(card.name)}’s",)
            groups.join(next(iter(named.values())), mention, because, other_name=True)


def head_of(name: str) -> str:
    """The folded word that says what a body is: its name's last, or the last before "of" or "for"."""
    words = fold(name).split()
    at = next((place for place, word in enumerate(words) if place and word in ("of", "for")), len(words))
    return words[at - 1] if words else ""


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of ``short`` stand in ``long`` in their order and with others."""
    if len(long) <= len(short):
        return False
    rest = iter(long)
    return all(any(_alike(word, other) for other in rest) for word in short)


def _alike(left: str, right: str) -> bool:
    """Equal, or inflected forms of one long word ("coordination", "coordinating")."""
    if left == right:
        return True
    same = next((at for at, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), 0)
    return same >= 7 and same >= max(len(left), len(right)) - 4


def _near(short: Sequence[Mention], long: Sequence[Mention]) -> bool:
    """Whether the long name stands in each article with the short, or in two others."""
    articles = {mention.span.article for mention in long}
    return len(articles) > 1 or all(mention.span.article in articles for mention in short)


def _any_before(short: Sequence[Mention], long: Sequence[Mention]) -> bool:
    """Whether an article prints the short name first and the long one only later: two bodies perhaps."""
    first: dict[str, int] = {}
    for mention in long:
        first[mention.span.article] = min(
            mention.span.start, first.get(mention.span.article, mention.span.start)
        )
    return any(m.span.start < first.get(m.span.article, -1) and m.sentence > 0 for m in short)


def _is_place(card: Card) -> bool:
    votes = kind_votes(card.mentions)
    return country_of(card.name) is not None or votes["place"] > sum(votes.values()) / 2


@functools.cache
def _company_words() -> frozenset[str]:
    return frozenset(lexicon.words("company_words.txt"))
