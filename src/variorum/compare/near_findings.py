"""Findings where two articles print nearly the same sentence and part in one word that matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from variorum.compare import found
from variorum.compare.changed_words import touches
from variorum.compare.ladder import Ladder, Level, first_that_holds, of_kind
from variorum.compare.near_sentences import Near, near_contents, near_sentences
from variorum.compare.sentence_pairs import ChangePair
from variorum.compare.view import View, spans
from variorum.compare.wording import Word
from variorum.model import Difference, Finding, Row, Span

MOST_CHANGES = 6
"""Places where two near sentences part that are judged, the first in print."""

_KIND = {
    "number": "quantity",
    "scope": "quantity",
    "attribution": "statement",
    "occasion": "statement",
    "quotation": "statement",
}
"""The kind of row that a finding of a type stands in where there is one; else an event's."""


_OF_SAYING = frozenset({"scope", "modality"})
"""What is asked of two wordings of one saying whose sentences are not near: rows ask the rest."""

Between = dict[str, frozenset[tuple[str, str]]]
"""For findings by id: the pairs of articles, in the order of the sigla, of which they hold."""


def near_findings(
    view: View, rows: Sequence[Row], places: Places, between: Between
) -> Mapping[str, list[Finding]]:
    """The findings by the id of the row in which they stand, in the order of the articles and of print.

    Sentences in which no mark stands give no finding. ``between`` takes up of which articles each holds.
    """
    by_id = {row.id: row for row in rows}
    held: dict[tuple[str, Difference, str], list[tuple[str, str, found.Outcome]]] = defaultdict(list)
    ladders = of_kind("sentence")
    of_saying = [ladder for ladder in ladders if ladder.type in _OF_SAYING]
    by_type = {ladder.type: ladder for ladder in ladders}
    near_words = chain(
        ((near, ladders) for near in near_sentences(view)),
        ((near, of_saying) for near in near_contents(view)),
    )
    for near, asked in near_words:
        for type_, level, pair in judged(view, near, asked):
            row = row_of(
                places, near.left, near.right, pair.change.left, pair.change.right, _KIND.get(type_, "event")
            )
            if row is not None:
                left, right = pair.shown(type_)
                outcome = found.Outcome(level, left, right, pair.tellers)
                key = (row, type_, level.label)
                held[key].append((near.left.article, near.right.article, outcome))
    result: dict[str, list[Finding]] = defaultdict(list)
    for (row, type_, _), outcomes in held.items():
        made = found.finding(view, by_id[row], by_type[type_], outcomes, "near")
        between[made.id] = frozenset((left, right) for left, right, _ in outcomes)
        result[row].append(made)
    return result


def judged(
    view: View, near: Near, ladders: Sequence[Ladder]
) -> Iterator[tuple[Difference, Level, ChangePair]]:
    """The levels that hold for two near sentences: the ladder's type, the level, the place."""
    for change in near.changes[:MOST_CHANGES]:
        pair = ChangePair(view, near, change)
        if not pair.kind:
            continue
        for ladder in ladders:
            level = first_that_holds(ladder, lambda name, pair=pair: bool(getattr(pair, name)()))  # type: ignore[misc]
            if level.verdict not in ("", "SAME"):
                yield ladder.type, level, pair


def without_told(
    near: Mapping[str, Sequence[Finding]], own: Sequence[Finding], between: Between
) -> tuple[dict[str, list[Finding]], frozenset[str]]:
    """The findings of near sentences that the rows' own do not tell already; and own ids that they replace.

    A row's own finding knows more (what grew, who speaks) and stays, unless it is UNSURE where the
    sentence decides. Each two articles are asked by themselves: what a row tells of one of them beside a
    third hides nothing.
    """
    by_article: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in own:
        for article in one.versions:
            by_article[one.type, article].append(one)
    kept: dict[str, list[Finding]] = {}
    replaced: set[str] = set()
    for row, findings in near.items():
        for finding in findings:
            stays = False
            for pair in sorted(_pairs(finding, between)):
                same = [
                    other
                    for other in by_article.get((finding.type, pair[0]), ())
                    if pair in _pairs(other, between) and all(_meet(finding, other, each) for each in pair)
                ]
                decides = finding.verdict == "CONTRADICTS" and all(one.verdict == "UNSURE" for one in same)
                if not same or decides:
                    stays = True
                    replaced.update(one.id for one in same if set(one.versions) <= set(finding.versions))
            if stays:
                kept.setdefault(row, []).append(finding)
    return kept, frozenset(replaced)


def _pairs(finding: Finding, between: Between) -> frozenset[tuple[str, str]]:
    """The pairs of articles of which a finding holds; an article beside itself where it is about one."""
    return between.get(finding.id) or frozenset((article, article) for article in finding.versions)


def _meet(one: Finding, other: Finding, article: str) -> bool:
    """True if both show the same words of the article, or deny within the same sentence."""
    if one.type in ("polarity", "modality"):
        one, other = replace(one, focus=None), replace(other, focus=None)
    first, second = (
        (each.focus or {}).get(article) or each.versions.get(article, ()) for each in (one, other)
    )
    return any(left.overlaps(right) for left in first for right in second)


Place = tuple[Span, str, str]
"""A passage of a mark, the id of its row, the row's kind."""

Places = Mapping[str, Sequence[Place]]
"""The passages of every mark of each article."""


def places_of(view: View, rows: Sequence[Row]) -> Places:
    """Where the marks of the rows stand, those of labels left out."""
    found_: dict[str, list[Place]] = defaultdict(list)
    for row in rows:
        if row.kind == "label":
            continue
        for article, marks in row.versions.items():
            for mark in marks:
                if mark in view.marks:
                    found_[article].extend((span, row.id, row.kind) for span in spans(view.marks[mark]))
    return found_


def row_of(
    places: Places,
    one: Span,
    other: Span,
    one_words: Sequence[Word],
    other_words: Sequence[Word],
    wanted: str,
) -> str | None:
    """The row in which a finding on two sentences stands; None where no mark stands in them.

    That of the very number that parts; else one that holds a mark of both sooner than of one alone, of the
    ``wanted`` kind sooner than another, near the words that part.
    """
    sides: list[dict[str, tuple[int, str]]] = []
    own: set[str] = set()
    for sentence, words in ((one, one_words), (other, other_words)):
        held: dict[str, tuple[int, str]] = {}
        for span, row, kind in places.get(sentence.article, ()):
            if span.overlaps(sentence):
                at = words[0].start if words else sentence.start
                apart = min(abs(at - span.start), abs(at - span.end))
                held[row] = min(held.get(row, (apart, kind)), (apart, kind))
                if kind == wanted == "quantity" and touches(span, words):
                    own.add(row)
        sides.append(held)
    left, right = sides
    ranked = sorted(
        (
            row not in own,
            row not in left or row not in right,
            (left.get(row) or right[row])[1] != wanted,
            min(side[row][0] for side in sides if row in side),
            row,
        )
        for row in {**left, **right}
    )
    return ranked[0][-1] if ranked else None
