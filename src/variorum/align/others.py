"""Whether one statement is of others than another: "two other suspects" are not "one of the suspects"."""

from __future__ import annotations

import re

from variorum.align.sayings import Saying
from variorum.text.numbers import spelled
from variorum.text.stems import numbers, stem

_OTHERS = re.compile(r"\W*(?:the |that )*(?P<many>[\w-]+) others? (?P<noun>[\w-]+)", re.IGNORECASE)
_SOME = re.compile(
    r"\W*(?:the |that )*(?P<many>[\w-]+)(?: of (?:the|its|his|her|their|these|those))?"
    r" (?P<noun>[\w-]+)(?: (?P<next>[\w-]+))?",
    re.IGNORECASE,
)


def are_others(left: Saying, right: Saying) -> bool:
    """True if one opens with a number of others, and the other with another number of such or of all."""
    return _are(left.text, right.text) or _are(right.text, left.text)


def _are(others: str, some: str) -> bool:
    one, other = _OTHERS.match(others), _SOME.match(some)
    if one is None or other is None or _OTHERS.match(some) is not None:
        return False
    counts = _count(one["many"]), _count(other["many"])
    nouns = {stem(other[group].lower()) for group in ("noun", "next") if other[group] is not None}
    return stem(one["noun"].lower()) in nouns and "" not in counts and counts[0] != counts[1]


def _count(word: str) -> str:
    if word.lower() == "one":
        return "1"
    return next(iter(sorted(numbers(word) | spelled(word))), "")
