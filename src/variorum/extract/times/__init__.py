"""Time marks of one article: its own normaliser over the spans that rules find.

Rules read print from left to right; at each place the longest that reads is taken. Relative expressions are
counted from the day that the head of their section prints (``updates``), else from that of the dateline,
else from ``article.published`` (``written``): where that is an interval, from both its ends, and the hull of
the two is the time; where it is None they are the open interval. What a quotation of an earlier day calls
"today" is that day (``sayings``).
"""

from __future__ import annotations

from datetime import date

from variorum.extract.times import updates, written
from variorum.extract.times.anchors import Found
from variorum.extract.times.calendar import to_edtf
from variorum.extract.times.reader import read_paragraphs
from variorum.model import Article, Parsed, Precision, Time, content_id
from variorum.text.edtf import ANY_TIME, bounds
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

__all__ = ["find"]


def find(parsed: Parsed) -> tuple[Time, ...]:
    """The times of the factual regions, in order of print; they do not overlap."""
    article = parsed.article
    text = plain_copy(article.text)
    ranges = list(article.factual(paragraphs(article.text)))
    first, last = written.days_of(parsed.doc, text, article)
    sections = updates.bases(parsed.doc, text, first)
    lines = [(one.start, one.end) for one in article.regions if one.kind == "headline"]
    found = read_paragraphs(parsed.doc, text, ranges, first, sections, _hour(article, first), lines)
    later = None
    if last == first:
        later = written.told_later(parsed.doc, text, found, first)
        later = later or written.told_next_day(parsed.doc, found, text, first)
        found = found if later else written.either_day(parsed.doc, found, text, first)
    if last == first and later is None:
        return tuple(_time(article, one, *_edtf(one)) for one in found)
    sections = updates.bases(parsed.doc, text, later or last)
    others = {
        (one.start, one.end): one
        for one in read_paragraphs(parsed.doc, text, ranges, later or last, sections, "", lines)
    }
    pairs = ((one, others[one.start, one.end]) for one in found if (one.start, one.end) in others)
    return tuple(
        _hull(article, one if later is None or written.is_of_page(text, one) else other, other)
        for one, other in pairs
    )


def _hour(article: Article, day: date | None) -> str:
    """The hour at which the article came out on ``day`` ("11:20"); "" where that is not known."""
    published = article.published
    if published is None or day is None or published.precision not in ("minute", "second"):
        return ""
    on, _, clock = published.edtf.partition("T")
    return clock[:5] if on == day.isoformat() else ""


def _edtf(one: Found) -> tuple[str, Precision]:
    reading = one.reading
    if reading.edtf is not None and reading.precision is not None:
        return reading.edtf, reading.precision
    if reading.kind in {"duration", "set"}:
        return ANY_TIME, "vague"
    return to_edtf(reading.value, reading.part, reading.approximate)


def _hull(article: Article, one: Found, other: Found) -> Time:
    """The time that holds both readings of one expression."""
    early, late = _edtf(one), _edtf(other)
    if early == late:
        return _time(article, one, *early)
    ends = [bounds(early[0]), bounds(late[0])]
    starts = [end.earliest for end in ends]
    stops = [end.latest for end in ends]
    left = min(start for start in starts if start).date().isoformat() if all(starts) else ".."
    right = max(stop for stop in stops if stop).date().isoformat() if all(stops) else ".."
    if left == right:
        return _time(article, one, left, "day")
    return _time(article, one, f"{left}/{right}", "vague" if ".." in (left, right) else "bounded", timex="")


def _time(article: Article, one: Found, edtf: str, precision: Precision, timex: str | None = None) -> Time:
    span = article.span(one.start, one.end)
    value = one.reading.value if timex is None else timex
    return Time(
        id=content_id("t", article.id, span.start, span.end),
        article=article.id,
        span=span,
        edtf=edtf,
        precision=precision,
        kind=one.reading.kind,
        timex=value,
        anchor=one.reading.anchor,
        signal=one.signal,
    )
