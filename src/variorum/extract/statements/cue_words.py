"""The words of a cue that tell of something, and the construction that joins them to the content.

They are read off the cue's tokens and the parse alone, whichever rule or model found the cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from variorum.extract.grammar import FINITE_OR_MODAL, SUBJECTS
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.cues import UseKey, cue_phrase_openings, in_use, negations

if TYPE_CHECKING:
    from spacy.tokens import Token

T = TypeVar("T")

WIDEST = 24
"""Tokens of a cue that are read; longer ones are sentences."""

LONGEST_CONTENT = 400
"""Tokens of a content that are read."""

GAP = 3
"""Words that may stand between two words of a phrase ("takes serious issue with")."""

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}
_HELPERS = ("aux", "auxpass", "det", "poss", "case", "punct", "expl", "npadvmod")
_QUESTION = frozenset({"whether", "if", "what", "who", "whom", "whose", "which", "when", "where", "why"})
_CLAUSE = frozenset({"that", "how"})
_CLAUSES = frozenset(
    {"that", "bare", "inverted", "parenthesis", "quotation", "quote", "as", "according to", "layout"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """A lemma of a cue in lower case, its part (verb, noun, adj, any); ``passive`` for "is expected"."""

    lemma: str
    part: str
    passive: bool


@dataclass(frozen=True, slots=True)
class CueWords:
    """The words of a cue in order of print, without auxiliaries, and how the content follows them.

    ``construction`` is clause, question, to, other to, ing or noun. ``negated``: a word of the cue
    denies the saying ("did not say", "never denied").
    """

    words: tuple[Word, ...]
    construction: str
    negated: bool


def cue_words(reading: Reading, draft: Draft) -> CueWords:
    """What the cue of ``draft`` is made of."""
    doc = reading.doc
    start, end = draft.cue if draft.cue is not None else (0, 0)
    tokens = [doc[i] for i in range(start, min(end, start + WIDEST))]
    words = tuple(
        Word(token.lemma_.lower(), _PARTS.get(token.pos_, "any"), _is_passive(token))
        for token in tokens
        if (token.dep_ not in _HELPERS or (token.pos_ == "VERB" and token.dep_ not in ("aux", "auxpass")))
        and not token.is_space
        and token.pos_ != "PUNCT"
        and not (token.dep_ in SUBJECTS and token.pos_ == "PRON")
    )
    denies = draft.negated or any(
        token.lower_ in negations()["word"] or token.dep_ == "neg" for token in tokens
    )
    return CueWords(words, _construction(reading, draft, tokens), denies)


def _is_passive(token: Token) -> bool:
    return token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children)


def entries(cue: CueWords, table: Mapping[UseKey, T]) -> Iterator[tuple[Word, T | None]]:
    """The words of the cue with their entries in ``table``; the words of a phrase count as its first."""
    done = -1
    for number, word in enumerate(cue.words):
        if number <= done:
            continue
        found: T | None = None
        for phrase in cue_phrase_openings().get(word.lemma, ()):
            last = _matched(cue.words, number, phrase)
            if last is None:
                continue
            found = in_use(table, "_".join(phrase), word.part, cue.construction)
            if found is not None:
                done = last
                break
        yield word, found if found is not None else in_use(table, word.lemma, word.part, cue.construction)


def _matched(words: tuple[Word, ...], start: int, phrase: tuple[str, ...]) -> int | None:
    """The number of the word that ends ``phrase`` if it begins at ``start``, else None."""
    place = start
    for lemma in phrase[1:]:
        following = range(place + 1, min(len(words), place + 2 + GAP))
        place = next((i for i in following if words[i].lemma == lemma), -1)
        if place < 0:
            return None
    return place


def _construction(reading: Reading, draft: Draft, cue: list[Token]) -> str:
    inside = content_tokens(reading, draft)
    if not inside:
        return "noun"
    opens = (one for one in inside if not one.is_punct and (one.pos_ != "ADV" or one.tag_ == "WRB"))
    first = next(opens, inside[0])
    before = [token for token in cue if token.i < first.i]
    verb = main_verb(inside)
    if first.lower_ in _QUESTION and not inside[0].is_quote and (verb is None or first.head.i == verb.i):
        return "question"
    if first.lower_ in _CLAUSE and first.pos_ in ("SCONJ", "ADV", "PRON") and first.dep_ != "nsubj":
        return "clause"
    if first.lower_ == "to" and first.tag_ == "TO":
        between = range(before[-1].i + 1, first.i) if before else range(0)
        others = any(reading.doc[i].pos_ in ("NOUN", "PROPN", "PRON") for i in between)
        return "other to" if others or (before and before[-1].pos_ == "PRON") else "to"
    if before and before[-1].lower_ == "to" and before[-1].tag_ == "TO":
        return "to"
    if first.tag_ == "VBG":
        return "ing"
    if draft.relation in _CLAUSES or is_finite(verb):
        return "clause"
    return "other to" if _has_infinitive(inside, first) else "noun"


def _has_infinitive(inside: list[Token], first: Token) -> bool:
    """True for "the mayor to resign": an infinitive right under the cue whose subject is printed in it."""
    held = {token.i for token in inside}
    for token in inside:
        if token.tag_ == "VB" and token.i > first.i and any(one.lower_ == "to" for one in token.children):
            subjects = [one for one in token.children if one.dep_ in ("nsubj", "nsubjpass")]
            outside = token.head.i not in held
            of_noun = token.dep_ in ("acl", "relcl", "advcl") and not outside
            if not of_noun and (outside or bool(subjects)) and token.dep_ != "acl":
                return True
    return False


def content_tokens(reading: Reading, draft: Draft) -> list[Token]:
    """The tokens of a content, white space left out."""
    found: list[Token] = []
    for start, end in draft.content:
        for token in reading.tokens_in(start, end):
            if not token.is_space and token.idx >= start:
                found.append(token)
            if len(found) >= LONGEST_CONTENT:
                break
    return found


def main_verb(inside: list[Token]) -> Token | None:
    """The verb of a content that no other word of it governs, None where a noun or nothing is on top."""
    held = {token.i for token in inside}
    for token in inside:
        top = token.head.i == token.i or token.head.i not in held
        if top and not token.is_punct and token.dep_ not in ("mark", "advmod", "cc", "intj", "npadvmod"):
            return token if token.pos_ in ("VERB", "AUX") else None
    return None


def is_finite(verb: Token | None) -> bool:
    """True for a verb with tense or with an auxiliary that has it; False for None."""
    if verb is None or verb.dep_ in ("relcl", "acl"):
        return False
    return verb.tag_ in FINITE_OR_MODAL or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE_OR_MODAL for child in verb.children
    )
