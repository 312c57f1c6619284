"""Joining names: one actor's spellings, short forms and acronyms over the story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from variorum.align.cards import Card, blocks, kind_votes
from variorum.align.groups import Groups
from variorum.align.nations import join_capitals, join_countries
from variorum.align.short_names import join_short_names
from variorum.align.surnames import join_surnames
from variorum.model import ActorKind, Mention
from variorum.text.names import (
    Likeness,
    compare,
    core_words,
    country_of,
    fold,
    person_parts,
    stands_for,
)
from variorum.text.names.organisations import body_of

_PREPOSITION = frozenset(
    ("of", "for", "with", "to", "by", "against", "and", "from", "in", "on", "about", "over")
)
_DETERMINER = re.compile(r"^(?:the|this|that)\s+", re.IGNORECASE)
_RANK = {"same": 0, "variant": 1}
_BY_PRINT = frozenset({"known as", "acronym", "expansion", "alias", "also known as", "acronym in brackets"})


def join_names(groups: Groups, found: Sequence[Card], nominals: Sequence[Mention]) -> None:
    """Join the cards of a story, and ``nominals`` that hold a name; each step in an order of content.

    Full names first, then acronyms, then single words that one full name alone explains, in
    their own article before the whole story, then capitals that act.
    """
    for card in found:
        if not card.place:
            groups.glue(card.mentions)
    full = [card for card in found if not card.place]
    join_countries(groups, full)
    _join_alike(groups, full)
    _join_aliases(groups, full)
    _join_acronyms(groups, full)
    _join_printed(groups, found)
    join_short_names(groups, found)
    join_surnames(groups, found, nominals)
    join_capitals(groups, found)
    _join_missed(groups, found, nominals)


def _join_aliases(groups: Groups, found: Sequence[Card]) -> None:
    """Names that the table of public names gives to one body."""
    first: dict[str, Card] = {}
    for card in found:
        body = None if card.person else body_of(card.name)
        if body is not None:
            other = first.setdefault(body, card)
            because = (f"two public names of {body}",)
            groups.join(other.mentions[0], card.mentions[0], because, other_name=True)


def _join_alike(groups: Groups, found: Sequence[Card]) -> None:
    """Names whose likeness is same or variant, unless a name fits two that differ."""
    edges: dict[tuple[int, int], Likeness] = {}
    number = {id(card): place for place, card in enumerate(found)}
    for _, block in sorted(blocks(found).items()):
        for at, left in enumerate(block):
            for right in block[at + 1 :]:
                one, two = sorted((number[id(left)], number[id(right)]))
                if one == two or (one, two) in edges or left.person != right.person:
                    continue
                if {left.gender, right.gender} == {"male", "female"} or not _same_sort(left, right):
                    continue
                edges[one, two] = compare(left.name, right.name, person=left.person)
    kept = {pair: likeness for pair, likeness in edges.items() if likeness.level in _RANK}
    elders = {place for pair in kept if not any(_is_younger(found[one]) for one in pair) for place in pair}
    # "A. B. Korvin" goes with "A. Korvin" rather than with "A. Korvin Jr.", where both are printed.
    kept = {
        pair: likeness
        for pair, likeness in kept.items()
        if not (any(_is_younger(found[one]) for one in pair) and elders & set(pair))
    }
    neighbours: dict[int, list[int]] = defaultdict(list)
    for one, two in kept:
        neighbours[one].append(two)
        neighbours[two].append(one)
    torn = {place for place, others in neighbours.items() if _differ([found[other] for other in others[:40]])}
    for (one, two), likeness in sorted(kept.items(), key=lambda item: (_RANK[item[1].level], item[0])):
        if likeness.level == "same" or not torn & {one, two}:
            groups.join(found[one].mentions[0], found[two].mentions[0], likeness.because)


def _is_younger(card: Card) -> bool:
    return card.person and bool(person_parts(card.name).suffixes)


def _same_sort(left: Card, right: Card) -> bool:
    """Whether neither is a place where the other is a body; equal names may be read as both."""
    if " ".join(left.words) == " ".join(right.words):
        return True
    places = [votes["place"] > sum(votes.values()) / 2 for votes in map(_votes, (left, right))]
    bodies = [_votes(card)["place"] == 0 and sum(_votes(card).values()) > 0 for card in (left, right)]
    return not ((places[0] and bodies[1]) or (places[1] and bodies[0]))


def _votes(card: Card) -> Counter[ActorKind]:
    return kind_votes(card.mentions)


def _differ(some: Sequence[Card]) -> bool:
    """Whether two of the cards cannot be one actor."""
    return any(
        compare(left.name, right.name, person=left.person).level not in _RANK
        for at, left in enumerate(some)
        for right in some[at + 1 :]
    )


def _join_acronyms(groups: Groups, found: Sequence[Card]) -> None:
    """An acronym joins the one name of the story whose initials it is.

    Words only ever printed in capitals ("the PORT CASSE") are stressed, or shouted: "PC" need not be theirs.
    """
    long = [
        card for card in found if len(card.name.split()) > 1 and not card.person and not card.name.isupper()
    ]
    for card in found:
        if len(card.name) > 10 or country_of(card.name) is not None:
            continue
        fitting = [other for other in long if stands_for(card.name, other.name)]
        keys = {groups.key(other.mentions[0]) for other in fitting}
        if len(keys) == 1:
            because = (f"“{card.name}” are the initials of “{fitting[0].name}”",)
            groups.join(card.mentions[0], fitting[0].mentions[0], because, other_name=True)


def _join_printed(groups: Groups, found: Sequence[Card]) -> None:
    """Names that print itself equates: an acronym in brackets, "known as"."""
    by_id = {mention.id: mention for card in found for mention in card.mentions}
    for card in found:
        for mention in card.mentions:
            for other_id, why in zip(mention.same_as, mention.why_same, strict=False):
                other = by_id.get(other_id)
                if other is None or mention.id > other_id:
                    continue
                if (
                    why in _BY_PRINT
                    or stands_for(mention.name, other.name)
                    or stands_for(other.name, mention.name)
                ):
                    groups.join(mention, other, (f"print joins them: {why}",), other_name=True)


def _join_missed(groups: Groups, found: Sequence[Card], nominals: Sequence[Mention]) -> None:
    """Phrases read as descriptions that are a known person's name, or a title and one."""
    by_words: dict[tuple[str, str], Mention] = {}
    whole = _whole_names(groups, found)
    bodies: dict[str, Mention] = {}
    turned: dict[frozenset[str], dict[str, Mention]] = defaultdict(dict)
    for card in found:
        if not card.person:
            bodies.setdefault(" ".join(fold(card.name).split()), card.mentions[0])
            if len(core := frozenset(core_words(card.name))) > 1:
                turned[core].setdefault(groups.key(card.mentions[0]), card.mentions[0])
        else:
            for mention in card.mentions:
                by_words.setdefault((mention.span.article, " ".join(fold(card.name).split())), mention)
    for mention in nominals:
        body = bodies.get(" ".join(fold(_DETERMINER.sub("", mention.span.text)).split()))
        if body is not None:
            groups.join(body, mention, ("the same words as the name",))
            continue
        if mention.kind not in ("person", "unknown") and mention.span.text[-1:].isalpha():
            # "Ministry of Harbours" is the Harbours Ministry.
            same = turned.get(frozenset(core_words(_DETERMINER.sub("", mention.span.text))), {})
            if len(same) == 1 and mention.span.text.split()[-1].istitle():
                groups.join(next(iter(same.values())), mention, ("the words of the name, turned",))
                continue
        text, comma, last = mention.span.text[:160].partition(",")
        if comma and mention.number != "plural":
            # "Velmora's leader, Ansa Korvin": an apposition that was read as part of the phrase.
            named = whole.get(" ".join(fold(last).split()).strip(' .“”"'))
            if named is not None:
                groups.join(named, mention, ("the phrase ends with the name in apposition",))
                continue
        words = fold(text).strip(' .“”"').split()
        if mention.number == "plural" or not 0 < len(words) <= 10 or not _PREPOSITION.isdisjoint(words):
            continue
        # The longest name that ends the phrase; one word only if it is the whole phrase.
        for size in range(min(len(words), 5), 0 if len(words) == 1 else 1, -1):
            ending = " ".join(words[-size:])
            other = by_words.get((mention.span.article, ending)) or whole.get(ending)
            if other is not None and "'" not in text.replace("’", "'").rpartition(" ")[0]:
                groups.join(other, mention, ("the phrase ends with the name",))
                break


def _whole_names(groups: Groups, found: Sequence[Card]) -> dict[str, Mention]:
    """People's names of two words or more, by their folded words, that are one person's in the story."""
    named: dict[str, dict[str, Mention]] = defaultdict(dict)
    for card in found:
        if card.person and len(card.words) > 1:
            key = " ".join(fold(card.name).split())
            named[key].setdefault(groups.key(card.mentions[0]), card.mentions[0])
    return {words: next(iter(keys.values())) for words, keys in named.items() if len(keys) == 1}
