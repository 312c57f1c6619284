"""Lists of actors: one after another between commas, where none says who another is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE_OR_MODAL
from variorum.extract.mentions import features
from variorum.extract.mentions.phrase import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc

_THE = frozenset({"the", "that", "this"})


def is_listed(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """True for two of a list: "his deputy, chief of staff and lawyer", "Korvin, his wife and a man".

    What is said of the one named is closed by a comma, and no relative of somebody's is in it with others.
    """
    if _are_counted(doc, first, second) or _is_enumerated(doc, first, second):
        return True
    at = second.end
    comma = at < len(doc) and doc[at].text == ","
    at += comma
    if at + 1 >= len(doc) or doc[at].lower_ not in {"and", "or"}:
        return False
    if first.name is None and second.name is None:
        alike = _determiner(doc, first.start) == _determiner(doc, second.start)
        return alike if comma else doc[at].head.i == second.head
    if first.name is None or second.name is not None or not _determiner(doc, at + 1):
        return False
    if doc[second.start].tag_ == "PRP$":
        return True
    last = next((c for c in doc[second.head].children if c.dep_ == "conj" and c.i > at), None)
    after = last.right_edge.i + 1 if last is not None and not comma else len(doc)
    return after < len(doc) and (doc[after].tag_ in FINITE_OR_MODAL or doc[after].pos_ == "AUX")


def _are_counted(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """True for two counts beside one another: "two councillors, two officers"."""
    return doc[first.start].like_num and doc[second.start].like_num


def _is_enumerated(doc: Doc, first: Phrase, second: Phrase) -> bool:
    """True for two inside a list of four or more: "members, their staffs, Port Casse Police, and others".

    A person's name with an office behind it may stand in a list as well: "Korvin, the mayor, Dray and Vint".
    """
    if first.name is not None and second.name is None and features.number(doc, second) == "singular":
        return False
    behind = first.start > 1 and doc[first.start - 1].text == ","
    alike = first.name is None and second.name is None
    alike = alike and _determiner(doc, first.start) == _determiner(doc, second.start)
    if not (behind or alike) or first.end >= second.start:
        return False
    commas = 0
    for token in doc[second.end : doc[second.start].sent.end]:
        if token.tag_ in FINITE_OR_MODAL or token.pos_ in {"VERB", "AUX"}:
            return False
        commas += token.text == ","
        if token.lower_ in {"and", "or"}:
            return commas > 0
    return False


def _determiner(doc: Doc, start: int) -> str:
    """What opens a phrase: "the", "a" for any other determiner or number, "his"; "" for none."""
    token = doc[start]
    if token.tag_ == "PRP$":
        return "his"
    if token.lower_ in _THE:
        return "the"
    return "a" if token.tag_ == "DT" or token.like_num else ""
