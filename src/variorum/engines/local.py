"""The engine of this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from variorum.engines.protocol import Item, Value


class Local:
    """Runs every item in this process, one after the other."""

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in order."""
        return map(function, items)
