"""A question held against one passage of print: which points it prints, which clash, which it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from variorum.compare.asking import denials
from variorum.compare.asking.denials import contraries
from variorum.compare.asking.facts import (
    bears_out,
    counts,
    is_bounded_otherwise,
    meets,
    other_weekday,
    times,
)
from variorum.compare.asking.parties import is_naming, is_one, is_other, parties
from variorum.compare.asking.printed import Passage, act_key, keyed
from variorum.compare.asking.question import Point, Question
from variorum.model import Difference, Event, Quantity, Span, Statement, Time
from variorum.text.alike import alike
from variorum.text.names import fold
from variorum.text.stems import is_function_word

_OPPOSED = frozenset({"number", "date", "polarity"})
_REAL = {"happened": "real", "denied": "denied"}
_NAME_BEFORE = re.compile(r"(\b[A-Z][\w'’-]+) $")
_OF = re.compile(r"(\w+) of (?:the |an? |its |his |her |their |this |that )?$")

BEFORE = 24
"""Characters from a word of denial to what it denies, its own included."""

SLOT = 24
"""Characters in which a word stands in the place of another."""

NEAR_CONTRARY = 60
"""Characters between a contrary word and its neighbours of the sentence, to be told of the same thing."""

NEAR_WORDS = 30
"""Characters before the first word that is printed in which a denial counts."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Words of the passage that stand against a point; ``sure`` where both cannot be right."""

    type: Difference
    point: Point | None
    words: Span | None
    sure: bool


class Match:
    """A question and a passage; every question of the ladder is answered once, when asked."""

    def __init__(self, question: Question, passage: Passage) -> None:
        self.question, self.passage = question, passage
        self.places: dict[int, tuple[int, int]] = {}
        self.lacking: list[Point] = []
        self.clashes: list[Clash] = []
        self.bounded = False
        self._told_acts = 0
        self._denied = denied_points(question.article.text, question.points)
        for number, point in enumerate(question.points):
            place = self._place(point)
            if place is None:
                self.lacking.append(point)
            else:
                self.places[number] = place
        self.clashes = [self._settled(clash) for clash in self.clashes]
        self.clashes += self._of_denial()
        self.clashes += self._of_parts()
        self.clashes += list(self._of_place())
        self.clashes += list(self._of_heads())

    # Points

    def _place(self, point: Point) -> tuple[int, int] | None:
        """Where the passage prints the point, as a range of the article, else None; notes what clashes."""
        match point.kind:
            case "name":
                return self._name(point)
            case "number":
                return self._number(point)
            case "time":
                return self._time(point)
            case "act":
                return self._act(point)
        return self._word(point)

    def _word(self, point: Point) -> tuple[int, int] | None:
        for word in self.passage.words:
            if word.keys & point.keys or any(
                alike(mine, theirs) for mine in point.keys for theirs in word.keys if ":" not in mine + theirs
            ):
                return word.start, word.end
        against = {other for key in point.keys for other in contraries(key)}
        for word in self.passage.words:
            if word.keys & against:
                self.clashes.append(Clash("polarity", point, self._span(word.start, word.end), True))
                break
        return None

    def _settled(self, clash: Clash) -> Clash:
        """The clash, unsure where its contrary word is told of something else.

        It is told of the same thing where the words next to it in the sentence stand near it in print, and no
        act of another doer, nor one that opens another act ("refused to discuss"), is told by it.
        """
        if clash.type != "polarity" or clash.point is None or clash.words is None:
            return clash
        number = next(place for place, point in enumerate(self.question.points) if point is clash.point)
        beside = [self.places[one] for one in (number - 1, number + 1) if one in self.places]
        start, end = clash.words.start, clash.words.end
        near = all(max(start - last, first - end) <= NEAR_CONTRARY for first, last in beside)
        asked = clash.point.mark
        told = [one for one in self.passage.events if one.trigger.overlaps(clash.words)]
        other = isinstance(asked, Event) and any(is_other(parties(asked)[0], parties(one)[0]) for one in told)
        text = self.passage.span.text[end - self.passage.span.start :]
        opens = text.startswith(" to ") and " to " not in self.question.article.text[clash.point.end :][:4]
        return clash if beside and near and not other and not opens else replace(clash, sure=False)

    def _name(self, point: Point) -> tuple[int, int] | None:
        wanted = _keys(point.text)
        last = next(
            (
                (word.start, word.end)
                for keys in reversed(wanted)
                for word in self.passage.words
                if word.keys & keys
            ),
            None,
        )
        held = [keys for keys in wanted if keys & self.passage.keys]
        if last is not None and len(held) == len(wanted):
            return last
        if len(point.actors) == 1 and point.actors[0] in self.passage.actors:
            return last or (self.passage.span.start, self.passage.span.start)
        # "Korvin" for "Ansa Korvin": the last word of a name, where no actor tells otherwise.
        if last is not None and not point.actors and wanted[-1] & self.passage.keys:
            before = _NAME_BEFORE.search(self.passage.span.text[: last[0] - self.passage.span.start])
            # "Orlo Grain" is no "Casse Grain".
            return None if before is not None and before[1] not in point.text else last
        return None

    def _number(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Quantity)
        against: Quantity | None = None
        bounded: Quantity | None = None
        for one in self.passage.quantities:
            if (one.kind, one.unit) != (asked.kind, asked.unit):
                continue
            counted = counts(asked, one)
            if counted != "different" and bears_out(asked, one):
                return one.number.start, one.number.end
            if counted != "different" and bounded is None and is_bounded_otherwise(asked, one):
                bounded = one
            if counted == "same" and against is None and not meets(asked, one):
                against = one
        if bounded is not None:
            self.bounded = True
            return bounded.number.start, bounded.number.end
        if not any(one.kind == asked.kind for one in self.passage.quantities):
            for word in self.passage.words:
                if word.keys & point.keys:
                    return word.start, word.end
        if against is not None and asked.low is not None and against.low is not None:
            sure = asked.qualifier == "" == against.qualifier
            self.clashes.append(Clash("number", point, against.number, sure))
        return None

    def _time(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Time)
        against: Time | None = None
        for one in self.passage.times:
            if one.kind not in ("date", "time"):
                continue
            fits = times(asked, one)
            if fits:
                return one.span.start, one.span.end
            if fits is False and against is None:
                against = one
        if all(any(keys & word.keys for word in self.passage.words) for keys in _keys(point.text)):
            word = next((w for w in self.passage.words if w.keys & point.keys), None)
            if word is not None:
                return word.start, word.end
        if against is not None:
            self.clashes.append(Clash("date", point, against.span, True))
        elif other := other_weekday(point.text, self.passage.span.text):
            at = self.passage.span.start + other[0]
            self.clashes.append(Clash("date", point, self._span(at, at + other[1]), False))
        return None

    def _act(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Event)
        found = [one for one in self.passage.events if act_key(one) == act_key(asked)]
        if found:
            best = max(found, key=lambda one: (self._agreement(asked, one), -one.trigger.start))
            self._compare(asked, best, point)
            return best.trigger.start, best.trigger.end
        return self._word(point)

    def _agreement(self, asked: Event, one: Event) -> int:
        mine, theirs = parties(asked), parties(one)
        return (asked.lemma == one.lemma) + 2 * sum(map(is_one, mine, theirs))

    def _compare(self, asked: Event, one: Event, point: Point) -> None:
        """Notes where an act of the passage is told otherwise than the asked one."""
        doer, undergoer = parties(asked)
        their_doer, their_undergoer = parties(one)
        if is_one(doer, their_undergoer) and not is_one(doer, their_doer):
            if their_doer.known and undergoer.known:
                both = is_one(undergoer, their_doer)
                self.clashes.append(Clash("agency", point, one.trigger, both))
        elif is_other(doer, their_doer) or (doer.known and one.agent is None and _is_pronoun(one.agent_span)):
            self.clashes.append(Clash("actor", point, one.agent_span, False))
        elif is_other(undergoer, their_undergoer):
            self.clashes.append(Clash("actor", point, one.patient_span, False))
        mine, theirs = (_REAL.get(event.modality, "open") for event in (asked, one))
        if mine != theirs:
            self.clashes.append(Clash("modality", point, one.trigger, False))
        self._told_acts += 1

    # The whole

    def _of_denial(self) -> Iterator[Clash]:
        """What one side denies and the other does not: sure where the denial stands right before it."""
        if not self.places:
            return
        base, text = self.passage.span.start, self.passage.span.text
        start = min(place[0] for place in self.places.values()) - base - NEAR_WORDS
        end = max(place[1] for place in self.places.values()) - base
        here = [at for at in denials.places(text) if start <= at <= end]
        untimed = {
            number: (first - base, last - base)
            for number, (first, last) in self.places.items()
            if self.question.points[number].kind != "time"
        }
        theirs = {number for at in here for number in _behind(at, untimed)}
        mine = self._denied & set(self.places)
        if mine != theirs:
            number = min(mine ^ theirs)
            words = here[0] if here else self.places[number][0] - base
            yield Clash("polarity", None, self._span(base + words, base + words + 3), True)
        elif len(here) % 2 != self.question.denials % 2:
            words = here[0] if here else max(start, 0)
            yield Clash("polarity", None, self._span(base + words, base + words + 3), False)

    def _of_place(self) -> Iterator[Clash]:
        """Words that stand in the place of a lacking one, between the same neighbours."""
        against = {id(clash.point) for clash in self.clashes}
        taken = list(self.places.values())
        for number, point in enumerate(self.question.points):
            if number in self.places or id(point) in against or point.kind == "time":
                continue
            before = self.places.get(number - 1)
            after = self.places.get(number + 1)
            if before is None and after is None:
                continue
            start = before[1] if before is not None else after[0] - SLOT  # type: ignore[index]
            end = after[0] if after is not None else start + SLOT
            between = [
                word
                for word in self.passage.words
                if start <= word.start < end and not any(a < word.end and word.start < b for a, b in taken)
            ]
            if 0 < len(between) <= 2 and 0 < end - start <= 2 * SLOT:
                words = self._span(between[0].start, between[-1].end)
                yield Clash("actor" if point.kind == "name" else "scope", point, words, False)

    def _of_heads(self) -> Iterator[Clash]:
        """A word of the sentence that print has only as what something else is of: "a copy of the ruling"."""
        base = self.passage.span.start
        taken = set(self.places.values())
        for number, (start, end) in sorted(self.places.items()):
            point = self.question.points[number]
            found = _OF.search(self.passage.span.text[: start - base]) if start < end else None
            if point.kind not in ("word", "name") or found is None or is_naming(found[1]):
                continue
            first, last = base + found.start(1), base + found.end(1)
            if is_function_word(found[1]) or any(a < last and first < b for a, b in taken):
                continue
            if found[1].casefold() not in self._asked_words:
                yield Clash("scope", None, self._span(first, last), False)
                return

    @cached_property
    def _asked_words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.question.article.text.casefold()))

    def _of_parts(self) -> Iterator[Clash]:
        """Two names in another order, where no act tells who did it to whom."""
        if self._told_acts:
            return
        names = [
            self.places[number]
            for number, point in enumerate(self.question.points)
            if point.kind == "name"
            and number in self.places
            and self.places[number][0] < self.places[number][1]
        ]
        if len(names) == 2 and names[0][0] > names[1][0]:
            yield Clash("agency", None, self._span(*names[1]), False)

    @cached_property
    def cover(self) -> float:
        """The part of the question's weight that the passage prints, 0 to 1."""
        held = sum(self.question.points[number].weight for number in self.places)
        return round(held / self.question.weight, 4) if self.question.weight else 0.0

    @cached_property
    def scattered(self) -> bool:
        """True if the words stand too far apart to say together what the sentence says.

        Where an act of the sentence is told by the passage they may stand farther apart.
        """
        real = [place for place in self.places.values() if place[0] < place[1]]
        if not real:
            return False
        reach = max(end for _, end in real) - min(start for start, _ in real)
        asked = self.question.points[-1].end - self.question.points[0].start
        return reach > (4 * asked + 60 if self._told_acts else 2.5 * asked + 30)

    @cached_property
    def beside(self) -> float:
        """:attr:`cover` of what does not clash: how sure it is that both speak of one thing."""
        against = {id(clash.point) for clash in self.clashes if clash.type in _OPPOSED}
        rest = sum(
            point.weight
            for number, point in enumerate(self.question.points)
            if number in self.places or id(point) not in against
        )
        held = sum(self.question.points[number].weight for number in self.places)
        return round(held / rest, 4) if rest else 0.0

    @cached_property
    def statement(self) -> Statement | None:
        """The innermost statement that holds most of the printed points."""
        best: tuple[int, int, str] | None = None
        chosen = None
        real = [place for place in self.places.values() if place[0] < place[1]]
        for one in self.passage.statements:
            inside = sum(any(c.start <= a and b <= c.end for c in one.content) for a, b in real)
            if inside * 5 >= 3 * len(real) and inside:
                size = sum(span.end - span.start for span in one.content)
                rank = (-inside, size, one.id)
                if best is None or rank < best:
                    best, chosen = rank, one
        return chosen

    def _span(self, start: int, end: int) -> Span | None:
        base = self.passage.span
        start, end = max(start, base.start), min(end, base.end)
        if start >= end:
            return None
        return Span(base.article, start, end, base.text[start - base.start : end - base.start])


def _is_pronoun(span: Span | None) -> bool:
    return span is not None and is_function_word(span.text)


def denied_points(text: str, points: Sequence[Point]) -> frozenset[int]:
    """The numbers of the points that a word of denial of ``text`` stands right before."""
    places = {number: (point.start, point.end) for number, point in enumerate(points) if point.kind != "time"}
    return frozenset(number for at in denials.places(text) for number in _behind(at, places))


def _behind(at: int, places: Mapping[int, tuple[int, int]]) -> list[int]:
    """The number of the first place within reach behind an offset; none if there is none."""
    near = [
        (start, number) for number, (start, end) in places.items() if 0 < start - at <= BEFORE and start < end
    ]
    return [min(near)[1]] if near else []


def _keys(text: str) -> list[frozenset[str]]:
    return [word.keys for word in keyed(text)] or [frozenset({fold(text)})]
