"""Durations that cannot be one: the time since something, and a time within which something was."""

from __future__ import annotations

import re

from variorum.model import Quantity

_DISTANCE = re.compile(r"\s(?:after|ago|before|earlier|later|since)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:during|for|in|over|through|throughout|within)\s"
    r"(?:(?:about|just|last|nearly|next|only|past|the|these|those)\s){0,3}$",
    re.IGNORECASE,
)
_BEFORE = 30


def are_of_other_stretches(left: Quantity, right: Quantity) -> bool:
    """True for "two weeks after the crash" and "three crashes in two weeks".

    The one has its end points printed, the other lasts so long: an equal number joins them by chance.
    """
    if left.kind != "duration" or right.kind != "duration":
        return False
    return {_use(left), _use(right)} == {"distance", "within"}


def _use(one: Quantity) -> str:
    """``distance`` from something, ``within`` which something was, "" for both or neither."""
    if one.sentence is None:
        return ""
    text, base = one.sentence.text, one.sentence.start
    first, last = one.phrase.start - base, one.phrase.end - base
    is_distance = _DISTANCE.match(text, last) is not None
    is_within = _WITHIN.search(text[max(0, first - _BEFORE) : first]) is not None
    if is_distance == is_within:
        return ""
    return "distance" if is_distance else "within"
