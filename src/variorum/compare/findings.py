"""Findings: every row's versions, compared two articles at a time, and the row's verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice

from variorum.compare import event_pairs, label_pairs, quantity_pairs, statement_pairs
from variorum.compare.headlines import headline_findings
from variorum.compare.ladder import Ladder, Level, first_that_holds, of_kind
from variorum.compare.row_origins import RowOrigins
from variorum.compare.shown import Shown
from variorum.compare.silence import silent
from variorum.compare.view import Mark, View
from variorum.model import (
    Event,
    Finding,
    Label,
    Marks,
    Quantity,
    Row,
    Span,
    Statement,
    Story,
    Verdict,
    content_id,
)

SEVERITY: Mapping[str, int] = {"": -1, "SAME": 0, "COMPATIBLE": 1, "UNSURE": 2, "CONTRADICTS": 3}
"""From mild to grave: between two articles the mildest pair of marks counts, for a row the gravest
finding."""

MARKS_AN_ARTICLE = 4
"""Marks of an article that a row compares, the first in print."""

ARTICLE_PAIRS = 3_000
"""Pairs of articles that a row compares, in the order of the sigla."""

Pair = (
    statement_pairs.StatementPair
    | quantity_pairs.QuantityPair
    | event_pairs.EventPair
    | label_pairs.LabelPair
)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one ladder found between two articles."""

    level: Level
    left: Shown
    right: Shown


def findings(story: Story, marks: Sequence[Marks]) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """The rows with verdict, origins, absent and too-early articles, and all findings in row order.

    A row's verdict is CONTRADICTS if any finding is; else ONLY if one origin alone has it; else the
    gravest of its findings (UNSURE before COMPATIBLE); else SAME. Each two articles are judged by
    themselves, so a further article never changes what is found between them.
    """
    view = View(story, marks)
    counted = RowOrigins(view)
    rows: list[Row] = []
    found: list[Finding] = []
    for row in story.rows:
        held = [*_row_findings(view, row), *headline_findings(view, row)]
        origins = counted.of(row)
        absent, unknown_yet = silent(view, row)
        rows.append(
            replace(
                row,
                absent=absent,
                unknown_yet=unknown_yet,
                origins=len(origins),
                origin_ids=origins,
                verdict=verdict(held, len(origins)),
            )
        )
        found.extend(held)
    return tuple(rows), tuple(found)


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


def _row_findings(view: View, row: Row) -> Iterator[Finding]:
    articles = sorted(row.versions, key=lambda article: view.order.get(article, 0))
    outcomes: dict[int, dict[str, list[tuple[str, str, _Outcome]]]] = {}
    ladders = of_kind(row.kind)
    for left, right in islice(combinations(articles, 2), ARTICLE_PAIRS):
        pairs = list(_pairs(view, row, left, right))
        for number, ladder in enumerate(ladders):
            outcome = _mildest(ladder, pairs)
            if outcome is not None:
                levels = outcomes.setdefault(number, {})
                levels.setdefault(outcome.level.label, []).append((left, right, outcome))
    for number in sorted(outcomes):
        for level in ladders[number].levels:
            held = outcomes[number].pop(level.label, None)
            if held:
                yield _finding(view, row, ladders[number], held)


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


def _mildest(ladder: Ladder, pairs: Sequence[Pair]) -> _Outcome | None:
    """The outcome for two articles: that of the pair of marks that differs least.

    An article that anywhere prints the same does not differ. None where nothing differs or nothing
    can be compared.
    """
    best: tuple[int, int] | None = None
    chosen: tuple[Level, Pair] | None = None
    for pair in pairs:
        level = first_that_holds(ladder, lambda name, pair=pair: _ask(pair, name))  # type: ignore[misc]
        severity = SEVERITY[level.verdict]
        if severity < 0:
            continue
        rank = (severity, ladder.levels.index(level))
        if best is None or rank < best:
            best, chosen = rank, (level, pair)
    if chosen is None or SEVERITY[chosen[0].verdict] == 0:
        return None
    level, pair = chosen
    left, right = pair.shown(ladder.type)
    return _Outcome(level, left, right)


def _ask(pair: Pair, name: str) -> bool:
    return bool(getattr(pair, name)())


def _finding(view: View, row: Row, ladder: Ladder, held: Sequence[tuple[str, str, _Outcome]]) -> Finding:
    """One finding for all pairs of articles of which one level of one ladder holds."""
    shown: dict[str, list[Shown]] = {}
    for left, right, outcome in held:
        for article, side in ((left, outcome.left), (right, outcome.right)):
            sides = shown.setdefault(article, [])
            if side not in sides:
                sides.append(side)
    articles = sorted(shown, key=lambda article: view.order.get(article, 0))
    level = held[0][2].level
    return Finding(
        id=content_id("f", row.id, ladder.type, level.label, level.verdict),
        row=row.id,
        type=ladder.type,
        what=_line(view, articles, shown),
        verdict=level.verdict or "UNSURE",
        versions={article: _all(side.passage for side in shown[article]) for article in articles},
        because=level.reading,
        level=level.label,
        focus={article: _all(side.focus for side in shown[article]) for article in articles},
    )


def _line(view: View, articles: Sequence[str], shown: Mapping[str, Sequence[Shown]]) -> str:
    """The line that names sigla: 'A, C: "12"; B: "14"'."""
    by_text: dict[str, list[str]] = {}
    for article in articles:
        by_text.setdefault(shown[article][0].text, []).append(view.siglum(article))
    return "; ".join(f'{", ".join(sigla)}: "{text.strip(_MARKS)}"' for text, sigla in by_text.items())


_MARKS = '"“”„«» '


def _all(groups: Iterator[tuple[Span, ...]]) -> tuple[Span, ...]:
    return tuple(sorted({span for group in groups for span in group}))
