"""Names in scripts that Latin spellings follow by sound: Arabic, Hebrew, Chinese, Korean."""

from __future__ import annotations

import functools
import re
import unicodedata

from variorum.text import lexicon
from variorum.text.names.sounds import SILENT, agree, bits_of, sounds

_HAN = re.compile("[\u3400-\u9fff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_FIRST_OF_EAST = "\u3400"
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff]+")
_ARTICLE = "ال"
_SERVANT = "abdul"
_ALIFS, _GLIDES = frozenset("اא"), frozenset("ويیוי")


def in_one_script(left: str, right: str) -> tuple[str, str]:
    """The two names, one of them in Latin letters if only one is Chinese or Korean.

    Two Chinese names stay as they are: many characters share a reading.

    >>> in_one_script("李明", "Li Ming")
    ('li ming', 'Li Ming')
    """
    if max(left, default="") < _FIRST_OF_EAST and max(right, default="") < _FIRST_OF_EAST:
        return left, right
    for script in (_HAN, _HANGUL):
        one, two = script.search(left) is not None, script.search(right) is not None
        if one != two:
            return (romanised(left), right) if one else (left, romanised(right))
    return left, right


@functools.lru_cache(maxsize=16384)
def romanised(name: str) -> str:
    """A Chinese or Korean name in Latin letters: Pinyin without tones, Revised Romanization.

    The first character of a word of up to four is parted from the rest, as a surname is.
    """
    words = []
    for word in name.split():
        read = [_reading(letter) for letter in word]
        if 1 < len(word) <= 4 and _HANGUL.search(word) is None:
            words += [read[0], "".join(read[1:])]
        elif 1 < len(word) <= 4:
            # Korean surnames are hardly ever written with the soft letters of the standard.
            words += [read[0].translate(_HARD), "".join(read[1:])]
        else:
            words.append("".join(read))
    return " ".join(words)


_HARD = str.maketrans("gb", "kp")


def _reading(letter: str) -> str:
    known = _han().get(letter)
    if known is not None:
        return known
    return unicodedata.normalize("NFD", letter).translate(_jamo())


def across_scripts(left: str, right: str) -> bool:
    """True if one folded word is in Arabic or Hebrew letters and the other, in Latin ones, may spell it.

    >>> across_scripts("محمد", "muhammad"), across_scripts("محمد", "murad")
    (True, False)
    """
    if left.isascii() == right.isascii():
        return False
    native, latin = (right, left) if left.isascii() else (left, right)
    if _ABJAD.fullmatch(native) is None:
        return False
    heard = sounds(latin.removesuffix("ul") if latin == _SERVANT else latin)
    if not heard:
        return False
    vowels = bits_of("aeiou")
    # Short vowels are not written; one that ends the name is.
    unwritten = tuple(
        sound | SILENT if not sound & ~vowels & ~SILENT and place < len(heard) - 1 else sound
        for place, sound in enumerate(heard)
    )
    return any(
        len(written) > 1 and written[0] & heard[0] & ~SILENT and agree(written, unwritten)
        for written in _readings(native)
    )


@functools.lru_cache(maxsize=16384)
def _readings(native: str) -> tuple[tuple[int, ...], ...]:
    """The rows of sounds that a word may write: without the article, and letters alone or in pairs."""
    bare = native[len(_ARTICLE) :] if native.startswith(_ARTICLE) and len(native) > 4 else native
    return tuple(
        dict.fromkeys(_written(word, size) for word in (bare, native) for size in (2, 1) if len(word) > 1)
    )


def _written(native: str, longest: int) -> tuple[int, ...]:
    """The sounds that a word in Arabic or Hebrew letters writes, in order, doubled ones once.

    With ``longest`` 2, two letters that write one sound of other languages ("تش") count as it. A "و" or
    "ي" after an alif, which make one vowel together, may fall away.
    """
    letters = _abjad()
    found: list[int] = []
    place = 0
    while place < len(native):
        size = longest if native[place : place + longest] in letters else 1
        sound = letters.get(native[place : place + size])
        if sound is not None:
            if native[place] in _GLIDES and place and native[place - 1] in _ALIFS:
                sound |= SILENT
            if not found or sound != found[-1]:
                found.append(sound)
        place += size
    return tuple(found)


@functools.cache
def _abjad() -> dict[str, int]:
    return {letter: bits_of(heard) for letter, heard in lexicon.rows("abjad_sounds.tsv")}


@functools.cache
def _han() -> dict[str, str]:
    return {letter: row[0] for row in lexicon.rows("han_to_latin.tsv") for letter in row[1]}


@functools.cache
def _jamo() -> dict[int, str]:
    return {ord(row[0]): row[1] for row in lexicon.rows("hangul_to_latin.tsv")}
