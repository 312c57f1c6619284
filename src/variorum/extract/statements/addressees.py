"""Those to whom something was said."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from variorum.extract.statements.able import can_speak
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.phrases import Phrase, bounded, is_free
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.saying import Anchor, kinds
from variorum.text.lexicon import rows
from variorum.text.nouns import body_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "dative", "iobj")


@functools.cache
def frames() -> Mapping[str, frozenset[str]]:
    """Frame (object, infinitive, to, with, on) -> verbs."""
    return {frame: frozenset(held.split()) for frame, held in rows("telling_verbs.tsv")}


def addressee(
    reading: Reading, draft: Draft, found: tuple[Anchor, ...], phrases: list[Phrase]
) -> tuple[TokenRange, Token] | None:
    """The words that name whom the cue's words were said to, and their head; None where none are printed."""
    for anchor in found:
        if not anchor.own and anchor.word.lemma_.lower() not in frames()["object"]:
            continue
        for noun in _told(anchor, reading, draft):
            tokens = _tokens(reading, draft, noun)
            if tokens is not None:
                return tokens, noun
    for phrase in phrases:
        if phrase.role == "addressee" and _is_told(phrase):
            return phrase.tokens, phrase.noun
    return None


def _told(anchor: Anchor, reading: Reading, draft: Draft) -> list[Token]:
    """Nouns that the verb's frame makes those who are told, in the order of print."""
    verb = anchor.word
    lemma = verb.lemma_.lower()
    table = frames()
    found: list[Token] = []
    for child in verb.children:
        if not anchor.start <= child.i < anchor.end:
            continue
        if child.dep_ == "nsubjpass" and lemma in table["object"]:
            found.append(child)
        if child.i < verb.i:
            continue
        told = lemma in table["object"] or (lemma in table["infinitive"] and _follows(reading, draft, child))
        if child.dep_ in _OBJECTS and child.pos_ != "ADP" and told:
            found.append(child)
        elif child.dep_ in ("nsubj", "ccomp", "xcomp") and lemma in table["object"] | table["infinitive"]:
            # "urged members to vote": the parser takes the members for the subject of the clause.
            inner = child if child.dep_ == "nsubj" else _subject(child)
            if inner is not None and _follows(reading, draft, inner):
                found.append(inner)
            elif (crowd := _described(child)) is not None:
                found.append(crowd)
        elif child.dep_ in ("prep", "dative") and lemma in table.get(child.lower_, ()):
            found += [one for one in child.children if one.dep_ == "pobj"]
    return found or _initials(verb, reading)


def _described(participle: Token) -> Token | None:
    """The "delegates" of "told cheering delegates", which parsers take for an object of the cheering."""
    if participle.tag_ != "VBG" or participle.i != participle.head.i + 1 or participle.n_lefts:
        return None
    return next((one for one in participle.children if one.dep_ == "dobj" and can_speak(one)), None)


def _initials(verb: Token, reading: Reading) -> list[Token]:
    """The "AS" of "told AS that …", which parsers take for a small word."""
    if verb.i + 1 >= len(reading.doc) or not verb.is_lower or verb.lemma_.lower() not in frames()["object"]:
        return []
    following = verb.nbor()
    initials = following.text.isalpha() and following.is_upper and len(following) > 1
    return [following] if initials and reading.quoted[following.i] == reading.quoted[verb.i] else []


def _subject(clause: Token) -> Token | None:
    return next((one for one in clause.children if one.dep_ == "nsubj"), None)


def _follows(reading: Reading, draft: Draft, noun: Token) -> bool:
    """True if the content begins right after the phrase of ``noun``."""
    end = reading.chars((noun.left_edge.i, noun.right_edge.i + 1))[1]
    return any(low - noun.idx >= 0 and low <= end + 1 for low, _ in draft.content)


def _tokens(reading: Reading, draft: Draft, noun: Token) -> TokenRange | None:
    verb = noun.head
    told = verb.lemma_.lower() in frames()["object"] and _follows(reading, draft, noun)
    anybody = told and noun.pos_ == "NOUN" and noun.lemma_.lower() not in frames()["things"]
    pronoun = noun.pos_ == "PRON" and noun.lower_ not in ("it", "that", "this", "what", "which")
    initials = noun.is_upper and len(noun) > 1
    if not (pronoun or anybody or initials or noun.pos_ == "PROPN" or can_speak(noun) or is_gathering(noun)):
        return None
    start = verb.i if verb.tag_ == "VBG" and _described(verb) is not None else noun.left_edge.i
    preposition = noun.head
    if preposition.i == start - 1 and preposition.lower_ in ("to", "with", "on"):
        held = draft.cue is not None and draft.cue[0] <= preposition.i < draft.cue[1]
        start = start if held else preposition.i
    tokens = bounded(reading, draft, (start, noun.right_edge.i + 1), noun)
    if tokens is None or not is_free(reading, draft, tokens):
        return None
    return tokens if reading.doc[tokens[1] - 1].tag_ != "POS" else None


def is_gathering(noun: Token) -> bool:
    """True for the "conference" of "told a news conference": who is told is there for the occasion."""
    lemma = noun.lemma_.lower()
    return (
        noun.pos_ == "NOUN" and lemma in kinds()["occasion"] | kinds()["meal"] and lemma not in body_nouns()
    )


def _is_told(phrase: Phrase) -> bool:
    """True for "to …" and "with …" that hang on a verb or noun of saying, no purpose or direction."""
    preposition = phrase.noun.head
    governor = preposition.head
    if governor.pos_ in ("VERB", "AUX"):
        return governor.lemma_.lower() in frames().get(preposition.lower_, frozenset())
    lemmas = {governor.lemma_.lower(), governor.lower_}
    if preposition.lower_ == "with":
        return bool(lemmas & kinds()["talk"])
    return bool(lemmas & (kinds()["medium"] | kinds()["occasion"])) and not lemmas & _JOURNEYS


_JOURNEYS = frozenset({"visit", "trip", "tour", "march"})
