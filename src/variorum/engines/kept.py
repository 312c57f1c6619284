"""An engine that keeps every finished value on disk, so that a killed run resumes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from variorum.engines.protocol import Engine, Item, Value


@dataclass(frozen=True, slots=True)
class Kept(Generic[Item, Value]):
    """Runs on ``inner``; what stands in ``folder`` from an earlier run is read back instead.

    ``key`` gives an item's file name (safe characters; it must change with everything that changes
    the value); ``pack`` and ``unpack`` turn a value into bytes and back. A file that cannot be
    unpacked counts as not there.
    """

    inner: Engine
    folder: Path
    key: Callable[[Item], str]
    pack: Callable[[Value], bytes]
    unpack: Callable[[bytes], Value]

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in order; each value is on disk before it is handed out."""
        wanted = list(items)
        known = {place: value for place, item in enumerate(wanted) if (value := self._read(item)) is not None}
        fresh = self.inner.map(function, [item for place, item in enumerate(wanted) if place not in known])
        for place, item in enumerate(wanted):
            if place in known:
                yield known[place]
            else:
                value = next(fresh)
                self._write(item, value)
                yield value

    def _read(self, item: Item) -> Value | None:
        try:
            return self.unpack((self.folder / self.key(item)).read_bytes())
        except (OSError, ValueError):
            return None

    def _write(self, item: Item, value: Value) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.folder / self.key(item)
        beside = target.with_name(f".{target.name}.part")
        beside.write_bytes(self.pack(value))
        beside.replace(target)
