"""Small words that turn what a sentence says: "on" and "off", "called" and "called off", "for" and "against".

They name nothing, so no point of the sentence holds them; they are looked for beside its points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.text import lexicon
from variorum.text.opposites import contraries
from variorum.text.stems import is_function_word, stem

REACH = 40
"""Characters between a small word and the point that it stands beside."""

_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]+(?![\w'’-])")
_BARE = re.compile(
    r"\s*(?:$|[.,;:!?)\"”]|(?:and|but|or|as|when|while|after|before|at|by|for|from|in|on|until|since)\b)"
)
_BOUND = re.compile(r"\s*(?:to|from) (?:\w+ )?[\d£$€]")


@dataclass(frozen=True, slots=True)
class Small:
    """A small word at ``start``; ``needed`` where the word before it means another thing without it."""

    text: str
    start: int
    needed: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def small_words(text: str, left_out: Sequence[int] = ()) -> list[Small]:
    """The small words of ``text`` that have a contrary or make another act of a verb.

    ``left_out``: where its times begin; "on" before one says nothing else.

    >>> [(word.text, word.needed) for word in small_words("The lights were off in the hall")]
    [('off', True), ('in', False)]
    """
    found = []
    for match in _WORD.finditer(text):
        word, after = match.group().casefold(), text[match.end() :]
        if any(0 <= at - match.end() <= 1 or match.start() <= at < match.end() for at in left_out):
            continue
        if word in _particles()["anywhere"]:
            # "Up to 40" and "down from 12" bound a number.
            found.append(Small(word, match.start(), _BOUND.match(after) is None))
        elif word in _particles()["bare"] or (is_function_word(word) and contraries(stem(word))):
            bare = word in _particles()["bare"] and _BARE.match(after) is not None
            found.append(Small(word, match.start(), bare))
    return found


@cache
def _particles() -> dict[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in lexicon.rows("verb_particles.tsv")}


def is_particle(word: Small) -> bool:
    """True for a small word that makes another act of a verb wherever it stands, and bounds no number.

    >>> [is_particle(word) for word in small_words("The club called it off in May, down from 12")]
    [True, False, False, False]
    """
    return word.needed and word.text in _particles()["anywhere"]


def is_contrary(one: str, other: str) -> bool:
    """True for two words that say the contrary of each other.

    >>> is_contrary("on", "off")
    True
    """
    return stem(other) in contraries(stem(one))


def are_one(one: str, other: str) -> bool:
    """True for two small words that say the same: "in", "into".

    >>> are_one("in", "into"), are_one("on", "in")
    (True, False)
    """
    if one == other:
        return True
    return any({one, other} <= group for group in ({"in", "into", "inside"}, {"on", "onto", "upon"}))


def stands_beside(word: Small, place: tuple[int, int], text: str) -> bool:
    """True if nothing but small words stand between the word and what stands at ``place`` of ``text``."""
    start, end = (word.end, place[0]) if word.start < place[0] else (place[1], word.start)
    between = text[start:end]
    if not 0 <= end - start <= REACH or re.search(r"[.;:!?]", between):
        return False
    return all(is_function_word(match.group()) for match in re.finditer(r"[^\W_]+", between))


def are_other_verbs(one: str, other: str) -> bool:
    """True for the lemmas of a verb with a particle and without it, or with another.

    >>> are_other_verbs("call", "call_off"), are_other_verbs("shoot", "shoot_dead")
    (True, False)
    """
    mine, theirs = (set(lemma.split("_")) & _all_particles() for lemma in (one, other))
    return mine != theirs


@cache
def _all_particles() -> frozenset[str]:
    return frozenset().union(*_particles().values())
