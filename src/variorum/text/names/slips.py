"""Slips of the pen: two words that differ as a misprint differs from its word."""

from __future__ import annotations

from rapidfuzz.distance import OSA

SHORTEST = 4
"""Letters that both words need, unless more is known."""

_TURNED = 5
"""Letters of a word that only a slip makes of one whose letters stand in another order."""

_NO_VOWELS = str.maketrans("", "", "aeiouy")


def is_slip(left: str, right: str, *, most: int, shortest: int = SHORTEST) -> bool:
    """True if two folded words are ``most`` letters apart or fewer.

    Letters left out, put in, changed or transposed (optimal string alignment). Both words need
    ``shortest`` letters, and six where two are apart; two may not make another ending (from the
    last two letters of the shorter on, unless only vowels differ), which tells related names apart.
    """
    length = min(len(left), len(right))
    if length < shortest or not -3 < len(left) - len(right) < 3:
        return False
    if not (left.isascii() and right.isascii()):
        return False
    allowed = min(most, 2 if length >= 6 else 1)
    apart = OSA.distance(left, right, score_cutoff=allowed)
    if apart != 2 or allowed != 2:
        return apart <= 1
    return left[: length - 2] != right[: length - 2] or _consonants(left) == _consonants(right)


def is_turned(left: str, right: str) -> bool:
    """True if two folded words differ by two neighbouring letters that have changed places."""
    if len(left) != len(right) or len(left) < _TURNED:
        return False
    odd = [place for place, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]]
    return (
        len(odd) == 2
        and odd[1] == odd[0] + 1
        and left[odd[0]] + left[odd[1]] == right[odd[1]] + right[odd[0]]
    )


def _consonants(word: str) -> str:
    return word.translate(_NO_VOWELS)
