"""When: the dated rows and the publications in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import shorten

from variorum.model import FINE, Event, Mark, Row, Span, Statement, When
from variorum.render.book import Book, spans
from variorum.render.dates import Point, bounds, plain
from variorum.render.picture import chosen, picture
from variorum.render.pieces import Pointer
from variorum.render.rows import row_view
from variorum.render.safe import one_line
from variorum.render.tables import Dated, Moment
from variorum.render.views import TimelineView
from variorum.text.stems import stems

_KINDS = frozenset({"statement", "event"})
_FAR = (10**7, 0)

_Given = tuple[When, str, Span | None]
"""A time, the article that gives it, and the words to cite for it."""


def timeline(book: Book) -> TimelineView:
    """Every row with a time, one line each; articles that date it differently share the line."""
    found: list[tuple[str, str, Row | None, tuple[Dated, ...]]] = []
    for row in book.story.rows:
        if row.kind in _KINDS:
            given = times_of(book, row)
            dates = _dated(book, given, book.anchor(row.id))
            if dates:
                found.append((book.told_as(row), one_line(_title(book, row, given)), row, dates))
    found.sort(key=lambda one: (_first(one[3]), one[0], one[1], one[2].id if one[2] else ""))
    published = _dated(book, _publications(book), "timeline")
    if published:
        found.append(("published", "the articles", None, published))
    moments = tuple(
        Moment(
            number,
            kind,
            text,
            dates,
            Pointer(f"#{book.anchor(row.id)}", "versions", row.verdict) if row else None,
            book.pointers(row.id, "date") if row else (),
        )
        for number, (kind, text, row, dates) in enumerate(found, 1)
    )
    events = book.rows_of("event")
    several = [row for row in events if len(book.versions(row)) > 1]
    drawn = chosen(moments)
    return TimelineView(
        moments=moments,
        picture=picture(drawn),
        undrawn=len(moments) - len(drawn),
        shared=tuple(row_view(book, row) for row in several if _is_told(book, row)),
        named=tuple(row_view(book, row) for row in several if not _is_told(book, row)),
        alone=tuple(row_view(book, row) for row in events if len(book.versions(row)) == 1),
    )


def _title(book: Book, row: Row, given: Sequence[_Given]) -> str:
    """What a row is about; where no passage that gives its time tells that, the words of one that does.

    A row may join passages that tell of more or less than one act: a day stands beside what it is the day of.
    """
    cited = {span for _, _, span in given if span is not None}
    dated = [
        mark
        for _, marks in book.versions(row)
        for mark in marks
        if isinstance(mark, Event) and _whole(book, mark) in cited
    ]
    asked = frozenset(stems(row.description))
    if not dated or any(
        len(asked.intersection(stems(one.sentence.text))) >= _SHARED * len(asked) for one in dated
    ):
        return row.description
    words = _whole(book, dated[0]).text
    return shorten(words if len(words.split()) > _FEW else dated[0].sentence.text, _LONGEST, placeholder=" …")


_SHARED = 0.5
"""The least part of a title's words that a passage holds which tells the same."""

_LONGEST = 110
"""Characters of a title."""

_FEW = 2
"""Words that say too little of an act to stand for it alone."""


def _is_told(book: Book, row: Row) -> bool:
    """True for an act that two articles or more tell by a verb: behind a noun much else may be told of it."""
    return sum(any(_is_by_verb(mark) for mark in marks) for _, marks in book.versions(row)) > 1


def _is_by_verb(mark: Mark) -> bool:
    return isinstance(mark, Event) and mark.construction != "nominal"


def times_of(book: Book, row: Row) -> list[_Given]:
    """The times that the row's versions give, in the order of the sigla; else the row's own, if any.

    Times of which neither end is known are left out: they stand nowhere on a line.
    """
    given: list[_Given] = []
    for article, marks in book.versions(row):
        for mark in marks:
            when = _when(mark)
            if when is not None and _bounded(when):
                given.append((when, article, _whole(book, mark)))
    if not given and row.when is not None and _bounded(row.when):
        given = [(row.when, article, _whole(book, marks[0])) for article, marks in book.versions(row)]
    return given


def _whole(book: Book, mark: Mark) -> Span:
    """An act from its first word to its last; of a statement the first stretch."""
    held = spans(mark)
    if isinstance(mark, Event) and all(book.true(span) for span in held):
        return book.articles[mark.article].span(held[0].start, max(span.end for span in held))
    return held[0]


def _when(mark: Mark) -> When | None:
    if isinstance(mark, Event):
        return mark.when
    return mark.said if isinstance(mark, Statement) else None


def _publications(book: Book) -> list[_Given]:
    return [
        (article.published, article.id, article.published.span)
        for article in book.articles.values()
        if article.published is not None and None not in bounds(article.published.edtf)
    ]


def _bounded(when: When) -> bool:
    """True if at least one end is known: a time without any stands nowhere on a line."""
    return bounds(when.edtf) != (None, None)


def _dated(book: Book, given: Iterable[_Given], back: str) -> tuple[Dated, ...]:
    """The distinct times among ``given``, earliest first, each with the articles that give it."""
    by_time: dict[str, list[_Given]] = {}
    for one in given:
        by_time.setdefault(one[0].edtf, []).append(one)
    dates = []
    for edtf, held in by_time.items():
        when = held[0][0]
        first, last = bounds(edtf)
        cited = {article: span for _, article, span in reversed(held) if span is not None}
        dates.append(
            Dated(
                when=plain(one_line(edtf)),
                edtf=one_line(edtf),
                certain=when.precision in FINE and first is not None and last is not None,
                sigla=book.sigla_of(article for _, article, _ in held),
                rests=f"counted from {plain(one_line(when.anchor))}" if when.anchor else "",
                cites=book.cites(cited.values(), back),
                first=first,
                last=last,
            )
        )
    return tuple(sorted(dates, key=_order))


def _order(one: Dated) -> tuple[Point, Point, str]:
    """By first bound, then last."""
    return one.first or one.last or _FAR, one.last or _FAR, one.edtf


def _first(dates: tuple[Dated, ...]) -> tuple[Point, Point]:
    return _order(dates[0])[:2]
