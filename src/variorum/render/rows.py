"""Rows as the page shows them: versions side by side, silence shown where nothing tells it in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Event, Mark, Row, Span, Statement
from variorum.render import origins, said
from variorum.render.book import MOST_PASSAGES, MOST_VERSIONS, Book, spans
from variorum.render.dates import bounds, plain
from variorum.render.likewise import FEW, gathered, marks_of
from variorum.render.pieces import Note, Passage, Version
from variorum.render.safe import one_line
from variorum.render.views import RowView
from variorum.render.wording import listed

_LIKELY = 0.5
"""Likelihood from which the sentence of another origin that seems to tell a row too is cited at the row."""

_MOST_LINKS, _MOST_LINKS_CLOSE = 40, 6
"""Links of one row that are told; and where articles are many."""


def row_view(book: Book, row: Row) -> RowView:
    """A row with all its versions."""
    anchor = book.anchor(row.id)
    focus = book.focus(row.id)
    held = book.versions(row)
    close = len(held) == 1 and not book.small
    back = "" if close else anchor
    printed = {article: _version(book, article, marks, back, focus) for article, marks in held}
    early = set(row.unknown_yet)
    silent = [article for article in book.articles if article not in printed and article not in early]
    versions = gathered(list(printed.values()))
    if close:
        versions = [replace(one, passages=tuple(map(_bare, one.passages))) for one in versions]
    links = row.links[: _MOST_LINKS if book.small else _MOST_LINKS_CLOSE]
    # Silence gets a cell of its own where articles are few; else it is a list of sigla.
    spread = len(printed) > 1 and len(book.articles) <= FEW
    if spread:
        elsewhere = _in_other_words(book, row)
        versions = [
            printed.get(article) or _silent(book, article, early)
            for article in book.articles
            if article in printed or article not in elsewhere
        ]
    return RowView(
        anchor=anchor,
        id=row.id,
        description=one_line(row.description).removeprefix(f"{_speaker(book, row)}: "),
        verdict=row.verdict,
        origins=origins.of_row(row, book.perhaps),
        versions=tuple(versions[:MOST_VERSIONS]),
        silent=() if spread else book.sigla_of(silent),
        early=() if spread else book.sigla_of(early - printed.keys()),
        more=marks_of(versions[MOST_VERSIONS:]),
        findings=book.pointers(row.id),
        because=tuple(
            one_line(f"{link.level}: {listed(link.because, 'and')}" if link.because else link.level)
            for link in links
        ),
        unsaid=len(row.links) - len(links),
        close=close,
        echo=book.cites(_echo(book, row), anchor),
    )


def _echo(book: Book, row: Row) -> tuple[Span, ...]:
    """The sentence of another origin that seems to tell the row of one in other words, if there is one."""
    echo = book.echoes.get(row.id)
    if echo is None or echo.likelihood < _LIKELY or not book.true(echo.passage):
        return ()
    return (echo.passage,)


def _bare(passage: Passage) -> Passage:
    """``passage`` without what stands around it."""
    return replace(passage, pieces=tuple(piece for piece in passage.pieces if piece.ink != "context"))


def _speaker(book: Book, row: Row) -> str:
    """The name under which a statement's row stands already, "" for other rows."""
    actor = book.actors.get(row.actor or "") if row.kind == "statement" else None
    return one_line(actor.name) if actor else ""


def _in_other_words(book: Book, row: Row) -> set[str]:
    """The articles that a parallel shows to tell the sentence of a row too: they are not silent."""
    held = [span for _, marks in book.versions(row) for mark in marks for span in spans(mark)]
    return {
        other.article
        for one in book.story.parallels
        if any(
            span.article == passage.article and passage.start <= span.start and span.end <= passage.end
            for passage in one.passages
            for span in held
        )
        for other in one.passages
        if book.true(other)
    }


def _silent(book: Book, article: str, early: set[str]) -> Version:
    return Version(
        book.sigla[article],
        book.outlet(article),
        silence="not yet known" if article in early else "silent",
    )


def _version(book: Book, article: str, marks: Sequence[Mark], back: str, focus: Sequence[Span]) -> Version:
    shown = [span for mark in marks for span in spans(mark)]
    statements = [mark for mark in marks if isinstance(mark, Statement)]
    turns = [span for one in statements for span in (*one.hedges, *one.negations)]
    passages = book.passages(shown, back, focus, turns)
    notes: list[Note] = []
    for mark in marks[:MOST_PASSAGES]:
        notes.extend(note for note in _notes(book, mark, passages, back) if note not in notes)
    return Version(
        book.sigla[article], book.outlet(article), passages, tuple(notes), language=book.language(article)
    )


def _notes(book: Book, mark: Mark, passages: Sequence[Passage], back: str) -> list[Note]:
    if isinstance(mark, Statement):
        return list(said.notes(book, mark, passages, back))
    if isinstance(mark, Event):
        return _event_notes(mark)
    return []


def _event_notes(event: Event) -> list[Note]:
    notes = []
    if event.modality != "happened":
        notes.append(Note(event.modality, ""))
    if event.negated:
        notes.append(Note("said not to have happened", ""))
    if event.when is not None and bounds(event.when.edtf) != (None, None):
        notes.append(Note("when", plain(one_line(event.when.edtf))))
    if event.voice == "quoted":
        notes.append(Note("in somebody’s words", ""))
    return notes
