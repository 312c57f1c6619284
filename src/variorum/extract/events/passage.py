"""Bills that pass a chamber: "the bill passed the Senate" is what the Senate did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from variorum.extract.events.triggers import Trigger


def is_passed_by(trigger: Trigger, bill: Token, chamber: Token) -> bool:
    """True for the bill and the Senate of "the bill passed the Senate", not of "the Senate passed it"."""
    return (
        trigger.act.lemma in {"pass", "clear"}
        and is_chamber(chamber)
        and bill.lemma_.lower() in words("decided_things.txt")
    )


def is_chamber(noun: Token) -> bool:
    """True for "the Senate", "the lower house"; not for the house that a family left."""
    if noun.lower_ not in words("chambers.txt"):
        return False
    return noun.pos_ == "PROPN" or any(child.lower_ in {"lower", "upper"} for child in noun.children)


def is_cleared(verb: Token) -> bool:
    """True for "the measure cleared the House": it was passed, and nobody acquitted."""
    bills = (child for child in verb.children if child.dep_ == "nsubj")
    if not any(one.lemma_.lower() in words("decided_things.txt") for one in bills):
        return False
    return any(child.dep_ in {"dobj", "obj"} and is_chamber(child) for child in verb.children)
