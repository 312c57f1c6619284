"""From print to readings: which rule reads which characters, and what stands before and after."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from variorum.extract.times import (
    absolute,
    calendars,
    clock,
    deictic,
    durations,
    holidays,
    reports,
    weekdays,
)
from variorum.extract.times.anchors import Found, counted
from variorum.extract.times.calendar import OutOfRange, Part, first_day
from variorum.extract.times.clauses import link
from variorum.extract.times.deictic import with_part
from variorum.extract.times.grammar import Context, NeedsDay, Reading, Rule, Tense
from variorum.extract.times.names import is_in_name, noun_of
from variorum.extract.times.sayings import counted_from_sayings
from variorum.extract.times.search import Search, plain_lower
from variorum.extract.times.tense import is_open, is_own, is_verb, tense_at
from variorum.text.calendar_names import PARTS_OF_DAY
from variorum.text.edtf import ANY_TIME

if TYPE_CHECKING:
    from spacy.tokens import Doc

RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *absolute.RULES,
    *calendars.RULES,
    *holidays.RULES,
    *reports.RULES,  # before "a year ago", which reads the same words
    *weekdays.RULES,
    *deictic.RULES,
    *reports.BARE_RULES,  # after "the latest quarter"
    *durations.RULES,
)
SEARCH = Search(RULES)
LONGEST_PARAGRAPH = 20_000
"""Characters of a paragraph that are read for times; news paragraphs have a few hundred."""


Base = tuple[int, date | None]
"""Where a section begins, and the day from which its words are counted."""

_BEFORE = re.compile(
    r"(?:^|(?<=[\s(\"'“,;:—-]))(?:"
    r"(?P<early>(?:very\ )?early(?:\ in)?|(?:the\ )?(?:beginning|start|turn)\ of"
    r"|(?:the\ )?(?:early\ part|first\ half|first\ part)\ of|at\ the\ start\ of)"
    r"|(?P<mid>mid|(?:the\ )?middle\ of)"
    r"|(?P<late>late(?:\ in)?|(?:the\ )?(?:end|close|latter\ part|second\ half|last\ half|last\ part)\ of)"
    r"|(?P<day>the\ (?:early\ |late\ )?(?P<part>morning|afternoon|evening|night)\ of)"
    r"|(?P<none>earlier|later|earlier\ in|later\ in|the\ rest\ of|the\ remainder\ of)"
    r"|(?P<about>about|around|nearly|almost|approximately|roughly|some)"
    r"|(?P<bound>more\ than|less\ than|at\ least|at\ most|up\ to|over|under|no\ more\ than|no\ less\ than"
    r"|as\ much\ as|well\ over)"
    r")(?:\ |-|\ the\ )$",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNAL = re.compile(
    r"(?:^|\s)(since|until|till|by|before|after|from|through|during|in|on|at|for|within)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def read_paragraphs(
    doc: Doc,
    text: str,
    ranges: Iterable[tuple[int, int]],
    day: date | None,
    sections: Sequence[Base] = (),
    hour: str = "",
    lines: Sequence[tuple[int, int]] = (),
) -> list[Found]:
    """The times in the character ``ranges`` (paragraphs, in order) of ``doc``, in order of print.

    ``text`` is that of ``doc``, which would put it together anew each time it is asked. ``day`` is the day
    of publication, None where it is not known, ``hour`` its hour ("11:20"); ``sections`` are those of another
    day, in order; ``lines`` the ranges of headlines, whose present tells what is past.
    """
    sentences = [sentence.start_char for sentence in doc.sents]
    named = partial(is_in_name, doc, text)
    side = partial(_is_open, doc, lines)
    own, verb = partial(is_own, doc), partial(is_verb, doc)
    noun, linked = partial(noun_of, doc), partial(link, doc)
    context = Context(day, _tense_reader(doc), own, side, verb, named, noun, linked, text, sentences)
    lower = plain_lower(text)
    found: list[list[Found]] = []
    for start, end in ranges:
        context.dates = context.dates[-4:]  # a few of the paragraph before
        context.paragraph = []
        context.day = next((base for begin, base in reversed(sections) if begin <= start), day)
        context.hour = hour if context.day == day else ""
        for part in range(start, end, LONGEST_PARAGRAPH):
            found.append(_paragraph(text, lower, part, min(end, part + LONGEST_PARAGRAPH), context))
    held = counted(text, doc, [weekdays.of_set_days(one, context) for one in found])
    return counted_from_sayings(text, held)


def _is_open(doc: Doc, lines: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return not any(first <= start < last for first, last in lines) and is_open(doc, start, end)


def _tense_reader(doc: Doc) -> Callable[[int, int], Tense]:
    known: dict[tuple[int, int], Tense] = {}

    def tense(start: int, end: int) -> Tense:
        if (start, end) not in known:
            known[start, end] = tense_at(doc, start, end)
        return known[start, end]

    return tense


def _paragraph(text: str, lower: str, start: int, end: int, context: Context) -> list[Found]:
    found: list[Found] = []
    free = start
    for begin, minus_end, order in SEARCH.matches(lower, start, end):
        if begin < free:
            continue
        match = RULES[order].pattern.match(text, begin, end)
        reading = _read(RULES[order], match, context) if match else None
        if reading is None:
            continue
        one = _extend(text, start, Found(begin, -minus_end, reading), free)
        found.append(one)
        free = one.end
        _remember(one, context)
    return found


def _read(rule: Rule, match: re.Match[str], context: Context) -> Reading | None:
    try:
        return rule.read(match, context)
    except NeedsDay:
        return Reading("", "date", ANY_TIME, "vague")
    except (OutOfRange, OverflowError, ValueError):
        return None


def _remember(one: Found, context: Context) -> None:
    reading = one.reading
    if reading.beside or (reading.kind == "time" and reading.edtf is not None):
        return  # a clock time on one of several days tells nothing of the next
    if reading.kind in {"date", "time"} and first_day(reading.value):
        context.dates.append(reading.value)
        context.paragraph.append((one.end, reading.value))


def _extend(text: str, paragraph: int, one: Found, free: int) -> Found:
    """Takes the words before a time that belong to it ("early", "the end of", "about")."""
    before = text[max(paragraph, free, one.start - 30) : one.start]
    match = _BEFORE.search(before)
    reading = one.reading
    start = one.start
    if match:
        name = next(name for name in ("day", "early", "mid", "late", "none", "about", "bound") if match[name])
        is_date = reading.kind in {"date", "time"}
        if name == "day" and re.fullmatch(r"\d{4}-\d\d-\d\d", reading.value) and reading.edtf is None:
            start = one.start - (len(before) - match.start())
            reading = with_part(reading.value, PARTS_OF_DAY[match["part"].lower()])
        elif name in {"early", "mid", "late", "none"} and is_date:
            start = one.start - (len(before) - match.start())
            if name != "none" and reading.edtf is None:
                reading = replace(reading, part=_PARTS[name])
        elif name in {"about", "bound"} and (reading.kind == "duration" or (name == "about" and is_date)):
            word = match[name].lower()
            if is_date and not _can_be_loose(word, one, text):  # "remarks about Monday's vote"
                return Found(one.start, one.end, reading, _signal_before(text, paragraph, one.start))
            close = word in {"nearly", "almost"}
            leans = (
                before.lower().endswith(("over ", "under "))
                and text[one.start : one.start + 4].lower() == "the "
            )
            if (name == "bound" or close or is_date) and not leans:
                start = one.start - (len(before) - match.start())
            reading = replace(reading, approximate=True)
    return Found(start, one.end, reading, _signal_before(text, paragraph, start))


def _can_be_loose(word: str, one: Found, text: str) -> bool:
    clock = re.search(r"T\d\d:", one.reading.value) is not None
    return (
        clock or text[one.start : one.end].endswith("ago") or word in {"around", "approximately", "roughly"}
    )


def _signal_before(text: str, paragraph: int, start: int) -> str:
    signal = _SIGNAL.search(text[max(paragraph, start - 14) : start])
    return signal[1].lower() if signal else ""


_PARTS: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}
