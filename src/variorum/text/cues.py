"""The tables of cues: how often a word and construction attribute, and what kind of act they tell of."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from variorum.text.lexicon import rows


@dataclass(frozen=True, slots=True)
class Count:
    """``gold`` of ``seen`` constructions were attributions to the annotators."""

    gold: int
    seen: int


@functools.cache
def cue_counts() -> Mapping[tuple[str, str, str], Count]:
    """(part of speech, lemma or "*", construction) -> counts; "*" is the construction's total."""
    return {
        (part, lemma, relation): Count(int(gold), int(seen))
        for part, lemma, relation, gold, seen in rows("cue_counts.tsv")
    }


@functools.cache
def cue_context() -> Mapping[str, float]:
    """Feature of the context -> what it adds to the log-odds that a construction attributes."""
    return {feature: float(lift) for feature, lift, _seen in rows("cue_context.tsv")}


@functools.cache
def cue_acts() -> Mapping[str, tuple[str, str]]:
    """Lemma -> act ("speech", "attitude") and strength ("neutral", "distancing", "endorsing")."""
    return {
        lemma: (act, strength)
        for act, strength, lemmas in reversed(rows("cue_acts.tsv"))
        for lemma in lemmas.split()
    }


@functools.cache
def saying_places() -> Mapping[str, Literal["occasion", "medium"]]:
    """Noun in the singular -> whether it names an occasion or a medium of saying."""
    return {
        noun: "occasion" if role == "occasion" else "medium"
        for role, nouns in rows("saying_places.tsv")
        for noun in nouns.split()
    }
