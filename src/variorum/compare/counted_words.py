"""What two articles print beside a number: whether it shows that their two numbers count two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from variorum.compare import whens
from variorum.compare.alike_names import are_alike
from variorum.compare.changed_words import is_saying, numbers_only, touches
from variorum.compare.view import View
from variorum.compare.wording import Word, words
from variorum.model import Actor, Quantity, Span, Statement, Time
from variorum.text import lexicon
from variorum.text.alike import alike
from variorum.text.calendar_names import ALL, PARTS_OF_DAY
from variorum.text.stems import is_function_word, stem, stems

_BREAK = re.compile(r"[,;:()–—]|\s-\s")
_OPENERS = frozenset({"and", "but", "while", "when", "because", "although", "who", "which", "that"})
"""Words with which another clause, or another thing counted, begins."""

_APART = re.compile(r"\s(?:ago|after|before|later|earlier|since)\s")
"""Behind "a year", what makes it one time and no rate."""

NEXT_WORDS = 2
"""Words before a number that can say that it came on top."""

_HALVES = frozenset({"first", "second"})
"""Words before "half" that make it a part of a year."""

_PLACES = frozenset({"place", "facility", "government"})


@dataclass(frozen=True)
class Counted:
    """A number with the clause that it stands in: what is printed beside it."""

    view: View
    quantity: Quantity

    @cached_property
    def sentence(self) -> Span:
        """The sentence of the number."""
        return self.view.sentence(self.quantity.number)

    @cached_property
    def clause(self) -> tuple[Word, ...]:
        """The words around the number up to the next comma or the next word that opens a clause."""
        article = self.view.articles[self.quantity.article]
        held = words(article, (self.sentence,))
        number = self.quantity.number
        first = next((place for place, word in enumerate(held) if word.end > number.start), 0)
        last = max((place for place, word in enumerate(held) if word.start < number.end), default=first)
        while first > 0 and not _parts(article.text, held[first - 1], held[first]):
            first -= 1
        while last + 1 < len(held) and not _parts(article.text, held[last], held[last + 1]):
            last += 1
        return held[first : last + 1]

    @cached_property
    def text(self) -> str:
        """The clause as plain words, with a blank on either side."""
        return _plain(self.clause)

    @cached_property
    def before(self) -> str:
        """The words right before the number: "killed another 12"."""
        held = tuple(word for word in self.clause if word.end <= self.quantity.number.start)
        return _plain(held[-NEXT_WORDS:])

    @cached_property
    def after(self) -> str:
        """The words of the clause behind the number: "12 people a year"."""
        return _plain(tuple(word for word in self.clause if word.start >= self.quantity.number.end))

    def own(self, other: Counted) -> tuple[Word, ...]:
        """The words of the clause that name something the other's sentence does not.

        Numbers, who says it, the thing counted and its act are left out: these are asked by themselves.
        """
        theirs = set(stems(other.sentence.text))
        known = (self.quantity.counts, self.quantity.of_event)
        return tuple(
            word
            for word in self.clause
            if not (is_function_word(word.text) or is_saying(word.text) or numbers_only((word,)))
            and not set(stems(word.text)) <= theirs
            and not any(one and alike(one, stem(word.text)) for one in known)
            and not any(touches(span, (word,)) for span in self._telling)
            and not touches(self.quantity.number, (word,))
        )

    @cached_property
    def _telling(self) -> tuple[Span, ...]:
        """The words that say whose the number is."""
        told = self.view.marks.get(self.quantity.statement or "")
        spans = (told.source, told.cue) if isinstance(told, Statement) else ()
        return tuple(span for span in spans if span is not None)

    @cached_property
    def named(self) -> tuple[Actor, ...]:
        """The actors that the clause names, without those who say it."""
        found = {
            actor: None
            for start, end, actor in self.view.names_at.get(self.quantity.article, ())
            if any(start <= word.start < end for word in self.clause)
            and not any(span.start < end and start < span.end for span in self._telling)
        }
        return tuple(self.view.actors[actor] for actor in found if actor in self.view.actors)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The dates and hours that the clause prints."""
        return tuple(
            time
            for time in self.view.times_of.get(self.quantity.article, ())
            if touches(time.span, self.clause) and time.kind in ("date", "time")
        )

    @cached_property
    def hours(self) -> tuple[Time, ...]:
        """The hours and parts of a day that the clause prints."""
        return tuple(
            time
            for time in self.times
            if time.kind == "time"
            or any(word.casefold().strip(".,") in PARTS_OF_DAY for word in time.span.text.split())
        )

    @cached_property
    def trading(self) -> frozenset[str]:
        """The parts of a trading day that the clause prints."""
        return frozenset(part for part, held in _trading() if held.search(self.text))

    @cached_property
    def periods(self) -> frozenset[str]:
        """The stretches of time that the clause names, by their nouns and by the names of days and months."""
        before = ("", *(word.text for word in self.clause))
        return frozenset(
            noun
            for earlier, word in zip(before, self.clause, strict=False)
            for noun in (word.text.removesuffix("s"),)
            if not any(touches(span, (word,)) for span in (self.quantity.phrase, *self._telling))
            and (
                (noun in _periods() and (noun != "half" or earlier in _HALVES))
                or (word.text in ALL and any(touches(time.span, (word,)) for time in self.times))
            )
        )

    @property
    def is_move(self) -> bool:
        """True for a change of a price or level in percent or money: "rose by 3 percent"."""
        return self.quantity.kind in ("percent", "money") and self.quantity.change in ("+", "-")

    def is_of(self, kind: str) -> bool:
        """True if the clause has a word of the kind of counted_parts.tsv: a rate behind the number, what came
        on top right before it, the others anywhere."""
        text = {"rate": self.after, "more": self.before}.get(kind, self.text)
        return any(_APART.match(text, found.end()) is None for found in _part_words()[kind].finditer(text))


def told_apart(one: Counted, other: Counted) -> bool:
    """True if print itself says that two numbers are of two things.

    Those badly hurt and all the hurt; as many a year and once; what came on top; at the open and at the
    close, in the first half and last year; in this town and in that one.
    """
    if any(one.is_of(kind) != other.is_of(kind) for kind in ("degree", "rate", "more")):
        return True
    if any(whole.is_of("whole") and _places(part) for whole, part in ((one, other), (other, one))):
        return True
    if one.trading != other.trading or (one.is_move and other.is_move and _hours_part(one, other)):
        return True
    return _other_periods(one, other) or _other_hours(one, other) or _other_names(one, other)


def each_adds(one: Counted, other: Counted) -> bool:
    """True if each clause names something that the other's sentence does not: another base or act."""
    return bool(one.own(other)) and bool(other.own(one))


def one_adds_hours(one: Counted, other: Counted) -> bool:
    """True if one number alone is for an hour or a part of the day, or each for its own."""
    return _hours_part(one, other)


def _other_periods(one: Counted, other: Counted) -> bool:
    """True if each names a stretch of time that the other does not, and no two of their times can be one:
    "on Monday" is no other time than "on 3 May"."""
    return bool(one.periods - other.periods and other.periods - one.periods) and not any(
        whens.is_known(mine.when())
        and whens.is_known(theirs.when())
        and whens.meets(mine.when(), theirs.when())
        for mine in one.times
        for theirs in other.times
    )


def _hours_part(one: Counted, other: Counted) -> bool:
    mine, theirs = ({time.span.text.casefold() for time in side.hours} for side in (one, other))
    return mine != theirs


def _other_hours(one: Counted, other: Counted) -> bool:
    return bool(one.hours and other.hours) and all(
        whens.excludes(mine.when(), theirs.when()) for mine in one.hours for theirs in other.hours
    )


def _places(side: Counted) -> bool:
    return any(actor.kind in _PLACES for actor in side.named)


def _other_names(one: Counted, other: Counted) -> bool:
    """True if each names a person, or each a place, that the other's sentence does not name."""
    mine, theirs = (
        [actor for actor in side.named if not _names(beside, actor)]
        for side, beside in ((one, other), (other, one))
    )
    return any(
        first.kind == second.kind and first.kind in ("person", "place") and not are_alike(first, second)
        for first in mine
        for second in theirs
    )


def _names(side: Counted, actor: Actor) -> bool:
    sentence = side.sentence
    return side.view.names_actor(sentence.article, actor.id, sentence.start, sentence.end)


def _plain(held: Sequence[Word]) -> str:
    return f" {' '.join(word.text for word in held)} "


def _parts(text: str, before: Word, after: Word) -> bool:
    return (
        before.text in _OPENERS
        or after.text in _OPENERS
        or _BREAK.search(text[before.end : after.start]) is not None
    )


@cache
def _periods() -> frozenset[str]:
    return frozenset(lexicon.words("period_nouns.txt"))


@cache
def _trading() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row[0], _any_of(row[1])) for row in lexicon.rows("parts_of_trading.tsv"))


@cache
def _part_words() -> dict[str, re.Pattern[str]]:
    return {row[0]: _any_of(row[1]) for row in lexicon.rows("counted_parts.tsv")}


def _any_of(entries: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, entries.split('|')))})(?=\s)")
