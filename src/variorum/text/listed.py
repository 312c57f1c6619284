"""Phrases that name several: "Korvin and his wife"."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.model import Span

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r",\s|,?\sand\s")


def first_listed(span: Span, head: str) -> Span:
    """The "Korvin" of "Korvin and his wife"; the whole phrase where it lists nobody else.

    ``head`` is the lemma of the first. What is joined before it is no list of persons: "the health and safety
    minister".
    """
    words = (match for match in _WORD.finditer(span.text) if head and match[0][:3].lower() == head[:3])
    printed = next(words, None)
    joined = _JOINED.search(span.text, printed.end()) if printed is not None else None
    if joined is None:
        return span
    return replace(span, end=span.start + joined.start(), text=span.text[: joined.start()])
