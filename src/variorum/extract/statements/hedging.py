"""Words of the content that leave open whether it is so, and words that make it not so.

Both are words of the statement's own content: those inside a statement that stands in it are that one's.
Lists and their sources: ``hedges.tsv`` (Hyland 2005), ``negations.tsv`` (Morante & Daelemans 2012).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.grammar import FIRST_PERSON
from variorum.extract.statements.blocks import Blocks
from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.cues import hedges, negations

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_PHRASE = 7
"""Words of the longest phrase of the lists."""

_FAULTS = frozenset({"unclear", "uncertain"})
_ASKING = re.compile(r"whether|if|what|who|whom|whose|which|when|where|why|how|about|that")
_OPEN_MATTERS = frozenset({"cause", "fate", "motive", "number", "origin", "outcome", "reason", "toll"})
"""What is unclear because nobody knows it, not because it is put badly."""


def hedges_in(reading: Reading, draft: Draft, held: Blocks[Draft]) -> tuple[CharRange, ...]:
    """The hedges in the content, in order of print; ``held`` are all drafts of the article."""
    tokens = content_tokens(reading, draft)
    known = hedges()
    found: list[CharRange] = []
    number = 0
    while number < len(tokens):
        size = _phrase(tokens, number, known["word"])
        if size == 1 and not (_is_adverb_of_clause(tokens[number]) and not _is_fault(tokens[number])):
            size = 0
        if not size and _is_hedge(tokens[number]):
            size = 1
        if size and not _is_inner(draft, tokens[number], held):
            last = tokens[number + size - 1]
            found.append((tokens[number].idx, last.idx + len(last)))
        number += max(1, size)
    return tuple(found)


def negations_in(reading: Reading, draft: Draft, held: Blocks[Draft]) -> tuple[CharRange, ...]:
    """The words of negation in the content, in order of print."""
    tokens = content_tokens(reading, draft)
    known = negations()
    found: list[CharRange] = []
    number = 0
    while number < len(tokens):
        token = tokens[number]
        size = _phrase(tokens, number, known["not so"])
        if size:
            number += size
            continue
        if token.lower_ in known["word"] and _negates(token) and not _is_inner(draft, token, held):
            found.append((token.idx, token.idx + len(token)))
        number += 1
    return tuple(found)


def _phrase(tokens: Sequence[Token], start: int, phrases: frozenset[str]) -> int:
    """How many tokens from ``start`` make the longest of ``phrases``; 0 for none."""
    words = [token.lower_ for token in tokens[start : start + LONGEST_PHRASE]]
    for size in range(len(words), 0, -1):
        if " ".join(words[:size]) in phrases:
            return size
    return 0


def _is_hedge(token: Token) -> bool:
    """True for a modal of possibility, "I think" and "seems to"."""
    known = hedges()
    lemma = token.lemma_.lower()
    if token.tag_ == "MD" and token.lower_ in known["modal"]:
        return not (token.lower_ == "could" and _is_ability(token))
    if token.pos_ != "VERB":
        return False
    if lemma in known["own"] and token.tag_ in ("VBP", "VBD", "VB"):
        return any(
            one.dep_ == "nsubj" and one.lower_ in FIRST_PERSON for one in token.children
        ) and _has_clause(token)
    following = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
    complements = ("xcomp", "ccomp", "oprd", "acomp")
    return (
        lemma in known["verb"]
        and following != "ADP"
        and any(one.dep_ in complements for one in token.children)
    )


def _is_adverb_of_clause(token: Token) -> bool:
    """False for "as much as possible" and for "likely voters", "the alleged"."""
    if token.lower_ in ("possible", "probable", "likely", "unlikely") and token.dep_ == "amod":
        return token.lower_ == "possible" and token.head.pos_ == "NOUN"
    if token.lower_ == "supposed":
        return token.dep_ == "amod"  # "was supposed to open" is a duty
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    return not (token.lower_ == "possible" and before in ("as", "if", "is", "are") and _compares(token))


def _compares(token: Token) -> bool:
    """True if "as" stands before "possible" ("as soon as is possible")."""
    return any(token.doc[i].lower_ == "as" for i in range(max(0, token.i - 4), token.i))


def _has_clause(verb: Token) -> bool:
    after = verb.nbor(1).text if verb.i + 1 < len(verb.doc) else ""
    return (
        after == ","
        or any(one.dep_ in ("ccomp", "xcomp") for one in verb.children)
        or (verb.dep_ in ("parataxis", "ccomp"))
    )


def _is_fault(token: Token) -> bool:
    """True for "the rules are unclear": what is wrong with a thing. "It is unclear whether it sank" and
    "whether it sank is unclear" leave it open."""
    if token.lower_ not in _FAULTS:
        return False
    if token.dep_ == "amod":
        return True
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    verb = token.head
    subject = next((one for one in verb.children if one.dep_ == "nsubj" and one.i < token.i), None)
    if token.dep_ != "acomp" or _ASKING.fullmatch(after) or any(one.dep_ == "ccomp" for one in verb.children):
        return False
    return subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.lemma_ not in _OPEN_MATTERS


def _is_ability(token: Token) -> bool:
    """True for "could not find", "could not be found" and "said she could not": what somebody was not able
    to do. "It could not have sunk" tells what is possible."""
    verb = token.head if token.dep_ == "aux" else token
    parts = {one.lower_: one.dep_ for one in verb.children if one.lower_ in ("be", "have")}
    return any(one.dep_ == "neg" for one in verb.children) and all(
        word == "be" and part == "auxpass" for word, part in parts.items()
    )


def _negates(token: Token) -> bool:
    """False for the "No" that answers or numbers ("No, …", "No. 4")."""
    if token.dep_ == "intj" or token.tag_ == "UH":
        return False
    if token.lower_ != "no":
        return True
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    return after[:1] not in ",.!?;:”\"'’"


def _is_inner(draft: Draft, token: Token, held: Blocks[Draft]) -> bool:
    """True if a smaller statement whose cue stands in this content holds the token."""
    start, end = draft.content[0][0], draft.content[-1][1]
    for one in held.at(token.idx):
        if one.head == draft.head or one.size >= draft.size or one.head < 0:
            continue
        place = token.doc[one.head].idx
        if start <= place < end:
            return True
    return False
