"""In whose voice the words stand in which two near sentences part."""

from __future__ import annotations

from functools import cached_property

from variorum.compare.alike_names import may_be_one
from variorum.compare.change_sides import Side, statement_at
from variorum.compare.near_sentences import Change, Near
from variorum.compare.view import View
from variorum.model import Statement


class ChangeVoices:
    """One change of two near sentences: the questions of who says it."""

    def __init__(self, view: View, near: Near, change: Change) -> None:
        self.view, self.near, self.change = view, near, change

    @cached_property
    def _sides(self) -> tuple[Side, Side]:
        return Side(self.near.left, self.change.left), Side(self.near.right, self.change.right)

    def other_speakers(self) -> bool:
        """Two different sure speakers give the two, who are not one under two names."""
        left, right = (self.view.actors.get(told.actor or "") if told else None for told in self._told)
        return left is not None and right is not None and left != right and not may_be_one(left, right)

    @property
    def tellers(self) -> tuple[str, str]:
        """The names of those in whose words the two stand, "" in the article's own."""
        left, right = (self.view.teller(told) if told is not None else "" for told in self._told)
        return left, right

    @cached_property
    def _told(self) -> tuple[Statement | None, Statement | None]:
        left, right = (statement_at(self.view, side) for side in self._sides)
        return left, right

    def one_voice(self) -> bool:
        """Both stand in the article's own words, or in those of one sure speaker."""
        left, right = (told.actor if told is not None else "" for told in self._told)
        return left is not None and left == right

    def quoted_by_one(self) -> bool:
        """What parts stands between quotation marks on both sides, in words of one sure speaker."""
        left, right = self._told
        if left is None or right is None or left.actor is None or left.actor != right.actor:
            return False
        return all(side.words and all(word.quoted for word in side.words) for side in self._sides)
