"""Ladders: ordered levels held as data; the first level whose conditions all hold decides."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Literal, cast

from variorum.model import Difference, RowKind, Verdict

LadderKind = RowKind | Literal["sentence", "parallel", "told"]
"""What a ladder is asked of: the versions of a row, two near sentences, two that seem to tell one thing in
other words, or a claim and a fact of which one comes from the other."""

_FILES = ("ladders.toml", "sentence_ladders.toml", "parallel_ladders.toml", "hardening_ladders.toml")


@dataclass(frozen=True, slots=True)
class Level:
    """One rung: it holds if every condition of ``when`` does.

    ``verdict`` is "" where there is nothing to compare; ``reading`` is the reason in plain words.
    ``dispute``: those whom the articles quote disagree, the articles do not.
    """

    label: str
    when: tuple[str, ...]
    verdict: Verdict | Literal[""]
    reading: str
    dispute: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels for one type of difference, for the kinds of row that it is asked of."""

    type: Difference
    rows: tuple[LadderKind, ...]
    question: str
    levels: tuple[Level, ...]


@cache
def ladders() -> tuple[Ladder, ...]:
    """All ladders, in the order of the data files."""
    folder = files("variorum.compare")
    held = [tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))["ladder"] for name in _FILES]
    return tuple(
        Ladder(
            type=cast(Difference, entry["type"]),
            rows=cast(tuple[LadderKind, ...], tuple(entry["rows"])),
            question=entry["question"],
            levels=tuple(
                Level(
                    label=level["label"],
                    when=tuple(level["when"]),
                    verdict=cast(Verdict, level.get("verdict", "")),
                    reading=level["reading"],
                    dispute=level.get("dispute", False),
                )
                for level in entry["levels"]
            ),
        )
        for entry in chain.from_iterable(held)
    )


@cache
def of_kind(kind: LadderKind) -> tuple[Ladder, ...]:
    """The ladders asked of rows (or near sentences) of ``kind``, in order."""
    return tuple(ladder for ladder in ladders() if kind in ladder.rows)


def first_that_holds(ladder: Ladder, holds: Callable[[str], bool]) -> Level:
    """The deciding level; ``holds`` answers each named question. The last level always holds."""
    for level in ladder.levels:
        if all(not holds(name[4:]) if name.startswith("not ") else holds(name) for name in level.when):
            return level
    return ladder.levels[-1]
