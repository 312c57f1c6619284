"""Heads of a page's sections that print the day on which the section was written.

Short reports are written on below the same head: "UPDATE (7:40 p.m. 7/26/31)" opens what was added then, and
"Saturday" below it is counted from that day, whatever day the page bears.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.extract.times.anchors import Found
from variorum.extract.times.calendar import ISO_DAY
from variorum.extract.times.reader import Base, read_paragraphs
from variorum.text.calendar_names import MONTHS
from variorum.text.lexicon import either
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Doc

FARTHEST = timedelta(days=366)
"""How far from the page's own day the day of a section may lie that is printed in full."""

NEAR = timedelta(days=31)
"""The same where the year is not printed, or where figures leave open what is the month ("7/8/31")."""

LONGEST = 80
"""Characters of a paragraph in which its head is looked for."""

_HEAD = re.compile(
    r"[\s*#>(\[–—-]{0,6}(?:(?:UPDATE|Update)(?:\s?\#?\d)?"
    r"|(?:ORIGINAL|PREVIOUS|EARLIER|FIRST|Original|Previous|Earlier|First)\s(?i:STORY|REPORT|POST|ARTICLE))"
    r"(?=[\s:,@(\[|–—-]|$)"
)
_BETWEEN = re.compile(r"(?:[\s:,@(\[|–—-]|\b(?:at|on|as of|from|posted)\b)*", re.IGNORECASE)
"""What may stand between the word of the head and its hour and day."""

_SHUT = re.compile(r"\s{0,2}(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T|[ECP]T)?\s{0,2}(?:[:)\]|–—]|-\s|\.?\s*$)")
"""What stands behind them: a mark, or the end of the paragraph ("UPDATE on the July 26 vote" is no head)."""

_DAY = re.compile(rf"\d[/.-]\d|\b{either(MONTHS)}\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b\d{4}|\d[/.-]\d{1,2}[/.-]\d\d")


def bases(doc: Doc, text: str, page: date | None) -> tuple[Base, ...]:
    """Where sections begin whose heads tell their day, and where such a section ends, in order of print.

    ``page`` is the day of the whole article, to which a head without a day ("ORIGINAL STORY:") goes back.
    """
    found: list[Base] = []
    for start, end in paragraphs(text):
        head = _HEAD.match(text, start, end)
        if head is None:
            continue
        day = _day_of_head(doc, text, (head.end(), min(end, start + LONGEST)), end, page)
        if day is not None or found:
            found.append((start, day or page))
    return tuple(found)


def _day_of_head(doc: Doc, text: str, stretch: tuple[int, int], end: int, page: date | None) -> date | None:
    """The day printed behind the word of a head that begins a paragraph; ``end`` is that of the paragraph."""
    free = stretch[0]
    day: date | None = None
    for one in read_paragraphs(doc, text, [stretch], page):
        if not _BETWEEN.fullmatch(text, free, one.start):
            break
        day = day or _day(one, text, page)
        free = one.end
    return day if day is not None and _SHUT.match(text, free, end) else None


def _day(one: Found, text: str, page: date | None) -> date | None:
    """The day of a reading that prints one, if it is not too far from the page's own."""
    printed = text[one.start : one.end]
    ends = (one.reading.edtf or one.reading.value[:10]).split("/")
    if page is None or not _DAY.search(printed) or not all(ISO_DAY.fullmatch(end) for end in ends):
        return None
    farthest = NEAR if len(ends) > 1 or not _WHOLE.search(printed) else FARTHEST
    near = [day for day in map(date.fromisoformat, ends) if abs(day - page) <= farthest]
    return near[0] if len(near) == 1 else None
