"""Times: always an interval, never a false instant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span

Precision = Literal[
    "second",
    "minute",
    "hour",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "bounded",
    "vague",
]
"""How finely a time is known; ``bounded`` is an interval known by its ends only,
``vague`` a time whose interval is open or approximate ("recently")."""

FINE: frozenset[Precision] = frozenset({"second", "minute", "hour", "part-of-day", "day"})
"""The precisions that tell at least the day."""


@dataclass(frozen=True, slots=True)
class When:
    """A time in EDTF (ISO 8601-2, level 2), with the words it rests on.

    ``span`` is None where the time comes from metadata or from the article's own
    publication time. ``anchor`` is the EDTF of the time that it was counted from
    ("two days after …"), or "".
    """

    edtf: str
    precision: Precision
    span: Span | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression in print.

    ``kind`` follows TimeML: ``date``, ``time`` (of day), ``duration``, ``set``.
    ``timex`` is the TIMEX3 value ("P2D", "2021-W30"), "" where there is none. ``signal`` is the
    lower-case preposition before it ("since", "until", "by", "before", "after", "on" …), which says
    on what side of the time the thing lies; "" where there is none.
    """

    id: str
    article: str
    span: Span
    edtf: str
    precision: Precision
    kind: Literal["date", "time", "duration", "set"] = "date"
    timex: str = ""
    anchor: str = ""
    signal: str = ""

    def when(self) -> When:
        """This time as the value that other marks carry."""
        return When(self.edtf, self.precision, self.span, self.anchor)
