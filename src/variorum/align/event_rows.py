"""Rows of events: what is one act, told by one or more articles."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.align.event_features import NAMES, Pairs
from variorum.align.event_scorer import trained
from variorum.align.joining import Edge, Pair, join
from variorum.align.ladder import level_of, number
from variorum.align.likeness import Nearness, Rarity
from variorum.align.modifiers import alike as alike_modifiers
from variorum.align.modifiers import modifiers
from variorum.align.tellers import Tellers
from variorum.model import FINE, Actor, Event, Marks, Span, Vectors, When
from variorum.text.acts import family, flagged
from variorum.text.alike import alike
from variorum.text.edtf import ANY_TIME, days_apart, intersects
from variorum.text.lexicon import rows
from variorum.text.stems import is_function_word, stem, stems

Answer = Literal["same", "different", "unknown"]
LEAST_COSINE = 0.3
"""Least cosine of the sentences of two acts that are compared."""

NEAR_COSINE = 0.5
"""Cosine from which two sentences tell of like things: detail enough, and half a level in a row."""

DESCRIBED_COSINE = 0.62
"""Least cosine of the sentences where the one it is done to is known by words only."""
NEAR_DAYS = 14
"""Days between two times within which one teller may date one act twice."""

_CLAUSE = NAMES.index("clause")
_DEFINITE = {"the", "its", "their", "his", "her", "this", "that"}
_PLACES, _PEOPLE = {"place", "facility"}, {"person", "group"}
_EXCLUSIVE = {"person", "organisation", "group"}
"""Kinds of which two different named actors are two doers; a government may act through its parts."""


@dataclass(frozen=True, slots=True)
class _Argument:
    actor: str | None
    span: Span | None
    head: str


class Cast:
    """What event rows ask about actors: who is named, and of what kind."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._kind = {actor.id: actor.kind for actor in actors}
        self._named = {
            actor.id for actor in actors if any(mention.form == "name" for mention in actor.mentions)
        }

    def answer(self, one: _Argument, other: _Argument) -> Answer:
        """Whether two arguments are one: by actor where both have one, else by their printed words."""
        left, right = one.actor, other.actor
        if left is not None and left == right:
            return "same"
        if one.span is None or other.span is None:
            return "unknown"
        if left is not None and right is not None and left in self._named and right in self._named:
            kinds = {self._kind.get(left), self._kind.get(right)}
            return "different" if kinds <= _EXCLUSIVE else "unknown"
        if not one.head or is_function_word(one.head) or not alike(one.head, other.head):
            return "unknown"
        # What is left beside the heads may say more on one side, not other things on each.
        first = frozenset(stems(one.span.text)) - {stem(one.head)}
        second = frozenset(stems(other.span.text)) - {stem(other.head)}
        return "same" if first <= second or second <= first else "unknown"

    def is_place_and_people(self, one: _Argument, other: _Argument) -> bool:
        """True for "leave the valley" and "leave observers": nobody is a place."""
        kinds = [self._kind_of(argument) for argument in (one, other)]
        return any(kind in _PLACES for kind in kinds) and any(kind in _PEOPLE for kind in kinds)

    def _kind_of(self, one: _Argument) -> str:
        """The actor's kind; persons who are no actors are known by the noun ("observers")."""
        return self._kind.get(one.actor or "") or ("person" if one.head in _person_nouns() else "")


@functools.cache
def _person_nouns() -> frozenset[str]:
    return frozenset(noun for noun, *_ in rows("person_nouns.tsv"))


def group(
    events: Sequence[Event],
    marks: Sequence[Marks],
    actors: Sequence[Actor],
    vectors: Vectors,
    rarity: Rarity,
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of events (by their number) that are one act, and the edges that hold them.

    ``marks`` are those of all articles. Only acts of one class are compared.
    """
    cast = Cast(actors)
    tellers = Tellers([statement for one in marks for statement in one.statements], actors)
    near = Nearness(vectors, [event.sentence.text for event in events])
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        blocks[_class(event)].append(index)
    seen = [
        (left, right)
        for name in sorted(blocks)
        for left, right in near.candidates(blocks[name], LEAST_COSINE)
        if events[left].sentence != events[right].sentence
    ]
    pairs = Pairs(events, marks, vectors, rarity)
    values = [pairs.of(left, right) for left, right in seen]
    named = [modifiers(event) for event in events]
    edges: dict[Pair, Edge] = {}
    for (left, right), rated, found in zip(seen, trained().rate(values), values, strict=True):
        cosine = near.cosine(left, right)
        compared = compare(events[left], events[right], cosine, cast, rarity, tellers)
        features: dict[str, float | str] = {
            **compared,
            "likely": rated,
            "clause": found[_CLAUSE],
            "modifiers": alike_modifiers(named[left], named[right]),
        }
        level = level_of("event", features)
        if level is not None:
            score = round(0.6 * cosine + 0.4 * number(features, "joint"), 3)
            edges[left, right] = Edge(left, right, level, score, features)

    def vetoed(left: int, right: int) -> bool:
        one, other = events[left], events[right]
        if one.sentence == other.sentence:
            return True
        return _class(one) != _class(other) or "different" in (
            _agents(one, other, cast),
            _patients(one, other, cast),
        )

    def is_near(left: int, right: int) -> bool:
        return near.cosine(left, right) >= NEAR_COSINE

    return join([event.article for event in events], edges, vetoed, is_near)


def compare(
    left: Event, right: Event, cosine: float, cast: Cast, rarity: Rarity, tellers: Tellers
) -> dict[str, float | str]:
    """The named features of two events of one class; symmetric."""
    agent, patient = _agents(left, right, cast), _patients(left, right, cast)
    place = cast.answer(
        _Argument(left.place, left.place_span, ""), _Argument(right.place, right.place_span, "")
    )
    time = times(left.when, right.when)
    first, second = frozenset(left.objects), frozenset(right.objects)
    shared, joint = rarity.shared(frozenset(stems(left.sentence.text)), frozenset(stems(right.sentence.text)))
    # "the harbour" is one harbour sooner than "a committee" one committee.
    least = NEAR_COSINE if _patient(left).actor is not None else DESCRIBED_COSINE
    teller = tellers.answer(left, right)
    detail = "same" in (time, place, agent, teller) or cosine >= least or tellers.doer_beside(left, right)
    return {
        "agent": agent,
        "patient": patient,
        "place": place,
        "time": time,
        "cosine": cosine,
        "shared": shared,
        "joint": joint,
        "lemma": "same" if left.lemma == right.lemma else "other",
        "heads": "alike" if first & second or _heads_alike(left, right) else "other",
        "bare": "yes" if left.patient_span is None and right.patient_span is None else "no",
        "about": "yes" if first & second or (not first and not second) else "no",
        "detail": "yes" if detail else "no",
        "modality": "same" if left.modality == right.modality else "different",
        "teller": teller,
        "article": "same" if left.article == right.article else "other",
        "span": "near" if _days_apart(left, right) <= NEAR_DAYS else "far",
        "single": "yes" if _is_single(_patient(left)) and _is_single(_patient(right)) else "no",
    }


def _agents(left: Event, right: Event, cast: Cast) -> Answer:
    return cast.answer(_agent(left), _agent(right))


def _patients(left: Event, right: Event, cast: Cast) -> Answer:
    mine, theirs = _patient(left), _patient(right)
    return "different" if cast.is_place_and_people(mine, theirs) else cast.answer(mine, theirs)


def _heads_alike(left: Event, right: Event) -> bool:
    """True if the doers or the done-to have like head words, whatever stands around them."""
    pairs = ((_agent(left).head, _agent(right).head), (_patient(left).head, _patient(right).head))
    return any(one and not is_function_word(one) and alike(one, other) for one, other in pairs)


def _days_apart(left: Event, right: Event) -> int:
    if left.when is None or right.when is None:
        return 0
    return days_apart(left.when.edtf, right.when.edtf) or 0


def _is_single(one: _Argument) -> bool:
    """True for one definite thing: "the tunnel", "their leader", a name; not "tunnels", "a tunnel"."""
    printed = one.span.text.split() if one.span is not None else []
    if not printed or one.head not in (word.lower().strip(",.") for word in printed):
        return False
    return printed[0].lower() in _DEFINITE or printed[0][:1].isupper()


def _class(event: Event) -> str:
    return family(event.kind or event.lemma)


def _is_theme(event: Event) -> bool:
    """True if what stands as the doer is the one it is done to: "the troops withdrew"."""
    return event.patient_span is None and flagged(event.kind, "ergative")


def _agent(event: Event) -> _Argument:
    if _is_theme(event):
        return _Argument(None, None, "")
    return _Argument(event.agent, event.agent_span, event.agent_head)


def _patient(event: Event) -> _Argument:
    if _is_theme(event):
        return _Argument(event.agent, event.agent_span, event.agent_head)
    return _Argument(event.patient, event.patient_span, event.patient_head)


def times(left: When | None, right: When | None) -> str:
    """``same`` where both are known and one at least to the day, ``excluded`` where they cannot meet."""
    if left is None or right is None or ANY_TIME in (left.edtf, right.edtf):
        return "unknown"
    if not intersects(left.edtf, right.edtf):
        return "excluded"
    return "same" if left.precision in FINE or right.precision in FINE else "unknown"
