"""One side of a place where two near sentences part, and the marks that stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.compare import whens
from variorum.compare.changed_words import content_words, opposes, touches
from variorum.compare.near_sentences import Change, Near
from variorum.compare.view import View
from variorum.compare.wording import PARTLY, Word, denials
from variorum.model import Quantity, Span, Statement, When

WORD_FOR_WORD = 20
"""Words shared in order from which two sentences are held to be one, set word for word …"""

WORD_FOR_WORD_PART = 0.9
"""… where they are such a part of the longer."""

BESIDE = 3
"""Shared words between two denials, up to which both deny one act: "advised the company against sailing"."""

FAR_OFF = 10
"""Shared words between two places, from which the one tells of something else than the other."""

_LASTING = re.compile(r"\b(?:until|till|through)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_READ_BEFORE = 30
_NOT_YET = re.compile(r"\b(?:ha(?:s|ve)\s(?:not|never)|ha(?:s|ve)n['’]t)\b", re.IGNORECASE)


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


def lasts_until(view: View, side: Side) -> bool:
    """True if the changed words say until when something lasts: "is closed until Friday"."""
    start = side.words[0].start if side.words else side.sentence.start
    before = view.articles[side.article].text[max(side.sentence.start, start - _READ_BEFORE) : start]
    return _LASTING.search(before) is not None


def counts_for(view: View, side: Side) -> bool:
    """True if the changed words say for what time a price or share holds: "rose by 5 percent in March"."""
    return any(
        one.as_of is not None and one.as_of.span is not None and touches(one.as_of.span, side.words)
        for one in view.quantities_of.get(side.article, ())
        if one.kind in ("percent", "money", "measure")
    )


def not_yet(view: View, sides: tuple[Side, Side]) -> bool:
    """True if the first side denies that something has come about, in an article that came out before."""
    earlier, later = (view.articles[side.article].published for side in sides)
    denied = _words_of(view, sides[0])
    return whens.before(earlier, later) and _NOT_YET.search(denied) is not None


_PARTLY = re.compile(
    rf"\W*(?:{PARTLY}|so\s(?:far|much|many)"
    r"|(?:\w+\s)?(?:say|said|state|stated|tell|told|know|known|clear)\b(?:\s\w+){0,3}?\s"
    r"(?:who|whom|what|which|why|how|where|when|whether|if))\b",
    re.IGNORECASE,
)
"""Words behind a denial by which it leaves a part or another time as it is ("not all", "no longer"), or is of
a saying alone ("did not say when")."""


def denies_a_part(view: View, side: Side) -> bool:
    """True if the changed words deny of a part, for a time, or that it was said: "not all boats sank"."""
    text, end = view.articles[side.article].text, side.sentence.end
    return any(denials((word,)) and _PARTLY.match(text, word.end, end) is not None for word in side.words)


def _words_of(view: View, side: Side) -> str:
    """The changed words with the words right before them."""
    if not side.words:
        return ""
    start, end = max(side.sentence.start, side.words[0].start - _READ_BEFORE), side.words[-1].end
    return view.articles[side.article].text[start:end]


def parts_far_off(near: Near, change: Change, other: Change) -> bool:
    """True if a long sentence, printed word for word but for two places, parts in one word far off the other.

    There the one does not say what the other is of: "a ship with 164 people … its stern caught fire".
    """
    return (
        near.shared >= WORD_FOR_WORD
        and near.part >= WORD_FOR_WORD_PART
        and len(near.changes) == 2
        and len(other.left) == len(other.right) == 1
        and abs(change.before - other.before) >= FAR_OFF
    )


def denied_on_either_side(near: Near, change: Change) -> bool:
    """True if each sentence denies, the one before the act and the other behind it.

    So "would not advise a trip" and "had advised against a trip": neither says what the other denies.
    """
    return any(
        opposes(other.left) != opposes(other.right)
        and opposes(other.left) == opposes(change.right)
        and abs(change.before - other.before) <= BESIDE
        for other in near.changes
        if other is not change
    )


def names_more(view: View, side: Side, added: Sequence[tuple[Word, ...]]) -> bool:
    """True if words that a side adds elsewhere name something, besides who says it."""
    told = statement_at(view, side)
    telling = [span for span in (told.source, told.cue) if span is not None] if told is not None else []
    return any(
        content_words([word for word in held if not any(touches(span, (word,)) for span in telling)])
        for held in added
    )


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


def held_at(view: View, side: Side, kind: str) -> Span | None:
    """The whole time or number of which the changed words are a part."""
    if kind == "day":
        when = when_at(view, side)
        return when.span if when is not None else None
    if kind == "number":
        quantity = quantity_at(view, side)
        return quantity.phrase if quantity is not None else None
    return None
