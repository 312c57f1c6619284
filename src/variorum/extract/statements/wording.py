"""The form of words of one statement: act, strength, modality, hedges and negations."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.extract.statements.acts import act_of
from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.hedging import hedges_in, negations_in
from variorum.extract.statements.modality import modality_of
from variorum.extract.statements.reading import Reading
from variorum.model import Act, Span, StatementModality, Strength


@dataclass(frozen=True, slots=True)
class Wording:
    """How a statement is worded; the fields are those of ``Statement``."""

    act: Act
    strength: Strength
    modality: StatementModality
    hedges: tuple[Span, ...]
    negations: tuple[Span, ...]


def wording_of(reading: Reading, draft: Draft, held: Blocks[Draft]) -> Wording:
    """The wording of ``draft``; ``held`` are the contents of all drafts of the article."""
    act, strength = act_of(reading, draft)
    return Wording(
        act,
        strength,
        modality_of(reading, draft, act),
        tuple(map(reading.span, hedges_in(reading, draft, held))),
        tuple(map(reading.span, negations_in(reading, draft, held))),
    )
