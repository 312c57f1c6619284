"""Two sentences that seem to tell one thing in other words: the questions that the ladders ask of them.

Of what parts in them only a number, a day, acts that are contraries, and words of two speakers of which the
one denies the other's can be set side by side: whether a "not" of the outlet's own is a "not" to what the
other sentence tells, words that differ do not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from variorum.compare import whens
from variorum.compare.parallel_acts import Act, acts, contrary, left_otherwise
from variorum.compare.parallel_statements import against
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.shown import Shown, clipped
from variorum.compare.statement_pairs import StatementPair
from variorum.compare.view import View
from variorum.model import Event, Quantity, Span, Time
from variorum.text import edtf
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.opposites import contraries
from variorum.text.stems import stem, stems

_LASTING = frozenset({"since", "until", "till", "by", "before", "after", "from", "through"})
"""What stands before the day on which something began or ended, or from which it is counted."""


class ParallelPair:
    """One sentence of each of two articles; every question is answered once, when asked."""

    def __init__(self, view: View, left: Span, right: Span) -> None:
        self.view, self.left, self.right = view, left, right

    @cached_property
    def numbers(self) -> QuantityPair | None:
        """The one number of each sentence that counts what the other's counts; None for several or none."""
        mine, theirs = ([*_counted(self.view, span)] for span in (self.left, self.right))
        found = [
            pair
            for one in mine
            for other in theirs
            if _count_one_thing(one, other) and (pair := QuantityPair(self.view, one, other)).comparable()
        ]
        return found[0] if len(found) == 1 else None

    @cached_property
    def periods(self) -> tuple[Time, Time] | None:
        """The one month or year of each sentence; None where one gives several, none or a day.

        Nor where both count something ("rose by 3 percent in May"), or no verb is common to both.
        """
        if any(True for side in (self.left, self.right) for _ in _days(self.view, side)):
            return None
        mine, theirs = ([*_periods(self.view, span)] for span in (self.left, self.right))
        if len(mine) != 1 or len(theirs) != 1 or mine[0].precision != theirs[0].precision:
            return None
        held = mine[0].span, theirs[0].span
        counted = [
            any(not one.number.overlaps(span) for one in _counted(self.view, side))
            for side, span in zip((self.left, self.right), held, strict=True)
        ]
        return None if all(counted) or not self._share_act() else (mine[0], theirs[0])

    def _share_act(self) -> bool:
        """True if the verb of an act of one sentence stands in the other: "was founded", "founded in"."""
        sides = (self.left, self.right), (self.right, self.left)
        return any(
            not {stem(act.lemma), stem(act.verb.text.split()[-1].lower())}.isdisjoint(stems(other.text))
            for one, other in sides
            for act in acts(self.view, one)
        )

    @cached_property
    def days(self) -> tuple[Time, Time] | None:
        """The one day of each sentence; None where one gives several or none."""
        mine, theirs = ([*_days(self.view, span)] for span in (self.left, self.right))
        return (mine[0], theirs[0]) if len(mine) == len(theirs) == 1 else None

    # The numbers

    def no_two_numbers(self) -> bool:
        """No two numbers can be set side by side."""
        return self.numbers is None

    def numbers_fit(self) -> bool:
        """The numbers are one, rounded or within a range."""
        return self.numbers is not None and (self.numbers.ranges_meet() or self.numbers.rounder())

    def numbers_told_apart(self) -> bool:
        """Print says that the two count different things, or one a part of the other."""
        return self.numbers is not None and (self.numbers.told_apart() or self.numbers.one_is_part())

    def later_and_higher(self) -> bool:
        """A growing count whose higher number is surely the later one."""
        return self.numbers is not None and self.numbers.later_and_higher()

    def later_of_those_who_may_be_found(self) -> bool:
        """A count that falls too as people are found, and one is surely the later one."""
        return self.numbers is not None and self.numbers.later_of_those_who_may_be_found()

    def as_of_other_time(self) -> bool:
        """Both print what time their number is for, and the times exclude each other."""
        return self.numbers is not None and self.numbers.as_of_other_time()

    def other_speakers(self) -> bool:
        """Two different sure speakers give the numbers."""
        return self.numbers is not None and self.numbers.other_speakers()

    def number_can_grow(self) -> bool:
        """The count is of a kind that grows as reports come in."""
        return self.numbers is not None and self.numbers.can_grow()

    def other_number_printed(self) -> bool:
        """One article prints both numbers."""
        return self.numbers is not None and self.numbers.other_number_printed()

    def doers_part(self) -> bool:
        """The numbers have no noun, and the sentences open with two doers: "he", "they"."""
        if self.numbers is None or self.numbers.left.counts or self.numbers.right.counts:
            return False
        (mine, he), (theirs, they) = (_opener(self.view, one) for one in (self.left, self.right))
        return bool(mine and theirs and mine != theirs) or bool(he and they and he != they)

    # The days

    def no_two_days(self) -> bool:
        """The sentences do not give one day each."""
        return self.days is None

    def no_two_periods(self) -> bool:
        """The sentences do not give one month each, or one year each, or give numbers for it."""
        return self.periods is None

    def periods_meet(self) -> bool:
        """The two months or years can be one."""
        return self.periods is not None and whens.meets(*(one.when() for one in self.periods))

    def period_not_yet_come(self) -> bool:
        """One article came out before the other's month or year."""
        return self.periods is not None and any(
            whens.before(self.view.articles[one.article].published, other.when())
            for one, other in (self.periods, self.periods[::-1])
        )

    def days_meet(self) -> bool:
        """The two days can be one, or lie one day apart, as time zones may explain."""
        if self.days is None:
            return False
        left, right = (one.when() for one in self.days)
        return whens.meets(left, right) or whens.days_apart(left, right) <= 1

    def one_not_yet_come(self) -> bool:
        """The earlier article tells of a day gone by, the later one of a day that had not come then."""
        if self.days is None:
            return False
        mine, theirs = (
            whens.Told(one.when(), self.view.articles[one.article].published) for one in self.days
        )
        return whens.is_after_what_was(mine, theirs)

    def days_of_two_acts(self) -> bool:
        """The day of one sentence is of an act that the other tells without its own day, or of another act.

        "Was shot on 3 August" says nothing against "the man who shot him came to court on 31 August".
        """
        if self.days is None:
            return False
        mine, theirs = (_dated(self.view, one) for one in self.days)
        if mine and theirs:
            return mine.isdisjoint(theirs)
        told = self.right if mine else self.left
        held = self.view.events_of.get(told.article, ())
        return not (mine | theirs).isdisjoint(_called(one for one in held if told.contains(one.trigger)))

    def numbers_part(self) -> bool:
        """The sentences give two numbers of one thing as well: there may be two of what they tell."""
        return self.numbers is not None and not self.numbers_fit()

    def first_and_last(self) -> bool:
        """One begins or comes first where the other ends or comes last, or the like."""
        left, right = (stems(one.text) for one in (self.left, self.right))
        mine, theirs = set(left).difference(right), set(right).difference(left)
        return any(not contraries(one, choices=True).isdisjoint(theirs) for one in sorted(mine))

    # The statements

    @cached_property
    def against(self) -> StatementPair | None:
        """Words of two speakers of which the one denies what the other says; None for none."""
        return against(self.view, self.left, self.right)

    def said_and_denied(self) -> bool:
        """Of two speakers the one denies in these sentences what the other says."""
        return self.against is not None

    # The acts

    @cached_property
    def acts(self) -> tuple[Act, Act] | None:
        """Acts of the sentences that part: contraries, or how somebody left; None for none."""
        found = left_otherwise(self.view, self.left, self.right)
        return found or contrary(self.view, self.left, self.right)

    def no_two_acts(self) -> bool:
        """No acts of the sentences can be set side by side."""
        return self.acts is None

    def somebody_left(self) -> bool:
        """In one sentence somebody goes who in the other is sent away."""
        return self.acts is not None and left_otherwise(self.view, self.left, self.right) is not None

    def days_part(self) -> bool:
        """The sentences give two days: it may have been both."""
        return self.days is not None and not whens.meets(*(one.when() for one in self.days))

    def one_day(self) -> bool:
        """Both sentences give a day, and it can be one."""
        return self.days is not None and not self.days_part()

    def names_part(self) -> bool:
        """Each sentence has a name whose words the other lacks: they may be of two."""
        mine, theirs = (frozenset(stems(one.text)) for one in (self.left, self.right))
        return self._names_beyond(self.left, theirs) and self._names_beyond(self.right, mine)

    def _names_beyond(self, sentence: Span, other: frozenset[str]) -> bool:
        text = self.view.articles[sentence.article].text
        return any(
            other.isdisjoint(stems(text[start:end]))
            for start, end, _ in self.view.names_at.get(sentence.article, ())
            if sentence.start <= start and end <= sentence.end
        )

    def numbers_differ(self) -> bool:
        """The sentences hold numbers, and none in common."""
        mine, theirs = ({one.low for one in _counted(self.view, span)} for span in (self.left, self.right))
        return bool(mine or theirs) and mine.isdisjoint(theirs)

    def came_out_apart(self) -> bool:
        """The articles came out more than some hours apart: what they tell of can have changed."""
        return whens.may_have_changed(
            *(self.view.articles[one.article].published for one in (self.left, self.right))
        )

    def one_number_alike(self) -> bool:
        """Both sentences print one number that is not of the day."""
        mine, theirs = (
            {one.low for one in _counted(self.view, span) if one.low is not None}
            for span in (self.left, self.right)
        )
        return not mine.isdisjoint(theirs)

    # What is shown

    def tellers(self, question: str) -> tuple[str, str]:
        """Who gives the number of each side, or says or denies it, where somebody does."""
        pair = self.against if question == "polarity" else self.numbers
        if pair is None:
            return "", ""
        return self.view.teller(pair.left), self.view.teller(pair.right)

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: the words that differ, in their sentences."""
        if question == "polarity" and self.against is not None:
            return self.against.shown(question)
        if question == "number" and self.numbers is not None:
            words = self.numbers.left.phrase, self.numbers.right.phrase
            focus = self.numbers.left.number, self.numbers.right.number
        elif question == "polarity" and self.acts is not None:
            words = focus = self.acts[0].verb, self.acts[1].verb
        elif self.periods is not None:
            words = focus = self.periods[0].span, self.periods[1].span
        elif self.days is not None:
            words = focus = self.days[0].span, self.days[1].span
        else:
            words = focus = self.left, self.right
        left, right = (
            Shown(clipped(word.text), (sentence,), (mark,))
            for word, sentence, mark in zip(words, (self.left, self.right), focus, strict=True)
        )
        return left, right


def _counted(view: View, sentence: Span) -> Iterator[Quantity]:
    """The numbers of a sentence that say how many or how much."""
    for one in view.quantities_of.get(sentence.article, ()):
        if sentence.start <= one.number.start and one.number.end <= sentence.end and one.kind != "ordinal":
            yield one


def _dated(view: View, day: Time) -> frozenset[str]:
    """The words for the acts that a day is printed for; none where it is read for none."""
    held = view.events_of.get(day.article, ())
    return _called([one for one in held if one.when is not None and one.when.span == day.span])


def _called(events: Iterable[Event]) -> frozenset[str]:
    """The kinds of acts, and their words as print has them ("shot", which may be read as a noun)."""
    return frozenset(word for one in events for word in (family(one.kind), stem(one.trigger.text.lower())))


_OPENERS = {"he": "he", "she": "she", "they": "they", "we": "they"}
"""Pronouns that can be of one doer, by the doer; "it" may be a body that "they" are elsewhere."""


def _opener(view: View, sentence: Span) -> tuple[str, str]:
    """The actor that a sentence opens with, and the pronoun; "" for what is not known, and for a speaker."""
    told = view.statements_of.get(sentence.article, ())
    if any(one.source is not None and one.source.start == sentence.start for one in told):
        return "", ""
    opening = next(
        (
            actor.id
            for actor in view.story.actors
            for one in actor.mentions
            if one.article == sentence.article and one.start == sentence.start
        ),
        "",
    )
    return opening, _OPENERS.get(sentence.text.split(maxsplit=1)[0].lower(), "") if sentence.text else ""


def _count_one_thing(one: Quantity, other: Quantity) -> bool:
    """True if both are of one unit, and count nothing or the same: "140 km/h" and "104 km/h".

    What the one counts may stand elsewhere in the other's sentence.
    """
    if one.unit != other.unit or one.kind != other.kind:
        return False
    if one.counts and other.counts:
        return alike(one.counts, other.counts)
    counted = one.counts or other.counts
    if not counted:
        return bool(one.unit)
    # "52.4 percent of the vote", "won the vote with 54.2 percent"
    bare = one if not one.counts else other
    return bool(one.unit) and bare.sentence is not None and stem(counted) in stems(bare.sentence.text)


def _days(view: View, sentence: Span) -> Iterator[Time]:
    """The days and hours that a sentence gives, not "now", nor where something begins or ends."""
    for one in view.times_of.get(sentence.article, ()):
        if not one.span.overlaps(sentence) or one.signal in _LASTING:
            continue
        if one.kind in ("date", "time"):
            held = edtf.bounds(one.edtf) if one.edtf and "~" not in one.edtf else None
            if held is None or held.earliest is None or held.latest is None:
                continue
            if held.earliest.date() == held.latest.date():
                yield one


def _periods(view: View, sentence: Span) -> Iterator[Time]:
    """The months and years that a sentence gives, not where something begins or ends."""
    for one in view.times_of.get(sentence.article, ()):
        is_period = one.kind == "date" and one.precision in ("month", "year") and "/" not in one.edtf
        if is_period and one.span.overlaps(sentence) and one.signal not in _LASTING:
            yield one


QUESTIONS: Mapping[str, Callable[[ParallelPair], bool]] = {
    name: method
    for name, method in vars(ParallelPair).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
