"""Names before the noun of an act: who does it, who suffers it, or where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.nouns import body_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANYBODYS = {"shooting"}
_PERSONS = {"PERSON", "NORP"}
_BEFORE = {"compound", "nmod"}


def is_anybodys(noun: Token) -> bool:
    """True for a noun of harm before which a name may be anything: "the Port Casse shooting"."""
    return noun.lower_.removesuffix("s") in _ANYBODYS


def is_named_before(word: Token) -> bool:
    """True for a name right before such a noun, or its owner: it says which shooting, not more."""
    return is_anybodys(word.head) and (word.dep_ == "poss" or (word.dep_ in _BEFORE and word.pos_ == "PROPN"))


def is_site_before(word: Token) -> bool:
    """True for a name before "shooting" that is no person's: it says where ("the Lantern Hall shooting")."""
    return word.pos_ == "PROPN" and word.ent_type_ not in _PERSONS and word.text[:1].isupper()


def is_doer_before(word: Token) -> bool:
    """True for a name before a harmful act that says who does it: "the Lantern Front attack", "a US strike".

    A place there says where ("the Port Casse shooting"): the doer would stand as an adjective, which only
    states known by their letters lack. Common nouns may say how, where, by whom or to whom ("car attack",
    "police shooting"), and are nobody.
    """
    if word.pos_ != "PROPN" or not word.text[:1].isupper():
        return False
    return not is_place(word) or not any(letter.islower() for letter in word.text)


def is_means(token: Token) -> bool:
    """True for a medium without an article after "by", which says how ("an order by radio"), not who."""
    bare = token.tag_ == "NN" and not any(True for _ in token.children)
    return bare and body_nouns().get(token.lower_) == "outlet"


def is_place(token: Token) -> bool:
    """True for the name of a place."""
    return token.ent_type_ in {"GPE", "LOC", "FAC"}


def is_site(token: Token) -> bool:
    """True for "the town", "the county"; a name may be taken for a place's that is none."""
    return token.pos_ == "NOUN" and body_nouns().get(token.lemma_.lower(), "") in {"facility", "place"}
