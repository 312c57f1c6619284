"""Which of the proposed statements stand: the likely ones, one a cue, outermost apart from nested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from variorum.extract.statements import able, ranges
from variorum.extract.statements.context import features
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.openings import is_dateline
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.weights import Weights
from variorum.text.cues import cue_acts

THRESHOLD = 0.56
"""The least weight of a statement that is printed."""

NOUNS_NEED = 0.7
"""The least weight of a noun or adjective: what it governs is somebody's words less often."""

INFINITIVES_NEED = 0.75
"""The least weight of "to deny …": most such acts have not happened."""

INVERSIONS_NEED = 0.9
"""The least weight of a verb that is none of saying after its clause: parsers see such clauses falsely."""

MOST = 3_000
"""Statements read in one article, from its start: rules compare them with one another."""


def weigh(reading: Reading, drafts: Iterable[Draft], weights: Weights) -> list[Draft]:
    """The drafts with the weight of their construction in its context; those without content left out."""
    return [replace(one, weight=_weight(reading, one, weights)) for one in drafts if one.content]


def _weight(reading: Reading, draft: Draft, weights: Weights) -> float:
    known = weights.of(draft.part, draft.lemma, draft.relation, features(reading, draft))
    return max(known, able.SET_PHRASE) if able.is_set_phrase(reading, draft) else known


def choose(reading: Reading, quoted: list[Draft], others: list[Draft]) -> list[Draft]:
    """One draft for each cue, in order of print.

    A quotation's draft takes the place of a clause's with the same cue, and takes the clause's
    words in where the clause reaches beyond the marks.
    """
    by_head: dict[int, Draft] = {}
    for one in sorted(others, key=lambda draft: (-draft.weight, -draft.size, draft.start)):
        if one.head not in by_head and one.weight >= max(THRESHOLD, _needed(reading, one)):
            by_head[one.head] = one
    signed = {one.content for one in by_head.values() if one.relation == "layout"}
    for one in quoted:
        if one.head < 0 and one.content in signed:
            continue
        other = by_head.get(one.head)
        if other is not None:
            one = replace(
                one,
                content=_together(reading, one, other),
                source=other.source or one.source,
                subject=other.subject if other.source else one.subject,
            )
        by_head[one.head] = one
    ordered = sorted(by_head.values(), key=lambda draft: (draft.start, -draft.size, draft.head))
    return [_with_colon(reading, one) for one in ordered[:MOST]]


def _needed(reading: Reading, draft: Draft) -> float:
    """The least weight of a construction of which reading shows that it is often mistaken."""
    if draft.relation == "inverted" and cue_acts().get(draft.lemma, ("", ""))[0] != "speech":
        return INVERSIONS_NEED
    if draft.part in ("NOUN", "ADJ"):
        return NOUNS_NEED
    helpers = (child for child in reading.doc[draft.head].children if child.dep_ == "aux")
    if draft.part == "VERB" and any(one.lower_ == "to" for one in helpers):
        return INFINITIVES_NEED
    return 0.0


def _with_colon(reading: Reading, draft: Draft) -> Draft:
    """The colon between a cue and its content belongs to the cue ("added:")."""
    if draft.cue is None or draft.cue[1] >= len(reading.doc) or reading.doc[draft.cue[1]].text != ":":
        return draft
    colon = reading.doc[draft.cue[1]].idx
    if not any(colon < start <= colon + 3 for start, _ in draft.content):
        return draft
    return replace(draft, cue=(draft.cue[0], draft.cue[1] + 1))


def _together(reading: Reading, quoted: Draft, other: Draft) -> tuple[tuple[int, int], ...]:
    if not ranges.overlap(quoted.content, other.content):
        return quoted.content
    start = quoted.content[0][0]
    # Words before the first mark belong to it ("that the plan is “a mistake”"); words after the last do not.
    before = tuple(
        (low, min(high, start))
        for low, high in other.content
        if low < start and not is_dateline(reading.text[low:start])
    )
    assert quoted.cue is not None
    cue = reading.chars(quoted.cue)
    kept = tuple(piece for piece in before if not (piece[0] < cue[1] and cue[0] < piece[1]))
    return ranges.joined((*kept, *quoted.content))
