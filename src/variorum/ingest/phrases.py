"""What a paragraph's own words say that it is: a table of phrases, looked up without scanning it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from variorum.model import RegionKind
from variorum.text.lexicon import rows
from variorum.text.normal import plain_copy

_SHARING = re.compile(
    r"(?:facebook|twitter|whatsapp|e-?mail|print|linkedin|reddit|pinterest|telegram|x|messenger|instagram|"
    r"youtube|rss|flipboard|sms|copy|link|share|save|comments?|tweet|post|pocket|bluesky|threads|viber|vk|"
    r"tumblr|google|plus|play)"
)
_FOLLOW = re.compile(
    r"(?:stay up to date,? )?"
    r"follow .{0,80}(?:@\w| on (?:twitter|facebook|instagram|x|telegram|youtube)\b|facebook \| twitter)"
)
_COVERAGE = re.compile(r"follow .{1,60} coverage\b.{0,80}(?:\bhere\b|\bat\b|https?://|www\.)")
_APP = re.compile(
    r"(?:download|get) the (?:\S{1,30} ){1,4}apps?\b(?: for (?:ios|iphone|android|apple)\b|: ?$|$)"
)
_KEPT_UP = re.compile(r"(?:keep checking|stay (?:on|tuned to|with)) \S{2,40}\.(?:com|net|org|co\.uk) for\b")
_TEXTED = re.compile(r"(?:text|send|sms) \S.{0,40} to \d{4,6}\b")
_WRITE_TO = re.compile(
    r"(?:contact|reach|e-?mail)(?: reporter| staff writer| the (?:reporter|writer|author))? "
    r"(?!(?:the|us|police|det|detective|detectives|officer|sgt|lt|cpl|sheriff|crime)\b)[\w'. -]{3,60}"
    r"(?::| at) (?:[\d().-]{7,14} ?[\d-]{0,9} (?:or|and) )?"
    r"[\w.+-]{1,64}@[\w.-]{3,80}(?: (?:or|and)\b.{0,80}|\W|$)"
)
"""Whom to text, and where the writer is to be reached; the police's own addresses are told by the story."""

_ELSEWHERE = re.compile(r"also on [\w.& -]{2,30}:?")
_NETWORK = r"(?:twitter|facebook|instagram)"
_FOUND_ON = re.compile(rf"find [^.]{{1,40}} on {_NETWORK}(?:[.!]?$|,? (?:and |or )?{_NETWORK}\b)")
_LENGTH = r"\d{1,3}[ -]?min(?:ute)?s?"
_PERIOD = r"(?:the first |first )?(?:\d{1,2} )?(?:day|week|month|year)s?"
_AGO = r"(?:second|minute|min|hour|hr|day|week|month|year)s? ago"
_COUNTED = r"(?:shares?|comments?|likes?|views?|retweets?|reactions?)"
_BUTTONS = re.compile(
    rf"(?:(?:view|show|read|see) )?(?:all )?\d[\d,.]*[km]? (?:view )?{_COUNTED}|"
    rf"(?:view|show|read|see) (?:all )?comments|\d{{1,3}} {_AGO}|"
    rf"(?:last |first )?(?:published|posted|updated|modified):? (?:\w+ ){{1,2}}{_AGO}|"
    rf"{_LENGTH} (?:read|listen|watch)|(?:listen|watch|reading time|read time):? ?\(?{_LENGTH}\)?|"
    rf"(?:then |for )?(?:only |just )?[$£€]\d{{1,4}}(?:\.\d\d)? (?:for|a|per|every) {_PERIOD}"
)
"""Whole paragraphs: what counts readers' acts, tells an age or a length, or names a subscription's price."""

_ASKED = re.compile(
    r"(?:do|are|were|have|did) you\b.{3,140}\?.{0,140}(?:[\w.+-]@[\w-]|\bget in touch\b|\blet us know\b|"
    r"\b(?:e-?mail|contact|tell|call|message|text) (?:us|our)\b)"
)
"""A question to the reader, with where to answer it."""

_PRAISED = re.compile(
    r"(?:\d|\bmillion|\bthousands of) readers (?:trust|rely on|choose|support|pay to read)\b"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_CORRECTED = re.compile(
    rf"(?:correction|clarification)s?(?: (?:appended|added))?(?:,| on)? ?\(?(?:(?:\w{{3,6}}day,? )?"
    rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?)?\)? ?[:—]"
)
"""The beginning of a note on what was wrong; what is told of "corrections officers" is none."""

_WORD = re.compile(r"[\w'-]+")
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_LEADING = "-—•·*×>»|+ \t"


@dataclass(frozen=True, slots=True)
class _Table:
    whole: dict[str, tuple[RegionKind, int]]
    starts: dict[str, tuple[tuple[str, RegionKind, int], ...]]
    ends: tuple[tuple[str, RegionKind, int], ...]
    inside: tuple[tuple[str, RegionKind, int], ...]


def kind_by_words(paragraph: str) -> RegionKind | None:
    """The kind that the table ``paragraph_kinds.tsv`` gives ``paragraph``, or None.

    The order of trust is: the whole paragraph, its beginning, its end, words inside it.

    >>> kind_by_words("READ: Bridge over the Ansel reopens"), kind_by_words("They read more than that.")
    ('promo', None)
    """
    if len(paragraph) > 1_200:
        return None
    plain = " ".join(plain_copy(paragraph).casefold().split())
    bare = plain.lstrip(_LEADING)
    if not any(map(str.isalnum, bare)):
        return "promo"
    table = _table()
    length = len(bare)
    if (found := table.whole.get(bare.rstrip(" .:!>»…-—*"))) and length <= found[1]:
        return found[0]
    if _is_button(bare) or not _MARKUP.sub("", bare).strip(" ."):
        return "promo"
    if _CORRECTED.match(bare):
        return "footnote"
    for words, kind, longest in table.starts.get(bare[:3], ()):
        if length <= longest and bare.startswith(words) and _is_whole(words, bare):
            return kind
    ending = bare.rstrip(" .")
    for words, kind, longest in table.ends:
        if length <= longest and ending.endswith(words):
            return kind
    return next((kind for words, kind, longest in table.inside if length <= longest and words in bare), None)


def _is_whole(words: str, bare: str) -> bool:
    """True if the ``words`` that ``bare`` begins with do not end inside one of its words."""
    return not (words[-1:].isalpha() and bare[len(words) : len(words) + 1].isalpha())


def _is_button(bare: str) -> bool:
    """True for what a page asks of its reader or counts of him, and offers of a subscription."""
    if len(bare) > 240:
        return False
    offers = (_FOLLOW, _COVERAGE, _ASKED, _APP, _KEPT_UP, _FOUND_ON, _TEXTED, _WRITE_TO)
    offered = any(form.match(bare) for form in offers) or _PRAISED.search(bare) or _ELSEWHERE.fullmatch(bare)
    return bool(offered) or _BUTTONS.fullmatch(bare.rstrip(" .")) is not None or _is_sharing(bare)


def _is_sharing(bare: str) -> bool:
    """True for a bar of buttons: nothing but names of services, "share" and counts."""
    words = [word for word in _WORD.findall(bare[:200]) if not word.isdigit()]
    return len(bare) <= 200 and len(words) > 1 and all(map(_SHARING.fullmatch, words))


@cache
def _table() -> _Table:
    whole: dict[str, tuple[RegionKind, int]] = {}
    starts: dict[str, list[tuple[str, RegionKind, int]]] = {}
    ends: list[tuple[str, RegionKind, int]] = []
    inside: list[tuple[str, RegionKind, int]] = []
    for name, where, longest, words in rows("paragraph_kinds.tsv"):
        kind = cast(RegionKind, name)
        words = plain_copy(words)
        if where == "is":
            whole[words] = (kind, int(longest))
        elif where == "starts":
            starts.setdefault(words[:3], []).append((words, kind, int(longest)))
        else:
            (ends if where == "ends" else inside).append((words, kind, int(longest)))
    return _Table(
        whole, {head: tuple(entries) for head, entries in starts.items()}, tuple(ends), tuple(inside)
    )
