"""Where the rules of times are tried: at the starts of words a little before a piece of print they need.

Each rule names pieces of print, one of which is in all that it can match ("june", "ago", a year in figures).
A text is searched once for all pieces of all rules, and a rule's pattern is tried only at the starts of words
up to ``REACH`` characters before its pieces. What is found is what each pattern would find by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from variorum.extract.times.grammar import Rule

REACH: Final = 48
"""Characters before a piece in which a match that holds it can begin."""

_START = re.compile(r"(?<![\w$€£¥])[\w']")
_FIGURES: Final = {
    "<year>": r"(?:1[5-9]|20)\d\d",
    "<short year>": r"(?<=')\d\d",
    "<tens>": r"(?:\d\d)?\d0'?s",
    "<clock>": r"\d\d?:\d\d",
    "<date>": r"\d\d?(?P<mark>[/.-])\d\d?(?P=mark)\d\d",
    "<second day>": r"(?:(?<=\ and\ )|(?<=\ or\ ))\d",
}
"""What the figures that begin with some digit must look like, by the name under which rules need them."""


def plain_lower(text: str) -> str:
    """``text`` in lower case, of the same length: a letter whose lower case is longer stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one.lower()) != 1 else one.lower() for one in text)


class Search:
    """The search for all places at which one of ``rules`` matches.

    A need is a piece of print in lower case that begins where no letter stands before it; one that ends with
    "!" ends where no letter follows; names in angle brackets are those of figures.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        needs = [set(need) for need in dict.fromkeys(rule.needs for rule in rules)]
        if not all(needs):
            raise ValueError("a rule of times needs nothing")
        self._groups = [
            [(order, _of_lower(rule.pattern)) for order, rule in enumerate(rules) if {*rule.needs} == need]
            for need in needs
        ]
        pieces = sorted({piece for need in needs for piece in need} - _FIGURES.keys(), key=_longest_first)
        owners: dict[str, set[int]] = {}
        for piece in pieces:
            word = piece.removesuffix("!")
            held = {piece} | {one for one in pieces if word.startswith(one)}  # "weekend" holds "week"
            owners.setdefault(word, set()).update(at for at, need in enumerate(needs) if held & need)
        self._owners = {word: tuple(sorted(groups)) for word, groups in owners.items()}
        self._figures = [
            (re.compile(pattern, re.VERBOSE), tuple(at for at, need in enumerate(needs) if name in need))
            for name, pattern in _FIGURES.items()
        ]
        self._pieces = re.compile(rf"(?<!\d)(?=(\d))|(?<![a-z])(?=({_either(pieces)}))")

    def matches(self, lower: str, start: int, end: int) -> list[tuple[int, int, int]]:
        """The matches in the characters ``[start, end)`` of a text in lower case.

        Each is (start, -end, place of its rule among all); they are sorted, so that of those that begin at
        one place the longest is first. Those of one rule do not overlap.
        """
        found: list[tuple[int, int, int]] = []
        for group, places in sorted(self._places(lower, start, end).items()):
            starts = _starts(lower, start, places)
            for order, pattern in self._groups[group]:
                free = start
                for begin in starts:
                    if begin >= free and (match := pattern.match(lower, begin, end)):
                        free = max(match.end(), begin + 1)
                        found.append((begin, -match.end(), order))
        found.sort()
        return found

    def _places(self, lower: str, start: int, end: int) -> dict[int, list[int]]:
        """Where the pieces of each group of rules begin, in order."""
        places: dict[int, list[int]] = {}
        for hit in self._pieces.finditer(lower, start, end):
            at = hit.start()
            if hit[2] is not None:
                for group in self._owners[hit[2]]:
                    places.setdefault(group, []).append(at)
                continue
            for pattern, groups in self._figures:
                if pattern.match(lower, at, end):
                    for group in groups:
                        places.setdefault(group, []).append(at)
        return places


def _starts(lower: str, start: int, places: Sequence[int]) -> list[int]:
    """The starts of words in reach of ``places``, each once, in order."""
    found: list[int] = []
    free = start
    for place in places:
        found += [match.start() for match in _START.finditer(lower, max(free, place - REACH), place + 1)]
        free = place + 1
    return found


def _longest_first(piece: str) -> tuple[int, str]:
    return -len(piece), piece


def _either(pieces: Sequence[str]) -> str:
    """The pattern of one of ``pieces``, the longest that fits; told apart by their first letters first."""
    firsts = sorted({piece[0] for piece in pieces})
    rests = ("|".join(_whole(piece[1:]) for piece in pieces if piece[0] == first) for first in firsts)
    return "|".join(f"{re.escape(first)}(?:{rest})" for first, rest in zip(firsts, rests, strict=True))


def _whole(piece: str) -> str:
    word = re.escape(piece.removesuffix("!"))
    return word + "(?![a-z])" if piece.endswith("!") else word


@cache
def _of_lower(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern that finds in lower case what ``pattern`` finds in any: it is tried far faster."""
    source = re.sub(r"(\\.|\(\?P[<=])|([A-Z]+)", lambda match: match[1] or match[2].lower(), pattern.pattern)
    return re.compile(source, pattern.flags & ~re.IGNORECASE)
