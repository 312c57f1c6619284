"""Words that stand where a source stands and are nobody: "it is clear that …", "let's hope …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.mentions.empty import is_of_idiom
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"that", "whether", "how", "why", "what", "if"})
_QUESTIONS = frozenset({"how", "whether", "why", "what", "who", "when", "where"})
_STRIKES = frozenset({
    "alarm", "amaze", "astonish", "concern", "disturb", "interest", "reveal", "shock", "strike", "surprise",
    "tell", "trouble", "worry",
})  # fmt: skip
"""Verbs whose participle tells how something strikes one ("it's telling that …")."""


def is_nobody_said(reading: Reading, source: TokenRange) -> bool:
    """True for "it" before what the clause behind it is said to be, and for "let's"."""
    if source[1] - source[0] != 1:
        return False
    token = reading.doc[source[0]]
    if token.lower_ in ("'s", "’s", "us"):
        return token.i > 0 and reading.doc[token.i - 1].lower_ == "let"
    return token.lower_ == "it" and (token.dep_ == "expl" or is_of_idiom(token) or _stands_for_clause(token))


def _stands_for_clause(it: Token) -> bool:
    """True for "it is clear that …" and "it is said that …"; not for "it is aware that …"."""
    verb = it.head
    if it.dep_ == "nsubjpass":
        return _has_clause(verb)
    if it.dep_ != "nsubj":
        return False
    if verb.lemma_ == "be":
        said = [one for one in verb.children if one.dep_ in ("acomp", "attr") and one.i > it.i]
        clause = _has_clause(verb) or any(_has_clause(one) for one in said)
        return clause and any(not _is_mind(one) for one in said)
    helped = any(one.dep_ == "aux" and one.lemma_ in ("be", "'s", "’s") for one in verb.children)
    return helped and verb.tag_ == "VBG" and verb.lemma_.lower() in _STRIKES and _has_clause(verb)


def _is_mind(word: Token) -> bool:
    return cue_acts().get(word.lemma_.lower(), ("", ""))[0] == "attitude"


def _has_clause(word: Token) -> bool:
    """True if a clause that a word of ``_CLAUSES`` opens hangs on the word."""
    return any(
        child.dep_ in ("ccomp", "advcl", "csubj", "csubjpass", "xcomp", "acl", "relcl")
        and child.i > word.i
        and any(one.lower_ in _CLAUSES and one.i <= child.i for one in child.children)
        for child in word.children
    ) or any(_opens_question(child) for child in word.children)


def _opens_question(link: Token) -> bool:
    """True for the "as to why …" of "it is unclear as to why …"."""
    inside = (one for one in link.subtree if one.i > link.i and one.tag_ not in ("IN", "TO"))
    first = next(inside, None)
    return link.dep_ == "prep" and first is not None and first.lower_ in _QUESTIONS
