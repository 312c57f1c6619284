"""Cutting a passage out of an article: the words, a little around them, the differing words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from variorum.model import Span
from variorum.render.pieces import Ink, Piece
from variorum.render.safe import visible
from variorum.text.abbreviations import goes_on
from variorum.text.calendar_names import DAYS

AROUND = 180
"""Most code points of context on each side."""

_BREAK = re.compile(r"[\r\n\u2028\u2029\x0b\x0c\x85]")
# A full stop after a capital and at most two letters may be an abbreviation's ("A. Korvin",
# "Gov. Marrow"): it does not end a sentence. The month of May is printed in full.
_STOP = re.compile(
    r"(?:[!?…]|(?<![A-Z])(?<![A-Z][a-z])(?<!(?!May)[A-Z][a-z]{2})\.)[\"'”’»)\]]{0,2}\s+(?=[^\sa-z])"
)
_DAYS = "|".join(DAYS)
_DAY_OR_ZONE = re.compile(
    rf"(?<=[ap]\.m\.)\s+(?:(?:{_DAYS})\b|(?-i:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EET|IST|JST)\b|"
    r"(?:eastern|central|mountain|pacific|atlantic|local)\b)",
    re.IGNORECASE,
)
"""What goes on with an hour: "at 10:40 p.m. Monday", "6 p.m. ET, officers said"."""

_ENDED = re.compile(r"[.!?…][\"'”’»)\]]{0,2}$")


def window(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or so of ``text`` around ``[start, end)``: at most AROUND more on each side.

    It never crosses a line break outside the passage and is cut at a space where it must be.
    """
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    breaks = [match.end() for match in _BREAK.finditer(text, low, start)]
    stops = [match.end() for match in _stops(text, low, start + 1) if match.end() <= start]
    if breaks or stops:
        low = max(breaks + stops)
    elif low:
        space = text.find(" ", low, start)
        low = space + 1 if space >= 0 else start
    line = _BREAK.search(text, end, high)
    if line:
        high = line.start()
    stop = next(_stops(text, end - 1, min(len(text), high + 2)), None)
    if _ENDED.search(text, max(start, end - 3), end) and not _is_within(text, end - 1):
        high = end
    elif stop and stop.start() < high:
        high = max(end, min(high, stop.start() + len(stop.group().rstrip())))
    elif not line and high < len(text):
        space = text.rfind(" ", end, high)
        high = space if space >= 0 else end
    return _trimmed(text, low, start, 1), _trimmed(text, high, end, -1)


def _stops(text: str, low: int, high: int) -> Iterator[re.Match[str]]:
    """The ends of sentences between ``low`` and ``high``: no point of an abbreviation within one."""
    for match in _STOP.finditer(text, low, high):
        if not _is_within(text, match.start()):
            yield match


def _is_within(text: str, point: int) -> bool:
    """True if the mark at ``point`` is an abbreviation's with which its sentence goes on."""
    return goes_on(text, point) or _DAY_OR_ZONE.match(text, point + 1) is not None


def _trimmed(text: str, place: int, until: int, step: int) -> int:
    """``place`` moved past white space by ``step``, no further than ``until``."""
    while place != until and text[place if step > 0 else place - 1].isspace():
        place += step
    return place


def pieces(
    text: str, whole: Span, held: Sequence[Span], focus: Iterable[Span], turns: Iterable[Span] = ()
) -> tuple[Piece, ...]:
    """The window around ``whole`` in four inks: context, the ``held`` spans, ``turns`` and ``focus`` words.

    An ellipsis stands where a sentence is cut.
    """
    start, end = window(text, whole.start, whole.end)
    inks: dict[int, Ink] = {}
    edges = {start, end}
    differing = list(focus)
    turning = list(turns)
    for span in (*held, *turning, *differing):
        edges.update(place for place in (span.start, span.end) if start < place < end)
    for left in sorted(edges)[:-1]:
        if any(span.start <= left < span.end for span in differing):
            inks[left] = "differs"
        elif any(span.start <= left < span.end for span in turning):
            inks[left] = "turn"
        elif any(span.start <= left < span.end for span in held):
            inks[left] = "passage"
        else:
            inks[left] = "context"
    cuts = sorted(edges)
    found: list[Piece] = []
    for left, right in pairwise(cuts):
        words = " ".join(visible(text[left:right]).split("\n"))
        if found and found[-1].ink == inks[left]:
            found[-1] = Piece(found[-1].text + words, inks[left])
        else:
            found.append(Piece(words, inks[left]))
    if _mid_sentence(text, start):
        found.insert(0, Piece("… ", "context"))
    rest = text[end : end + AROUND].lstrip(" \t\u00a0")
    if rest and not _BREAK.match(rest) and not _ENDED.search(text, start, end):
        found.append(Piece(" …", "context"))
    return tuple(found)


def together(text: str, spans: Iterable[Span]) -> list[list[Span]]:
    """The spans of one article in groups that are shown as one passage, for their windows touch."""
    groups: list[list[Span]] = []
    reach = -1
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        start, end = window(text, span.start, span.end)
        if groups and start < reach:
            groups[-1].append(span)
            reach = max(reach, end)
        else:
            groups.append([span])
            reach = end
    return groups


def _mid_sentence(text: str, start: int) -> bool:
    """True if ``start`` is not where a line or sentence begins."""
    before = text[max(0, start - 16) : start]
    return bool(before.strip(" \t")) and not _BREAK.search(before) and not _STOP.search(before + "A")
