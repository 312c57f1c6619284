"""The ledger of numbers: what is counted, every value in order of time, and how the values stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.toll import Fate

LedgerVerdict = Literal["same", "update", "rounding", "scope", "dispute", "conflict", "open"]
"""How two values stand to each other. ``update``: the count can only grow, and the higher one is later;
``scope``: they count different people or things; ``dispute``: different speakers give them; ``conflict``:
both cannot be right as they stand; ``open``: it cannot be told."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one article gives: ``low`` to ``high`` (None where open), with the marks and words it rests on."""

    article: str
    low: float | None
    high: float | None
    marks: tuple[str, ...]
    spans: tuple[Span, ...]
    how: Literal["printed", "named", "worked out"] = "printed"


@dataclass(frozen=True, slots=True)
class Step:
    """The verdict on two entries, by their places in the account's entries; consecutive ones first."""

    left: int
    right: int
    verdict: LedgerVerdict
    because: str


@dataclass(frozen=True, slots=True)
class Tension:
    """Parts and a total that do not add up: ``total`` is printed, the ``parts`` come to ``summed``."""

    article: str
    total: float
    summed: float
    spans: tuple[Span, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Account:
    """One thing counted: the row of its numbers, or the ``act`` whose tolls it holds.

    ``entries`` are in order of time, earliest first; ``verdict`` is the gravest of the steps between
    consecutive entries.
    """

    id: str
    what: str
    entries: tuple[Entry, ...]
    steps: tuple[Step, ...] = ()
    tensions: tuple[Tension, ...] = ()
    row: str | None = None
    act: Fate | None = None
    verdict: LedgerVerdict = "same"
