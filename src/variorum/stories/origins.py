"""Origins: how many independent reports stand behind a story's articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.model import Article, Copy, Credit, Origin, content_id
from variorum.stories.printed_words import is_quoted
from variorum.text.outlets import agency, outlet_key, plain_name

COPIED_SHARE = 0.5
"""Share of the shorter article from which a copy makes two articles one origin."""

HELD_SHARE = 0.25
"""Share that every other pair of two groups must have before a copy joins the groups: no chain of
half copies makes strangers one. What is copied from one report of an agency or outlet is from it, whatever
else it printed."""


@dataclass
class _Group:
    """Articles of one origin: their places in the story, names that stand for it (folded to plain), which of
    these are credited for a whole article, and a reason a joining."""

    places: list[int]
    names: dict[str, str] = field(default_factory=dict)
    credited: set[str] = field(default_factory=set)
    because: list[str] = field(default_factory=list)


def origins(
    articles: Sequence[Article], credits: Sequence[Credit], copies: Sequence[Copy]
) -> tuple[tuple[Article, ...], tuple[Origin, ...]]:
    """The articles with ``origin`` set, and the origins in the order of their first articles.

    Articles are of one origin where they credit the same agency (or a body whose release they print) as a
    whole, where the same outlet prints both, or where one copies at least COPIED_SHARE of the shorter in its
    own voice: who prints the other's words between quotation marks tells whose they are. Agencies and
    publications that are only credited for single sentences come last, by name, without articles.
    """
    groups = _named_groups(articles, credits)
    _join_by_name(groups)
    _join_by_copy(groups, articles, copies)
    _part_own_reports(groups, articles, credits, copies)
    found = [_origin(group, articles) for group in sorted(groups, key=lambda group: group.places[0])]
    of_article = {article: origin.id for origin in found for article in origin.articles}
    known = {outlet_key(name) for origin in found for name in origin.names}
    credited = {
        outlet_key(credit.name): credit.name for credit in credits if outlet_key(credit.name) not in known
    }
    found += [
        Origin(_name_id(credited[key]), credited[key], (), (), (credited[key],)) for key in sorted(credited)
    ]
    return tuple(replace(article, origin=of_article[article.id]) for article in articles), tuple(found)


def _named_groups(articles: Sequence[Article], credits: Sequence[Credit]) -> list[_Group]:
    """A group an article, under the agencies that it credits as a whole, else under its outlet."""
    groups = []
    for place, article in enumerate(articles):
        group = _Group([place])
        for credit in credits:
            if credit.whole and credit.article == article.id:
                group.names[outlet_key(credit.name)] = credit.name
                group.credited.add(outlet_key(credit.name))
                group.because.append(f'{_mark(article)} credits "{credit.span.text}" for the whole article')
        if not group.names and article.outlet:
            group.names[outlet_key(plain_name(article.outlet))] = plain_name(article.outlet)
        groups.append(group)
    return groups


def _join_by_name(groups: list[_Group]) -> None:
    holders: dict[str, _Group] = {}
    for group in list(groups):
        held = group
        for key, name in list(group.names.items()):
            other = holders.get(key)
            if other is not None and other is not held:
                _merge(groups, other, held, "" if held.because else f"printed by {name} too")
                holders = {k: other if h is held else h for k, h in holders.items()}
                held = other
            holders[key] = held


def _join_by_copy(groups: list[_Group], articles: Sequence[Article], copies: Sequence[Copy]) -> None:
    place = {article.id: at for at, article in enumerate(articles)}
    shares = _own_shares(articles, copies, place)
    of_house = _shares_of_houses(groups, copies, place, shares)
    house = {at: number for number, group in enumerate(groups) for at in group.places}

    def held(one: int, other: int) -> bool:
        pair, houses = (one, other), (house[one], house[other])
        share = max(shares.get(_ordered(pair), 0.0), of_house.get(_ordered(houses), 0.0))
        return share >= HELD_SHARE

    for (left, right), share in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if share < COPIED_SHARE:
            break
        mine = next(group for group in groups if left in group.places)
        theirs = next(group for group in groups if right in group.places)
        if mine is not theirs and all(held(a, b) for a in mine.places for b in theirs.places):
            marks = f"{_mark(articles[left])} and {_mark(articles[right])}"
            into, other = sorted((mine, theirs), key=lambda group: group.places[0])
            _merge(groups, into, other, f"{marks} share {share:.0%} of the words of the shorter one")


def _own_shares(
    articles: Sequence[Article], copies: Sequence[Copy], place: Mapping[str, int]
) -> dict[tuple[int, int], float]:
    """The share of each two articles that have passages in common, less what one of them quotes."""
    held: dict[tuple[int, int], list[Copy]] = {}
    for copy in copies:
        left, right = sorted((place[copy.left.article], place[copy.right.article]))
        held.setdefault((left, right), []).append(copy)
    return {pair: _own_share(articles, shared, place) for pair, shared in held.items()}


def _own_share(articles: Sequence[Article], shared: Sequence[Copy], place: Mapping[str, int]) -> float:
    own = everything = 0
    for copy in shared:
        size = copy.left.end - copy.left.start
        quoted = {is_quoted(articles[place[span.article]], span) for span in (copy.left, copy.right)}
        everything += size
        own += size if len(quoted) == 1 else 0
    return max(copy.share for copy in shared) * own / everything


def _shares_of_houses(
    groups: Sequence[_Group],
    copies: Sequence[Copy],
    place: Mapping[str, int],
    shares: Mapping[tuple[int, int], float],
) -> dict[tuple[int, int], float]:
    """The greatest share between the reports of two houses (the places in ``groups``, joined by name).

    A report counts for its house where it is an agency's, where it is the only one, or where it had the
    passage first: a newspaper that copied one report has others of its own.
    """
    house = {at: number for number, group in enumerate(groups) for at in group.places}
    whole = [len(group.places) == 1 or any(map(agency, group.names.values())) for group in groups]
    found: dict[tuple[int, int], float] = {}
    for copy in copies:
        left, right = place[copy.left.article], place[copy.right.article]
        counts = [
            whole[house[at]] or copy.direction == way
            for at, way in ((left, "left first"), (right, "right first"))
        ]
        if all(counts):
            houses = _ordered((house[left], house[right]))
            found[houses] = max(shares[_ordered((left, right))], found.get(houses, 0.0))
    return found


def _part_own_reports(
    groups: Sequence[_Group], articles: Sequence[Article], credits: Sequence[Credit], copies: Sequence[Copy]
) -> None:
    """Takes an outlet's name from an origin whose passages it copied where it has words of its own besides.

    That is where it credits itself beside the copied passages ("Korvin told the Casse Mirror"): by name it
    is an origin of its own for these sentences then. Not where nothing tells that it was the one who copied.
    """
    later = {
        copy.right.article if copy.direction == "left first" else copy.left.article
        for copy in copies
        if copy.direction != "unknown"
    }
    copied = [span for copy in copies for span in (copy.left, copy.right)]
    own = {
        (credit.article, outlet_key(credit.name))
        for credit in credits
        if credit.sentence is not None and not any(span.overlaps(credit.span) for span in copied)
    }
    for group in groups:
        for place in group.places[1:]:
            article = articles[place]
            key = outlet_key(plain_name(article.outlet))
            first = outlet_key(plain_name(articles[group.places[0]].outlet))
            parted = key != first and key not in group.credited and article.id in later
            if parted and (article.id, key) in own:
                group.names.pop(key, None)


def _ordered(pair: tuple[int, int]) -> tuple[int, int]:
    return min(pair), max(pair)


def _merge(groups: list[_Group], into: _Group, other: _Group, reason: str) -> None:
    into.places = sorted((*into.places, *other.places))
    into.names.update(other.names)
    into.credited |= other.credited
    into.because.extend(line for line in (*other.because, reason) if line and line not in into.because)
    groups.remove(other)


def _origin(group: _Group, articles: Sequence[Article]) -> Origin:
    first = articles[group.places[0]]
    # The customer of an agency, or who prints a release, may date its page earlier than the source does.
    source = [key in group.credited or bool(agency(name)) for key, name in group.names.items()]
    ordered = sorted(zip(source, group.names.values(), strict=True), key=lambda held: not held[0])
    names = tuple(name for _, name in ordered)
    members = tuple(articles[place].id for place in group.places)
    if names:
        return Origin(_name_id(names[0]), names[0], members, tuple(group.because), names)
    identity = content_id("o", "article", min(members))
    return Origin(identity, first.outlet or first.file, members, tuple(group.because))


def _name_id(name: str) -> str:
    return content_id("o", "outlet", outlet_key(name))


def _mark(article: Article) -> str:
    return article.siglum or article.outlet or article.id
