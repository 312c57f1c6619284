"""Credits for a whole article: an agency in the dateline, the byline or the sign-off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from variorum.model import Article, Credit, Span
from variorum.stories.outlets import agencies, initials, is_known, plain_name
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

_HEAD_LINES = 10
_TAIL_LINES = 8
_LINE_CHARACTERS = 400

_DATELINE = re.compile(r"^[^()\n]{0,90}\((?P<names>[^()\n]{2,60})\)\s*(?:--?|—|:)")
_BYLINE = re.compile(
    r"^\W{0,3}(?:(?i:by|from|source|sources|agency|credit)\b[:\s]*)?(?P<name>[^\n]{2,60}?)\W{0,3}$"
)
_BYLINE_OF = re.compile(r"^(?i:by)\s+[^\n]{3,80}?(?:,|\||\s-|\s(?i:of|for))?\s(?P<name>[A-Z][^\n,|]{1,40})$")
_SIGNED = re.compile(
    r"(?i:\(?(?:additional\s+)?(?:reporting|writing)\s+by\s)[^()\n]{3,400}?(?i:editing\s+by\s)[^()\n]{3,200}"
)
_WRITER = re.compile(r"(?P<name>(?:The\s)?Associated\sPress)\s(?i:writers?|reporters?|journalists?)\s[A-Z]")
_RIGHTS = re.compile(
    r"(?i:copyright|\(c\)|©)\s*(?:\d{4}\s*)?(?P<name>[A-Z][\w .'-]{1,40}?)(?=[.,;|]|\s(?i:all)|$)"
)


def whole_credits(article: Article, spelled: Mapping[str, str] = MappingProxyType({})) -> tuple[Credit, ...]:
    """The agencies that the article says it comes from as a whole; one credit a name, the first.

    ``spelled`` are initials that the story itself spells out; they come before the table's.
    """
    first: dict[str, Credit] = {}
    for found, span in _found(article, spelled):
        name = spelled.get(span.text, found)
        first.setdefault(name, Credit(article.id, name, span, True))
    return tuple(first.values())


def _found(article: Article, spelled: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    lines = list(paragraphs(article.text))
    for start, end in lines[:_HEAD_LINES]:
        line = plain_copy(article.text[start : min(end, start + _LINE_CHARACTERS)])
        dateline = _DATELINE.match(line)
        if dateline:
            for name, at, to in _pieces(dateline, spelled):
                yield name, article.span(start + at, start + to)
        yield from _byline(article, start, end, line)
    for start, end in lines[max(_HEAD_LINES, len(lines) - _TAIL_LINES) :]:
        yield from _byline(article, start, end, plain_copy(article.text[start : min(end, start + 120)]))
    for start, end in lines[max(0, len(lines) - _TAIL_LINES) :]:
        begin = max(start, end - 2 * _LINE_CHARACTERS)
        yield from _sign_off(article, begin, plain_copy(article.text[begin:end]))
    for evidence in article.evidence:
        if evidence.span is not None and evidence.field in ("credit", "byline", "dateline"):
            name = _agency(evidence.value)
            if name:
                yield name, evidence.span


def _byline(article: Article, start: int, end: int, line: str) -> Iterator[tuple[str, Span]]:
    if end - start > 120:
        return
    for pattern in (_BYLINE, _BYLINE_OF):
        match = pattern.match(line)
        if match and (name := _agency(match["name"])):
            yield name, article.span(start + match.start("name"), start + match.end("name"))
            return


def _sign_off(article: Article, at: int, words: str) -> Iterator[tuple[str, Span]]:
    # Reuters alone signs off with both who reported and who edited.
    signed = _SIGNED.search(words)
    if signed:
        yield "Reuters", article.span(at + signed.start(), at + signed.end())
    writer = _WRITER.search(words)
    if writer:
        yield plain_name(writer["name"]), article.span(at + writer.start("name"), at + writer.end("name"))
    rights = _RIGHTS.search(words)
    if rights and (name := _agency(rights["name"])):
        yield name, article.span(at + rights.start("name"), at + rights.end("name"))


def _pieces(match: re.Match[str], spelled: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """Each agency in a dateline's brackets ("VNA/Reuters"), with where it stands."""
    for piece in re.finditer(r"[^/;,]+", match["names"]):
        text = piece.group().strip()
        name = spelled.get(text) or _agency(text)
        if name:
            start = match.start("names") + piece.start() + piece.group().index(text)
            yield name, start, start + len(text)


def _agency(text: str) -> str:
    """The plain name of the agency that ``text`` is, or ""; initials need their capitals."""
    text = text.strip()
    if text in initials():
        return initials()[text]
    if is_known(text) and len(text) > 4 and text[:1].isupper():
        name = plain_name(text)
        return name if name in agencies() else ""
    return ""
