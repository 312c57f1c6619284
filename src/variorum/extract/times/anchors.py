"""Times that are counted from another: "two days after the January 3 attack", "the first week of July"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.extract.times.calendar import (
    ISO_DAY,
    OutOfRange,
    Unit,
    between,
    first_day,
    last_day,
    shift,
    to_edtf,
)
from variorum.extract.times.grammar import Kind, Reading
from variorum.text.calendar_names import PARTS_OF_DAY

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Found:
    """A reading of the characters ``[start, end)`` of the article; ``signal`` is the word before it."""

    start: int
    end: int
    reading: Reading
    signal: str = ""


_OFFSET = re.compile(
    r"\s(?P<way>after|before|following|prior\ to|later|earlier|afterwards?|beforehand)\b",
    re.IGNORECASE | re.VERBOSE,
)
_FORWARD = frozenset({"after", "following", "later", "afterward", "afterwards"})
_ALONE = frozenset({"later", "earlier", "afterward", "afterwards", "beforehand"})
_EVE = re.compile(r"\beve$", re.IGNORECASE)
_EVE_OF = re.compile(r"\s(?P<way>of)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:morning|afternoon|evening|night)$", re.IGNORECASE)
_TO = re.compile(r"\sto\s(?:the\s)?")
_BARE = {"the year": "P1Y", "the week": "P1W"}
"""What is read as the year or week of publication, unless a date follows that ends it."""
_THE = re.compile(r"the\s", re.IGNORECASE)
_END_OF = re.compile(r"(?:the\s)?end\sof\s", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\b")
_BREAK = re.compile(r"[.;!?:]\s")
_WINDOW = 60
"""Characters between a length and the day that it is counted from."""
_UNITS: dict[str, Unit] = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}


def counted(text: str, doc: Doc, paragraphs: Sequence[Sequence[Found]]) -> list[Found]:
    """The times of all paragraphs, those counted from another with the day that they come to.

    What is counted from is the day in the same words ("after the January 3 attack"), else the day that
    the article names once for the same noun ("after the attack", where "Tuesday's attack" is printed); two
    such days leave it open. "The day after" is a time only where its day is known.
    """
    named = _named_days(doc, [one for paragraph in paragraphs for one in paragraph])
    result = []
    for paragraph in paragraphs:
        starts, ended = [one.start for one in paragraph], 0
        for place, one in enumerate(paragraph):
            if one.start < ended:
                continue  # told as the end of the length before it
            if one.reading.kind == "duration":
                one = _within(text, one, paragraph, place)
            one = _up_to(text, one, paragraph, place)
            ended = one.end
            if one.reading.edtf is None and (one.reading.kind == "duration" or one.reading.beside):
                one = _offset(text, doc, one, paragraph, starts, named)
            if not one.reading.beside:
                result.append(one)
    return result


def _within(text: str, one: Found, paragraph: Sequence[Found], place: int) -> Found:
    """ "The last three months of 2030": lies inside the date that follows."""
    which = re.match(r"(?:the\s)?(first|last|final)\s", text[one.start : one.end], re.IGNORECASE)
    length = re.fullmatch(r"P(\d{1,3})([DWMQY])", one.reading.value)
    if not which or not length or place + 1 == len(paragraph):
        return one
    whole = paragraph[place + 1]
    if not re.fullmatch(r"\sof\s(?:the\s)?(?:year\s)?", text[one.end : whole.start]):
        return one
    first, last = first_day(whole.reading.value), last_day(whole.reading.value)
    if first is None or last is None or first == last or whole.reading.edtf is not None:
        return one
    steps, unit = int(length[1]), _UNITS[length[2]]
    try:
        if which[1].lower() == "first":
            after = first_day(shift(first, unit, steps))
            ends = (first, after - timedelta(days=1)) if after and unit not in {"week", "day"} else None
            ends = ends or (first, first + timedelta(days=steps * (7 if unit == "week" else 1) - 1))
        else:
            before = first_day(shift(last, unit, 1 - steps))
            ends = (before, last) if before and unit not in {"week", "day"} else None
            ends = ends or (last - timedelta(days=steps * (7 if unit == "week" else 1) - 1), last)
    except (OutOfRange, OverflowError):
        return one
    if ends[0] < first or ends[1] > last:
        return one
    edtf, precision = between(ends[0].isoformat(), ends[1].isoformat())
    anchor = to_edtf(whole.reading.value)[0]
    return replace(one, reading=replace(one.reading, edtf=edtf, precision=precision, anchor=anchor))


def _up_to(text: str, one: Found, paragraph: Sequence[Found], place: int) -> Found:
    """ "The three months to March", "the year to 5 April": with the date that follows as its end."""
    value = _BARE.get(text[one.start : one.end].lower(), one.reading.value)
    length = re.fullmatch(r"P(\d{1,3})([DWMY])", value)
    if not length or one.reading.edtf is not None or place + 1 == len(paragraph):
        return one
    if not (_THE.match(text, one.start, one.end) or one.signal in {"in", "over", "during"}):
        return one
    end = paragraph[place + 1]
    last = last_day(end.reading.value) if end.reading.kind == "date" else None
    if last is None or not _TO.fullmatch(text, one.end, end.start) or _OWNED.match(text, end.end):
        return one
    if end.reading.edtf is not None and not _END_OF.match(text, end.start):
        return one
    try:
        first = _first_of(last, int(length[1]), _UNITS[length[2]])
    except (OutOfRange, OverflowError):
        return one
    if first is None:
        return one
    edtf, precision = between(first.isoformat(), last.isoformat())
    anchor = to_edtf(end.reading.value)[0]
    return replace(one, end=end.end, reading=Reading(value, "duration", edtf, precision, anchor=anchor))


def _first_of(last: date, steps: int, unit: Unit) -> date | None:
    """The first day of a length that ends with ``last``: 1 January of "three months to 31 March"."""
    after = last + timedelta(days=1)
    if unit in {"day", "week"}:
        return after - timedelta(days=steps * (7 if unit == "week" else 1))
    month = first_day(shift(after, "month", -steps * (12 if unit == "year" else 1)))
    return month and month.replace(day=min(after.day, 28))


def _offset(
    text: str,
    doc: Doc,
    one: Found,
    paragraph: Sequence[Found],
    starts: Sequence[int],
    named: Mapping[str, tuple[str, ...]],
) -> Found:
    """A length or "the day" with the time that it comes to, if its anchor is known."""
    is_eve = one.reading.beside and _EVE.search(text[one.start : one.end]) is not None
    offset = (_EVE_OF if is_eve else _OFFSET).match(text, one.end)
    if not offset:
        return one
    way = offset["way"].lower()
    place = bisect_left(starts, one.start)
    before = paragraph[place - 1] if place else None
    if one.reading.beside and before is not None and text[before.end : one.start] == ", ":
        return one  # "on Nov. 3, the day before the vote": named already
    anchor = ""
    if way in _ALONE:
        earlier = [other.reading.value for other in paragraph[:place] if _dated(other)]
        anchor = earlier[-1] if earlier else ""
    else:
        near = paragraph[place + 1] if place + 1 < len(paragraph) else None
        if near is not None and near.start - one.end <= _WINDOW:
            gap = text[offset.end() : near.start]
            told = near.reading.kind in {"date", "time"} and not _BREAK.search(gap)
            if told and "anniversary" not in gap:  # "the day before the anniversary of the 3 May raid"
                anchor = near.reading.value
        if not anchor:
            days = named.get(_noun_after(doc, offset.start("way")), ())
            anchor = days[0] if len(days) == 1 else ""
    if not anchor:
        return one
    part = _PART.search(text[one.start : one.end]) if one.reading.beside else None
    if part and way in _FORWARD and part[0].lower() != "morning":
        return one  # "the night after the vote": the first or the second
    return _at(one, anchor, way in _FORWARD, PARTS_OF_DAY[part[0].lower()] if part else "")


def _dated(one: Found) -> bool:
    return one.reading.kind in {"date", "time"} and first_day(one.reading.value) is not None


def _at(one: Found, anchor: str, forward: bool, part: str = "") -> Found:
    """``one`` with the time that lies its length after or before ``anchor``; as it was if that is unclear.

    ``part`` is that of the day ("MO" for "the morning after the vote"), if it names one.
    """
    length = re.fullmatch(r"P(\d{1,4})([DWMY])", one.reading.value)
    day = first_day(anchor)
    if not length or day is None:
        return one
    steps, letter = int(length[1]) * (1 if forward else -1), length[2]
    if letter in {"D", "W"} and not ISO_DAY.match(anchor):
        return one
    if letter == "M" and not re.match(r"\d{4}-\d\d", anchor):
        return one
    try:
        value = (
            (day + timedelta(days=steps)).isoformat() if letter == "D" else shift(day, _UNITS[letter], steps)
        )
    except (OutOfRange, OverflowError):
        return one
    value = f"{value}T{part}" if part else value
    edtf, precision = to_edtf(value, approximate=one.reading.approximate)
    known = to_edtf(anchor)[0]
    if one.signal == "for" and forward and not one.reading.beside:
        edtf, precision = between(
            known, edtf.rpartition("/")[2].rstrip("~")
        )  # "for two weeks after the raid": all the while
    if one.reading.beside:
        kind: Kind = "time" if part else "date"
        return replace(one, reading=Reading(value, kind, edtf, precision, anchor=known))
    return replace(one, reading=replace(one.reading, edtf=edtf, precision=precision, anchor=known))


def _named_days(doc: Doc, found: Sequence[Found]) -> dict[str, tuple[str, ...]]:
    """The days that an article prints with a noun: "the January 3 attack", "the vote on Tuesday"."""
    days: dict[str, list[str]] = {}
    for one in found:
        if not ISO_DAY.match(one.reading.value) or one.reading.edtf is not None:
            continue
        noun = _noun_of(doc, one)
        value = one.reading.value[:10]
        if noun and value not in days.setdefault(noun, []):
            days[noun].append(value)
    return {noun: tuple(values) for noun, values in days.items()}


def _noun_of(doc: Doc, one: Found) -> str:
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None or not len(span):
        return ""
    root = span.root
    head = root.head
    if root.dep_ in {"poss", "nmod", "compound", "npadvmod"} and head.i > root.i and head.pos_ == "NOUN":
        return head.lower_
    if root.dep_ == "pobj" and head.dep_ == "prep" and head.lower_ in {"on", "of"}:
        return head.head.lower_ if head.head.pos_ == "NOUN" and head.i - head.head.i == 1 else ""
    return ""


def _noun_after(doc: Doc, start: int) -> str:
    """The noun of "after the attack": definite, with nothing that tells it from another."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    token: Token | None = span[0] if span is not None and len(span) else None
    if token is None:
        return ""
    for child in token.children:
        if child.dep_ in {"pobj", "dobj"} and child.pos_ == "NOUN":
            beside = [one for one in child.children if one.dep_ != "punct"]
            if len(beside) == 1 and beside[0].lower_ in {"the", "that", "this"}:
                return child.lower_
    return ""
