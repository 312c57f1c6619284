"""How what ladders found becomes a finding: its line, its passages, its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.compare.ladder import Ladder, Level
from variorum.compare.shown import Shown
from variorum.compare.view import View
from variorum.model import Finding, Row, Span, content_id

_MARKS = '"“”„«» '


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one ladder found between two articles; ``who`` says it on either side, where somebody does."""

    level: Level
    left: Shown
    right: Shown
    who: tuple[str, str] = ("", "")


def finding(
    view: View, row: Row, ladder: Ladder, held: Sequence[tuple[str, str, Outcome]], *more: str
) -> Finding:
    """One finding for all pairs of articles of which one level of one ladder holds.

    ``more`` goes into the id, where one row may have two findings of one level.
    """
    shown: dict[str, list[Shown]] = {}
    for left, right, outcome in held:
        for article, side in ((left, outcome.left), (right, outcome.right)):
            sides = shown.setdefault(article, [])
            if side not in sides:
                sides.append(side)
    articles = sorted(shown, key=lambda article: view.order.get(article, 0))
    level = held[0][2].level
    told = disputed(view, held) if level.dispute else line(view, articles, shown)
    return Finding(
        id=content_id("f", row.id, ladder.type, level.label, level.verdict, *more),
        row=row.id,
        type=ladder.type,
        what=told,
        verdict=level.verdict or "UNSURE",
        versions={article: _all(side.passage for side in shown[article]) for article in articles},
        because=level.reading,
        level=level.label,
        focus={article: _all(side.focus for side in shown[article]) for article in articles},
        dispute=level.dispute,
    )


_SAID = frozenset({"quotation", "addition", "attribution"})


def without_pieces(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that tell of a piece of a statement what another tells of the whole.

    A sentence within somebody's words is a statement and a row of its own: one change in it would be told
    twice. Only findings that leave both versions right are left out.
    """
    whole: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        if one.type in _SAID and one.verdict == "COMPATIBLE":
            for article in one.versions:
                whole.setdefault((one.type, article), []).append(one)
    return tuple(
        one
        for one in found
        if one.type not in _SAID
        or one.verdict != "COMPATIBLE"
        or not any(
            _is_piece(one, other) for other in whole[one.type, next(iter(one.versions))] if other is not one
        )
    )


def _is_piece(one: Finding, other: Finding) -> bool:
    """True if the other finding's passages hold all of the one's in each article, and more."""
    if not set(one.versions) <= set(other.versions):
        return False
    inside = all(
        any(wide.start <= span.start and span.end <= wide.end for wide in other.versions[article])
        for article, passages in one.versions.items()
        for span in passages
    )
    return inside and any(passages != other.versions[article] for article, passages in one.versions.items())


def line(view: View, articles: Sequence[str], shown: Mapping[str, Sequence[Shown]]) -> str:
    """The line that names sigla: 'A, C: "12"; B: "14"'."""
    by_text: dict[str, list[str]] = {}
    for article in articles:
        by_text.setdefault(shown[article][0].text, []).append(view.siglum(article))
    return "; ".join(f'{", ".join(sigla)}: "{text.strip(_MARKS)}"' for text, sigla in by_text.items())


def disputed(view: View, held: Sequence[tuple[str, str, Outcome]]) -> str:
    """The line of a dispute, by who says which: 'Ansa Korvin (A, C): "12"; Dell Marrow (B): "14"'."""
    by_text: dict[tuple[str, str], dict[str, None]] = {}
    for left, right, outcome in held:
        for article, side, who in (
            (left, outcome.left, outcome.who[0]),
            (right, outcome.right, outcome.who[1]),
        ):
            by_text.setdefault((who, side.text.strip(_MARKS)), {})[article] = None
    parts = []
    for (who, text), articles in by_text.items():
        sigla = ", ".join(
            view.siglum(article) for article in sorted(articles, key=lambda one: view.order.get(one, 0))
        )
        parts.append(f'{who or "own words"} ({sigla}): "{text}"')
    return "; ".join(parts)


def _all(groups: Iterator[tuple[Span, ...]]) -> tuple[Span, ...]:
    return tuple(sorted({span for group in groups for span in group}))
