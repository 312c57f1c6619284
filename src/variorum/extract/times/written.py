"""The day from which an article's own words are counted: what its dateline prints, else its publication.

Pages give a report another day than its writer had: that of a copy, of an update, of the crawl. A dateline
that prints a day ("PORT CASSE, July 24 (VNA) -") is the writer's own, and "Friday" is the Friday before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.extract.times.reader import read_paragraphs
from variorum.model import Article
from variorum.text.edtf import bounds

if TYPE_CHECKING:
    from spacy.tokens import Doc

FARTHEST = timedelta(days=31)
"""How long before its publication a report may have been written, where its dateline prints no year."""

_OPENING = re.compile(r"\s{0,8}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'.]{2,}[^\n]{0,80}?(?:\s?(?:--|—|–)|\s-(?=\s))")
"""A town in capitals and what follows it before a dash, where the dateline was not cut off the body."""


def publication(article: Article) -> tuple[date | None, date | None]:
    """The first and last day that the article can be from; None, None if one of them is open."""
    if article.published is None:
        return None, None
    try:
        limits = bounds(article.published.edtf)
    except ValueError:
        return None, None
    if limits.earliest is None or limits.latest is None:
        return None, None
    return limits.earliest.date(), limits.latest.date()


def days_of(doc: Doc, text: str, article: Article) -> tuple[date | None, date | None]:
    """The first and last day from which the article's words may be counted; ``text`` is that of ``doc``.

    The dateline's day goes before the day of publication where it lies before it, by :data:`FARTHEST` at
    most if it prints no year. Two datelines of two days leave the publication's.
    """
    first, last = publication(article)
    if first is None or first != last:
        return first, last
    found = {
        day
        for start, end in _datelines(text, article)
        for one in read_paragraphs(doc, text, [(start, end)], first)
        if (day := _day(one.reading.value)) is not None
        and day < first
        and (first - day <= FARTHEST or str(day.year) in text[one.start : one.end])
    }
    written = found.pop() if len(found) == 1 else first
    return written, written


def _datelines(text: str, article: Article) -> list[tuple[int, int]]:
    """Where datelines stand: regions of their own, or the opening of the first paragraph that is none."""
    own = [(region.start, region.end) for region in article.regions if region.kind == "dateline"]
    if own:
        return own
    body = next((one for one in article.regions if one.kind == "body"), None)
    opening = _OPENING.match(text, body.start, body.end) if body is not None else None
    return [opening.span()] if opening is not None else []


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if len(value) == len("2031-07-24") else None
    except ValueError:
        return None
