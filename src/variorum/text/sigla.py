"""Sigla: the letters by which articles are cited."""

from __future__ import annotations

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def siglum(place: int) -> str:
    """The citation mark of the article at ``place`` (from 0): A … Z, AA, AB …

    >>> [siglum(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = _LETTERS[letter] + letters
    return letters
