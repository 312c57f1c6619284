"""Ladders of likeness: ordered levels held as data, of which the first that holds wins."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.errors import VariorumError
from variorum.model import RowKind
from variorum.text import lexicon

Feature = float | str
Features = Mapping[str, Feature]

_CONDITION = re.compile(r"^(\w+)(>=|!=|=)(\S+)$")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a level: a feature, how it is compared, and with what."""

    feature: str
    operator: str
    value: str

    def holds(self, features: Features) -> bool:
        """True if the features meet the condition; an absent feature meets only ``!=``."""
        found = features.get(self.feature)
        if self.operator == ">=":
            return isinstance(found, float | int) and found >= float(self.value)
        return (found == self.value) == (self.operator == "=")


@dataclass(frozen=True, slots=True)
class Level:
    """A labelled level; ``rank`` counts from 0, the best."""

    rank: int
    label: str
    conditions: tuple[Condition, ...]


@functools.cache
def ladder(kind: RowKind) -> tuple[Level, ...]:
    """The levels of a kind of row, best first, as ``text/lexicons/row_levels.tsv`` lists them."""
    found = [row for row in lexicon.rows("row_levels.tsv") if row[0] == kind]
    return tuple(
        Level(rank, label, tuple(_condition(part) for part in conditions.split()))
        for rank, (_, label, conditions) in enumerate(found)
    )


def _condition(text: str) -> Condition:
    match = _CONDITION.match(text)
    if match is None:
        raise VariorumError(f"row_levels.tsv: {text!r} is no condition; write feature>=n, =word or !=word")
    return Condition(*match.groups())


def level_of(kind: RowKind, features: Features) -> Level | None:
    """The first level that holds, or None."""
    for level in ladder(kind):
        if all(condition.holds(features) for condition in level.conditions):
            return level
    return None


def number(features: Features, name: str, absent: float | None = None) -> float:
    """A feature that is a number; ``absent`` stands for one that is not there. Raises KeyError without it."""
    value = features[name] if absent is None else features.get(name, absent)
    if isinstance(value, str):
        raise VariorumError(f"feature {name!r} is {value!r}, not a number")
    return value


def because(level: Level, features: Features) -> tuple[str, ...]:
    """The features that the level asked for, as found, in plain words."""
    names = dict.fromkeys(condition.feature for condition in level.conditions)
    return tuple(f"{name} {_shown(features.get(name, 'none'))}" for name in names)


def _shown(value: Feature) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
