"""Acts of persons without names, told apart: by their ages, by who fired first, by deeds of other years.

A roundup of a night tells of "a man, 20" and "a man, 24" in the same words: two deeds, and
"a man was shot" elsewhere may be either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from math import inf

from variorum.align.event_occasions import ONE_SENTENCE
from variorum.align.event_parties import Argument, Parties, doer, done_to
from variorum.align.leads import NEW
from variorum.model import Actor, Event
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.edtf import ANY_TIME, before, bounds, days_apart, intersects
from variorum.text.nouns import person_nouns
from variorum.text.numbers import spelled
from variorum.text.stems import is_function_word, numbers, stems

_AGED = re.compile(r"\b(\d{1,3})[- ‑]year[- ‑]olds?\b")
_AGE_BEHIND = re.compile(r",? \((?:aged? )?(\d{1,3})\)|, (?:aged? )?(\d{1,3})(?=[,.;]|$)")
MOST_YEARS = 1
"""Years by which two articles may differ over one person's age."""

OTHER_YEAR = 300
"""Days before the last dated act of its class from which on an act is one of another year."""

_FIRST = re.compile(
    r"\b(?:shot|shoot|fired|fire|struck|attacked) (?:the )?first\b|\bfirst (?:shots?|to (?:shoot|fire))\b",
    re.IGNORECASE,
)
_IN_TURN = re.compile(
    r"\breturn(?:ed|s|ing)? (?:\w+ )?(?:gun)?fire\b|\b(?:shot|fired|shoot|fire|firing|shooting) back\b",
    re.IGNORECASE,
)
LEAD = 2
"""Sentences that tell acts at the head of an article: what they bring up, the text brings up anew."""

_FOUGHT = {"attack"}
_CLOCK = {"second", "minute", "hour"}
_PEOPLE = {"people", "person"}


class Persons:
    """What tells the acts of a story apart that are done to or by persons without names."""

    def __init__(self, events: Sequence[Event], actors: Sequence[Actor], parties: Parties) -> None:
        self._parties = parties
        self._called = _ages_of(actors)
        self._ages = {
            event.id: (self._age(doer(event), event), self._age(done_to(event), event)) for event in events
        }
        self._several = self._roundups(events)
        self._past = _of_other_years(events)
        self._text = _text_begins(events)

    def are_apart(self, left: Event, right: Event) -> bool:
        """True where print tells two acts apart: another age of who did it or suffered it, another turn.

        Or somebody brought up anew ("another woman").
        """
        return (
            self._differ_in_age(left, right)
            or _are_turns_apart(left, right)
            or self._are_brought_up_apart(left, right)
        )

    def are_open(self, left: Event, right: Event, cosine: float) -> bool:
        """True where one of several persons, or of several years, may be meant, and nothing shows which."""
        if cosine >= ONE_SENTENCE:
            return False
        return self._is_of_several(left, right) or self._is_of_other_year(left, right)

    def are_strangers(self, left: Event, right: Event) -> bool:
        """True where both acts are done by one and to one of whom print says no more: "a man shot a man"."""
        sides = (doer(left), doer(right), done_to(left), done_to(right))
        return all(_is_newcomer(one) and not self._parties.is_named(one) for one in sides)

    def are_two(self, left: Event, right: Event) -> bool:
        """True where each act is done by, or to, somebody in words of his own: "two nurses", "a friend".

        Nothing shows that they are one: no common party, no like word, no age, and not that print takes both
        as known ("the gunman", "the boy").
        """
        if "same" in self._parties.answers(left, right):
            return False
        sides = ((doer(left), doer(right)), (done_to(left), done_to(right)))
        return any(
            (mine is None or mine != theirs) and self._are_others(one, other)
            for (one, other), mine, theirs in zip(
                sides, self._ages[left.id], self._ages[right.id], strict=True
            )
        )

    def _are_others(self, one: Argument, other: Argument) -> bool:
        """True of a friend and a nurse, of nurses and Korvin; not of a nurse and Korvin, who may be one."""
        if not (self._is_called(one) and self._is_called(other)) or alike(one.head, other.head):
            return False
        if _numbers_of(one) & _numbers_of(other):
            return False
        named = [self._parties.is_named_person(each) for each in (one, other)]
        if any(named):
            return any(
                each.is_plural() for each, is_name in zip((one, other), named, strict=True) if not is_name
            )
        return not (one.is_single() and other.is_single())

    def _is_called(self, one: Argument) -> bool:
        """True for a person, or people, by name or in words that are no mere "they"."""
        if one.span is None:
            return False
        return self._parties.is_named_person(one) or (
            not is_function_word(one.span.text) and one.is_number_or_people()
        )

    def _age(self, one: Argument, event: Event) -> int | None:
        """The age that print gives somebody, here or where "him" points to."""
        printed = _age(one, event)
        return self._called.get(one.actor or "") if printed is None else printed

    def _differ_in_age(self, left: Event, right: Event) -> bool:
        """True for two ages where one person at least has no name: those of a name are disputed."""
        most = 0 if left.article == right.article else MOST_YEARS
        sides = ((doer(left), doer(right)), (done_to(left), done_to(right)))
        for (one, other), mine, theirs in zip(sides, self._ages[left.id], self._ages[right.id], strict=True):
            if mine is None or theirs is None or abs(mine - theirs) <= most:
                continue
            if not (self._parties.is_named(one) and self._parties.is_named(other)):
                return True
        return False

    def _are_brought_up_apart(self, left: Event, right: Event) -> bool:
        """True of "a woman" and "a woman" of one article, past its head, and of "another woman" anywhere.

        Not of a sentence that is printed twice.
        """
        first, second = sorted((left, right), key=lambda event: event.sentence.start)
        if first.article != second.article or first.sentence.text == second.sentence.text:
            return False
        mine, theirs = done_to(first), done_to(second)
        if mine.span is None or theirs.span is None or self._parties.is_named(theirs):
            return False
        if theirs.span.text.lower().startswith("another "):
            return True
        new = all(map(_is_newcomer, (mine, theirs))) and all(map(self._is_somebody, (first, second)))
        return new and first.sentence.start >= self._text.get(first.article, 0)

    def _roundups(self, events: Sequence[Event]) -> frozenset[tuple[str, str]]:
        """The articles, with a class of acts, that tell it of two persons of different ages without names."""
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for event in events:
            age = self._ages[event.id][1]
            if age is not None and not self._parties.is_named(done_to(event)):
                found[_told_in(event)].add(age)
        return frozenset(key for key, ages in found.items() if len(ages) > 1)

    def _is_of_several(self, left: Event, right: Event) -> bool:
        """True of persons without names where an article tells of several such, and nothing shows which.

        In one article "the man" is the last man, but no teen.
        """
        if not {_told_in(left), _told_in(right)} & self._several:
            return False
        if not self._is_somebody(left) or not self._is_somebody(right):
            return False
        if left.article == right.article:
            return not alike(done_to(left).head, done_to(right).head)
        mine, theirs = self._ages[left.id][1], self._ages[right.id][1]
        if mine is not None and mine == theirs:
            return False
        return not (_are_places_alike(left, right) or _are_hours_alike(left, right))

    def _is_somebody(self, event: Event) -> bool:
        """True for an act done to a person, or to people, whom print calls by a noun alone."""
        one = done_to(event)
        if one.span is None or self._parties.is_named(one):
            return False
        return self._ages[event.id][1] is not None or one.head in person_nouns() or one.head in _PEOPLE

    def _is_of_other_year(self, left: Event, right: Event) -> bool:
        """True of an act of another year beside one without a date, where nobody is known to be in both.

        The older act is one of persons without names: "in 2015, two people were shot". Of what has a name, or
        is a thing, a story may well tell years later ("the dam broke").
        """
        past = [event for event in (left, right) if event.id in self._past and self._is_somebody(event)]
        if not past or all(map(_is_dated, (left, right))):
            return False
        sides = ((doer(left), doer(right)), (done_to(left), done_to(right)))
        return not any(one.actor is not None and one.actor == other.actor for one, other in sides)


def _text_begins(events: Sequence[Event]) -> dict[str, int]:
    """Where each article's text begins behind its head."""
    found: dict[str, set[int]] = defaultdict(set)
    for event in events:
        found[event.article].add(event.sentence.start)
    return {article: sorted(starts)[min(LEAD, len(starts) - 1)] for article, starts in found.items()}


def _told_in(event: Event) -> tuple[str, str]:
    return event.article, _class(event)


def _class(event: Event) -> str:
    return family(event.kind or event.lemma)


def _ages_of(actors: Sequence[Actor]) -> dict[str, int]:
    """The age by which actors without a name are called, by their ids; none where there are two."""
    found: dict[str, int] = {}
    for actor in actors:
        ages = {age for mention in actor.mentions for age in _AGED.findall(mention.text)}
        if len(ages) == 1 and all(mention.form != "name" for mention in actor.mentions):
            found[actor.id] = int(ages.pop())
    return found


def _age(one: Argument, event: Event) -> int | None:
    """The one age that print gives somebody: "a 20-year-old man", "a man, 33,"."""
    if one.span is None:
        return None
    behind = _AGE_BEHIND.match(event.sentence.text, one.span.end - event.sentence.start)
    found = set(_AGED.findall(one.span.text)) | set(filter(None, behind.groups() if behind else ()))
    return int(found.pop()) if len(found) == 1 else None


def _is_newcomer(one: Argument) -> bool:
    return one.span is not None and one.span.text.split()[0].lower() in NEW


def _numbers_of(one: Argument) -> frozenset[str]:
    return numbers(one.span.text) | spelled(one.span.text) if one.span is not None else frozenset()


def _are_turns_apart(left: Event, right: Event) -> bool:
    """True of "shot first" and "returned fire": who began is no small matter."""
    if not {_class(left), _class(right)} <= _FOUGHT:
        return False
    turns = [
        (_FIRST.search(event.sentence.text) is not None, _IN_TURN.search(event.sentence.text) is not None)
        for event in (left, right)
    ]
    return sorted(turns) == [(False, True), (True, False)]


def _are_places_alike(left: Event, right: Event) -> bool:
    if left.place_span is None or right.place_span is None:
        return False
    return bool(set(stems(left.place_span.text)) & set(stems(right.place_span.text)))


def _are_hours_alike(left: Event, right: Event) -> bool:
    if left.when is None or right.when is None or not {left.when.precision, right.when.precision} <= _CLOCK:
        return False
    return intersects(left.when.edtf, right.when.edtf)


def _of_other_years(events: Sequence[Event]) -> frozenset[str]:
    """The ids of acts that are dated long before the last that happened of their class."""
    dated: dict[str, list[tuple[str, str]]] = defaultdict(list)
    last: dict[str, str] = {}
    for event in events:
        if event.when is None or not _is_dated(event):
            continue
        name, when = _class(event), event.when.edtf
        dated[name].append((event.id, when))
        if event.modality == "happened" and not event.negated:
            last[name] = max(last.get(name, when), when, key=_beginning)
    return frozenset(
        known
        for name in last
        for known, when in dated[name]
        if before(when, last[name]) and (days_apart(when, last[name]) or 0) >= OTHER_YEAR
    )


def _beginning(edtf: str) -> tuple[float, str]:
    earliest = bounds(edtf).earliest
    return (earliest.timestamp() if earliest is not None else -inf), edtf


def _is_dated(event: Event) -> bool:
    return event.when is not None and event.when.edtf != ANY_TIME
