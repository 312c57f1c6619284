"""Words of denial, by their list, and the times that bound a denial."""

from __future__ import annotations

import re
from functools import cache

from variorum.text.cues import negations
from variorum.text.normal import plain_copy


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words, idle = (
        sorted((re.escape(one) for one in negations()[kind]), key=lambda one: (-len(one), one))
        for kind in ("word", "not so")
    )
    bare = [one for one in words if not one.startswith("n't")]
    return (
        re.compile(rf"\b(?:{'|'.join(bare)})\b|n't\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(idle)})", re.IGNORECASE),
    )


def places(text: str) -> tuple[int, ...]:
    """The offsets in ``text`` of its words of denial, phrases that deny nothing left out.

    >>> places("It did not sink, not only here")
    (7,)
    """
    plain = plain_copy(text)
    word, idle = _patterns()
    left_out = [(match.start(), match.end()) for match in idle.finditer(plain)]
    return tuple(
        match.start()
        for match in word.finditer(plain)
        if not any(start <= match.start() < end for start, end in left_out)
    )


_BOUND = re.compile(
    r"\b(?:(since|until|till|before)"
    r"|(for|in) (?:[\w-]+ ){1,4}?(?:minute|hour|day|week|month|year|decade)s?)\b",
    re.IGNORECASE,
)


def bounds(text: str) -> frozenset[str]:
    """The words of ``text`` that bound in time what stands before them, behind its first denial if any.

    What has not been done since September was done in September.

    >>> sorted(bounds("It had not been inspected since May"))
    ['since']
    """
    denied = places(text)
    rest = text[denied[0] :] if denied else text
    return frozenset((match[1] or match[2]).casefold() for match in _BOUND.finditer(rest))


_NO = re.compile(r"\b(?:no|any)\s(?:\w+\s)?$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”„'‘’]")


def is_of_no_object(asked: str, start: int, text: str, place: int, *, of_asked: bool) -> bool:
    """True if "no" or "any" stands before what one of two texts denies, and the other denies its verb.

    "Offered no commitment" and "without offering any commitment" are one. ``start`` and ``place`` are where
    what is denied begins in the asked text and in print; ``of_asked`` if the asked one has the "no".
    """
    return _NO.search(asked[:start] if of_asked else text[:place]) is not None


def is_predicated(text: str, place: tuple[int, int], subject: int, asked: str) -> bool:
    """False for a word that print only quotes, or that it does not say of its noun.

    ``place`` is that of the word, ``subject`` where its noun begins, ``asked`` the word of the sentence.

    >>> is_predicated("the bridge is safe", (14, 18), 4, "safe")
    True
    >>> is_predicated("the 'safe' quay", (5, 9), 11, "safe"), is_predicated("quay safety", (5, 11), 0, "safe")
    (False, False)
    """
    start, end = place
    word = text[start:end].casefold()
    quoted = _QUOTED.match(text, start - 1) and _QUOTED.match(text, end) if start else None
    before_noun = 0 < subject - end <= LONGEST_GAP
    noun = word.endswith(("ty", "ness")) and not asked.casefold().endswith(("ty", "ness"))
    return not quoted and not before_noun and not noun


LONGEST_GAP = 2
"""Characters between an adjective and its noun: a blank and a mark."""
