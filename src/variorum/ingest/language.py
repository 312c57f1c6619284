"""The language of an article, by the letters of its first thousand characters."""

from __future__ import annotations

CHARACTERS = 1_000
"""As many are looked at: more cost time and change nothing."""

FEWEST_LETTERS = 60
"""With fewer letters the answer would be chance."""


def language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, "" where there is too little of it."""
    sample = " ".join(text[: 4 * CHARACTERS].split())[:CHARACTERS]
    if sum(character.isalpha() for character in sample) < FEWEST_LETTERS:
        return ""
    import py3langid  # late: its model takes a third of a second to load

    code, _ = py3langid.classify(sample)
    return str(code)
