"""Two articles' versions of one event: the questions of when it came about."""

from __future__ import annotations

import re
from functools import cached_property

from variorum.compare import whens
from variorum.compare.again import is_told_again
from variorum.compare.view import View
from variorum.model import Event

SLACK_MINUTES = 30
"""Minutes by which two tellings of one hour may miss each other ("about 8:15 p.m.", "8:30 p.m.")."""

_DAY_MINUTES = 24 * 60
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COUNTED = re.compile(
    r"\b\w+ (?:days|weeks|months|years|nights|hours)\b (?:ago|earlier|before|later|after)$",
    re.IGNORECASE,
)
"""The end of what counts the time between: "two weeks ago"; not "over two days", "this week"."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


class EventTimes:
    """One mark of each article and their times; every question is answered once, when asked."""

    def __init__(self, view: View, left: Event, right: Event) -> None:
        self.view, self.left, self.right = view, left, right

    @cached_property
    def _both(self) -> tuple[Event, Event]:
        return self.left, self.right

    def time_unknown(self) -> bool:
        """One article gives no readable time."""
        return not (whens.is_known(self.left.when) and whens.is_known(self.right.when))

    def time_same(self) -> bool:
        """The times are equal."""
        return bool(self.left.when and self.right.when and self.left.when.edtf == self.right.when.edtf)

    def one_day(self) -> bool:
        """Both are of one day, be it with the hour ("Sunday", "Sunday at 9 p.m."), or one only counts the
        time between ("two weeks ago") and fits."""
        left, right = self.left.when, self.right.when
        if left is None or right is None or not self.time_meets():
            return False
        days = [one.edtf[:10] for one in (left, right) if _DAY.match(one.edtf) and "/" not in one.edtf]
        if len(days) == 2 and days[0] == days[1]:
            return True
        counted = any(one.span is not None and _COUNTED.search(one.span.text) for one in (left, right))
        return counted and bool(days)

    def time_meets(self) -> bool:
        """The times can share an instant."""
        return not whens.excludes(self.left.when, self.right.when)

    def time_not_excluded(self) -> bool:
        """The times do not exclude each other, known or not."""
        return not whens.excludes(self.left.when, self.right.when)

    def two_weekdays(self) -> bool:
        """Both print a weekday, of which the week of one is open, and the weekdays differ."""
        return whens.name_two_weekdays(self.left.when, self.right.when)

    def a_day_apart(self) -> bool:
        """Both are days or hours, and at most one day lies between."""
        return whens.may_be_one_day(self.left.when, self.right.when)

    def weeks_apart(self) -> bool:
        """A weekday may have been read in the wrong week."""
        left, right = self.left.when, self.right.when
        return left is not None and right is not None and whens.may_be_misread_week(left, right)

    def printed_days(self) -> bool:
        """Both articles print the day, in the sentence of the act."""
        return all(
            one.when is not None
            and whens.is_printed_day(one.when)
            and one.when.span is not None
            and one.sentence.contains(one.when.span)
            for one in self._both
        )

    def day_after_print(self) -> bool:
        """One article came out before the day that the other tells of as past."""
        left, right = (whens.Told(one.when, self.view.articles[one.article].published) for one in self._both)
        return whens.is_after_print(left, right)

    def told_once_more(self) -> bool:
        """One sentence says that it was not the first time ("again", "once more")."""
        return is_told_again(self.left.sentence.text, self.right.sentence.text)

    def both_planned(self) -> bool:
        """Both are told as plans."""
        return self.left.modality == self.right.modality == "planned"

    def may_have_moved(self) -> bool:
        """Unless the articles surely came out within hours of each other, what they plan may have changed."""
        left, right = (self.view.articles[one.article].published for one in self._both)
        return left is None or right is None or whens.may_have_changed(left, right)

    # Hours, where the day that they stand on may not be sure

    @cached_property
    def _minutes_apart(self) -> int | None:
        """Minutes between the two printed hours, the short way round; None where one prints none."""
        left, right = (self._minutes(one) for one in self._both)
        if left is None or right is None:
            return None
        apart = abs(left - right)
        return min(apart, _DAY_MINUTES - apart)

    def _minutes(self, one: Event) -> int | None:
        """The hour that a mark's time prints, in minutes after midnight."""
        if one.when is None or one.when.span is None:
            return None
        for time in self.view.times_of.get(one.article, ()):
            found = _CLOCK.search(time.timex) if time.span == one.when.span else None
            if found is not None:
                return int(found[1]) * 60 + int(found[2])
        return None

    def _may_be_one_day(self) -> bool:
        left, right = self.left.when, self.right.when
        return (
            left is not None
            and right is not None
            and (whens.meets(left, right) or left.edtf[:10] == right.edtf[:10])
        )

    def same_hour(self) -> bool:
        """Both print the same hour, of what may be one day."""
        return self._minutes_apart == 0 and self._may_be_one_day()

    def near_hour(self) -> bool:
        """Both print an hour of what may be one day, no more than :data:`SLACK_MINUTES` apart."""
        apart = self._minutes_apart
        return apart is not None and apart <= SLACK_MINUTES and self._may_be_one_day()

    def another_hour(self) -> bool:
        """Both print an hour of what may be one day, and the two are apart."""
        return self._minutes_apart is not None and not self.near_hour() and self._may_be_one_day()
