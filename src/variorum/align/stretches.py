"""Plain phrases out of print: the stretch of a sentence that tells an act or a count, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from variorum.model import Span
from variorum.text.abbreviations import goes_on

AFTER = 45
"""Most code points that a stretch takes in beyond its last part, to the end of its clause."""

WIDEST_GAP = 40
"""Two parts that lie further apart than this in print are set with an ellipsis between them."""

_CLAUSE_END = re.compile(
    r"[;!?\"“”„«»()\[\]\r\n]|[:,](?!\d)|\.(?=[\"”’»)]*(?:\s+[^a-z\s]|\s*$))|"
    r"\s(?:[–—-]|and|but|which|who|whom|where|when|while|"
    r"because|although|whether|if|that)\s",
    re.IGNORECASE,
)
_EDGE = " \t\u00a0\r\n,;:"


def stretch(sentence: Span, parts: Sequence[Span], after: int = AFTER) -> str:
    """The words of ``sentence`` from the first to the last of ``parts``, and on to the clause's end.

    Parts are in any order; those outside the sentence are left out. What stands between parts far
    apart is left out too, an ellipsis in its place. "" where no part lies in the sentence.
    """
    inside = sorted({part for part in parts if sentence.contains(part)})
    if not inside:
        return ""
    text, origin = sentence.text, sentence.start
    pieces: list[list[int]] = [[inside[0].start - origin, inside[0].end - origin]]
    for _, part in pairwise(inside):
        start, end = part.start - origin, part.end - origin
        if start - pieces[-1][1] > WIDEST_GAP:
            pieces.append([start, end])
        else:
            pieces[-1][1] = max(pieces[-1][1], end)
    pieces[-1][1], cut = _clause_end(text, pieces[-1][1], after)
    return " … ".join(text[start:end].strip(_EDGE) for start, end in pieces) + (" …" if cut else "")


def before(sentence: Span, part: Span, most: int = AFTER) -> str:
    """``part`` with the words of its clause that stand before it, at most ``most`` code points of them.

    An ellipsis stands where they are cut.
    """
    if not sentence.contains(part):
        return part.text
    end = part.start - sentence.start
    start = max(0, end - most)
    bounds = [match.end() for match in _ends(sentence.text, start, end)]
    cut = ""
    if bounds:
        start = bounds[-1]
    elif start:
        space = sentence.text.find(" ", start, end)
        start = end if space < 0 else space + 1
        cut = "… "
    return cut + sentence.text[start : part.end - sentence.start].strip(_EDGE)


def _ends(text: str, low: int, high: int) -> Iterator[re.Match[str]]:
    """The ends of clauses between ``low`` and ``high``; the point of "on Jan. 14" is none."""
    return (
        one
        for one in _CLAUSE_END.finditer(text, low, high)
        if one[0] != "." or not goes_on(text, one.start())
    )


def _clause_end(text: str, end: int, most: int) -> tuple[int, bool]:
    """Where the clause that runs on from ``end`` ends, or a space at most ``most`` code points later.

    The second value is True where it is cut there, not at its end.
    """
    if not most:
        return end, False
    limit = min(len(text), end + most)
    match = next(_ends(text, end, min(len(text), limit + 1)), None)
    if match:
        return match.start(), False
    if limit == len(text):
        return limit, False
    space = text.rfind(" ", end, limit + 1)
    return (space, True) if space > end else (end, False)
