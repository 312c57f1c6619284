"""Cues inside relative clauses whose claim the parser loses: "observers, who Velmora claims are …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import phrase
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

WEIGHT = 0.9
FARTHEST = 60
"""Tokens of the claim at most."""


def drafts(reading: Reading) -> Iterator[Draft]:
    """A draft for each such cue that governs no clause in the parse."""
    doc = reading.doc
    for head in doc[: max(0, len(doc) - 2)]:
        if head.dep_ not in ("relcl", "ccomp") or head.tag_ not in ("VBD", "VBZ", "VBP"):
            continue
        if not reading.readable[head.i] or doc[head.i + 1].tag_ not in FINITE_OR_MODAL:
            continue
        if cue_acts().get(head.lemma_.lower(), ("", ""))[0] != "speech":
            continue
        if any(child.dep_ == "ccomp" for child in head.children):
            continue
        subjects = [child for child in head.children if child.dep_ == "nsubj" and child.i < head.i]
        if len(subjects) == 2 and subjects[0].tag_ in ("WP", "WDT") and can_speak(subjects[1]):
            yield _draft(reading, head, subjects[0], subjects[1])


def _draft(reading: Reading, head: Token, relative: Token, who: Token) -> Draft:
    doc = reading.doc
    end = head.i + 1
    limit = min(head.sent.end, head.i + FARTHEST)
    while end < limit and doc[end].text not in (",", ";", ":", ".", "—", "–"):
        end += 1
    cue = cue_range(head)
    content = (
        *ranges.content(reading, (relative.i, relative.i + 1)),
        *ranges.content(reading, (head.i + 1, end)),
    )
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part="VERB",
        relation="that",
        cue=cue,
        source=phrase(reading, who, cue),
        subject=who.i,
        content=ranges.joined(content),
        weight=WEIGHT,
        negated=is_negated(head),
    )
