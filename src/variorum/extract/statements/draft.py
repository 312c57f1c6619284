"""What rules propose before one of them is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.extract.statements.reading import CharRange, TokenRange


@dataclass(frozen=True, slots=True)
class Link:
    """A relay: the tokens that name it and those that say what it did."""

    name: TokenRange
    cue: TokenRange


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as one rule reads it.

    ``head`` is the token index of the cue's head word, ``relation`` names the construction that
    joins cue and content (the second column of the cue table), ``weight`` the share of such
    constructions with this cue that the annotators of PolNeAR held to be attributions.
    ``subject`` is the token index of the source's head word. A quotation without cue has
    a negative ``head``. ``trained``: the trained reader found it, ``weight`` is its confidence.
    """

    head: int
    lemma: str
    part: str
    relation: str
    cue: TokenRange | None
    source: TokenRange | None
    subject: int | None
    content: tuple[CharRange, ...]
    weight: float = 0.0
    negated: bool = False
    repairs: tuple[str, ...] = ()
    why_speaker: str = ""
    links: tuple[Link, ...] = ()
    trained: bool = False

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0][0]

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(end - start for start, end in self.content)
