"""The acts of two sentences that seem to tell one thing: contraries, and how somebody left an office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.compare.view import View
from variorum.model import Event, Span, Statement
from variorum.text.acts import act_of_verb, family
from variorum.text.opposites import contraries
from variorum.text.stems import stem, stems

LEAST_BESIDE = 2
"""Telling words besides the acts that two sentences share, for contrary acts to be of one thing."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a sentence tells as done, in the article's own words: its verb, its doer and its done-to.

    ``by`` are the stems of the words for the doer, none where it is left out.
    """

    verb: Span
    lemma: str
    by: frozenset[str]
    doer: tuple[str | None, str]
    done_to: tuple[str | None, str]


def acts(view: View, sentence: Span) -> Iterator[Act]:
    """The acts that a sentence tells as done, those of the words for a saying ("rejected the bill") too."""
    for event in view.events_of.get(sentence.article, ()):
        if sentence.contains(event.trigger) and _is_told(event):
            doer, done_to = (event.agent, event.agent_head), (event.patient, event.patient_head)
            yield Act(event.trigger, event.lemma, _stems(event.agent_span), doer, done_to)
    for one in view.statements_of.get(sentence.article, ()):
        if one.cue is not None and sentence.contains(one.cue) and _is_done(one):
            yield Act(one.cue, one.cue_lemma, _stems(one.source), (one.actor, ""), (None, ""))


def contrary(view: View, left: Span, right: Span) -> tuple[Act, Act] | None:
    """Acts that are contraries ("approved", "rejected"), in sentences that share half of their other words.

    Not acts of which the one may follow on the other ("arrested", "released"), nor those of two doers.
    """
    mine, theirs = (frozenset(stems(span.text)) for span in (left, right))
    for one in acts(view, left):
        against = contraries(stem(one.lemma), choices=False, undone=False)
        for other in acts(view, right):
            if stem(other.lemma) not in against or (one.by and other.by and one.by.isdisjoint(other.by)):
                continue
            aside = {stem(one.lemma), stem(other.lemma)}
            beside = (mine & theirs) - aside
            fewer = min(len(mine - aside), len(theirs - aside))
            if len(beside) >= LEAST_BESIDE and 2 * len(beside) > fewer:
                return one, other
    return None


def left_otherwise(view: View, left: Span, right: Span) -> tuple[Act, Act] | None:
    """Acts by which somebody went, as the one sentence tells, and was sent away, as the other does."""
    for one in acts(view, left):
        for other in acts(view, right):
            if _went_and_was_sent(one, other) or _went_and_was_sent(other, one):
                return one, other
    return None


def _went_and_was_sent(one: Act, other: Act) -> bool:
    if (_family(one.lemma), _family(other.lemma)) != ("resign", "dismiss"):
        return False
    known = one.doer[0] is not None and one.doer[0] == other.done_to[0]
    return known or (bool(one.doer[1]) and one.doer[1] == other.done_to[1])


def _stems(span: Span | None) -> frozenset[str]:
    return frozenset(stems(span.text)) if span is not None else frozenset()


def _is_told(one: Event) -> bool:
    plain = one.modality == "happened" and not one.negated and one.construction != "nominal"
    return plain and one.voice == "outlet" and one.statement is None


def _is_done(one: Statement) -> bool:
    """True for what somebody does by a word, within nobody's words: "rejected the bill"."""
    return one.modality in ("asserted", "denied") and not one.negated and one.parent is None


@cache
def _family(lemma: str) -> str:
    act = act_of_verb(lemma)
    return family(act.kind) if act is not None else ""
