"""Names of things by the noun beside them: a film, a ferry, a bill; and shows by their quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_THINGS = frozenset(words("thing_nouns.txt"))
_AFTER = frozenset(
    ["initiative", "program", "programme", "programmes", "programs", "project", "rule", "scheme", "syndrome"]
)
"""Nouns that a thing's name stands before wherever it is printed."""
_NAMING = frozenset({"called", "named", "titled", "entitled", "dubbed", "christened"})
_SIGNS = frozenset({'"', "“", "‘", "'", ","})
_OPENING = frozenset({'"', "“", "'", "‘"})
_CLOSING = frozenset({'"', "”", "'", "’", ",", "."})
_ON_AIR = frozenset({"told", "hosts", "hosted"})
_AIRED = frozenset(
    ("air", "appear", "appearance", "argue", "episode", "guest", "host", "interview", "react", "say", "speak")
)
"""What is done on a show."""

_BEFORE = 8  # tokens before "on" in which it is told
_MOST_SIGNS = 3  # tokens between a noun and the name it is set beside


def is_set_beside(doc: Doc, name: Name) -> bool:
    """True beside a thing's noun that the parse hangs on the name or the name on.

    Right after it ("the ferry Orrin", “the film ‘The Orrin’”), or before it and a comma ("Orrin, a ferry").
    """
    if _is_explained(doc, name):
        return True
    at = name.start - 1
    floor = max(doc[name.start].sent.start, name.start - 1 - _MOST_SIGNS)
    called = False
    while at > floor and (doc[at].text in _SIGNS or doc[at].text == "The" or doc[at].lower_ in _NAMING):
        called = called or doc[at].lower_ in _NAMING
        at -= 1
    noun = doc[at] if at >= 0 else None
    if noun is None or at >= name.start or not noun.text.islower() or noun.tag_ not in {"NN", "NNS"}:
        return False
    if noun.lemma_.lower() not in _THINGS:
        return False
    if called:
        return True
    head = _head(doc, name)
    return (head.dep_ == "appos" and head.head.i == noun.i) or (
        noun.dep_ in {"compound", "nmod", "appos"} and noun.head.i == head.i
    )


def is_after_the(doc: Doc, name: Name) -> bool:
    """True for one word right after "the" that no noun follows: so vessels are called, hardly a person."""
    at = name.start
    return name.end - at == 1 and at > 0 and doc[at - 1].lower_ == "the" and doc[at - 1].head.i == at


def _is_explained(doc: Doc, name: Name) -> bool:
    """True before a comma and "a" or "the" with a thing's noun that the parse sets beside the name."""
    after = doc[name.end : name.end + 2]
    if len(after) < 2 or after[0].text != "," or after[1].lower_ not in {"a", "an", "the"}:
        return False
    noun = after[1].head
    last = noun.i + 1 == len(doc)
    return (
        noun.dep_ == "appos"
        and name.start <= noun.head.i < name.end
        and noun.tag_ == "NN"
        and noun.lemma_.lower() in _THINGS
        and (last or doc[noun.i + 1].lower_ != "of")  # "Korvin, a lion of the senate"
    )


def is_only_before(doc: Doc, names: list[Name]) -> bool:
    """True for a name that each of two prints or more has before a plan's or an illness's noun."""
    return len(names) > 1 and all(
        name.label in {"ORG", ""} and name.end < len(doc) and doc[name.end].lower_ in _AFTER for name in names
    )


def is_show(doc: Doc, name: Name) -> bool:
    """True for a name in quotation marks after "on" or "told" (“on ‘Port Casse Tonight’”)."""
    before, after = name.start - 1, name.end
    if before < 1 or after >= len(doc) or doc[before].text not in _OPENING or doc[after].text not in _CLOSING:
        return False
    word = doc[before - 1].lower_
    told = doc[max(0, before - 1 - _BEFORE) : before - 1]
    return word in _ON_AIR or (word == "on" and any(token.lemma_.lower() in _AIRED for token in told))


def _head(doc: Doc, name: Name) -> Token:
    for i in range(name.end - 1, name.start - 1, -1):
        if not name.start <= doc[i].head.i < name.end or doc[i].head.i == i:
            return doc[i]
    return doc[name.end - 1]
