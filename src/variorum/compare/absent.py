"""Which articles print nothing for a row, and which could not have known it yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from variorum.compare.view import View
from variorum.model import Event, Quantity, Row, Statement, When, is_english
from variorum.text import edtf


def silent(view: View, row: Row) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The articles absent from the row though they could know it, and those too early for it.

    An article is too early if its publication ends before the earliest moment that any version
    gives for the thing itself. Without such a moment, or without an hour of publication, it is
    held to have known. One in another language than English, of which nothing is read, is neither. Both
    in the order of the sigla.
    """
    known_from = _earliest(view, row)
    absent: list[str] = []
    too_early: list[str] = []
    for article in view.articles.values():
        if article.id in row.versions or not is_english(article.language):
            continue
        (too_early if _ends_before(article.published, known_from) else absent).append(article.id)
    return tuple(absent), tuple(too_early)


def _earliest(view: View, row: Row) -> datetime | None:
    """The first moment at which the thing can have been known; plans are known before their time."""
    found = []
    for when in _whens(view, row):
        try:
            bound = edtf.bounds(when.edtf).earliest
        except ValueError:
            continue
        if bound is None:
            return None
        found.append(bound)
    return min(found, default=None)


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
    try:
        latest = edtf.bounds(when.edtf).latest
    except ValueError:
        return False
    return latest is not None and latest < moment
