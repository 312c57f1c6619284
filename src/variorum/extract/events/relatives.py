"""Whom a relative pronoun stands for: the noun before its clause, where the two agree in number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = {"who", "whom", "which", "that", "whose"}
_AUXILIARY = {"aux", "auxpass"}
_MOST_UP = 6  # governing words that are asked for the clause; a parse needs few


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is itself."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WDT", "WP", "WP$", "IN"}:
        for ancestor in list(token.ancestors)[:_MOST_UP]:
            if ancestor.dep_ in {"relcl", "acl"}:
                if (given := _object_before(token, ancestor.head)) is not None:
                    return given
                return token if _is_of_one(token, ancestor) else _thing_before(token, ancestor.head)
    return token


def _object_before(relative: Token, head: Token) -> Token | None:
    """The gun of "a man accused of giving boys a gun that killed a guard", not the man.

    A parse may hang the clause on a noun across the verb that has the noun before it for its object.
    """
    before = relative.nbor(-1) if relative.i else relative
    far = before != head and before.dep_ in {"dobj", "obj"} and before.head.pos_ == "VERB"
    return before if far and head.is_ancestor(before) else None


def noun_told(clause: Token) -> Token:
    """The noun that a relative clause tells of, where its verb lacks a subject or an object."""
    which = next((word for word in clause.lefts if word.lower_ == "which" and word.tag_ == "WDT"), None)
    return clause.head if which is None else _thing_before(which, clause.head)


def _thing_before(relative: Token, noun: Token) -> Token:
    """ "A flat from his mother, which he sold": what is no person, of the nouns before; else ``noun``."""
    if relative.lower_ != "which" or noun.dep_ != "pobj" or not _is_person(noun):
        return noun
    above = noun.head.head
    if above.pos_ == "VERB":
        things = [child for child in above.children if child.dep_ == "dobj" and child.i < noun.i]
        above = things[0] if things else noun
    return above if above.pos_ == "NOUN" and not _is_person(above) else noun


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in person_nouns()


def _is_of_one(relative: Token, verb: Token) -> bool:
    """True for "who was" after several: "Orrin, of the Ibexes, who was captured" is not of the Ibexes."""
    single = any(child.lower_ in {"was", "is", "has"} for child in verb.children if child.dep_ in _AUXILIARY)
    return relative.lower_ == "who" and single and verb.head.tag_ in {"NNS", "NNPS"}


def hurt_in_title(noun: Token) -> Token | None:
    """The "Four" of "Police Seek Men in Shooting That Hurt Four", of which a parse makes objects."""
    that = next((child for child in noun.children if child.dep_ == "dobj" and child.i == noun.i + 1), None)
    if noun.tag_ != "VBG" or that is None:
        return None
    return next((child for child in that.children if child.dep_ in {"dobj", "obj"}), None)
