"""The small pieces that sections are set from: marks, stretches of print, notes, versions, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import Verdict

Ink = Literal["context", "passage", "differs"]
"""How a piece of print is set: around the passage, the passage itself, the words that differ."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark: the article's siglum, leading to the passage; ``title`` says it in words."""

    siglum: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of print in one ink."""

    text: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as printed, with a little of what stands around them, and their citation mark."""

    cite: Cite
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A small line under a version: what it is about, and what it says."""

    name: str
    text: str
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """What one article prints for a row or a finding; without passages it is silent.

    ``silence`` is "silent", "not yet known" or "" (where it prints something); ``language`` the
    article's, "" where it is the page's.
    """

    siglum: str
    outlet: str
    passages: tuple[Passage, ...] = ()
    notes: tuple[Note, ...] = ()
    silence: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link inside the page, with the verdict that colours it ("" for none)."""

    href: str
    text: str
    verdict: Verdict | Literal[""] = ""
