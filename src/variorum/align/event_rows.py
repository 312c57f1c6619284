"""Rows of events: what is one act, told by one or more articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from variorum.align.joining import Edge, Pair, join
from variorum.align.ladder import level_of, number
from variorum.align.likeness import Nearness, Rarity
from variorum.model import Actor, Event, Span, Vectors, When
from variorum.text.edtf import intersects
from variorum.text.stems import stems

Answer = Literal["same", "different", "unknown"]
LEAST_COSINE = 0.3
_FINE = {"second", "minute", "hour", "part-of-day", "day"}
_EXCLUSIVE = {"person", "organisation", "group"}
"""Kinds of which two different named actors are two doers; a government may act through its parts."""


class Cast:
    """What event rows ask about actors: who is named, and of what kind."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._kind = {actor.id: actor.kind for actor in actors}
        self._named = {
            actor.id for actor in actors if any(mention.form == "name" for mention in actor.mentions)
        }

    def answer(
        self,
        left: str | None,
        right: str | None,
        spans: tuple[Span | None, Span | None],
        heads: tuple[str, str],
    ) -> Answer:
        """Whether two arguments are one: by actor where both have one, else by their printed words."""
        if left is not None and left == right:
            return "same"
        if spans[0] is None or spans[1] is None:
            return "unknown"
        if left is not None and right is not None and left in self._named and right in self._named:
            kinds = {self._kind.get(left), self._kind.get(right)}
            return "different" if kinds <= _EXCLUSIVE else "unknown"
        first, second = frozenset(stems(spans[0].text)), frozenset(stems(spans[1].text))
        if heads[0] == heads[1] and first and second and (first <= second or second <= first):
            return "same"
        return "unknown"


def group(
    events: Sequence[Event], actors: Sequence[Actor], vectors: Vectors, rarity: Rarity
) -> tuple[tuple[tuple[int, ...], ...], Mapping[Pair, Edge]]:
    """Groups of events (by their number) that are one act, and the edges that hold them.

    Only acts of one class are compared.
    """
    cast = Cast(actors)
    near = Nearness(vectors, [event.sentence.text for event in events])
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        blocks[event.kind or event.lemma].append(index)
    edges: dict[Pair, Edge] = {}
    for name in sorted(blocks):
        for left, right in near.candidates(blocks[name], LEAST_COSINE):
            features = compare(events[left], events[right], near.cosine(left, right), cast, rarity)
            level = level_of("event", features)
            if level is not None:
                cosine, joint = number(features, "cosine"), number(features, "joint")
                score = round(0.6 * cosine + 0.4 * joint, 3)
                edges[left, right] = Edge(left, right, level, score, features)

    def vetoed(left: int, right: int) -> bool:
        one, other = events[left], events[right]
        return (one.kind or one.lemma) != (other.kind or other.lemma) or "different" in (
            _agents(one, other, cast),
            _patients(one, other, cast),
        )

    return join([event.article for event in events], edges, vetoed)


def compare(left: Event, right: Event, cosine: float, cast: Cast, rarity: Rarity) -> dict[str, float | str]:
    """The named features of two events of one class; symmetric."""
    agent, patient = _agents(left, right, cast), _patients(left, right, cast)
    place = cast.answer(left.place, right.place, (left.place_span, right.place_span), ("", ""))
    time = times(left.when, right.when)
    first, second = frozenset(left.objects), frozenset(right.objects)
    shared, joint = rarity.shared(frozenset(stems(left.sentence.text)), frozenset(stems(right.sentence.text)))
    detail = time == "same" or place == "same" or agent == "same" or cosine >= 0.55
    return {
        "agent": agent,
        "patient": patient,
        "place": place,
        "time": time,
        "cosine": cosine,
        "shared": shared,
        "joint": joint,
        "about": "yes" if first & second or (not first and not second) else "no",
        "detail": "yes" if detail else "no",
        "modality": "same" if left.modality == right.modality else "different",
    }


def _agents(left: Event, right: Event, cast: Cast) -> Answer:
    return cast.answer(
        left.agent, right.agent, (left.agent_span, right.agent_span), (left.agent_head, right.agent_head)
    )


def _patients(left: Event, right: Event, cast: Cast) -> Answer:
    return cast.answer(
        left.patient,
        right.patient,
        (left.patient_span, right.patient_span),
        (left.patient_head, right.patient_head),
    )


def times(left: When | None, right: When | None) -> str:
    """``same`` where both are known and one at least to the day, ``excluded`` where they cannot meet."""
    if left is None or right is None:
        return "unknown"
    if not intersects(left.edtf, right.edtf):
        return "excluded"
    return "same" if left.precision in _FINE or right.precision in _FINE else "unknown"
