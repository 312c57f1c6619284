"""What the numbers of two versions make of them: "340 silos burned" is not "all 9,600 silos burned"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.view import View
from variorum.model import Quantity, Span, Statement, Verdict
from variorum.text.alike import alike


def said(view: View, left: Statement, right: Statement) -> Verdict:
    """What the numbers of like things in the words of two statements make of them; SAME where none part."""
    mine, theirs = ([held for span in one.content for held in inside(view, span)] for one in (left, right))
    return judged(view, mine, theirs, of_like=True)


def share_none(view: View, left: Statement, right: Statement) -> bool:
    """True if two statements give numbers of like things and no number in common, not even a rounder one.

    "At least seven" may hold of fourteen, but who says the one has not said the other.
    """
    mine, theirs = ([held for span in one.content for held in inside(view, span)] for one in (left, right))
    pairs = [
        QuantityPair(view, one, other)
        for one in mine
        for other in theirs
        if one.counts and other.counts and alike(one.counts, other.counts)
    ]
    known = [pair for pair in pairs if pair.comparable() and not pair.left.is_passing]
    return bool(known) and not any(pair.left.low == pair.right.low or pair.rounder() for pair in known)


def judged(view: View, left: Sequence[Quantity], right: Sequence[Quantity], of_like: bool = False) -> Verdict:
    """What the numbers of two versions make of them; ``of_like``: only numbers of like things are held
    against each other, for nothing else says that they count one thing."""
    found: Verdict = "SAME"
    for one in left:
        for other in right:
            if of_like and not (one.counts and other.counts and alike(one.counts, other.counts)):
                continue
            if _meets(view, one, right) or _meets(view, other, left):
                continue
            pair = QuantityPair(view, one, other)
            if not pair.comparable() or one.is_passing:
                continue
            if _level(pair) != "COMPATIBLE":
                return "UNSURE"
            found = "COMPATIBLE"
    return found


def _level(pair: QuantityPair) -> str:
    (ladder,) = (held for held in of_kind("quantity") if held.type == "number")
    return first_that_holds(ladder, lambda name: bool(getattr(pair, name)())).verdict


def _meets(view: View, one: Quantity, others: Sequence[Quantity]) -> bool:
    """True if the other version prints the number too, rounded or as a range."""
    pairs = (QuantityPair(view, one, other) for other in others)
    return any(pair.same_unit() and (pair.ranges_meet() or pair.rounder()) for pair in pairs)


def inside(view: View, span: Span) -> Iterator[Quantity]:
    """The quantities whose numbers stand in a stretch of print."""
    return (one for one in view.quantities_of.get(span.article, ()) if span.contains(one.number))
