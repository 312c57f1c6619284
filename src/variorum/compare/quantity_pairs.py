"""Two articles' versions of one quantity: the questions that the ladders ask of them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import cached_property

from variorum.compare import counted_words, parts, roundings, terms, whens
from variorum.compare.alike_names import are_alike, may_be_one
from variorum.compare.counted_words import Counted
from variorum.compare.growing import holds_at, is_settled, may_grow, stands
from variorum.compare.one_mouth import are_one_mouth
from variorum.compare.shown import Shown, clipped
from variorum.compare.taken_back import takes_back
from variorum.compare.tolls import counts_doer
from variorum.compare.view import View
from variorum.compare.wording import coverage
from variorum.model import FINE, Quantity, Statement, When
from variorum.text import edtf
from variorum.text.alike import alike
from variorum.text.games import SIDES, is_game_score, named_sides, scope_of
from variorum.text.numbers import are_a_slip_apart
from variorum.text.stems import is_function_word, numbers
from variorum.text.telling_numbers import tells

_DIGIT = re.compile(r"\d")
_OF_ONE_EACH = frozenset(
    {"arrest", "detain", "abduct", "kidnap", "die", "resign", "convict", "execute", "deport"}
)
"""Acts of which each befalls one person."""

_ONE_OF = re.compile(r"one\s+of\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")

DAYS_OF_YEAR = 365

NEAR_SAME = 0.6
"""Part of the shorter sentence's content words that near-same sentences share."""


class QuantityPair:
    """One mark of each article; every question is answered once, when asked."""

    def __init__(self, view: View, left: Quantity, right: Quantity) -> None:
        self.view, self.left, self.right = view, left, right

    @cached_property
    def _both(self) -> tuple[Quantity, Quantity]:
        return self.left, self.right

    # The numbers

    def same_unit(self) -> bool:
        """Both are of one unit and one kind of number, and neither is a year ("the 2031 election")."""
        if any(_YEAR.fullmatch(one.number.text) for one in self._both):
            return False
        return self.left.unit == self.right.unit and self.left.kind == self.right.kind

    def comparable(self) -> bool:
        """Same unit, and both have a number that can be read; one is no change and the other a level."""
        readable = all(one.low is not None or one.high is not None for one in self._both)
        changes = {one.change in ("+", "-") for one in self._both}
        # "one of the silos" picks one out; it does not say how many there are.
        picked = {_ONE_OF.match(one.phrase.text) is not None for one in self._both}
        return self.same_unit() and readable and len(changes) == 1 and len(picked) == 1

    def same_value(self) -> bool:
        """Both bounds are equal."""
        return (self.left.low, self.left.high) == (self.right.low, self.right.high)

    def few(self) -> bool:
        """Both are so small a number that many things are as many: "two men", "two boats"."""
        return all(map(roundings.is_few, self._both))

    def one_limit(self) -> bool:
        """One is what is allowed, the other what is forbidden beyond it: "at most 25", "no more than 25"."""
        return roundings.are_one_limit(*self._both)

    def same_qualifier(self) -> bool:
        """Both carry the same qualifier, or none."""
        return self.left.qualifier == self.right.qualifier

    def one_by_word(self) -> bool:
        """One is printed as a word for some ("several", "dozens"), the other as a number with a qualifier."""
        vague = [one.high is None and not one.qualifier for one in self._both]
        return vague[0] != vague[1]

    def rounder(self) -> bool:
        """One is "about" the other, or the other rounded to fewer digits."""
        return roundings.is_rounder(*self._both)

    def ranges_meet(self) -> bool:
        """The ranges share a number."""
        mine, theirs = map(roundings.span_of, self._both)
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]

    def both_exact(self) -> bool:
        """Both are single numbers without a qualifier."""
        return all(roundings.is_point(one) and not one.qualifier for one in self._both)

    # What is counted

    @cached_property
    def _counted(self) -> tuple[Counted, Counted]:
        return Counted(self.view, self.left), Counted(self.view, self.right)

    def told_apart(self) -> bool:
        """Print says that the numbers are of two things: those badly hurt and all, those of two days."""
        return not self.same_value() and counted_words.told_apart(*self._counted)

    def each_adds(self) -> bool:
        """The clause of each number names something that the other's sentence does not."""
        return counted_words.each_adds(*self._counted)

    def one_adds_hours(self) -> bool:
        """One number alone is for an hour or a part of the day, or each for its own."""
        return counted_words.one_adds_hours(*self._counted)

    def one_is_part(self) -> bool:
        """One number is told for a part ("among them two sailors"), the other for no such part."""
        return parts.one_is_part(self.view, *self._both)

    def other_scope(self) -> bool:
        """The things counted, their scope or the governing act differ, or print tells the two apart."""
        mine, theirs = self._both
        if _same_words(mine, theirs) or self.of_one_person():
            return False
        if self.told_apart() or self.one_is_part():
            return True
        if mine.counts and theirs.counts and not alike(mine.counts, theirs.counts):
            return not (tells(mine, theirs) or (self.same_value() and mine.kind == "money"))
        if self.same_value() and not (mine.counts and theirs.counts):
            # "by 134 votes" and "134 to 63": what is counted goes without saying.
            return False
        acts_differ = bool(mine.of_event and theirs.of_event and mine.of_event != theirs.of_event)
        acts_differ = acts_differ and not self.a_slip_apart()
        # The same number of the same things under two verbs ("sent", "fought") is one count told twice.
        if acts_differ and not self.same_value():
            return True
        if any(is_function_word(word) for one in self._both for word in one.scope):
            # "its soldiers": whose, the sentence before says.
            return False
        return set(scope_of(mine)) != set(scope_of(theirs))

    def of_one_person(self) -> bool:
        """Both are the age of one and the same person, set beside the name."""
        left, right = (self.view.aged.get(one.id) for one in self._both)
        return left is not None and left == right

    def may_be_one_age(self) -> bool:
        """As many birthdays may lie between the two articles as the ages differ by; one, where a day of
        publication is not known."""
        left, right = (self.view.articles[one.article].published for one in self._both)
        apart = edtf.days_apart(left.edtf, right.edtf) if left and right else None
        years = 1 if apart is None else 0 if apart <= 1 else math.ceil(apart / DAYS_OF_YEAR)
        return abs((self.left.low or 0.0) - (self.right.low or 0.0)) <= years

    def counted_by_the_act(self) -> bool:
        """One counts the acts, the other those to whom they were done: "19 arrests", "arrested 19 people".

        Only acts of which each befalls one: four may be shot in one shooting.
        """
        return any(
            other.of_event in _OF_ONE_EACH
            and bool(one.counts)
            and alike(one.counts, other.of_event)
            and not one.scope
            for one, other in (self._both, self._both[::-1])
        )

    def fits_the_same_count(self) -> bool:
        """The things counted are the same, and one number is the other rounded, or lies in its range."""
        mine, theirs = self._both
        same = mine.counts == theirs.counts or bool(
            mine.counts and theirs.counts and alike(mine.counts, theirs.counts)
        )
        fits = not self.same_value() and (self.rounder() or self.ranges_meet())
        return same and set(mine.scope) == set(theirs.scope) and fits

    def narrower_scope(self) -> bool:
        """One scope is a part of the other, for the same things: "boats", "armed boats"."""
        mine, theirs = set(self.left.scope), set(self.right.scope)
        return (mine < theirs or theirs < mine) and self.left.counts == self.right.counts

    def same_act(self) -> bool:
        """Both print one and the same act of the things counted, or both none."""
        return self.left.of_event == self.right.of_event

    def can_be_a_part(self) -> bool:
        """The number of the narrower scope is not the larger, and it is told of one act by no opponents.

        "31 armed boats were sunk" counts no part of "13 boats were sunk".
        """
        if not self.same_act() or self.other_speakers():
            return False
        narrow, wide = sorted(self._both, key=lambda one: len(one.scope), reverse=True)
        return narrow.low is None or wide.high is None or narrow.low <= wide.high

    # Speakers and times

    def other_speakers(self) -> bool:
        """Two different sure speakers give them, who are not one under two names and not heard for each
        other, as a minister and the ministry are."""
        left, right = (self.view.actors.get(self._speaker(one) or "") for one in self._both)
        if left is None or right is None or left == right or may_be_one(left, right):
            return False
        return not are_one_mouth(left, right) and not self._speak_for_one()

    def _speak_for_one(self) -> bool:
        """One speaks on behalf of the other, or both of a third."""
        told = [self.view.marks.get(one.statement or "") for one in self._both]
        heard = [{one.actor, one.on_behalf} - {None} for one in told if isinstance(one, Statement)]
        return len(heard) == 2 and not heard[0].isdisjoint(heard[1])

    def _speaker(self, one: Quantity) -> str | None:
        statement = self.view.marks.get(one.statement or "")
        return statement.actor if isinstance(statement, Statement) else None

    def one_taken_back(self) -> bool:
        """One article takes the other's number back in print; a bare "not 12" by the mouth of somebody is
        his denial, unless the other has its number from him."""
        return not self.same_value() and (
            self._takes_back(*self._both) or self._takes_back(*self._both[::-1])
        )

    def _takes_back(self, one: Quantity, other: Quantity) -> bool:
        held = takes_back(self.view, one.article, [self.view.sentence(one.number)], other.low, other.unit)
        teller, told = self._speaker(one), self._speaker(other)
        return held == "corrected" or (
            held == "denied" and (teller is None or (told is not None and not self.other_speakers()))
        )

    def one_counts_doer(self) -> bool:
        """One number is one more, and print says that it counts the doer: "six, including the bomber"."""
        fewer, more = sorted(self._both, key=lambda each: each.low or 0.0)
        sentence = self.view.sentence(more.number)
        behind = sentence.text[max(0, more.phrase.end - sentence.start) :]
        return (more.low or 0.0) - (fewer.low or 0.0) == 1 and counts_doer(_DIGIT.split(behind)[0])

    def can_grow(self) -> bool:
        """The count is of a kind that grows as reports come in."""
        return any(map(may_grow, self._both))

    def _times(self) -> tuple[When | None, When | None]:
        left, right = (holds_at(self.view, one) for one in self._both)
        return left, right

    def _is_planned(self, one: Quantity) -> bool:
        """True for a number of what is planned: it does not grow as reports come in ("will cut 900 jobs")."""
        sentence = self.view.sentence(one.number)
        return any(
            event.modality in ("planned", "demanded")
            for event in self.view.events_of.get(one.article, ())
            if event.lemma == one.of_event and event.sentence == sentence
        )

    def one_at_least(self) -> bool:
        """One is printed as a least number, as counts are that still grow: "at least 31", "more than 30"."""
        return any(one.qualifier in roundings.OPEN_ABOVE for one in self._both)

    def later_and_higher(self) -> bool:
        """A growing count whose higher number is surely the later one."""
        if not self.can_grow() or any(self._is_planned(one) for one in self._both):
            return False
        left, right = self._times()
        mine, theirs = map(roundings.printed, self._both)
        return (whens.before(left, right) and mine < theirs) or (whens.before(right, left) and theirs < mine)

    def later_of_those_who_may_be_found(self) -> bool:
        """A count that falls too as people are found (missing, trapped), and one is surely the later one."""
        left, right = self._times()
        return all(stands(one) for one in self._both) and (
            whens.before(left, right) or whens.before(right, left)
        )

    def as_of_other_time(self) -> bool:
        """Both print what time their number is for, and the times exclude each other."""
        return whens.excludes(self.left.as_of, self.right.as_of)

    def told_later_by_one_outlet(self) -> bool:
        """One outlet printed both, one after the other: the later report takes the earlier one's place."""
        one, other = (self.view.articles[each.article] for each in self._both)
        return one.outlet.casefold() == other.outlet.casefold() != "" and (
            whens.before(one.published, other.published) or whens.before(other.published, one.published)
        )

    def settled(self) -> bool:
        """Both articles came out long after the time that both give for the count."""
        return all(is_settled(one, self.view.articles[one.article].published) for one in self._both)

    def both_settle(self) -> bool:
        """Both are asserted in the same voice, and neither is an estimate of somebody."""
        left, right = (self._speaker(one) for one in self._both)
        known = self.view.actors
        one_voice = left == right or (
            left in known and right in known and are_alike(known[left], known[right])
        )
        return one_voice and (self.left.statement is None) == (self.right.statement is None)

    # The sentences

    @cached_property
    def _near(self) -> tuple[int, float]:
        left, right = (self.view.sentence(one.number).text for one in self._both)
        return coverage(left, right)

    def magnitudes(self) -> bool:
        """Both are magnitudes of a quake, which several services measure and correct within hours."""
        return all(one.unit == "magnitude" for one in self._both)

    def may_be_two_games(self) -> bool:
        """Both are scores, of sides that may have met twice: not of one day, nor printed within a day."""
        if not all(map(is_game_score, self._both)):
            return False
        if all(one.as_of is not None and one.as_of.precision in FINE for one in self._both):
            return self.as_of_other_time()
        left, right = (self.view.articles[one.article].published for one in self._both)
        apart = edtf.days_apart(left.edtf, right.edtf) if left and right else None
        return apart is None or apart > 1

    def a_side_unnamed(self) -> bool:
        """Both are scores, and one prints the name of one side at most: it may be of another team's game."""
        return all(map(is_game_score, self._both)) and any(
            len(named_sides(one, self.view.quantities_of.get(one.article, ()))) < SIDES for one in self._both
        )

    def two_terms(self) -> bool:
        """Both are the length of what looks like one sentence to prison on one person."""
        return terms.are_of_one(self.view, *self._both)

    def a_slip_apart(self) -> bool:
        """Two counts of the same thing part in one figure, or in two that changed places."""
        return self.left.kind == "count" and are_a_slip_apart(self.left.low or 0.0, self.right.low or 0.0)

    def near_same(self) -> bool:
        """The sentences share most content words."""
        return self._near[0] >= 4 and self._near[1] >= NEAR_SAME

    def other_number_shared(self) -> bool:
        """The sentences share another telling number, and the very thing counted and its act."""
        return bool(self._shared_beside())

    def telling_number_shared(self) -> bool:
        """The number shared beside is one of three figures or more: no chance and no other act."""
        return any(sum(c.isdigit() for c in number) >= 3 for number in self._shared_beside())

    def _shared_beside(self) -> frozenset[str]:
        left, right = (numbers(self.view.sentence(one.number).text) for one in self._both)
        own = {number for one in self._both for number in numbers(one.number.text)}
        telling = {
            number for number in (left & right) - own if len(number) > 1 and not _YEAR.fullmatch(number)
        }
        same_count = bool(self.left.counts) and self.left.counts == self.right.counts
        same_act = self.left.of_event == self.right.of_event
        return frozenset(telling) if same_count and same_act and self._near[0] >= 4 else frozenset()

    def other_number_printed(self) -> bool:
        """One article also prints the other's number for the same kind of thing."""
        return self._prints(self.left.article, self.right) or self._prints(self.right.article, self.left)

    def _prints(self, article: str, other: Quantity) -> bool:
        return any(
            held.article == article
            and (held.low, held.high) == (other.low, other.high)
            and held.unit == other.unit
            and not held.withdrawn
            and (self.view.aged.get(held.id) == self.view.aged.get(other.id) or not self.of_one_person())
            for held in self.view.story.quantities
        )

    # What is shown

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ.

        A score is shown whole, as the rows of its two numbers tell one difference.
        """
        left, right = (
            Shown(
                clipped(one.phrase.text, 80),
                tuple(sorted({one.phrase, self.view.sentence(one.number)})),
                (one.phrase,) if question == "scope" or is_game_score(one) else (one.number,),
            )
            for one in self._both
        )
        return left, right


def _same_words(one: Quantity, other: Quantity) -> bool:
    return one.phrase.text.casefold().split() == other.phrase.text.casefold().split()


QUESTIONS: Mapping[str, Callable[[QuantityPair], bool]] = {
    name: method
    for name, method in vars(QuantityPair).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
