"""The interval that print gives an act: two times told as one, and times that bound it on one side only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from variorum.model import FINE, Article, Parsed, Time, When
from variorum.text import edtf

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_FROM = re.compile(r"(?:^|\s)(?P<word>from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_REACH = 16
"""Characters before a time in which the word stands that opens or bounds an interval."""

_TO = re.compile(r"\s?(?:to|until|till|through|into|[-–—])\s?(?:the\s)?", re.IGNORECASE)
"""What stands between the ends of "Monday to Thursday"; "between Monday and Thursday" has "and"."""
_AND = re.compile(
    r",?\s(?:and|or)\s(?:then\s)?(?:again\s)?(?:(?:early|late)\s)?(?:(?:on|in|at|during)\s)?(?:the\s)?",
    re.IGNORECASE,
)
_OWNED = re.compile(r"['’]s?\b")
"""What makes a day somebody else's: "on Monday and Tuesday's talks were called off"."""

_FIRST = {"since", "from"}
_LAST = {"until", "till", "through", "by"}
_CLOCKS = FINE - {"day", "part-of-day"}
_HOURS = {"early", "small", "wee", "late", "first", "last", "opening", "closing"}
_STEPS = 8
_INSTANT = timedelta(seconds=1)


def told_as_one(parsed: Parsed, times: Sequence[Time]) -> list[Time]:
    """The times, in order of print; those of "from Monday to Thursday", "on Monday and Friday" as one.

    Such a time reaches from the first to the last, and is known by its ends only.
    """
    found: list[Time] = []
    for time in sorted(times, key=lambda one: (one.span.start, one.span.end)):
        joined = _joined(parsed, found[-1], time) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(time)
    return found


def _joined(parsed: Parsed, first: Time, last: Time) -> Time | None:
    """Both as one time, where print tells them as the ends of one, or as times of one act."""
    text = parsed.article.text
    between = text[first.span.end : last.span.start]
    if len(between) > 2 * _REACH or _OWNED.match(text, last.span.end):
        return None
    opening = _FROM.search(text[max(0, first.span.start - _REACH) : first.span.start])
    are_ends = opening is not None and opening["word"].lower() == "between" and _AND.fullmatch(between)
    is_range = bool(are_ends or _TO.fullmatch(between))
    hull = _hull(first.edtf, last.edtf)
    if hull is None or not (is_range or _are_of_one_act(parsed, first, last, between)):
        return None
    span = parsed.article.span(first.span.start, last.span.end)
    signal = "" if is_range else first.signal
    return replace(first, span=span, edtf=hull, precision="bounded", timex="", signal=signal)


def _hull(first: str, last: str) -> str | None:
    """From the one's beginning to the other's end; None where that is no time, or not known."""
    hull = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    try:
        found = edtf.bounds(hull)
    except ValueError:
        return None
    return hull if found.earliest is not None and found.latest is not None else None


def _are_of_one_act(parsed: Parsed, first: Time, last: Time, between: str) -> bool:
    """True of "on Monday and Friday", "on Monday and again on Friday": the parse hangs both on one word."""
    heads = [words_of(parsed, one) for one in (first, last)]
    if not (heads[0] and heads[1]):
        return False
    mine, theirs = (one.root for one in heads if one)
    if between.strip() == ",":
        listed = theirs.dep_ == "conj" or any(child.dep_ == "conj" for child in theirs.children)
        return listed and theirs.head in heads[0]  # "Monday, Wednesday and Friday"
    return bool(_AND.fullmatch(between)) and (
        theirs.head in heads[0] or governor(mine) == governor(theirs) is not None
    )


def words_of(parsed: Parsed, time: Time) -> DocSpan | None:
    """The words of a time."""
    return parsed.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")


def governor(root: Token) -> Token | None:
    """The first noun or verb above a time, past prepositions, and the time itself where it is a verb.

    A noun that no act is ("the summit in July") hands the time on to nobody.
    """
    current = root
    for _ in range(_STEPS):
        head = current.head
        if head.dep_ == "prep" and head.lower_ == "of" and _is_hours(head.head):
            head = head.head.head  # "in the early hours of Friday"
        if head == current:
            # The time is the sentence's root, or the root is inside the time.
            return current if current.pos_ in {"VERB", "AUX"} else None
        if head.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
            return head
        current = head
    return None


def _is_hours(noun: Token) -> bool:
    """True for the "hours" of "the early hours of Friday", which are a time of that day."""
    return noun.lower_ == "hours" and any(child.lower_ in _HOURS for child in noun.children)


def when_of(article: Article, time: Time, negated: bool) -> When:
    """The time of an act: "since Monday" and "until Friday" bound it on one side, "on Monday" is the day.

    What was not done until Friday was done then. An hour stays one, for "after 8 p.m." is soon after it.
    """
    word = "" if negated and time.signal in {"until", "till"} else time.signal
    interval = _open(time, word, negated)
    if interval is None:
        return When(time.edtf, time.precision, time.span, time.anchor)
    before = article.text[max(0, time.span.start - _REACH) : time.span.start]
    start = time.span.start - len(before) + before.lower().rfind(word)
    return When(interval, "vague", article.span(start, time.span.end), time.anchor)


def _open(time: Time, word: str, negated: bool) -> str | None:
    """The interval, open at one end, that a time and the word before it give; None where they give none."""
    ends = edtf.bounds(time.edtf)
    if ends.earliest is None or ends.latest is None:
        return None
    if word == "from" and "/" in time.edtf:
        return None  # "from 6 to 9 May" has its end in print
    if word in _FIRST:
        return f"{time.edtf.partition('/')[0]}/.."
    if word in _LAST:
        return f"../{time.edtf.rpartition('/')[2]}"
    if time.precision in _CLOCKS or time.kind == "time":
        return None
    if word == "before" and not negated:
        return f"../{(ends.earliest - _INSTANT).date()}"
    if word == "before":
        return f"{time.edtf.partition('/')[0]}/.."
    return f"{(ends.latest + _INSTANT).date()}/.." if word == "after" else None
