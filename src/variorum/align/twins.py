"""Marks that a copy prints again: they stand in the row of their twin and weigh nothing of their own.

Where marks vote on what belongs together, print that was copied would count twice, and a reprint could
change everybody's rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from variorum.model import Article, Event, Link, Quantity, Statement, When

Mark = Statement | Event | Quantity


def twins(articles: Iterable[Article], marks: Iterable[Mark]) -> Mapping[str, str]:
    """By the id of a mark that is printed again: the id of the mark that stands for it.

    Twins are printed in the same words and read alike, in two articles of one origin; the first of
    ``marks`` stands for the others. What one article prints several times has a twin for each time.
    """
    origin = {article.id: article.origin for article in articles if article.origin}
    stands: dict[tuple[object, ...], str] = {}
    times: Counter[tuple[object, ...]] = Counter()
    found: dict[str, str] = {}
    for mark in marks:
        if mark.article not in origin:
            continue
        printed = _print(mark)
        times[mark.article, printed] += 1
        key = (origin[mark.article], times[mark.article, printed], printed)
        first = stands.setdefault(key, mark.id)
        if first != mark.id:
            found[mark.id] = first
    return found


def link(first: str, again: str) -> Link:
    """Why a twin stands in its row."""
    return Link(first, again, "printed again", ("same words in a copy, read alike",))


def _print(mark: Mark) -> tuple[object, ...]:
    """What is printed for a mark and how it was read, without where."""
    if isinstance(mark, Statement):
        printed = tuple(
            span.text if span is not None else "" for span in (*mark.content, mark.cue, mark.source)
        )
        return "statement", printed, mark.actor, mark.parent is None, _time(mark.said)
    if isinstance(mark, Event):
        start = mark.trigger.start - mark.sentence.start
        arguments = (mark.agent, mark.patient, mark.place, _time(mark.when))
        return "event", mark.sentence.text, start, arguments, mark.modality, mark.negated
    around = mark.sentence or mark.phrase
    start = mark.number.start - around.start
    return "quantity", around.text, start, mark.low, mark.high, mark.counts, _time(mark.as_of)


def _time(when: When | None) -> str:
    return when.edtf if when is not None else ""
