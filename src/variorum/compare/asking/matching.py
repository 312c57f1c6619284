"""A question held against one passage of print: which points it prints, which clash, which it lacks."""

from __future__ import annotations

import re
from functools import cached_property

from variorum.compare.asking import ages, called, contrary, denied, none_of, numbers, terse, undergone
from variorum.compare.asking.clashes import Clash, clashes_of_whole
from variorum.compare.asking.facts import (
    are_other_hours,
    bears_out,
    counts,
    has_months,
    is_bounded_otherwise,
    meets,
    other_weekday,
    times,
)
from variorum.compare.asking.particles import are_other_verbs
from variorum.compare.asking.parties import are_joined, exchanged, is_one, is_other, is_pronoun, parties
from variorum.compare.asking.printed import Passage, act_key, are_alike, keyed, keys_of, whole_words
from variorum.compare.asking.question import Point, Question
from variorum.model import Event, Quantity, Span, Statement, Time
from variorum.text.names import fold
from variorum.text.names.given import given_names

_YEAR = re.compile(r"^(?:in |of |since )?\d{4}$")
_OPPOSED = frozenset({"number", "date", "polarity"})
_LEVELS = {"happened": "real", "denied": "denied", "demanded": "demanded"}
"""Modalities that bear out none but their like; those left are one: "will" is "would" in what was said."""
_NAME_BEFORE = re.compile(r"(\b[A-Z][\w'’-]+) $")


class Match:
    """A question and a passage; every question of the ladder is answered once, when asked."""

    def __init__(self, question: Question, passage: Passage) -> None:
        self.question, self.passage = question, passage
        self.places: dict[int, tuple[int, int]] = {}
        self.lacking: list[Point] = []
        self.clashes: list[Clash] = []
        self.bounded = False
        self.borne: list[tuple[Quantity, Quantity]] = []
        self.told_acts = 0
        self.tells_parts = False
        self.denied = denied.denied_points(question.article.text, question.points)
        for number, point in enumerate(question.points):
            place = self._place(point)
            if place is None:
                self.lacking.append(point)
            else:
                self.places[number] = place
        for asked, told in self.borne:
            for point in [one for one in self.lacking if terse.told_by_number(one, asked, told)]:
                self.lacking.remove(point)
                self.places[question.points.index(point)] = (told.number.start, told.number.end)
        self.clashes = [contrary.settled(self, clash) for clash in self.clashes]
        self.tells_noun = called.noun_of(question) is not None
        called.settle(self)
        self.of_nobody = none_of.denied_of_all(self)
        if self.of_nobody is not None:
            self.clashes = [self.of_nobody]
            return
        self.clashes += [*denied.of_denial(self), *clashes_of_whole(self)]

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.passage.span.text

    # Points

    def _place(self, point: Point) -> tuple[int, int] | None:
        """Where the passage prints the point, as a range of the article, else None; notes what clashes."""
        match point.kind:
            case "name":
                return self._name(point)
            case "number":
                return self._number(point)
            case "score":
                return self._score(point)
            case "time":
                return self._time(point)
            case "act":
                return self._act(point)
        return self._word(point)

    def _word(self, point: Point) -> tuple[int, int] | None:
        held = [
            word for word in self.passage.words if word.keys & point.keys or are_alike(point.keys, word.keys)
        ]
        if held:
            base = self.passage.span.start
            prefixed = contrary.has_prefix(self.question.article.text, point.start)
            word = contrary.of_same_prefix(held, self.text, base, prefixed)
            if contrary.has_prefix(self.text, word.start - base) != prefixed:
                self.clashes.append(Clash("polarity", point, self.words(word.start, word.end), True))
            return word.start, word.end
        acts = [one.mark for one in self.question.points if isinstance(one.mark, Event)]
        if (befallen := terse.befell_somebody(point, acts, self.passage)) is not None:
            self.clashes.append(Clash("polarity", point, befallen.trigger, True))
            return None
        clash = contrary.clash_of(self, point)
        if clash is not None:
            self.clashes.append(clash)
        return None

    def _name(self, point: Point) -> tuple[int, int] | None:
        wanted = keys_of(point.text)
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
            return self._other_bearer(point, last) or last or (self.passage.span.start,) * 2
        # "Korvin" for "Ansa Korvin": the last word of a name, where no actor tells otherwise.
        if last is not None and not point.actors and wanted[-1] & self.passage.keys:
            before = _NAME_BEFORE.search(self.text[: last[0] - self.passage.span.start])
            # "Orlo Grain" is no "Casse Grain".
            return None if before is not None and before[1] not in point.text else last
        return None

    def _other_bearer(self, point: Point, last: tuple[int, int] | None) -> tuple[int, int] | None:
        """The start of a passage that has the last word of a name in the name of another.

        "His brother, Robert Lane": Thomas Lane, who is asked after, is "his" alone.
        """
        base = self.passage.span.start
        before = _NAME_BEFORE.search(self.text[: last[0] - base]) if last is not None else None
        if before is None or before[1] in point.text or before[1].casefold() not in given_names():
            return None
        self.clashes.append(
            Clash("actor", point, self.words(base + before.start(1), base + before.end()), False)
        )
        return base, base

    def _number(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Quantity)
        if ages.asks_age(self.question):
            return self._age(point, asked)
        alike = [one for one in self.passage.quantities if (one.kind, one.unit) == (asked.kind, asked.unit)]
        for one in self._told(asked, alike):
            if bears_out(asked, one):
                self.borne.append((asked, one))
                return one.number.start, one.number.end
        for one in self._told(asked, alike):
            if is_bounded_otherwise(asked, one) or numbers.is_rounded(asked, one):
                self.bounded = True
                return one.number.start, one.number.end
        # "Nine of eleven articles": the nine are no quantity by themselves, and printed all the same.
        read = [one.number for one in self.passage.quantities if one.kind == asked.kind]
        for word in self.passage.words:
            if word.keys & point.keys and not any(span.start <= word.start < span.end for span in read):
                return word.start, word.end
        self._note_other_number(point, asked, alike)
        return None

    def has_other(self, point: Point) -> bool:
        """True if the passage has another number, or another hour, of the kind of one that it lacks."""
        asked, taken = point.mark, [one.id for _, one in self.borne]
        if isinstance(asked, Quantity):
            told = [one for one in self.passage.quantities if one.id not in taken]
            alike = [one for one in told if (one.kind, one.unit) == (asked.kind, asked.unit)]
            return any(counts(asked, one) != "different" for one in alike)
        return isinstance(asked, Time) and any(are_other_hours(asked, one) for one in self.passage.times)

    def _age(self, point: Point, asked: Quantity) -> tuple[int, int] | None:
        told = ages.printed_ages(self.question, self.passage)
        for one in told:
            if bears_out(asked, one):
                return one.number.start, one.number.end
        for one in told[:1]:
            sure = ages.exclude_each_other(asked, one) and not self._is_of_another_year()
            sure = sure and len(self.question.points[0].actors) == 1  # else of one of his name
            self.clashes.append(Clash("number", point, one.number, sure))
        return None

    def _score(self, point: Point) -> tuple[int, int] | None:
        told = list(terse.scores(self.passage))
        base = self.passage.span.start
        for start, end in told:
            if terse.same_score(point.text, self.text[start - base : end - base]):
                return start, end
        if len(told) == 1:
            self.clashes.append(Clash("number", point, self.words(*told[0]), True))
        return None

    def _told(self, asked: Quantity, alike: list[Quantity]) -> list[Quantity]:
        """Those of some numbers of the asked kind that print tells of what is asked."""
        act = self._act_of(asked)
        others = [one for one in alike if numbers.is_of_other_act(asked, one)]
        if not numbers.of_same_act(asked, alike):
            others = []
        return [
            one
            for one in alike
            if counts(asked, one) != "different"
            and one not in others
            and not numbers.is_told_otherwise(asked, one)
            and not numbers.is_of_other_set(asked, one)
            and not numbers.is_only_whole(asked, one, act, self.passage.events)
        ]

    def _act_of(self, asked: Quantity) -> Event | None:
        """The act of the sentence that is done by what the number counts, or to it; else its only act."""
        acts = [one.mark for one in self.question.points if isinstance(one.mark, Event)]
        with_it = [
            one
            for one in acts
            if any(
                span is not None and span.overlaps(asked.number)
                for span in (one.agent_span, one.patient_span)
            )
        ]
        return next(iter((*with_it, *acts)), None)

    def _note_other_number(self, point: Point, asked: Quantity, alike: list[Quantity]) -> None:
        """Notes the first other number of the passage for what is asked, where both can be compared."""
        told = [
            one for one in self._told(asked, alike) if counts(asked, one) == "same" and not meets(asked, one)
        ]
        for one in told:
            if numbers.is_of_other_act(asked, one) or numbers.is_part(asked, one):
                continue
            if asked.low is not None and one.low is not None:
                sure = numbers.is_sure(asked, one) and not numbers.is_passing(asked, one)
                sure = sure and not self._is_of_another_year() and not self._denies_its_act
                self.clashes.append(Clash("number", point, one.number, sure))
            return

    def _is_of_another_year(self) -> bool:
        """True if the passage tells of a year that is not asked for: "eleven died there in 2028"."""
        asked = any(point.kind == "time" for point in self.question.points)
        return not asked and any(_YEAR.search(one.span.text) for one in self.passage.times)

    def _time(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Time)
        told = [one for one in self.passage.times if one.kind in ("date", "time")]
        fits = [times(asked, one) for one in told]
        if True in fits:
            one = told[fits.index(True)]
            return one.span.start, one.span.end
        against = [one.span for one, fit in zip(told, fits, strict=True) if fit is False]
        if not against and (place := self._time_in_words(point)) is not None:
            return place
        if against:
            # "Signed in May, cancelled in 2031": the time that stands nearest to the act is its own.
            nearest = self._nearest([one.span for one, fit in zip(told, fits, strict=True) if not fit])
            if nearest in against:
                sure = not self._is_of_another_act(nearest) and not self._denies_its_act
                self.clashes.append(Clash("date", point, nearest, sure))
        elif other := other_weekday(point.text, self.text):
            at = self.passage.span.start + other[0]
            self.clashes.append(Clash("date", point, self.words(at, at + other[1]), False))
        return None

    @property
    def _denies_its_act(self) -> bool:
        """True for "did not resign on Monday": nor need anybody have on Friday."""
        acts = [number for number, point in enumerate(self.question.points) if point.kind == "act"]
        return len(acts) == 1 and acts[0] in self.denied

    def _time_in_words(self, point: Point) -> tuple[int, int] | None:
        """Where the passage has all words of a time that no mark of it tells."""
        # "Before noon" has "noon" told as another time.
        if any(fold(one.span.text) == fold(point.text) for one in self.passage.times):
            return None
        held = all(any(keys & word.keys for word in self.passage.words) for keys in keys_of(point.text))
        if not held or not has_months(point.text, self.text):
            return None
        return next(((word.start, word.end) for word in self.passage.words if word.keys & point.keys), None)

    def _is_of_another_act(self, time: Span) -> bool:
        """True for the time of an act that the sentence does not tell: "The council, which met in May, …"."""
        asked = frozenset(key for point in self.question.points for key in point.keys)
        owners = [
            one for one in self.passage.events if one.when and one.when.span and one.when.span.overlaps(time)
        ]
        told = [
            {act_key(one), *(key for word in keyed(one.trigger.text) for key in word.keys)} for one in owners
        ]
        return bool(told) and all(asked.isdisjoint(keys) for keys in told)

    def _nearest(self, spans: list[Span]) -> Span:
        """The one of some spans that stands nearest to what was last found of the sentence."""
        last = self.places[max(self.places)][1] if self.places else 0
        return min(spans, key=lambda span: (abs(span.start - last) if last else 0, span))

    def _act(self, point: Point) -> tuple[int, int] | None:
        asked = point.mark
        assert isinstance(asked, Event)
        found = [one for one in self.passage.events if act_key(one) == act_key(asked)]
        if found:
            best = max(found, key=lambda one: (self._agreement(asked, one), -one.trigger.start))
            self._compare(asked, best, point)
            return best.trigger.start, best.trigger.end
        place = self._word(point)
        # "Shot" is printed as another act, "shot dead": its doer and done-to are told all the same.
        told = [one for one in self.passage.events if place == (one.trigger.start, one.trigger.end)]
        if place is not None and not told and undergone.is_only_charged(self, asked, place):
            self.clashes.append(Clash("modality", point, self.words(*place), False))
        for one in told[:1]:
            self._exchange(asked, one, point)
            if are_other_verbs(asked.lemma, one.lemma):
                self.clashes.append(Clash("polarity", point, one.trigger, False))
        return place

    def _exchange(self, asked: Event, one: Event, point: Point) -> bool:
        """Notes an act whose doer and done-to have changed places; whether they have."""
        self.tells_parts |= asked.agent_span is not None and asked.patient_span is not None
        sure = exchanged(asked, one)
        if sure is not None:
            self.clashes.append(Clash("agency", point, one.trigger, sure))
        return sure is not None

    def _agreement(self, asked: Event, one: Event) -> int:
        mine, theirs = parties(asked), parties(one)
        return (asked.lemma == one.lemma) + 2 * sum(map(is_one, mine, theirs))

    def _compare(self, asked: Event, one: Event, point: Point) -> None:
        """Notes where an act of the passage is told otherwise than the asked one."""
        doer, undergoer = parties(asked)
        their_doer, their_undergoer = parties(one)
        if self._exchange(asked, one, point) or are_joined(asked) or are_joined(one):
            pass
        elif is_other(doer, their_doer) or (doer.known and one.agent is None and is_pronoun(one.agent_span)):
            self.clashes.append(Clash("actor", point, one.agent_span, False))
        elif is_other(undergoer, their_undergoer) or undergone.befell_others(self, asked, one):
            self.clashes.append(Clash("actor", point, one.patient_span, False))
        mine, theirs = (_LEVELS.get(event.modality, "open") for event in (asked, one))
        if mine != theirs:
            self.clashes.append(Clash("modality", point, one.trigger, False))
        self.told_acts += 1

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
        return reach > (4 * asked + 60 if self.told_acts else 2.5 * asked + 30)

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
        """The innermost statement that holds most of the printed points, its speaker's name left out."""
        best: tuple[int, int, str] | None = None
        chosen = None
        real = [place for place in self.places.values() if place[0] < place[1]]
        for one in self.passage.statements:
            inside = sum(any(c.start <= a and b <= c.end for c in one.content) for a, b in real)
            who = one.source
            named = sum(who is not None and who.start <= a and b <= who.end for a, b in real)
            if inside * 5 >= 3 * (len(real) - named) and inside:
                size = sum(span.end - span.start for span in one.content)
                rank = (-inside, size, one.id)
                if best is None or rank < best:
                    best, chosen = rank, one
        return chosen

    def words(self, start: int, end: int) -> Span | None:
        """The whole words of the passage that ``[start, end)`` of the article touches, None if none."""
        return whole_words(self.passage.span, start, end)
