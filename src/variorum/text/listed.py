"""Phrases that name several: "Korvin and his wife"."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.model import Span
from variorum.text.stems import stems

_WORD = re.compile(r"\w+")
_JOINED = re.compile(r",\s|,?\sand\s")


def first_listed(span: Span, head: str) -> Span:
    """The "Korvin" of "Korvin and his wife"; the whole phrase where it lists nobody else.

    ``head`` is the lemma of the first. What is joined before it is no list of persons: "the health and safety
    minister", "the county and city council".
    """
    printed = next((one for one in _WORD.finditer(span.text) if _is_form_of(one[0].lower(), head)), None)
    joined = _JOINED.search(span.text, printed.end()) if printed is not None else None
    if joined is None:
        return span
    return replace(span, end=span.start + joined.start(), text=span.text[: joined.start()])


def members(text: str) -> frozenset[tuple[str, ...]]:
    """The stems of each whom a phrase lists, in whatever order it does.

    >>> members("the army and the police") == members("The police and the army")
    True
    >>> members("Korvin's aide and Vale") == members("Vale's aide and Korvin")
    False
    """
    return frozenset(found for part in _JOINED.split(text) if (found := stems(part)))


def _is_form_of(word: str, lemma: str) -> bool:
    """True for a noun in lower case and its plural ("minister", "parties", "wives", "policemen")."""
    if not lemma or word == lemma:
        return word == lemma
    if word.endswith(("men", "children")):
        return lemma in {word.removesuffix("en") + "an", word.removesuffix("ren")}
    return word in {lemma + "s", lemma + "es", lemma[:-1] + "ies", lemma.rstrip("e")[:-1] + "ves"}
