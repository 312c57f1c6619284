"""Credits in brackets at the end of a sentence or paragraph: "…, the spokesman said (AFP)."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import Article, Credit, Span
from variorum.stories.whole_credits import pieces
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

_BRACKETS = re.compile(r"\s\((?P<names>[^()\n]{2,40})\)(?=[.!?][\s\"']|[.!?\"']*\s*$)")
_SAID = re.compile(
    r"(?:(?<![\w'-])(?:[a-z][\w'-]*|\d[\w.,]*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|[.!?\"'%])$"
)
"""What a credit stands behind. Not a name: "Ansa Korvin (AP)" is of a party, or from a place."""

_POINT = re.compile(r"[.!?][\"']?$")


def bracket_credits(
    article: Article, sentences: Sequence[Span], spelled: Mapping[str, str]
) -> Iterator[Credit]:
    """The agencies in brackets, in order of print.

    Before the final point they are for their sentence, behind it at the paragraph's end for the paragraph.
    ``spelled`` are initials that the story itself spells out.
    """
    for start, end in article.factual(paragraphs(article.text)):
        line = plain_copy(article.text[start:end])
        for match in _BRACKETS.finditer(line):
            before = line[: match.start()][-80:]
            if not _SAID.search(before):
                continue
            whole = article.span(start, end)
            inside = [one for one in sentences if one.start <= start + match.start("names") < one.end]
            held = whole if _POINT.search(before) or not inside else inside[0]
            for name, at, to in pieces(match, spelled):
                yield Credit(article.id, name, article.span(start + at, start + to), False, held)
