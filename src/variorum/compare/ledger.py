"""The ledger of numbers: for each thing counted every value in order of time, with verdicts and sums.

Two kinds of account: that of a row of numbers, judged by the ladder of numbers, and that of an act (killed,
injured …), in which what each article's tolls come to is judged. An account says ``conflict`` for a row only
where the row's findings do; for an act only where both numbers are known to be of one event.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations, islice

from variorum.compare.growing import holds_at
from variorum.compare.ladder import first_that_holds, of_kind
from variorum.compare.parts import tensions
from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.reckoning import Reckoned, reckon
from variorum.compare.sites import is_of_one_site
from variorum.compare.taken_back import takes_back
from variorum.compare.tolls import Judged, Report, judge
from variorum.compare.view import View
from variorum.model import (
    Account,
    Entry,
    Fate,
    LedgerVerdict,
    Marks,
    Quantity,
    Row,
    Statement,
    Step,
    Story,
    Tension,
    Toll,
    When,
    content_id,
)
from variorum.text import edtf

MOST_ENTRIES = 60
"""Values of one account; the earliest are kept."""

MOST_STEPS = 300
"""Pairs of values that one account judges: consecutive ones first."""

GRAVITY: Mapping[LedgerVerdict, int] = {
    "same": 0, "rounding": 1, "scope": 2, "update": 3, "open": 4, "dispute": 5, "conflict": 6,
}  # fmt: skip
"""From mild to grave; an account has the gravest verdict between consecutive values."""

_OF_LEVEL: Mapping[str, LedgerVerdict] = {
    "same number": "same",
    "same number, other qualifier": "same",
    "wider range": "same",
    "other scope": "scope",
    "with the doer": "scope",
    "both numbers in one article": "scope",
    "rounder number": "rounding",
    "disputed": "dispute",
    "later count": "update",
    "later toll": "update",
    "later report of one outlet": "update",
    "as of another time": "update",
    "corrected in print": "update",
    "two numbers for one thing": "conflict",
    "two numbers beside an equal one": "conflict",
    "two ages of one person": "conflict",
}
"""The ladder's levels in the words of the ledger; what is not listed is ``open``."""

_WHAT: Mapping[Fate, str] = {
    "kill": "killed",
    "injure": "injured",
    "miss": "missing",
    "arrest": "arrested",
    "displace": "displaced",
    "evacuate": "evacuated",
    "rescue": "rescued",
    "abduct": "abducted",
}


def ledger(story: Story, marks: Sequence[Marks]) -> tuple[Account, ...]:
    """The accounts of a story whose rows are compared: acts first, then rows in their order.

    A row has one if several articles print it, or if parts in one article contradict its number.
    """
    view = View(story, marks)
    strained = _strained(view)
    found = list(_of_acts(view))
    for row in story.rows:
        if row.kind == "quantity":
            account = _of_row(view, row, strained)
            if account is not None:
                found.append(account)
    return tuple(found)


def _strained(view: View) -> Mapping[str, tuple[Tension, ...]]:
    """The tensions inside articles, by the id of the total's mark."""
    found: dict[str, list[Tension]] = {}
    for key, article in view.articles.items():
        for total, tension in tensions(article, view.quantities_of.get(key, ())):
            found.setdefault(total.id, []).append(tension)
    return {mark: tuple(held) for mark, held in found.items()}


# Rows of numbers


def _of_row(view: View, row: Row, strained: Mapping[str, tuple[Tension, ...]]) -> Account | None:
    held = [
        mark
        for article in row.versions
        for key in row.versions[article]
        if isinstance(mark := view.marks.get(key), Quantity)
    ]
    tense = tuple(tension for mark in held for tension in strained.get(mark.id, ()))
    if len({mark.article for mark in held}) < 2 and not tense:
        return None
    if all(mark.number.text.lower() == "one" for mark in held):
        return None  # "in one memo": one of several, and no count
    values: dict[tuple[str, float | None, float | None, str], list[Quantity]] = {}
    for mark in held:
        values.setdefault((mark.article, mark.low, mark.high, mark.qualifier), []).append(mark)
    groups = sorted(values.values(), key=lambda group: _order(view, group[0]))[:MOST_ENTRIES]
    entries = tuple(
        Entry(
            group[0].article,
            group[0].low,
            group[0].high,
            tuple(mark.id for mark in group),
            tuple(mark.phrase for mark in group),
        )
        for group in groups
    )
    contradicted = any(
        one.row == row.id and one.verdict == "CONTRADICTS" and one.type == "number"
        for one in view.story.findings
    )
    steps = []
    for left, right in _pairs([group[0].article for group in groups]):
        judged = _numbers(view, groups[left][0], groups[right][0], contradicted)
        if judged is not None:
            steps.append(Step(left, right, judged.verdict, judged.because))
    return Account(
        id=content_id("a", row.id),
        what=row.description,
        entries=entries,
        steps=tuple(steps),
        tensions=tense,
        row=row.id,
        verdict=_gravest(steps),
    )


def _numbers(view: View, one: Quantity, other: Quantity, contradicted: bool) -> Judged | None:
    pair = QuantityPair(view, one, other)
    ladder = next(ladder for ladder in of_kind("quantity") if ladder.type == "number")
    level = first_that_holds(ladder, lambda name: bool(getattr(pair, name)()))
    if level.label == "nothing to compare":
        return None
    verdict = _OF_LEVEL.get(level.label, "open")
    if verdict == "conflict" and not contradicted:
        return Judged("scope", "an article that prints one number prints the other too")
    return Judged(verdict, level.reading)


def _pairs(articles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places of different articles: neighbours first, then the rest."""
    near = [(place, place + 1) for place in range(len(articles) - 1)]
    far = [pair for pair in combinations(range(len(articles)), 2) if pair[1] - pair[0] > 1]
    told = (pair for pair in (*near, *far) if articles[pair[0]] != articles[pair[1]])
    return islice(told, MOST_STEPS)


def _gravest(steps: Sequence[Step]) -> LedgerVerdict:
    near = [step for step in steps if step.right - step.left == 1] or list(steps)
    return max((step.verdict for step in near), key=lambda one: GRAVITY[one], default="same")


def _order(view: View, mark: Quantity | Toll) -> tuple[datetime, int, int]:
    """When a value holds: the time printed for the count, else the article's publication; then the place."""
    when = holds_at(view, mark) if isinstance(mark, Quantity) else None
    earliest = _earliest(when) or _earliest(view.articles[mark.article].published)
    return (earliest or datetime.max, view.order.get(mark.article, 0), mark.phrase.start)


def _earliest(when: When | None) -> datetime | None:
    if when is None:
        return None
    try:
        found = edtf.bounds(when.edtf).earliest
    except ValueError:
        return None
    return found.replace(tzinfo=None) if found is not None else None


# Acts


def _of_acts(view: View) -> Iterator[Account]:
    held: dict[str, list[Toll]] = {}
    for toll in view.story.tolls:
        if toll.article in view.articles:
            held.setdefault(toll.article, []).append(toll)
    reports = {
        article: Report(reckon(held[article]), held[article]) for article in view.articles if article in held
    }
    rows = _Rows(view)
    for act, what in _WHAT.items():
        told = _of_the_event(reports, act)
        # "they are easily arrested": where nobody gives a number or a name there is nothing to account for.
        if any(not _is_vague(reports[article].reckoned[act]) for article in told):
            yield _of_act(view, act, what, {article: reports[article] for article in told}, rows)


def _of_the_event(reports: Mapping[str, Report], act: Fate) -> list[str]:
    """The articles that tell of the act, without those that tell of it on another occasion alone.

    What one article alone tells of another occasion is no account; what all tell so may be the story's past.
    """
    told = [article for article, report in reports.items() if act in report.reckoned]
    own = [
        article for article in told if not all(one.background for one in reports[article].reckoned[act].tolls)
    ]
    return own or (told if len(told) > 1 else [])


def _is_vague(value: Reckoned) -> bool:
    return value.high is None and value.basis == "named"


def _of_act(view: View, act: Fate, what: str, reports: Mapping[str, Report], rows: _Rows) -> Account:
    order = sorted(reports, key=lambda article: _order(view, reports[article].reckoned[act].tolls[0]))
    order = order[:MOST_ENTRIES]
    entries = tuple(_entry(reports[article].reckoned[act]) for article in order)
    steps = []
    for left, right in _pairs(order):
        one, other = order[left], order[right]
        values = reports[one].reckoned[act], reports[other].reckoned[act]
        judged = judge(act, reports[one], reports[other], _later(view, one, other))
        if judged is not None:
            judged = rows.taken_back(*values) or rows.of_a_site(*values) or rows.weighed(judged, *values)
            steps.append(Step(left, right, judged.verdict, judged.because))
    return Account(
        id=content_id("a", act, *order),
        what=f"people {what}, in all",
        entries=entries,
        steps=tuple(steps),
        act=act,
        verdict=_gravest(steps),
    )


def _entry(value: Reckoned) -> Entry:
    return Entry(
        value.article,
        value.low,
        value.high,
        tuple(toll.id for toll in value.tolls),
        tuple(toll.phrase for toll in value.tolls),
        value.basis,
    )


def _later(view: View, one: str, other: str) -> int:
    first, second = (view.articles[article].published for article in (one, other))
    if first is None or second is None:
        return 0
    try:
        if edtf.before(first.edtf, second.edtf):
            return 1
        return -1 if edtf.before(second.edtf, first.edtf) else 0
    except ValueError:
        return 0


class _Rows:
    """The rows that tolls touch: what tells that two are of one event, and who gives a number."""

    def __init__(self, view: View) -> None:
        self._view = view
        row_of = {mark: row.id for row in view.story.rows for held in row.versions.values() for mark in held}
        self._at: dict[tuple[str, int, int], str] = {}
        for event in view.story.events:
            if event.id in row_of:
                self._at[event.article, event.trigger.start, event.trigger.end] = row_of[event.id]
        for quantity in view.story.quantities:
            if quantity.id in row_of:
                self._at[quantity.article, quantity.number.start, quantity.number.end] = row_of[quantity.id]

    def weighed(self, judged: Judged, one: Reckoned, other: Reckoned) -> Judged:
        """The verdict, softened where it is not known that both tell of one event, or speakers differ."""
        if judged.verdict in ("same", "rounding", "scope", "open"):
            return judged
        speakers = self._speakers(one), self._speakers(other)
        if judged.verdict == "conflict" and all(speakers) and not speakers[0] & speakers[1]:
            return replace(judged, verdict="dispute", because="different speakers give different numbers")
        if not self._rows(one) & self._rows(other):
            return Judged("open", "it is not sure that both numbers are of one event")
        return judged

    def taken_back(self, one: Reckoned, other: Reckoned) -> Judged | None:
        """The verdict where one article denies the other's number beside its own; None where neither does."""
        for own, theirs in ((one, other), (other, one)):
            sentences = [toll.sentence for toll in own.tolls]
            held = takes_back(self._view, own.article, sentences, theirs.low, "")
            if not held or own.low == theirs.low:
                continue
            denying, denied = self._speakers(own), self._speakers(theirs)
            if held == "denied" and denying and not denying & denied:
                if denied:
                    return Judged("dispute", "one speaker denies the number that the other gives")
                return Judged("open", "somebody denies the number that the other article prints")
            return Judged("update", "corrected in print: one article takes the other's number back")
        return None

    def of_a_site(self, one: Reckoned, other: Reckoned) -> Judged | None:
        """The verdict where one article gives the other's number to one site of several; else None."""
        if is_of_one_site(self._view, one, other) or is_of_one_site(self._view, other, one):
            return Judged("scope", "one number is for one site, the other for all of them")
        return None

    def _rows(self, value: Reckoned) -> frozenset[str]:
        spans = [span for toll in value.tolls for span in (toll.trigger, toll.number) if span is not None]
        found = (self._at.get((span.article, span.start, span.end)) for span in spans)
        return frozenset(row for row in found if row is not None)

    def _speakers(self, value: Reckoned) -> frozenset[str]:
        found = set()
        for toll in value.tolls:
            statement = self._view.marks.get(toll.statement or "")
            if not isinstance(statement, Statement) or statement.actor is None:
                return frozenset()
            found.add(statement.actor)
        return frozenset(found)
