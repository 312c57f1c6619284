"""Whether print says of an act that it was one of several: two days for it may both be right."""

from __future__ import annotations

import re
from functools import cache

from variorum.compare.event_words import words_of
from variorum.text import lexicon

_SURELY = frozenset({"again"})
"""Words that say so wherever they stand."""

_OF_OTHERS = frozenset(
    {"also", "another", "both", "each", "earlier", "every", "further", "latest", "more", "once"}
)
"""Words that by themselves may be said of something else ("which also sells fish")."""

_ONCE_MORE = re.compile(r"\bonce (?:more|again)\b", re.IGNORECASE)


def is_told_again(left: str, right: str) -> bool:
    """True if a sentence says that it was not the first time: by "again", or by another such word that the
    other sentence has not ("he said once more").

    >>> is_told_again("The council met on Monday.", "The council met once more on Friday.")
    True
    >>> is_told_again("More boats left on Monday.", "More boats left on Friday.")
    False
    """
    mine, theirs = set(words_of(left)), set(words_of(right))
    once_more = [_ONCE_MORE.search(one) is not None for one in (left, right)]
    return (
        once_more[0] != once_more[1]
        or bool((mine | theirs) & _SURELY)
        or bool((mine ^ theirs) & (_again() - _OF_OTHERS))
    )


@cache
def _again() -> frozenset[str]:
    return frozenset(lexicon.words("again_words.txt"))
