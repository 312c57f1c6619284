"""Whether print says of an act that it was one of several: two days for it may both be right."""

from __future__ import annotations

from functools import cache

from variorum.compare.event_words import words_of
from variorum.text import lexicon

_SURELY = frozenset({"again"})
"""Words that say so wherever they stand; "more" or "each" may count something else."""


def is_told_again(left: str, right: str) -> bool:
    """True if a sentence says that it was not the first time: by "again", or by another such word that the
    other sentence has not ("he said once more").

    >>> is_told_again("The council met on Monday.", "The council met once more on Friday.")
    True
    >>> is_told_again("More boats left on Monday.", "More boats left on Friday.")
    False
    """
    mine, theirs = set(words_of(left)), set(words_of(right))
    return bool((mine | theirs) & _SURELY) or bool((mine ^ theirs) & _again())


@cache
def _again() -> frozenset[str]:
    return frozenset(lexicon.words("again_words.txt"))
