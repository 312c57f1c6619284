"""What a story's articles print for a sentence that somebody asks about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.fact import Voice
from variorum.model.origin import Retelling
from variorum.model.row import Difference
from variorum.model.span import Span

Stand = Literal["SUPPORTS", "CONTRADICTS", "COMPATIBLE", "UNSURE", "SILENT"]
"""How print stands to a sentence. ``SUPPORTS``: it prints all of it. ``CONTRADICTS``: both cannot be
right as they stand. ``COMPATIBLE``: it prints a part of it, and nothing against the rest. ``UNSURE``: it
speaks of the same thing, and cannot be told, with the reason. ``SILENT``: it prints nothing of it."""

ANSWER_SCHEMA = "variorum-answer/1"


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one passage of an article prints for the sentence.

    ``passage`` is the sentence of print. ``voice`` is ``quoted`` where it stands inside somebody's words:
    ``speaker`` is then the speaker's name, or the printed words for the source, "" where none is printed.
    ``type`` is the kind of difference that decided, "" where none did; ``level`` the label of the level
    that held, ``because`` its reading. ``lacks`` are the words of the asked sentence that the passage does
    not print, ``focus`` the words of the passage that differ. ``cover`` is the part of the sentence, by
    weight of its words, that the passage prints, 0 to 1.
    """

    article: str
    passage: Span
    stand: Stand
    level: str
    because: str
    type: Difference | Literal[""] = ""
    voice: Voice = "outlet"
    speaker: str = ""
    lacks: tuple[str, ...] = ()
    focus: tuple[Span, ...] = ()
    cover: float = 0.0


@dataclass(frozen=True, slots=True)
class OriginAnswer:
    """What the articles of one origin print for the sentence; ``testimonies`` the most telling first."""

    origin: str
    name: str
    articles: tuple[str, ...]
    stand: Stand
    because: str
    testimonies: tuple[Testimony, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a story to a sentence, an entry for every origin of its articles.

    ``claim`` is what was looked for: the sentence, less the words that say whose it is. ``said_by`` is the
    name of the speaker that the sentence names, "" where it names none. ``unknown`` are names of the
    sentence that no article prints. ``files`` maps an article's id to its siglum, outlet and file.
    ``retellings`` are those of the story: of two origins one may have been written from the other.
    """

    story: str
    sentence: str
    claim: str
    said_by: str
    unknown: tuple[str, ...]
    origins: tuple[OriginAnswer, ...]
    files: dict[str, tuple[str, str, str]]
    retellings: tuple[Retelling, ...] = ()
    schema: str = ANSWER_SCHEMA
