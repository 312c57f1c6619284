"""Words of a stretch of text that leave open whether it is so."""

from __future__ import annotations

import re

from variorum.text.cues import hedges
from variorum.text.normal import plain_copy

ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|suspected|accused|purported(?:ly)?|supposed(?:ly)?|reported(?:ly)|unconfirmed|so-called)\b",
    re.IGNORECASE,
)
"""What print calls a thing for which it does not vouch."""

_HEARSAY = re.compile(
    r"\b(?:is|are|was|were|been)\s(?:said|believed|thought|understood|reported|alleged|rumou?red)\sto\b",
    re.IGNORECASE,
)
_FEARED = re.compile(
    r"\b(?:feared|presumed|believed|thought|assumed)\s(?:to\s(?:be|have\sbeen)\s)?"
    r"(?=(?:dead|killed|drowned|lost|missing|trapped|buried|injured|wounded|hurt)\b)",
    re.IGNORECASE,
)


def feared(text: str) -> frozenset[str]:
    """The first words, in lower case, by which a text only fears what befell people.

    >>> sorted(feared("Two are feared dead and three believed to be trapped.")), feared("Two are dead.")
    (['believed', 'feared'], frozenset())
    """
    return frozenset(match[0].split()[0].casefold() for match in _FEARED.finditer(plain_copy(text)))


def hedge_places(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the words that leave open whether it is so, in order of print.

    >>> [("They may leave in May."[a:b]) for a, b in hedge_places("They may leave in May.")]
    ['may']
    """
    known = hedges()
    alone = {*known["word"], *known["modal"]}
    plain = plain_copy(text)
    found = []
    for match in re.finditer(r"[A-Za-z][\w-]*", plain):
        word = match.group()
        # "May" in the middle of a sentence is the month.
        if (word in alone) or (match.start() == 0 and word.lower() in known["word"]):
            found.append(match.span())
    found += [match.span() for pattern in (ALLEGED, _HEARSAY, _FEARED) for match in pattern.finditer(plain)]
    return sorted(set(found))
