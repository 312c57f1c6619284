"""Mentions that print itself joins: apposition, acronym in brackets, predicate, "known as"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc


def joins(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[tuple[int, int, str], ...]:
    """Pairs of places in ``phrases`` that stand for one actor, with the relation that says so."""
    of_head = {phrase.head: place for place, phrase in enumerate(phrases)}
    found: list[tuple[int, int, str]] = []
    for place, phrase in enumerate(phrases):
        if phrase.form == "pronoun":
            continue
        head = doc[phrase.head]
        if head.dep_ == "appos" and head.head.i in of_head:
            found.append((of_head[head.head.i], place, "apposition"))
        if head.dep_ == "attr" and head.head.lemma_ == "be":
            subjects = [child for child in head.head.children if child.dep_ == "nsubj"]
            negated = any(child.dep_ == "neg" for child in head.head.children)
            if (
                len(subjects) == 1
                and subjects[0].i in of_head
                and not negated
                and head.head.tag_ in {"VBZ", "VBP"}
            ):
                found.append((of_head[subjects[0].i], place, "is"))
    return tuple(found)
