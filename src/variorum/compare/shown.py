"""What a finding shows of one article."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Span

CLIP_CHARACTERS = 140


@dataclass(frozen=True, slots=True)
class Shown:
    """The words for the line of the finding, the passages that it rests on, the words that differ."""

    text: str
    passage: tuple[Span, ...]
    focus: tuple[Span, ...] = ()


def clipped(text: str, characters: int = CLIP_CHARACTERS) -> str:
    """``text`` on one line, cut at a word with "…" if it is longer than ``characters``."""
    line = " ".join(text.split())
    if len(line) <= characters:
        return line
    cut = line[: characters - 1]
    return cut[: cut.rfind(" ")].rstrip(",;:") + " …" if " " in cut else cut + "…"
