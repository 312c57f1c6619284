"""The ledgers: numbers by thing counted, words by actor or act."""

from __future__ import annotations

from variorum.model import Label, Quantity, Row
from variorum.render.accounts import accounts
from variorum.render.book import Book
from variorum.render.dates import as_of
from variorum.render.origins import of_row
from variorum.render.pieces import Cite, Pointer
from variorum.render.safe import one_line
from variorum.render.tables import Figure, LedgerLine, NumbersView, Wording, WordsLine, WordsView

_MOST_CITES = 3
"""Citation marks shown for one label in one article; its count says how often it stands there."""


def numbers(book: Book) -> NumbersView:
    """The ledger of numbers, in the order of the rows."""
    lines = [(row, _line(book, row)) for row in book.rows_of("quantity")]
    return NumbersView(
        columns=tuple(book.sigla.values()),
        shared=tuple(line for row, line in lines if len(book.versions(row)) > 1),
        alone=tuple(line for row, line in lines if len(book.versions(row)) == 1),
        accounts=accounts(book),
    )


def _line(book: Book, row: Row) -> LedgerLine:
    anchor = book.anchor(row.id)
    printed = dict(book.versions(row))
    cells = []
    for article, siglum in book.sigla.items():
        figures = tuple(
            _figure(mark, book.cite(mark.phrase, anchor))
            for mark in printed.get(article, ())
            if isinstance(mark, Quantity)
        )
        cells.append((siglum, book.outlet(article), figures))
    return LedgerLine(
        anchor,
        row.id,
        one_line(row.description),
        row.verdict,
        of_row(row, book.perhaps),
        tuple(cells),
        book.pointers(row.id),
    )


def _figure(quantity: Quantity, cite: Cite) -> Figure:
    phrase = one_line(quantity.phrase.text)
    asides: list[str] = []
    if quantity.qualifier and quantity.qualifier not in phrase.casefold():
        asides.append(quantity.qualifier)
    if quantity.voice == "quoted":
        asides.append("in somebody’s words")
    if quantity.as_of is not None and (held := as_of(one_line(quantity.as_of.edtf))):
        asides.append(held)
    return Figure(one_line(quantity.number.text), phrase, tuple(asides), cite)


def words(book: Book) -> WordsView:
    """The ledger of labels: referents whom articles call by different words first."""
    by_referent: dict[str, dict[str, list[Label]]] = {}
    for label in book.story.labels:
        if label.article in book.articles:
            by_referent.setdefault(label.referent, {}).setdefault(label.article, []).append(label)
    anchors: dict[str, list[str]] = {}
    pointers: dict[str, list[Pointer]] = {}
    for row in book.rows_of("label"):
        referent = next(
            mark.referent for _, marks in book.versions(row) for mark in marks if isinstance(mark, Label)
        )
        anchors.setdefault(referent, []).append(book.anchor(row.id))
        pointers.setdefault(referent, []).extend(book.pointers(row.id))
    lines = []
    for referent, labels in by_referent.items():
        back = book.way_back(anchors.get(referent, ["words"])[0])
        cells = tuple(
            (siglum, book.outlet(article), _wordings(book, labels.get(article, []), back))
            for article, siglum in book.sigla.items()
        )
        name, href = _referent(book, referent)
        line = WordsLine(
            tuple(anchors.get(referent, ())), name, href, cells, tuple(pointers.get(referent, ()))
        )
        distinct = len({wording.words.casefold() for _, _, found in cells for wording in found})
        several = sum(1 for _, _, found in cells if found) > 1
        lines.append((not (several and distinct > 1), -sum(map(len, labels.values())), name, line))
    lines.sort(key=lambda item: item[:3])
    return WordsView(
        tuple(book.sigla.values()),
        tuple(line for plain_, *_, line in lines if not plain_),
        tuple(line for plain_, *_, line in lines if plain_),
    )


def _referent(book: Book, referent: str) -> tuple[str, str]:
    """Name and link of the actor or act that labels stand for."""
    if referent in book.actors:
        return one_line(book.actors[referent].name), f"#{book.anchor(referent)}"
    row = book.rows.get(referent)
    if row is not None:
        href = f"#{book.anchor(referent)}" if row.kind == "event" and book.versions(row) else ""
        return one_line(row.description), href
    return "not known", ""


def _wordings(book: Book, labels: list[Label], back: str) -> tuple[Wording, ...]:
    found: dict[str, list[Label]] = {}
    for label in labels:
        found.setdefault(label.words or label.span.text.casefold(), []).append(label)
    wordings = [
        Wording(
            one_line(held[0].span.text),
            sum(1 for label in held if label.voice == "outlet"),
            sum(1 for label in held if label.voice == "quoted"),
            book.cites([label.span for label in held[:_MOST_CITES]], back),
        )
        for held in found.values()
    ]
    return tuple(sorted(wordings, key=lambda one: (-one.own - one.quoted, one.words)))
