"""Noun phrases as printed: the words around a head, without its clauses and appositions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL, SUBJECTS
from variorum.extract.mentions.phrases import is_command
from variorum.model import Parsed, Span
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT = {
    "det",
    "amod",
    "compound",
    "nummod",
    "poss",
    "nmod",
    "quantmod",
    "advmod",
    "predet",
    "punct",
    "neg",
    "case",
}
_NOUNS = {"NOUN", "PROPN", "NUM"}
_JOINING = re.compile(r",?\s+(?:and\s+)?", re.IGNORECASE)
MAX_TOKENS = 40
"""Longer phrases are cut to their head: the parse is wrong, or the article hostile."""

_JOINING_CLAUSES = {"and", "but", "or"}
_WITH_A_VERB = {"aux", "auxpass", "advmod", "neg"}

_VAGUE_HEADS = {
    "number",
    "series",
    "group",
    "lot",
    "kind",
    "type",
    "majority",
    "dozen",
    "hundred",
    "thousand",
    "million",
    "ten",
    "score",
    "pair",
    "couple",
    "half",
    "part",
    "rest",
    "member",
    "wave",
    "string",
}


def phrase(parsed: Parsed, head: Token) -> Span:
    """The printed phrase of ``head``: from its leftmost modifier to its last "of" phrase.

    Determiners and possessives stay, relative clauses, appositions and other phrases go.
    """
    first, last = head, head
    for child in head.lefts:
        # "the death of 4-year-old"
        aged = child.dep_ == "npadvmod" and head.lower_ == "old" and child.nbor().text == "-"
        if aged or (child.dep_ in _LEFT and not is_command(child)):
            edge = child.left_edge
            if head.i - edge.i <= MAX_TOKENS and edge.i < first.i:
                first = edge
    while first.i < head.i and (first.is_punct or first.is_space):
        first = first.nbor()
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((word for word in child.children if word.dep_ == "pobj"), None)
            if inner is not None and inner.i - head.i <= MAX_TOKENS:
                last = inner
    return parsed.article.span(first.idx, last.idx + len(last))


def whole(parsed: Parsed, head: Token, other: Token | None) -> Span:
    """The printed phrase of ``head`` and of all that "and" joins to it: "Police and soldiers".

    ``other`` is the other party of the act: of "the union and the company met" it is joined to the first.
    """
    first = phrase(parsed, head)
    last, before = first, head
    while (joined := _joined_to(before)) is not None and joined != other:
        span = phrase(parsed, joined)
        between = parsed.article.text[last.end : span.start]
        if joined.i - head.i > MAX_TOKENS or not _JOINING.fullmatch(between):
            break
        last, before = span, joined
    if not _ends_list(before) or (head.dep_ not in SUBJECTS and _may_open_clause(before)):
        return first
    return parsed.article.span(first.start, last.end)


def _joined_to(noun: Token) -> Token | None:
    return next((child for child in noun.rights if child.dep_ == "conj" and child.pos_ in _NOUNS), None)


def _may_open_clause(noun: Token) -> bool:
    """True for the "rebels" of "burned houses and rebels, who were late, fled", joined to the houses or not.

    A verb behind it is another's where its subject stands behind the noun as well ("…, police said"), where
    "and" goes before it ("and fled") or where the noun stands inside its subject ("who shot Korvin and his
    wife was held").
    """
    behind = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + MAX_TOKENS)]
    return any(_is_tensed(word) and not _is_of_another(word, noun) for word in behind)


def _is_tensed(word: Token) -> bool:
    """True for a verb that makes a clause; one that is joined to another often has the wrong tag."""
    if word.pos_ not in {"VERB", "AUX"}:
        return False
    return word.tag_ in FINITE_OR_MODAL or (word.tag_ == "VBN" and word.dep_ == "conj")


def _is_of_another(tensed: Token, noun: Token) -> bool:
    verb = tensed.head if tensed.dep_ in {"aux", "auxpass"} else tensed
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS | {"expl", "csubj"})
    if any(one.i > noun.i or one.is_ancestor(noun) for one in subjects):
        return True
    first = _first_of(verb)
    return first.i > 0 and first.nbor(-1).lower_ in _JOINING_CLAUSES


def _ends_list(last: Token) -> bool:
    """True for the "guards" of "the mayor, his wife and two guards": "and" stands before the last alone."""
    return last.dep_ == "conj" and any(
        child.dep_ == "cc" and child.lower_ == "and" for child in last.head.children
    )


def core(head: Token) -> Token:
    """The word that says what the phrase is about: "soldiers" in "a number of soldiers"."""
    if head.lemma_.lower() in _VAGUE_HEADS or head.pos_ == "NUM":
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        return inner
    return head


def noun_before(verb: Token) -> Token | None:
    """The subject after "and" that the parse joined to the noun before it ("hold the port and Greens win").

    No "and" and no comma stands between such a noun and its tensed verb, as it does before a verb that shares
    the subject of the clause before ("hold the port and the quay and win").
    """
    first = _first_of(verb)
    tensed = verb.tag_ in FINITE_OR_MODAL or any(
        child.tag_ in FINITE_OR_MODAL and child.dep_ in _WITH_A_VERB for child in verb.lefts
    )
    noun = first.nbor(-1) if first.i > 0 else None
    if noun is None or not tensed or noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    return noun if any(child.dep_ == "cc" for child in noun.head.children) else None


def doer_after_place(verb: Token) -> Token | None:
    """The people of "stopped in Casse and two men in it opened fire", joined to Casse by the parse.

    The parse takes the verb for a participle. Persons are no second place.
    """
    first = _first_of(verb)
    noun = first.nbor(-1) if first.i > 0 else verb
    if verb.tag_ not in {"VBD", "VBN"} or noun.dep_ != "conj" or not _is_somebody(noun):
        return None
    is_act = any(child.dep_ in {"dobj", "obj"} for child in verb.children)
    place = noun.head.ent_type_ in {"GPE", "LOC", "FAC", "DATE", "TIME"} and noun.head.dep_ == "pobj"
    return noun if is_act and place and not any(w.dep_ in SUBJECTS for w in verb.children) else None


def _is_somebody(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in {"people", *person_nouns()}


def _first_of(verb: Token) -> Token:
    """The "had" of "had never fled"."""
    first = verb
    while first.i > 0 and first.nbor(-1).head == verb and first.nbor(-1).dep_ in _WITH_A_VERB:
        first = first.nbor(-1)
    return first
