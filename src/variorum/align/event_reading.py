"""How likely two acts of two articles are one, by named features and by reading both together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.align.ladder import Features, number
from variorum.align.reading import READ, odds, read_together
from variorum.align.weights import trained
from variorum.model import Pairing

if TYPE_CHECKING:
    from variorum.align.joining import Pair

TABLE = "event_pairs_read.tsv"
"""The weights of the features of two acts that are read together."""

_NUMBERS = ("cosine", "clause", "joint", "shared")
_ANSWERS = (
    ("agent", "same"),
    ("agent", "different"),
    ("patient", "same"),
    ("patient", "different"),
    ("time", "same"),
    ("time", "excluded"),
    ("place", "same"),
    ("where", "other"),
    ("lemma", "same"),
    ("heads", "alike"),
    ("detail", "yes"),
    ("modality", "same"),
    ("again", "yes"),
    ("which", "open"),
    ("counts", "apart"),
    ("once", "yes"),
    ("about", "yes"),
    ("bare", "yes"),
)
NAMES = ("likely", *_NUMBERS, *(f"{name}_{answer}" for name, answer in _ANSWERS))
"""The features in the order of :func:`values`; ``likely`` is half the logarithm of the trees' odds."""


def values(compared: Features) -> tuple[float, ...]:
    """The features of two acts as numbers; ``compared`` are those that levels ask for."""
    return (
        odds(number(compared, "likely")),
        *(round(number(compared, name), 3) for name in _NUMBERS),
        *(float(compared[name] == answer) for name, answer in _ANSWERS),
    )


def rated(compared: Mapping[Pair, Features], texts: Sequence[str], pairing: Pairing) -> dict[Pair, float]:
    """The likelihood of those pairs of ``texts`` (acts in words) that are worth reading."""
    likely = {pair: number(features, "likely") for pair, features in compared.items()}
    found = {pair: values(features) for pair, features in compared.items()}
    return read_together(likely, found, texts, pairing, trained(TABLE, (*NAMES, READ)), "acts")
