"""Who said what, by speaker."""

from __future__ import annotations

from variorum.model import Row, Statement
from variorum.render.book import Book
from variorum.render.likewise import FEW
from variorum.render.rows import row_view
from variorum.render.safe import one_line
from variorum.render.said import doubt
from variorum.render.views import SpeakerView

_OPEN = 3
"""So many statements of one article alone are shown at once in a small story."""


def speakers(book: Book) -> tuple[SpeakerView, ...]:
    """Speakers, most widely reported first, those who are told to say something before those who are not;
    statements whose speaker is unsure, named in more than one way or not named last.
    """
    by_actor: dict[str, list[Row]] = {}
    unsure: list[Row] = []
    unlike: list[Row] = []
    unnamed: list[Row] = []
    for row in book.rows_of("statement"):
        actor = _actor(book, row)
        if actor:
            by_actor.setdefault(actor, []).append(row)
        elif any(_doubted(book, mark) for mark in _statements(book, row)):
            unsure.append(row)
        elif any(mark.actor in book.actors for mark in _statements(book, row)):
            unlike.append(row)
        else:
            unnamed.append(row)

    def weight(actor: str) -> tuple[bool, int, int, str, str]:
        rows = by_actor[actor]
        articles = {article for row in rows for article, _ in book.versions(row)}
        silent = all(book.is_attitude(row) for row in rows)
        return silent, -len(articles), -len(rows), book.actors[actor].name, actor

    found = [
        _speaker(
            book,
            f"said-{book.anchor(actor)}",
            one_line(book.actors[actor].name),
            book.actors[actor].kind,
            _also(book, actor),
            by_actor[actor],
        )
        for actor in sorted(by_actor, key=weight)
    ]
    if unsure:
        aside = "More than one speaker fits; each statement says who, and why print does not settle it."
        found.append(_speaker(book, "said-unsure", "Speaker unsure", "", aside, unsure))
    if unlike:
        aside = "Not all articles name one and the same speaker; each statement says who."
        found.append(_speaker(book, "said-unlike", "Named in more than one way", "", aside, unlike))
    if unnamed:
        found.append(_speaker(book, "said-unnamed", "Speaker not named", "", "", unnamed))
    return tuple(found)


def _statements(book: Book, row: Row) -> list[Statement]:
    return [mark for _, marks in book.versions(row) for mark in marks if isinstance(mark, Statement)]


def _actor(book: Book, row: Row) -> str:
    """The speaker all versions agree on, or "": a source of some versions that names nobody known is a doubt.

    Quoted words that one version prints without any source are no doubt where another quotes them with
    it: "the bridge is safe" is Ansa Korvin's.
    """
    if row.actor in book.actors:
        return row.actor or ""
    marks = _statements(book, row)
    quoted = any(mark.actor is not None and mark.form != "indirect" for mark in marks)
    named = {mark.actor for mark in marks if not (quoted and _is_quoted_without_source(mark))}
    one = named.pop() if len(named) == 1 else None
    return one if one in book.actors and one is not None else ""


def _is_quoted_without_source(statement: Statement) -> bool:
    alone = statement.actor is None and statement.source is None and not statement.candidates
    return alone and statement.form != "indirect"


def _doubted(book: Book, statement: Statement) -> bool:
    return statement.actor is None and bool(doubt(book, statement))


def _also(book: Book, actor: str) -> str:
    others = [one_line(name) for name in book.actors[actor].spellings if name != book.actors[actor].name]
    return f"also {'; '.join(others[:6])}" if others else ""


def _speaker(book: Book, anchor: str, name: str, kind: str, aside: str, rows: list[Row]) -> SpeakerView:
    speech = [row for row in rows if not book.is_attitude(row)]
    shared = [row for row in speech if len(book.versions(row)) > 1]
    alone = [row for row in speech if len(book.versions(row)) == 1]
    held = [row for row in rows if book.is_attitude(row)]
    return SpeakerView(
        anchor,
        name,
        "" if kind == "unknown" else kind,
        aside,
        tuple(row_view(book, row) for row in shared),
        tuple(row_view(book, row) for row in alone),
        tuple(row_view(book, row) for row in held),
        open=len(alone) <= _OPEN and len(book.articles) <= FEW,
    )
