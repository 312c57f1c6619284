"""When, by each sentence, it came about: the times that stand where two near sentences part."""

from __future__ import annotations

from functools import cached_property

from variorum.compare import change_sides, whens
from variorum.compare.again import is_told_again
from variorum.compare.change_sides import when_at
from variorum.compare.change_voices import ChangeVoices
from variorum.compare.changed_words import weekdays_apart
from variorum.model import When


class ChangeTimes(ChangeVoices):
    """One change of two near sentences: the questions of when."""

    @cached_property
    def _whens(self) -> tuple[When | None, When | None]:
        left, right = (when_at(self.view, side) for side in self._sides)
        return left, right

    def times_meet(self) -> bool:
        """The times can share an instant, or one is not known."""
        return not whens.excludes(*self._whens)

    def weekdays_apart(self) -> bool:
        """Two weekdays are printed with a day or more between them, whichever week is meant."""
        return weekdays_apart(self.change.left, self.change.right)

    def a_day_apart(self) -> bool:
        """Both are days or hours, and at most one day lies between."""
        return whens.may_be_one_day(*self._whens)

    def day_after_print(self) -> bool:
        """One article came out before the day that the other tells of as past."""
        left, right = (
            whens.Told(when, self.view.articles[side.article].published)
            for when, side in zip(self._whens, self._sides, strict=True)
        )
        return whens.is_after_print(left, right)

    def told_once_more(self) -> bool:
        """One sentence says that it was not the first time ("again", "once more")."""
        return is_told_again(self.near.left.text, self.near.right.text)

    def weeks_apart(self) -> bool:
        """A weekday may have been read in the wrong week."""
        left, right = self._whens
        return left is not None and right is not None and whens.may_be_misread_week(left, right)

    def printed_days(self) -> bool:
        """Both are printed as days, or finer."""
        return all(when is not None and whens.is_printed_day(when) for when in self._whens)

    def printed_far_apart(self) -> bool:
        """Both are printed, as months and years too, and another month at least lies between."""
        return whens.are_printed_far_apart(*self._whens)

    def lasts_until(self) -> bool:
        """The times say until when it lasts: it may have been made longer."""
        return all(change_sides.lasts_until(self.view, side) for side in self._sides)

    def time_of_a_number(self) -> bool:
        """One time says what stretch a number of its sentence is for: "sales rose by 5 percent in March"."""
        return any(change_sides.counts_for(self.view, side) for side in self._sides)
