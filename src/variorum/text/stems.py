"""Words and stems of a stretch of text, for likeness: small, fast, without a parse."""

from __future__ import annotations

import functools
import re

from variorum.text.lexicon import words as lexicon_words
from variorum.text.normal import plain_copy

_WORD = re.compile(r"[^\W_]+(?:[.,:][0-9]+)*(?:['-][^\W_]+)*")
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nor|neither|nobody|nothing|without|cannot|refus\w*|den(?:y|ies|ied)|reject\w*|fail\w*)\b|n't\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.])[0-9]+(?:[.,][0-9]+)*(?![\w])")
MAX_WORDS = 400
"""Words of one stretch that count; a statement of more is cut."""


def words(text: str) -> tuple[str, ...]:
    """The lower-case words of ``text`` in order, quotation marks and punctuation left out.

    >>> words("“We'll never leave,” he said.")
    ("we'll", 'never', 'leave', 'he', 'said')
    """
    plain = plain_copy(text).lower()
    return tuple(match.group() for _, match in zip(range(MAX_WORDS), _WORD.finditer(plain), strict=False))


@functools.cache
def _stop_words() -> frozenset[str]:
    return frozenset(lexicon_words("stop_words.txt"))


@functools.lru_cache(maxsize=16_384)
def stems(text: str) -> tuple[str, ...]:
    """The distinct stems of the content words of ``text``, in order of first appearance.

    >>> stems("The troops were withdrawing from the towns")
    ('troop', 'withdraw', 'town')
    """
    found: dict[str, None] = {}
    for word in words(text):
        for part in word.split("-"):
            bare = part.split("'")[0]
            if bare and bare not in _stop_words():
                found[stem(bare)] = None
    return tuple(found)


def is_function_word(word: str) -> bool:
    """True for pronouns, determiners and the like: words that name nothing by themselves."""
    return word.lower() in _stop_words()


@functools.lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A light stem: plural, -ing, -ed, -ly, -ation and such endings off, after Porter's first steps.

    >>> stem("withdrawal") == stem("withdrawing") == stem("withdraws")
    True
    """
    if len(word) <= 3 or word[0].isdigit():
        return word
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(left) >= 4:
            word = word[: len(word) - len(ending)] + left
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == "e" else word


_ENDINGS = (
    ("ations", ""),
    ("ation", ""),
    ("ements", ""),
    ("ement", ""),
    ("ments", ""),
    ("ment", ""),
    ("nesses", ""),
    ("ness", ""),
    ("ities", ""),
    ("ity", ""),
    ("ings", ""),
    ("ing", ""),
    ("ions", ""),
    ("ion", ""),
    ("als", ""),
    ("al", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("ers", "er"),
    ("edly", ""),
    ("ed", ""),
    ("ly", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)


def numbers(text: str) -> frozenset[str]:
    """The numbers written in digits, thousands separators off.

    >>> sorted(numbers("3,000 of 12.5 in F-16s"))
    ['12.5', '3000']
    """
    return frozenset(numbers_at(text))


def numbers_at(text: str) -> dict[str, tuple[int, int]]:
    """The numbers written in digits, as :func:`numbers` gives them, with the place of each one's last print.

    >>> numbers_at("3,000 boats")
    {'3000': (0, 5)}
    """
    return {match.group().replace(",", ""): match.span() for match in _NUMBER.finditer(text)}


def last_negation(text: str) -> tuple[int, int] | None:
    """Where the last word of denial of ``text`` stands, a contraction as a whole ("hasn't"); None for none.

    >>> last_negation("He has not left"), last_negation("He hasn't"), last_negation("He left")
    ((7, 10), (3, 9), None)
    """
    plain = plain_copy(text)
    found = [one for one in _WORD.finditer(plain) if _NEGATION.search(one.group())]
    return found[-1].span() if found else None


def negations(text: str) -> int:
    """How many words of denial ``text`` holds."""
    return sum(1 for _ in _NEGATION.finditer(plain_copy(text)))
