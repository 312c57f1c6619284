"""Nicknames in quotation marks inside a person's name: "Ansa 'Ace' Korvin" is one name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import FIRST_NAMES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MARKS = frozenset({'"', "'"})
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_LONGEST = 2  # tokens of a nickname
_SUFFIXES = frozenset({"ii", "iii", "iv", "jr", "jr.", "sr", "sr."})


def joined(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, those of one person around a nickname in one with it.

    What stands before the nickname is a given name or initials ("A.B. 'Ace' Korvin"), a word on either side
    was read as a person's name, or an age or "Jr." says that it is one.
    """
    persons = {i: name for name in names if name.label == "PERSON" for i in range(name.start, name.end)}
    found: list[Name] = []
    for at in range(1, len(doc) - 3):
        close = _close(doc, at)
        if close is None:
            continue
        before, after = doc[at - 1], doc[close + 1]
        read = before.lower_ in FIRST_NAMES or _is_initials(before) or persons.keys() & {at - 1, close + 1}
        aged = at > 1 and doc[at - 2].lower_ == "old"
        if not (read or aged or _with_suffix(doc, after.i + 1) > after.i + 1):
            continue
        first = persons[at - 1].start if at - 1 in persons else at - 1
        last = persons[close + 1].end if close + 1 in persons else after.i + 1
        found.append(Name(first, _with_suffix(doc, last), "PERSON"))
    if not found:
        return list(names)
    inside = {i for name in found for i in range(name.start, name.end)}
    kept = [name for name in names if not inside.intersection(range(name.start, name.end))]
    return sorted((*kept, *found), key=lambda name: name.start)


def _close(doc: Doc, at: int) -> int | None:
    """Where a nickname's closing mark stands that opens at ``at``, between two words of a name; else None."""
    given = _is_of_name(doc, at - 1) or _is_initials(doc[at - 1])
    if doc[at].text not in _MARKS or not given or not doc[at - 1].whitespace_:
        return None
    for close in range(at + 2, min(at + 2 + _LONGEST, len(doc) - 1)):
        if doc[close].text == doc[at].text and doc[close].whitespace_:
            inner = all(_is_of_name(doc, i) for i in range(at + 1, close))
            return close if inner and _is_of_name(doc, close + 1) else None
    return None


def _is_of_name(doc: Doc, i: int) -> bool:
    token = doc[i]
    return token.is_alpha and token.text[0].isupper() and not token.text.isupper()


def _is_initials(token: Token) -> bool:
    return _INITIALS.fullmatch(token.text) is not None


def _with_suffix(doc: Doc, end: int) -> int:
    """Where the name ends with the "Jr." behind it."""
    at = end + 1 if end + 1 < len(doc) and doc[end].text == "," else end
    return at + 1 if at < len(doc) and doc[at].lower_ in _SUFFIXES else end
