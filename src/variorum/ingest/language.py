"""The language of an article, by the letters of its first thousand characters."""

from __future__ import annotations

from variorum.text import lexicon

CHARACTERS = 1_000
"""As many are looked at: more cost time and change nothing."""

FEWEST_LETTERS = 60
"""With fewer letters the answer would be chance."""

FEWEST_ENGLISH = 0.2
"""The share of the commonest English words that settles the matter: the model takes English reports
that are full of names for languages that are never met here."""


def language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, "" where there is too little of it."""
    sample = " ".join(text[: 4 * CHARACTERS].split())[:CHARACTERS]
    if sum(character.isalpha() for character in sample) < FEWEST_LETTERS:
        return ""
    common = frozenset(lexicon.words("common_english.txt"))
    words = [word.strip(".,;:!?\"'()") for word in sample.lower().split()]
    if sum(word in common for word in words) >= FEWEST_ENGLISH * len(words):
        return "en"
    import py3langid  # late: its model takes a third of a second to load

    code, _ = py3langid.classify(sample)
    return str(code)
