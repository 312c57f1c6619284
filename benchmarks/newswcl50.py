"""NewsWCL50 records as articles, and the character ranges of their annotated mentions.

The annotation counts sentences and Penn Treebank tokens; the texts came without them. Each mention's
words are looked up in the text and, where they occur more than once, placed between the
neighbours of their own sentence.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from variorum.model import Article, Region
from variorum.text.normal import plain_copy
from variorum.text.paragraphs import paragraphs

_TREEBANK = {
    "``": '"',
    "''": '"',
    "-LSB-": "[",
    "-RSB-": "]",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LCB-": "{",
    "-RCB-": "}",
}
_TOKEN = re.compile(
    r"n't\b|'(?:s|re|ve|ll|d|m)\b|(?:[A-Z]\.)+|\w+(?=n't\b)|\w+(?:[-.]\w+)*|\S", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated mention: its chain and kind, and where it stands (half-open, code points)."""

    chain: str
    kind: str
    start: int
    end: int


def article_of(report: Mapping[str, Any]) -> Article:
    """A report as an article; its title stands in front as the headline."""
    title = (report.get("title") or "").strip()
    text = f"{title}\n\n{report['text']}" if title else report["text"]
    regions = [
        Region("headline" if end <= len(title) else "body", start, end) for start, end in paragraphs(text)
    ]
    return Article(id=report["id"], file="newswcl50", text=text, title=title, regions=tuple(regions))


def gold_of(article: Article, mentions: Sequence[Mapping[str, Any]]) -> tuple[Gold, ...]:
    """The mentions of ``article`` with their characters; those whose words are not found are left out."""
    text = plain_copy(article.text)
    tokens = [match.start() for match in _TOKEN.finditer(text)]
    ordered = sorted(mentions, key=lambda m: (m["sentence"], m["tokens"][0], len(m["tokens"]), m["chain"]))
    occurrences = [_occurrences(text, mention["text"]) for mention in ordered]
    keys = [(mention["sentence"], mention["tokens"][0]) for mention in ordered]
    placed: dict[int, tuple[int, int]] = {
        number: found[0] for number, found in enumerate(occurrences) if len(found) == 1
    }
    placed = _consistent(keys, placed)
    # Longest words first: they leave least choice, and then stand as neighbours for the others.
    for number in sorted(range(len(ordered)), key=lambda n: (-len(ordered[n]["text"]), n)):
        if number not in placed and occurrences[number]:
            placed[number] = _nearest(number, keys, placed, occurrences[number], tokens)
    return tuple(
        Gold(ordered[number]["chain"], ordered[number]["kind"], *placed[number])
        for number in range(len(ordered))
        if number in placed
    )


def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    pieces = [re.escape(plain_copy(_TREEBANK.get(word, word))) for word in words.split()]
    pattern = r"\s*".join(pieces)
    if pieces and words[0].isalnum():
        pattern = r"(?<!\w)" + pattern
    if pieces and words[-1].isalnum():
        pattern += r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, text)][:200]


def _consistent(
    keys: Sequence[tuple[int, int]], placed: Mapping[int, tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """The longest run of placements whose order in the text is that of the annotation."""
    tails: list[int] = []
    numbers: list[int] = []
    previous: dict[int, int] = {}
    for number in sorted(placed, key=lambda n: (keys[n], placed[n])):
        at = bisect.bisect_right(tails, placed[number][0])
        previous[number] = numbers[at - 1] if at else -1
        tails[at : at + 1] = [placed[number][0]]
        numbers[at : at + 1] = [number]
    kept: dict[int, tuple[int, int]] = {}
    number = numbers[-1] if numbers else -1
    while number >= 0:
        kept[number] = placed[number]
        number = previous[number]
    return kept


def _nearest(
    number: int,
    keys: Sequence[tuple[int, int]],
    placed: Mapping[int, tuple[int, int]],
    found: Sequence[tuple[int, int]],
    tokens: Sequence[int],
) -> tuple[int, int]:
    """The occurrence that fits best between the placed neighbours."""
    before = max((n for n in placed if keys[n] <= keys[number]), key=lambda n: keys[n], default=None)
    after = min((n for n in placed if keys[n] >= keys[number]), key=lambda n: keys[n], default=None)

    def misfit(span: tuple[int, int]) -> tuple[float, int]:
        at = bisect.bisect_left(tokens, span[0])
        cost = 0.0
        for neighbour, side in ((before, 1), (after, -1)):
            if neighbour is None:
                continue
            gap = side * (at - bisect.bisect_left(tokens, placed[neighbour][0]))
            if keys[neighbour][0] == keys[number][0]:
                cost += abs(gap - side * (keys[number][1] - keys[neighbour][1]))
            elif gap < 0:
                cost += 100 - gap
            else:
                cost += 0.001 * gap
        return cost, span[0]

    return min(found, key=misfit)
