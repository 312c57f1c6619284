"""The day from which an article's own words are counted: what its dateline prints, else its publication.

Pages give a report another day than its writer had: that of a copy, of an update, of the crawl. A dateline
that prints a day ("PORT CASSE, July 24 (VNA) -") is the writer's own, and "Friday" is the Friday before it.
A report that tells in full of a day after its page's as past ("the shooting on July 26, 2031") was
written on below the page's day, and the bare name of that weekday is that day (:func:`told_later`). So was
one that on a Wednesday tells in the past of Thursday as the day after (:func:`told_next_day`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.extract.times.calendar import between
from variorum.extract.times.grammar import Reading
from variorum.extract.times.reader import read_paragraphs
from variorum.extract.times.tense import is_own, tense_at
from variorum.model import Article
from variorum.text.acts import act_of_noun
from variorum.text.calendar_names import DAYS, MONTHS
from variorum.text.cues import cue_acts
from variorum.text.edtf import bounds
from variorum.text.lexicon import either, rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from variorum.extract.times.anchors import Found

FARTHEST = timedelta(days=31)
"""How long before its publication a report may have been written, where its dateline prints no year."""

WEEK = timedelta(days=7)

_IN_FULL = re.compile(rf"(?=.*\b{either(MONTHS)}\b)(?=.*\b\d{{4}}\b)", re.IGNORECASE | re.DOTALL)
_WEEKDAY = re.compile(rf"\b{either(DAYS)}\b", re.IGNORECASE)
_BACK = re.compile(r"\b(?:last|past|previous|week|ago)\b", re.IGNORECASE)
_OF_PAGE = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|overnight|this (?:morning|afternoon|evening)|last night)\b",
    re.IGNORECASE,
)
_UNFORESEEN = frozenset({"die", "injure", "shoot", "attack", "bomb"})
"""Classes of acts of which no day is told before they are done."""

_OPENING = re.compile(r"\s{0,8}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'.]{2,}[^\n]{0,80}?(?:\s?(?:--|—|–)|\s-(?=\s))")
"""A town in capitals and what follows it before a dash, where the dateline was not cut off the body."""

_IN_BRACKETS = re.compile(r"\([^)\n]*\)?")
_IN_TOWNS = frozenset({"of", "the", "and", "upon", "am", "pm", "st", "nd", "rd", "th"})
"""Words in lower case that stand in datelines beside the particles of names."""

_LOWER = re.compile(r"(?<![\w'’-])\d*([a-zà-öø-ÿ]+)(?![\w'’-])")
"""A word in lower case, also one that a number stands before ("9th")."""


def publication(article: Article) -> tuple[date | None, date | None]:
    """The first and last day that the article can be from; None, None if one of them is open."""
    if article.published is None:
        return None, None
    try:
        limits = bounds(article.published.edtf)
    except ValueError:
        return None, None
    if limits.earliest is None or limits.latest is None:
        return None, None
    return limits.earliest.date(), limits.latest.date()


def days_of(doc: Doc, text: str, article: Article) -> tuple[date | None, date | None]:
    """The first and last day from which the article's words may be counted; ``text`` is that of ``doc``.

    The dateline's day goes before the day of publication where it lies before it, by :data:`FARTHEST` at
    most if it prints no year. Two datelines of two days leave the publication's.
    """
    first, last = publication(article)
    if first is None or first != last:
        return first, last
    found = {
        day
        for start, end in _datelines(text, article)
        for one in read_paragraphs(doc, text, [(start, end)], first)
        if (day := _day(one.reading.value)) is not None
        and day < first
        and (first - day <= FARTHEST or str(day.year) in text[one.start : one.end])
    }
    written = found.pop() if len(found) == 1 else first
    return written, written


def _datelines(text: str, article: Article) -> list[tuple[int, int]]:
    """Where datelines stand: regions of their own, or the opening of the first paragraph that is none."""
    own = [(region.start, region.end) for region in article.regions if region.kind == "dateline"]
    if own:
        return own
    body = next((one for one in article.regions if one.kind == "body"), None)
    opening = _OPENING.match(text, body.start, body.end) if body is not None else None
    return [opening.span()] if opening is not None and not _tells(opening[0]) else []


def _tells(opening: str) -> bool:
    """True for an opening that is a sentence in part ("STRIKERS stormed the hall yesterday —").

    A dateline holds names, days and brackets: but for a few small words all that it prints is in capitals.
    """
    bare = _IN_BRACKETS.sub(" ", opening)
    small = _IN_TOWNS | {particle for particle, _ in rows("name_particles.tsv")}
    return not small.issuperset(_LOWER.findall(bare)) or _OF_PAGE.search(bare) is not None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if len(value) == len("2031-07-24") else None
    except ValueError:
        return None


def told_later(doc: Doc, text: str, found: Sequence[Found], page: date | None) -> date | None:
    """The day of the coming week that the article prints in full and tells of as past, else None.

    Only where it also prints the bare name of that weekday, which counted from the ``page``'s day would be
    a week earlier. Two such days leave the page's.
    """
    if page is None:
        return None
    days = {
        day
        for one in found
        if _IN_FULL.search(text[one.start : one.end])
        and (day := _day(one.reading.value[:10])) is not None
        and page < day < page + WEEK
        and one.signal in {"", "on", "in"}
        and _is_done(doc, one)
        and any(_is_bare(other, day - WEEK, text) for other in found)
    }
    return days.pop() if len(days) == 1 else None


def _is_bare(one: Found, day: date, text: str) -> bool:
    """True for "Wednesday" or "early Wednesday", read as ``day``; not "last Wednesday"."""
    printed = text[one.start : one.end]
    return (
        one.reading.value[:10] == day.isoformat()
        and _WEEKDAY.search(printed) is not None
        and not _BACK.search(printed)
        and not _IN_FULL.search(printed)
    )


def _is_done(doc: Doc, one: Found) -> bool:
    """True for the day of a past verb, or of a deed that nobody foretells ("the shooting of July 26")."""
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    tense = tense_at(doc, one.start, one.end)
    if span is None or not len(span) or tense == "future":
        return False
    if tense == "past" and is_own(doc, one.start, one.end):
        return all(child.dep_ != "det" for child in span.root.children)  # not "set a July 26, 2031, hearing"
    nouns = (token for token in list(span.root.ancestors)[:2] if token.pos_ == "NOUN")
    acts = (act_of_noun(token.lemma_.lower()) for token in nouns)
    return any(act is not None and act.kind in _UNFORESEEN for act in acts)


def is_of_page(text: str, one: Found) -> bool:
    """True for "today" and the like, which may have stood on the page before it was written on."""
    return _OF_PAGE.search(text, one.start, one.end) is not None


DAY = timedelta(days=1)
_FIRST, _LAST = date.min + WEEK, date.max - WEEK
"""Between these, every day has a week before it and behind it."""

_AFTER = {"after", "following", "since"}
_LINKS = {"conj", "dep", "parataxis"}
"""How a verb may stand that goes on where the one before it ends."""


def told_next_day(doc: Doc, found: Sequence[Found], text: str, page: date | None) -> date | None:
    """The day after the ``page``'s, if a sentence tells that what was done then followed what was done on it.

    "Died on Thursday after being shot on Wednesday", "was shot on Wednesday, police said on Thursday": on
    the page of a Wednesday that Thursday is no day of the week before.
    """
    if page is None or not _FIRST < page < _LAST:
        return None
    now = [one for one in found if _is_bare(one, page, text)]
    later = [one for one in found if _is_bare(one, page + DAY - WEEK, text)]
    follows = any(_follows(doc, one, other) for one in later for other in now)
    return page + DAY if follows else None


def _follows(doc: Doc, later: Found, first: Found) -> bool:
    """True if the verb of ``later`` tells in one sentence of what came after that of ``first``."""
    verb, before = _past_verb(doc, later), _root(doc, first)
    if verb is None or before is None or before.sent != verb.sent or _had(verb):
        return False
    if _is_after(_root(doc, later), verb):
        return False
    if verb in before.ancestors and _is_after(before, verb):
        return True
    done = _past_verb(doc, first)
    if done is None or done == verb or not is_own(doc, first.start, first.end):
        return False
    said = done.head == verb and done.dep_ in {"ccomp", "parataxis"}
    if said:
        return cue_acts().get(verb.lemma_.lower(), ("",))[0] == "speech"
    joined = verb.dep_ in _LINKS and verb.head == done
    return joined and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _root(doc: Doc, one: Found) -> Token | None:
    span = doc.char_span(one.start, one.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _past_verb(doc: Doc, one: Found) -> Token | None:
    """The verb that tells of a time in the past."""
    root = _root(doc, one)
    if root is None or tense_at(doc, one.start, one.end) != "past":
        return None
    return next((token for token in root.ancestors if token.pos_ in {"VERB", "AUX"}), None)


def _had(verb: Token) -> bool:
    """ "Had died on Thursday": before all else that is told."""
    return any(child.lower_ in {"had", "'d"} for child in verb.children)


def _is_after(time: Token | None, verb: Token) -> bool:
    """True for a time in a phrase or clause opened by "after", "following" or "since", below ``verb``."""
    while time is not None and time != verb and time.head != time:
        marks = (child for child in time.children if child.dep_ == "mark")
        if time.lower_ in _AFTER or any(mark.lower_ in _AFTER for mark in marks):
            return True
        time = time.head
    return False


def either_day(doc: Doc, found: Sequence[Found], text: str, page: date | None) -> list[Found]:
    """The times of a page that tells in the past of its own weekday; the next weekday's name as either day.

    "The mayor resigned on Wednesday. Crowds cheered on Thursday": written on a Wednesday that is the Thursday
    before, and the next where the page was written on. "Had lost on Thursday" is surely before, and so is
    what a verb of Wednesday has below it ("said on Wednesday that a man was shot on Thursday").
    """
    if page is None or not _FIRST < page < _LAST:
        return list(found)
    told = (_past_verb(doc, one) for one in found if _is_bare(one, page, text))
    verbs = [verb for verb in told if verb is not None]
    past = page + DAY - WEEK
    return [
        _as_either(one, past) if verbs and _may_be_next(doc, one, past, text, verbs) else one for one in found
    ]


def _may_be_next(doc: Doc, one: Found, past: date, text: str, verbs: Sequence[Token]) -> bool:
    """True for a weekday read as the day ``past`` that its verb may tell of a week later.

    ``verbs`` are those of the page's own day.
    """
    verb = _past_verb(doc, one) if _is_bare(one, past, text) and one.reading.edtf is None else None
    if verb is None or _had(verb) or one.signal not in {"", "on"} or not is_own(doc, one.start, one.end):
        return False
    below = verb.dep_ != "conj" and any(above in verbs for above in verb.ancestors)
    return not below and not _is_after(_root(doc, one), verb.sent.root)


def _as_either(one: Found, past: date) -> Found:
    ends = between(past.isoformat(), (past + WEEK).isoformat())
    return replace(one, reading=Reading("", one.reading.kind, *ends))
