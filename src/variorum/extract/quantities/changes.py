"""Numbers that something changed from, by and to: "rose from 31 to 48" is no range of 31 to 48."""

from __future__ import annotations

import re
from typing import Final

from variorum.extract.quantities.units import SIGN
from variorum.text.compared import lemma_of_change
from variorum.text.lexicon import rows
from variorum.text.numbers import NUMBER

_CHANGED_FROM = re.compile(r"(?P<verb>[a-z]+)(?:\s(?P<way>up|down|back|again|[a-z]+ly))?\sfrom\s$")
_WENT_FROM = re.compile(
    r"\b(?:toll|number|total|count|figure|tally|rate|price|share)s?\b[^.;,]{0,40}\s(?:went|goes|gone|going)\sfrom\s$"
    r"|\b(?:went|goes|gone|going|go)\s(?:up|down)\sfrom\s$"
)
_MOVED_FROM = re.compile(
    r".*\b(?P<verb>[a-z]+)\s(?:the|a|an|its|their|his|her|our|that|this)\s[^.;:]{1,60}\sfrom\s$",
    re.DOTALL,
)
"""A verb with its object: "raise the tax from 3 percent to 5 percent"."""
_OF_A_KIND = re.compile(r"\b(?:on|of|for|with|among|in|to|at)\s(?:[a-z]+\s){1,2}from\s$")
"""What the range may be of: "raise the tax on incomes from 40,000 to 60,000 crowns"."""
_TRANSITIVE: Final = {"add", "cut", "gain", "lose", "shed"}
"""Words of change with an object of their own: "lost from 10 to 12 men" is a range of those who are lost."""
_THIRD = re.compile(rf"(?:\s?%|\s[a-z]+(?:\s[a-z]+)?)?\sto\s{SIGN}?{NUMBER}", re.IGNORECASE)


def has_changed(text: str, start: int) -> bool:
    """True if the word before ``start`` says that something rose or fell."""
    match = re.search(r"([a-z]+)\s$", text[max(0, start - 20) : start])
    return match is not None and lemma_of_change(match[1]) != ""


def is_from_before(text: str, start: int, second: int, end: int) -> bool:
    """ "Rose from 31 to 48": what it was and what it is; "rose from 5 to 10 percent to 12" was a range."""
    before = text[max(0, start - 80) : start]
    if _THIRD.match(text, second, end):
        return False
    changed = _CHANGED_FROM.search(before)
    if changed is not None and (
        lemma := lemma_of_change(changed["verb"]) or lemma_of_change(changed["way"] or "")
    ):
        return lemma not in _TRANSITIVE
    moved = _MOVED_FROM.search(before)
    return _WENT_FROM.search(before) is not None or (
        moved is not None and lemma_of_change(moved["verb"]) != "" and _OF_A_KIND.search(before) is None
    )


_BEFORE = 120
"""Characters before a number in which the change is sought."""
_CHANGED_BY = re.compile(
    r"(?P<sum>\b(?:tolls?|numbers?|totals?|counts?|tall(?:y|ies)|figures?|deaths|fatalities|cases)\b"
    r"[^.;]*?)?"
    r"\b(?P<verb>[a-z]+)(?:\s(?:the|a|an|its|their|his|her|our|that|this)\s(?P<what>[^.;:,]{1,60}?))?"
    r"(?:\s(?P<way>up|down|again|further|[a-z]+ly))?\sby\s$",
    re.IGNORECASE,
)
_A_SUM = re.compile(r"\b(?:toll|number|total|count|tally|figure)\b")
_AHEAD = re.compile(
    r"\b(?:to|will|would|could|may|might|can|should|must|shall)\s(?:be\s|have\s|still\s)?"
    r"(?:[a-z]+ly\s)?[a-z]+$"
)
"""What has not come yet is told in ranges: "could rise by 50 to 200"."""
_CLOSED = re.compile(
    r"\s?(?:[.,;:)!?]|$|\n|(?:on|in|at|by|after|since|as|and|but|while|when|last|this|over"
    r"|overnight|from|for|during|within|yesterday|today|late|early)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
"""What stands behind a number that is no number of a printed noun or unit."""
FAR = 2.5
"""How many times the first number the second may be in "rose 5 to 10"; "rose 5 to 200" ends at 200."""
_FARTHEST = 10.0
"""The same where a unit or noun of both ends follows, or where it is of what may come."""


def is_by_so_many_to(text: str, start: int, second: int, end: int, low: float, high: float) -> bool:
    """ "Rose by five to 41": by how many it rose, and what it is now; "rose by 5 to 10 percent" is a range.

    A toll or total that rose "by five to eight" is eight now; of anything else the range is as likely.
    """
    before = text[max(0, start - _BEFORE) : start]
    by = _CHANGED_BY.search(before)
    if by is None or not _direction_by(text, start):
        return False
    ahead = _AHEAD.search(before[: by.end("verb")]) is not None
    if ahead or _CLOSED.match(text, second, end) is None:
        return high > _FARTHEST * low
    return high > FAR * low or by["sum"] is not None or _A_SUM.search(by["what"] or "") is not None


_SO_MANY_TO = re.compile(rf"\bby\s(?P<change>{SIGN}?{NUMBER})\sto\s$", re.IGNORECASE)


def by_so_many_to(text: str, start: int) -> tuple[int, str] | None:
    """Where the change of "rose by five to" begins that stands before ``start``, and its direction."""
    so_many = _SO_MANY_TO.search(text, max(0, start - _BEFORE), start)
    if so_many is None:
        return None
    direction = _direction_by(text, so_many.start("change"))
    return (so_many.start("change"), direction) if direction else None


def _direction_by(text: str, start: int) -> str:
    """ "+" or "-" where the words before ``start`` say that something rose or fell "by" what follows."""
    by = _CHANGED_BY.search(text[max(0, start - _BEFORE) : start])
    if by is None:
        return ""
    lemma = lemma_of_change(by["verb"]) or lemma_of_change(by["way"] or "")
    return next((way for word, way, _ in rows("change_words.tsv") if word == lemma), "")
