"""The ledger in order of time: each thing counted with its values, how they stand, and sums that fail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.model import Account, Entry, LedgerVerdict, Quantity, Statement, Step, Toll, Verdict
from variorum.render.book import Book
from variorum.render.dates import as_of, dates_it, published
from variorum.render.safe import one_line
from variorum.render.tables import AccountLine, Given, Strain

MOST_ACCOUNTS = 60
"""Accounts that the page sets; those with the gravest verdict first, in the order of the story within it."""

MOST_GIVEN = 12
"""Values of one account that the page sets, equal neighbours as one; ledger.csv has all."""

_LONGEST_TELLER = 60
"""Characters of a source that is named beside its number."""

WORDS: Mapping[LedgerVerdict, str] = {
    "same": "same number",
    "rounding": "rounded",
    "scope": "other scope",
    "update": "update",
    "dispute": "disputed",
    "conflict": "conflict",
    "open": "not decided",
}

_FITS = "fits"
"""Instead of "same number" where the numbers differ and one leaves the other open: 12 and "at least 10"."""

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
    tolls = {one.id: one for one in book.story.tolls}
    return tuple(_line(book, one, tolls) for one in told[:MOST_ACCOUNTS])


def _weight(verdict: LedgerVerdict) -> int:
    return {"conflict": 2, "dispute": 1, "update": 1}.get(verdict, 0)


def _line(book: Book, account: Account, tolls: Mapping[str, Toll]) -> AccountLine:
    row = book.anchor(account.row) if account.row is not None and account.row in book.anchors else ""
    back = row or "numbers"
    groups = _groups(book, account, tolls)
    given = tuple(
        Given(
            number_of(group[0]),
            _asides(book, group, tolls),
            book.cites((span for entry in group for span in entry.spans), book.way_back(back)),
            _word(account, step) if step is not None else "",
            step.because if step is not None else "",
        )
        for step, group in groups[:MOST_GIVEN]
    )
    return AccountLine(
        one_line(account.what),
        f"#{row}" if row else "",
        _word(account, *account.steps) if account.steps else "",
        _COLOURS[account.verdict],
        given,
        sum(len(group) for _, group in groups[MOST_GIVEN:]),
        tuple(
            Strain(
                strained(one.total, one.summed),
                one.because,
                book.cites(one.spans, book.way_back(back)),
            )
            for one in account.tensions
        ),
    )


def _word(account: Account, *steps: Step) -> str:
    """The word for one step, or for all steps of an account."""
    verdict = steps[0].verdict if len(steps) == 1 else account.verdict
    places = {place for one in steps for place in (one.left, one.right)}
    values = {(one.low, one.high) for place, one in enumerate(account.entries) if place in places}
    return _FITS if verdict == "same" and len(values) > 1 else WORDS[verdict]


def _groups(book: Book, account: Account, tolls: Mapping[str, Toll]) -> list[tuple[Step | None, list[Entry]]]:
    """Values in order of time, those that follow each other and tell the same alike as one."""
    steps = {step.right: step for step in account.steps if step.right - step.left == 1}
    groups: list[tuple[Step | None, list[Entry]]] = []
    last = ""
    for place, entry in enumerate(account.entries):
        if entry.article not in book.articles:
            continue
        step = steps.get(place)
        looks = f"{number_of(entry)} {_manner(book, entry, tolls)}"
        if groups and looks == last and (step is None or step.verdict == "same"):
            groups[-1][1].append(entry)
        else:
            groups.append((step, [entry]))
        last = looks
    return groups


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


def _asides(book: Book, group: Sequence[Entry], tolls: Mapping[str, Toll]) -> tuple[str, ...]:
    """What is said beside a value: how it is told, by whom, and when it was printed."""
    manner = _manner(book, group[0], tolls)
    if any(one.startswith("as of") for one in manner):
        return manner
    printed = [book.articles[entry.article].published for entry in group]
    days = [published(one_line(when.edtf)) for when in printed if when is not None and dates_it(when.edtf)]
    if not days:
        return manner
    return (*manner, days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}")


def _manner(book: Book, entry: Entry, tolls: Mapping[str, Toll]) -> tuple[str, ...]:
    found: list[str] = []
    mark = book.marks.get(entry.marks[0]) if entry.marks else None
    if isinstance(mark, Quantity):
        if mark.qualifier:
            found.append(mark.qualifier)
        if mark.voice == "quoted":
            found.append(_teller(book, mark.statement))
        if mark.as_of is not None and (time := as_of(one_line(mark.as_of.edtf))):
            found.append(time)
        return tuple(found)
    if entry.how != "printed":
        found.append("counted by name" if entry.how == "named" else "worked out")
    held = [tolls[key] for key in entry.marks if key in tolls]
    if held and all(one.voice == "quoted" for one in held):
        found.append(_teller(book, held[0].statement))
    return tuple(found)


def _teller(book: Book, statement: str | None) -> str:
    """Who gives a number, in the words of the print."""
    said = book.marks.get(statement or "")
    if not isinstance(said, Statement) or said.source is None or not book.true(said.source):
        return "in somebody’s words"
    words = one_line(said.source.text)
    return f"told by {words}" if len(words) <= _LONGEST_TELLER else "in somebody’s words"
