"""The draft of a mention while it is being found: token ranges of one parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.model import MentionForm
from variorum.text.calendar_names import DAYS, PARTS_OF_DAY

if TYPE_CHECKING:
    from spacy.tokens import Doc


_JOINING = frozenset({"at", "in"})
_ABOUT_A_DAY = frozenset({"early", "last", "late", "this"})


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens ``[start, end)`` of the parse, and its voted entity label.

    ``label`` is one of spaCy's OntoNotes labels, or "" where the recogniser missed the name.
    ``kind`` is the kind that its own words or the noun after it say, "" where they are silent.
    """

    start: int
    end: int
    label: str
    kind: str = ""


def text_of(doc: Doc, name: Name) -> str:
    """The name as printed."""
    return doc[name.start : name.end].text


def is_joined_on(doc: Doc, at: int) -> bool:
    """True for a preposition by which hyphens make words one ("an editor-in-chief", "her mother-in-law")."""
    return (
        2 <= at < len(doc) - 2
        and doc[at].lower_ in _JOINING
        and not any(token.whitespace_ for token in doc[at - 2 : at + 2])
        and doc[at - 1].text == doc[at + 1].text == "-"
    )


def after_day(doc: Doc, start: int, end: int) -> int:
    """Where a phrase of tokens ``[start, end)`` begins behind the day of the clause that was read into it.

    "Friday | Port Casse police", "late Friday night | Mayor Korvin"; after a determiner the day is the
    phrase's own ("the Friday patrol", "Good Friday pilgrims").
    """
    at = start + 1 if doc[start].lower_ in _ABOUT_A_DAY else start
    if at >= end or doc[at].lower_ not in DAYS or (start > 0 and doc[start - 1].dep_ == "det"):
        return start
    at += 1
    while at < end and doc[at].lower_ in PARTS_OF_DAY and doc[at].text.islower():
        at += 1
    return at if at < end else start


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention in tokens: the phrase ``[start, end)``, its head, and the ranges inside it."""

    start: int
    end: int
    head: int
    form: MentionForm
    name: Name | None = None
    title: tuple[int, int] | None = None
