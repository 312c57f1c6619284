"""Contrary words, by ``opposites.tsv``."""

from __future__ import annotations

from functools import cache

from variorum.text import lexicon
from variorum.text.stems import stem


@cache
def _contraries(choices: bool, undone: bool) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other, kind in lexicon.rows("opposites.tsv"):
        if (kind == "choice" and not choices) or (kind in ("undone", "follows") and not undone):
            continue
        left, right = ({stem(word) for word in side.split()} for side in (one, other))
        for word in left:
            found.setdefault(word, set()).update(right - left)
        for word in right:
            found.setdefault(word, set()).update(left - right)
    return {word: frozenset(held) for word, held in found.items()}


def contraries(stemmed: str, choices: bool = True, undone: bool = True) -> frozenset[str]:
    """The stems of the words that say the contrary of a stem, by ``opposites.tsv``.

    Without ``choices`` only of those that exclude each other of one thing ("open" and "closed"): there may
    well be a first bus and a last one. Without ``undone`` only of those of which the one does not follow on
    the other ("approved", "rejected"; not "arrested", "released").

    >>> "clos" in contraries(stem("opened")), contraries("first", choices=False)
    (True, frozenset())
    """
    return _contraries(choices, undone).get(stemmed, frozenset())


@cache
def _following() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset({stem(left), stem(right)})
        for one, other, kind in lexicon.rows("opposites.tsv")
        if kind == "follows"
        for left in one.split()
        for right in other.split()
    )


def follow(one: str, other: str) -> bool:
    """True for the stems of two acts of which either is done to whomever the other was done to before.

    >>> follow(stem("released"), stem("arrested")), follow(stem("open"), stem("closed"))
    (True, False)
    """
    return frozenset({one, other}) in _following()
