"""Tables for other programs: the timeline, the ledger of numbers, the voice shares, as CSV (RFC 4180).

UTF-8, a comma between fields, a line feed after each record, names of the columns first. Each record
carries the article's letter, and where the words stand in it as half-open ranges of code points. Words
of articles that a spreadsheet would take for a formula get an apostrophe in front, as OWASP advises.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import StringIO

from variorum.model import FINE, Account, Quantity, Row, Span, Story, When
from variorum.render.accounts import strained
from variorum.render.book import Book
from variorum.render.dates import Point, bounds
from variorum.render.safe import one_line
from variorum.render.shares import shares
from variorum.render.timeline import times_of

TIMELINE = (
    *("row", "kind", "what", "article", "outlet", "edtf", "earliest", "latest", "certain", "counted_from"),
    *("words_of_time", "verdict", "start", "end", "words"),
)
LEDGER = (
    *("row", "what", "article", "outlet", "published", "number", "phrase", "low", "high", "unit", "counts"),
    *("scope", "qualifier", "change", "voice", "as_of", "verdict", "origins", "start", "end"),
    *("order", "against_before", "because", "parts_and_total"),
)
VOICES = (
    *("article", "outlet", "article_words", "given_words", "actor", "name", "kind", "statements", "words"),
    *("quoted_words", "percent_of_given", "mentions"),
)

Field = str | int | float | None


def timeline_sheet(story: Story) -> str:
    """Every time that an article gives for a row, earliest first; then the publications."""
    book = Book.of(story)
    given = [
        (row, when, article, span)
        for row in story.rows
        if row.kind in ("event", "statement")
        for when, article, span in times_of(book, row)
    ]
    order = {article: place for place, article in enumerate(book.articles)}
    given.sort(key=lambda one: (_order(one[1]), one[0].id, order[one[2]], one[3].start if one[3] else 0))
    return sheet(TIMELINE, (*_times(book, given), *_publications(book)))


def ledger_sheet(story: Story) -> str:
    """Every quantity of every row, in the order of the rows and of the sigla; then what tolls come to.

    ``order`` is a value's place in time among those of its row, from 1; ``against_before`` how it stands to
    the value before it, ``parts_and_total`` what the parts printed for it come to where that is another
    number.
    """
    book = Book.of(story)
    accounts = {one.row: one for one in story.ledger if one.row is not None}
    quantities = (
        one for row in book.rows_of("quantity") for one in _quantities(book, row, accounts.get(row.id))
    )
    acts = (one for account in story.ledger if account.act for one in _tolls(book, account))
    return sheet(LEDGER, (*quantities, *acts))


def voices_sheet(story: Story) -> str:
    """Who is heard in which article, and, with no statements, who is only spoken of."""
    book = Book.of(story)
    return sheet(VOICES, _voices(book))


def _times(book: Book, given: Iterable[tuple[Row, When, str, Span | None]]) -> Iterator[Sequence[Field]]:
    for row, when, article, span in given:
        words = (span.start, span.end, span.text) if span is not None and book.true(span) else ("", "", "")
        yield (
            row.id,
            book.told_as(row),
            row.description,
            *_article(book, article),
            *_when(when),
            row.verdict,
            *words,
        )


def _publications(book: Book) -> Iterator[Sequence[Field]]:
    for article in book.articles.values():
        if article.published is not None:
            what = (article.id, "published", article.title, *_article(book, article.id))
            yield (*what, *_when(article.published), "", "", "", "")


def _article(book: Book, article: str) -> tuple[str, str]:
    return book.sigla[article], book.outlet(article)


def _when(when: When) -> tuple[Field, ...]:
    first, last = bounds(when.edtf)
    certain = when.precision in FINE and first is not None and last is not None
    printed = when.span.text if when.span is not None else ""
    return when.edtf, _point(first), _point(last), "yes" if certain else "no", when.anchor, printed


def _point(point: Point | None) -> str:
    """A bound in ISO 8601, to the minute; "" where it is open."""
    if point is None:
        return ""
    return f"{date.fromordinal(point[0]).isoformat()}T{point[1] // 60:02}:{point[1] % 60:02}"


def _order(when: When) -> tuple[Point, Point]:
    first, last = bounds(when.edtf)
    far = (10**7, 0)
    return first or last or far, last or far


def _standing(account: Account | None, mark: str = "") -> tuple[Field, ...]:
    """Place in time, verdict against the value before, its reason, and the parts that fail."""
    entries = account.entries if account is not None else ()
    place = next((place for place, entry in enumerate(entries) if mark in entry.marks), None)
    if account is None or place is None:
        return "", "", "", ""
    step = next((one for one in account.steps if one.right == place and one.left == place - 1), None)
    article = entries[place].article
    strains = (strained(one.total, one.summed) for one in account.tensions if one.article == article)
    return place + 1, step.verdict if step else "", step.because if step else "", "; ".join(strains)


def _tolls(book: Book, account: Account) -> Iterator[Sequence[Field]]:
    """What the tolls of an act come to in each article: one record an article, at the first words of it."""
    tolls = {one.id: one for one in book.story.tolls}
    for entry in account.entries:
        span = next((span for span in entry.spans if book.true(span)), None)
        if span is None or span.article != entry.article:
            continue
        voices = {tolls[key].voice for key in entry.marks if key in tolls}
        published = book.articles[entry.article].published
        yield (
            *(account.id, account.what, *_article(book, entry.article), published.edtf if published else ""),
            *("", span.text, entry.low, entry.high, "", "person", "", "", ""),
            *(voices.pop() if len(voices) == 1 else "", "", "", ""),
            *(span.start, span.end, *_standing(account, *entry.marks[:1])),
        )


def _quantities(book: Book, row: Row, account: Account | None) -> Iterator[Sequence[Field]]:
    for article, marks in book.versions(row):
        published = book.articles[article].published
        for mark in marks:
            if not isinstance(mark, Quantity) or not book.true(mark.phrase):
                continue
            yield (
                *(row.id, row.description, *_article(book, article), published.edtf if published else ""),
                *(mark.number.text, mark.phrase.text, mark.low, mark.high, mark.unit, mark.counts),
                *(
                    " ".join(mark.scope),
                    mark.qualifier,
                    {"+": "up", "-": "down", "=": "to"}.get(mark.change, ""),
                ),
                *(mark.voice, mark.as_of.edtf if mark.as_of else "", row.verdict, row.origins),
                *(mark.phrase.start, mark.phrase.end, *_standing(account, mark.id)),
            )


def _voices(book: Book) -> Iterator[Sequence[Field]]:
    mentions: dict[tuple[str, str], int] = {}
    for actor in book.actors.values():
        for mention in actor.mentions:
            mentions[actor.id, mention.article] = mentions.get((actor.id, mention.article), 0) + 1
    for one in shares(book.story):
        about = (*_article(book, one.article), one.words, one.given)
        for share in one.speakers:
            known = book.actors.get(share.actor)
            yield (
                *(*about, share.actor, known.name if known else "", known.kind if known else ""),
                *(share.statements, share.words, share.quoted, share.percent),
                mentions.get((share.actor, one.article), 0),
            )
        for key, number in one.spoken_of:
            yield (*about, key, book.actors[key].name, book.actors[key].kind, 0, 0, 0, 0.0, number)


def sheet(columns: Sequence[str], records: Iterable[Sequence[Field]]) -> str:
    """The records under the names of their columns."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_field(one) for one in record] for record in records)
    return out.getvalue()


def _field(value: Field) -> Field:
    """A field that no spreadsheet takes for a formula; whole numbers without a point."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if not isinstance(value, str):
        return "" if value is None else value
    text = one_line(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
