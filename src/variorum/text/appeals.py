"""What a paper says to its readers: whom to call, what to click."""

from __future__ import annotations

import re
from functools import cache

from variorum.text import lexicon


def appeals(text: str) -> bool:
    """True if the text tells readers what to do, or whom to ring, and so nothing of the story.

    >>> appeals("Sign up for the Selby newsletter."), appeals("Ring 555-0142."), appeals("The mill burnt.")
    (True, True, False)
    """
    return _said().search(text) is not None


@cache
def _said() -> re.Pattern[str]:
    phrases = lexicon.either(lexicon.words("appeals.txt"))
    number = r"(?:\d{3}[- ])?\d{3}-\d{4}|\(\d{3}\) ?\d{3}-\d{4}"
    return re.compile(rf"\b(?:{phrases})\b|(?<![\d-])(?:{number})(?![\d-])", re.IGNORECASE)
