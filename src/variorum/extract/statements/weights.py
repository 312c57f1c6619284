"""How likely a construction attributes: the tables of cues, learned by counting."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from variorum.text.cues import Count, cue_acts, cue_context, cue_counts
from variorum.text.lexicon import words

TRUST = 3.0
"""How many sightings the prior of a construction is worth."""

WORD_TRUST = 4.0
"""How many sightings, one of them an attribution, are added to a word's own."""

UNKNOWN = 0.05
DOUBTFUL = 0.35
CLAUSES = frozenset({"that", "far that", "bare", "wh", "whether", "to"})
SAYING = 0.7
"""The least weight of a verb of the lexicon of saying with a clause: what few sightings cannot overrule."""
CAUTION = 1.0
"""How far the context is believed: its features overlap, so that their lifts must not simply add up."""


@dataclass(frozen=True)
class Weights:
    """The share of constructions that annotators held to be attributions.

    ``base`` smooths the share of a cue in a construction with the construction's share over all cues;
    ``of`` moves it by the log-odds that the features of its context are known to add.
    """

    counts: Mapping[tuple[str, str, str], Count]
    lifts: Mapping[str, float] = field(default_factory=dict)

    def base(self, part: str, lemma: str, relation: str) -> float:
        """The share of ``lemma`` (lower case) of ``part`` (VERB, ADJ, NOUN, LIGHT) in ``relation``."""
        if lemma == "do" or (lemma in _not_cues() and relation not in CLAUSES):
            return 0.0  # "did just what they could": no word of saying
        prior = self.counts.get((part, "*", relation))
        share = prior.gold / prior.seen if prior is not None and prior.seen >= 10 else UNKNOWN
        count = self.counts.get((part, lemma, relation), Count(0, 0))
        known = (count.gold + TRUST * share) / (count.seen + TRUST)
        saying = part == "VERB" and relation in CLAUSES and cue_acts().get(lemma, ("", ""))[0] == "speech"
        return max(known, SAYING) if saying else known

    def of(self, part: str, lemma: str, relation: str, features: Iterable[str] = ()) -> float:
        """The weight of a construction in its context, between 0 and 1."""
        base = self.base(part, lemma, relation)
        lift = sum(self.lifts.get(feature, 0.0) for feature in features)
        if base < DOUBTFUL:
            lift = min(0.0, lift)  # no context makes a cue of what is none
        odds = logit(base) + CAUTION * lift
        # Rounded so that the last bits, which differ between processors, decide nothing.
        return round(1 / (1 + math.exp(-odds)), 6)

    def of_word(self, part: str, lemma: str) -> float:
        """The share of ``lemma`` of ``part`` over all constructions."""
        gold, seen = self._words.get((part, lemma), (0, 0))
        return (gold + 1) / (seen + WORD_TRUST)

    @functools.cached_property
    def _words(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        totals: dict[tuple[str, str], tuple[int, int]] = {}
        for (part, lemma, _), count in self.counts.items():
            gold, seen = totals.get((part, lemma), (0, 0))
            totals[part, lemma] = (gold + count.gold, seen + count.seen)
        return totals

    def of_quotation(self, lemma: str) -> float:
        """The weight of a verb beside a quotation that could be its words."""
        count = self.counts.get(("VERB", lemma, "quotation"), Count(0, 0))
        known = (count.gold + TRUST * 0.1) / (count.seen + TRUST)
        return max(known, 0.5) if cue_acts().get(lemma, ("", ""))[0] == "speech" else known


@functools.cache
def _not_cues() -> frozenset[str]:
    return frozenset(words("not_cues.txt"))


def logit(share: float) -> float:
    """Log-odds, bounded so that no table can say "never" or "always"."""
    share = min(0.99, max(0.005, share))
    return math.log(share / (1 - share))


@functools.cache
def default_weights() -> Weights:
    """The weights of the tables that come with the package."""
    return Weights(cue_counts(), cue_context())
