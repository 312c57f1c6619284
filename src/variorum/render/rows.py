"""Rows as the page shows them: versions side by side, silence shown."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Event, Row, Span, Statement
from variorum.render.book import MOST_PASSAGES, MOST_VERSIONS, Book, Mark, spans
from variorum.render.dates import bounds, plain
from variorum.render.pieces import Note, Version
from variorum.render.safe import one_line
from variorum.render.views import RowView
from variorum.render.wording import counted, listed

FEW = 8
"""Up to so many articles silence gets a cell of its own; beyond, a list of sigla."""


def row_view(book: Book, row: Row) -> RowView:
    """A row with all its versions."""
    anchor = book.anchor(row.id)
    focus = book.focus(row.id)
    held = book.versions(row)
    printed = {
        article: _version(book, article, marks, anchor, focus) for article, marks in held[:MOST_VERSIONS]
    }
    more = {article: spans(marks[0])[0] for article, marks in held[MOST_VERSIONS:]}
    early = set(row.unknown_yet)
    silent = [
        article
        for article in book.articles
        if article not in printed and article not in more and article not in early
    ]
    versions = list(printed.values())
    spread = len(printed) > 1 and len(book.articles) <= FEW
    if spread:
        versions = [printed.get(article) or _silent(book, article, early) for article in book.articles]
    return RowView(
        anchor=anchor,
        id=row.id,
        description=one_line(row.description).removeprefix(f"{_speaker(book, row)}: "),
        verdict=row.verdict,
        origins=origins(row),
        versions=tuple(versions),
        silent=() if spread else book.sigla_of(silent),
        early=() if spread else book.sigla_of(early - printed.keys() - more.keys()),
        more=book.cites(more.values(), anchor),
        findings=book.pointers(row.id),
        because=tuple(
            one_line(f"{link.level}: {listed(link.because, 'and')}" if link.because else link.level)
            for link in row.links
        ),
    )


def _speaker(book: Book, row: Row) -> str:
    """The name under which a statement's row stands already, "" for other rows."""
    actor = book.actors.get(row.actor or "") if row.kind == "statement" else None
    return one_line(actor.name) if actor else ""


def origins(row: Row) -> str:
    """How many origins a row has, in words; "" where none was counted."""
    return counted(row.origins, "origin") if row.origins else ""


def _silent(book: Book, article: str, early: set[str]) -> Version:
    return Version(
        book.sigla[article],
        book.outlet(article),
        silence="not yet known" if article in early else "silent",
    )


def _version(book: Book, article: str, marks: Sequence[Mark], back: str, focus: Sequence[Span]) -> Version:
    notes: list[Note] = []
    for mark in marks[:MOST_PASSAGES]:
        notes.extend(note for note in _notes(book, mark, back) if note not in notes)
    shown = [span for mark in marks for span in spans(mark)]
    passages = book.passages(shown, back, focus)
    return Version(
        book.sigla[article], book.outlet(article), passages, tuple(notes), language=book.language(article)
    )


def _notes(book: Book, mark: Mark, back: str) -> list[Note]:
    if isinstance(mark, Statement):
        return _statement_notes(book, mark, back)
    if isinstance(mark, Event):
        return _event_notes(mark)
    return []


def _statement_notes(book: Book, statement: Statement, back: str) -> list[Note]:
    notes = []
    if statement.actor is None and (statement.candidates or statement.why_speaker):
        notes.append(Note("speaker unsure", doubt(book, statement)))
    for relay in statement.relays:
        notes.append(Note("through", one_line(relay.span.text), book.cites([relay.span], back)))
    for name, span in (
        ("to", statement.addressee),
        ("occasion", statement.occasion),
        ("medium", statement.medium),
    ):
        if span is not None:
            notes.append(Note(name, one_line(span.text), book.cites([span], back)))
    if statement.said is not None and bounds(statement.said.edtf) != (None, None):
        notes.append(Note("said", plain(one_line(statement.said.edtf))))
    if statement.negated:
        notes.append(Note("the saying itself is denied", ""))
    if statement.strength == "distancing":
        notes.append(Note("the outlet keeps its distance", _cue(statement)))
    elif statement.strength == "endorsing":
        notes.append(Note("the outlet vouches for it", _cue(statement)))
    parent = book.marks.get(statement.parent or "")
    if isinstance(parent, Statement):
        speaker = book.actors.get(parent.actor or "")
        inside = speaker.name if speaker else parent.source.text if parent.source else "somebody else"
        notes.append(Note("inside the words of", one_line(inside)))
    notes.extend(Note("mended", one_line(repair)) for repair in statement.repairs)
    return notes


def doubt(book: Book, statement: Statement) -> str:
    """Who it may have been, and why print does not settle it."""
    names = tuple(one_line(book.actors[actor].name) for actor in statement.candidates if actor in book.actors)
    return "; ".join(part for part in (listed(names, "or"), one_line(statement.why_speaker)) if part)


def _cue(statement: Statement) -> str:
    return f"“{one_line(statement.cue.text)}”" if statement.cue else ""


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
