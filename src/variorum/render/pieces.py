"""The small pieces that sections are set from: marks, stretches of print, notes, versions, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import Span, Verdict

Ink = Literal["context", "passage", "turn", "differs"]
"""How a piece of print is set: around the passage, the passage itself, words in it that soften or deny,
the words that differ."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark: the article's siglum, leading to the passage; ``title`` says it in words.

    ``title`` is "" where articles are many: the page's script says it when asked.
    """

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
    """Words as printed, with a little of what stands around them, and their citation mark.

    ``reach`` is the range of the article's text that is printed, first included, last not.
    """

    cite: Cite
    pieces: tuple[Piece, ...]
    article: str = ""
    reach: tuple[int, int] = (0, 0)

    def prints(self, span: Span) -> bool:
        """True if the words of ``span`` stand in this passage."""
        return span.article == self.article and self.reach[0] <= span.start and span.end <= self.reach[1]


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
    article's, "" where it is the page's; ``alike`` are other articles that print the same words.
    """

    siglum: str
    outlet: str
    passages: tuple[Passage, ...] = ()
    notes: tuple[Note, ...] = ()
    silence: str = ""
    language: str = ""
    alike: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Pointer:
    """A link inside the page, with the verdict that colours it ("" for none)."""

    href: str
    text: str
    verdict: Verdict | Literal[""] = ""
