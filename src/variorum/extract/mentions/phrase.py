"""The draft of a mention while it is being found: token ranges of one parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.model import MentionForm

if TYPE_CHECKING:
    from spacy.tokens import Doc


_JOINING = frozenset({"at", "in"})


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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention in tokens: the phrase ``[start, end)``, its head, and the ranges inside it."""

    start: int
    end: int
    head: int
    form: MentionForm
    name: Name | None = None
    title: tuple[int, int] | None = None
