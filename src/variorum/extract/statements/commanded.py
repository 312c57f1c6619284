"""Whoever is spoken to is not who speaks: in "Kestrel ordered to pay" Kestrel gave no order, it got one.

A verb of commanding needs whom it is said to before its "to"; where nothing stands between the two, what
stands before the verb is that one (headlines leave out "was"), and who commanded is not printed. Nor is who
asked in "Korvin was asked whether …" and "Asked whether …, Korvin said …": Korvin is who answers.
Nor does whoever is spoken of speak in "Korvin accused of theft" and "Korvin, said to be in Tessaly, …", nor
whom reproaches strike: "Korvin was hammered for the leak".
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import DOERS, agent
from variorum.text import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

WHY = "the words before the verb say who was told"
_PARTICIPLES = ("advcl", "acl", "dep")


def without_commanded(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those whose source got the order, the question or the blame without a source."""
    return [
        replace(one, source=None, subject=None, why_speaker=WHY)
        if _is_commanded(reading, one)
        or _is_addressed(reading, one)
        or _is_spoken_of(reading, one)
        or _is_struck(reading, one)
        else one
        for one in drafts
    ]


def _is_commanded(reading: Reading, draft: Draft) -> bool:
    doc = reading.doc
    if draft.source is None or draft.head < 0 or draft.head + 2 >= len(doc):
        return False
    head, to, after = doc[draft.head : draft.head + 3]
    return (
        head.lemma_.lower() in _commanding()
        and head.tag_ in ("VBD", "VBN")
        and to.lower_ == "to"
        and after.pos_ in ("VERB", "AUX")
        and draft.source[1] <= draft.head
    )


def _is_addressed(reading: Reading, draft: Draft) -> bool:
    """True if the source is spoken to: the subject of a passive, or whom a participle stands beside."""
    if draft.source is None or draft.head < 0:
        return False
    head: Token = reading.doc[draft.head]
    if head.lemma_.lower() not in _addressing() or head.tag_ not in ("VBD", "VBN"):
        return False
    by = agent(head)
    if by is not None and draft.source[0] <= by.i < draft.source[1]:
        return False
    found = {child.dep_ for child in head.children}
    if found & {"auxpass", "nsubjpass"}:
        return True
    return head.dep_ in _PARTICIPLES and not found & {*DOERS, "aux"}


def _is_spoken_of(reading: Reading, draft: Draft) -> bool:
    """True if what the source says is said of it: "Korvin accused of theft"."""
    doc = reading.doc
    if draft.source is None or not draft.source[1] <= draft.head < len(doc) - 1:
        return False
    head: Token = doc[draft.head]
    helped = any(child.dep_ in ("aux", "auxpass", "dobj") for child in head.children)
    if head.tag_ not in ("VBD", "VBN") or helped or agent(head) is not None:
        return False
    following = doc[draft.head + 1].lower_
    if following == "to" and draft.head + 2 < len(doc) and doc[draft.head + 2].tag_ == "VB":
        following = "to do"
    where = _spoken_of().get((head.lemma_.lower(), following))
    if where == "any":  # "the man Korvin accused of theft": Korvin speaks
        return head.dep_ != "relcl" or not _has_subject(head)
    return where == "apart" and head.tag_ == "VBN" and head.dep_ in _PARTICIPLES and not _has_subject(head)


def _is_struck(reading: Reading, draft: Draft) -> bool:
    """True if the source is whom the words strike: "was hammered for", "has been accused of"."""
    if draft.source is None or draft.subject is None or draft.cue is None or draft.head < 0:
        return False
    verbs = [one for one in reading.doc[slice(*draft.cue)] if one.pos_ == "VERB"]
    if not verbs or draft.source[0] >= draft.cue[0]:
        return False
    last = verbs[-1]
    if not any(one.dep_ == "auxpass" for one in last.children):
        return False
    lemma = last.lemma_.lower()
    struck = lemma in lexicon.words("struck_verbs.txt") or lemma in lexicon.words("accusing_cues.txt")
    return struck and any(one.dep_ == "nsubjpass" and one.i == draft.subject for one in last.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in DOERS for child in verb.children)


@functools.cache
def _spoken_of() -> Mapping[tuple[str, str], str]:
    return MappingProxyType({(lemma, after): where for lemma, after, where in lexicon.rows("spoken_of.tsv")})


@functools.cache
def _addressing() -> frozenset[str]:
    return frozenset(lexicon.words("addressing_verbs.txt"))


@functools.cache
def _commanding() -> frozenset[str]:
    return frozenset(lexicon.words("commanding_verbs.txt"))
