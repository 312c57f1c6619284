"""Windows of whole sentences, as long as the encoder reads at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.annotate.statement_reader.words import Words

LONGEST = 254
"""Pieces of a window; with the two that mark its ends the encoder reads 256."""

SHARE_FILLED = 0.6
"""The share of a window that is filled before it may end at a paragraph that is not the last that fits."""


def windows(words: Words, longest: int = LONGEST, first: int | None = None) -> list[tuple[int, int]]:
    """Half-open ranges of words, each of ``longest`` pieces at most, in order and without gaps.

    A window ends at the end of a paragraph where one falls into its last two fifths, else at the
    end of a sentence, never inside a quotation if it can be helped. A sentence that is longer than a
    window is cut. ``first`` bounds the first window (training moves the cuts with it).
    """
    found: list[tuple[int, int]] = []
    start, total = 0, len(words)
    limit = longest if first is None else first
    while start < total:
        end = _last_that_fits(words, start, limit)
        if end < total:
            end = _good_cut(words, start, end, limit)
        found.append((start, end))
        start, limit = end, longest
    return found


def _last_that_fits(words: Words, start: int, limit: int) -> int:
    end = start + 1
    while end < len(words) and words.first[end + 1] - words.first[start] <= limit:
        end += 1
    return end


def _good_cut(words: Words, start: int, end: int, limit: int) -> int:
    best, best_worth = end, -1
    enough = words.first[start] + SHARE_FILLED * limit
    for cut in range(end, start, -1):
        full = words.first[cut] >= enough
        if not full and best_worth >= 0:
            break
        if words.sentence[cut] == words.sentence[cut - 1]:
            continue
        worth = 2 * int(words.opens[cut]) + int(not words.inside[cut])
        if worth > best_worth:
            best, best_worth = cut, worth
        if worth == 3:
            break
    return best
