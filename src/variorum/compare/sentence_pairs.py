"""Two near sentences at one place where their words part: the questions that the ladders ask of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from rapidfuzz import fuzz

from variorum.compare import change_sides, whens
from variorum.compare.alike_names import NAMES_ALIKE, are_alike
from variorum.compare.change_sides import Side, quantity_at
from variorum.compare.change_times import ChangeTimes
from variorum.compare.change_voices import ChangeVoices
from variorum.compare.changed_words import (
    are_contraries,
    are_other_scores,
    content_words,
    denies,
    is_denial_alone,
    is_saying,
    numbers_only,
    part_in_reality,
    part_in_scope,
    reality_kinds,
)
from variorum.compare.circumstances import LETTER, kinds_of, occasions_exclude
from variorum.compare.one_mouth import are_the_law
from variorum.compare.places import lie_apart, may_hold
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.shown import Shown, clipped
from variorum.compare.wording import Word, words
from variorum.model import Actor, Span
from variorum.text.stems import is_function_word

ADDED_WORDS = 12
"""Words that near sentences may have beyond each other, together, and still be one sentence."""

LONG_SHARED = 8
"""Words shared in order from which a sentence is the same but for what parts."""

_OF_A_PEOPLE = re.compile(r"[A-Z][a-z]{2,}(?:an|ish|ese|i)")

_BESIDE = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr", "and", "of", "in"})
"""Words that may stand beside a name and name nobody else."""


class ChangePair(ChangeTimes):
    """One change of two near sentences; every question is answered once, when asked."""

    # The sentences

    def long_shared(self) -> bool:
        """The sentences share words enough, in order, that they are one sentence."""
        return self.near.shared >= LONG_SHARED

    def alone(self) -> bool:
        """Nothing at all parts but this."""
        return len(self.near.changes) == 1

    def nothing_else_parts(self) -> bool:
        """But for this change, the two part only in words of saying, small words, additions and far off."""
        added = 0
        for other in self.near.changes:
            if other is self.change:
                continue
            mine, theirs = content_words(other.left), content_words(other.right)
            if denies(other.left) != denies(other.right):
                return False
            if change_sides.parts_far_off(self.near, self.change, other):
                continue
            if mine and theirs:
                return False
            added += len(mine) + len(theirs)
        return added <= ADDED_WORDS

    def something_else_parts(self) -> bool:
        """A name, number, day, denial or contrary parts at another place too: the two tell of two things."""
        mine = self.kind
        return any(
            kind in ("name", "number", "day", "denial", "contrary") and kind != mine
            for other in self.near.changes
            if other is not self.change
            for kind in (ChangePair(self.view, self.near, other).kind,)
        )

    def parallel(self) -> bool:
        """Two places of one kind part: the two are built alike and may tell of two things."""
        return any(
            ChangePair(self.view, self.near, other).kind == self.kind
            for other in self.near.changes
            if other is not self.change
        )

    @cached_property
    def kind(self) -> str:
        """What parts here: "day", "number", "name", "denial", "contrary", "occasion", "scope", "reality",
        "quotation"."""
        if None not in self._whens:
            return "day"
        if self.quantities is not None or all(numbers_only(side.words) for side in self._sides):
            return "number"
        if None not in self._actors:
            return "name"
        if is_denial_alone(self.change.left, self.change.right):
            return "" if change_sides.denied_on_either_side(self.near, self.change) else "denial"
        if are_contraries(self.change.left, self.change.right):
            return "contrary"
        left, right = (kinds_of(" ".join(word.text for word in side.words)) for side in self._sides)
        if left and right and left != right:
            return "occasion"
        if part_in_scope(self.change.left, self.change.right, *self._sentences, self._peoples()):
            return "scope"
        if part_in_reality(self.change.left, self.change.right) and not self._is_as_real():
            return "reality"
        return "quotation" if self._is_reworded_quotation() else ""

    def _peoples(self) -> frozenset[str]:
        """The changed words that are printed like the name of a people, where others stand in their place.

        "Any Velmoran diplomat", "any foreign diplomat"; what the one merely adds parts nothing.
        """
        if not all(side.words for side in self._sides):
            return frozenset()
        printed = (
            (word, self.view.articles[side.article].text[word.start : word.end])
            for side in self._sides
            for word in side.words
            if word.start > side.sentence.start
        )
        return frozenset(word.text for word, text in printed if _OF_A_PEOPLE.fullmatch(text))

    def _is_as_real(self) -> bool:
        """True if all that parts puts the act as equally real: "will we leave", "are we going to leave"."""
        left = frozenset(kind for change in self.near.changes for kind in reality_kinds(change.left))
        right = frozenset(kind for change in self.near.changes for kind in reality_kinds(change.right))
        return left == right

    def _is_reworded_quotation(self) -> bool:
        """True if one speaker's quotation has other words of content here on both sides."""
        return self.quoted_by_one() and all(content_words(side.words) for side in self._sides)

    @cached_property
    def _sentences(self) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
        left, right = (words(self.view.articles[side.article], (side.sentence,)) for side in self._sides)
        return left, right

    # When

    def is_day(self) -> bool:
        """Two times stand here."""
        return self.kind == "day"

    # How many

    def is_number(self) -> bool:
        """Two numbers stand here."""
        return self.kind == "number"

    @cached_property
    def quantities(self) -> QuantityPair | None:
        """The quantities that stand here, set side by side; None where one side has none."""
        found = [quantity_at(self.view, side) for side in self._sides]
        left, right = found
        return QuantityPair(self.view, left, right) if left is not None and right is not None else None

    def number_alone(self) -> bool:
        """Nothing but the number parts here: "12" and "14", not "12" and "14 armed"."""
        return all(
            all(numbers_only((word,)) or is_function_word(word.text) for word in side.words)
            for side in self._sides
        )

    def numbers_fit(self) -> bool:
        """The numbers are equal, one is the other rounded, or their ranges meet."""
        pair = self.quantities
        if pair is None:
            return False
        return not pair.comparable() or pair.same_value() or pair.rounder() or pair.ranges_meet()

    def numbers_read(self) -> bool:
        """Both numbers are read, and neither has a qualifier."""
        return self.quantities is not None and self.quantities.both_exact()

    def counted_apart(self) -> bool:
        """Print says that the numbers are of two things."""
        return self.quantities is not None and self.quantities.told_apart()

    def counted_later_by_one_outlet(self) -> bool:
        """One outlet printed both numbers, one after the other."""
        return self.quantities is not None and self.quantities.told_later_by_one_outlet()

    def counted_at_hours(self) -> bool:
        """One number alone is for an hour or a part of the day, or each for its own."""
        return self.quantities is not None and self.quantities.one_adds_hours()

    def are_scores(self) -> bool:
        """Two results stand here, which are not one told from two sides: "5-4" and "6-3"."""
        return are_other_scores(self.change.left, self.change.right)

    def number_can_grow(self) -> bool:
        """The count grows as reports come in, and print does not show that it had ended."""
        return self.quantities is not None and self.quantities.can_grow() and not self.quantities.settled()

    def later_and_higher(self) -> bool:
        """A growing count whose higher number is surely the later one."""
        return self.quantities is not None and self.quantities.later_and_higher()

    def later_of_those_who_may_be_found(self) -> bool:
        """A count that falls too as people are found (missing, trapped), and one is surely the later one."""
        return self.quantities is not None and self.quantities.later_of_those_who_may_be_found()

    def as_of_other_time(self) -> bool:
        """Both print what time their number is for, and the times exclude each other."""
        return self.quantities is not None and self.quantities.as_of_other_time()

    def other_number_printed(self) -> bool:
        """One article prints the other's number too, for the same kind of thing."""
        return self.quantities is not None and self.quantities.other_number_printed()

    # Who and where

    def is_name(self) -> bool:
        """The names of two actors stand here."""
        return self.kind == "name"

    @cached_property
    def _actors(self) -> tuple[Actor | None, Actor | None]:
        left, right = (self._actor(side) for side in self._sides)
        return (left, right) if left is not None and left != right else (None, None)

    def _actor(self, side: Side) -> Actor | None:
        named = self._named(side)
        return self.view.actors.get(named[2]) if named is not None else None

    def _named(self, side: Side) -> tuple[int, int, str] | None:
        """Start, end and actor of the name that is all that the changed words name."""
        if not side.words:
            return None
        for start, end, actor in self.view.names_at.get(side.article, ()):
            if start < side.words[-1].end and side.words[0].start < end:
                beside = [word.text for word in side.words if not start <= word.start < end]
                if all(word in _BESIDE or is_saying(word) for word in beside):
                    return start, end, actor
        return None

    def names_alike(self) -> bool:
        """The two can be names of one: spelled alike, one in the other, one elsewhere, the police."""
        left, right = self._actors
        if left is None or right is None:
            return False
        mine, theirs = (" ".join(word.text for word in side.words) for side in self._sides)
        alike = fuzz.ratio(mine, theirs) >= NAMES_ALIKE or are_alike(left, right)
        return alike or (not self.are_persons() and are_the_law(mine, theirs))

    def are_persons(self) -> bool:
        """Both are persons."""
        return all(actor is not None and actor.kind == "person" for actor in self._actors)

    def are_places(self) -> bool:
        """Both are places, or the one is and the other may be."""
        kinds = [actor.kind for actor in self._actors if actor is not None]
        return "place" in kinds and set(kinds) <= {"place", "facility", "government", "unknown"}

    def places_lie_apart(self) -> bool:
        """By common geography neither place lies in the other: two countries, states or capitals."""
        left, right = self._actors
        return left is not None and right is not None and lie_apart(left.name, right.name)

    def one_may_hold_other(self) -> bool:
        """Print sets the two beside each other as a place within a place."""
        left, right = self._actors
        if left is None or right is None:
            return False
        return may_hold(self.view, left, right) or may_hold(self.view, right, left)

    def is_source(self) -> bool:
        """The two names say whose the words are."""
        return all(self._in_source(side) for side in self._sides)

    def _in_source(self, side: Side) -> bool:
        named = self._named(side)
        return named is not None and any(
            one.source is not None
            and one.source.start < named[1]
            and named[0] < one.source.end
            and one.actor in (named[2], None)
            for one in self.view.statements_of.get(side.article, ())
        )

    def other_named_beside(self) -> bool:
        """One sentence, or the one next to it, also names the other's actor."""
        mine, theirs = self._actors
        if mine is None or theirs is None:
            return False
        left, right = self._sides
        return self._names_near(left, theirs) or self._names_near(right, mine)

    def _names_near(self, side: Side, actor: Actor) -> bool:
        return self.view.names_actor(side.article, actor.id, side.sentence.start, side.sentence.end)

    # Whether, on what occasion, of what

    def is_denial(self) -> bool:
        """One sentence denies what the other says."""
        return self.kind == "denial"

    def denies_less(self) -> bool:
        """The sentence that denies says more beside: what is not so at noon may be so at night."""
        place = 0 if denies(self.change.left) else 1
        held = [(one.left, one.right)[place] for one in self.near.changes if one is not self.change]
        return change_sides.names_more(self.view, self._sides[place], held)

    def not_yet(self) -> bool:
        """The earlier article says that it has not come about, the later one that it has."""
        return any(change_sides.not_yet(self.view, both) for both in (self._sides, self._sides[::-1]))

    def denies_a_part(self) -> bool:
        """What is denied is so of all, now or at another time, or that it was said."""
        return any(change_sides.denies_a_part(self.view, side) for side in self._sides)

    def is_contrary(self) -> bool:
        """Two contrary words stand here."""
        return self.kind == "contrary"

    def is_quotation(self) -> bool:
        """Other words stand here in a quotation of one speaker."""
        return self.kind == "quotation"

    def turned_round(self) -> bool:
        """Two contrary words stand here, also such as may both be so of two things: he said one of them."""
        return are_contraries(self.change.left, self.change.right, choices=True)

    def came_out_apart(self) -> bool:
        """The articles came out more than some hours apart: what they tell of can have changed."""
        return whens.may_have_changed(*(self.view.articles[one.article].published for one in self._sides))

    def is_occasion(self) -> bool:
        """Two occasions stand here."""
        return self.kind == "occasion"

    def occasions_exclude(self) -> bool:
        """The two occasions cannot be one."""
        left, right = (kinds_of(" ".join(word.text for word in side.words)) for side in self._sides)
        return occasions_exclude(left, right)

    def one_written(self) -> bool:
        """One occasion is a letter, which may be read out on the other."""
        return any(LETTER in kinds_of(" ".join(word.text for word in side.words)) for side in self._sides)

    def is_scope(self) -> bool:
        """The two say it of more or of fewer."""
        return self.kind == "scope"

    def is_reality(self) -> bool:
        """The two put the act as done, planned, possible or demanded in different ways."""
        return self.kind == "reality"

    # What is shown

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ."""
        left, right = (self._side(side) for side in self._sides)
        return left, right

    def _side(self, side: Side) -> Shown:
        article = self.view.articles[side.article]
        focus: tuple[Span, ...] = ()
        if side.words:
            focus = (article.span(side.words[0].start, side.words[-1].end),)
        held = change_sides.held_at(self.view, side, self.kind)
        text = held.text if held is not None else focus[0].text if focus else clipped(side.sentence.text, 100)
        return Shown(clipped(text, 100), (side.sentence,), focus)


QUESTIONS: Mapping[str, Callable[[ChangePair], bool]] = {
    name: method
    for name, method in (vars(ChangeVoices) | vars(ChangeTimes) | vars(ChangePair)).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
