"""Spellings of one name: do two words sound alike in the usual romanisations?"""

from __future__ import annotations

import functools
import re

from variorum.text import lexicon

SHORTEST = 4
"""Letters that both words need, unless more is known: shorter names ("Lee", "Li") differ by every letter."""

_SILENT = 1
"""The bit of a sound that may fall away inside a name ("-" in the lexicon)."""


def sound_alike(left: str, right: str, *, shortest: int = SHORTEST) -> bool:
    """True if two folded words may be spellings of one name.

    Both are read as sounds (lexicon ``name_sounds.tsv``); doubled letters count once, and an "h"
    inside may fall silent. Vowels must agree too: consonants alone would equate names that differ
    only in them. Words with other signs than the letters a to z are alike only if they are equal.

    >>> sound_alike("mohammed", "muhammad"), sound_alike("hassan", "hussein")
    (True, False)
    """
    if left == right:
        return True
    one, two = len(left), len(right)
    if one < shortest or two < shortest or not -5 < one - two < 5:
        return False
    first = first_sounds()
    if not first.get(left[0], 0) & first.get(right[0], 0):
        return False
    return _agree(sounds(left), sounds(right))


@functools.lru_cache(maxsize=65536)
def sounds(word: str) -> tuple[int, ...]:
    """The sounds of a folded word, in order: each the bits of what its spelling may stand for.

    The lowest bit says that the sound may fall away; none may at the beginning. Empty for a word
    with other signs than the letters a to z.
    """
    if not (word.isascii() and word.isalpha()):
        return ()
    table, spellings = _table()
    found: list[int] = []
    before = 0
    for spelling in spellings.findall(f"{word}."):
        for sound in table[spelling]:
            if sound != before:
                found.append(sound)
                before = sound
    if found:
        found[0] &= ~_SILENT
    return tuple(found)


def _agree(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether the two rows of sounds can be read alike, silent sounds left out where need be."""
    if not -4 < len(one) - len(two) < 4 or not one or not two:
        return False
    places = [0]
    last = len(two)
    for sound in one:
        following: list[int] = []
        for place in places:
            # A silent sound of ``two`` may be passed over before one of ``one`` is read.
            while True:
                if place < last and sound & two[place] & ~_SILENT and place + 1 not in following:
                    following.append(place + 1)
                if sound & _SILENT and place not in following:
                    following.append(place)
                if place == last or not two[place] & _SILENT:
                    break
                place += 1
        if not following:
            return False
        places = following
    return any(all(sound & _SILENT for sound in two[place:]) for place in places)


@functools.cache
def _table() -> tuple[dict[str, tuple[int, ...]], re.Pattern[str]]:
    """Spelling -> its sounds, as bits; and the pattern that finds spellings, the longest that fits first."""
    bits: dict[str, int] = {"-": _SILENT}
    table: dict[str, tuple[int, ...]] = {}
    for spelling, cell in lexicon.rows("name_sounds.tsv"):
        table[spelling] = tuple(
            sum(bits.setdefault(letter, 1 << len(bits)) for letter in sorted(set(sound)))
            for sound in cell.split()
        )
    table["."] = ()  # the end of a name, which some spellings take in
    for letter in "abcdefghijklmnopqrstuvwxyz":
        table.setdefault(letter, (bits.setdefault(letter, 1 << len(bits)),))
    # One branch for each first letter: a list of all spellings would be tried one by one.
    branches: dict[str, list[str]] = {}
    for spelling in sorted(table, key=lambda spelling: (-len(spelling), spelling)):
        branches.setdefault(spelling[0], []).append(spelling[1:])
    pattern = "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})"
        for first, rests in sorted(branches.items())
    )
    return table, re.compile(pattern)


@functools.cache
def first_sounds() -> dict[str, int]:
    """Letter -> all sounds that a word may begin with which begins so; words without a common one differ."""
    first: dict[str, int] = {}
    for spelling, found in _table()[0].items():
        if found:
            first[spelling[0]] = first.get(spelling[0], 0) | (found[0] & ~_SILENT)
    return first


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
