"""Sentences that tell nothing but somebody's age: "Ansa Korvin was 45", "Ansa Korvin is 45 years old"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.compare.asking.printed import Passage
from variorum.compare.asking.question import Point, Question
from variorum.model import Quantity

OLDEST = 120
"""Years that a person's age can have; a higher number after "was" is none."""

_BETWEEN = re.compile(r"\s(?:is|was)\s(?:now\s|aged\s)?")
_END = re.compile(r"(?:\s(?:years\sold|years\sof\sage))?\s?\.?")
_IS = r"(?:,\swho)?\s(?:is|was|turned)\s(?:now\s|aged\s)?"
_AFTER = re.compile(r"\s?(?:[.,;!?)]|$|(?:years\sold|when|and|at\sthe\stime)\b)")
_THEN = re.compile(r"\b(?:then|at\sthe\stime|turned|would\sbe)\b", re.IGNORECASE)


def as_age(text: str, points: Sequence[Point]) -> Sequence[Point]:
    """The points of a sentence: its name and its age alone where it tells nothing but the two.

    Whoever the name may stand for: the age of another ("Korvin's six-year-old son") is not his.
    """
    names = [point for point in points if point.kind == "name"]
    numbers = [point for point in points if isinstance(point.mark, Quantity)]
    if len(names) != 1 or len(numbers) != 1 or points[0] is not names[0]:
        return points
    [name], [number] = names, numbers
    mark = number.mark
    assert isinstance(mark, Quantity)
    plain = _BETWEEN.fullmatch(text[name.end : mark.number.start]) and _END.fullmatch(text[mark.number.end :])
    exact = mark.low is not None and mark.low == mark.high and 1 <= mark.low <= OLDEST and not mark.qualifier
    if not plain or not exact:
        return points
    return name, replace(number, mark=replace(mark, kind="age", unit="year", counts="", of_event=""))


def asks_age(asked: Question) -> bool:
    """True for a sentence that tells nothing but somebody's age."""
    if [point.kind for point in asked.points] != ["name", "number"]:
        return False
    mark = asked.points[1].mark
    return isinstance(mark, Quantity) and mark.kind == "age"


def printed_ages(asked: Question, passage: Passage) -> list[Quantity]:
    """The ages that a passage prints of the one whose age is asked: "Korvin, 45," and "Korvin was 45"."""
    actors, names = asked.points[0].actors, asked.points[0].text.split()
    is_told = re.compile(rf"(?:\b([A-Z][\w’-]+)\s)?\b{re.escape(names[-1])}{_IS}$")
    text, base = passage.span.text, passage.span.start

    def is_bare(one: Quantity) -> bool:
        start, end = one.number.start - base, one.number.end - base
        found = is_told.search(text[:start]) if one.kind in ("age", "count") and not one.counts else None
        # "Ilse Korvin was 45" is no print of Ansa Korvin's age.
        his = found is not None and (found[1] or names[0]) in names
        his = his and (not actors or not passage.actors.isdisjoint(actors))
        return his and _AFTER.match(text, end) is not None

    beside = {number for number, actor in passage.ages if actor in actors}
    return [one for one in passage.quantities if one.id in beside or is_bare(one)]


def exclude_each_other(asked: Quantity, one: Quantity) -> bool:
    """True if two ages of one person exclude each other: he has had no birthday between the two.

    "Korvin, then 31," is told of another year.
    """
    text = one.sentence.text if one.sentence is not None else ""
    apart = asked.low is not None and one.low is not None and abs(asked.low - one.low) > 1
    return apart and _THEN.search(text) is None
