"""PolNeAR articles as windows with labels, for training the statement reader."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.attribution import Record, Spans, article_of, records
from variorum.annotate import SpacyParser
from variorum.annotate.statement_reader.ties import ties
from variorum.annotate.statement_reader.windows import LONGEST, windows
from variorum.annotate.statement_reader.words import Words, words_of
from variorum.model import Parsed

OUT, SOURCE_BEGINS, SOURCE, CONTENT_BEGINS, CONTENT = range(5)
"""Labels of a word for a given cue."""

DECOYS = 2
"""Words per window that are no cue and are shown to the second head with an empty answer."""


@dataclass(frozen=True)
class Attributed:
    """One attribution in words: half-open ranges."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Example:
    """One article: its record, parse, words and attributions that have a cue."""

    record: Record
    parsed: Parsed
    words: Words
    attributed: tuple[Attributed, ...]


def examples(path: Path) -> list[Example]:
    """All articles of a file in the format of attribution/, parsed."""
    return parsed_examples(records(path))


def parsed_examples(given: Iterable[Record]) -> list[Example]:
    """Articles, parsed; those without a word are left out."""
    parser = SpacyParser()
    found = []
    for record in given:
        parsed = parser.parse(article_of(record))
        words = words_of(parsed)
        if len(words):
            found.append(Example(record, parsed, words, tuple(_attributed(record, words))))
    return found


def _attributed(record: Record, words: Words) -> Iterable[Attributed]:
    starts = np.array([words.doc[int(token)].idx for token in words.tokens])
    ends = np.array([words.doc[int(token)].idx + len(words.doc[int(token)]) for token in words.tokens])
    for one in record.attributions:
        cue = _ranges(one.cue, starts, ends)
        if cue:
            yield Attributed(cue[0], _ranges(one.source, starts, ends), _ranges(one.content, starts, ends))


def _ranges(spans: Spans, starts: NDArray[np.int_], ends: NDArray[np.int_]) -> tuple[tuple[int, int], ...]:
    """Spans of print as ranges of words; a word belongs to a span that covers half of it."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        covered = np.minimum(ends, end) - np.maximum(starts, start)
        inside = np.flatnonzero(2 * covered >= ends - starts)
        if len(inside):
            first, last = int(inside[0]), int(inside[-1]) + 1
            if found and found[-1][1] >= first:
                found[-1] = (found[-1][0], max(found[-1][1], last))
            else:
                found.append((first, last))
    return tuple(found)


@dataclass(frozen=True)
class Window:
    """One window with its labels; ``cues`` are ranges of its words, one row of ``answers`` each.

    ``cut`` is its range of words in the article. ``flat`` labels each word 0 out, 1/2 cue begins/goes on,
    3/4 source, 5/6 content.
    """

    cut: tuple[int, int]
    pieces: NDArray[np.int64]
    piece_word: NDArray[np.int64]
    first: NDArray[np.int64]
    features: NDArray[np.int16]
    flat: NDArray[np.int64]
    cues: tuple[tuple[int, int], ...]
    answers: NDArray[np.int64]
    ties: NDArray[np.int16]


def windows_of(example: Example, chance: random.Random | None = None) -> list[Window]:
    """The windows of one article; with ``chance`` their cuts and the decoys are drawn anew."""
    words = example.words
    first = chance.randint(LONGEST // 4, LONGEST) if chance else None
    return [_window(example, cut, chance) for cut in windows(words, first=first)]


def _window(example: Example, cut: tuple[int, int], chance: random.Random | None) -> Window:
    words = example.words
    start, end = cut
    size = end - start
    bounds = words.first[start : end + 1] - words.first[start]
    flat = np.zeros(size, dtype=np.int64)
    cues: list[tuple[int, int]] = []
    answers: list[NDArray[np.int64]] = []
    taken = np.zeros(size, dtype=bool)
    by_cue: dict[tuple[int, int], NDArray[np.int64]] = {}
    for one in example.attributed:
        if not (start <= one.cue[0] and one.cue[1] <= end):
            _paint_flat(flat, one, start, size)
            continue
        _paint_flat(flat, one, start, size)
        answer = by_cue.setdefault(one.cue, np.zeros(size, dtype=np.int64))
        for ranges, begins in ((one.source, SOURCE_BEGINS), (one.content, CONTENT_BEGINS)):
            for low, high in ranges:
                low, high = max(low, start) - start, min(high, end) - start
                if low < high:
                    answer[low:high] = begins + 1
                    answer[low] = begins
        taken[one.cue[0] - start : one.cue[1] - start] = True
    for cue, answer in by_cue.items():
        cues.append((cue[0] - start, cue[1] - start))
        answers.append(answer)
    if chance:
        doc = words.doc
        open_words = [
            place
            for place in range(size)
            if not taken[place]
            and doc[int(words.tokens[start + place])].pos_ in ("VERB", "NOUN", "ADJ", "AUX")
        ]
        for place in chance.sample(open_words, min(DECOYS, len(open_words))):
            cues.append((place, place + 1))
            answers.append(np.zeros(size, dtype=np.int64))
    return Window(
        cut,
        words.pieces[words.first[start] : words.first[end]],
        np.repeat(np.arange(size), np.diff(bounds)),
        bounds[:-1].astype(np.int64),
        words.features[start:end],
        flat,
        tuple(cues),
        np.stack(answers) if answers else np.zeros((0, size), dtype=np.int64),
        np.stack([ties(words, cut, (low + start, high + start)) for low, high in cues])
        if cues
        else np.zeros((0, size, 2), dtype=np.int16),
    )


def _paint_flat(flat: NDArray[np.int64], one: Attributed, start: int, size: int) -> None:
    for ranges, begins in ((one.content, 5), (one.source, 3), ((one.cue,), 1)):
        for low, high in ranges:
            low, high = max(low - start, 0), min(high - start, size)
            if low < high:
                flat[low:high] = begins + 1
                flat[low] = begins


def apart(
    every: Sequence[Example], share: float = 0.08, seed: int = 7
) -> tuple[list[Example], list[Example]]:
    """Training articles and those kept aside, drawn by ``seed``."""
    aside = drawn_apart(len(every), share, seed)
    return (
        [one for one, is_aside in zip(every, aside, strict=True) if not is_aside],
        [one for one, is_aside in zip(every, aside, strict=True) if is_aside],
    )


def drawn_apart(count: int, share: float = 0.08, seed: int = 7) -> list[bool]:
    """Which of ``count`` articles, in the order of their file, are kept aside."""
    order = list(range(count))
    random.Random(seed).shuffle(order)
    aside = set(order[: round(share * count)])
    return [number in aside for number in range(count)]
