"""What stands around a print of a name, or opens it, and says what it names, whatever the recogniser read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.mentions.phrase import Name
from variorum.extract.mentions.words import BODY_NOUNS, FIRST_NAMES, GIVEN_NAMES
from variorum.text.names.heads import kind_by_head, kind_of_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

GIVEN = 1.5
"""Votes of a given name: more than one reading of the recogniser."""

SEAT = 4
"""Votes of a seat after the name."""

WHO = 2
"""Votes of an age or a "who" after the name."""

_STOCK = frozenset({"share", "shares", "shareholder", "shareholders", "stock", "takeover", "dividend"})
"""What a company has and a person does not."""

_SEAT = re.compile(r"\s?,?\s?\(?\s?[DRI]\s?[-–]\s?[A-Z][A-Za-z.]")
_SEAT_TOKENS = 6
_AGES = range(1, 111)
_FAR = 12
"""Tokens behind a name among which a pronoun is mostly for it."""

_OF_PERSONS = frozenset({"he", "she", "him", "her", "his", "himself", "herself", "who", "whose"})
_OF_BODIES = frozenset({"it", "its", "itself", "which"})
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
_QUOTED = frozenset('"“”„«»')
_SPEECH = frozenset({"say", "tell", "add", "ask", "recall", "testify", "admit", "insist", "think", "explain"})


def person_votes(doc: Doc, name: Name) -> float:
    """How much the print says that the name is a person's."""
    votes = GIVEN if is_given(doc, name) else 0.0
    if is_member(doc, name):
        votes += SEAT
    if name.label not in {"ORG", "NORP"} and _is_somebody(doc, name):
        votes += WHO
    return votes


def is_given(doc: Doc, name: Name) -> bool:
    """True for a given name and one or two names after it, none of them a body's noun."""
    words = [doc[i] for i in range(name.start, name.end) if doc[i].is_alpha or doc[i].text.endswith(".")]
    if not 2 <= len(words) <= 4 or not words[-1].text.istitle() or words[-1].lower_ in BODY_NOUNS:
        return False
    first = words[0].lower_
    if first in FIRST_NAMES:
        return True
    # The rarer ones are names of towns and other things too ("the Augusta Herald").
    text = doc[name.start : name.end].text
    return (
        len(words) < 4
        and first in GIVEN_NAMES
        and kind_by_head(text, "person") is None
        and kind_of_word(words[-1].lower_) != "outlet"
    )


def is_member(doc: Doc, name: Name) -> bool:
    """True before a member's party and state ("Korvin (D-Velm.)", "Korvin, R - Velm.")."""
    return _SEAT.match(doc[name.end : name.end + _SEAT_TOKENS].text) is not None


def is_many(doc: Doc, name: Name) -> bool:
    """True for a plural name after "the" ("the Lanterns"): a team, a people, a family, no one person."""
    last = doc[name.end - 1]
    return (
        last.tag_ == "NNPS"
        and last.text.istitle()
        and name.start > 0
        and doc[name.start - 1].lower_ == "the"
        and name.end - name.start < 3
    )


def is_traded(doc: Doc, name: Name) -> bool:
    """True where print tells of one word as of a company ("shares in Korvin", "Korvin, which sells")."""
    if name.end - name.start > 1 or not doc[name.start].text.istitle():
        return False
    before = [word.lower_ for word in doc[max(0, name.start - 2) : name.start]]
    after = [word.lower_ for word in doc[name.end : name.end + 3]]
    after += [""] * (3 - len(after))
    held = len(before) == 2 and before[0] in _STOCK and before[1] in {"in", "of"}
    owns = after[0] in {"'s", "’s"} and (after[1] in _STOCK or after[1:3] == ["closing", "price"])
    return held or owns or after[0] in _STOCK or (after[:2] == [",", "which"] and _is_verb(doc, name.end + 2))


def _is_verb(doc: Doc, i: int) -> bool:
    """True of what follows the "which" of "Korvin, which sells", not of "Korvin, which few expected, won"."""
    return i < len(doc) and doc[i].tag_ in FINITE_OR_MODAL | {"RB"}


def is_speaking(doc: Doc, name: Name) -> bool:
    """True for one word without "the" that is the subject of saying ("Korvin said")."""
    token = doc[name.start]
    return (
        name.end - name.start == 1
        and token.text.istitle()
        and token.dep_ == "nsubj"
        and token.head.lemma_.lower() in _SPEECH
        and not (name.start and doc[name.start - 1].lower_ in {"the", "a", "an"})
    )


def is_somebodys(doc: Doc, name: Name) -> bool:
    """True where the sentence goes on about one person ("Korvin and his wife"), and about no body ("its").

    What stands behind a quotation mark is of whoever speaks.
    """
    sentence = doc[name.start].sent
    if any(word.lower_ in _OF_BODIES for word in sentence) or _SCORE.search(sentence.text):
        return False
    behind = [word.text for word in doc[name.end : min(sentence.end, name.end + _FAR)]]
    marks = [at for at, word in enumerate(behind) if word in _QUOTED]
    return not _OF_PERSONS.isdisjoint(word.lower() for word in behind[: marks[0] if marks else _FAR])


def _is_somebody(doc: Doc, name: Name) -> bool:
    """True before an age between commas, or before "who"."""
    after = doc[name.end : name.end + 3]
    if not len(after):
        return False
    at = 1 if after[0].text == "," and len(after) > 1 else 0
    if after[at].lower_ in {"who", "whose"}:
        before = doc[name.start - 1] if name.start else None
        # "Korvin of Velmora, who", "Port Casse, Velmora, who": who is not the place.
        placed = before is not None and (before.pos_ == "ADP" or not before.text.isalpha())
        return name.label in {"PERSON", ""} or not placed
    closed = at + 1 < len(after) and after[at + 1].text in {",", "."}
    return bool(at) and closed and after[at].text.isdecimal() and int(after[at].text) in _AGES
