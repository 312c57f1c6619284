"""What the page shows of parallels; as in :mod:`variorum.render.views`."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.render.pieces import Version


@dataclass(frozen=True, slots=True)
class ParallelView:
    """One parallel: what each of its articles prints; articles without it are not listed."""

    anchor: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class ParallelsView:
    """The section: the parallels shown at once, those on demand, and how many more there are."""

    shown: tuple[ParallelView, ...] = ()
    more: tuple[ParallelView, ...] = ()
    rest: int = 0

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.shown) + len(self.more) + self.rest
