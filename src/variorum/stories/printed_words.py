"""The words of an article's factual regions, for finding passages that were copied."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.model import Article, Span
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_MOST_WORDS = 20_000
"""Words of an article that are compared; what stands beyond is left out."""


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """Lower-case words with their ranges; ``loose[i]`` is true where word i is neither part of a
    quotation nor capitalised, so that sharing it is sharing the writer's own words; ``quoted[i]`` where it
    is part of a quotation."""

    article: str
    words: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    loose: tuple[bool, ...]
    quoted: tuple[bool, ...]


def printed_words(article: Article) -> PrintedWords:
    """The words of the headline, standfirst, body and subheadings (of all lines without regions)."""
    words: list[str] = []
    ranges: list[tuple[int, int]] = []
    loose: list[bool] = []
    inside: list[bool] = []
    plain = plain_copy(article.text)
    for start, end in article.factual(paragraphs(article.text)):
        quoted = _quoted(plain, start, end)
        for match in _WORD.finditer(plain, start, end):
            if len(words) == _MOST_WORDS:
                break
            words.append(match.group().casefold())
            ranges.append(match.span())
            inside.append(any(a <= match.start() < b for a, b in quoted))
            loose.append(not inside[-1] and not match.group()[0].isupper())
    return PrintedWords(article.id, tuple(words), tuple(ranges), tuple(loose), tuple(inside))


def is_quoted(article: Article, passage: Span) -> bool:
    """True if most of a passage stands between quotation marks."""
    plain = plain_copy(article.text)
    ranges = [
        (max(a, passage.start), min(b, passage.end))
        for start, end in paragraphs(article.text)
        if start < passage.end and passage.start < end
        for a, b in _quoted(plain, start, end)
    ]
    return sum(max(b - a, 0) for a, b in ranges) > 0.5 * (passage.end - passage.start)


def _quoted(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges between double quotation marks of one paragraph; an odd one runs to the paragraph's end."""
    marks = [place for place in range(start, end) if plain[place] == '"']
    if len(marks) % 2:
        marks.append(end)
    return list(zip(marks[::2], marks[1::2], strict=True))
