"""How the verbs of two dates of one sentence are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STEPS = 8
_PREPOSITIONS = {"in", "on", "from", "to", "during", "between"}
_INSIDE = {"pobj", "prep", "nummod", "nmod", "npadvmod", "compound", "appos", "pcomp"}


def link(doc: Doc, first: int, second: int) -> str:
    """ "one" if the dates at ``first`` and ``second`` hang on one verb, "to" if they are ends of a range.

    "joined" if they hang on verbs of one tense that are joined ("was arrested in … and freed in …"); "" if
    not so, as where the first is told of a noun ("Marsh, who was elected in …, resigned in …").
    """
    one, other = _at(doc, first), _at(doc, second)
    verb, last = _verb_of(one), _verb_of(other)
    if verb is None or last is None:
        return ""
    if verb.i == last.i:
        return "to" if _preposition(other) == "to" and _preposition(one) == "from" else "one"
    first_of_all = last
    for _ in range(_STEPS):
        if first_of_all.dep_ != "conj":
            break
        first_of_all = first_of_all.head
        if first_of_all.i == verb.i:
            return "joined" if _is_past(verb) == _is_past(last) else ""
    beside = verb.dep_ in {"ccomp", "parataxis"} and verb.head.i == last.i
    if beside and any(token.text == ";" for token in doc[verb.i : last.i]):
        return "joined" if _is_past(verb) == _is_past(last) else ""
    return ""


def _at(doc: Doc, place: int) -> Token:
    span = doc.char_span(place, place + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else doc[0]


def _verb_of(date: Token) -> Token | None:
    """The verb that a date hangs on by a preposition that puts an act in it or at its ends."""
    for _ in range(_STEPS):
        if date.dep_ not in _INSIDE or (date.dep_ == "prep" and date.lower_ not in _PREPOSITIONS):
            return None
        date = date.head
        if date.pos_ in {"VERB", "AUX"}:
            return date
        if date.pos_ == "NOUN":
            return None
    return None


def _preposition(date: Token) -> str:
    for _ in range(_STEPS):
        if date.pos_ == "ADP" or date.dep_ == "prep":
            return date.lower_
        date = date.head
    return ""


def _is_past(verb: Token) -> bool:
    """ "Ended", "freed", "was freed"; not "will end", "ends"."""
    held = {child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return "MD" not in held and verb.tag_ in {"VBD", "VBN"}
