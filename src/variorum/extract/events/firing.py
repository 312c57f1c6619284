"""Which "fire" it is: people are fired from their jobs, weapons and their loads at somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.acts import Act, flagged
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_PERSONS = {"me", "you", "him", "her", "us", "he", "she", "who", "whom", "himself", "herself"}
_AIMED = {"at", "on", "upon", "into", "toward", "towards"}
_PARTS = {
    "dozen",
    "hundred",
    "thousand",
    "score",
    "number",
    "series",
    "half",
    "most",
    "all",
    "some",
    "barrage",
}
"""Words before "of" that do not say what was fired: "dozens of rockets"."""
_TESTED = {"missile"}
"""What is fired to try it: a class of its own (act_classes.tsv), but where it is fired at something."""


def act_of_firing(fire: Token) -> Act | None:
    """The act of the verb "fire" or the noun "firing"; None where print does not tell which it is.

    "Fired 200 workers" dismisses, "fired rockets" and "fired at the crowd" shoots.
    """
    if fire.pos_ == "NOUN":
        return _first_told(_of_noun(fire))
    if any(child.dep_ == "prt" for child in fire.children):
        return _first_told(thing for thing in _objects(fire) if _is_fired_thing(thing))
    if _is_aimed(fire, stranded=True):
        return _shooting()
    found = list(_objects(fire))
    return _first_told(found) if found else _shooting() if _is_aimed(fire, stranded=False) else None


def is_test(fire: Token) -> bool:
    """ "Fired a missile" without a target may be a test."""
    tested = any(thing.lemma_.lower() in _TESTED for thing in _objects(fire))
    return tested and not any(child.lower_ in _AIMED - {"into"} for child in _prepositions(fire))


def _shooting() -> Act:
    return Act("shoot", "fire", flagged("shoot", "charged"))


def _first_told(things: Iterator[Token] | list[Token]) -> Act | None:
    for thing in things:
        if _is_fired_thing(thing):
            return _shooting()
        if _is_employed(thing):
            return Act("dismiss", "fire", flagged("dismiss", "charged"))
    return None


def _objects(fire: Token) -> Iterator[Token]:
    """What was fired: the object, the subject of the passive, the noun of a relative or participle clause."""
    found = [child for child in fire.children if child.dep_ in {"dobj", "obj", "nsubjpass"}]
    if not found and fire.dep_ == "acl" and fire.tag_ == "VBN":
        found = [fire.head]
    subjects = [child for child in fire.children if child.dep_ == "nsubj"]
    if not found and fire.dep_ == "relcl" and any(word.tag_ not in {"WP", "WDT"} for word in subjects):
        found = [fire.head]  # "the workers the mill fired"
    for thing in found:
        if thing.lower_ in {"that", "which"} and fire.dep_ == "relcl":
            thing = fire.head
        yield _what(thing)
        yield from (_what(child) for child in thing.conjuncts)


def _what(thing: Token) -> Token:
    """ "Dozens of rockets": the rockets."""
    if thing.lemma_.lower() in _PARTS:
        for link in thing.children:
            if link.lower_ == "of":
                return next((child for child in link.children if child.dep_ == "pobj"), thing)
    return thing


def _of_noun(firing: Token) -> Iterator[Token]:
    """Whom or what a noun is of: "the firing of the coach", "the coach's firing", "rocket firings"."""
    for child in firing.children:
        if child.dep_ in {"poss", "compound", "nmod"}:
            yield child
        if child.lower_ == "of":
            yield from (_what(inner) for inner in child.children if inner.dep_ == "pobj")


def _is_fired_thing(thing: Token) -> bool:
    lemma = thing.lemma_.lower()
    plain = lemma.removesuffix("s") if thing.pos_ == "PROPN" else lemma  # "Rockets were fired": no lemma
    return plain in words("fired_things.txt")


def _is_employed(thing: Token) -> bool:
    """True for persons by pronoun, noun or name; "a Katyusha", "Katyushas" may be weapons."""
    if thing.lower_ in _PERSONS | {"his"}:
        return True
    if thing.pos_ == "PROPN":
        articles = any(child.dep_ == "det" for child in thing.children)
        return thing.tag_ == "NNP" and not articles
    lemma = thing.lemma_.lower()
    return lemma in person_nouns() or lemma in words("fired_staff.txt")


def _prepositions(fire: Token) -> Iterator[Token]:
    return (child for child in fire.children if child.dep_ == "prep")


def _is_aimed(fire: Token, *, stranded: bool) -> bool:
    """ "Fired at the crowd", stranded "were fired upon"; "was fired on Monday" names a day and no target."""
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in fire.children)
    for link in fire.children:
        if link.dep_ not in {"prep", "prt", "advmod"} or link.lower_ not in _AIMED:
            continue
        targets = [child for child in link.children if child.dep_ == "pobj"]
        if stranded and passive and not targets:
            return True
        if not stranded and targets and targets[0].ent_type_ not in {"DATE", "TIME"}:
            return True
    return False
