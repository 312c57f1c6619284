"""What an engine is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")


class Engine(Protocol):
    """Runs a map stage over items."""

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in the order of the items, as they are done."""
        ...
