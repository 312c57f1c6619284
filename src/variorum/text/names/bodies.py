"""What the name of an organisation, group, government, place or facility says: words and classes."""

from __future__ import annotations

import functools
from typing import NamedTuple

from variorum.text import lexicon
from variorum.text.names.countries import Country, country_of_folded, is_people
from variorum.text.names.parts import fold, folded_anew, words_of
from variorum.text.names.slips import is_slip

_ARTICLES = frozenset({"al", "el", "ul", "as", "ad", "an", "ash", "ar", "le", "la", "l"})
_SAYS_LITTLE = frozenset({"kind", "form", "branch"})
_SHORT_COUNTRIES = {"us": "united states", "uk": "united kingdom", "un": "united nations"}

_DIGITS = frozenset("0123456789")
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_ROMAN = {
    roman: str(number)
    for number, roman in enumerate(
        ("ii", "iii", "iv", "", "vi", "vii", "viii", "ix", "", "xi", "xii", "xiii", "xiv", "xv", "xvi"), 2
    )
    if roman
}
"""Numbers that cannot be taken for an initial ("I", "V", "X")."""

_Word = tuple[str, str]
"""A word in common form and its class (``organisation_words.tsv``)."""


class Body(NamedTuple):
    """The name of a body taken apart.

    ``words`` are its folded words in common form, without fillers, articles and legal forms;
    ``forms`` its legal forms; ``country`` the country that the whole name names; ``public`` the
    body that it is a public name of, by the table of aliases. (A named tuple, as one is made for every
    name that is read, and a dataclass takes three times as long to make.)
    """

    words: tuple[str, ...]
    forms: tuple[str, ...]
    country: Country | None
    public: str | None


@functools.lru_cache(maxsize=65536)
def body(name: str) -> Body:
    """The name of a body taken apart."""
    folded = folded_anew(name)
    words, forms = _core(folded)
    aliases = _aliases()
    public = aliases.get(words)
    if public is None and not _alias_words().isdisjoint(words):
        own = tuple([word for word in words if not is_people(word)])
        public = aliases.get(own) if len(own) < len(words) else None
    return Body(words, forms, country_of_folded(folded), public)


def core_words(name: str) -> tuple[str, ...]:
    """The folded words of a name in common form, without fillers, articles and legal forms.

    >>> core_words("The Velmora Defence Organisation Ltd.")
    ('velmora', 'defense', 'organization')
    """
    return body(name).words


def distinctive_words(name: str) -> tuple[str, ...]:
    """The words of :func:`core_words` that tell this body from others of its kind."""
    return tuple(word for word in body(name).words if class_of(word) not in _SAYS_LITTLE)


def body_of(name: str) -> str | None:
    """The body that ``name`` is a public name of, by the table of aliases; None if it has none."""
    return body(name).public


def class_of(word: str) -> str:
    """The class of a word in common form: kind, form, branch, filler, or "word" for all others."""
    return _classes().get(word, "word")


def _core(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The core words of a folded name, and its legal forms."""
    table, phrases = _table()
    if "%" in folded:
        folded = folded.replace("%", " percent ")
    words = words_of(folded.replace("&", " and "))
    if len(words) > 3 and not _long_forms().keys().isdisjoint(words):
        _mend(words)
    found: list[str] = []
    forms: list[str] = []
    dropped: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        known = table.get(word)
        size = 1
        for phrase, meaning in phrases.get(word, ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                known, size = meaning, len(phrase)
                break
        place += size
        if known is None:
            if word not in _ARTICLES or len(words) == 1:
                found.append(_numbered(word) if word[0] in _DIGITS else word)
            continue
        common, kind = known
        if kind == "form":
            forms.append(common)
        if kind == "filler" or (kind == "form" and found) or (word in _ARTICLES and len(words) > 1):
            dropped.append(common)
        else:
            found.extend(common.split())
    return tuple(found or dropped), tuple(forms)


def _numbered(word: str) -> str:
    """ "20th" as "20"; any other word as it is."""
    return word[:-2] if word[-2:] in _ORDINAL_ENDS and word[:-2].isdigit() else word


def is_roman(word: str, number: str) -> bool:
    """Whether a folded word is ``number``, which is printed in digits, in Roman letters ("iv", "4")."""
    return _ROMAN.get(word) == number


def _mend(words: list[str]) -> None:
    """Mend the spelled-out legal forms among words that have one misprint ("joynt stock company")."""
    known = _long_forms()
    for place, word in enumerate(words):
        for phrase in known.get(word, ()):
            start = place + 1 - len(phrase)
            printed = tuple(words[start : place + 1]) if start >= 0 else ()
            unlike = [pair for pair in zip(printed, phrase, strict=False) if pair[0] != pair[1]]
            if len(unlike) == 1 and is_slip(*unlike[0], most=1):
                words[start : place + 1] = phrase
                break


@functools.cache
def _long_forms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Legal forms of three words and more by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for _, some in sorted(_table()[1].items()):
        for phrase, (_, kind) in some:
            if kind == "form" and len(phrase) > 2:
                found.setdefault(phrase[-1], []).append(phrase)
    return {last: tuple(some) for last, some in found.items()}


@functools.cache
def _aliases() -> dict[tuple[str, ...], str]:
    return {
        _core(folded_anew(name))[0]: row[0]
        for row in lexicon.rows("organisation_aliases.tsv")
        for name in (row[0], *row[1].split(";"))
        if name
    }


@functools.cache
def _alias_words() -> frozenset[str]:
    """The words of all public names: a name without any of them has none."""
    return frozenset(word for words in _aliases() for word in words)


@functools.cache
def _classes() -> dict[str, str]:
    return dict(_table()[0].values())


@functools.cache
def _table() -> tuple[dict[str, _Word], dict[str, tuple[tuple[tuple[str, ...], _Word], ...]]]:
    """Single words with what they mean, and phrases by their first word, longest first."""
    single: dict[str, _Word] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], _Word]]] = {}
    rows = [(row[0], (row[1], row[2])) for row in lexicon.rows("organisation_words.tsv")]
    rows += [(printed, (common, "form")) for printed, common in lexicon.rows("legal_forms.tsv")]
    rows += [(short, (long, "word")) for short, long in _SHORT_COUNTRIES.items()]
    rows += [
        (word, (value, "word"))
        for word, value, kind in lexicon.rows("number_words.tsv")
        if kind in {"cardinal", "ordinal"}
    ]
    for printed, meaning in rows:
        words = tuple(words_of(fold(printed))) or (printed,)
        if len(words) == 1:
            single.setdefault(words[0], meaning)
        else:
            phrases.setdefault(words[0], []).append((words, meaning))
    return single, {
        first: tuple(sorted(found, key=lambda item: (-len(item[0]), item)))
        for first, found in phrases.items()
    }
