"""Acts named by a bare noun ("the meeting"): the one act of that class which their article tells before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from variorum.align.event_parties import doer, done_to
from variorum.align.joining import CENTRAL, Edge, Pair
from variorum.align.ladder import level_of
from variorum.model import Event

_POINTS_BACK = re.compile(r"\b(?:the|this|that)\s+$", re.IGNORECASE)


def attach(
    events: Sequence[Event],
    class_of: Callable[[Event], str],
    groups: Sequence[Sequence[int]],
    edges: Mapping[Pair, Edge],
    vetoed: Callable[[int, int], bool],
) -> tuple[tuple[tuple[int, ...], ...], dict[Pair, Edge]]:
    """The groups, each bare noun in that of the one act that it can mean, and the edges with its own.

    It means an act of its class that stands earlier in its article, and joins where all such acts are in one
    group; a noun that two acts fit stays as it is.
    """
    group = {index: number for number, members in enumerate(groups) for index in members}
    members = {number: list(found) for number, found in enumerate(groups)}
    told: dict[tuple[str, str], list[int]] = defaultdict(list)
    order = sorted(range(len(events)), key=lambda index: (events[index].article, events[index].trigger.start))
    used = dict(edges)
    for index in order:
        event = events[index]
        earlier = told[event.article, class_of(event)]
        if not _is_bare(event):
            earlier.append(index)
            continue
        homes = {group[mate] for mate in earlier}
        if len(homes) != 1 or group[index] in homes:
            continue
        (home,), own, mate = homes, group[index], earlier[-1]
        level = level_of("event", {"only": "yes"})
        crossing = ((one, other) for one in members[own][:CENTRAL] for other in members[home][:CENTRAL])
        if level is None or any(vetoed(*pair) for pair in crossing):
            continue
        left, right = sorted((mate, index))
        used[left, right] = Edge(left, right, level, 0.0, {"only": "yes"})
        for one in members[own]:
            group[one] = home
        members[home] = sorted(members[home] + members.pop(own))
    return tuple(tuple(members[number]) for number in sorted(members, key=lambda key: members[key][0])), used


def _is_bare(event: Event) -> bool:
    """True for a noun behind "the" of which print says neither who, nor whom, nor where, nor when."""
    if event.construction != "nominal" or event.when is not None or event.place_span is not None:
        return False
    if doer(event).key is not None or done_to(event).key is not None:
        return False
    return _POINTS_BACK.search(event.sentence.text[: event.trigger.start - event.sentence.start]) is not None
