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
