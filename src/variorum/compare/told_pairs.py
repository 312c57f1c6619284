"""A claim in one article and a flat sentence in another that say the same: the questions of the ladders."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from variorum.compare.shown import Shown, clipped
from variorum.compare.view import View
from variorum.model import Span, Statement
from variorum.text.hedging import ALLEGED, hedge_places
from variorum.text.stems import is_function_word, negations, numbers, stem, words

LEAST_SHARED = 4
"""Content words, by stem, that claim and sentence share in one order."""

LEAST_SAME = 3
"""Content words of a short claim that a sentence says in the same order, with at most one beside them, and
one for each pronoun of the claim: "they struck before we moved", "dockers struck before the police moved"."""

OF_FLAT = 0.7
"""These, as a part of the flat sentence's content words: it says little else."""

OF_CLAIM = 0.6
"""These, as a part of the claim's content words."""

_OPEN = re.compile(r"\?|\b(?:if|whether|unless|should|would|let us)\b", re.IGNORECASE)

_PRONOUN = re.compile(r"\b(?:they|them|we|us|he|him|she|her|I)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Unit:
    """A sentence, what it says, and how it is told: by ``statement`` if it is somebody's words."""

    sentence: Span
    said: str
    statement: Statement | None
    hedges: tuple[Span, ...]

    @property
    def is_flat(self) -> bool:
        """True for the outlet's own words with nothing that leaves them open."""
        return self.statement is None and not self.hedges and _OPEN.search(self.said) is None

    @property
    def is_claim(self) -> bool:
        """True for somebody's words, or for what a hedge leaves open."""
        return self.statement is not None or bool(self.hedges)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The content words in order, by stem, without hedges."""
        aside = {word for one in self.hedges for word in words(one.text)}
        return tuple(
            stem(word) for word in words(self.said) if not is_function_word(word) and word not in aside
        )


def hedges_of(sentence: Span) -> tuple[Span, ...]:
    """Words of a sentence that leave open whether it is so, in order of print."""
    return tuple(
        Span(sentence.article, sentence.start + a, sentence.start + b, sentence.text[a:b])
        for a, b in hedge_places(sentence.text)
    )


def same_said(one: Unit, other: Unit) -> bool:
    """True if a claim and a flat sentence say one thing: their content words in one order, and no other
    number or denial."""
    claim, flat = (one, other) if one.is_claim else (other, one)
    if numbers(claim.said) != numbers(flat.said) or negations(claim.said) != negations(flat.said):
        return False
    shared = LCSseq.similarity(claim.stems, flat.stems)
    fewer, more = sorted((len(claim.stems), len(flat.stems)))
    aside = 1 + (len(_PRONOUN.findall(claim.said)) if fewer == len(claim.stems) else 0)
    if shared == fewer >= LEAST_SAME and more <= fewer + aside:
        return True
    fewest = max(LEAST_SHARED, OF_FLAT * len(flat.stems), OF_CLAIM * len(claim.stems))
    return shared >= fewest


@dataclass(frozen=True)
class ToldPair:
    """A claim and a flat sentence that say the same, with what else their two articles print.

    ``claims`` are the claims of the flat sentence's article, ``flats`` the flat sentences of the claim's.
    ``first`` is the article that had it first, "" where that is unknown. ``elders`` are the claims of the
    articles that the claim's article has its own from, the flat sentence's left out.
    """

    view: View
    claim: Unit
    flat: Unit
    claims: tuple[Unit, ...]
    flats: tuple[Unit, ...]
    first: str
    elders: tuple[Unit, ...] = ()

    def claimed_too(self) -> bool:
        """The article that tells it flat gives it as a claim in another place."""
        return any(same_said(self.flat, one) for one in self.claims)

    def flat_too(self) -> bool:
        """The article that gives it as a claim tells it flat in another place."""
        return any(same_said(self.claim, one) for one in self.flats)

    def carried_on(self) -> bool:
        """The flat sentence stands in a paragraph with words of the claim's speaker before it."""
        if self.claim.statement is None:
            return False
        start, _ = self.view.paragraph(self.flat.sentence)
        return any(
            start <= one.content[0].start < self.flat.sentence.start
            and (one.actor is None or one.actor == (self.claim.statement.actor or one.actor))
            for one in self.view.statements_of.get(self.flat.sentence.article, ())
        )

    def order_unknown(self) -> bool:
        """Nothing tells which of the two articles had it first."""
        return not self.first

    def softened(self) -> bool:
        """The article with the flat sentence had it first."""
        return self.first == self.flat.sentence.article

    def claim_is_older(self) -> bool:
        """The article that gives it as a claim has it so from a third one."""
        return any(same_said(self.flat, one) for one in self.elders)

    def alleged(self) -> bool:
        """The claim is called alleged or suspected, or its reporting word keeps its distance."""
        statement = self.claim.statement
        return (statement is not None and statement.strength == "distancing") or any(
            ALLEGED.fullmatch(one.text) for one in self.claim.hedges
        )

    def attributed(self) -> bool:
        """The claim is somebody's words."""
        return self.claim.statement is not None

    def shown(self, article: str) -> Shown:
        """The side of ``article``: its sentence, and the words that make it a claim."""
        unit = self.claim if self.claim.sentence.article == article else self.flat
        focus: list[Span] = list(unit.hedges)
        if unit.statement is not None:
            focus = [span for span in (unit.statement.source, unit.statement.cue) if span is not None]
        return Shown(clipped(unit.sentence.text), (unit.sentence,), tuple(sorted(set(focus))))


QUESTIONS: Mapping[str, Callable[[ToldPair], bool]] = {
    name: method
    for name, method in vars(ToldPair).items()
    if callable(method) and not name.startswith("_") and name != "shown"
}
