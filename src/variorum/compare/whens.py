"""Two times set side by side: intervals, never instants."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from variorum.model import FINE, When
from variorum.text import edtf
from variorum.text.calendar_names import DAYS, WEEKDAYS

CHANGING = timedelta(hours=6)
"""Time in which a road that was open is not taken to have been closed."""

_WEEK = timedelta(days=7)
_WORD = re.compile(r"[a-z]+")

MONTH_DAYS = 28
"""Days of the shortest month."""


class Told(NamedTuple):
    """A time that an article tells of, and when the article came out."""

    when: When | None
    published: When | None


def is_known(when: When | None) -> bool:
    """True if the time is bounded on at least one side, and readable."""
    if when is None:
        return False
    try:
        bounds = edtf.bounds(when.edtf)
    except ValueError:
        return False
    return bounds.earliest is not None or bounds.latest is not None


def meets(left: When, right: When) -> bool:
    """True if the two can share an instant."""
    return edtf.intersects(left.edtf, right.edtf)


def excludes(left: When | None, right: When | None) -> bool:
    """True if both are known and share no instant."""
    return (
        left is not None
        and right is not None
        and is_known(left)
        and is_known(right)
        and not meets(left, right)
    )


def before(left: When | None, right: When | None) -> bool:
    """True if the left time surely ends before the right one begins."""
    return (
        left is not None
        and right is not None
        and is_known(left)
        and is_known(right)
        and edtf.before(left.edtf, right.edtf)
    )


def days_apart(left: When, right: When) -> int:
    """Days between the two times; 0 where they meet or cannot be told."""
    return edtf.days_apart(left.edtf, right.edtf) or 0


def is_ahead(told: Told) -> bool:
    """True if the article came out before the time that it tells of."""
    return before(told.published, told.when)


def is_after_print(one: Told, other: Told) -> bool:
    """True if one of two articles came out before the day that the other tells of as past.

    What the cabinet did on Thursday no article of Monday tells of; a plan for Thursday it may tell of, and so
    may the other where that came out before Thursday too.
    """
    return any(
        before(early.published, late.when) and not is_ahead(late)
        for early, late in ((one, other), (other, one))
    )


def is_after_what_was(one: Told, other: Told) -> bool:
    """True if one of two articles tells of a day gone by, and came out before the other's day.

    The council met on Monday, and on Thursday again; what was planned for Monday may have moved to Thursday.
    """
    return any(
        before(early.published, late.when) and not is_ahead(early)
        for early, late in ((one, other), (other, one))
    )


def may_have_changed(left: When | None, right: When | None) -> bool:
    """True if surely more than :data:`CHANGING` hours lie between two times."""
    if left is None or right is None or not excludes(left, right):
        return False
    first, second = (edtf.bounds(one.edtf) for one in (left, right))
    if before(right, left):
        first, second = second, first
    if first.latest is None or second.earliest is None:
        return False
    return second.earliest - first.latest > CHANGING


def may_be_one_day(left: When | None, right: When | None) -> bool:
    """True if both are days or finer, of which one at most lies between: time zones can explain it.

    Two months or years that follow each other ("in 1971", "in 1972") touch as well: no zone explains them.
    """
    if left is None or right is None:
        return False
    return _are_days(left, right) and days_apart(left, right) <= 1


def _are_days(*both: When) -> bool:
    return all(one.precision in FINE for one in both)


def is_printed_day(when: When) -> bool:
    """True if the article prints the time, and prints it as a day or finer."""
    return when.span is not None and when.precision in FINE and "~" not in when.edtf and not when.anchor


def are_printed_far_apart(left: When | None, right: When | None) -> bool:
    """True if both are printed as days, months or years, and another month at least lies between.

    Months or years that follow each other may be told of what lies on both sides of their turn.
    """
    return (
        left is not None
        and right is not None
        and all(
            when.span is not None
            and when.precision in (*FINE, "month", "year")
            and "~" not in when.edtf
            and not when.anchor
            for when in (left, right)
        )
        and days_apart(left, right) >= MONTH_DAYS
    )


def may_be_misread_week(left: When, right: When) -> bool:
    """True if whole weeks lie between, and one time is printed without a number ("on Friday").

    A weekday is dated from the day of publication; read one week off, it would be the other.
    """
    apart = days_apart(left, right)
    unnumbered = any(
        when.span is not None and not any(character.isdigit() for character in when.span.text)
        for when in (left, right)
    )
    return _are_days(left, right) and unnumbered and apart > 0 and apart % 7 in (0, 1, 6)


def name_two_weekdays(left: When | None, right: When | None) -> bool:
    """True if both print a weekday, the week of one at least is open, and none of the days meant is shared.

    "Flies on Wednesday", the last or the next, and "flew on Friday" meet as intervals, but are two days.
    """
    mine, theirs = _weekdays_meant(left), _weekdays_meant(right)
    return bool(mine and theirs) and len(mine) + len(theirs) > 2 and not mine & theirs


def _weekdays_meant(when: When | None) -> frozenset[date]:
    """The days that a printed weekday may be: the last and the next, or one; none without a weekday."""
    if when is None or when.span is None or "~" in when.edtf:
        return frozenset()
    named = [WEEKDAYS[word] for word in _WORD.findall(when.span.text.lower()) if word in DAYS]
    ends = edtf.bounds(when.edtf)
    if len(named) != 1 or ends.earliest is None or ends.latest is None:
        return frozenset()
    first, last = ends.earliest.date(), ends.latest.date()
    is_open = when.precision == "bounded" and last - first == _WEEK
    if not (is_open or first == last):
        return frozenset()
    return frozenset({first, last}) if [first.weekday()] == named else frozenset()


def shown(when: When) -> str:
    """The time as printed, else in EDTF."""
    return when.span.text if when.span is not None else when.edtf
