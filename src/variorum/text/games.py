"""Which game a printed score is of, by its sides: "Casse beat Northbay 3-1", "Northbay lost to Casse"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.model import Actor, Quantity

SIDES = 2
"""Sides of a game."""

Sides = frozenset[str]
"""The sides of a game: ids of actors, or the name in print where no actor bears it."""


def is_game_score(one: Quantity) -> bool:
    """True for the points of one side of a game, not for votes."""
    return one.kind == "score" and one.counts == "point"


def scope_of(one: Quantity) -> tuple[str, ...]:
    """What narrows a number; of a score the side alone, whatever print calls it: "winner"."""
    return one.scope[:1] if is_game_score(one) else one.scope


def sides_of_games(quantities: Sequence[Quantity], actors: Sequence[Actor]) -> Mapping[str, Sides]:
    """The sides that print names of the game whose score a quantity is, by the quantity's id.

    The two numbers of a score stand in one phrase; each names its own side.
    """
    scores = [one for one in quantities if is_game_score(one)]
    called = _called(actors) if scores else {}
    played: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for one in scores:
        for name in one.scope[1:]:
            ids = called.get(name, frozenset())
            played[_phrase(one)].add(next(iter(ids)) if len(ids) == 1 else name)
    return {one.id: frozenset(played[_phrase(one)]) for one in scores}


def named_sides(score: Quantity, beside: Sequence[Quantity]) -> Sides:
    """The names in print of the sides of a score's game; ``beside`` are the quantities of its article."""
    of_game = (one for one in beside if is_game_score(one) and _phrase(one) == _phrase(score))
    return frozenset(name for one in of_game for name in one.scope[1:])


def _phrase(one: Quantity) -> tuple[str, int, int]:
    return one.article, one.phrase.start, one.phrase.end


def _called(actors: Sequence[Actor]) -> Mapping[str, frozenset[str]]:
    """The ids of the actors by each name that print calls them, in lower case."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for mention in actor.mentions:
            if mention.form == "name":
                found[mention.text.casefold().removeprefix("the ")].add(actor.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def may_be_one_game(mine: Sides, theirs: Sides) -> bool:
    """True where both name a side, and all that one names the other names too.

    Who beat one team may have beaten another as well: "Casse beat Northbay 3-1", "Casse beat Sella 2-0".
    """
    return bool(mine & theirs) and (mine <= theirs or theirs <= mine)
