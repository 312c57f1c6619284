"""The tables of cues: how often a word and construction attribute, and what kind of act they tell of."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Count:
    """``gold`` of ``seen`` constructions were attributions to the annotators."""

    gold: int
    seen: int


@functools.cache
def cue_counts() -> Mapping[tuple[str, str, str], Count]:
    """(part of speech, lemma or "*", construction) -> counts; "*" is the construction's total."""
    rows = (line.split("\t") for line in _lines("cue_counts.tsv"))
    return {
        (part, lemma, relation): Count(int(gold), int(seen)) for part, lemma, relation, gold, seen in rows
    }


@functools.cache
def cue_context() -> Mapping[str, float]:
    """Feature of the context -> what it adds to the log-odds that a construction attributes."""
    rows = (line.split("\t") for line in _lines("cue_context.tsv"))
    return {feature: float(lift) for feature, lift, _seen in rows}


def _lines(name: str) -> list[str]:
    text = resources.files("variorum.text").joinpath(f"lexicons/{name}").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
