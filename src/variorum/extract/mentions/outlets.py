"""Outlets by print: their names whole, call signs of stations, and who works there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import OUTLETS
from variorum.text.names.heads import kind_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_STATION = frozenset(
    [
        "station",
        "affiliate",
        "app",
        "radio",
        "tv",
        "television",
        "channel",
        "told",
        "news",
        "newscast",
        "viewers",
    ]
)
_STAFF = frozenset({"editor", "columnist", "columnists", "editors", "newsroom", "anchor", "op-ed"})
_PRINTED = frozenset(
    ["article", "essay", "interview", "journalist", "poll", "report", "reporter", "review", "story", "writer"]
)
_DASHES = frozenset({"-", "--", "–", "—"})
_NEAR = 4  # tokens around a call sign that are read
_LONGEST = 7  # tokens of an outlet's name
_SHORTEST = 6  # letters of an outlet's name that may be found by print alone


def whole(doc: Doc, sentences: Sequence[DocSpan], names: Sequence[Name]) -> list[Name]:
    """The names, and where print has an outlet's name of several words, that one in place of its parts.

    A longer name that holds the outlet's ("the Velmora Times Company") stays.
    """
    firsts = _first_words()
    found: list[Name] = []
    for sentence in sentences:
        at = sentence.start
        while at < sentence.end:
            end = (
                _ends(doc, at, sentence.end) if doc[at].lower_ in firsts and doc[at].text[0].isupper() else 0
            )
            if end:
                found.append(Name(at, end, "ORG"))
            at = end or at + 1
    if not found:
        return list(names)
    beside = {(name.start, name.end) for name in found}
    inside = {i for name in found for i in range(name.start, name.end)}
    kept = []
    for name in names:
        own = {i for i in range(name.start, name.end) if i in inside}
        if not own or len(own) < name.end - name.start:
            kept.append(name)
            beside -= {(f.start, f.end) for f in found if f.start < name.end and name.start < f.end and own}
    return kept + [name for name in found if (name.start, name.end) in beside]


def _ends(doc: Doc, start: int, limit: int) -> int:
    """Where the longest outlet's name of two words or more ends that begins at ``start``; 0 for none."""
    for end in range(min(start + _LONGEST, limit), start + 1, -1):
        text = doc[start:end].text
        if len(text) >= _SHORTEST and text.casefold() in OUTLETS:
            return (
                end if all(doc[i].text[0].isupper() or not doc[i].is_alpha for i in (start, end - 1)) else 0
            )
    return 0


def is_one(doc: Doc, name: Name, label: str) -> bool:
    """True for a body, or no one knows what, beside whose name somebody stands who writes or speaks for it.

    "VNA editor", "Harbour Hour anchor"; and for a paper that was read as a person ("Orrin Herald columnist").
    ``label`` is what the article's vote says of the name.
    """
    paper = name.end - name.start > 1 and kind_of_word(doc[name.end - 1].lower_) == "outlet"
    return (
        ((name.label in {"ORG", ""} and label != "PERSON") or paper)
        and name.end < len(doc)
        and doc[name.end].lower_ in _STAFF
        and doc[name.end - 1].dep_ in {"compound", "nmod"}
    )


def is_by_the_way(doc: Doc, name: Name) -> bool:
    """True before a common noun that the name is read with, but for those who work for it or what it prints.

    "The Atlantic coast" is no magazine's.
    """
    last = doc[name.end - 1]
    noun = last.head
    return (
        last.dep_ in {"compound", "nmod", "amod"}
        and noun.i >= name.end
        and noun.text.islower()
        and noun.lower_ not in _STAFF | _STATION | _PRINTED
    )


def is_paper(doc: Doc, name: Name) -> bool:
    """True for a paper's last word after "The" in capitals within a sentence ("told The Herald")."""
    if not name.start or name.end - name.start > 1 or kind_of_word(doc[name.start].lower_) != "outlet":
        return False
    before = doc[name.start - 1]
    around = doc[max(0, name.start - _NEAR) : name.end + _NEAR]
    # In a title all words have capitals, and "The" says nothing.
    return before.text == "The" and not before.is_sent_start and any(word.text.islower() for word in around)


def is_call_sign(doc: Doc, name: Name) -> bool:
    """True for the call sign of an American station beside a word for one ("the affiliate KVEL").

    Or as the credit after a place ("PORT CASSE (KVEL) -").
    """
    if name.end - name.start > 1 or not _CALL_SIGN.fullmatch(doc[name.start].text):
        return False
    around_it = [doc[i].text if 0 <= i < len(doc) else "" for i in (name.start - 1, name.end, name.end + 1)]
    if around_it[:2] == ["(", ")"] and around_it[2] in _DASHES:
        return True
    around = [
        *range(max(0, name.start - _NEAR), name.start),
        *range(name.end, min(len(doc), name.end + _NEAR)),
    ]
    return any(doc[i].lower_ in _STATION for i in around)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in OUTLETS if " " in name and not name.startswith("the "))
