"""What the page shows of what articles choose to print; as in :mod:`variorum.render.views`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.render.pieces import Cite, Pointer

if TYPE_CHECKING:
    from variorum.render.views import LoneFact


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What one article leaves out, or, under no siglum, what most articles of many leave out.

    ``unsure`` is what it may tell in other words, or may not have known: it is not said to be left out.
    """

    siglum: str
    outlet: str
    facts: tuple[LoneFact, ...]
    more: tuple[LoneFact, ...]
    rest: int
    unsure: tuple[LoneFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Unheard:
    """Somebody named and never quoted, or accused with no reply; ``href`` leads to who they are."""

    name: str
    href: str
    note: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that no article answers, on the words ``text``; ``said``: print itself says so."""

    question: str
    text: str
    said: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class ChosenView:
    """The section on what is left out. ``cover``: the fewest articles with all that is shared, in words."""

    cover: str
    left_out: tuple[LeftOut, ...]
    unheard: tuple[Unheard, ...]
    accused: tuple[Unheard, ...]
    unknown: tuple[Unanswered, ...]

    @property
    def number(self) -> int:
        """How many lines the section has in all."""
        lines = sum(len(one.facts) + len(one.more) + one.rest + len(one.unsure) for one in self.left_out)
        return lines + len(self.unheard) + len(self.accused) + len(self.unknown)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One position: its kind in words, the words in print, and what else is to know of it."""

    kind: str
    text: str
    href: str
    note: str
    cites: tuple[Cite, ...]
    turned: Pointer | None


@dataclass(frozen=True, slots=True)
class HolderView:
    """An actor with what it wants, in order of time; ``rest`` counts what is not listed."""

    name: str
    href: str
    wanted: tuple[Wanted, ...]
    rest: int
