"""Lines that say that an article is somebody's press release: "Ministry of Mines press release"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.model import Article, Credit
from variorum.text.normal import plain_copy
from variorum.text.outlets import named, outlet_key, plain_name
from variorum.text.paragraphs import paragraphs

_HEAD_LINES = 4
_TAIL_LINES = 3
_LINE_CHARACTERS = 120

_RELEASE = r"(?:(?:press|news|media)\s(?:release|statement)|communiqu[eé])"
_WORD = r"[A-Z][\w'&.-]{0,30}"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:(?:of|for|and|on|the)\s){{0,2}}{_WORD}){{0,7}})"
_HEADED = re.compile(rf"^\W{{0,3}}(?:The\s)?{_NAME}(?:'s)?[\s:–—-]{{1,3}}(?i:{_RELEASE})\W{{0,3}}$")
_ISSUED = re.compile(
    rf"^\W{{0,3}}(?i:{_RELEASE}|(?<=\()statement)\s(?:issued\s)?(?:of|by|from)\s(?:the\s)?{_NAME}\W{{0,3}}$"
)
_BARE = re.compile(rf"^\W{{0,3}}(?i:{_RELEASE})\W{{0,3}}$")


def release_credits(article: Article, outlets: Sequence[str]) -> tuple[Credit, ...]:
    """The body whose release the article says it is, by a line below its headline or at its end.

    Where the body is itself the one outlet of the story that is so called ("Harbour Guard" for "Harbour Guard
    of Velmora"), it goes by the outlet's name; ``outlets`` are those of the story.
    """
    for at, line in _lines(article):
        match = _HEADED.match(line) or _ISSUED.match(line)
        if match is not None and named().fullmatch(match["name"]) is None:
            span = article.span(at + match.start("name"), at + match.end("name"))
            return (Credit(article.id, _issuer(match["name"], outlets), span, True),)
    return ()


def is_release(article: Article) -> bool:
    """True if a line of the article says that it is a press release, of whomever."""
    return any(pattern.match(line) for _, line in _lines(article) for pattern in (_HEADED, _ISSUED, _BARE))


def _lines(article: Article) -> Iterator[tuple[int, str]]:
    """The short lines below the first one and at the end, with where they begin."""
    lines = list(paragraphs(article.text))
    for place in dict.fromkeys((*range(1, len(lines))[:_HEAD_LINES], *range(1, len(lines))[-_TAIL_LINES:])):
        start, end = lines[place]
        if end - start <= _LINE_CHARACTERS:
            yield start, plain_copy(article.text[start:end])


def _issuer(name: str, outlets: Sequence[str]) -> str:
    words = set(name.casefold().split())
    called = {outlet_key(one): one for one in outlets if words <= set(one.casefold().split())}
    return plain_name(next(iter(called.values())) if len(called) == 1 else name)
