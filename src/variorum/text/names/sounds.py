"""Spellings of one name: do two words sound alike in the usual romanisations?"""

from __future__ import annotations

import functools

from variorum.text import lexicon

SHORTEST = 4
"""Letters that both words need, unless more is known: shorter names ("Lee", "Li") differ by every letter."""


@functools.lru_cache(maxsize=65536)
def sound_alike(left: str, right: str, *, shortest: int = SHORTEST) -> bool:
    """True if two folded words may be spellings of one name.

    Both are read as sounds (lexicon ``name_sounds.tsv``); doubled letters count once, and an "h"
    inside may fall silent. Vowels must agree too: consonants alone would equate names that differ
    only in them.

    >>> sound_alike("mohammed", "muhammad"), sound_alike("hassan", "hussein")
    (True, False)
    """
    if left == right:
        return True
    if min(len(left), len(right)) < shortest or abs(len(left) - len(right)) > 4:
        return False
    one, two = sounds(left), sounds(right)
    if abs(len(one) - len(two)) > 3:
        return False
    return _agree(one, two)


@functools.lru_cache(maxsize=65536)
def sounds(word: str) -> tuple[frozenset[str], ...]:
    """The sounds of a folded word, in order: each a set of what its spelling may stand for."""
    found: list[frozenset[str]] = []
    place = 0
    table, longest = _table()
    while place < len(word):
        for size in range(min(longest, len(word) - place), 0, -1):
            spelling = word[place : place + size]
            if spelling in table or size == 1:
                sound = table.get(spelling, frozenset(spelling))
                if not found or found[-1] != sound:
                    found.append(sound)
                place += size
                break
    if found and "-" in found[0]:
        found[0] = found[0] - {"-"}
    return tuple(found)


def _agree(one: tuple[frozenset[str], ...], two: tuple[frozenset[str], ...]) -> bool:
    """Whether the two rows of sounds can be read alike, sounds with "-" left out where need be."""
    reached = {(0, 0)}
    for _ in range(len(one) + len(two) + 1):
        following: set[tuple[int, int]] = set()
        for i, j in reached:
            if i == len(one) and j == len(two):
                return True
            if i < len(one) and j < len(two) and (one[i] & two[j]) - {"-"}:
                following.add((i + 1, j + 1))
            if i < len(one) and "-" in one[i]:
                following.add((i + 1, j))
            if j < len(two) and "-" in two[j]:
                following.add((i, j + 1))
        reached = following
        if not reached:
            return False
    return False


@functools.cache
def _table() -> tuple[dict[str, frozenset[str]], int]:
    table = {row[0]: frozenset(row[1]) for row in lexicon.rows("name_sounds.tsv")}
    return table, max(map(len, table))


@functools.lru_cache(maxsize=65536)
def block_key(word: str) -> str:
    """A coarse key that words which sound alike share, to find them without comparing all pairs.

    Vowels, "h" and the half-vowels fall away; stops and hissing sounds are one class.
    """
    bare = word.replace("ph", "f").translate(_COARSE)
    key = "".join(letter for place, letter in enumerate(bare) if place == 0 or bare[place - 1] != letter)
    return key or word[:1]


_COARSE = {
    **{ord(letter): None for letter in "aeiouyhwvf"},
    **{ord(letter): "t" for letter in "tdszcjkqgx"},
    **{ord(letter): "p" for letter in "bp"},
}
