"""What the words of a name say it is: a court, a newspaper; or a law or a prize, which is nobody."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.text import lexicon
from variorum.text.names.given import first_names
from variorum.text.names.parts import folded_anew, words_of

NOBODY = "unknown"
"""The kind of a name that no actor bears."""

_LINK = re.compile(r"\s(?:of|for|on|to|against|without|in|from)\s")
_IDEA = re.compile(r"[A-Z][a-z]{2,}(?:[Cc]are|ism)")
"""A plan for the sick called after somebody, a teaching; a firm so called is at worst left without a kind."""


class _Head(NamedTuple):
    kind: str
    surname: bool


def kind_by_head(name: str, read: str = "") -> str | None:
    """The kind that a printed name's head word says, :data:`NOBODY` for a thing, None where it is silent.

    The head is the last word or the last two, or those before the first "of", "for", "on", of names of
    two words and more. A word that is a surname too says nothing after a given name or an initial, nor
    where the name is ``read`` as a person's, nor that it is a place where it is read as a body's. Some
    words say it from before ("Cape Orrin"). Tables ``name_heads.tsv``, ``name_openers.tsv``.

    >>> kind_by_head("Port Casse Herald"), kind_by_head("Clean Harbours Act"), kind_by_head("Ansa Korvin")
    ('outlet', 'unknown', None)
    """
    words = words_of(folded_anew(name))
    if len(words) < 2:
        return NOBODY if _IDEA.fullmatch(name) else None
    before = _LINK.split(name, maxsplit=1)[0]
    own = words_of(folded_anew(before)) if before != name else words
    if own is words and _is_road(words):
        return "place"
    if not own:
        return None
    heads = _heads()
    head = heads.get(" ".join(own[-2:])) or heads.get(own[-1])
    if head is None:
        opener = _openers().get(words[0])
        return None if opener is None or (opener.surname and read == "person") else opener.kind
    if head.surname and own is words:
        if read == "person" or len(own[0]) == 1 or own[0] in first_names():
            return None
        if read == "organisation" and head.kind in {"facility", "place"}:
            return None
    if head.kind == "facility" and own is not words and own[-1] in _CENTRES:
        return "organisation"  # "Center for …": a body for a purpose, not a building
    return head.kind


def _is_road(words: Sequence[str]) -> bool:
    """True for a road by its number or the part of it: "N. Loop 12", "Highway 9", "Quay Drive South"."""
    *first, last = words
    if last.isdigit():
        return first[-1] in _ROADS
    return len(first) > 1 and last in _SIDES and first[-1] in _ROADS


def kind_of_word(word: str) -> str | None:
    """The kind that a folded word says as the head of a name, None where it is none."""
    head = _heads().get(word)
    return head.kind if head is not None else None


_ROADS = frozenset({"avenue", "drive", "freeway", "highway", "interstate", "lane", "loop", "road", "route"})
_ROADS |= {"street", "ave", "blvd", "boulevard", "hwy", "pkwy", "parkway", "rd", "st"}
_SIDES = frozenset({"north", "south", "east", "west", "n", "s", "e", "w"})
_CENTRES = frozenset({"center", "centre"})


@functools.cache
def _heads() -> Mapping[str, _Head]:
    return _read("name_heads.tsv")


@functools.cache
def _openers() -> Mapping[str, _Head]:
    return _read("name_openers.tsv")


def _read(table: str) -> Mapping[str, _Head]:
    return {word: _Head(kind, surname == "surname") for word, kind, surname in lexicon.rows(table)}
