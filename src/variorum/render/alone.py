"""What one origin alone has, the weightiest first."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model import UNREAL, Event, Mark, Quantity, Row, Span, Statement
from variorum.render.book import Book, spans
from variorum.render.fragments import is_fragment
from variorum.render.safe import one_line
from variorum.render.views import LoneFact, LoneGroup
from variorum.text.stems import stems

_SHOWN = 12
"""So many lines are shown at once in all, shared among the origins; the rest on demand."""

_LEAST = 3
"""At least so many lines of each origin are shown at once."""

MAY_TELL = 0.3
"""Likelihood from which "alone" would say too much: another origin may tell it in other words."""

_FEW_WORDS = 4
"""A line of fewer words ("two missing") says little by itself."""

_KINDS = ("statement", "event", "quantity")


def alone(book: Book) -> tuple[LoneGroup, ...]:
    """What one origin alone has, by origin; nothing where the whole story has one origin only."""
    if book.single:
        return ()
    by_origin: dict[str, list[Row]] = {}
    inside = _Inside.of(book)
    for row in book.story.rows:
        printed = book.versions(row)
        if row.verdict != "ONLY" or row.kind == "label" or not printed or _is_passing(book, row):
            continue
        if _is_headline(book, row):
            continue  # a headline tells again what the body tells
        marks = [mark for _, held in printed for mark in held]
        if all(inside.is_saying(mark) or inside.tells_shared(book, mark) for mark in marks):
            continue  # it is told where the statement stands, or by several
        if all(is_fragment(mark, row.description) for mark in marks):
            continue
        if _likelihood(book, row) >= MAY_TELL:
            continue  # another article may tell it in other words: "alone" would say too much
        if _is_in_headline(book, row):
            continue  # a headline of another origin tells it: no sentence of its body was seen to
        if _is_reprinted(book, row):
            continue  # others print it in the same words: that is one origin, and not one that has it alone
        if not _said_elsewhere(book, row):
            origin = row.origin_ids[0] if row.origin_ids else book.articles[printed[0][0]].origin
            by_origin.setdefault(origin if origin in book.origins else printed[0][0], []).append(row)
    order = [*book.origins, *book.articles]
    shown = max(_LEAST, _SHOWN // max(1, len(by_origin)))
    most = len(book.rows) if book.small else shown
    found = []
    for origin in sorted(by_origin, key=order.index):
        rows = _distinct(book, sorted(by_origin[origin], key=lambda row: _weight(book, row)))
        held = book.origins.get(origin)
        facts = [_fact(book, row) for row in rows[:most]]
        sigla = book.sigla_of(held.articles if held else (origin,))
        printing = book.sigla_of(article for row in rows for article, _ in book.versions(row))
        found.append(
            LoneGroup(
                one_line(held.name) if held else book.outlet(origin),
                sigla or printing,
                not sigla,
                tuple(facts[:shown]),
                tuple(facts[shown:most]),
                len(rows[most:]),
            )
        )
    return tuple(found)


def _likelihood(book: Book, row: Row) -> float:
    """How likely a sentence of another origin tells the row in other words; 0 where none comes near."""
    echo = book.echoes.get(row.id)
    return 0.0 if echo is None else echo.likelihood


def _weight(book: Book, row: Row) -> tuple[int, int, bool, int, int]:
    """Smaller is weightier: what another origin is less likely to tell in other words (by steps of a tenth),
    told by more articles, as a full line, of whom more articles speak; then by kind.

    Rows of one weight keep the order of the story.
    """
    marks = [mark for _, held in book.versions(row) for mark in held]
    slight = len(row.description.split()) < _FEW_WORDS or all(
        isinstance(mark, Event) and mark.modality in UNREAL for mark in marks
    )
    actor = book.actors.get(row.actor or "")
    known = len({mention.article for mention in actor.mentions}) if actor else 0
    return (
        math.ceil(10 * _likelihood(book, row)),
        -len(book.versions(row)),
        slight,
        -known,
        _KINDS.index(row.kind),
    )


def _is_passing(book: Book, row: Row) -> bool:
    marks = [mark for _, held in book.versions(row) for mark in held]
    return all(isinstance(mark, Quantity) and mark.is_passing for mark in marks)


def _is_reprinted(book: Book, row: Row) -> bool:
    """True where articles of two origins tell the row in one copied passage, and neither credits it."""
    held = {article: [spans(mark)[0] for mark in marks] for article, marks in book.versions(row)}
    if len({book.articles[article].origin or article for article in held}) < 2:
        return False
    return any(
        book.articles[one.left.article].origin != book.articles[one.right.article].origin
        and all(
            any(side.overlaps(span) for span in held.get(side.article, ())) for side in (one.left, one.right)
        )
        for one in book.story.copies
        if one.left.article in held and one.right.article in held
    )


MOST_OF_LINE = 0.75
"""Part of a line's words that a headline has which tells it."""

_LEAST_OF_LINE = 4
"""Words of which a line has so many at least that a headline may tell."""


def _is_in_headline(book: Book, row: Row) -> bool:
    """True if a headline of another origin has nearly all words of the line: that is the story itself."""
    told = frozenset(stems(row.description))
    own = {*row.origin_ids, *(book.articles[article].origin or article for article, _ in book.versions(row))}
    return len(told) >= _LEAST_OF_LINE and any(
        len(told & frozenset(stems(one.title))) >= MOST_OF_LINE * len(told)
        for one in book.articles.values()
        if (one.origin or one.id) not in own
    )


def _is_headline(book: Book, row: Row) -> bool:
    return all(
        book.articles[article].region_at(spans(mark)[0].start) == "headline"
        for article, marks in book.versions(row)
        for mark in marks
    )


@dataclass(frozen=True)
class _Inside:
    """What statements hold: where the words of their cues begin, and the first act within each."""

    sayings: frozenset[tuple[str, int]]
    acts: Mapping[str, Event]

    @classmethod
    def of(cls, book: Book) -> _Inside:
        cues = (
            one.cue for one in book.story.statements if one.cue is not None and one.id in book.row_of_mark
        )
        first: dict[str, Event] = {}
        for event in sorted(book.story.events, key=lambda one: one.trigger):
            if event.statement is not None:
                first.setdefault(event.statement, event)
        begun = {(cue.article, cue.start + word.start()) for cue in cues for word in _WORD.finditer(cue.text)}
        return cls(frozenset(begun), first)

    def is_saying(self, mark: Mark) -> bool:
        """True for an act that is but the saying of a statement ("the council did not say")."""
        return isinstance(mark, Event) and (mark.article, mark.trigger.start) in self.sayings

    def tells_shared(self, book: Book, mark: Mark) -> bool:
        """True for words not quoted whose first act several origins tell: only who says it is new."""
        if not isinstance(mark, Statement) or mark.form != "indirect" or mark.id not in self.acts:
            return False
        row = book.rows.get(book.row_of_mark.get(self.acts[mark.id].id, ""))
        return row is not None and row.origins > 1


_WORD = re.compile(r"\S+")


def _distinct(book: Book, rows: list[Row]) -> list[Row]:
    """``rows`` without those whose words stand, all of them, inside another one's that is listed, or
    whose line has no word that another of its paragraph has not: "it was built in 1816"."""
    reaches = {row.id: _reach(book, row) for row in rows}
    acts = [reaches[row.id] for row in rows if row.kind != "quantity"]
    left = [row for row in rows if row.kind != "quantity" or not _told(reaches[row.id], acts)]
    beside: dict[tuple[str, int], list[tuple[int, frozenset[str]]]] = {}
    lines = [frozenset(stems(row.description)) for row in left]
    for place, row in enumerate(left):
        for key in _paragraphs(book, row):
            beside.setdefault(key, []).append((place, lines[place]))
    return [
        row
        for place, row in enumerate(left)
        if not any(
            lines[place] < other or (lines[place] == other and at < place)
            for key in _paragraphs(book, row)
            for at, other in beside[key]
        )
    ]


def _paragraphs(book: Book, row: Row) -> list[tuple[str, int]]:
    """Where the lines of print begin in which the row's acts and words stand."""
    return [
        (article, book.articles[article].text.rfind("\n", 0, spans(mark)[0].start))
        for article, marks in book.versions(row)
        for mark in marks
    ]


def _told(reach: list[Span], others: list[list[Span]]) -> bool:
    return any(all(any(wide.contains(one) for wide in other) for one in reach) for other in others)


def _reach(book: Book, row: Row) -> list[Span]:
    """The print of each version of the row, from its first word to its last."""
    found = []
    for article, marks in book.versions(row):
        for mark in marks:
            held = spans(mark)
            found.append(book.articles[article].span(held[0].start, max(span.end for span in held)))
    return found


def _said_elsewhere(book: Book, row: Row) -> bool:
    """True for what stands inside statements, nested ones too: the outer statement is listed already."""

    def outer(mark: Mark) -> str | None:
        return mark.parent if isinstance(mark, Statement) else mark.statement

    return all(outer(mark) in book.row_of_mark for _, marks in book.versions(row) for mark in marks)


def _fact(book: Book, row: Row) -> LoneFact:
    anchor = book.anchor(row.id)
    cited = [spans(marks[0])[0] for _, marks in book.versions(row)]
    return LoneFact(f"#{anchor}", one_line(row.description), book.told_as(row), book.cites(cited, "alone"))
