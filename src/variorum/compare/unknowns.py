"""What no article says: who did it, how many; and what print itself says is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, cast

from variorum.compare.view import View
from variorum.model import Event, Quantity, Span
from variorum.model.selection import Unknown
from variorum.text import lexicon
from variorum.text.acts import family, flagged, harmful
from variorum.text.normal import plain_copy
from variorum.text.nouns import person_nouns
from variorum.text.stems import is_function_word

Open = Literal["who", "when", "where", "how many", "why"]
MOST = 40
"""Unknowns that are told of one story."""

_FATES = frozenset({"kill", "injure", "arrest", "abduct"})


def unknowns(view: View) -> tuple[Unknown, ...]:
    """The open questions: those that print names itself, then those on acts that two or more origins tell.

    "Who" is asked of harm that somebody did, not of an accident, "how many" of those it befell in the plural;
    "when" and "where" of acts for which no version has a time or place, in its sentence or the one before.
    Only acts told as done are asked.
    """
    said = list(_said(view))
    answered = {(one.question, one.row) for one in said}
    rest = [one for one in _not_said(view) if (one.question, one.row) not in answered]
    return tuple([*said, *rest][:MOST])


@cache
def _patterns() -> tuple[tuple[Open, re.Pattern[str]], ...]:
    return tuple(
        (cast(Open, question), re.compile(rf"\b(?:{pattern})"))
        for question, pattern in lexicon.rows("not_known.tsv")
    )


def _said(view: View) -> Iterator[Unknown]:
    """Sentences that say what is not known, with the row of an act of theirs, or "" for none."""
    row_of = {mark: row.id for row in view.story.rows for ids in row.versions.values() for mark in ids}
    acts: dict[tuple[str, int], str] = {}
    for event in view.story.events:
        acts.setdefault((event.article, event.sentence.start), row_of.get(event.id, ""))
    seen: set[tuple[str, str]] = set()
    for article in view.articles:
        for sentence in view.sentences.get(article, ()):
            plain = plain_copy(sentence.text).lower()
            question = next((one for one, pattern in _patterns() if pattern.search(plain)), None)
            if question is None or (question, plain) in seen:
                continue
            seen.add((question, plain))
            row = acts.get((article, sentence.start), "")
            yield Unknown(question, row, (sentence,), sentence)


def _not_said(view: View) -> Iterator[Unknown]:
    for row in view.story.rows:
        if row.kind != "event" or row.origins < 2:
            continue
        events = [
            mark
            for ids in row.versions.values()
            for mark in (view.marks.get(one) for one in ids)
            if isinstance(mark, Event)
        ]
        if not events or any(mark.modality != "happened" or mark.negated for mark in events):
            continue
        passages = _passages(view, events)
        does_harm = all(harmful(family(mark.kind or mark.lemma)) for mark in events)
        dying = any(flagged(mark.kind, "ergative") for mark in events)
        nameless = all(mark.agent_span is None and mark.construction == "passive" for mark in events)
        asked = does_harm and not dying and nameless and _is_of_somebody(view, events)
        if asked and not _doer(view, events) and not _is_held(view):
            yield Unknown("who", row.id, passages)
        if _fated(events) and not _counted(view, events):
            yield Unknown("how many", row.id, passages)


def _is_of_somebody(view: View, events: list[Event]) -> bool:
    """True if the harm is somebody's doing to somebody or something that print names.

    "Seven were killed" may be an accident, unless an article tells of an attack; "what was stolen from us" is
    no act that an article tells.
    """
    if any(is_function_word(mark.patient_head) for mark in events if mark.patient_head):
        return False
    if any(mark.lemma not in _BY_ACCIDENT for mark in events):
        return True
    return any(_is_attack(one) for one in view.story.events)


_BY_ACCIDENT = frozenset(
    {"bruise", "burn", "cripple", "damage", "demolish", "destroy", "devastate", "flatten", "fracture", "hurt"}
    | {"injure", "kill", "maim", "ravage", "ruin", "scald", "sprain", "wreck"}
)
"""Lemmas of harm that may befall somebody without anybody's doing."""


def _is_attack(one: Event) -> bool:
    return (one.kind in ("attack", "shoot") and one.lemma not in _BY_STORMS) or one.lemma in _BY_HAND


_BY_STORMS = frozenset({"hit", "strike", "storm", "pound", "target"})
"""Lemmas of attacks that news tells of storms and quakes as well."""

_BY_HAND = frozenset({"abduct", "assassinate", "bomb", "kidnap", "murder", "sabotage"})


def _doer(view: View, events: list[Event]) -> bool:
    """True if any article names a doer of an act of the same class, on the same one or on others.

    Who shot one of several is told where "a gunman shot the mayor" is; a doer of the story is one whom it
    knows, for one printed without a name may have done it to others alone.
    """
    classes = {family(mark.kind or mark.lemma) for mark in events}
    befallen = {mark.patient for mark in events if mark.patient is not None}
    heads = {mark.patient_head for mark in events if mark.patient_head}
    return any(
        family(one.kind or one.lemma) in classes
        and one.agent_span is not None
        and not flagged(one.kind, "ergative")
        and (
            one.agent is not None
            or one.patient in befallen
            or one.patient_head in heads
            or one.patient_span is None
        )
        for one in view.story.events
    )


def _is_held(view: View) -> bool:
    """True if any article tells of somebody who was arrested, charged or sentenced: it says who may have."""
    return any(
        one.kind in ("arrest", "charge", "convict", "sentence")
        and one.patient_span is not None
        and one.modality == "happened"
        and not one.negated
        for one in view.story.events
    )


def _fated(events: list[Event]) -> bool:
    """True if the act befalls people in the plural."""
    return all(
        family(mark.kind or mark.lemma) in _FATES and _is_plural(mark.patient_span or mark.agent_span)
        for mark in events
    )


def _is_plural(span: Span | None) -> bool:
    """True for persons in the plural: "civilians", "people", not "the mayor"."""
    last = span.text.split()[-1].lower().strip(".,") if span is not None else ""
    one = last.removesuffix("s")
    return last == "people" or (last != one and one in person_nouns())


def _counted(view: View, events: list[Event]) -> bool:
    """True if any article prints a number for an act of the class."""
    classes = {family(mark.kind or mark.lemma) for mark in events}
    sentences = {mark.sentence for mark in events}
    return any(
        isinstance(one, Quantity)
        and one.kind == "count"
        and (one.sentence in sentences or family(one.of_event) in classes or family(one.counts) in classes)
        for one in view.story.quantities
    )


def _passages(view: View, events: list[Event]) -> tuple[Span, ...]:
    first: dict[str, Span] = {}
    for mark in events:
        first.setdefault(mark.article, mark.sentence)
    return tuple(first[article] for article in sorted(first, key=lambda one: view.order[one]))
