"""Points that end no sentence: of titles before a name, of months before a day, of streets."""

from __future__ import annotations

import re
from functools import cache

from variorum.text import lexicon
from variorum.text.calendar_names import MONTHS
from variorum.text.stems import is_function_word

_BEFORE = re.compile(r"(?<![\w.'’-])[A-Z][a-z]{1,5}$")
_NEXT = re.compile(r"[ \t\u00a0]+([\w'’]+)")
_LONGEST = 8
_LONGEST_MONTH = 5
_SHORT_MONTHS = frozenset({"may", "june", "july"})
"""They are printed in full: "It closed in May. 12 boats were lost." is two sentences."""


def goes_on(text: str, point: int) -> bool:
    """True if the sentence surely goes on after the full stop at ``point``, an abbreviation's.

    A name follows a title ("Det. Ona Rook"), a number a month ("Jan. 14"), a small letter a street ("Lantern
    Ave. by the park"). All else may end a sentence there: "She lives on Lantern Ave. The house burned."
    """
    before = _BEFORE.search(text, max(0, point - _LONGEST), point)
    after = _NEXT.match(text, point + 1)
    if before is None or after is None:
        return False
    word, follows = before.group().lower(), after[1]
    if follows[0].isdigit():
        return word in MONTHS and word not in _SHORT_MONTHS and len(word) < _LONGEST_MONTH
    if follows[0].islower():
        return word in _of_kind("street")
    return _is_title(word, follows)


def names_holder(text: str, point: int) -> bool:
    """True if the full stop at ``point`` is that of a title before a name: "Det. Ona Rook"."""
    before = _BEFORE.search(text, max(0, point - _LONGEST), point)
    after = _NEXT.match(text, point + 1)
    return before is not None and after is not None and _is_title(before.group().lower(), after[1])


def _is_title(word: str, follows: str) -> bool:
    """True for a title and what may be a name, which no "He was made a Sgt. The army …" has."""
    return word in _of_kind("title") and follows[0].isupper() and not is_function_word(follows.lower())


@cache
def _of_kind(wanted: str) -> frozenset[str]:
    return frozenset(word for word, kind in lexicon.rows("pointed_words.tsv") if kind == wanted)
