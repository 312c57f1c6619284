"""Sentences that a quotation mark joins without a space: `before 5 a.m."We took it for thunder,"`."""

from __future__ import annotations

import re

from variorum.text.quotations import quotations

INFIX = r"(?<=[.!?,…])[\"“”](?=[A-Za-z])"
"""A mark within what would else be read as one word."""

_GLUED = re.compile(INFIX)


def sentence_starts(text: str) -> frozenset[int]:
    """The places at which a sentence begins without a space: at an opening mark, behind a closing one.

    Where the marks do not pair, nothing tells which of the two one is.
    """
    marks = [match.start() for match in _GLUED.finditer(text) if text[match.start() - 1] != ","]
    if not marks:
        return frozenset()
    found = [one for one in quotations(text).found if one.depth == 0 and not one.repair]
    opening, closing = {one.start for one in found}, {one.end for one in found}
    starts = [place for place in marks if place in opening]
    ends = [place + 1 for place in marks if place + 1 in closing and text[place + 1].isupper()]
    return frozenset((*starts, *ends))
