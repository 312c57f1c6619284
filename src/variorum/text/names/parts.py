"""The parts of a name: folded words, with particles, titles and suffixes told apart."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from variorum.text import lexicon

LONGEST_NAME = 200
"""Characters of a name that are read; the rest of a longer one is left out."""

MOST_WORDS = 12
"""Words of a personal name that are compared."""

_APOSTROPHES = re.compile(r"['’‘`´ʻʼʾʿ′]")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]\b)*", re.UNICODE)
_INITIALS_GLUED = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,3}")


@dataclass(frozen=True, slots=True)
class Parts:
    """A personal name taken apart; all words are folded (see :func:`fold`).

    ``words`` are its given names and surnames in the order "given … surname" as far as a comma
    tells it; single letters are initials. ``titles`` and ``suffixes`` ("jr") are no part of them;
    ``particles`` are classes such as "article" or "son" that stood between them.
    """

    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """``text`` in plain lower-case Latin letters: no accents, apostrophes or other scripts' letters.

    Letters of scripts without a table stay as they are.

    >>> fold("Šarūnė Ó Brádaigh"), fold("Лада")
    ('sarune o bradaigh', 'lada')
    """
    plain = _APOSTROPHES.sub("", text[:LONGEST_NAME])
    if plain.isascii():
        return plain.casefold()
    latin = "".join(_latin().get(letter, letter) for letter in plain.casefold())
    apart = unicodedata.normalize("NFKD", latin)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    # Hangul syllables come apart above and are put together again.
    return bare if bare.isascii() else unicodedata.normalize("NFC", bare)


def words_of(text: str) -> list[str]:
    """The words of a folded or printed text; hyphens part words, periods between letters do not."""
    return [word.replace(".", "") for word in _WORD.findall(text)]


@functools.lru_cache(maxsize=65536)
def person_parts(name: str) -> Parts:
    """A personal name taken apart.

    >>> person_parts("KORVIN, Dr. Ansa M.").words
    ('ansa', 'm', 'korvin')
    >>> person_parts("Abdul-Rahim al-Velmori").particles
    ('article',)
    """
    printed = name[:LONGEST_NAME]
    before, comma, after = printed.partition(",")
    if comma and after.strip() and fold(after.strip().rstrip(".")) not in _suffixes():
        printed = f"{after} {before}"
    words: list[str] = []
    titles: list[str] = []
    suffixes: list[str] = []
    particles: list[str] = []
    raw = words_of(_APOSTROPHES.sub("", printed))[: MOST_WORDS * 2]
    for place, word in enumerate(raw):
        folded = fold(word)
        if not folded:
            continue
        last = place == len(raw) - 1
        if folded in _suffixes() and words and last:
            suffixes.append(folded)
        elif folded in _particles() and not (last and not words):
            particles.append(_particles()[folded])
            # "Abd al-Rahim" and "Abdul Rahim": the article belongs to the servant's name.
            if words and words[-1] == "abd" and particles[-1] == "article":
                words[-1] = "abdul"
        elif folded in _titles() and not words and not last:
            titles.append(folded)
        elif _INITIALS_GLUED.fullmatch(word) and not words and not last and not printed.isupper():
            words.extend(folded)
        else:
            words.append(folded)
    return Parts(tuple(words[:MOST_WORDS]), tuple(titles), tuple(suffixes), tuple(particles))


@functools.cache
def _latin() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("scripts_to_latin.tsv")}


@functools.cache
def _particles() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.rows("name_particles.tsv")}


@functools.cache
def _titles() -> frozenset[str]:
    given = {row[0] for row in lexicon.rows("first_names.tsv")}
    nouns = {row[0] for row in lexicon.rows("person_nouns.tsv") if row[2] == "title"}
    return frozenset(
        fold(word).rstrip(".") for word in (nouns - given).union(lexicon.words("honorifics.txt"))
    )


@functools.cache
def _suffixes() -> frozenset[str]:
    return frozenset(lexicon.words("name_suffixes.txt"))
