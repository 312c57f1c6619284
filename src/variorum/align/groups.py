"""Joining mentions into actors: a union that can be refused and keeps its reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from variorum.model import Mention, Merge

Fits = Callable[[Sequence[Mention], Sequence[Mention], bool], bool]
"""Whether two groups may be one; asked before every join. The last argument is True where print or
a table says that their different names are one actor's."""


@dataclass(slots=True)
class Groups:
    """Disjoint groups of mentions; ``merges`` are the joins that were made, with their evidence.

    The result depends on the order of the calls to :meth:`join`, so callers go through their
    candidates in an order of content.
    """

    fits: Fits
    merges: list[Merge] = field(default_factory=list)
    _above: dict[str, str] = field(default_factory=dict)
    _members: dict[str, list[Mention]] = field(default_factory=dict)
    _sides: dict[str, dict[str, bool]] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """A mention as a group of its own; nothing where it is known already."""
        if mention.id not in self._above:
            self._above[mention.id] = mention.id
            self._members[mention.id] = [mention]

    def key(self, mention: Mention) -> str:
        """What names the group of a mention now; equal for the mentions of one group."""
        at = mention.id
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at

    def members(self, mention: Mention) -> Sequence[Mention]:
        """The mentions of the group that ``mention`` is in."""
        return self._members[self.key(mention)]

    def join(
        self,
        left: Mention,
        right: Mention,
        because: Sequence[str],
        *,
        recorded: bool = True,
        other_name: bool = False,
        forced: bool = False,
    ) -> bool:
        """Make the groups of two mentions one, if they fit; True if they are one now.

        ``recorded`` is False for equal names, whose joining needs no explanation; ``other_name``
        is True where the names may differ altogether (an acronym, an alias, a capital), ``forced``
        where the user joins them: then only what he keeps apart is asked for.
        """
        one, two = self.key(left), self.key(right)
        if one == two:
            return True
        if self._sides and self.apart_by(left, right):
            return False
        if not forced and not self.fits(self._members[one], self._members[two], other_name):
            return False
        kept, gone = (one, two) if len(self._members[one]) >= len(self._members[two]) else (two, one)
        self._above[gone] = kept
        self._members[kept].extend(self._members.pop(gone))
        if gone in self._sides:
            self._sides.setdefault(kept, {}).update(self._sides.pop(gone))
        if recorded:
            first, second = sorted((left.span, right.span))
            self.merges.append(Merge(first, second, tuple(because)))
        return True

    def keep_apart(self, some: Sequence[Mention], others: Sequence[Mention], why: str) -> None:
        """From now on no mention of ``some`` joins one of ``others``; ``why`` names the decision."""
        for side, mentions in ((True, some), (False, others)):
            for mention in mentions:
                self._sides.setdefault(self.key(mention), {})[why] = side

    def apart_by(self, left: Mention, right: Mention) -> str:
        """The first decision that keeps the groups of two mentions apart, "" if none does."""
        one, two = (self._sides.get(self.key(mention), {}) for mention in (left, right))
        return min((why for why in one if why in two and one[why] != two[why]), default="")

    def glue(self, mentions: Sequence[Mention]) -> None:
        """Join all prints of one spelling, which needs no explanation."""
        for mention in mentions[1:]:
            self.join(mentions[0], mention, (), recorded=False)

    def __iter__(self) -> Iterator[Sequence[Mention]]:
        """The groups, each in the order of print, in an order of content."""
        ordered = [sorted(members, key=lambda m: (m.span, m.id)) for members in self._members.values()]
        yield from sorted(ordered, key=lambda members: (members[0].span, members[0].id))
