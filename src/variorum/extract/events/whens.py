"""When an act was: the time that the parse hangs on its trigger, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.events.light_verbs import is_light
from variorum.model import Parsed, Time, When

if TYPE_CHECKING:
    from spacy.tokens import Token

MAX_STEPS = 8
_DAYS = {"day", "night", "morning", "evening", "week", "month", "year"}


class Whens:
    """The dates and times of day of one article, by the trigger that the parse hangs them on."""

    def __init__(self, parsed: Parsed, times: Sequence[Time]) -> None:
        self._of: dict[int, list[tuple[int, Time]]] = {}
        self._inside: dict[int, Time] = {}
        for time in times:
            if time.kind not in {"date", "time"}:
                continue
            covered = parsed.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if covered is None or not len(covered):
                continue
            self._inside.update((word.i, time) for word in covered)
            for distance, word in enumerate(_governors(covered.root)):
                self._of.setdefault(word.i, []).append((distance, time))

    def of(self, trigger: Token) -> When | None:
        """The nearest time on the trigger itself; else that of the light verb that it is object of."""
        times = self._of.get(trigger.i, [])
        argument = trigger.pos_ == "NOUN" and trigger.dep_ in {"dobj", "nsubj", "nsubjpass"}
        if not times and argument and is_light(trigger.head):
            times = self._of.get(trigger.head.i, [])
        if not times and (named := self._named_day(trigger)) is not None:
            times = [(0, named)]
        if not times:
            return None
        _, time = min(
            times, key=lambda pair: (pair[0], abs(pair[1].span.start - trigger.idx), pair[1].span.start)
        )
        return When(time.edtf, time.precision, time.span, time.anchor)

    def _named_day(self, trigger: Token) -> Time | None:
        """The time that a clause is hung on: "on 18 August, the day the dam broke"."""
        day = trigger.head
        if trigger.dep_ != "relcl" or day.lemma_.lower() not in _DAYS or day.dep_ != "appos":
            return None
        return self._inside.get(day.head.i)


def _governors(root: Token) -> list[Token]:
    """The words above a time up to its verb: the first noun or verb that it modifies, and that one only.

    A noun that no act is ("the summit in July") hands the time on to nobody; prepositions pass it on.
    """
    current = root
    for _ in range(MAX_STEPS):
        head = current.head
        if head == current:
            # The time is the sentence's root, or the root is inside the time.
            return [current] if current.pos_ in {"VERB", "AUX"} else []
        if head.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
            return [head]
        current = head
    return []
