"""Which articles print what a line says: those alone are cited behind it.

A row holds accounts of one thing that may differ in a number, a day or a denial; a line tells one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.brief.sources import Sources, where
from variorum.model import Difference, Finding, Mark, Row, Span, Statement
from variorum.text.calendar_names import WEEKDAYS
from variorum.text.numbers import spelled
from variorum.text.stems import negations, numbers, stems

LEAST_SHARED = 0.5
"""Share of a line's words that an article's passage has at least which is cited behind it."""

_EXACT: frozenset[Difference] = frozenset({"number", "date"})
"""Differences by which another account does not print the same, even where both can be right."""

_AT_ODDS: frozenset[Difference] = frozenset({"place", "actor", "scope", "polarity", "modality", "agency"})
"""Differences that part two accounts where they exclude each other, or may."""


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def bears_out(sources: Sources, row: Row, told: Mark, other: Mark, line: str) -> bool:
    """True if the passage of ``other`` says what ``line`` says, which was made of ``told``.

    It has half of the line's words and more (:func:`agrees` tells the rest), and no finding of the row sets
    the two articles apart in what the line tells.
    """
    there = _passage(sources, other)
    mine = frozenset(stems(line))
    if len(mine & frozenset(stems(there))) < LEAST_SHARED * len(mine) or not agrees(line, there):
        return False
    if isinstance(told, Statement) and isinstance(other, Statement):
        denied = [one.modality == "denied" for one in (told, other)]
        if denied[0] != denied[1] or told.negated != other.negated:
            return False
    return not any(
        _parts(finding, told.article, other.article) for finding in sources.findings.get(row.id, ())
    )


def agrees(line: str, passage: str) -> bool:
    """True if the passage has each number of the line, no weekday for another, and denies as the line does.

    >>> agrees("Two boats sank on Friday.", "Two boats sank."), agrees("Two boats sank.", "Boats sank.")
    (True, False)
    """
    if not _numbers(line) <= _numbers(passage) or negations(line) % 2 != negations(passage) % 2:
        return False
    here, there = _weekdays(line), _weekdays(passage)
    return here <= there or there <= here


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays that a text prints in full; "sun" and "sat" are words too."""
    return frozenset(WEEKDAYS[match[0]] for match in _WEEKDAY.finditer(text.lower()))


def _passage(sources: Sources, mark: Mark) -> str:
    """What is printed from the sentence in which a mark begins to the one in which it ends."""
    spans = mark.content if isinstance(mark, Statement) else (where(mark),)
    sentences = sources.sentences.get(mark.article, ())
    held = [one.span.text for one in sentences if any(one.span.overlaps(span) for span in spans)]
    return " ".join(held)


def _numbers(text: str) -> frozenset[str]:
    return numbers(text) | spelled(text)


def _parts(finding: Finding, one: str, other: str) -> bool:
    """True if the finding shows other words at issue in the one article than in the other."""
    if finding.type not in _EXACT and (finding.type not in _AT_ODDS or finding.verdict == "COMPATIBLE"):
        return False
    shown = finding.focus or finding.versions
    left, right = (_words(shown.get(article, ())) for article in (one, other))
    return bool(left and right) and left.isdisjoint(right)


def _words(spans: Iterable[Span]) -> frozenset[str]:
    return frozenset(" ".join(span.text.casefold().split()).strip("\"“”'., ") for span in spans)
