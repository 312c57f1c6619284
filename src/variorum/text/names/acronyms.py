"""Acronyms and the names that they stand for."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from variorum.text.names.parts import fold, words_of

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}s?|[A-Z][A-Za-z]{1,6}[A-Z]")
_SMALL = frozenset(
    ("of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "la", "du", "des", "y", "al", "el")
)


@functools.lru_cache(maxsize=65536)
def initials(name: str) -> frozenset[str]:
    """The initials a name may be shortened to: of all its words, and without its small words.

    >>> sorted(initials("Union of Free Harbours"))
    ['UFH', 'UOFH']
    """
    words = words_of(fold(name))
    every = "".join(word[0] for word in words)
    weighty = "".join(word[0] for word in words if word not in _SMALL)
    return frozenset(text.upper() for text in (every, weighty) if len(text) >= 2)


def is_acronym(name: str) -> bool:
    """True for two to eight capitals, with or without periods ("VNA", "V.N.A.")."""
    return len(name) <= 16 and " " not in name.strip() and _ACRONYM.fullmatch(name.strip()) is not None


def stands_for(short: str, long: str, core: Sequence[str] = ()) -> bool:
    """True if ``short`` is written as an acronym and its letters are the initials of ``long``.

    ``core`` are the words of ``long`` without its legal forms, whose initials will do, too (three and more).

    >>> stands_for("U.F.H.", "the Union of Free Harbours")
    True
    """
    if not is_acronym(short):
        return False
    letters = short.replace(".", "").strip()
    if letters.endswith("s") and len(letters) > 2:
        letters = letters[:-1]
    if len(core) > 2 and letters.upper() == "".join(word[0] for word in core).upper():
        return True
    return letters.upper() in initials(re.sub(r"^[Tt]he ", "", long.strip()))
