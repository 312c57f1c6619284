"""Slips of the pen: two words that differ as a misprint differs from its word."""

from __future__ import annotations

from rapidfuzz.distance import OSA

SHORTEST = 4
"""Letters that both words need: shorter ones differ by every letter."""

_NO_VOWELS = str.maketrans("", "", "aeiouy")


def is_slip(left: str, right: str, *, most: int = 2) -> bool:
    """True if two folded words are ``most`` letters apart or fewer; a second only in long words.

    Letters left out, put in, changed or transposed (optimal string alignment). Two of them need
    six letters in both words, and may not make another ending, which tells related names apart
    (the last two letters of the shorter on, unless only vowels differ).
    """
    shortest = min(len(left), len(right))
    if shortest < SHORTEST or not -3 < len(left) - len(right) < 3:
        return False
    if not (left.isascii() and right.isascii()):
        return False
    allowed = min(most, 2 if shortest >= 6 else 1)
    apart = OSA.distance(left, right, score_cutoff=allowed)
    if apart != 2 or allowed != 2:
        return apart <= 1
    return left[: shortest - 2] != right[: shortest - 2] or _consonants(left) == _consonants(right)


def _consonants(word: str) -> str:
    return word.translate(_NO_VOWELS)
