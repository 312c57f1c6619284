"""Sentences of two points: a number and its noun, a name and its act, a score, "nobody was hurt"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.compare.asking.ages import asks_age
from variorum.compare.asking.printed import Passage, act_key
from variorum.compare.asking.question import SCORE, Point
from variorum.model import FINE, Event, Quantity
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.stems import is_function_word

if TYPE_CHECKING:
    from variorum.compare.asking.matching import Match

BESIDE = 24
"""Characters between the two things of which a passage tells."""

_BRACKETS = re.compile(r" ?\([^()]*\)")
_NOBODY = frozenset({"nobody", "none", "no one"})


def is_terse(match: Match) -> bool:
    """True if print has one of the sentence's two points, and right beside it what stands against the other.

    "The attendance was 18,204" for "the attendance was 18,402".
    """
    if len(match.question.points) != 2 or len(match.places) != 1 or len(match.clashes) != 1:
        return False
    if asks_age(match.question):
        return match.clashes[0].type == "number"
    [held], clash = match.places.values(), match.clashes[0]
    if clash.point is None or clash.words is None or not clash.sure or held[0] == held[1]:
        return False
    start, end = clash.words.start, clash.words.end
    low, high = (end, held[0]) if end <= held[0] else (held[1], start)
    base = match.passage.span.start
    between = _BRACKETS.sub("", match.text[max(0, low - base) : max(0, high - base)])
    near = len(between) <= BESIDE and not re.search(r"[.;:!?]", between)
    return near and all(is_function_word(one) for one in re.findall(r"[^\W_]+", between))


def is_plain(match: Match) -> bool:
    """True for a terse sentence that cannot be true of a part: "460 jobs will go" can, of 640 that will.

    "The attendance was 460" cannot: a noun before the number names the whole.
    """
    if not is_terse(match):
        return False
    marks = [point.mark for point in match.question.points]
    return not any(
        isinstance(mark, Quantity) and mark.counts and mark.phrase.end > mark.number.end for mark in marks
    )


def scores(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the passage prints scores and votes: "2-1", "5–4"; no ranges and no dates."""
    base = passage.span.start
    numbers = [one.number for one in passage.quantities if one.kind != "score"]
    taken = numbers + [one.span for one in passage.times]
    for found in SCORE.finditer(passage.span.text):
        start, end = base + found.start(), base + found.end()
        if not any(one.start < end and start < one.end for one in taken):
            yield start, end


def befell_somebody(point: Point, acts: list[Event], passage: Passage) -> Event | None:
    """The act of the passage that befell somebody, for a sentence that says "nobody" of it.

    None where print tells its time as a month, a year or a longer ago: that was another.
    """
    if point.text.casefold() not in _NOBODY:
        return None
    keys = {act_key(one) for one in acts}
    for one in passage.events:
        real = act_key(one) in keys and one.modality == "happened" and not one.negated
        if real and (one.agent_span or one.patient_span) and (one.when is None or one.when.precision in FINE):
            return one
    return None


def told_by_number(point: Point, asked: Quantity, told: Quantity) -> bool:
    """True for a word or an act of the sentence that a number of print has in it: "FIVE are dead".

    The number counts what the asked one does, and what is told of both is one act.
    """
    if point.kind == "word":
        counted = asked.phrase.start <= point.start and point.end <= asked.phrase.end
        return counted and bool(told.counts) and alike(asked.counts, told.counts)
    act = point.mark
    if not isinstance(act, Event) or not told.of_event or family(told.of_event) != family(asked.of_event):
        return False
    done_to = [span for span in (act.agent_span, act.patient_span) if span is not None]
    return family(act.kind or act.lemma) == family(asked.of_event) and any(
        span.overlaps(asked.number) for span in done_to
    )


def same_score(one: str, other: str) -> bool:
    """True for one score in two prints.

    >>> same_score("2-1", "2–1"), same_score("2-1", "1-2")
    (True, False)
    """
    return re.split("[-–—]", one) == re.split("[-–—]", other)
