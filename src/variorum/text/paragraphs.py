"""Paragraphs: the lines of a text that hold something."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the paragraphs of ``text``, without surrounding white space.

    A paragraph ends at any line break: plain-text articles put one paragraph on a line.

    >>> [("  One.\\nTwo."[a:b]) for a, b in paragraphs("  One.\\nTwo.")]
    ['One.', 'Two.']
    """
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped)
            yield start, start + len(stripped)
