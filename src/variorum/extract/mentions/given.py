"""Given names: what stands before them, and those read as something else, a month or a shout in capitals."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import COMMON_WORDS, FIRST_NAMES, GIVEN_NAMES, PERSON_NOUNS, TITLES
from variorum.text import calendar_names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEAST_OF_OFFICES = 6  # letters of a plural before a given name ("Justices", "Affairs")
_LEAST_DESCRIBED = 3  # tokens of a name with what is told of its bearer before it


def from_given_name(doc: Doc, name: Name) -> Name:
    """The name of a person without the end of an office before it ("Human Services | Alan Korvin").

    Nor with what the person is called there ("Passenger | Joan Korvin").
    """
    if name.label != "PERSON" or doc[name.start].lower_ in FIRST_NAMES:
        return name
    given = next((i for i in range(name.start + 1, name.end - 1) if doc[i].lower_ in FIRST_NAMES), None)
    if given is None:
        return replace(name, start=name.start + 1) if _is_little(doc, name) else name
    last = doc[given - 1].lower_
    office = (
        last in COMMON_WORDS
        or last in PERSON_NOUNS
        or (last.endswith("s") and len(last) >= _LEAST_OF_OFFICES)
    )
    return replace(name, start=given) if office else name


def _is_little(doc: Doc, name: Name) -> bool:
    """True for a common word before a given name and a surname ("Little | Mina Korvin")."""
    if name.end - name.start != _LEAST_DESCRIBED:
        return False
    first, second = doc[name.start].lower_, doc[name.start + 1].lower_
    return first in COMMON_WORDS and first not in GIVEN_NAMES and second in GIVEN_NAMES


def with_given_name(doc: Doc, name: Name, taken: Set[int]) -> Name:
    """A surname with the given name before it ("Alan and June Korvin", "LUCA KORVIN was …").

    ``taken`` are the tokens of names. What hangs elsewhere is none ("in June Korvin left"), and a month is
    one only where no time can stand ("June Korvin left", "said June Korvin", "the clerk, June Korvin").
    """
    at = name.start - 1
    if name.end - name.start > 1 or name.label not in {"PERSON", ""} or at < 0 or at in taken:
        return name
    before, last = doc[at], doc[name.start]
    if before.pos_ != "PROPN" or not _hangs_on(before, last):
        return name
    month = before.lower_ in calendar_names.ALL and not (_is_listed(doc, at) or _is_no_time(doc, at))
    given = before.text.istitle() and last.text.istitle() and before.lower_ in GIVEN_NAMES and not month
    return replace(name, start=at, label="PERSON") if given or _are_shouted(before, last) else name


def _hangs_on(before: Token, last: Token) -> bool:
    """True for what the parser hangs on the surname, or took for a sentence of its own."""
    alone = before.is_sent_start and last.is_sent_start
    return bool(alone) or (before.dep_ == "compound" and before.head.i == last.i)


def _is_listed(doc: Doc, at: int) -> bool:
    """True right after "and" and a name ("Alan and June Korvin")."""
    return at > 1 and doc[at - 1].lower_ == "and" and doc[at - 2].pos_ == "PROPN"


def _is_no_time(doc: Doc, at: int) -> bool:
    """True where a month alone would tell no time: first of its sentence, behind a mark, a verb or a role.

    "Last June Korvin …", "on 5 May Korvin …" and "from May to June Korvin …" may tell one.
    """
    if doc[at].is_sent_start:
        return True
    last = doc[at - 1]
    role = last.lower_ in PERSON_NOUNS or last.lower_.removesuffix(".") in TITLES
    return role or last.lemma_ == "say" or (last.is_punct and last.text not in {".", "-", "–", "/"})


def _are_shouted(before: Token, last: Token) -> bool:
    """True for two words in capitals of which the first is no common word and no title."""
    if not (before.text.isupper() and last.text.isupper() and len(before) > 1):
        return False
    return (
        before.lower_ not in COMMON_WORDS
        and before.lower_ not in TITLES
        and before.lower_ not in PERSON_NOUNS
    )
