"""The words that say which one a named act is: "the Sarn valley ceasefire", "last year's Lantern strike"."""

from __future__ import annotations

import re
from typing import Literal

from variorum.align.actor_words import POSSESSIVE
from variorum.model import Event
from variorum.text.numbers import ordinal
from variorum.text.stems import is_function_word, stem

MOST = 4
"""Words before the noun that are read; a determiner, a preposition or a sign of punctuation ends them."""

REACH_CHARACTERS = 80
"""How far before the noun is looked."""

_WORD = re.compile(r"[\w’'-]+")
_SINCE_SIGN = re.compile(r"[^,;:.!?()\"“”—–]*$")

Answer = Literal["like", "different", "unknown"]


def modifiers(event: Event) -> frozenset[str]:
    """The stems of the words before an act's noun; none for an act that is told by a verb."""
    if event.construction != "nominal":
        return frozenset()
    end = event.trigger.start - event.sentence.start
    printed = event.sentence.text[max(0, end - REACH_CHARACTERS) : end]
    since = _SINCE_SIGN.search(printed)
    found: set[str] = set()
    owned = False
    for word in reversed(_WORD.findall(since.group() if since else "")[-MOST:]):
        bare = POSSESSIVE.sub("", word).lower()
        # Before an owner stand only the rest of his name and what he is called, not the verb.
        if len(bare) < 2 or is_function_word(bare) or (owned and not word[0].isupper()):
            break
        owned = owned or POSSESSIVE.search(word) is not None
        found.update(stem(part) for part in bare.split("-") if part and not is_function_word(part))
    return frozenset(found)


def alike(left: frozenset[str], right: frozenset[str]) -> Answer:
    """``like`` where one side's words are among the other's, ``unknown`` where one side has none."""
    if not left or not right:
        return "unknown"
    return "like" if left <= right or right <= left else "different"


_NO_TURN = frozenset({"class", "degree", "division", "grade", "hand", "half", "quarter", "tier"})
"""Nouns behind an ordinal that do not count the act: "a second degree murder", "the third quarter loss"."""


ANOTHER = 0
"""The turn of what is only said to be no first one: "another surgery"."""

_RANKS = frozenset({"most", "least", "best", "worst"})
_NO_RANK = re.compile(r"(arr|ch|conqu|cont|cr|for|gu|harv|inqu|inter|n|pri|prot|qu|requ|r|t|unr|v|w)est")
"""Nouns that end as what an ordinal ranks does ("the second biggest bank"): "the second test flight"."""


def turn(event: Event) -> int | None:
    """Which one in a row an act or what it is done to is: 2 for "her second surgery", "underwent a second
    surgery"; None where print does not count it.

    Not for "a second-degree murder", nor for a name: "the Second Chamber".
    """
    if event.construction == "nominal":
        end = event.trigger.start - event.sentence.start
        return _turn_before(event.sentence.text[max(0, end - REACH_CHARACTERS) : end])
    if event.patient is not None or event.patient_span is None:
        return None
    return _turn_of(event.patient_span.text, event.patient_head)


def _turn_of(phrase: str, head: str) -> int | None:
    """The turn of a phrase by the words before its head; None where the head is not found there."""
    printed = phrase[:1].lower() + phrase[1:]
    found = re.search(rf"\b{re.escape(head[:4])}", printed) if head else None
    if found is None or re.search(r"\b[A-Z]", printed[: found.start()]):
        return None
    return _turn_before(printed[: found.start()])


def _turn_before(before: str) -> int | None:
    """The turn that the last two words before a noun give it."""
    since = _SINCE_SIGN.search(before)
    near = [word.lower() for word in _WORD.findall(since.group() if since else "")[-2:]]
    if not _NO_TURN.isdisjoint(near) or any(map(_is_ranked, near)):
        return None
    counted = [number for word in near if (number := _counted(word)) is not None]
    return counted[-1] if counted else None


def _is_ranked(word: str) -> bool:
    """True for what an ordinal ranks and does not count: "the second biggest bank", "the third most read"."""
    return word in _RANKS or (word.endswith("est") and not _NO_RANK.fullmatch(word))


def _counted(word: str) -> int | None:
    return ANOTHER if word == "another" else ordinal(word)


def are_turns_apart(left: int | None, right: int | None) -> bool:
    """True for the first and the second of a row; not for "another" and the second."""
    if left is None or right is None or left == right:
        return False
    return ANOTHER not in (left, right) or 1 in (left, right)


def is_turn_open(left: int | None, right: int | None) -> bool:
    """True where only one is counted and is not the first: "a second surgery", "the surgery"."""
    return (left is None) != (right is None) and 1 not in (left, right)
