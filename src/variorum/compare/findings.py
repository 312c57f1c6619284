"""Findings: every row's versions, compared two articles at a time, and the row's verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice

from variorum.compare import event_pairs, label_pairs, quantity_pairs, statement_pairs
from variorum.compare.absent import silent
from variorum.compare.found import Outcome, finding, without_pieces
from variorum.compare.hardening import hardening_findings, superseded
from variorum.compare.headlines import headline_findings
from variorum.compare.inside import inside_findings
from variorum.compare.ladder import Ladder, Level, first_that_holds, of_kind
from variorum.compare.near_findings import Between, near_findings, places_of, without_told
from variorum.compare.parallel_findings import parallel_findings
from variorum.compare.parted import parted, parted_in_number
from variorum.compare.row_origins import RowOrigins
from variorum.compare.view import View
from variorum.model import (
    Event,
    Finding,
    Label,
    Mark,
    Marks,
    Quantity,
    Row,
    Statement,
    Story,
    Verdict,
)

SEVERITY: Mapping[str, int] = {"": -1, "SAME": 0, "COMPATIBLE": 1, "UNSURE": 2, "CONTRADICTS": 3}
"""From mild to grave: between two articles the mildest pair of marks counts, for a row the gravest
finding."""

MARKS_AN_ARTICLE = 4
"""Marks of an article that a row compares, the first in print."""

ARTICLE_PAIRS = 19_900
"""Pairs of articles that a row compares, in the order of the sigla: every two of two hundred.

Of a row with more versions some are not compared, and which ones, a further article may change.
"""

_OTHER_WORDS = "not the same words"
"""The level of two numbers whose sentences differ: they may count different things."""

Pair = (
    statement_pairs.StatementPair
    | quantity_pairs.QuantityPair
    | event_pairs.EventPair
    | label_pairs.LabelPair
)


def findings(story: Story, marks: Sequence[Marks]) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """The rows with verdict, origins, absent and too-early articles, and all findings in row order.

    A row's verdict is CONTRADICTS if any finding is; else ONLY if one origin alone has it; else the
    gravest of its findings (UNSURE before COMPATIBLE); else UNSURE or COMPATIBLE where a denial or a number
    parts two articles, though nothing was found to be said of it; else SAME. Each two articles are judged by
    themselves; a further article changes what is found between them in one way: who repeats, in other words,
    a number that another contradicts stands on its side.
    """
    view = View(story, marks)
    counted = RowOrigins(view)
    rows: list[Row] = []
    found: list[Finding] = []
    between: Between = {}
    own = {row.id: [*_row_findings(view, row, between), *headline_findings(view, row)] for row in story.rows}
    places = places_of(view, story.rows)
    told_already = [one for held in own.values() for one in held]
    near, replaced = without_told(near_findings(view, story.rows, places, between), told_already, between)
    inside, _ = without_told(inside_findings(view, story.rows, places), told_already, between)
    near_already = [*told_already, *(one for held in near.values() for one in held)]
    alike, _ = without_told(parallel_findings(view, story.rows, places, between), near_already, between)
    told = hardening_findings(view, story.rows, places)
    replaced |= superseded(told, own, near)
    for row in story.rows:
        held = [one for one in (*own[row.id], *near.get(row.id, ())) if one.id not in replaced]
        held += [*alike.get(row.id, ()), *inside.get(row.id, ()), *told.get(row.id, ())]
        origins = counted.of(row)
        absent, unknown_yet = silent(view, row)
        rows.append(
            replace(
                row,
                absent=absent,
                unknown_yet=unknown_yet,
                origins=len(origins),
                origin_ids=origins,
                verdict=_judged(view, row, verdict(held, len(origins))),
            )
        )
        found.extend(held)
    return tuple(rows), without_pieces(found)


def verdict(held: Sequence[Finding], origins: int) -> Verdict:
    """The verdict of a row with these findings and so many origins."""
    verdicts = {finding.verdict for finding in held}
    if "CONTRADICTS" in verdicts:
        return "CONTRADICTS"
    if origins <= 1:
        return "ONLY"
    if "UNSURE" in verdicts:
        return "UNSURE"
    return "COMPATIBLE" if "COMPATIBLE" in verdicts else "SAME"


def _judged(view: View, row: Row, found: Verdict) -> Verdict:
    """The verdict; for SAME the gravest of what parts two articles all the same in every pair of their marks.

    Two of whom one denies what the other says, or who count one thing otherwise, do not tell the same, though
    nothing was found to be said of it.
    """
    if found != "SAME" or row.kind not in ("statement", "event"):
        return found
    articles = sorted(row.versions, key=lambda article: view.order.get(article, 0))
    for left, right in islice(combinations(articles, 2), ARTICLE_PAIRS):
        pairs = list(_pairs(view, row, left, right))
        apart = [
            parted(pair)
            for pair in pairs
            if isinstance(pair, statement_pairs.StatementPair | event_pairs.EventPair)
        ]
        counts = [parted_in_number(pair) for pair in pairs if isinstance(pair, event_pairs.EventPair)]
        for told in (apart, [one for one in counts if one is not None]):
            found = max(found, min(told, key=SEVERITY.__getitem__, default=found), key=SEVERITY.__getitem__)
    return found


def _row_findings(view: View, row: Row, between: Between) -> Iterator[Finding]:
    articles = sorted(row.versions, key=lambda article: view.order.get(article, 0))
    outcomes: dict[int, dict[str, list[tuple[str, str, Outcome]]]] = {}
    ladders = of_kind(row.kind)
    for left, right in islice(combinations(articles, 2), ARTICLE_PAIRS):
        pairs = list(_pairs(view, row, left, right))
        for number, ladder in enumerate(ladders):
            outcome = _mildest(ladder, pairs)
            if outcome is not None:
                levels = outcomes.setdefault(number, {})
                levels.setdefault(outcome.level.label, []).append((left, right, outcome))
    for article in articles:
        for number, outcome in _own_disputes(view, row, article, ladders):
            levels = outcomes.setdefault(number, {})
            levels.setdefault(outcome.level.label, []).append((article, article, outcome))
    for number in sorted(outcomes):
        if row.kind == "quantity" and ladders[number].type == "number":
            _stand_together(view, row, outcomes[number])
        for level in ladders[number].levels:
            held = outcomes[number].pop(level.label, None)
            if held:
                made = finding(view, row, ladders[number], held)
                between[made.id] = frozenset((left, right) for left, right, _ in held)
                yield made


def _stand_together(view: View, row: Row, levels: dict[str, list[tuple[str, str, Outcome]]]) -> None:
    """Puts those who repeat one of two numbers that contradict each other, in other words, on its side.

    "57 ships were sent" and "48 ships were sent" is one difference, however many repeat "57 ships".
    """
    values = {
        span: (mark.low, mark.high) for mark in _quantities(view, row) for span in (mark.number, mark.phrase)
    }

    def sides(outcome: Outcome) -> frozenset[tuple[float | None, float | None]]:
        return frozenset(values[shown.focus[0]] for shown in (outcome.left, outcome.right))

    of_sides: dict[frozenset[tuple[float | None, float | None]], str] = {}
    for label, held in levels.items():
        for _, _, outcome in held:
            if outcome.level.verdict == "CONTRADICTS":
                of_sides.setdefault(sides(outcome), label)
    for one in levels.pop(_OTHER_WORDS, []):
        levels.setdefault(of_sides.get(sides(one[2]), _OTHER_WORDS), []).append(one)


def _quantities(view: View, row: Row) -> Iterator[Quantity]:
    for held in row.versions.values():
        for key in held:
            if isinstance(mark := view.marks.get(key), Quantity):
                yield mark


def _own_disputes(
    view: View, row: Row, article: str, ladders: Sequence[Ladder]
) -> Iterator[tuple[int, Outcome]]:
    """Disputes that one article reports: two whom it quotes differ; by the ladder's number."""
    marks = [view.marks[mark] for mark in row.versions[article] if mark in view.marks]
    for one, other in combinations(marks[:MARKS_AN_ARTICLE], 2):
        if view.teller(one) == view.teller(other):
            continue  # one mouth, or the outlet alone: nobody disputes with himself
        pair = None if isinstance(one, Label) else _pair(view, one, other)
        for number, ladder in enumerate(ladders):
            if pair is not None and any(level.dispute for level in ladder.levels):
                level = _level(ladder, pair)
                if level.dispute:
                    yield number, _outcome(view, ladder, level, pair)


def _pairs(view: View, row: Row, left: str, right: str) -> Iterator[Pair]:
    mine, theirs = (
        [view.marks[mark] for mark in row.versions[article] if mark in view.marks]
        for article in (left, right)
    )
    if row.kind == "label":
        labels = [[mark for mark in held if isinstance(mark, Label)] for held in (mine, theirs)]
        if all(labels):
            yield label_pairs.LabelPair(view, labels[0], labels[1])
        return
    for one in mine[:MARKS_AN_ARTICLE]:
        for other in theirs[:MARKS_AN_ARTICLE]:
            pair = _pair(view, one, other)
            if pair is not None:
                yield pair


def _pair(view: View, one: Mark, other: Mark) -> Pair | None:
    if isinstance(one, Statement) and isinstance(other, Statement):
        return statement_pairs.StatementPair(view, one, other) if one.content and other.content else None
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return quantity_pairs.QuantityPair(view, one, other)
    if isinstance(one, Event) and isinstance(other, Event):
        return event_pairs.EventPair(view, one, other)
    return None


def _mildest(ladder: Ladder, pairs: Sequence[Pair]) -> Outcome | None:
    """The outcome for two articles: that of the pair of marks that differs least.

    An article that anywhere prints the same does not differ. None where nothing differs or nothing
    can be compared.
    """
    best: tuple[int, int] | None = None
    chosen: tuple[Level, Pair] | None = None
    for pair in pairs:
        level = _level(ladder, pair)
        severity = SEVERITY[level.verdict]
        if severity < 0:
            continue
        rank = (severity, ladder.levels.index(level))
        if best is None or rank < best:
            best, chosen = rank, (level, pair)
    if chosen is None or SEVERITY[chosen[0].verdict] == 0:
        return None
    level, pair = chosen
    return _outcome(pair.view, ladder, level, pair)


def _level(ladder: Ladder, pair: Pair) -> Level:
    return first_that_holds(ladder, lambda name: bool(getattr(pair, name)()))


def _outcome(view: View, ladder: Ladder, level: Level, pair: Pair) -> Outcome:
    left, right = pair.shown(ladder.type)
    if isinstance(pair, label_pairs.LabelPair):
        return Outcome(level, left, right)
    return Outcome(level, left, right, (view.teller(pair.left), view.teller(pair.right)))
