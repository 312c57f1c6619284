"""What kind each name is, by the article's vote: recogniser, first name, title, noun after it, apposition.

The recogniser alone calls many movements persons; print says better what a name is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.mentions import features
from variorum.extract.mentions.phrase import Name, Phrase, text_of
from variorum.extract.mentions.words import FIRST_NAMES, GIVEN_NAMES, HONORIFICS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LED = {
    "leader",
    "member",
    "commander",
    "founder",
    "chairman",
    "secretary-general",
    "general",
    "wing",
    "branch",
}
_SETTLEMENTS = {"city", "hamlet", "island", "port", "province", "suburb", "town", "village"}
_CERTAIN = {"outlet", "unknown"}  # from a table, or nobody; no vote


def vote(doc: Doc, phrases: Sequence[Phrase], joins: Sequence[tuple[int, int, str]]) -> tuple[Phrase, ...]:
    """The phrases with ``name.kind`` set to what most of the article's evidence says."""
    votes = _evidence(doc, phrases, joins)
    voted = []
    for phrase in phrases:
        if phrase.name is None or phrase.name.kind in _CERTAIN:
            voted.append(phrase)
            continue
        counts = votes[text_of(doc, phrase.name)]
        kind = min(counts, key=lambda each: (-counts[each], each)) if counts else phrase.name.kind
        voted.append(replace(phrase, name=replace(phrase.name, kind=kind)))
    return tuple(voted)


def _evidence(
    doc: Doc, phrases: Sequence[Phrase], joins: Sequence[tuple[int, int, str]]
) -> Mapping[str, Counter[str]]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase in phrases:
        if phrase.name is None:
            continue
        text = text_of(doc, phrase.name)
        own = features.kind(doc, phrase)
        if own != "unknown":
            sure = phrase.title or phrase.end > phrase.name.end or phrase.name.kind
            votes[text][own] += 3 if sure else 1
        saint = doc[phrase.start].lower_ == "st." and phrase.name.label not in {"PERSON", ""}
        if doc[phrase.start].lower_ in HONORIFICS and not saint:
            votes[text]["person"] += 3
        first = doc[phrase.name.start].lower_
        if phrase.name.label == "PERSON" and phrase.name.end - phrase.name.start > 1 and first in GIVEN_NAMES:
            votes[text]["person"] += 2
        if _is_led(doc, phrase) and phrase.name.label in {"PERSON", ""} and first not in FIRST_NAMES:
            votes[text]["group"] += 2
        if _is_settlement(doc, phrase) and phrase.name.label != "ORG":
            votes[text]["place"] += 3
    for left, right, why in joins:
        for one, other in ((phrases[left], phrases[right]), (phrases[right], phrases[left])):
            if one.name is not None and other.form == "nominal" and why == "apposition":
                kind = features.kind(doc, other)
                if kind != "unknown" and _agrees(one.name, kind):
                    votes[text_of(doc, one.name)][kind] += 3
    return votes


def _agrees(name: Name, kind: str) -> bool:
    """Countries and people stay what they are whatever stands beside them."""
    return name.label != "GPE" or kind == "place"


def _is_led(doc: Doc, phrase: Phrase) -> bool:
    """True after "leader of", "member of": one leads or belongs to a body, not to a person."""
    return (
        phrase.start >= 2
        and doc[phrase.start - 1].lower_ == "of"
        and doc[phrase.start - 2].lemma_.lower() in _LED
    )


def _is_settlement(doc: Doc, phrase: Phrase) -> bool:
    """True after "the port of", "the village of": what print says that a place is."""
    return (
        phrase.start >= 3
        and doc[phrase.start - 1].lower_ == "of"
        and doc[phrase.start - 2].text in _SETTLEMENTS
        and doc[phrase.start - 3].tag_ in {"DT", "JJ", "NN"}
    )
