"""Which articles print nothing for a row, and which could not have known it yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from variorum.compare.view import View
from variorum.model import Event, Quantity, Row, Statement, When, is_english
from variorum.text import edtf
from variorum.text.stems import stems

SAME_TIME = timedelta(minutes=20)
"""What another prints no later than this was at hand for both."""

LEAST_TOLD = 5
"""Telling words of a line from which a sentence that has nearly all of them tells it."""

NEARLY_ALL = 0.8
"""Part of them that it has."""


def silent(view: View, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The articles absent from the row though they could know it, and those too early for it.

    An article is too early if its publication ends before the earliest moment that any version
    gives for the thing itself, or more than SAME_TIME before the first dated article prints the row: what
    nobody had printed is not known to have been known. Where the hours of publication do not tell, it is
    held to have known. One in another language than English, of which nothing is read, is neither; nor is one
    that prints the words of the row's line, though no mark was joined. Both in the order of the sigla.
    """
    known_from = max(filter(None, (_earliest(view, row), _printed_from(view, row))), default=None)
    absent: list[str] = []
    too_early: list[str] = []
    for article in view.articles.values():
        if article.id in row.versions or not is_english(article.language):
            continue
        if len(row.versions) > 1 and row.kind == "event" and _prints(view, row, article.id):
            continue
        (too_early if _ends_before(article.published, known_from) else absent).append(article.id)
    return tuple(absent), tuple(too_early)


def _prints(view: View, row: Row, article: str) -> bool:
    """True if a sentence of the article has nearly all words of the row's line, that of its act among them.

    "Rook, 40, died after she had been shot by the mill" of "Rook died after being shot by the mill".
    """
    told = frozenset(stems(row.description))
    marks = [view.marks[held] for ids in row.versions.values() for held in ids if held in view.marks]
    acts = frozenset(word for mark in marks if isinstance(mark, Event) for word in stems(mark.trigger.text))
    if len(told) < LEAST_TOLD or not acts:
        return False
    return any(
        len(told & held) >= NEARLY_ALL * len(told) and acts & held & told
        for held in view.stems.get(article, ())
    )


def may_be_too_early(view: View, row: Row, article: str) -> bool:
    """True if the article may have been published before anybody printed the row: its day alone is known
    ("2031-05-03"), and the row is first printed in the afternoon of that day."""
    when, printed_from = view.articles[article].published, _printed_from(view, row)
    if when is None or printed_from is None:
        return False
    bounds = _bounds(when)
    if bounds.earliest is None or bounds.latest is None:
        return False
    return bounds.earliest < printed_from and printed_from + SAME_TIME <= bounds.latest


def tellers_by(view: View, row: Row, article: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who prints the row: those who did so by the hour of ``article``, and those of no known hour.

    Where the article bears no date, all are read as of its time.
    """
    when = view.articles[article].published
    latest = _bounds(when).latest if when is not None else None
    dated = {held: _dated(view, held) for held in row.versions if held in view.articles}
    if latest is None:
        return tuple(dated), ()
    by_then = tuple(
        held for held, first in dated.items() if first is not None and first - SAME_TIME <= latest
    )
    return by_then, tuple(held for held, first in dated.items() if first is None)


def _printed_from(view: View, row: Row) -> datetime | None:
    """SAME_TIME before the first moment at which a dated article that prints the row can have been published;
    None if none is dated."""
    dated = (_dated(view, article) for article in row.versions if article in view.articles)
    first = min((bound for bound in dated if bound is not None), default=None)
    return None if first is None else first - SAME_TIME


def _dated(view: View, article: str) -> datetime | None:
    """The first moment at which an article can have been published; None if unknown."""
    when = view.articles[article].published
    first = _bounds(when).earliest if when is not None else None
    return None if first is None else max(first, datetime.min + SAME_TIME)


def _earliest(view: View, row: Row) -> datetime | None:
    """The first moment at which the thing can have been known, by the versions that tell its time; plans are
    known before their time."""
    bounds = (_bounds(when).earliest for when in _whens(view, row))
    return min((bound for bound in bounds if bound is not None), default=None)


def _whens(view: View, row: Row) -> Iterator[When]:
    for ids in row.versions.values():
        for mark in (view.marks[held] for held in ids if held in view.marks):
            match mark:
                case Statement(said=When() as when):
                    yield when
                case Event(when=When() as when, modality="happened"):
                    yield when
                case Quantity(as_of=When() as when):
                    yield when
                case _:
                    pass


def _ends_before(when: When | None, moment: datetime | None) -> bool:
    """True if ``when`` surely ends before ``moment``; both may be unknown."""
    if when is None or moment is None:
        return False
    latest = _bounds(when).latest
    return latest is not None and latest < moment


def _bounds(when: When) -> edtf.Bounds:
    """The bounds of a time; open at both ends where its EDTF cannot be read."""
    try:
        return edtf.bounds(when.edtf)
    except ValueError:
        return edtf.bounds(edtf.ANY_TIME)
