"""Two articles' versions of one event: the questions that the ladders ask of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from rapidfuzz import fuzz

from variorum.compare import whens
from variorum.compare.event_agency import EventAgency
from variorum.compare.event_governed import EventGoverned
from variorum.compare.event_parties import EventParties
from variorum.compare.event_places import are_towns_apart, where
from variorum.compare.event_times import EventTimes
from variorum.compare.event_words import (
    around,
    before,
    clause,
    is_all,
    is_definite,
    is_single,
    stretch,
    words_of,
)
from variorum.compare.places import may_hold
from variorum.compare.shown import Shown, clipped
from variorum.compare.unsaid import is_unsaid
from variorum.compare.wording import are_one_wording, coverage
from variorum.model import FINE, Actor, Event, Span, Statement
from variorum.text.nouns import crowds
from variorum.text.stems import is_function_word, stems

NEAR_SAME = 0.6
"""Part of the shorter sentence's content words that near-same sentences share."""


_OWNED = frozenset({"my", "our", "your", "his", "her", "its", "their"})
"""Words that say whose something is."""

_POINTING = ("that ", "this ", "these ", "those ", "such ", "another ", "other ")
"""What begins a phrase for something that the article has just told of, or for another."""


class EventPair(EventAgency):
    """One mark of each article; every question is answered once, when asked."""

    # Who and where

    def one_act(self) -> bool:
        """The parties or most words of the sentences are the same: nothing speaks for two acts."""
        return self.same_parties() or self.near_same() or self.same_done_to() or self._same_begins()

    def surely_one_act(self) -> bool:
        """Most words are the same, or one doer does it to one thing: none "that" or "another" points at."""
        if self.near_same():
            return True
        held = [one.patient_span.text.casefold() for one in self._both if one.patient_span is not None]
        pointed = any(text.startswith(_POINTING) for text in held)
        left, right = self._patients()
        if pointed or not (self._same_doer() or self._agents() == (None, None)):
            return False
        if left is not None or right is not None:
            return left == right
        unsaid = self._patients_printed() == (False, False) and self._objects_same()
        return self._same_doer() and (unsaid or self.same_done_to())

    def _same_begins(self) -> bool:
        """What comes about by itself is named by one word: "the march began" in both."""
        mine, theirs = self._both
        return (
            mine.lemma == theirs.lemma
            and mine.construction == theirs.construction == "intransitive"
            and mine.agent_head == theirs.agent_head != ""
            and mine.agent == theirs.agent
        )

    def same_parties(self) -> bool:
        """One and the same done-to, and no other doer; or the same doer where nobody is done to."""
        agents, patients = self._agents(), self._patients()
        same_agent = None not in agents and agents[0] == agents[1]
        same_patient = None not in patients and patients[0] == patients[1]
        agents_fit = None in agents or same_agent
        return (same_patient and agents_fit) or (
            same_agent and patients == (None, None) and self._objects_same()
        )

    def _objects_same(self) -> bool:
        return bool(set(self.left.objects) & set(self.right.objects)) or not (
            self.left.objects or self.right.objects
        )

    def parties_unknown(self) -> bool:
        """No doer and no done-to is known on both sides."""
        return None in self._agents() and None in self._patients()

    def parties_agree(self) -> bool:
        """Doers and done-to are the same actors, or spelled alike, where both are known."""
        return all(
            None in pair
            or pair[0] == pair[1]
            or self._alike(pair[0] or "", pair[1] or "")
            or self._joint(*pair)
            or (heads[0] == heads[1] != "" and not self._both_named(*pair))
            for pair, heads in (
                (self._agents(), (self.left.agent_head, self.right.agent_head)),
                (self._patients(), (self.left.patient_head, self.right.patient_head)),
            )
        )

    def _both_named(self, left: str | None, right: str | None) -> bool:
        found = [self.view.actors.get(one or "") for one in (left, right)]
        return all(one is not None and _is_named(one) for one in found)

    def party_by_pronoun(self) -> bool:
        """A doer or done-to that differs is a pronoun, or all are somebody's ("our board", "his panel")."""
        printed = [span.text for one in self._both for span in self._differing(one) if span is not None]
        owned = bool(printed) and all(text.split()[0].lower() in _OWNED for text in printed)
        return owned or any(is_function_word(text) for text in printed)

    def party_is_anybody(self) -> bool:
        """Each party that differs has no name, and one side's word for it may mean anybody: "members"."""
        sides = (
            (self._agents(), (self.left.agent_head, self.right.agent_head)),
            (self._patients(), (self.left.patient_head, self.right.patient_head)),
        )
        differing = [(pair, heads) for pair, heads in sides if None not in pair and pair[0] != pair[1]]
        return bool(differing) and all(
            not crowds().isdisjoint(heads)
            and not any(one in self.view.actors and _is_named(self.view.actors[one]) for one in pair if one)
            for pair, heads in differing
        )

    def one_party_same(self) -> bool:
        """Both name one and the same doer, or one and the same done-to."""
        return any(None not in pair and pair[0] == pair[1] for pair in (self._agents(), self._patients()))

    def _joint(self, left: str | None, right: str | None) -> bool:
        """One of two differing parties stands in the other's sentence too, in no other part there:
        "Velmora and Tessaly agreed" beside "Tessaly and Velmora agreed"."""
        for one, actor in ((self.left, right), (self.right, left)):
            sentence = one.sentence
            named = self.view.names_actor(one.article, actor or "", sentence.start, sentence.end)
            if named and actor not in (one.agent, one.patient, one.place):
                return True
        return False

    def _alike(self, left: str, right: str) -> bool:
        mine, theirs = self.view.actors.get(left), self.view.actors.get(right)
        if mine is None or theirs is None:
            return True
        first, second = set(stems(mine.name)), set(stems(theirs.name))
        if first and second and (first <= second or second <= first):
            return True
        if not _is_named(mine) and not _is_named(theirs) and stems(mine.name)[-1:] == stems(theirs.name)[-1:]:
            return True  # "seven people" and "fourteen people": how many is asked elsewhere
        return fuzz.token_set_ratio(mine.name.casefold(), theirs.name.casefold()) >= 82

    def parties_are_persons(self) -> bool:
        """The actors that differ are two persons, both named in the act's sentence."""
        for pair in (self._agents(), self._patients()):
            mine, theirs = self.view.actors.get(pair[0] or ""), self.view.actors.get(pair[1] or "")
            if mine and theirs and mine.id != theirs.id and mine.kind == theirs.kind == "person":
                return (
                    _is_named(mine)
                    and _is_named(theirs)
                    and all(
                        self.view.names_actor(one.article, actor.id, one.sentence.start, one.sentence.end)
                        for one, actor in ((self.left, mine), (self.right, theirs))
                    )
                )
        return False

    def _differing(self, one: Event) -> tuple[Span | None, ...]:
        """The doer's and the done-to's words of one side, where the two sides name different actors."""
        found = []
        for pair, span in ((self._agents(), one.agent_span), (self._patients(), one.patient_span)):
            if None not in pair and pair[0] != pair[1]:
                found.append(span)
        return tuple(found)

    def same_done_to(self) -> bool:
        """One thing is done to: one actor, or one head word with nothing beside it that differs."""
        mine, theirs = self._both
        if mine.lemma != theirs.lemma or mine.patient_span is None or theirs.patient_span is None:
            return False
        if mine.patient is not None and mine.patient == theirs.patient:
            return True
        first, second = (set(stems(one.patient_span.text)) for one in self._both if one.patient_span)
        alike = mine.patient_head == theirs.patient_head != ""
        return alike and (first <= second or second <= first)

    def same_victim(self) -> bool:
        """One actor is done to, or what is done to has one head word."""
        mine, theirs = self._both
        if mine.patient is not None and mine.patient == theirs.patient:
            return True
        return mine.patient_head == theirs.patient_head != ""

    def one_done_to(self) -> bool:
        """Both print it as one definite thing: "the tunnel", a name."""
        return all(is_single(one) for one in self._both)

    def same_one_or_all(self) -> bool:
        """The act is of one definite thing or person, or it is denied of all such: "no reporter was held"."""
        if self._patients_printed() == (False, False):
            return self._doers_alike() and self.left.lemma == self.right.lemma
        if not self.same_done_to():
            return False
        first, second = (one.patient_span.text.casefold() for one in self._both if one.patient_span)
        return self.one_done_to() or self._denied_of_all() or (first == second and self._doers_alike())

    def _patients_printed(self) -> tuple[bool, bool]:
        return self.left.patient_span is not None, self.right.patient_span is not None

    def _doers_alike(self) -> bool:
        """Both print one definite doer, in words of which the one side's hold the other's."""
        spans = [one.agent_span for one in self._both if one.agent_span is not None]
        heads = [one.agent_head for one in self._both]
        if len(spans) < 2 or heads[0] != heads[1] or not all(is_definite(span, heads[0]) for span in spans):
            return False
        first, second = (set(stems(span.text)) for span in spans)
        return first <= second or second <= first

    def _denied_of_all(self) -> bool:
        return any(
            one.negated and one.patient_span is not None and is_all(one.patient_span) for one in self._both
        )

    def _same_doer(self) -> bool:
        """Both name one and the same doer."""
        return self.left.agent is not None and self.left.agent == self.right.agent

    def told_by_one(self) -> bool:
        """Both stand in statements of one mouth: one actor, or a body and who is printed beside it."""
        told = [self.view.marks.get(one.statement or "") for one in self._both]
        mine, theirs = (one.actor if isinstance(one, Statement) else None for one in told)
        if mine is None or theirs is None:
            return False
        return mine == theirs or self._beside(self.left, theirs) or self._beside(self.right, mine)

    def _beside(self, event: Event, actor: str) -> bool:
        start, end = self.view.paragraph(event.sentence)
        return self.view.names_actor(event.article, actor, start, end)

    def one_party(self) -> bool:
        """One doer, or one teller; or the one's doer is named beside the other's unsure one."""
        if self._same_doer() or self.told_by_one():
            return True
        return any(
            one.agent is not None and other.agent is None and self._beside(other, one.agent)
            for one, other in (self._both, self._both[::-1])
        )

    def told_at_one_time(self) -> bool:
        """Both statements are dated, to one day or moment."""
        told = [self.view.marks.get(one.statement or "") for one in self._both]
        said = [one.said for one in told if isinstance(one, Statement) and one.said is not None]
        return len(said) == 2 and said[0].edtf == said[1].edtf and said[0].precision in FINE

    def neither_happened(self) -> bool:
        """Both tell of what is meant, demanded or thought possible."""
        return "happened" not in (self.left.modality, self.right.modality)

    def within_a_fortnight(self) -> bool:
        """At most two weeks lie between."""
        left, right = self.left.when, self.right.when
        return left is not None and right is not None and whens.days_apart(left, right) <= 14

    @cached_property
    def _places(self) -> tuple[str | None, str | None]:
        left, right = (where(self.view, one)[0] for one in self._both)
        return left, right

    def place_unknown(self) -> bool:
        """One article names no place."""
        return None in self._places

    def place_same(self) -> bool:
        """Both places are one, or are spelled alike."""
        left, right = self._places
        return left == right or self._alike(left or "", right or "")

    def place_in_place(self) -> bool:
        """Print sets the two beside each other as a place within a place."""
        left, right = (self.view.actors.get(one or "") for one in self._places)
        if left is None or right is None:
            return False
        return may_hold(self.view, left, right) or may_hold(self.view, right, left)

    def towns_apart(self) -> bool:
        """Both tell that it was in a place by name, of which neither can hold the other."""
        return are_towns_apart(self.view, self.left, self.right)

    # How it is told

    def modality_same(self) -> bool:
        """Both are of one modality."""
        return self.left.modality == self.right.modality

    def one_denied(self) -> bool:
        """One article reports a denial."""
        return "denied" in (self.left.modality, self.right.modality)

    def both_happened(self) -> bool:
        """Both tell it as a thing done."""
        return self.left.modality == self.right.modality == "happened"

    def one_happened(self) -> bool:
        """One of the two happened, the other is meant, demanded or thought possible."""
        return len({one.modality == "happened" for one in self._both}) == 2 and not self.one_denied()

    def both_own_voice(self) -> bool:
        """Neither stands inside somebody's statement."""
        return all(one.voice == "outlet" and one.statement is None for one in self._both)

    def one_claimed(self) -> bool:
        """One tells it in its own voice, the other inside somebody's statement."""
        return (self.left.statement is None) != (self.right.statement is None)

    def one_unsaid(self) -> bool:
        """For one article alone somebody did not say so ("did not state that she had pressed him")."""
        return len({is_unsaid(before(one)) for one in self._both}) == 2

    def polarities_clash(self) -> bool:
        """One and the same verb is affirmed by one and denied by the other: they do not tell the same."""
        return self.left.lemma == self.right.lemma and self.told_by_verbs() and not self.polarity_same()

    def told_by_verbs(self) -> bool:
        """Neither tells it by a noun, which a denial of its sentence may not be about."""
        return "nominal" not in (self.left.construction, self.right.construction)

    def near_same(self) -> bool:
        """The sentences share most content words."""
        shared, part = coverage(self.left.sentence.text, self.right.sentence.text)
        return shared >= 4 and part >= NEAR_SAME

    def same_sentence(self) -> bool:
        """The one sentence stands in the other, word for word."""
        mine, theirs = (f" {' '.join(words_of(one.sentence.text))} " for one in self._both)
        return mine in theirs or theirs in mine

    def one_wording(self) -> bool:
        """Both sentences are the same words, however each was read: there is nothing to part them."""
        return are_one_wording(self.left.sentence.text, self.right.sentence.text)

    def same_clause(self) -> bool:
        """The words around the act are the same, but for words of denial and their auxiliaries."""
        mine, theirs = (around(one) for one in self._both)
        return mine == theirs and all(len(side) >= 2 for side in mine)

    # What is shown

    def shown(self, question: str) -> tuple[Shown, Shown]:
        """Both sides as a finding shows them: text, passage, and the words that differ."""
        left, right = (self._side(question, one) for one in self._both)
        return left, right

    def _side(self, question: str, one: Event) -> Shown:
        text = one.trigger.text
        focus: tuple[Span, ...] = (one.trigger,)
        if question == "date" and one.when is not None:
            text = whens.shown(one.when)
            focus = (one.when.span,) if one.when.span is not None else focus
        elif question == "place" and (place := where(self.view, one)[1]) is not None:
            text, focus = place.text, (place,)
        elif question == "actor":
            parties = [span for span in self._differing(one) if span is not None]
            text = " – ".join(clipped(span.text, 60) for span in parties) or text
            focus = tuple(parties) or focus
        elif question == "agency":
            focus = tuple(sorted({span for span in (one.agent_span, one.trigger) if span is not None}))
            text = stretch(one, focus)
        elif question in ("modality", "polarity"):
            unsaid = question == "polarity" and is_unsaid(before(one))
            text = one.sentence.text if unsaid else clause(one)
        passage = tuple(sorted({one.sentence, *focus}))
        return Shown(clipped(text, 100), passage, focus)


def _is_named(actor: Actor) -> bool:
    """True if the story prints a name for the actor, not descriptions alone."""
    return any(mention.form == "name" for mention in actor.mentions)


QUESTIONS: Mapping[str, Callable[[EventPair], bool]] = {
    name: method
    for held in (EventTimes, EventParties, EventGoverned, EventAgency, EventPair)
    for name, method in vars(held).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
