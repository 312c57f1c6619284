"""The tables of cues: how often a word and construction attribute, and what kind of act they tell of."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, cast

from variorum.model.selection import PositionKind
from variorum.text.lexicon import rows

T = TypeVar("T")


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
def position_cues() -> Mapping[str, PositionKind]:
    """Lemma of a cue by which somebody takes a position -> the kind of position."""
    return {
        lemma: cast(PositionKind, kind)
        for kind, lemmas in reversed(rows("position_cues.tsv"))
        for lemma in lemmas.split()
    }


@dataclass(frozen=True, slots=True)
class Use:
    """What a cue tells of in one of its uses; ``act`` is "next" where the next word of the cue decides."""

    act: Literal["speech", "attitude", "next"]
    strength: Literal["neutral", "distancing", "endorsing"]


UseKey = tuple[str, str, str]
"""Part of speech (verb, noun, adj, any), construction, and lemma or the lemmas of a phrase joined by "_"."""


@functools.cache
def cue_uses() -> Mapping[UseKey, Use]:
    """The uses of words as cues where part of speech and construction decide, or phrases."""
    return {
        (part, construction, word): Use(cast(Any, act), cast(Any, strength))
        for part, construction, act, strength, held in reversed(rows("cue_uses.tsv"))
        for word in held.split()
    }


@functools.cache
def cue_modalities() -> Mapping[UseKey, Literal["asserted", "planned", "demanded", "denied", "open"]]:
    """How a source that uses a cue puts what it says; "open": as the words of the content have it."""
    return {
        (part, construction, word): cast(Any, modality)
        for modality, part, construction, held in reversed(rows("cue_modalities.tsv"))
        for word in held.split()
    }


def in_use(table: Mapping[UseKey, T], word: str, part: str, construction: str) -> T | None:
    """The entry of a word or phrase: of its construction first, then of any, its own part before "any"."""
    for form in (construction, "any"):
        for kind in (part, "any"):
            found = table.get((kind, form, word))
            if found is not None:
                return found
    return None


@functools.cache
def cue_phrase_openings() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First lemma -> the phrases of the tables that begin with it, longest first."""
    held: dict[str, set[tuple[str, ...]]] = {}
    for _, _, phrase in (*cue_uses(), *cue_modalities()):
        if "_" in phrase:
            parts = tuple(phrase.split("_"))
            held.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(found, key=lambda one: (-len(one), one))) for first, found in held.items()}


_YET = re.compile(
    r"(?:(?:is|are|am|was|were|'s|'re) (?:\w+ly )?(?:expected|scheduled|slated|set|due|about|going) to"
    r"|will|'ll|shall)"
    r" (?:\w+ly )?\w+",
)


def is_yet_to_be(cue: str) -> bool:
    """True for a cue that tells of a saying to come: "is expected to say", "will tell"."""
    return _YET.match(cue.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")) is not None


@functools.cache
def hedges() -> Mapping[str, frozenset[str]]:
    """Kind (modal, own, verb, word) -> its entries, words of a phrase parted by single blanks."""
    return _entries("hedges.tsv")


@functools.cache
def negations() -> Mapping[str, frozenset[str]]:
    """Kind (word, not so) -> its entries."""
    return _entries("negations.tsv")


def _entries(name: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, held in rows(name):
        found[kind] = found.get(kind, frozenset()) | frozenset(held.split("|"))
    return found
