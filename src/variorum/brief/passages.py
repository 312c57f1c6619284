"""Passages of print made ready to stand in the brief: one line, whole clauses, nothing added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Span
from variorum.text.normal import plain_copy

MOST_WORDS = 42
LEAST_WORDS = 6
_DATELINE = re.compile(r"^[^()\n]{0,90}\([^()\n]{2,40}\)\s*(?:--?|—|–|:)\s*")
_BOUNDARY = re.compile(
    r";\s|\s(?:—|–|--)\s|,\s(?=(?:which|who|while|as|after|before|but|and|according|following|amid)\b)"
)
_OUTER = "\"“”„«»‘’' "


@dataclass(frozen=True, slots=True)
class Passage:
    """Words taken from print, and the stretch of print that holds them all; ``cut``: the end is left out."""

    text: str
    span: Span
    cut: bool = False


def sentence_passage(sentence: Span) -> Passage | None:
    """A whole sentence, or its beginning up to a clause's end; None if it is too short or long."""
    text = " ".join(sentence.text.split())
    dateline = _DATELINE.match(text)
    if dateline:
        text = text[dateline.end() :]
    words = text.split()
    if len(words) < LEAST_WORDS or not _balanced(text):
        return None
    if len(words) <= MOST_WORDS:
        return Passage(_closed(text), sentence)
    shorter = _first_clauses(text, MOST_WORDS)
    return Passage(shorter.rstrip(",;: ") + " …", sentence, True) if shorter else None


def words_passage(span: Span, most: int, more: Sequence[Span] = ()) -> Passage | None:
    """The words of a span without outer quotation marks and commas; None if too short or too long.

    ``more`` are stretches of the same sentence behind words between ("... it closed," he said, "they left").
    """
    text = " ".join(" ".join(one.text.split()).strip(_OUTER) for one in (span, *more)).rstrip(",;: ")
    if len(text.split()) < LEAST_WORDS - 1 or not _balanced(text):
        return None
    if len(text.split()) <= most:
        return Passage(text, span)
    shorter = _first_clauses(text, most)
    return Passage(shorter.rstrip(",;: "), span, True) if shorter else None


def excerpt(sentence: Span, focus: Span, words: int = 22) -> str:
    """About so many words of the sentence around ``focus``, with "…" where it is cut."""
    text = sentence.text
    start, end = focus.start - sentence.start, focus.end - sentence.start
    before, after = text[:start].split(), text[end:].split()
    room = max(4, (words - len(focus.text.split())) // 2)
    left = before[-room:] if len(before) > room else before
    spare = 2 * room - len(left)
    right = after[:spare]
    joined = " ".join([*left]) + (" " if left and text[start - 1 : start].isspace() else "")
    joined += " ".join(focus.text.split()) + (" " if right and text[end : end + 1].isspace() else "")
    line = joined + " ".join(right)
    return ("… " if len(left) < len(before) else "") + line + (" …" if len(right) < len(after) else "")


def _first_clauses(text: str, most: int) -> str:
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
    opened = text.rfind("‘") > text.rfind("’")
    return plain.count('"') % 2 == 0 and plain.count("(") == plain.count(")") and not opened


def _closed(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”", '"', "…")) else text.rstrip(",;: ") + "."
