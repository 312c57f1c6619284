"""Reading a decisions file: one JSON object a line, checked for what contradicts itself.

``{"join": ["the premier", "Ansa Korvin"]}``, ``{"split": "Korvin", "from": "Ansa Korvin"}``,
``{"rename": "Korvin", "to": "Ansa Korvin"}``, ``{"kind": "group", "of": "Lantern Front"}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

import msgspec

from variorum.errors import UsageError
from variorum.model import ActorKind
from variorum.model.decision import Deciding, Decision, Printed
from variorum.store.given import text_of

MOST_BYTES = 4 << 20
"""A decisions file larger than this (4 MiB) is refused unread."""

MOST_LINES = 10_000
LONGEST = 300
"""Characters of a printed text or a name."""

_KEYS: Mapping[str, frozenset[str]] = {
    "join": frozenset(),
    "split": frozenset({"from"}),
    "rename": frozenset({"to"}),
    "kind": frozenset({"of"}),
}


def decisions(path: str | Path) -> tuple[Decision, ...]:
    """The decisions of a file, in its order; blank lines and lines that start with ``#`` are left out.

    Raises UsageError, naming the file and the line, for what cannot be read or contradicts another line.
    """
    file = Path(path)
    wanted = "a file of decisions, one JSON object a line"
    lines = text_of(file, MOST_BYTES, "a decisions file", wanted).splitlines()
    if len(lines) > MOST_LINES:
        raise UsageError(f"{file}: {len(lines):,} lines; a decisions file has at most {MOST_LINES:,}")
    found = [
        _decision(f"{file.name}:{number}", line.strip())
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    _check(found)
    return tuple(found)


def _decision(place: str, line: str) -> Decision:
    try:
        said: Any = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UsageError(f"{place}: not a JSON object ({error})") from error
    if not isinstance(said, dict):
        raise UsageError(f'{place}: not a JSON object; write {{"join": ["the premier", "Ansa Korvin"]}}')
    acts = [act for act in get_args(Deciding) if act in said]
    if len(acts) != 1:
        raise UsageError(f"{place}: exactly one of {', '.join(_KEYS)} is wanted, found {len(acts)}")
    act: Deciding = acts[0]
    wanted = {act, *_KEYS[act]}
    if missing := sorted(wanted - set(said)):
        raise UsageError(f'{place}: {act} needs "{missing[0]}" too')
    if unknown := sorted(set(said) - wanted - {"note"}):
        raise UsageError(
            f'{place}: {act} knows no "{unknown[0]}"; it takes {", ".join(sorted(wanted))}, note'
        )
    if act == "kind":
        kind = said["kind"]
        if kind not in get_args(ActorKind):
            raise UsageError(f"{place}: no kind {kind!r}; choose from {', '.join(get_args(ActorKind))}")
        return Decision(place, act, (_printed(place, said["of"]),), value=kind)
    those = tuple(_printed(place, one) for one in _listed(said[act]))
    if act == "join" and len(set(those)) < 2:
        raise UsageError(f"{place}: join needs two different prints or more")
    if act == "rename":
        if len(those) != 1:
            raise UsageError(f"{place}: rename takes one print, found {len(those)}")
        return Decision(place, act, those, value=_text(place, said["to"]))
    if act == "split":
        if not those:
            raise UsageError(f"{place}: split needs a print")
        return Decision(place, act, those, whole=_printed(place, said["from"]))
    return Decision(place, act, those)


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


def _printed(place: str, value: Any) -> Printed:
    if isinstance(value, str):
        return Printed(_text(place, value))
    if not isinstance(value, dict) or set(value) - {"text", "article", "nth"} or "text" not in value:
        raise UsageError(f'{place}: a print is a text or {{"text": …, "article": …, "nth": …}}')
    article, nth = value.get("article", ""), value.get("nth", 0)
    if not isinstance(article, str) or not isinstance(nth, int) or isinstance(nth, bool) or nth < 0:
        raise UsageError(f'{place}: "article" is a text and "nth" a number from 1')
    if nth and not article:
        raise UsageError(f'{place}: "nth" counts the prints of one article; say "article" too')
    return Printed(_text(place, value["text"]), article, nth)


def _text(place: str, value: Any) -> str:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if not 0 < len(text) <= LONGEST:
        raise UsageError(f"{place}: a text of 1 to {LONGEST} characters is wanted")
    return text


def _check(found: Sequence[Decision]) -> None:
    """Raises UsageError where two lines cannot both hold, whatever the articles print."""
    joined = _Joined()
    for one in found:
        if one.act == "join":
            joined.add(one)
    for one in found:
        for print_, other in _apart(one):
            if print_ == other:
                raise UsageError(f"{one.place}: {print_} cannot be split from itself")
            if by := joined.by(print_, other):
                raise UsageError(f"{one.place}: splits {print_} from {other}, which {by} joins; take one out")
    values: dict[tuple[str, Printed], Decision] = {}
    for one in found:
        if one.act in ("rename", "kind"):
            first = values.setdefault((one.act, joined.first(one.those[0])), one)
            if first.value != one.value:
                raise UsageError(
                    f"{one.place}: {one.act} “{one.value}” contradicts {first.place}, “{first.value}”; "
                    "take one out"
                )


def _apart(one: Decision) -> Iterator[tuple[Printed, Printed]]:
    if one.act == "split" and one.whole is not None:
        for print_ in one.those:
            yield print_, one.whole


class _Joined:
    """Which prints the lines join, over several lines."""

    def __init__(self) -> None:
        self._above: dict[Printed, Printed] = {}
        self._places: dict[Printed, list[str]] = {}

    def add(self, one: Decision) -> None:
        """Take in a join."""
        first = self.first(one.those[0])
        places = [*self._places.get(first, []), one.place]
        for print_ in one.those[1:]:
            other = self.first(print_)
            if other != first:
                places += self._places.get(other, [])
                self._above[other] = first
        self._places[first] = places

    def first(self, print_: Printed) -> Printed:
        """What stands for all that is joined with ``print_``."""
        while print_ in self._above:
            print_ = self._above[print_]
        return print_

    def by(self, one: Printed, two: Printed) -> str:
        """The lines by which the two are one; "" where they are not."""
        first = self.first(one)
        return " and ".join(self._places.get(first, [])) if first == self.first(two) else ""
