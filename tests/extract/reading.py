"""Invented news, parsed, and the statements that are found in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from variorum.annotate import SpacyParser
from variorum.extract import mentions, statements, times
from variorum.model import Article, Attribution, Parsed, Region, Statement, When
from variorum.text.paragraphs import paragraphs

_PARSER = SpacyParser()
_DRAWN = re.compile(r"\[(\d)([csq]):|\]")


def parsed(text: str, regions: Sequence[Region] | None = None, published: When | None = None) -> Parsed:
    """The parse of an article; its paragraphs are body unless ``regions`` are given."""
    if regions is None:
        regions = [Region("body", start, end) for start, end in paragraphs(text)]
    return _PARSER.parse(Article("a", "a.txt", text, regions=tuple(regions), published=published))


def read(text: str, headline: bool = False) -> tuple[Statement, ...]:
    """The statements that the rules alone find; the first paragraph is body unless ``headline``."""
    regions = [
        Region("headline" if headline and number == 0 else "body", start, end)
        for number, (start, end) in enumerate(paragraphs(text))
    ]
    article = parsed(text, regions)
    return statements.find(article, mentions.find(article), times.find(article))


def only(text: str, headline: bool = False) -> Statement:
    """The one statement that stands in no other."""
    outer = [one for one in read(text, headline) if one.parent is None]
    assert len(outer) == 1, [printed(one) for one in outer]
    return outer[0]


def read_drawn(
    drawn: str,
    confidence: float = 0.95,
    doubted: Mapping[str, float] | None = None,
    block: str = "",
    headline: bool = False,
) -> tuple[Statement, ...]:
    """The statements of a text in which the trained reader's attributions are drawn.

    ``[1q:said]`` is the cue of attribution 1, ``[1s:…]`` its source, ``[1c:…]`` a piece of its content;
    one may be drawn inside another. ``doubted`` holds the confidence of single ones by their digit. The
    paragraphs of ``block`` are one region, as those of a block quotation are; ``headline`` makes the first
    paragraph one.
    """
    plain, last = "", 0
    places: dict[str, dict[str, list[tuple[int, int]]]] = {}
    opened: list[tuple[list[tuple[int, int]], int]] = []
    for match in _DRAWN.finditer(drawn):
        plain += drawn[last : match.start()]
        last = match.end()
        if match[1]:
            role = places.setdefault(match[1], {"q": [], "s": [], "c": []})[match[2]]
            opened.append((role, len(plain)))
        else:
            role, start = opened.pop()
            role.append((start, len(plain)))
    plain += drawn[last:]
    regions = [Region("body", start, end) for start, end in paragraphs(plain)]
    if headline:
        regions[0] = Region("headline", regions[0].start, regions[0].end)
    if block:
        start = plain.index(block)
        apart = [one for one in regions if not start <= one.start < start + len(block)]
        regions = [*apart, Region("body", start, start + len(block))]
    article = parsed(plain, sorted(regions, key=lambda one: one.start))
    attributions = [
        Attribution(
            _tokens(article, one["q"])[0],
            tuple(_tokens(article, one["s"])),
            tuple(_tokens(article, one["c"])),
            (doubted or {}).get(digit, confidence),
        )
        for digit, one in sorted(places.items())
    ]
    return statements.find(article, (), times.find(article), attributions)


def _tokens(article: Parsed, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for start, end in ranges:
        span = article.doc.char_span(start, end)
        assert span is not None, article.article.text[start:end]
        found.append((span.start, span.end))
    return found


def printed(one: Statement) -> tuple[str, str, tuple[str, ...]]:
    """Source, cue and content as printed, "" for none."""
    return (
        one.source.text if one.source else "",
        one.cue.text if one.cue else "",
        tuple(span.text for span in one.content),
    )
