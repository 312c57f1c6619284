"""Which sentences of a report tell of another occasion than the one that it is about.

News tells the event first; what comes further down and is dated on another day, long before, or opens with
"In another …", is of another occasion, and so is what goes on with it. The report comes back to its event
where it names somebody named before, or a day that meets the event's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.events.whens import Whens
from variorum.extract.tolls.hit import MOST_STEPS, Hit
from variorum.model import FINE, Fate, Parsed, Time, Toll, When
from variorum.text import edtf, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAD = 2
"""Sentences from the first that are of no other occasion."""

BEGINNING = 3
"""Sentences from the first that tell when the event was."""

LONG = 20
"""Days between an event and a day on which nobody is still hurt by it."""

_HARMS: frozenset[Fate] = frozenset({"kill", "injure", "shoot", "harm", "treat"})
_LATER = frozenset({"die", "succumb", "pronounce", "dead", "death", "condition", "body", "treat", "life"})
"""Triggers of what may befall somebody days after the event."""


class Occasions:
    """Reads one article's sentences in order; ``is_other`` is asked once for each that has tolls."""

    def __init__(self, parsed: Parsed, times: Sequence[Time], whens: Whens) -> None:
        self._whens = whens
        self._doc = parsed.doc
        self._ends = {time.span.end: time for time in times if time.kind in {"date", "time"}}
        self._event: When | None = None
        self._names: set[str] = set()
        self._counts: set[tuple[Fate, float]] = set()
        self._other = False
        self._published = parsed.article.published
        self._looks_back = _looks_back(parsed, times)

    def is_other(self, place: int, sentence: str, hits: Sequence[Hit], tolls: Sequence[Toll]) -> bool:
        """True if the sentence, the ``place``-th from 0, tells of another occasion."""
        harms = [one for one in tolls if one.act in _HARMS]
        if not harms:
            return self._other
        dated = [
            (hit, when)
            for hit in hits
            if hit.act in _HARMS and (when := self._when(hit.token)) is not None and when.precision in _DAYS
        ]
        if place < LEAD:
            self._keep(harms, dated)
            return False
        returns = self._returns(harms, dated)
        starts = not returns and any(_is_new(one) for one in harms) and self._starts(sentence, dated)
        self._other = starts or (self._other and not returns)
        if not self._other:
            self._keep(harms, dated)
        return self._other

    def _keep(self, harms: Sequence[Toll], dated: Sequence[tuple[Hit, When]]) -> None:
        if self._event is None and dated:
            self._event = next((when for _, when in dated if when.precision in FINE), None)
        self._names.update(word for one in harms for word in one.name.split()[-1:])
        self._counts.update((one.act, one.low) for one in harms if one.number is not None)

    def _returns(self, harms: Sequence[Toll], dated: Sequence[tuple[Hit, When]]) -> bool:
        if any(one.name.split()[-1] in self._names for one in harms if one.name):
            return True
        if any((one.act, one.low) in self._counts and one.low > 1 for one in harms):
            return True
        event = self._event
        return event is not None and any(edtf.intersects(event.edtf, when.edtf) for _, when in dated)

    def _starts(self, sentence: str, dated: Sequence[tuple[Hit, When]]) -> bool:
        low = " ".join(sentence.lower().split())
        if low.startswith(lexicon.words("other_occasions.txt")):
            return True
        return any(self._is_of_other_day(hit, when) for hit, when in dated)

    def _is_of_other_day(self, hit: Hit, when: When) -> bool:
        if self._event is not None:
            apart = edtf.days_apart(self._event.edtf, when.edtf) or 0
            if hit.token.lemma_.lower() in _LATER or hit.token.lower_ in _LATER:
                return apart > LONG
            return apart > 0
        if self._published is None or self._looks_back:
            return False
        if not edtf.before(when.edtf, self._published.edtf):
            return False
        return (edtf.days_apart(when.edtf, self._published.edtf) or 0) > LONG

    def _when(self, trigger: Token) -> When | None:
        """The time of the act; else that of the shooting, attack … in which it befell them."""
        own = self._whens.of(trigger)
        if own is not None:
            return own
        for child in trigger.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "during"}:
                for noun in child.children:
                    if (found := self._whens.of(noun)) is not None:
                        return found
        current = trigger
        for _ in range(MOST_STEPS):
            result = trigger.tag_ == "VBG" and current.dep_ in {"pobj", "prep"}
            if current.dep_ not in _HANDED_UP and not result:
                break
            current = current.head
            if (found := self._whens.of(current) or self._right_before(current)) is not None:
                return found
        return None

    def _right_before(self, noun: Token) -> When | None:
        """ "The Nov. 5, 2029, Velmora shooting": a date inside the noun's phrase, which the comma parts."""
        place = noun.left_edge.i - 1
        if place > 0 and self._doc[place].text == ",":
            place -= 1
        last = self._doc[max(place, 0)]
        time = self._ends.get(last.idx + len(last))
        if time is None or noun.pos_ != "NOUN":
            return None
        words = self._doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if words is None or words[0].i == 0 or words[0].nbor(-1).dep_ != "det":
            return None
        return When(time.edtf, time.precision, time.span, time.anchor)


_HANDED_UP = frozenset({"relcl", "advcl", "acl", "conj", "oprd", "xcomp", "ccomp", "dobj"})
"""What hands an act up to the one whose time it has: "a July fire that left two men hurt"."""
_DAYS = FINE | {"month", "year", "season"}


def _is_new(one: Toll) -> bool:
    """True for people whom the print brings up as not told of before."""
    return not one.definite and not one.part


def _looks_back(parsed: Parsed, times: Sequence[Time]) -> bool:
    """True for a report whose beginning tells of courts, of memory, or of a day long before it came out."""
    published = parsed.article.published
    sentences = parsed.sentences()[:BEGINNING]
    if published is None or not sentences:
        return True
    words = {token.lower_ for sentence in sentences for token in sentence}
    if not words.isdisjoint(lexicon.words("aftermath_words.txt")):
        return True
    end = sentences[-1].end_char
    return any(
        edtf.before(time.edtf, published.edtf) and (edtf.days_apart(time.edtf, published.edtf) or 0) > LONG
        for time in times
        if time.kind in {"date", "time"} and time.span.start < end
    )
