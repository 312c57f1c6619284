"""The parts of a name: folded words, with particles, titles and suffixes told apart."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from variorum.text import lexicon
from variorum.text.names.given import first_names
from variorum.text.nouns import person_nouns

LONGEST_NAME = 200
"""Characters of a name that are read; the rest of a longer one is left out."""

MOST_WORDS = 12
"""Words of a personal name that are compared."""

_APOSTROPHES = "'’‘`´ʻʼʾʿ′"
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]\b)*", re.UNICODE)
_PLAIN_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_MARKS = re.compile("[\u0300-\u036f]+")
_GLUED_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,3}")


_FAITH = frozenset({"din", "deen", "dine"})
_NONE = (False, False, "")


class Parts(NamedTuple):
    """A personal name taken apart; all words are folded (see :func:`fold`).

    ``words`` are its given names and surnames in the order "given … surname" as far as a comma
    tells it; single letters are initials. ``titles`` and ``suffixes`` ("jr") are no part of them;
    ``particles`` are classes such as "article" or "son" that stood between them. (A named tuple, as
    one is made for every name that is read, and a dataclass takes three times as long to make.)
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
    return folded_anew(text)


def folded_anew(text: str) -> str:
    """:func:`fold` for callers that keep what they make of it."""
    if text.isascii() and len(text) <= LONGEST_NAME:
        return text.lower().replace("'", "").replace("`", "")
    latin = text[:LONGEST_NAME].casefold().translate(_latin())
    if latin.isascii():
        return latin
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", latin))
    if bare.isascii():
        return bare
    # Hangul syllables come apart above and are put together again.
    rest = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", rest)


def words_of(text: str) -> list[str]:
    """The words of a folded or printed text; hyphens part words, periods between letters do not."""
    plain = text
    if "." in text:
        # After a word ("Ansa M. Korvin") a period is no more than a space.
        plain = text.replace(". ", " ").removesuffix(".")
    if "." not in plain:
        spaced = plain.replace("-", " ")
        # Most names are letters and spaces, and parting them so takes a quarter of the time.
        return spaced.split() if spaced.replace(" ", "").isalnum() else _PLAIN_WORD.findall(plain)
    return [word.replace(".", "") for word in _WORD.findall(text)]


@functools.lru_cache(maxsize=65536)
def person_parts(name: str) -> Parts:
    """A personal name taken apart.

    >>> person_parts("KORVIN, Dr. Ansa M.").words
    ('ansa', 'm', 'korvin')
    >>> person_parts("Abdul-Rahim al-Velmori").particles
    ('article',)
    """
    folded = words_of(folded_anew(_surname_last(name[:LONGEST_NAME])))[: MOST_WORDS * 2]
    classes = _classes()
    last = len(folded) - 1
    words: list[str] = []
    titles: list[str] = []
    suffixes: list[str] = []
    particles: list[str] = []
    for place, word in enumerate(folded):
        known = classes.get(word)
        if known is None:
            if word in _FAITH and words and place and classes.get(folded[place - 1], _NONE)[2] == "article":
                words[-1] += "uddin"  # "Saif al-Din", "Saifuddin"
            else:
                words.append(word)
            continue
        title, suffix, particle = known
        if suffix and words and place == last:
            suffixes.append(word)
        elif particle and (words or place < last):
            particles.append(particle)
            # "Abd al-Rahim" and "Abdul Rahim": the article belongs to the servant's name.
            if particle == "article" and words and words[-1] == "abd":
                words[-1] = "abdul"
        elif title and not words and place < last:
            titles.append(word)
        else:
            words.append(word)
    if len(words) > 1 and len(words[0]) < 4:
        words[:1] = _initials_apart(words[0], name)
    return Parts(tuple(words[:MOST_WORDS]), tuple(titles), tuple(suffixes), tuple(particles))


def _surname_last(printed: str) -> str:
    """ "Korvin, Ansa" in the order of speech; a comma before a suffix ("Korvin, Jr.") parts nothing."""
    if "," not in printed:
        return printed
    before, _, after = printed.partition(",")
    if not after.strip():
        return printed
    known = _classes().get(fold(after).strip(" ."))
    return printed if known is not None and known[1] else f"{after} {before}"


def _initials_apart(word: str, name: str) -> list[str]:
    """ "JC Korvin" has two initials: consonants in capitals, where not the whole name is in capitals."""
    if len(word) == 1 or not _GLUED_INITIALS.fullmatch(word.upper()) or name.isupper():
        return [word]
    return list(word) if word.upper() in words_of(name[:LONGEST_NAME]) else [word]


@functools.cache
def _latin() -> dict[int, str | None]:
    """Letters of other scripts in Latin ones; apostrophes fall away."""
    letters: dict[int, str | None] = {ord(row[0]): row[1] for row in lexicon.rows("scripts_to_latin.tsv")}
    return letters | {ord(mark): None for mark in _APOSTROPHES}


@functools.cache
def _classes() -> dict[str, tuple[bool, bool, str]]:
    """Word -> whether it is a title, whether a suffix, and its class as a particle."""
    nouns = {noun for noun, says in person_nouns().items() if says.use == "title"}
    before = nouns.difference(first_names()).union(lexicon.words("honorifics.txt"))
    titles = {fold(word).rstrip(".") for word in before}
    suffixes = frozenset(lexicon.words("name_suffixes.txt"))
    particles = {row[0]: row[1] for row in lexicon.rows("name_particles.tsv")}
    return {
        word: (word in titles, word in suffixes, particles.get(word, ""))
        for word in sorted(titles.union(suffixes, particles))
    }
