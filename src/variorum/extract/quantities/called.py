"""Numbers that are called, texted or put before the parts of a list: they count nothing."""

from __future__ import annotations

import re

_EMERGENCY = frozenset({"000", "111", "112", "911", "999"})
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|phon(?:e|es|ed|ing)|rang|ring)\s(?:to\s)?$", re.I
)
_OF_CALLS = re.compile(
    r"[\s-](?:call(?:er)?|dispatch\w*|operator|line|cent(?:er|re)|tape|recording|hangup)\b", re.I
)
_CALLS = re.compile(r"[\s-](?:calls|callers|tapes|recordings|operators|dispatchers)\b", re.I)
_COUNTED = re.compile(r"\s(?!(?:as|is|his|this|was|us)\b)[a-z]+s\b")
_LETTERS_BEFORE = re.compile(r"-[A-Z]{3,}\s?\($")
_TEXTED = re.compile(
    r"\b[Tt]ext(?:ing)?\s(?:[\"“‘'][^\"”’']+[\"”’']|[A-Z][A-Z\d]+)(?:\s[\w ]{1,30}?)?\sto\s$"
)
_BEFORE = 50


def is_called(text: str, left: int, right: int, end: int) -> bool:
    """True for a number that is called or texted: "call 911", "-TIPS (8477)", "text TIP to 274637".

    >>> is_called("Call 911 now", 5, 8, 12), is_called("He called 911 members", 10, 13, 21)
    (True, False)
    """
    before, after = text[max(0, left - _BEFORE) : left], text[right:end]
    if text[left:right] in _EMERGENCY:
        if _CALLED.search(before) and _COUNTED.match(after) is None:
            return True
        # "999 calls" may be so many.
        return _OF_CALLS.match(after) is not None or (
            text[left:right] == "911" and _CALLS.match(after) is not None
        )
    in_brackets = text[right : right + 1] == ")" and _LETTERS_BEFORE.search(before) is not None
    return in_brackets or (right - left >= 4 and _TEXTED.search(before) is not None)


def is_list_mark(text: str, start: int, left: int, right: int) -> bool:
    """True for the number of a part of a list: "between 1) the guild and 2) the port".

    >>> is_list_mark("1) rye", 0, 0, 1), is_list_mark("ten (of them 2) left", 0, 13, 14)
    (True, False)
    """
    if text[right : right + 1] != ")" or right - left > 2:
        return False
    held = text[start:left]
    return held.count("(") <= held.count(")")
