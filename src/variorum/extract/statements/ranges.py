"""From words to the characters of a content: edges, gaps and quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.reading import CharRange, Reading, TokenRange

if TYPE_CHECKING:
    from spacy.tokens import Token

_LOOSE = frozenset(".,;:!?—-–…\"'([{")
LONGEST_WORD = 40
"""Characters by which the end of a word may lie beyond its first part."""

_BRACKETS = {")": "(", "]": "["}


def content(reading: Reading, tokens: TokenRange, without: TokenRange | None = None) -> tuple[CharRange, ...]:
    """The content that covers ``tokens``, in one piece or two where ``without`` interrupts it.

    Marks of punctuation at its edges are cut, quotation marks that belong to it are kept.
    """
    if without is None or without[1] <= tokens[0] or tokens[1] <= without[0]:
        pieces = [tokens]
    else:
        pieces = [(tokens[0], without[0]), (without[1], tokens[1])]
    found: list[CharRange] = []
    for piece in pieces:
        if piece[0] >= piece[1]:
            continue
        trimmed = trim(reading, piece)
        if trimmed is not None:
            found.append(whole_quotations(reading, _whole_words(reading.text, trimmed)))
    return joined(tuple(found))


def trim(reading: Reading, tokens: TokenRange) -> CharRange | None:
    """The characters of ``tokens`` without loose punctuation at the ends, None if nothing is left."""
    doc, quoted = reading.doc, reading.quoted
    start, end = tokens
    while start < end and (
        doc[start].is_space or (quoted[start] < 0 and doc[start].text[0] in _LOOSE and len(doc[start]) <= 3)
    ):
        start += 1
    while end > start:
        last = doc[end - 1]
        inside = quoted[end - 1] >= 0
        if last.is_space or (not inside and last.is_punct and not _closes_bracket(reading, start, end)):
            end -= 1
        else:
            break
    if start >= end or not any(doc[i].text[0].isalnum() for i in range(start, end)):
        return None
    return reading.chars((start, end))


def _whole_words(text: str, chars: CharRange) -> CharRange:
    """``chars`` grown to the end of a word that the parser split at its hyphen ("re" of "re-open")."""
    start, end = chars
    while end - chars[1] < LONGEST_WORD and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
        end += 1
        while end - chars[1] < LONGEST_WORD and text[end : end + 1].isalnum():
            end += 1
    return start, end


def _closes_bracket(reading: Reading, start: int, end: int) -> bool:
    opening = _BRACKETS.get(reading.doc[end - 1].text)
    return opening is not None and any(reading.doc[i].text == opening for i in range(start, end - 1))


def whole_quotations(reading: Reading, chars: CharRange) -> CharRange:
    """``chars`` grown so that it cuts no quotation that begins or ends in it at its edge."""
    start, end = chars
    for one in reading.quotations_in(start, end):
        if one.start < start and start - one.inner_start <= 0:
            start = one.start
        if start <= one.start < end < one.end:
            end = one.end
    return start, end


def before(reading: Reading, content: tuple[CharRange, ...], place: int) -> tuple[CharRange, ...]:
    """What of ``content`` stands before the code point ``place``, without the words that lead on from it."""
    kept: list[CharRange] = []
    for start, end in content:
        if start >= place:
            continue
        token = reading.token_at(min(end, place))
        last = token.i if token.idx >= min(end, place) else token.i + 1
        first = reading.token_at(start).i
        while last > first and _leads_on(reading, reading.doc[last - 1]):
            last -= 1
        if last > first:
            kept.append((start, reading.chars((first, last))[1]))
    return tuple(kept)


def without(reading: Reading, piece: CharRange, part: TokenRange) -> list[CharRange]:
    """The one or two pieces that a part leaves of a piece; quotations are not cut."""
    low, high = reading.chars(part)
    if not (piece[0] < high and low < piece[1]) or reading.quoted[part[0]] >= 0:
        return [piece]
    first, last = reading.token_at(piece[0]).i, reading.token_at(piece[1] - 1).i + 1
    sides = ((first, min(part[0], last)), (max(part[1], first), last))
    trimmed = (trim(reading, side) for side in sides if side[0] < side[1])
    return [one for one in trimmed if one is not None]


def _leads_on(reading: Reading, token: Token) -> bool:
    if token.is_space:
        return True
    if token.is_punct:
        return reading.quoted[token.i] < 0
    return token.pos_ in ("CCONJ", "SCONJ") or token.tag_ in ("WP", "WDT")


def joined(pieces: tuple[CharRange, ...]) -> tuple[CharRange, ...]:
    """The pieces in order, those that touch or overlap made one."""
    merged: list[CharRange] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def overlap(left: tuple[CharRange, ...], right: tuple[CharRange, ...]) -> int:
    """Characters that both cover."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)
