"""Closed classes of words, tags and relations of a parse that rules of several kinds ask for."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of verbs that carry their own tense."""

FINITE_OR_MODAL = FINITE | {"MD"}
"""Tags of verbs, or of their auxiliaries, that make a clause."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Relations of who does or is done to."""

FIRST_PERSON = frozenset({"i", "we"})
"""Who speaks, as a subject in lower case."""

DUTY = frozenset({"must", "should", "ought"})
"""Modals of what somebody is to do."""

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Labels of names that can stand for who speaks."""

SENTENCE_ENDS = frozenset(".!?")
"""The marks that end a sentence."""


def is_denied_by_phrase(verb: Token) -> bool:
    """True for "At no time did Korvin mention it": a phrase at the verb says that it never was so."""
    return any(
        child.dep_ == "prep"
        and any(
            one.dep_ == "pobj"
            and " ".join(word.lower_ for word in one.doc[child.i : one.i + 1]) in _phrases_of_denial()
            for one in child.children
        )
        for child in verb.children
    )


@functools.cache
def _phrases_of_denial() -> frozenset[str]:
    return frozenset(words("negating_phrases.txt"))


def is_little(noun: Token) -> bool:
    """True for the subject of "little new information was given", which nearly denies it; not "a little"."""
    if noun.dep_ not in {*SUBJECTS, "dobj"} or noun.tag_ != "NN" or not _is_mass(noun):
        return False
    words_before = list(noun.lefts)
    return any(one.lower_ == "little" and one.nbor().pos_ != "PROPN" for one in words_before) and not any(
        one.dep_ in {"det", "poss", "compound"} or one.lower_ in {"as", "how"} for one in words_before
    )


def _is_mass(noun: Token) -> bool:
    """True of what is had in bits ("news", "progress"); a "little girl" and a "little boat" are small."""
    return noun.lemma_.lower() in words("mass_nouns.txt")
