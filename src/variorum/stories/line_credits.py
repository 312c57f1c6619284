"""Credits in lines of their own: "originally published by X", "with material from Y", "(with AFP)".

Such lines stand at the head or the end of an article, mostly outside its sentences of fact. Those of the
kind ``whole`` say where the article comes from; the others name what a part of it draws on, and the article
does not say which part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from variorum.model import Article, Credit
from variorum.stories.outlet_names import LEAST_LETTERS, Names, names
from variorum.text import lexicon
from variorum.text.normal import plain_copy
from variorum.text.outlets import agency, plain_name
from variorum.text.paragraphs import paragraphs

_HEAD_LINES = 4
_TAIL_LINES = 8
_LINE_CHARACTERS = 400
_MOST_NAMES = 6
_BETWEEN = re.compile(
    r"[\s,;/&\"'(]*(?:(?:and|the|et|und|y|e|en|news|agency|agencies|wire|wires|services?|la|el|der|die|das|l')\b"
    r"[\s,;/&\"']*){0,4}",
    re.IGNORECASE,
)
"""What may stand between a cue and a name, or between two names."""


def line_credits(
    article: Article, spelled: Mapping[str, str], outlets: tuple[str, ...] = ()
) -> Iterator[Credit]:
    """The credits of the head and end lines, in order of print.

    ``whole`` where the line says that the article comes from there; else the line stands as ``sentence``.
    ``spelled`` are initials that the story itself spells out, ``outlets`` names that it alone knows.
    """
    short = tuple(sorted(one for one in spelled if len(one) >= LEAST_LETTERS and one.isupper()))
    named = names(outlets, agencies=short)
    lines = list(paragraphs(article.text))
    places = dict.fromkeys((*range(len(lines))[:_HEAD_LINES], *range(len(lines))[-_TAIL_LINES:]))
    for place in places:
        start, end = lines[place]
        begin = max(start, end - _LINE_CHARACTERS)
        line = plain_copy(article.text[begin:end])
        for name, at, to, whole in _in_line(line, named):
            span = article.span(begin + at, begin + to)
            known = spelled.get(span.text, name)
            yield Credit(article.id, known, span, whole, None if whole else article.span(start, end))


def _in_line(line: str, named: Names) -> Iterator[tuple[str, int, int, bool]]:
    """Name, start, end and whether it is for the whole, of each credit in one line."""
    cue = _cue().search(line)
    if cue is not None:
        whole = cue.lastgroup == "whole"
        # "Source: the mayor's office": only a known name or one in capitals with a media word is an outlet.
        yield from ((name, a, b, whole) for name, a, b in _names(line, cue.end(), named))
        return
    contributed = _contributed().search(line)
    if contributed is not None:
        start = max(line.rfind(". ", 0, contributed.start()) + 1, 0)
        first = named.search(line, start, contributed.start())
        if first is not None:
            yield from ((name, a, b, False) for name, a, b in _names(line, first.start(), named))
        return
    mixed = _mixed().search(line)
    if mixed is not None:
        yield from (
            (name, a, b, False) for name, a, b in _names(line, mixed.end(), named) if agency(line[a:b])
        )


def _names(line: str, at: int, named: Names) -> Iterator[tuple[str, int, int]]:
    """The outlets named one after another from ``at`` on."""
    for _ in range(_MOST_NAMES):
        gap = _BETWEEN.match(line, at)
        begun = gap.end() if gap else at
        match = named.match(line, begun) or named.match(line, at)
        if match is None:
            return
        yield plain_name(match.group()), match.start(), match.end()
        at = match.end()


def _phrases(kind: str) -> str:
    held = [row[1] for row in lexicon.rows("credit_lines.tsv") if row[0] == kind]
    return "|".join(
        re.escape(words).replace(r"\ ", r"\s+") for words in sorted(held, key=lambda w: (-len(w), w))
    )


@cache
def _cue() -> re.Pattern[str]:
    # At the start of its line: "photographs provided by Casse Radio" says nothing of the article.
    note = r"(?:(?:this|the)\s+(?:\w+\s+){1,2}(?:was|is|has\s+been)\s+)?"
    whole = rf"^\W{{0,4}}{note}(?P<whole>{_phrases('whole')})"
    return re.compile(rf"(?:{whole}|(?<!\w)(?P<part>{_phrases('part')}))[\s:]*", re.I)


@cache
def _contributed() -> re.Pattern[str]:
    """ "Reuters and AFP contributed to this report"."""
    return re.compile(
        r"\b(?:also\s+)?contributed\s+(?:(?:additional\s+)?reporting\s+)?(?:to|from|in)\b|"
        r"\bcontributed\s+(?:additional\s+)?reporting\b",
        re.I,
    )


@cache
def _mixed() -> re.Pattern[str]:
    """ "(with AFP)" at the end of a line, or "By our staff with AFP" as a line of its own."""
    words = _phrases("bracket")
    bracket = rf"\((?:{words})\s+(?=[^()\n]{{2,60}}\)\W{{0,3}}$)"
    byline = rf"^[^.!?\n]{{0,60}}?(?<!\w)(?:{words})\s+(?=[^.!?\n]{{2,30}}$)"
    return re.compile(rf"(?:{bracket}|{byline})", re.I)
