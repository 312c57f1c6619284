"""One side of a place where two near sentences part, and the marks that stand there."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.compare.changed_words import touches
from variorum.compare.view import View
from variorum.compare.wording import Word
from variorum.model import Quantity, Span, Statement, When


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a change: its sentence, its changed words, the words next to them."""

    sentence: Span
    words: tuple[Word, ...]

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.sentence.article


def when_at(view: View, side: Side) -> When | None:
    """The day or hour of which the changed words are a part."""
    for time in view.times_of.get(side.article, ()):
        if time.kind in ("date", "time") and time.edtf and touches(time.span, side.words):
            return time.when()
    return None


def quantity_at(view: View, side: Side) -> Quantity | None:
    """The number that the changed words hold."""
    for quantity in view.quantities_of.get(side.article, ()):
        if touches(quantity.number, side.words):
            return quantity
    return None


def statement_at(view: View, side: Side) -> Statement | None:
    """The innermost statement that holds the changed words, or their sentence."""
    place = side.words[0].start if side.words else side.sentence.start
    held = [
        one
        for one in view.statements_of.get(side.article, ())
        if any(span.start <= place < span.end for span in one.content)
    ]
    return held[-1] if held else None
