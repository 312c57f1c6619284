"""Printed numbers with the room that their qualifiers leave, and whether one is the other at fewer digits."""

from __future__ import annotations

import math
import re

from variorum.model import Quantity

ROUNDED = 0.1
"""Part of the larger number by which "about" may miss."""

OPEN_ABOVE = frozenset({"at least", "more than"})
OPEN_BELOW = frozenset({"at most", "less than"})

_LEAST_ROUND = 20
"""The least bound that rounds a number: "more than ten" is counted, "more than 30" may stand for 31."""


FEW = 12
"""Number up to which an equal number of two things says nothing of their being one."""

_FORBIDS = re.compile(r"\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|forb\w+|prohibit\w*|outlaw\w*)\b", re.I)
_ALLOWS = re.compile(
    r"\b(?:allow\w*|cap(?:s|ped|ping)?|limit\w*|maximum|permit\w*|restrict\w*|up to)\b", re.I
)


def is_few(one: Quantity) -> bool:
    """True for a count so small that many things are as many: "two men", "two boats"."""
    return one.low is not None and one.low <= FEW and not one.unit


def are_one_limit(one: Quantity, other: Quantity) -> bool:
    """True for "limited to 25 people" beside "a ban on more than 25"."""
    if one.low != other.low or one.low is None:
        return False
    return any(
        beyond.qualifier == "more than"
        and within.qualifier not in OPEN_ABOVE
        and _FORBIDS.search(_before(beyond)) is not None
        and _ALLOWS.search(_before(within)) is not None
        for beyond, within in ((one, other), (other, one))
    )


def _before(one: Quantity) -> str:
    """The words of its sentence before a number."""
    return one.sentence.text[: one.number.start - one.sentence.start] if one.sentence is not None else ""


def is_point(one: Quantity) -> bool:
    """True for a single number, with a qualifier or without; not for a range and a word for some."""
    return one.low is not None and (one.low == one.high or (one.high is None and one.qualifier != ""))


def printed(one: Quantity) -> float:
    """The number as it is printed: 31 of "at least 31", the upper end of a range."""
    if one.qualifier in OPEN_ABOVE and one.low is not None:
        return one.low
    return one.high if one.high is not None else math.inf


def span_of(one: Quantity) -> tuple[float, float]:
    """The numbers that the print leaves open, ends included."""
    low = one.low if one.low is not None else -math.inf
    high = one.high if one.high is not None else math.inf
    if one.qualifier == "about" and one.low is not None and one.high is not None:
        return low - ROUNDED * abs(low), high + ROUNDED * abs(high)
    if one.qualifier in OPEN_ABOVE:
        high = math.inf
    if one.qualifier in OPEN_BELOW:
        low = -math.inf
    return low, high


def is_rounder(one: Quantity, other: Quantity) -> bool:
    """True if one is "about" the other, "more than" a round number near it, or it at fewer digits."""
    if not (is_point(one) and is_point(other)) or one.kind == "score":
        return False  # votes are counted one by one
    mine, theirs = float(one.low or 0.0), float(other.low or 0.0)
    near = abs(mine - theirs) <= ROUNDED * max(abs(mine), abs(theirs))
    if near and "about" in (one.qualifier, other.qualifier):
        return True
    if near and (_bounds(one, theirs) or _bounds(other, mine)):
        return True
    return rounds_to(mine, theirs) or rounds_to(theirs, mine)


def _bounds(rounded: Quantity, exact: float) -> bool:
    """True for "more than 30" beside 31 and "almost 40" beside 38; "at least 31" is counted, not rounded."""
    value = float(rounded.low or 0.0)
    if value % 5 or value < _LEAST_ROUND:
        return False
    return (rounded.qualifier in OPEN_ABOVE and exact > value) or (
        rounded.qualifier in OPEN_BELOW and exact < value
    )


def rounds_to(exact: float, rounded: float) -> bool:
    """True if ``rounded`` is ``exact`` at one or two digits, and a round number (ends in zeros).

    >>> rounds_to(2987, 3000), rounds_to(12, 14)
    (True, False)
    """
    if rounded == exact or abs(rounded) < 100 or rounded != int(rounded) or int(rounded) % 10:
        return False
    digits = len(str(abs(int(rounded))).rstrip("0"))
    scale = 10 ** (len(str(abs(int(rounded)))) - max(digits, 1))
    return (
        digits <= 2 and abs(exact - rounded) <= scale / 2 and abs(exact - rounded) <= ROUNDED * abs(rounded)
    )
