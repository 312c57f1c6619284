"""Articles as they came in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When

RegionKind = Literal[
    "headline", "standfirst", "dateline", "body", "subheading", "caption", "promo", "footnote"
]
"""What a stretch of an article is; ``promo`` takes in navigation and slogans."""

FACTUAL: frozenset[RegionKind] = frozenset({"headline", "standfirst", "body", "subheading"})
"""The regions that carry facts; marks come from these only."""


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A stretch ``[start, end)`` of an article's text that is of one kind.

    Regions are in order and do not overlap; blank lines lie between them.
    """

    kind: RegionKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a field of an article rests on: a span of its text, metadata, or its file's name."""

    field: Literal["outlet", "title", "byline", "dateline", "published", "language", "credit", "url"]
    value: str
    basis: Literal["text", "metadata", "file name"]
    span: Span | None = None


def is_english(language: str) -> bool:
    """True for a language tag that names English ("en-GB"), and for none: English is taken for granted."""
    first = language.replace("_", "-").split("-")[0].strip().lower()
    return first in ("", "en", "eng", "english")


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's report. Its text never changes; every offset counts code points into it.

    ``id`` is the id the input gave, else a hash of the input's bytes. ``siglum`` is the
    citation mark (A, B, C … by publication), set once the story is gathered. ``origin``
    is the id of the :class:`~variorum.model.origin.Origin` that it descends from.
    ``published`` is an interval; None where nothing bounds it. ``outlet`` is "" where
    unknown. An entry with ``skipped`` set was not read: its text is "" and ``skipped``
    says where and why.
    """

    id: str
    file: str
    text: str
    outlet: str = ""
    title: str = ""
    byline: str = ""
    dateline: str = ""
    published: When | None = None
    url: str = ""
    language: str = ""
    regions: tuple[Region, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    siglum: str = ""
    origin: str = ""
    warnings: tuple[str, ...] = ()
    skipped: str | None = None

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` of this article's text.

        Raises ValueError if it is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"span [{start}, {end}) leaves article {self.id} of {len(self.text)}")
        return Span(self.id, start, end, self.text[start:end])

    def factual(self, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The parts of half-open ``ranges`` of the text that carry facts; all of them without regions.

        A paragraph whose dateline is a region of its own begins behind it.
        """
        for start, end in ranges:
            if not self.regions:
                yield start, end
            at = max(0, bisect_right(self.regions, start, key=lambda region: region.start) - 1)
            for region in islice(self.regions, at, None):
                if region.start >= end:
                    break
                first, last = max(start, region.start), min(end, region.end)
                if region.kind in FACTUAL and first < last:
                    yield first, last

    def region_at(self, offset: int) -> RegionKind | None:
        """The kind of the region that holds ``offset``, or None between regions."""
        last = bisect_right(self.regions, offset, key=lambda region: region.start) - 1
        return self.regions[last].kind if last >= 0 and offset < self.regions[last].end else None


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """An input that could not be read; it never stops the rest.

    ``place`` is where in the file ("line 7", "byte 312"), or "".
    """

    file: str
    place: str
    reason: str
