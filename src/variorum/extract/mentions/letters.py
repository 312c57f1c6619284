"""Letters after a person's name: of a seat, an honour, a degree ("Dale Price MP", "Owen Tarl, OBE")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import BODY_NOUNS, CITIES, COUNTRIES, GIVEN_NAMES, HONORIFICS, OUTLETS
from variorum.text.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LETTERS = {row[0]: row[1] for row in rows("letters_after_names.tsv")}


def cut(doc: Doc, start: int, end: int, label: str) -> tuple[int, str]:
    """Where the name ``[start, end)`` ends without letters, and its label: a person's where letters were.

    "Dale Price | MP", "Owen Tarl | OBE, QC". What a member sits for stays whole ("Port Casse MP").
    """
    last = end
    while last - 1 > start and (is_letters(doc[last - 1]) or doc[last - 1].text == ","):
        last -= 1
    name = doc[start:last]
    if last == end or len(name) < 2 or not all(token.text.istitle() or token.text == "-" for token in name):
        return end, label
    if name[-1].lower_ in BODY_NOUNS or name.text.casefold() in CITIES | COUNTRIES | OUTLETS:
        return end, label
    sits = any(_LETTERS.get(doc[i].lower_) == "seat" for i in range(last, end))
    called = start > 0 and doc[start - 1].lower_ in HONORIFICS
    sure = label == "PERSON" or called or name[0].lower_ in GIVEN_NAMES
    return (end, label) if sits and not sure else (last, "PERSON")


def surname_end(doc: Doc, name: Name) -> int:
    """Where the surname of a person's name ends, before "Jr." and "III"."""
    end = name.end
    while end - 1 > name.start and (doc[end - 1].text == "," or is_suffix(doc[end - 1])):
        end -= 1
    return end


def without_letters(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names without letters after them, and without those that are nothing but such letters.

    "The QC" is left as it is: there somebody is called so.
    """
    kept: list[Name] = []
    for name in (part for one in names for part in _parted(doc, one)):
        end, label = cut(doc, name.start, name.end, name.label)
        if not _stands_behind(doc, name, kept):
            kept.append(replace(name, end=end, label=label))
    return kept


def _parted(doc: Doc, name: Name) -> list[Name]:
    """A name, parted where one person's ends with "Jr." and a sentence's first word was read on."""
    if name.label == "PERSON":
        for at in range(name.start + 2, name.end - 1):
            if is_suffix(doc[at]) and doc[at].text.istitle() and doc[at + 1].text.istitle():
                return [replace(name, end=at + 1), replace(name, start=at + 1)]
    return [name]


def after(doc: Doc, name: Name) -> int:
    """Where the letters end that stand right behind a person's name of two words or more."""
    end = name.end
    if name.label == "PERSON" and name.end - name.start > 1:
        while end < len(doc) and is_letters(doc[end]):
            end += 1
    return end


def _stands_behind(doc: Doc, name: Name, before: Sequence[Name]) -> bool:
    """True for letters with nothing but a comma and letters between them and a person's name."""
    if not all(is_letters(token) for token in doc[name.start : name.end]):
        return False
    at = name.start
    while at > 0 and (doc[at - 1].text == "," or is_letters(doc[at - 1])):
        at -= 1
    return at < name.start and any(one.end == at and one.end - one.start > 1 for one in before[-1:])


def is_suffix(token: Token) -> bool:
    """True for "Jr." and "III" behind a person's name."""
    return token.lower_.rstrip(".") in words("name_suffixes.txt")


def is_letters(token: Token) -> bool:
    """True for such letters, which but for "PhD" and "Esq." are all capitals."""
    return token.lower_ in _LETTERS and token.text[0].isupper() and not token.text.islower()
