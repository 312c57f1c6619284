"""When an act was: the time that the parse hangs on its trigger, or on a verb that tells of the same time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.events.intervals import governor, told_as_one, when_of, words_of
from variorum.extract.events.light_verbs import is_light
from variorum.extract.events.reality import is_negated
from variorum.model import Parsed, Time, When
from variorum.text import edtf
from variorum.text.acts import act_of_noun, governors

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTS = {"date", "time"}
_TELLING_WHICH = {"nummod", "compound", "nmod", "amod", "poss"}
"""How a time stands before the noun that it belongs to."""

_DAYS = {"day", "night", "morning", "evening", "week", "month", "year"}


class Whens:
    """The dates and times of day of one article, by the trigger that the parse hangs them on."""

    def __init__(self, parsed: Parsed, times: Sequence[Time]) -> None:
        self._article = parsed.article
        self._of: dict[int, list[Time]] = {}
        self._inside: dict[int, Time] = {}
        for time in times:
            if time.kind in _POINTS and (words := words_of(parsed, time)):
                self._inside.update((word.i, time) for word in words)
        for time in told_as_one(parsed, [one for one in times if _may_date(one)]):
            words = words_of(parsed, time)
            word = governor(words.root) if words else None
            if words is not None and word is not None and not _is_compared(words.root, word):
                self._of.setdefault(word.i, []).append(time)

    def of(self, trigger: Token) -> When | None:
        """The nearest time on the trigger itself; else that of the light verb that it is object of.

        Else that of a verb which tells of the same time: "were killed when a bomb exploded on Monday".
        """
        times = self._of.get(trigger.i, [])
        argument = trigger.pos_ == "NOUN" and trigger.dep_ in {"dobj", "nsubj", "nsubjpass"}
        if not times and argument and is_light(trigger.head):
            times = self._of.get(trigger.head.i, [])
        if not times and (named := self._named_day(trigger)) is not None:
            times = [named]
        if not times and trigger.pos_ == "VERB":
            times = self._shared(trigger)
        if not times:
            return None
        time = min(
            times, key=lambda one: (one.kind not in _POINTS, abs(one.span.start - trigger.idx), one.span)
        )
        found = _with_hour(time, times)
        if self._is_of_noun(found, trigger):
            found = replace(found, signal="")
        return when_of(self._article, found, is_negated(trigger))

    def is_told_by_its_day(self, noun: Token) -> bool:
        """ "The 2003 invasion": the date is a part of what the act is called, so it was done.

        Not "an October 2033 vote", "the alleged 2003 raid", "the expected Friday raid".
        """
        before = [child for child in noun.children if child.i < noun.i]
        definite = any(child.lower_ in {"the", "that", "this"} or child.dep_ == "poss" for child in before)
        doubted = any(child.dep_ == "amod" and child.lemma_.lower() in governors() for child in before)
        named = [self._inside[child.i] for child in before if child.i in self._inside]
        published = self._article.published
        if not definite or doubted or not named or published is None:
            return False
        return edtf.before(named[0].edtf, published.edtf)

    def _is_of_noun(self, time: Time, trigger: Token) -> bool:
        """ "After the 2011 shooting": the year tells which shooting; what lies after it is another act."""
        return any(
            child.dep_ in _TELLING_WHICH and self._inside.get(child.i) is time
            for child in trigger.children
            if trigger.pos_ in {"NOUN", "PROPN"} and child.i < trigger.i
        )

    def _named_day(self, trigger: Token) -> Time | None:
        """The time that a clause hangs on: "on 18 August, the day the dam broke", "on Monday, when …"."""
        day = trigger.head
        if trigger.dep_ == "relcl" and _opened_by_when(trigger):
            return self._inside.get(day.i)
        if trigger.dep_ != "relcl" or day.lemma_.lower() not in _DAYS or day.dep_ != "appos":
            return None
        return self._inside.get(day.head.i)

    def _shared(self, verb: Token) -> list[Time]:
        """The times of a verb's neighbours that are its own too; clauses with "after" only bound it."""
        if not _is_plain_past(verb):
            return []
        neighbours = [
            child for child in verb.children if child.dep_ == "advcl" and _opened_by_when(child)
        ]  # "were killed when a bomb exploded on Monday"
        if verb.dep_ == "advcl" and (_opened_by_when(verb) or _is_participle_clause(verb)):
            neighbours.append(verb.head)
        for other in neighbours:
            if _is_plain_past(other) and (times := self._of.get(other.i)):
                return times
        first = verb.head
        if verb.dep_ == "conj" and _is_participle_clause(first) and verb.tag_ == "VBG":
            return self._of.get(first.i, []) or self._shared(
                first
            )  # ", destroying ten houses and killing five"
        if _is_joined(verb):
            return [time for time in self._of.get(first.i, []) if _opens(time, verb)]
        return self._of_object_sharer(verb) or self._of_agent(verb)

    def _of_object_sharer(self, verb: Token) -> list[Time]:
        """ "Attacked and killed five on Sunday": two verbs of one object have one time."""
        if any(child.dep_ in {"dobj", "prep", "auxpass"} for child in verb.children):
            return []
        seconds = (child for child in verb.children if _is_joined(child) and child.i == verb.i + 2)
        second = next(seconds, None)
        if second is None or not any(child.dep_ == "dobj" for child in second.children):
            return []
        return self._of.get(second.i, [])

    def _of_agent(self, verb: Token) -> list[Time]:
        """ "Monday's attack killed three": the day of an act is that of what it did."""
        for agent in verb.children:
            if agent.dep_ == "nsubj" and act_of_noun(agent.lemma_.lower()) is not None:
                owners = [child for child in agent.children if child.dep_ == "poss"]
                return [self._inside[owner.i] for owner in owners if owner.i in self._inside]
        return []


def _may_date(time: Time) -> bool:
    """True of a date or hour, and of a stretch of time both ends of which are known ("2 to 6 May")."""
    if time.kind in _POINTS:
        return True
    return time.kind == "duration" and ".." not in time.edtf


def _is_compared(time: Token, word: Token) -> bool:
    """True for the time that ``word``'s is set against: "rose faster than in 2014", "as in 2014".

    So is that behind the object of "the crowd rivalled the throngs of eight years ago".

    Not "no later than Monday", "as early as Monday".
    """
    if (
        word.lemma_.lower() in _SETTING_BESIDE
        and time.i > word.i
        and any(child.dep_ == "dobj" and child.i < time.i for child in word.children)
    ):
        return True
    for above in time.ancestors:
        if above == word:
            return False
        if above.lower_ == "than" and above.head.lower_ not in {"later", "sooner"}:
            return True
        if above.lower_ == "as" and any(child.lower_ in _AT for child in above.children):
            return True
    return False


def _with_hour(day: Time, times: Sequence[Time]) -> Time:
    """The hour of one act beside its day: "broke out Wednesday at the mill around 8 p.m."."""
    if day.precision != "day":
        return day
    hours = (one for one in times if "T" in one.edtf and one.signal in _AT)
    return next((one for one in hours if edtf.contains(day.edtf, one.edtf)), day)


_SETTING_BESIDE = {"rival", "match", "exceed", "surpass", "outnumber", "resemble", "recall", "echo"}

_AT = {"", "at", "in", "on", "during"}
"""Signals that bound an act's hour on no side: "before 8 p.m." does."""


def _is_plain_past(verb: Token) -> bool:
    """True for what was done then ("killed", "were killed", "killing"); not "had killed", "will kill"."""
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    if verb.tag_ == "VBD":
        return not auxiliaries
    passive = any(child.dep_ == "auxpass" and child.tag_ == "VBD" for child in verb.children)
    shared = verb.dep_ == "conj" and verb.head.tag_ == "VBN" and _is_plain_past(verb.head)
    progressive = [child for child in auxiliaries if child.lower_ in {"was", "were"}]
    if verb.tag_ == "VBN":
        return not auxiliaries and (passive or shared)
    return verb.tag_ == "VBG" and auxiliaries == progressive


def _opened_by_when(clause: Token) -> bool:
    return any(child.lower_ == "when" and child.dep_ in {"advmod", "mark"} for child in clause.children)


def _is_participle_clause(clause: Token) -> bool:
    """ ", killing five": a participle after a comma, without a word that sets it before or after."""
    first = clause.left_edge
    return (
        clause.tag_ == "VBG"
        and clause.dep_ == "advcl"
        and clause.i > clause.head.i
        and first.i == clause.i
        and clause.doc[first.i - 1].text == ","
    )


_NOT_THEN = {
    "later",
    "then",
    "subsequently",
    "soon",
    "eventually",
    "afterwards",
    "afterward",
    "since",
    "again",
}


def _is_joined(verb: Token) -> bool:
    """ "Attacked a convoy and killed five": of one subject and tense, with no word that sets it later."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != first.tag_ or not (_is_plain_past(verb) and _is_plain_past(first)):
        return False
    if any(child.dep_ in {"nsubj", "nsubjpass"} or child.lower_ in _NOT_THEN for child in verb.children):
        return False
    return any(child.dep_ == "cc" and child.lower_ == "and" for child in first.children)


def _opens(time: Time, verb: Token) -> bool:
    """ "On Sunday, …": true where nothing but a preposition stands before the time in its sentence."""
    before = [word for word in verb.sent if word.idx < time.span.start and not word.is_space]
    return len(before) <= 1
