"""Paragraphs: the lines of a text that hold something, or its blocks where lines are only wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BLANK = re.compile(r"(?:\r\n|[\r\n])[^\S\r\n]*(?:\r\n|[\r\n])")
_STOPS = ".!?:\"”’')]»…"
_WRAPPED = range(40, 101)
"""Lengths of the longest line, in characters, at which editors and mail programs wrap text."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the paragraphs of ``text``, without surrounding white space.

    A paragraph ends at any line break: plain-text articles put one paragraph on a line. Where the
    lines of a text are wrapped at a fixed width and its paragraphs stand apart by blank lines
    (:func:`is_wrapped`), a paragraph ends at a blank line instead.

    >>> [("  One.\\nTwo."[a:b]) for a, b in paragraphs("  One.\\nTwo.")]
    ['One.', 'Two.']
    """
    if is_wrapped(text):
        start = 0
        for gap in _BLANK.finditer(text):
            yield from _stripped(text, start, gap.start())
            start = gap.end()
        yield from _stripped(text, start, len(text))
    else:
        for start, end in lines(text):
            yield from _stripped(text, start, end)


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the lines of ``text`` that hold something, with their white space."""
    return (match.span() for match in _LINE.finditer(text) if not match.group().isspace())


def is_wrapped(text: str) -> bool:
    """True where most line breaks of ``text`` fall inside sentences, at one narrow width.

    That is: there are blank lines between blocks, no line is longer than a wrapped one, and four in
    five of the lines that another line of the same block follows are nearly full and do not end
    a sentence more often than chance has it.
    """
    if not _BLANK.search(text):
        return False
    broken = ended = short = 0
    longest = 0
    lines = [match.group().strip() for match in re.finditer(r"[^\r\n]*(?:\r\n|[\r\n]|$)", text[:40_000])]
    for line, following in pairwise(lines):
        longest = max(longest, len(line))
        if not line or not following:
            continue
        broken += 1
        ended += line[-1] in _STOPS
        short += len(line) + 1 + len(following.split(" ", 1)[0]) <= 40
    return broken >= 4 and longest in _WRAPPED and ended * 3 <= broken and short * 5 <= broken


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + piece.index(stripped)
        yield first, first + len(stripped)
