"""Contrary words, by ``opposites.tsv``."""

from __future__ import annotations

from functools import cache

from variorum.text import lexicon
from variorum.text.stems import stem


@cache
def _contraries() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in lexicon.rows("opposites.tsv"):
        left, right = ({stem(word) for word in side.split()} for side in (one, other))
        for word in left:
            found.setdefault(word, set()).update(right - left)
        for word in right:
            found.setdefault(word, set()).update(left - right)
    return {word: frozenset(held) for word, held in found.items()}


def contraries(stemmed: str) -> frozenset[str]:
    """The stems of the words that say the contrary of a stem, by ``opposites.tsv``.

    >>> "clos" in contraries(stem("opened"))
    True
    """
    return _contraries().get(stemmed, frozenset())
