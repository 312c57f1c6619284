"""Passages of print made ready to stand in the brief: one line, whole clauses, nothing added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.model import Span
from variorum.text import lexicon
from variorum.text.normal import plain_copy

MOST_WORDS = 42
LEAST_WORDS = 6
_DATELINE = re.compile(r"^[^()\n]{0,90}\([^()\n]{2,40}\)\s*(?:--?|—|–|:)\s*")
_BOUNDARY = re.compile(r"[;,]\s|\s(?:—|–|--?)\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words taken from print, and the stretch of print that holds them all."""

    text: str
    span: Span
    cut: bool = False


def stands_alone(text: str) -> bool:
    """True if a reader understands the sentence without the one before it."""
    return _dangling().match(plain_copy(text).lstrip("\"' ")) is None


@cache
def _dangling() -> re.Pattern[str]:
    openings = sorted(lexicon.words("dangling_openings.txt"), key=lambda words: (-len(words), words))
    return re.compile(rf"(?:{'|'.join(map(re.escape, openings))})\b", re.IGNORECASE)


def sentence_passage(sentence: Span) -> Passage | None:
    """A whole sentence, or its beginning up to a clause's end; None if it cannot stand in a brief."""
    text = " ".join(sentence.text.split())
    dateline = _DATELINE.match(text)
    if dateline:
        text = text[dateline.end() :]
    words = text.split()
    if len(words) < LEAST_WORDS or (not text[:1].isalnum() and text[:1] not in "“\"‘'"):
        return None
    if len(words) <= MOST_WORDS:
        return Passage(_closed(text), sentence) if _balanced(text) else None
    shorter = _first_clauses(text)
    return Passage(_closed(shorter), sentence, True) if shorter else None


def content_passage(content: tuple[Span, ...], most: int = 34) -> Passage | None:
    """The words of a statement's content without the outer quotation marks; None if too short or long."""
    span = content[0]
    text = " ".join(span.text.split()).strip("\"“”„«»‘’' ").rstrip(",;: ")
    if len(text.split()) < LEAST_WORDS - 1:
        return None
    if len(text.split()) <= most:
        return Passage(text, span, len(content) > 1)
    shorter = _first_clauses(text, most)
    return Passage(shorter.rstrip(",;: "), span, True) if shorter else None


def _first_clauses(text: str, most: int = MOST_WORDS) -> str:
    """The longest beginning of at most ``most`` words that ends at a clause's boundary; "" if none."""
    best = ""
    for match in _BOUNDARY.finditer(text):
        head = text[: match.start()]
        count = len(head.split())
        if count > most:
            break
        if count >= 12 and _balanced(head):
            best = head
    return best


def _balanced(text: str) -> bool:
    plain = plain_copy(text)
    return plain.count('"') % 2 == 0 and plain.count("(") == plain.count(")")


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", '"')) else text.rstrip(",;: ") + "."
