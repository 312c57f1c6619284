"""What stands at a place, without looking through the whole article each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from variorum.extract.statements.draft import Draft
from variorum.model import Span

T = TypeVar("T")

WIDTH = 400
"""Code points of a block."""


class Blocks(Generic[T]):
    """Items by the stretches of text that they cover, in the order in which they were added."""

    def __init__(self) -> None:
        self._items: dict[int, list[tuple[int, int, int, T]]] = {}
        self._count = 0

    def add(self, start: int, end: int, item: T) -> None:
        """Note that ``item`` covers ``[start, end)``."""
        for block in range(start // WIDTH, max(start, end - 1) // WIDTH + 1):
            self._items.setdefault(block, []).append((start, end, self._count, item))
        self._count += 1

    def at(self, place: int) -> Iterator[T]:
        """The items that cover the code point ``place``."""
        return (item for start, end, _, item in self._items.get(place // WIDTH, ()) if start <= place < end)

    def within(self, low: int, high: int) -> list[T]:
        """The items that lie in ``[low, high)``, each once, in the order in which they were added."""
        found = {
            number: item
            for block in range(low // WIDTH, max(low, high - 1) // WIDTH + 1)
            for start, end, number, item in self._items.get(block, ())
            if low <= start and end <= high
        }
        return [found[number] for number in sorted(found)]


class _Printed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Printed)


def of_spans(marks: Iterable[P]) -> Blocks[P]:
    """Marks by their spans."""
    blocks: Blocks[P] = Blocks()
    for mark in marks:
        blocks.add(mark.span.start, mark.span.end, mark)
    return blocks


def of_contents(drafts: Iterable[Draft]) -> Blocks[Draft]:
    """Drafts by the pieces of their contents."""
    blocks: Blocks[Draft] = Blocks()
    for draft in drafts:
        for start, end in draft.content:
            blocks.add(start, end, draft)
    return blocks
