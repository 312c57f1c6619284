"""Words such as "today" within a quotation: they are counted from the day on which it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.extract.times.anchors import Found

_OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_WORD = re.compile(rf"\b(?:{'|'.join(_OFFSETS)})\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|wrote|tweeted|posted|told|stated|announced|declared)"
    r"(?:\s(?!of\b|about\b|after\b|before\b|since\b|that\b|during\b|following\b)[^\W\d_]+){0,4}?"
    r"(?:\slate|\searly)?(?:\son)?\s$"
)
"""What stands before the day of a saying: "said on Sunday", "told reporters Sunday", "wrote on Sunday"."""

_OWNED = re.compile(r"'s\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FAR = 800
"""Characters of a quotation in which its marks are sought."""

_NEAR = 120
"""Characters of the words beside a quotation in which its day is sought."""


def counted_from_sayings(text: str, found: Sequence[Found]) -> list[Found]:
    """The times of an article, those of quotations of an earlier day counted from that day.

    "“Today he lied,” Korvin wrote on Sunday", printed on Monday, tells of Sunday.
    """
    return [_as_said(one, text, found) for one in found]


def _as_said(one: Found, text: str, found: Sequence[Found]) -> Found:
    word = _WORD.search(text, one.start, one.end)
    if word is None or one.reading.edtf is not None or not _DAY.match(one.reading.value):
        return one
    printed = date.fromisoformat(one.reading.value[:10])
    today = printed - timedelta(days=_OFFSETS[word[0].lower()])
    marks = _marks_around(text, one)
    said = _day_of_saying(text, marks, found, today) if marks is not None else None
    if said is None:
        return one
    day = (said + (printed - today)).isoformat()
    return replace(one, reading=replace(one.reading, value=day + one.reading.value[10:]))


def _marks_around(text: str, one: Found) -> tuple[int, int] | None:
    """Where the quotation that holds a time begins and ends; None outside quotations.

    ``text`` has straight marks alone: one that opens is told by their number in its paragraph, one that
    closes by the word or the mark right before it.
    """
    line = text.rfind("\n", 0, one.start) + 1
    start = text.rfind('"', line, one.start)
    end = text.find('"', one.end, one.end + _FAR)
    if start < 0 or end < 0 or text.count('"', line, one.start) % 2 == 0 or text[end - 1].isspace():
        return None
    return start, end


def _day_of_saying(text: str, marks: tuple[int, int], found: Sequence[Found], today: date) -> date | None:
    """The one earlier day that the words right before or behind a quotation give for it."""
    start, end = marks
    before = re.split(r"[\n.!?\"]", text[max(0, start - _NEAR) : start])[-1]
    after = re.split(r"[\n.!?\"]", text[end + 1 : end + 1 + _NEAR])[0]
    days = set()
    for one in found:
        inside = start - len(before) <= one.start < start or end < one.start <= end + len(after)
        if not inside or not _DAY.fullmatch(one.reading.value[:10]) or one.reading.edtf is not None:
            continue
        left = start - len(before) if one.start < start else end + 1
        if _SAID.search(text[left : one.start]) and not _OWNED.match(text, one.end):
            days.add(date.fromisoformat(one.reading.value[:10]))
    day = days.pop() if len(days) == 1 else None
    return day if day is not None and day < today else None
