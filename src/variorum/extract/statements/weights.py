"""How often a construction is an attribution: the cue table, learned by counting."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from variorum.text.cues import Count, cue_counts

TRUST = 3.0
"""How many sightings the prior of a construction is worth."""

UNKNOWN = 0.05


@dataclass(frozen=True)
class Weights:
    """The share of constructions that annotators held to be attributions.

    ``of`` smooths the share of a cue in a construction with the construction's share over all cues.
    """

    counts: Mapping[tuple[str, str, str], Count]

    def of(self, part: str, lemma: str, relation: str) -> float:
        """The weight of ``lemma`` (lower case) of ``part`` ("VERB", "ADJ", "NOUN") in ``relation``."""
        prior = self.counts.get((part, "*", relation))
        share = prior.gold / prior.seen if prior is not None and prior.seen >= 10 else UNKNOWN
        count = self.counts.get((part, lemma, relation), Count(0, 0))
        return (count.gold + TRUST * share) / (count.seen + TRUST)

    def of_quotation(self, lemma: str) -> float:
        """The weight of a verb beside a quotation that could be its words."""
        count = self.counts.get(("VERB", lemma, "quotation"), Count(0, 0))
        return (count.gold + TRUST * 0.1) / (count.seen + TRUST)


@functools.cache
def default_weights() -> Weights:
    """The weights of the table that comes with the package."""
    return Weights(cue_counts())
