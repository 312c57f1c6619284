"""Spellings of one name: do two words sound alike in the usual romanisations?"""

from __future__ import annotations

import functools
import re

from variorum.text import lexicon

SHORTEST = 4
"""Letters that both words need, unless more is known: shorter names ("Lee", "Li") differ by every letter."""

LONG = 6
"""Letters that two words need for one of their vowels to be heard otherwise."""

_VOWELS = "aeiou"

SILENT = 1
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
    last = _last_sounds()
    if not last.get(left[-1], 0) & last.get(right[-1], 0):
        return False
    if left[0] != right[0]:
        first = first_sounds()
        if not first.get(left[0], 0) & first.get(right[0], 0):
            return False
    heard, other = sounds(left), sounds(right)
    return -4 < len(heard) - len(other) < 4 and agree(heard, other)


def sound_nearly_alike(left: str, right: str) -> bool:
    """True if two folded words of :data:`LONG` letters and more sound alike but for one vowel inside.

    >>> sound_nearly_alike("gorbachov", "gorbatschew"), sound_nearly_alike("korvino", "korvina")
    (True, False)
    """
    if min(len(left), len(right)) < LONG or not -5 < len(left) - len(right) < 5:
        return False
    one, two = sounds(left), sounds(right)
    if not one or not two or not one[0] & two[0] or not one[-1] & two[-1]:
        return False
    vowels = bits_of(_VOWELS)
    any_vowels = tuple(sound if sound & ~vowels & ~SILENT else sound | vowels for sound in one)
    return agree(any_vowels, two) and any(
        agree((*one[:place], sound | vowels, *one[place + 1 :]), two)
        for place, sound in enumerate(one[1:-1], start=1)
        if not sound & ~vowels & ~SILENT
    )


@functools.lru_cache(maxsize=65536)
def sounds(word: str) -> tuple[int, ...]:
    """The sounds of a folded word, in order: each the bits of what its spelling may stand for.

    The lowest bit says that the sound may fall away; none may at the beginning. Empty for a word
    with other signs than the letters a to z.
    """
    if not (word.isascii() and word.isalpha()):
        return ()
    table, spellings, _ = _table()
    found: list[int] = []
    before = 0
    for spelling in spellings.findall(word + "."):
        for sound in table[spelling]:
            if sound != before:  # doubled letters count once
                found.append(sound)
                before = sound
    found[0] &= ~SILENT
    return tuple(found)


def agree(one: tuple[int, ...], two: tuple[int, ...]) -> bool:
    """Whether the two rows of sounds can be read alike, silent sounds left out where need be."""
    if not one or not two:
        return False
    start = 0
    for sound, other in zip(one, two, strict=False):
        if (sound | other) & SILENT:
            break
        if not sound & other:
            return False
        start += 1
    places, last = [start], len(two)
    for sound in one[start:]:
        following: list[int] = []
        for place in places:
            # A silent sound of ``two`` may be passed over before one of ``one`` is read.
            while True:
                if place < last and sound & two[place] & ~SILENT and place + 1 not in following:
                    following.append(place + 1)
                if sound & SILENT and place not in following:
                    following.append(place)
                if place == last or not two[place] & SILENT:
                    break
                place += 1
        if not following:
            return False
        places = following
    return any(all(sound & SILENT for sound in two[place:]) for place in places)


def bits_of(heard: str) -> int:
    """The bits of sounds written as in the lexicon ("aei-"); a letter that it does not know is none."""
    bits = _table()[2]
    return sum(bits.get(letter, 0) for letter in sorted(set(heard)))


@functools.cache
def _table() -> tuple[dict[str, tuple[int, ...]], re.Pattern[str], dict[str, int]]:
    """Spelling -> its sounds; the pattern that finds spellings, the longest first; the bit of each sound."""
    bits: dict[str, int] = {"-": SILENT}
    table: dict[str, tuple[int, ...]] = {}
    for spelling, cell in lexicon.rows("name_sounds.tsv"):
        table[spelling] = tuple(
            sum(bits.setdefault(letter, 1 << len(bits)) for letter in sorted(set(sound)))
            for sound in cell.split()
        )
    table["."] = ()  # the end of a name, which some spellings take in
    for letter in sorted(set("abcdefghijklmnopqrstuvwxyz").difference(table)):
        table[letter] = (bits.setdefault(letter, 1 << len(bits)),)
    # One branch for each first letter: a list of all spellings would be tried one by one.
    branches: dict[str, list[str]] = {}
    for spelling in sorted(table, key=lambda spelling: (-len(spelling), spelling)):
        branches.setdefault(spelling[0], []).append(spelling[1:])
    pattern = "|".join(
        f"{re.escape(first)}(?:{'|'.join(map(re.escape, rests))})"
        for first, rests in sorted(branches.items())
    )
    return table, re.compile(pattern), bits


@functools.cache
def first_sounds() -> dict[str, int]:
    """Letter -> all sounds that a word may begin with which begins so; words without a common one differ."""
    first: dict[str, int] = {}
    for spelling, found in _table()[0].items():
        if found:
            first[spelling[0]] = first.get(spelling[0], 0) | (found[0] & ~SILENT)
    return first


@functools.cache
def _last_sounds() -> dict[str, int]:
    """Letter -> all sounds that a word may end with which ends so; any where the last may be silent."""
    last: dict[str, int] = {}
    for spelling, found in _table()[0].items():
        if found:
            letter = spelling.rstrip(".")[-1]
            last[letter] = last.get(letter, 0) | (-1 if found[-1] & SILENT else found[-1])
    return last


@functools.lru_cache(maxsize=65536)
def block_key(word: str) -> str:
    """A coarse key that words which sound alike share, to find them without comparing all pairs.

    Vowels, "h" and the half-vowels fall away; stops and hissing sounds are one class. Arabic and
    Hebrew letters count as the first Latin letter that they are heard as.
    """
    if not word.isascii():
        word = word.removeprefix("ال").translate(_native()).lower()
    bare = word.replace("ph", "f").translate(_COARSE)
    key = "".join(letter for place, letter in enumerate(bare) if place == 0 or bare[place - 1] != letter)
    return key or word[:1]


_COARSE = {
    **{ord(letter): None for letter in "aeiouyhwvf"},
    **{ord(letter): "t" for letter in "tdszcjkqgx"},
    **{ord(letter): "p" for letter in "bp"},
}


@functools.cache
def _native() -> dict[int, str]:
    """Arabic and Hebrew letters -> the Latin letter that their first sound is written with ("kh": k)."""
    return {
        ord(letter): heard[0].replace("X", "k").replace("-", "")
        for letter, heard in lexicon.rows("abjad_sounds.tsv")
        if len(letter) == 1
    }
