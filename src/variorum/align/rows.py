"""Rows: every statement, event, quantity and label of a story in exactly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from variorum.align import describe, describe_numbers, event_rows, quantity_rows, statement_rows
from variorum.align.joining import Edge, Pair, links
from variorum.align.likeness import Rarity
from variorum.align.twins import link, twins
from variorum.model import (
    Actor,
    Event,
    Label,
    Link,
    Mark,
    Marks,
    Pairing,
    Quantity,
    Row,
    RowKind,
    Statement,
    Story,
    Vectors,
    When,
    content_id,
)
from variorum.text.ages import whose_ages

M = TypeVar("M", Statement, Event, Quantity, Label)
_KINDS: tuple[RowKind, ...] = ("statement", "event", "quantity", "label")


def rows(
    story: Story, marks: Sequence[Marks], vectors: Vectors, pairing: Pairing | None = None
) -> tuple[Row, ...]:
    """The rows of a story, without verdicts: statements, events, quantities, labels, each in print order.

    Every mark of these kinds is in exactly one row; the order of ``marks`` changes nothing. Without
    ``pairing`` no two statements are read together.
    """
    # Marks are numbered by what their articles print, not by siglum or id: nothing may fall by the order
    # of articles, nor by which of two reprints is called first.
    printed = {article.id: content_id("text", article.text) for article in story.compared()}
    in_order = sorted(marks, key=lambda one: (printed[one.article], one.article))
    order = {article.id: number for number, article in enumerate(story.compared())}
    rarity = Rarity(in_order)
    actors = {actor.id: actor for actor in story.actors}

    again = twins(story.compared(), [mark for one in in_order for mark in _compared(one)])
    once = [_without(one, again) for one in in_order]

    told = [
        *_of_statements(once, actors, vectors, rarity, pairing),
        *_of_events(once, story.actors, vectors, rarity, pairing),
        *_of_quantities(once, story.actors, vectors),
    ]
    found = _with_twins(told, again, in_order)
    found += _of_labels(in_order, [one for one in found if one.kind == "event"], actors)
    return tuple(_row(one, order) for one in sorted(found, key=lambda one: _place(one, order)))


@dataclass(frozen=True, slots=True)
class _Found:
    """A row before its versions are set in the order of the articles."""

    kind: RowKind
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    description: str
    actor: str | None = None
    when: When | None = None

    @property
    def id(self) -> str:
        return content_id("r", self.kind, *sorted(mark.id for mark in self.marks))


def _compared(marks: Marks) -> tuple[Statement | Event | Quantity, ...]:
    return *marks.statements, *marks.events, *marks.quantities


def _without(marks: Marks, again: Mapping[str, str]) -> Marks:
    """The marks less those that a copy prints again."""
    return replace(
        marks,
        statements=tuple(mark for mark in marks.statements if mark.id not in again),
        events=tuple(mark for mark in marks.events if mark.id not in again),
        quantities=tuple(mark for mark in marks.quantities if mark.id not in again),
    )


def _with_twins(told: Sequence[_Found], again: Mapping[str, str], marks: Sequence[Marks]) -> list[_Found]:
    """The rows with what copies print again, each beside its twin."""
    printed: dict[str, list[Mark]] = defaultdict(list)
    for one in marks:
        for mark in _compared(one):
            if mark.id in again:
                printed[again[mark.id]].append(mark)
    found = []
    for row in told:
        copies = [(mark, other) for mark in row.marks for other in printed.get(mark.id, ())]
        found.append(
            replace(
                row,
                marks=(*row.marks, *(other for _, other in copies)),
                links=(*row.links, *(link(mark.id, other.id) for mark, other in copies)),
            )
        )
    return found


def _of_statements(
    marks: Sequence[Marks],
    actors: Mapping[str, Actor],
    vectors: Vectors,
    rarity: Rarity,
    pairing: Pairing | None,
) -> list[_Found]:
    statements = [mark for one in marks for mark in one.statements]
    groups, edges = statement_rows.group(statements, vectors, rarity, tuple(actors.values()), marks, pairing)
    outer = {one.id: one for one in statements}
    return [
        _Found(
            "statement",
            said,
            why,
            describe.of_statements(said, actors, outer),
            describe.common([one.actor for one in said]),
            describe.when_of([one.said for one in said]),
        )
        for said, why in _members(groups, edges, statements)
    ]


def _of_events(
    marks: Sequence[Marks],
    actors: Sequence[Actor],
    vectors: Vectors,
    rarity: Rarity,
    pairing: Pairing | None,
) -> list[_Found]:
    events = [mark for one in marks for mark in one.events]
    groups, edges = event_rows.group(events, marks, actors, vectors, rarity, pairing)
    by_id = {actor.id: actor for actor in actors}
    return [
        _Found(
            "event",
            acts,
            why,
            describe.of_events(acts, by_id),
            describe.common([one.agent for one in acts if one.agent is not None]),
            describe.when_of([one.when for one in acts]),
        )
        for acts, why in _members(groups, edges, events)
    ]


def _of_quantities(marks: Sequence[Marks], actors: Sequence[Actor], vectors: Vectors) -> list[_Found]:
    quantities = [mark for one in marks for mark in one.quantities]
    groups, edges = quantity_rows.group(quantities, vectors, actors)
    names, whose = {actor.id: actor.name for actor in actors}, whose_ages(quantities, actors)
    acts = describe_numbers.acts_of(quantities, [mark for one in marks for mark in one.events])
    return [
        _Found(
            "quantity",
            counts,
            why,
            describe_numbers.of_quantities(counts, acts, _aged(counts, whose, names)),
            when=describe.when_of([one.as_of for one in counts]),
        )
        for counts, why in _members(groups, edges, quantities)
    ]


def _aged(ages: Sequence[Quantity], whose: Mapping[str, str], names: Mapping[str, str]) -> str:
    """The name of the one person whose ages stand in a row, "" where print sets none beside a name."""
    persons = {whose[one.id] for one in ages if one.id in whose}
    return names.get(persons.pop(), "") if len(persons) == 1 else ""


def _of_labels(marks: Sequence[Marks], events: Sequence[_Found], actors: Mapping[str, Actor]) -> list[_Found]:
    """Labels by what they stand for: an actor, or the row of an act."""
    act = {mark.id: row.id for row in events for mark in row.marks}
    found: dict[str, list[Label]] = defaultdict(list)
    for one in marks:
        for label in one.labels:
            found[act.get(label.referent, label.referent)].append(label)
    described = {row.id: row.description for row in events}
    return [
        _Found(
            "label",
            tuple(labels),
            (),
            describe.of_labels(labels, actors[key].name if key in actors else described.get(key, "")),
            key if key in actors else None,
        )
        for key, labels in found.items()
    ]


def _members(
    groups: Sequence[Sequence[int]], edges: Mapping[Pair, Edge], found: Sequence[M]
) -> list[tuple[tuple[M, ...], tuple[Link, ...]]]:
    ids = [mark.id for mark in found]
    return [(tuple(found[index] for index in group), links(group, ids, edges)) for group in groups]


def _row(found: _Found, order: Mapping[str, int]) -> Row:
    versions: dict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(found.marks, key=lambda mark: (order[mark.article], _start(mark), mark.id)):
        versions[mark.article].append(mark)
    return Row(
        id=found.id,
        kind=found.kind,
        description=found.description,
        versions={article: tuple(mark.id for mark in printed) for article, printed in versions.items()},
        actor=found.actor,
        when=found.when,
        links=found.links,
    )


def _place(found: _Found, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    """Where a row stands: by kind, then by its first mark in print, in the order of sigla."""
    first = min((order[mark.article], _start(mark)) for mark in found.marks)
    return _KINDS.index(found.kind), *first, found.id


def _start(mark: Mark) -> int:
    """Where a mark begins in print."""
    if isinstance(mark, Statement):
        return min(part.start for part in mark.content)
    if isinstance(mark, Event):
        return mark.trigger.start
    if isinstance(mark, Quantity):
        return mark.phrase.start
    return mark.span.start
