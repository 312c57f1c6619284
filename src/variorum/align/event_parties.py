"""Who takes part in two acts, compared: doers with doers, done-to with done-to, and either way round."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from variorum.model import Actor, Event, Span
from variorum.text.acts import family, flagged
from variorum.text.agency import doer_undergoes
from variorum.text.alike import alike
from variorum.text.lexicon import rows
from variorum.text.listed import first_listed
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word, stem, stems

Answer = Literal["same", "different", "unknown"]
_DEFINITE = {"the", "its", "their", "his", "her", "this", "that"}
_POINTING = {"the", "these", "those", "both", "all", "his", "her", "its", "my"}
_PRONOUNS = {"he", "him", "his", "she", "her"}
_PLURALS = {"children", "people", "men", "women", "folks"}
_PEOPLE_WORDS = _PLURALS | {"child", "person", "man", "woman", "body"}
_WITH_NAME = re.compile(r"[^.;]{0,60}?\b(?:with|between|and)\s(?:\w+\s){0,3}?[A-Z]")
_PLACES, _PEOPLE = {"place", "facility"}, {"person", "group"}
_BODIES = {"government", "organisation"}
_EXCLUSIVE = {"person", "organisation", "group"}
"""Kinds of which two different named actors are two doers; a government may act through its parts."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Somebody or something that takes part: its actor, its printed phrase, the phrase's head lemma."""

    actor: str | None
    span: Span | None
    head: str

    @property
    def key(self) -> str | None:
        """Who it is within the story: the actor, else the head word; None for pronouns and for nobody."""
        if self.actor is not None:
            return self.actor
        return self.head if self.span is not None and self.head and not is_function_word(self.head) else None

    def is_single(self) -> bool:
        """True for one definite thing: "the tunnel", "their leader", a name, a pronoun for one of them; not
        "tunnels", "a tunnel"."""
        if self.actor is not None and self.span is not None and self.span.text.casefold() in _PRONOUNS:
            return True
        printed = self.span.text.split() if self.span is not None else []
        if not printed or self.head not in (word.lower().strip(",.") for word in printed):
            return False
        return printed[0].lower() in _DEFINITE or printed[0][:1].isupper()

    def is_vague(self) -> bool:
        """True for nobody in particular: "missiles", "their children"; not "the three missiles"."""
        printed = self.span.text.split() if self.span is not None else []
        if not printed or points(printed):
            return False
        return self.is_plural() and not self._head_printed()[:1].isupper()

    def is_number_or_people(self) -> bool:
        """True for people in any word ("voters", "children"), and for a number that stands for them."""
        printed = self.span.text.split() if self.span is not None else []
        people = self.head in person_nouns() or self.head in _PEOPLE_WORDS
        return people or any(_is_number(word) for word in (self.head, *printed))

    def is_plural(self) -> bool:
        """True if the head is printed in the plural."""
        return _is_plural_of(self._head_printed().lower(), self.head)

    def _head_printed(self) -> str:
        """The last word of the phrase that can be its head."""
        words = [word.strip(",.") for word in self.span.text.split()] if self.span is not None else []
        return next((word for word in reversed(words) if word[:3].lower() == self.head[:3]), "")


_NOBODY = Argument(None, None, "")


def doer(event: Event) -> Argument:
    """Who does an act; nobody where what stands as the doer is the one it is done to."""
    return _NOBODY if _is_theme(event) else _agent_of(event)


def done_to(event: Event) -> Argument:
    """The one an act is done to: "the troops" of "the troops withdrew", whoever quits a race."""
    if _is_theme(event):
        return _agent_of(event)
    return _argument(event.patient, event.patient_span, event.patient_head)


def _agent_of(event: Event) -> Argument:
    return _argument(event.agent, event.agent_span, event.agent_head)


def _argument(actor: str | None, span: Span | None, head: str) -> Argument:
    """An argument by the first that it lists: rows are joined by "Korvin" of "Korvin and his wife"."""
    return Argument(actor, None if span is None else first_listed(span, head), head)


def points(words: Sequence[str]) -> bool:
    """True if one of the words before a noun says which ones are meant: "the", "her", "Korvin's", "three"."""
    return any(word.lower() in _POINTING or _is_number(word) or word.endswith(("'s", "’s")) for word in words)


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word.lower() in _numbers()


def _is_plural_of(word: str, head: str) -> bool:
    return (word != head and word.endswith("s")) or word in _PLURALS


def _is_theme(event: Event) -> bool:
    if flagged(event.kind, "sole"):
        return True
    return doer_undergoes(event)


class Parties:
    """What rows ask about who takes part: who is named, of what kind, and who met whom."""

    def __init__(self, actors: Sequence[Actor], events: Sequence[Event]) -> None:
        self._kind = {actor.id: actor.kind for actor in actors}
        self._named = {
            actor.id for actor in actors if any(mention.form == "name" for mention in actor.mentions)
        }
        self._surnames = _surnames(actors, self._named)
        self._both, self._only = _completed(events, actors), _only_done_to(events)

    def answers(self, left: Event, right: Event) -> tuple[Answer, Answer]:
        """Whether the doers, and whether the done-to, of two acts of one class are one."""
        if flagged(left.kind, "mutual") and flagged(right.kind, "mutual"):
            return self._mutual(left, right)
        mine, theirs = self._done_to(left), self._done_to(right)
        patient = "different" if self._is_place_and_people(mine, theirs) else self.answer(mine, theirs)
        return self.answer(doer(left), doer(right)), patient

    def _done_to(self, event: Event) -> Argument:
        """The one an act is done to; where a pronoun leaves it open, the only one its article tells it of."""
        return self._only.get(event.id) or done_to(event)

    def answer(self, one: Argument, other: Argument) -> Answer:
        """Whether two arguments are one: by actor where both have one, else by their printed words."""
        left, right = one.actor, other.actor
        if left is not None and left == right:
            return "same"
        if one.span is None or other.span is None:
            return "unknown"
        left, right = self._named_as(one), self._named_as(other)
        if left is not None and right is not None:
            if left == right:
                return "same"
            kinds = {self._kind.get(left), self._kind.get(right)}
            return "different" if kinds <= _EXCLUSIVE else "unknown"
        if self._is_one_and_many(one, other) or self._is_one_and_many(other, one):
            return "different"
        if not one.head or is_function_word(one.head) or not alike(one.head, other.head):
            return "unknown"
        # What is left beside the heads may say more on one side, not other things on each.
        first = frozenset(stems(one.span.text)) - {stem(one.head)}
        second = frozenset(stems(other.span.text)) - {stem(other.head)}
        return "same" if first <= second or second <= first else "unknown"

    def are_body_and_people(self, one: Argument, other: Argument) -> bool:
        """True for a body and several people without a name: "the ministry", "voters"."""
        return self._is_body_and_people(one, other) or self._is_body_and_people(other, one)

    def _is_body_and_people(self, body: Argument, people: Argument) -> bool:
        if body.actor is None or people.actor is None or body.actor == people.actor:
            return False
        many = people.head in person_nouns() and people.is_plural() and people.actor not in self._named
        return many and self._kind.get(body.actor) in _BODIES

    def is_named(self, one: Argument) -> bool:
        """True for somebody whom the story knows by name."""
        return self._named_as(one) is not None

    def is_named_person(self, one: Argument) -> bool:
        """True for a person whom the story knows by name."""
        return self._kind.get(self._named_as(one) or "") == "person"

    def share_sentence(self, one: Event, other: Event) -> bool:
        """True for two acts of one sentence, which are two; but not where it tells what is done once twice.

        "He refused to quit, despite calls to step aside" tells one act in two words.
        """
        if one.sentence != other.sentence:
            return False
        if not (flagged(one.kind, "once") and family(one.kind) == family(other.kind)):
            return True
        mine, theirs = done_to(one), done_to(other)
        return mine.actor is None or mine.actor != theirs.actor or doer(one).actor != doer(other).actor

    def _mutual(self, left: Event, right: Event) -> tuple[Answer, Answer]:
        """Two acts whose parties can change places: "Velmora met Tessaly", "a meeting with Velmora"."""
        if _meets_itself(left) or _meets_itself(right):
            return "different", "different"
        mine, theirs = self._both.get(left.id, ()), self._both.get(right.id, ())
        if not mine or not theirs:
            return "unknown", "unknown"
        ways = [(mine, theirs), (mine[::-1], theirs) if len(mine) == 2 else (mine, theirs[::-1])]
        found = [[self.answer(a, b) for a, b in zip(*way, strict=False)] for way in ways]
        best = max(found, key=lambda answers: (answers.count("same"), -answers.count("different")))
        if best.count("same") == 2:
            return "same", "same"
        if "same" not in best and len(mine) != len(theirs) and all("different" in way for way in found):
            return "different", "different"
        if "different" in best and len(best) == 2:
            return "different", "unknown"
        # One common party alone says nothing: whom it met with is not known, or is told in other words.
        return "unknown", "unknown"

    def _named_as(self, one: Argument) -> str | None:
        """The named actor of an argument, or the person whose surname stands there: "the Korvin campaign"."""
        return one.actor if one.actor in self._named else self._surnames.get(one.head)

    def _is_one_and_many(self, one: Argument, many: Argument) -> bool:
        """True for a named person and several people without names: "Korvin", "Korvin's envoys"."""
        person = one.actor in self._named and self._kind.get(one.actor or "") == "person"
        return person and many.head in person_nouns() and many.is_plural()

    def _is_place_and_people(self, one: Argument, other: Argument) -> bool:
        """True for "leave the valley" and "leave observers": nobody is a place."""
        kinds = [self._kind_of(argument) for argument in (one, other)]
        return any(kind in _PLACES for kind in kinds) and any(kind in _PEOPLE for kind in kinds)

    def _kind_of(self, one: Argument) -> str:
        """The actor's kind; persons who are no actors are known by the noun ("observers")."""
        return self._kind.get(one.actor or "") or ("person" if one.head in person_nouns() else "")


def heads_alike(left: Event, right: Event) -> bool:
    """True if the doers or the done-to have like head words, whatever stands around them."""
    pairs = ((doer(left).head, doer(right).head), (done_to(left).head, done_to(right).head))
    return any(one and not is_function_word(one) and alike(one, other) for one, other in pairs)


def _completed(events: Sequence[Event], actors: Sequence[Actor]) -> Mapping[str, tuple[Argument, ...]]:
    """The parties of each act whose parties can change places, by its id.

    Where one alone is printed, the other is whom the article, or else the whole story, names with it in
    acts of this class; of several, the one whom the sentence names. Else it is left open.
    """
    mutual = [event for event in events if flagged(event.kind, "mutual")]
    known = {event.id: _keyed(event) for event in mutual}
    within: dict[tuple[str, str, str], dict[str, Argument]] = defaultdict(dict)
    for event in mutual:
        found = known[event.id]
        for one, other in (found, found[::-1]) if len(found) == 2 else ():
            for place in (event.article, ""):
                within[place, family(event.kind), one.key or ""].setdefault(other.key or "", other)
    beside = _Beside(actors) if mutual else None
    for event in mutual:
        if len(known[event.id]) != 1 or beside is None:
            continue
        (one,) = known[event.id]
        for place in (event.article, ""):
            others = within.get((place, family(event.kind), one.key or ""), {})
            told = [other for other in others.values() if other.actor in beside.of(event)]
            if len(told) == 1:
                known[event.id] = (one, *told)
            elif len(others) == 1 and not told and not _may_name_another(event):
                known[event.id] = (one, *others.values())
            if others:
                break
    return known


class _Beside:
    """Who is mentioned in the sentence of an act."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        found: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                found[mention.article].append((mention.start, actor.id))
        self._found = {article: sorted(places) for article, places in found.items()}

    def of(self, event: Event) -> frozenset[str]:
        """The actors with a mention that begins in the sentence."""
        places = self._found.get(event.article, [])
        first = bisect_left(places, (event.sentence.start, ""))
        last = bisect_left(places, (event.sentence.end, ""))
        return frozenset(actor for _, actor in places[first:last])


def _may_name_another(event: Event) -> bool:
    """True for one party whose partner may stand where the parse did not find it."""
    if event.construction != "nominal" and event.patient_span is None:
        return True
    known = [one.span.end for one in (doer(event), done_to(event)) if one.span is not None]
    rest = event.sentence.text[max(event.trigger.end, *known) - event.sentence.start :]
    return _WITH_NAME.match(rest) is not None


def _only_done_to(events: Sequence[Event]) -> Mapping[str, Argument]:
    """For acts that are done once, and of whom print leaves open, the only one in the same article.

    "She urged him to quit" is about whoever else is said to quit there, where that is one named actor alone.
    """
    known: dict[tuple[str, str], dict[str, Argument]] = defaultdict(dict)
    open_: list[Event] = []
    for event in events:
        if not flagged(event.kind, "once"):
            continue
        one = done_to(event)
        if one.actor is not None:
            known[event.article, family(event.kind)].setdefault(one.actor, one)
        elif one.span is not None and one.span.text.casefold() in _PRONOUNS:
            open_.append(event)
    found: dict[str, Argument] = {}
    for event in open_:
        others = known.get((event.article, family(event.kind)), {})
        if len(others) == 1:
            (found[event.id],) = others.values()
    return found


def _keyed(event: Event) -> tuple[Argument, ...]:
    """The parties that are somebody."""
    found = [one for one in (doer(event), done_to(event)) if one.key is not None]
    return () if _meets_itself(event) else tuple(found)


def _meets_itself(event: Event) -> bool:
    """True where one actor is read as both parties: the reading is wrong, and joins nothing."""
    return event.agent is not None and event.agent == event.patient


def _surnames(actors: Sequence[Actor], named: Set[str]) -> Mapping[str, str]:
    """The persons of the story by the last word of their names, where one alone has it."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.kind == "person" and actor.id in named and actor.name:
            found[actor.name.split()[-1].lower()].add(actor.id)
    return {word: min(ids) for word, ids in found.items() if len(ids) == 1}


@functools.cache
def _numbers() -> frozenset[str]:
    """Number words."""
    return frozenset(row[0] for row in rows("number_words.tsv"))
