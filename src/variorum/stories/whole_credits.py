"""Credits outside the sentences: an agency in the dateline, the byline, the sign-off or an end line.

Most are for the whole article; an end line such as "with material from AFP" is for a part of it that the
article does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from variorum.model import Article, Credit, Span
from variorum.stories.line_credits import line_credits
from variorum.text.normal import plain_copy
from variorum.text.outlets import agency, named, plain_name
from variorum.text.paragraphs import paragraphs

_HEAD_LINES = 10
_TAIL_LINES = 8
_LINE_CHARACTERS = 400
_END_LINES = 3
_BODY_CHARACTERS = 80
"""Characters from which a line is a paragraph of the body."""
_BODY_LINES = 2
"""Paragraphs of the body beyond which no byline stands at the head, and before which none at the end."""

_DATELINE = re.compile(r"^[^()\n]{0,90}\((?P<names>[^()\n]{2,60})\)\s*(?:--?|—|:)")
_BYLINE = re.compile(
    r"^\W{0,3}(?:(?i:by|from|source|sources|agency|credit)\b[:\s]*)?(?P<name>[^\n]{2,60}?)\W{0,3}$"
)
_END = re.compile(
    r"[.!?\"']\s*(?:\((?P<names>[^()\n]{2,40})\)|(?:--?|—|–|/)\s?(?P<one>[A-Z][\w ]{1,24}))\W{0,2}$"
)
_BY_AGENCY = re.compile(r"^\W{0,3}(?i:by|from|source|agency)[:\s]\s?(?P<name>[A-Z][\w' -]{2,50}?)\W{0,3}$")
_BYLINE_OF = re.compile(r"^(?i:by)\s+[^\n]{3,80}?(?:,|\||\s-|\s(?i:of|for))?\s(?P<name>[A-Z][^\n,|]{1,40})$")
_SIGNED = re.compile(
    r"(?i:\(?(?:additional\s+)?(?:reporting|writing)\s+by\s)[^()\n]{3,400}?(?i:editing\s+by\s)[^()\n]{3,200}"
)
_WRITER = re.compile(r"(?P<name>(?:The\s)?Associated\sPress)\s(?i:writers?|reporters?|journalists?)\s[A-Z]")
_AGENCY_WORDS = frozenset({"Agency", "Newswire", "Wire"})
_RIGHTS = re.compile(
    r"(?i:copyright|\(c\)|©)\s*(?:\d{4}\s*)?(?P<name>[A-Z][\w .'-]{1,40}?)(?=[.,;|]|\s(?i:all)|$)"
)


def whole_credits(
    article: Article, spelled: Mapping[str, str] = MappingProxyType({}), outlets: tuple[str, ...] = ()
) -> tuple[Credit, ...]:
    """The agencies that the article says it comes from as a whole; one credit a name, the first.

    ``spelled`` are initials (and first words of agencies' names) that the story itself spells out; they come
    before the table's. ``outlets`` are names of outlets that the story alone knows.
    """
    first: dict[str, Credit] = {}
    for found, span in _found(article, spelled, outlets):
        name = spelled.get(span.text, found)
        first.setdefault(name, Credit(article.id, name, span, True))
    return tuple(first.values())


def _found(
    article: Article, spelled: Mapping[str, str], outlets: tuple[str, ...]
) -> Iterator[tuple[str, Span]]:
    lines = list(paragraphs(article.text))
    body = [place for place, (start, end) in enumerate(lines) if end - start >= _BODY_CHARACTERS]
    # A short line amid the body names who took a picture or whom a passage is from.
    head = body[_BODY_LINES - 1] if len(body) >= _BODY_LINES else len(lines)
    tail = body[-_BODY_LINES] if len(body) >= _BODY_LINES else 0
    for place, (start, end) in enumerate(lines[:_HEAD_LINES]):
        line = plain_copy(article.text[start : min(end, start + _LINE_CHARACTERS)])
        dateline = _DATELINE.match(line)
        if dateline:
            for name, at, to in pieces(dateline, spelled):
                yield name, article.span(start + at, start + to)
        if place <= head:
            yield from _byline(article, start, end, line, spelled)
    for place in range(max(_HEAD_LINES, len(lines) - _TAIL_LINES, tail), len(lines)):
        start, end = lines[place]
        line = plain_copy(article.text[start : min(end, start + 120)])
        yield from _byline(article, start, end, line, spelled)
    for start, end in lines[-_END_LINES:]:
        begin = max(start, end - 120)
        ended = _END.search(plain_copy(article.text[begin:end]))
        if ended:
            for name, at, to in pieces(ended, spelled):
                yield name, article.span(begin + at, begin + to)
    for start, end in lines[max(0, len(lines) - _TAIL_LINES) :]:
        begin = max(start, end - 2 * _LINE_CHARACTERS)
        yield from _sign_off(article, begin, plain_copy(article.text[begin:end]), spelled)
    for credit in line_credits(article, spelled, outlets):
        if credit.whole:
            yield credit.name, credit.span
    for evidence in article.evidence:
        if evidence.span is not None and evidence.field in ("credit", "byline", "dateline"):
            name = agency(evidence.value)
            if name:
                yield name, evidence.span


def _byline(
    article: Article, start: int, end: int, line: str, spelled: Mapping[str, str]
) -> Iterator[tuple[str, Span]]:
    if end - start > 120 or line.rstrip().endswith(":"):
        return  # "From the Port Casse Herald:" brings in a passage
    for pattern in (_BYLINE, _BYLINE_OF):
        match = pattern.match(line)
        if match and (name := agency(match["name"])):
            yield name, article.span(start + match.start("name"), start + match.end("name"))
            return
    short = _BY_AGENCY.match(line)
    if short and short["name"] in spelled:
        yield spelled[short["name"]], article.span(start + short.start("name"), start + short.end("name"))


def _sign_off(
    article: Article, at: int, words: str, spelled: Mapping[str, str]
) -> Iterator[tuple[str, Span]]:
    signed = _SIGNED.search(words)
    if signed and _is_reuters(article, signed.group()):
        yield "Reuters", article.span(at + signed.start(), at + signed.end())
    writer = _WRITER.search(words)
    if writer:
        yield plain_name(writer["name"]), article.span(at + writer.start("name"), at + writer.end("name"))
    rights = _RIGHTS.search(words)
    if rights and (name := _agency(rights["name"], spelled)):
        yield name, article.span(at + rights.start("name"), at + rights.end("name"))


def _is_reuters(article: Article, signed: str) -> bool:
    """True if Reuters may be who signs off with both who reported and who edited, as others do, too.

    Some sign of it must be there: its name in print, or no outlet that may have a desk of its own.
    """
    if "reuters" in f"{article.outlet} {article.text}".casefold():
        return True
    return not article.outlet and named().search(signed) is None


def _agency(text: str, spelled: Mapping[str, str]) -> str:
    """The agency that ``text`` is, by the table, or by what the story spells out; "" if none."""
    text = text.strip()
    own = text in spelled.values() and text.split()[-1] in _AGENCY_WORDS
    return spelled.get(text) or agency(text) or (text if own else "")


def pieces(match: re.Match[str], spelled: Mapping[str, str]) -> Iterator[tuple[str, int, int]]:
    """Each agency in a dateline's or end's brackets ("VNA/Reuters"), with where it stands."""
    group = "names" if match["names"] is not None else "one"
    for piece in re.finditer(r"[^/;,]+", match[group]):
        text = piece.group().strip()
        name = _agency(text, spelled)
        if name:
            start = match.start(group) + piece.start() + piece.group().index(text)
            yield name, start, start + len(text)
