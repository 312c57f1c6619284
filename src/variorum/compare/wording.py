"""Words in print, with their places, and how two stretches of them align."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise, takewhile

from variorum.model import Article, Span
from variorum.text import lexicon
from variorum.text.normal import WORD, plain_copy
from variorum.text.stems import is_function_word, stems

MOST_WORDS = 400
"""Words of one version that are aligned."""

MOST_RUNS = 6
"""Stretches of differing words that are shown of one version."""

PARTLY = r"longer|more|yet|always|all|every\w*|necessarily|enough|both|alone"
"""Words behind a denial by which it leaves a part or another time as it is: "not all", "no longer"."""

NEGATIONS = frozenset({"no", "not", "never", "cannot", "none", "neither", "nor", "without"})


_SAYS_NOTHING = frozenset(
    {"a", "additionally", "also", "an", "and", "further", "furthermore", "had", "has", "have", "however"}
    | {"later", "meanwhile", "moreover", "that", "the", "then", "too"}
)
"""Words that one of two prints of a sentence may have more, and that change nothing of what it tells."""

LEAST_WORDING = 5
"""Other words from which two sentences of the same words are one wording, and no chance."""


@dataclass(frozen=True, slots=True)
class Word:
    """One lower-case word at ``[start, end)`` of an article; ``quoted``: inside quotation marks."""

    text: str
    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Aligned:
    """How many words two versions share in the same order, and which each has alone."""

    shared: int
    left_only: tuple[Word, ...]
    right_only: tuple[Word, ...]


def words(article: Article, held: Sequence[Span], quoted: Sequence[tuple[int, int]] = ()) -> tuple[Word, ...]:
    """The words of the spans in order, up to MOST_WORDS."""
    found: list[Word] = []
    for span in held:
        for match in WORD.finditer(plain_copy(article.text[span.start : span.end])):
            if len(found) == MOST_WORDS:
                return tuple(found)
            start, end = span.start + match.start(), span.start + match.end()
            inside = any(a <= start and end <= b for a, b in quoted)
            found.append(Word(match.group().casefold(), start, end, inside))
    return tuple(found)


def align(left: Sequence[Word], right: Sequence[Word]) -> Aligned:
    """The words shared in order, by longest runs first; the same whichever side comes first."""
    mine, theirs = [word.text for word in left], [word.text for word in right]
    swapped = (len(mine), mine) > (len(theirs), theirs)
    if swapped:
        mine, theirs = theirs, mine
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    in_mine = {block.a + step for block in blocks for step in range(block.size)}
    in_theirs = {block.b + step for block in blocks for step in range(block.size)}
    held_left, held_right = (in_theirs, in_mine) if swapped else (in_mine, in_theirs)
    return Aligned(
        len(in_mine),
        tuple(word for place, word in enumerate(left) if place not in held_left),
        tuple(word for place, word in enumerate(right) if place not in held_right),
    )


def are_one_wording(left: str, right: str) -> bool:
    """True if two sentences are the same words, but for small ones that say nothing of what happened.

    "The guard further said that he had shut it" and "The guard said he shut it": no two tellings.
    """
    mine, theirs = (
        [word for word in WORD.findall(plain_copy(text).casefold()) if word not in _SAYS_NOTHING]
        for text in (left, right)
    )
    return mine == theirs and len(mine) >= LEAST_WORDING


def without_ends(held: Sequence[Word]) -> list[str]:
    """The words with contractions written out, without the small words at either end."""
    text = [part for word in held for part in written_out(word.text)]
    first = next((place for place, word in enumerate(text) if not is_function_word(word)), 0)
    last = next((place for place, word in enumerate(reversed(text)) if not is_function_word(word)), 0)
    return text[first : len(text) - last]


def small_at_ends(held: Sequence[Word], alone: Sequence[Word]) -> int:
    """How many small words at either end of ``held`` are among ``alone``, what it does not share."""
    small = {word for word in alone if is_function_word(word.text)}
    before = sum(1 for _ in takewhile(small.__contains__, held))
    after = sum(1 for _ in takewhile(small.__contains__, reversed(held[before:])))
    return before + after


def runs(article: Article, alone: Sequence[Word]) -> tuple[Span, ...]:
    """Neighbouring words joined to spans, the longest :data:`MOST_RUNS` of them, in order of print."""
    joined: list[tuple[int, int]] = []
    for word in alone:
        if joined and not any(c.isalnum() for c in article.text[joined[-1][1] : word.start]):
            joined[-1] = (joined[-1][0], word.end)
        else:
            joined.append((word.start, word.end))
    longest = sorted(joined, key=lambda run: (run[0] - run[1], run))[:MOST_RUNS]
    return tuple(article.span(start, end) for start, end in sorted(longest))


def longest_run(held: Sequence[Word], alone: Sequence[Word]) -> int:
    """How many neighbouring words of a version the other shares at most; ``alone`` are those it lacks."""
    lacking = {word.start for word in alone}
    longest = run = 0
    for word in held:
        run = 0 if word.start in lacking else run + 1
        longest = max(longest, run)
    return longest


def threes(held: Sequence[str]) -> list[tuple[str, ...]]:
    """Every three neighbouring words."""
    return list(zip(held, held[1:], held[2:], strict=False))


def printed_part(alone: Sequence[Word], version: Sequence[Word], article: Article) -> float:
    """The part of the words that a version has alone that the other article prints all the same, elsewhere.

    Counted are the runs of three neighbouring words of ``version`` in which one of ``alone`` stands; 0.0
    where there is no such run. Two words that the other prints side by side are printed.
    """
    if len(alone) == 2 and tuple(word.text for word in alone) in _twos_of(article.text):
        return 1.0
    places = {word.start for word in alone}
    runs_of_three = [
        (version[place : place + 3])
        for place in range(len(version) - 2)
        if any(word.start in places for word in version[place : place + 3])
    ]
    known = _threes_of(article.text)
    held = sum(tuple(word.text for word in run) in known for run in runs_of_three)
    return held / len(runs_of_three) if runs_of_three else 0.0


@lru_cache(maxsize=64)
def _twos_of(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(pairwise(WORD.findall(plain_copy(text).casefold())))


@lru_cache(maxsize=64)
def _threes_of(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(threes(WORD.findall(plain_copy(text).casefold())))


def denials(held: Sequence[Word]) -> int:
    """How many plain words of denial ("not", "never", "n't") stand among the words."""
    return sum(1 for word in held if word.text in NEGATIONS or word.text.endswith("n't"))


def without_denials(held: Sequence[Word]) -> tuple[str, ...]:
    """The words without those of denial and the auxiliaries that come with them."""
    dropped = NEGATIONS | {"do", "does", "did"}
    return tuple(word.text for word in held if word.text not in dropped and not word.text.endswith("n't"))


def written_out(word: str) -> tuple[str, ...]:
    """A lower-case word with its contraction written out.

    >>> written_out("he's"), written_out("mayor's")
    (('he', 'is'), ("mayor's",))
    """
    for ending, meant, behind in lexicon.rows("contractions.tsv"):
        before = word.removesuffix(ending)
        if before and before != word and (not behind or before in behind.split()):
            return before, meant
    return (word,)


def coverage(left: str, right: str) -> tuple[int, float]:
    """Shared stems, and their part of the smaller side's stems (0.0 where one has none)."""
    mine, theirs = set(stems(left)), set(stems(right))
    shared = len(mine & theirs)
    fewer = min(len(mine), len(theirs))
    return shared, shared / fewer if fewer else 0.0
