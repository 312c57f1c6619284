"""How a vote or a game ended, printed as two numbers: "234-193", "3-1"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """A result by its places in the text: the whole, and each number; with what was done, as by the vote.

    ``counts`` is what each number counts, ``scopes`` whose each is.
    """

    start: int
    end: int
    numbers: tuple[tuple[int, int], tuple[int, int]]
    act: str
    counts: str
    scopes: tuple[tuple[str, ...], tuple[str, ...]]
