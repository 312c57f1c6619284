"""Whether an ordinal counts: "the fourth round", "was the third this month", "finished fourth"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

PLACE = "place"
"""What the ordinal of a result counts: "finished fourth"."""
_ENDING = frozenset({"finish", "place", "rank", "come"})


def ordinal_counts(number: Sequence[Token], noun: Token | None) -> str | None:
    """The lemma of what an ordinal counts, None where it counts nothing: "first, …", "first lady".

    ``noun`` is the noun that it stands before, if any.
    """
    last = number[-1]
    if noun is not None:
        lemma = noun.lemma_.lower()
        near = last.dep_ == "amod" and noun.i - last.i <= 2
        return lemma if near and lemma in words("ordinal_nouns.txt") else None
    return _of_subject(last) or _of_result(last)


def _of_subject(last: Token) -> str | None:
    """The subject of "the attack was the third this month"; a person is one of others, not of a series."""
    if (
        last.dep_ != "attr"
        or last.head.lemma_ != "be"
        or all(child.lower_ != "the" for child in last.children)
    ):
        return None
    subject = next((child for child in last.head.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ != "NOUN" or subject.lemma_.lower() in person_nouns():
        return None
    return subject.lemma_.lower()


def _of_result(last: Token) -> str | None:
    """ "Finished fourth", "was ranked 12th"; "what came first" may be of any order."""
    verb = last.head
    if verb.lemma_ not in _ENDING or verb.pos_ != "VERB" or last.i < verb.i or last.i - verb.i > 2:
        return None
    if last.dep_ not in {"advmod", "acomp", "oprd", "attr", "npadvmod", "dobj", "xcomp"}:
        return None
    after = last.nbor(1) if last.i + 1 < len(last.doc) else None
    if after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"} and not after.is_sent_start:
        return None
    named = any(child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ == "PROPN" for child in verb.children)
    return PLACE if verb.lemma_ != "come" or named else None
