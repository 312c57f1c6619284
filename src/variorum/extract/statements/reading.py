"""What every rule reads: the parse with its quotations and the tokens that carry facts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.extract.statements.mending import mended, restored
from variorum.model import Parsed, Span
from variorum.text.paragraphs import paragraphs
from variorum.text.quotations import Quotation, quotations

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

TokenRange = tuple[int, int]
"""A half-open range of token indices."""

CharRange = tuple[int, int]
"""A half-open range of code points of the article's text."""

LONGEST_SENTENCE = 400
"""Tokens; longer "sentences" are lists, tables or attacks, and only their quotations are read."""

MOST_QUOTATIONS = 3_000
"""Quotations read in one article; more stand in no news article, and rules compare them with one another."""


@dataclass(frozen=True)
class Reading:
    """A parse with the outermost quotations of its factual regions.

    ``quoted[i]`` is the number of the quotation in which token ``i`` stands, -1 for none;
    its marks count as inside. ``readable[i]`` is False for white space, for regions that carry
    no facts and for sentences beyond bounds. ``inner`` are the quotations inside others.
    """

    parsed: Parsed
    quotations: tuple[Quotation, ...]
    odd: tuple[int, ...]
    inner: tuple[Quotation, ...] = ()

    @cached_property
    def doc(self) -> Doc:
        """The parse itself."""
        doc: Doc = self.parsed.doc
        return doc

    @property
    def text(self) -> str:
        """The article's text as printed."""
        return self.parsed.article.text

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For each token the number of its quotation, or -1."""
        numbers = [-1] * len(self.doc)
        place = 0
        for token in self.doc:
            while place < len(self.quotations) and self.quotations[place].end <= token.idx:
                place += 1
            if place < len(self.quotations) and self.quotations[place].start <= token.idx:
                numbers[token.i] = place
        return tuple(numbers)

    @cached_property
    def readable(self) -> tuple[bool, ...]:
        """For each token, whether rules may read it."""
        flags = [False] * len(self.doc)
        for sentence in self.parsed.sentences():
            if len(sentence) <= LONGEST_SENTENCE:
                for token in sentence:
                    flags[token.i] = not token.is_space
        return tuple(flags)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.quotations]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [start for start, _ in paragraphs(self.text)]

    def paragraph_of(self, place: int) -> int:
        """The number of the last paragraph that begins at or before the code point ``place``, from 1."""
        return bisect_right(self._paragraph_starts, place)

    def quotations_in(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The quotations that share a code point with ``[start, end)``, in order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return tuple(one for one in self.quotations[first:last] if start < one.end)

    def quotation_after(self, quotation: Quotation) -> Quotation | None:
        """The quotation that follows another one, None after the last."""
        place = bisect_right(self._starts, quotation.start)
        return self.quotations[place] if place < len(self.quotations) else None

    def chars(self, tokens: TokenRange) -> CharRange:
        """The code points that a range of tokens covers, without white space at its ends."""
        first, last = self.doc[tokens[0]], self.doc[tokens[1] - 1]
        return first.idx, last.idx + len(last)

    def span(self, chars: CharRange) -> Span:
        """The span of print."""
        return self.parsed.article.span(*chars)

    def token_at(self, place: int) -> Token:
        """The token that covers or follows the code point ``place``."""
        return self.doc[min(bisect_right(self._ends, place), len(self.doc) - 1)]

    def tokens_in(self, start: int, end: int) -> DocSpan:
        """The tokens from the one at ``start`` to the last that begins before the code point ``end``."""
        return self.doc[self.token_at(start).i : bisect_left(self._places, end)]

    @cached_property
    def _places(self) -> list[int]:
        return [token.idx for token in self.doc]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.idx + len(token) for token in self.doc]


def read(parsed: Parsed) -> Reading:
    """The reading of one article."""
    pairs = quotations(parsed.article.text)
    factual = tuple(
        one for one in pairs.found if one.depth == 0 and parsed.is_factual(_first(parsed, one.start))
    )
    whole = _apart(tuple(mended(parsed.doc, one, _first(parsed, one.start)) for one in factual))
    odd = pairs.odd[:MOST_QUOTATIONS]
    mended_too = _restored(parsed, whole[:MOST_QUOTATIONS], odd)
    ends = {one.inner_end for one in mended_too}
    found = tuple(sorted((*whole[:MOST_QUOTATIONS], *mended_too), key=lambda one: one.start))
    inner = tuple(
        one for one in pairs.found if one.depth == 1 and parsed.is_factual(_first(parsed, one.start))
    )
    odd = tuple(place for place in odd if place not in ends)
    return Reading(parsed, found, odd, inner[:MOST_QUOTATIONS])


def _restored(parsed: Parsed, whole: tuple[Quotation, ...], odd: tuple[int, ...]) -> list[Quotation]:
    """The quotations of which only the closing mark is printed, apart from the ``whole`` ones."""
    starts = [one.start for one in whole]
    found: list[Quotation] = []
    for place in odd:
        token = _first(parsed, place)
        near = bisect_right(starts, place)
        taken = (*whole[max(0, near - 1) : near + 1], *found[-1:])
        one = restored(place, token, taken) if parsed.is_factual(token) else None
        if one is not None:
            found.append(one)
    return found


def _first(parsed: Parsed, place: int) -> Token:
    span = parsed.doc.char_span(place, place + 1, alignment_mode="expand")
    assert span is not None
    token: Token = span[0]
    return token


def _apart(found: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations that overlap no earlier one."""
    kept: list[Quotation] = []
    for one in found:
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return tuple(kept)
