"""Rows, findings and the brief: what setting side by side gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When

RowKind = Literal["statement", "event", "quantity", "label"]
Verdict = Literal["SAME", "COMPATIBLE", "CONTRADICTS", "ONLY", "UNSURE"]
Difference = Literal[
    "date",
    "number",
    "place",
    "actor",
    "attribution",
    "occasion",
    "wording-strength",
    "scope",
    "polarity",
    "modality",
    "label",
    "agency",
    "quotation",
    "addition",
    "spelling",
    "hardening",
    "softening",
]


@dataclass(frozen=True, slots=True)
class Link:
    """Why two marks stand in one row: the level of likeness that held, and its evidence."""

    left: str
    right: str
    level: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One statement, event, quantity or label of the story, with its versions.

    ``versions`` maps an article's id to its mark ids, in the order of the articles' sigla;
    ``absent`` are the articles that print nothing for it though it was known at their hour;
    ``unknown_yet`` those published before it was known, or well before anybody printed it.
    ``origins`` counts independent origins, ``origin_ids`` names them. ``actor`` is the speaker,
    agent or referent where all versions agree on one. ``when`` places it on the timeline.
    """

    id: str
    kind: RowKind
    description: str
    versions: Mapping[str, tuple[str, ...]]
    absent: tuple[str, ...] = ()
    unknown_yet: tuple[str, ...] = ()
    origins: int = 0
    origin_ids: tuple[str, ...] = ()
    verdict: Verdict = "UNSURE"
    actor: str | None = None
    when: When | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A typed difference that comparing a row's versions shows, with the spans it rests on.

    ``level`` is the label of the ladder's level that held, ``what`` one plain line for the reader,
    ``because`` why the verdict is what it is. ``focus`` are the very words that differ. ``dispute``: those
    whom the articles quote disagree; the articles do not.
    """

    id: str
    row: str
    type: Difference
    what: str
    verdict: Verdict
    versions: Mapping[str, tuple[Span, ...]]
    because: str
    level: str = ""
    focus: Mapping[str, tuple[Span, ...]] | None = None
    dispute: bool = False


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence of the brief: no name, number or date that its spans lack.

    ``mark`` flags what a reader must know at once.
    """

    text: str
    spans: tuple[Span, ...]
    rows: tuple[str, ...]
    mark: Literal["", "contradiction", "one origin", "unsure"] = ""
