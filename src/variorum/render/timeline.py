"""When: the dated rows and the publications in order of time."""

from __future__ import annotations

from bisect import bisect_left

from variorum.model import FINE, Row, Span, When
from variorum.render.book import Book, spans
from variorum.render.dates import Point, bounds, plain
from variorum.render.pieces import Pointer
from variorum.render.rows import row_view
from variorum.render.safe import one_line
from variorum.render.views import Moment, TimelineView

_KINDS = {"statement": "said", "event": "happened"}

_Entry = tuple[When, str, str, list[Span], Row | None]


def timeline(book: Book) -> TimelineView:
    """Moments in order; the scale holds the distinct dates at equal steps, for dates lie years apart."""
    entries: list[_Entry] = [
        (row.when, one_line(row.description), _KINDS[row.kind], _first_spans(book, row), row)
        for row in book.story.rows
        if row.kind in _KINDS and row.when is not None and _bounded(row.when) and book.versions(row)
    ]
    for article in book.articles.values():
        if article.published is not None and None not in bounds(article.published.edtf):
            at = [article.published.span] if article.published.span else []
            entries.append((article.published, f"{book.outlet(article.id)} published", "published", at, None))
    scale = sorted({point for when, *_ in entries for point in bounds(when.edtf) if point is not None})
    events = book.rows_of("event")
    return TimelineView(
        moments=tuple(_moment(book, entry, scale) for entry in sorted(entries, key=_order)),
        shared=tuple(row_view(book, row) for row in events if len(book.versions(row)) > 1),
        alone=tuple(row_view(book, row) for row in events if len(book.versions(row)) == 1),
    )


def _bounded(when: When) -> bool:
    """True if at least one end is known: a time without any stands nowhere on a line."""
    return bounds(when.edtf) != (None, None)


def _first_spans(book: Book, row: Row) -> list[Span]:
    return [spans(marks[0])[0] for _, marks in book.versions(row)]


def _order(entry: _Entry) -> tuple[Point, Point, str, str, str]:
    """By first bound, then last; times without any bound come last."""
    when, text, kind, _, row = entry
    first, last = bounds(when.edtf)
    far = (10**7, 0)
    return first or last or far, last or far, kind, text, row.id if row else ""


def _moment(book: Book, entry: _Entry, scale: list[Point]) -> Moment:
    when, text, kind, cited, row = entry
    first, last = bounds(when.edtf)

    def place(point: Point) -> int:
        # In the middle of its step, so that what is open at an end runs on beyond the last date.
        return 1000 * (2 * bisect_left(scale, point) + 1) // (2 * len(scale))

    left = place(first) if first else 0
    right = place(last) if last else 1000
    anchor = book.anchor(row.id) if row else "timeline"
    cites = book.cites(cited, anchor)
    if row is None and not cites:
        rests = "its own data"
    else:
        rests = f"counted from {plain(one_line(when.anchor))}" if when.anchor else ""
    return Moment(
        when=plain(one_line(when.edtf)),
        edtf=one_line(when.edtf),
        certain=when.precision in FINE and first is not None and last is not None,
        left=left,
        right=max(left, right),
        open_left=first is None,
        open_right=last is None,
        text=text,
        kind=kind,
        rests=rests,
        cites=cites,
        row=Pointer(f"#{anchor}", "versions", row.verdict) if row else None,
    )
