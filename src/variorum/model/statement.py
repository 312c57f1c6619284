"""Statements: somebody's words or reported words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When

StatementForm = Literal["direct", "mixed", "indirect"]
Act = Literal["speech", "attitude"]
Strength = Literal["neutral", "distancing", "endorsing"]
StatementModality = Literal["asserted", "planned", "demanded", "denied"]


@dataclass(frozen=True, slots=True)
class Relay:
    """A link of the chain through which a statement came ("the Casse Courier reported")."""

    span: Span
    cue: Span | None = None
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Source, cue and content, in the terms of the PolNeAR corpus.

    ``content`` is one or more spans in order (discontinuous where the cue interrupts);
    quotation marks belong to the content. ``source`` is the whole source phrase; None where
    none is printed. ``speaker`` is the id of the mention that the source's head is or refers to by
    the current-speaker rule (map stage), ``actor`` the actor resolved from it (fold stage), None
    where unknown or unsure. ``candidates`` are the actors that fit equally where the
    speaker is UNSURE, ``why_speaker`` the rule that resolved it or the reason why not.
    ``on_behalf`` is the actor for whom a spokesman, a lawyer or an office speaks, where print says so.
    ``parent`` is the id of the statement inside whose content this one stands.
    ``said`` is the time of saying, ``place`` where it was said. ``negated``: the saying itself is
    denied ("did not say"). ``modality`` is how the source puts the content: as so, as something
    it plans, as something it demands, or as not so. ``hedges`` ("may", "reportedly") and
    ``negations`` ("not", "never") are words of the content, in order of print.
    ``relays`` are in order from the one nearest to this article to the one nearest to the source.
    ``repairs`` flags what was mended to read it (a missing quotation mark).
    """

    id: str
    article: str
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    form: StatementForm
    act: Act = "speech"
    actor: str | None = None
    speaker: str | None = None
    candidates: tuple[str, ...] = ()
    why_speaker: str = ""
    said: When | None = None
    occasion: Span | None = None
    medium: Span | None = None
    addressee: Span | None = None
    relays: tuple[Relay, ...] = ()
    parent: str | None = None
    strength: Strength = "neutral"
    cue_lemma: str = ""
    negated: bool = False
    repairs: tuple[str, ...] = ()
    place: Span | None = None
    modality: StatementModality = "asserted"
    hedges: tuple[Span, ...] = ()
    negations: tuple[Span, ...] = ()
    on_behalf: str | None = None

    @property
    def depth(self) -> int:
        """Hearsay depth: the links between the words and this article, 0 where none is printed."""
        return len(self.relays)
