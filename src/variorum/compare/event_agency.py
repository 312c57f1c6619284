"""Two articles' versions of one event: whether the wording of both names who did it."""

from __future__ import annotations

import re

from variorum.compare.event_governed import EventGoverned
from variorum.compare.event_words import before
from variorum.model import Event, Span
from variorum.text import lexicon
from variorum.text.acts import act_of_noun, harmful
from variorum.text.agency import agency, doer_undergoes
from variorum.text.stems import words

_ARTICLES = frozenset({"a", "an", "the"})
_CARRIES_OUT = frozenset({"carry_out", "commit", "conduct", "launch", "mount", "perpetrate", "stage"})
"""Verbs whose subject does what their object tells: "committed a robbery"."""

_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|got)\s+(?:\w+ly\s+)?$|['’](?:s|re)\s+$", re.IGNORECASE
)


class EventAgency(EventGoverned):
    """One mark of each article and who does the act; every question is answered once, when asked."""

    def harmful(self) -> bool:
        """The act does harm, so that naming the doer or not matters."""
        return harmful(self.left.kind) and harmful(self.right.kind)

    def agency_same(self) -> bool:
        """Both print who did it, or neither does."""
        return len({self._doer(one) is None for one in self._both}) == 1

    def doer_unread(self) -> bool:
        """One side's doer is a thing or an act, which is nobody ("shots", "a robbery"), or was not found."""
        return any(self._doer(one) is None and _may_have_doer(one) for one in self._both)

    def _doer(self, one: Event) -> Span | None:
        """The words for who did it, those of who "committed" or "carried out" an act told by a noun too."""
        if one.construction == "nominal" and one.agent_span is None:
            return next(
                (
                    held.agent_span
                    for held in self.view.events_of.get(one.article, ())
                    if held.lemma in _CARRIES_OUT
                    and held.patient_span is not None
                    and held.patient_span.contains(one.trigger)
                ),
                None,
            )
        return _named_doer(one)

    def doer_told_beside(self) -> bool:
        """The article that leaves the doer out prints the other's words for him within a sentence of it."""
        sides = (self.left, self.right), (self.right, self.left)
        return any(
            (doer := self._doer(one)) is not None
            and self._doer(other) is None
            and self._prints_beside(other, doer)
            for one, other in sides
        )

    def _prints_beside(self, one: Event, doer: Span) -> bool:
        wanted = words(doer.text)
        wanted = wanted[1:] if wanted and wanted[0] in _ARTICLES else wanted
        if len(wanted) < LEAST_DOER:
            return False
        sentences = self.view.sentences.get(one.article, ())
        at = next((place for place, held in enumerate(sentences) if held == one.sentence), None)
        near = [one.sentence] if at is None else sentences[max(0, at - 1) : at + 2]
        return any(f" {' '.join(wanted)} " in f" {' '.join(words(_owners(held.text)))} " for held in near)


LEAST_DOER = 2
"""Words for a doer, but articles, from which another print of them is for him: "police" are named often."""


def _may_have_doer(event: Event) -> bool:
    """True where what stands as the doer is a thing, and for a verb that has a subject as a rule."""
    if agency(event).doer is not None:
        return True
    if event.construction == "passive" and event.patient_span is not None:
        return event.patient_span.start >= event.trigger.end  # "two men opened fire": no passive
    undergoes = event.construction == "active" and doer_undergoes(event) and event.agent_span is not None
    return event.construction == "active" and not undergoes and _BE.search(before(event)) is None


def _owners(text: str) -> str:
    """ "Another officer's gun" names another officer."""
    return text.replace("\u2019s", "").replace("'s", "")


def _named_doer(event: Event) -> Span | None:
    """The words for who did it; None for weapons and acts, which nobody is: "shots", "the robbery"."""
    doer = agency(event).doer
    if doer is None:
        return None
    heads = [event.agent_head] if event.agent_head else list(words(doer.text))[-1:]
    things = lexicon.words("fired_things.txt")
    return None if any(head in things or act_of_noun(head) is not None for head in heads) else doer
