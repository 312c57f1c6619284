"""The day from which an article's own words are counted: what its dateline prints, else its publication.

Pages give a report another day than its writer had: that of a copy, of an update, of the crawl. A dateline
that prints a day ("PORT CASSE, July 24 (VNA) -") is the writer's own, and "Friday" is the Friday before it.
A report that tells in full of a day after its page's as past ("the shooting on July 26, 2031") was
written on below the page's day, and the bare name of that weekday is that day (:func:`told_later`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.extract.times.reader import read_paragraphs
from variorum.extract.times.tense import is_own, tense_at
from variorum.model import Article
from variorum.text.acts import act_of_noun
from variorum.text.calendar_names import DAYS, MONTHS
from variorum.text.edtf import bounds
from variorum.text.lexicon import either, rows

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
