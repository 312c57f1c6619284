"""The language of an article, by the letters of its first thousand characters."""

from __future__ import annotations

import unicodedata

from variorum.text import lexicon

CHARACTERS = 1_000
"""As many are looked at: more cost time and change nothing."""

FEWEST_LETTERS = 60
"""With fewer letters the answer would be chance."""

FEWEST_OTHER_LETTERS = 12
"""So many are enough in another script than the Latin one."""

FEWEST_ENGLISH = 0.2
"""The share of the commonest English words that settles the matter: the model takes English reports
that are full of names for languages that are never met here."""

MOST_ENGLISH = 0.1
"""Their greatest share in what is taken for another language of the Latin script."""

FEWEST_FOREIGN_LETTERS = 100
"""With fewer of them English is no less likely: an article taken for a foreign one is compared with none."""


def language(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``, "" where it is not plain."""
    sample = " ".join(text[: 4 * CHARACTERS].split())[:CHARACTERS]
    letters = [character for character in sample if character.isalpha()]
    latin = sum(unicodedata.name(character, "").startswith("LATIN") for character in letters)
    if 2 * latin < len(letters):
        return _modelled(sample) if len(letters) >= FEWEST_OTHER_LETTERS else ""
    if len(letters) < FEWEST_LETTERS:
        return ""
    common = frozenset(lexicon.words("common_english.txt"))
    words = [word.strip(".,;:!?\"'()") for word in sample.lower().split()]
    share = sum(word in common for word in words) / len(words)
    if share >= FEWEST_ENGLISH:
        return "en"
    code = _modelled(sample)
    foreign = share <= MOST_ENGLISH and len(letters) >= FEWEST_FOREIGN_LETTERS
    return code if foreign or code == "en" else ""


def _modelled(sample: str) -> str:
    import py3langid  # late: its model takes a third of a second to load

    code, _ = py3langid.classify(sample)
    return str(code)
