"""Whether one article takes another's number back in print: "fourteen died, not 16 as first reported"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from variorum.compare.view import View
from variorum.model import Quantity, Span
from variorum.text.withdrawn import is_corrected

_APART = 2
"""Characters between two sentences of which the second goes on where the first ends."""


def takes_back(
    view: View, article: str, sentences: Iterable[Span], number: float | None, unit: str
) -> Literal["", "denied", "corrected"]:
    """Whether an article denies a number beside its own, or says that it was reported and is wrong.

    In one of ``sentences`` or the next: "Nine people died. The ministry corrected an earlier figure of 12."
    """
    own = tuple(sentences)
    taken = [
        held
        for held in view.quantities_of.get(article, ())
        if held.withdrawn and held.high == number and held.unit == unit and _is_beside(held, own)
    ]
    if not taken:
        return ""
    return "corrected" if any(map(_is_corrected, taken)) else "denied"


def _is_beside(held: Quantity, sentences: Iterable[Span]) -> bool:
    here = held.sentence
    return here is not None and any(here == own or 0 <= here.start - own.end <= _APART for own in sentences)


def _is_corrected(held: Quantity) -> bool:
    here = held.sentence
    return here is not None and is_corrected(here.text, held.number.start - here.start)
