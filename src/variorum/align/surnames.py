"""Joining surnames and given names alone: whom a single word stands for, in its article or in the story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.align.cards import Card, blocks
from variorum.align.groups import Groups
from variorum.align.spouses import spouses
from variorum.align.titled import Bearers, by_office, office_of
from variorum.model import Mention
from variorum.text.names import compare, person_parts
from variorum.text.names.sounds import block_key
from variorum.text.numbers import read

OFTEN = 3
"""Prints of a surname before the full name of its only bearer that make him an unlikely one."""

SMALL = 6
"""Years under which a child is not called by the surname alone."""

_SMALL = re.compile(r"\b(?P<age>\w+)[- ‑](?P<unit>day|week|month|year)s?[- ‑]old\b", re.IGNORECASE)

FAR_OFTENER = 3
"""How many times as often as a namesake somebody must be named for the surname alone to be his."""


def join_surnames(groups: Groups, found: Sequence[Card], nominals: Sequence[Mention] = ()) -> None:
    """A surname or given name alone: the one full name that explains it, if there is one.

    "Mrs Korvin" is the wife of whom ``nominals`` tell ("his wife, Ida").
    """
    full = [card for card in found if card.person and len(card.words) > 1]
    by_word = blocks(full)
    alone = [card for card in found if card.person and len(card.words) == 1]
    left_over: list[Card] = []
    married, bearers = spouses(found, nominals), Bearers.of(groups, nominals)
    single = [one for card in alone for one in _by_bearer(card, by_word, bearers)]
    for card in single:
        spouse = married.of(groups, card)
        if spouse is not None:
            groups.glue(card.mentions)
            because = (f"“{card.mentions[0].span.text}” after “{spouse.span.text}”",)
            groups.join(spouse, card.mentions[0], because, other_name=True)
            continue
        holding = _not_others(card, _holding(card, by_word), bearers)
        near = [other for other in holding if _prints_in(other, card.place, groups)]
        near += _rivals(groups, card, near, single)
        near = _without_consorts(card, near, bearers)
        late = {groups.key(other.mentions[0]) for other in near}
        if len(late) == 1 and _is_named_late(card, near, holding, groups):
            # Printed often before the only full name: somebody too well known to be introduced.
            others = [other for other in holding if groups.key(other.mentions[0]) not in late]
            if others:
                groups.glue(card.mentions)
                _join_one(groups, card, others, "whom the article names in time")
                continue
        if len(late) > 1:
            _join_by_order(groups, card, near)
            continue
        groups.glue(card.mentions)
        if near:
            _join_one(groups, card, near, "in the same article")
        elif not (_is_titled(card) and _join_one(groups, card, holding, "in the story")):
            left_over.append(card)
    for card in left_over:
        holding = _not_others(card, _holding(card, by_word), bearers)
        if not _join_one(groups, card, holding, "in the story") and len(holding) > 1:
            apart = {groups.key(other.mentions[0]): other.mentions[0] for other in holding}
            leading = _leading(groups, list(apart.values())) if len(apart) > 1 else None
            if leading is not None:
                told = (f"more articles name “{leading.span.text}”", "others of that name are seldom named")
                groups.join(leading, card.mentions[0], told)
    rest: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in left_over:
        if len(groups.members(card.mentions[0])) == len(card.mentions):
            rest[card.words].append(card)
    for words in sorted(rest):
        some = [card for card in rest[words] if not _not_others(card, _holding(card, by_word), bearers)]
        shared = {"male", "female"} <= {card.gender for card in some}
        first: dict[str, Card] = {}
        for card in some:
            # Of a Mr and a Mrs Korvin, neither alone is "Korvin".
            if shared and card.gender == "unknown":
                continue
            one = first.setdefault(card.gender if shared else "", card)
            if one is not card:
                groups.join(one.mentions[0], card.mentions[0], ("the same name",), recorded=False)


def _is_named_late(card: Card, near: Sequence[Card], holding: Sequence[Card], groups: Groups) -> bool:
    """Whether the article of a single word prints it often before, and far oftener than, any full name.

    Once in its text is enough where the story's leading bearer of the word is somebody else.
    """
    full = [m for other in near for m in other.mentions if m.span.article == card.place]
    if not full:
        return False
    first = min(m.span.start for m in full)
    early = [m for m in card.mentions if m.span.start < first]
    if len(early) >= OFTEN and len(full) * FAR_OFTENER < len(card.mentions):
        return True
    apart = {groups.key(other.mentions[0]): other.mentions[0] for other in holding}
    leading = _leading(groups, list(apart.values())) if len(apart) > 1 else None
    here = {groups.key(other.mentions[0]) for other in near}
    return leading is not None and groups.key(leading) not in here and any(m.sentence for m in early)


def _by_bearer(card: Card, by_word: dict[str, list[Card]], bearers: Bearers) -> list[Card]:
    """The prints of a single word, those after an office apart where the full name of its article has none.

    "President Korvin" and "Korvin" are two cards where the article names only Ida Korvin, and she is the
    first lady, or another of the story is called President.
    """
    holding = [other for other in _holding(card, by_word) if not bearers.is_other(card, other)]
    near = [other for other in holding if _prints_in(other, card.place, bearers.groups)]
    titled, bare = by_office(card)
    for one in titled:
        fitting = _not_others(one, holding, bearers)
        if near and not any(other in fitting for other in near):
            return [*titled, bare] if bare is not None else titled
    return [card]


def _not_others(card: Card, holding: Sequence[Card], bearers: Bearers) -> list[Card]:
    """The full names that may be a single word's: of its sex, and of the office printed before it.

    Where print gives nobody that office, anybody may have it who is not the holder's wife or husband.
    """
    some = [other for other in holding if not bearers.is_other(card, other)]
    for office in sorted({office_of(mention) for mention in card.mentions} - {""}):
        holders = [other for other in some if bearers.holds(other, office)]
        some = holders or [other for other in some if not bearers.is_consort(other)]
    return some


def _rivals(groups: Groups, card: Card, near: Sequence[Card], single: Sequence[Card]) -> list[Card]:
    """Others of an article who are printed by the same word alone, so that it may be theirs as well.

    "President Korvin" beside the first lady, Ida Korvin; "Mr. Korvin", known enough to be named in full
    nowhere, before her.
    """
    taken = {groups.key(other.mentions[0]) for other in near}
    full = [m.span.start for one in near for m in one.mentions if m.span.article == card.place]
    before = min(full, default=0)
    rivals = [
        one
        for one in single
        if (one.words, one.place) == (card.words, card.place)
        and {one.gender, card.gender} != {"male", "female"}
        and groups.key(one.mentions[0]) not in taken | {groups.key(card.mentions[0])}
    ]
    return [
        one
        for one in rivals
        if _is_titled(one) or (one.gender == "male" and one.mentions[0].span.start < before)
    ]


def _without_consorts(card: Card, near: list[Card], bearers: Bearers) -> list[Card]:
    """The one of an article who is printed with his office, beside whom only a first lady bears the surname.

    "President Tom Korvin and first lady Ida Korvin": "Korvin" is he, unless she is named oftener.
    """
    others = [one for one in near if not bearers.is_consort(one)]
    holders = {bearers.groups.key(one.mentions[0]) for one in others}
    if len(holders) != 1 or len(others) == len(near) or not bearers.has_office(others[0], card.place):
        return near
    most = bearers.prints(others[0], card.place)
    beside = [one for one in near if one not in others]
    return others if all(bearers.prints(one, card.place) <= most for one in beside) else near


def _is_titled(card: Card) -> bool:
    """Whether an office stands before every print of a card."""
    return all(office_of(mention) for mention in card.mentions)


def _join_by_order(groups: Groups, card: Card, near: Sequence[Card]) -> None:
    """Where two people of an article share the word: whoever alone was named before it stands."""
    for mention in card.mentions:
        before: dict[str, Mention] = {}
        for other in near:
            for earlier in groups.members(other.mentions[0]):
                same_article = earlier.span.article == card.place
                if same_article and earlier.form == "name" and earlier.span.start < mention.span.start:
                    before.setdefault(groups.key(earlier), earlier)
        if len(before) == 1:
            earlier = next(iter(before.values()))
            because = (f"“{card.name}” after “{earlier.span.text}”, before anybody else of that name",)
            groups.join(earlier, mention, because)
        elif before:
            adults = [one for one in before.values() if not _is_small(one, groups)]
            if len(adults) == 1 and mention.role == "subject" and mention.main:
                told = (f"“{adults[0].span.text}” bears that name", "the other of that name is a small child")
                groups.join(adults[0], mention, told)
                continue
            leading = _leading(groups, list(before.values()))
            if leading is not None and not _just_named(mention, leading, groups, list(before.values())):
                told = (f"more articles name “{leading.span.text}”", "others of that name are seldom named")
                groups.join(leading, mention, told)


def _is_small(mention: Mention, groups: Groups) -> bool:
    """Whether print gives somebody the age of a small child beside his name: "six-month-old Ona Rook".

    Such a child does nothing that a surname alone would tell of: "Rook said" is a relative.
    """
    told = (_SMALL.search(m.span.text) for m in groups.members(mention) if m.form != "pronoun")
    return any(
        found is not None and (found["unit"].lower() != "year" or _number(found["age"]) < SMALL)
        for found in told
    )


def _number(word: str) -> float:
    found = read(word)
    return SMALL if found is None or found.low is None else found.low


def _leading(groups: Groups, some: Sequence[Mention]) -> Mention | None:
    """The one of several namesakes whom more than one article names, far oftener than each other."""
    named: list[tuple[int, int, int]] = []
    for place, mention in enumerate(some):
        full = [m for m in groups.members(mention) if len(person_parts(m.name).words) > 1]
        named.append((len(full), len({m.span.article for m in full}), place))
    if not all(count for count, _, _ in named):
        return None  # how well known somebody is who is named in full nowhere, print does not say
    most, articles, place = max(named)
    others = [count for count, _, other in named if other != place]
    if articles < 2 or any(count > 1 and count * FAR_OFTENER > most for count in others):
        return None
    return some[place] if all(count < most for count in others) else None


def _just_named(mention: Mention, leading: Mention, groups: Groups, before: Sequence[Mention]) -> bool:
    """Whether another namesake was named in full since the leading one, in this sentence or the last."""
    theirs = [m for other in before if other is not leading for m in groups.members(other)]
    return any(
        m.form == "name"
        and len(person_parts(m.name).words) > 1
        and m.span.article == mention.span.article
        and m.span.start < mention.span.start
        and mention.sentence - m.sentence <= 1
        for m in theirs
    )


def _holding(card: Card, by_word: dict[str, list[Card]]) -> list[Card]:
    """The full names that the single word of ``card`` is a part of, surnames before given names."""
    found = []
    for other in by_word.get(block_key(card.words[0]), ()):
        if {card.gender, other.gender} == {"male", "female"}:
            continue
        if compare(card.name, other.name, person=True).level == "part":
            found.append(other)
    surnames = [other for other in found if other.words[-1] == card.words[0]]
    # "Korvin" alone is the elder: the younger is printed with his "Jr.".
    elder = [other for other in surnames if not person_parts(other.name).suffixes]
    return elder or surnames or found


def _prints_in(card: Card, article: str, groups: Groups) -> bool:
    return any(mention.span.article == article for mention in groups.members(card.mentions[0]))


def _join_one(groups: Groups, card: Card, fitting: Sequence[Card], where: str) -> bool:
    keys = {groups.key(other.mentions[0]) for other in fitting}
    if len(keys) != 1:
        return False
    reason = compare(card.name, fitting[0].name, person=True).because
    return groups.join(card.mentions[0], fitting[0].mentions[0], (*reason, f"nobody else {where} has it"))
