"""Feet and inches as one measure, in inches: "6'4\"", "6-foot-4", "six feet four inches"."""

from __future__ import annotations

import re

_FEW = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"
_FIGURE = r"1[01]|\d"
_HALF = r"(?P<half>\s?½|\.5|\s1/2)?"
_MARKED = re.compile(
    rf"\s?['’‘′]\s?(?P<inches>{_FIGURE}){_HALF}\s?(?:[\"”“″]|''|’’|′′|in\b\.?|inch(?:es)?\b)"
)
_TIGHT = re.compile(rf"['’‘′](?P<inches>{_FIGURE}){_HALF}(?![\w.,:]\w|\w|['’])")
_WORDS = re.compile(
    rf"[ -](?:feet|foot|ft\.?)(?:-|,?\s(?:and\s)?)(?P<inches>{_FIGURE}|{_FEW}){_HALF}"
    r"(?:[ -](?:inch(?:es)?\b|in\.)|(?=-?(?:tall|frame|height)\b|\stall\b|[,.;:)]?(?:\s|$)))",
    re.IGNORECASE,
)
_BEHIND_WORDS = re.compile(r"\s[a-z]", re.IGNORECASE)
MOST_FEET = 99

_NUMBERS = {word: value for value, word in enumerate(_FEW.split("|"), start=1)}


def in_inches(text: str, feet: float | None, start: int, end: int) -> tuple[float, int] | None:
    """The inches of feet that end at ``start`` with the inches behind them, and where those end; else None.

    >>> in_inches("6'4 tall", 6, 1, 8), in_inches("6-foot-4 guard", 6, 1, 14), in_inches("6 feet", 6, 1, 6)
    ((76, 3), (76, 8), None)
    """
    if feet is None or feet != int(feet) or not 0 < feet <= MOST_FEET:
        return None
    for pattern in (_MARKED, _TIGHT, _WORDS):
        match = pattern.match(text, start, end)
        if match is None:
            continue
        printed = match["inches"].lower()
        inches = _NUMBERS.get(printed) or int(printed)
        # "A wall of 6 feet, 4 guards": what follows is no measure.
        is_loose = pattern is _WORDS and " " in match[0] and "in" not in match[0].lower()
        if is_loose and _is_counted(text, match.end(), end):
            continue
        return 12 * feet + inches + (0.5 if match["half"] else 0), match.end()
    return None


def _is_counted(text: str, start: int, end: int) -> bool:
    """True if a word follows that the number before it may count."""
    return _BEHIND_WORDS.match(text, start, end) is not None and not text.startswith(" tall", start)
