"""The ledger in order of time: each thing counted with its values, how they stand, and sums that fail."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import Account, Entry, LedgerVerdict, Quantity, Verdict
from variorum.render.book import Book
from variorum.render.dates import plain
from variorum.render.safe import one_line
from variorum.render.tables import AccountLine, Given, Strain

MOST_ACCOUNTS = 60
"""Accounts that the page sets; those with the gravest verdict first, in the order of the story within it."""

MOST_GIVEN = 12
"""Values of one account that the page sets; ledger.csv has all."""

WORDS: Mapping[LedgerVerdict, str] = {
    "same": "same number",
    "rounding": "rounded",
    "scope": "other scope",
    "update": "update",
    "dispute": "disputed",
    "conflict": "conflict",
    "open": "open",
}

_COLOURS: Mapping[LedgerVerdict, Verdict] = {
    "same": "SAME",
    "rounding": "COMPATIBLE",
    "scope": "COMPATIBLE",
    "update": "COMPATIBLE",
    "dispute": "COMPATIBLE",
    "conflict": "CONTRADICTS",
    "open": "UNSURE",
}


def accounts(book: Book) -> tuple[AccountLine, ...]:
    """The accounts in which values differ or parts contradict a total; those of acts in any case."""
    told = [
        one
        for one in book.story.ledger
        if one.tensions or (one.steps and (one.act or any(step.verdict != "same" for step in one.steps)))
    ]
    told.sort(key=lambda one: -max(bool(one.tensions), _weight(one.verdict)))
    return tuple(_line(book, one) for one in told[:MOST_ACCOUNTS])


def _weight(verdict: LedgerVerdict) -> int:
    return {"conflict": 2, "dispute": 1, "update": 1}.get(verdict, 0)


def _line(book: Book, account: Account) -> AccountLine:
    row = book.anchor(account.row) if account.row is not None and account.row in book.anchors else ""
    back = row or "numbers"
    steps = {step.right: step for step in account.steps if step.right - step.left == 1}
    given = []
    for place, entry in enumerate(account.entries[:MOST_GIVEN]):
        if entry.article not in book.articles:
            continue
        step = steps.get(place)
        given.append(
            Given(
                number_of(entry),
                book.sigla[entry.article],
                book.outlet(entry.article),
                _asides(book, entry),
                book.cites(entry.spans, book.way_back(back)),
                WORDS[step.verdict] if step is not None else "",
                step.because if step is not None else "",
            )
        )
    return AccountLine(
        one_line(account.what),
        f"#{row}" if row else "",
        WORDS[account.verdict] if account.steps else "",
        _COLOURS[account.verdict],
        tuple(given),
        max(0, len(account.entries) - MOST_GIVEN),
        tuple(
            Strain(
                strained(one.total, one.summed),
                one.because,
                book.cites(one.spans, book.way_back(back)),
            )
            for one in account.tensions
        ),
    )


def number_of(entry: Entry) -> str:
    """A value in figures: "12", "at least 12", "at most 12", "3–5".

    >>> number_of(Entry("a", 3.0, 5.0, (), ()))
    '3–5'
    """
    low, high = entry.low, entry.high
    if low is None and high is None:
        return "not told"
    if low is None:
        return f"at most {_figure(high or 0.0)}"
    if high is None:
        return f"at least {_figure(low)}"
    return _figure(low) if low == high else f"{_figure(low)}–{_figure(high)}"


def strained(total: float, summed: float) -> str:
    """The two sums in words.

    >>> strained(12.0, 13.0)
    'the total is 12, the parts come to 13'
    """
    return f"the total is {_figure(total)}, the parts come to {_figure(summed)}"


def _figure(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,g}"


def _asides(book: Book, entry: Entry) -> tuple[str, ...]:
    found: list[str] = []
    mark = book.marks.get(entry.marks[0]) if entry.marks else None
    if isinstance(mark, Quantity):
        if mark.qualifier:
            found.append(mark.qualifier)
        if mark.voice == "quoted":
            found.append("in somebody’s words")
        if mark.as_of is not None:
            found.append(f"as of {plain(one_line(mark.as_of.edtf))}")
    elif entry.how != "printed":
        found.append("counted by name" if entry.how == "named" else "worked out")
    published = book.articles[entry.article].published
    if published is not None and not any(one.startswith("as of") for one in found):
        found.append(plain(one_line(published.edtf)))
    return tuple(found)
