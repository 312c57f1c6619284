"""Titles and roles printed right before a name ("Foreign Minister Ansa Korvin")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.mentions.phrase import Name, after_day, is_joined_on
from variorum.extract.mentions.words import BODY_NOUNS, FIRST_NAMES, HONORIFICS, TITLE_MODIFIERS, TITLES

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FARTHEST = 10  # tokens between a title and its name ("secretary-general of the … group Ansa Korvin")
_DETERMINERS = {"the", "a", "an", "his", "her", "their", "its", "our", "my", "this", "that"}


def before(doc: Doc, name: Name, floor: int) -> tuple[int, tuple[int, int] | None]:
    """Where the phrase of a person's name begins, and the token range of the title in it.

    ``floor`` is the first token that the phrase may take in. Honorifics belong to the phrase but
    are no title.
    """
    at = name.start
    while at > floor and doc[at - 1].lower_ in HONORIFICS:
        at -= 1
    start = _title_start(doc, at, floor, name)
    if start is None:
        return at, None
    start = after_day(doc, start, at)
    title = (start, at)
    while title[0] < title[1] and doc[title[0]].lower_ in HONORIFICS:
        title = (title[0] + 1, title[1])
    return _phrase_start(doc, start, floor), title if title[0] < title[1] else None


def is_held_by(doc: Doc, name: Name) -> bool:
    """True if a title right before the name hangs on it, whatever the recogniser called it."""
    if not 2 <= name.end - name.start <= 3 or name.start == 0 or not doc[name.end - 1].is_title:
        return False
    title = doc[name.start - 1]
    return (
        title.lower_ in TITLES
        and title.dep_ in {"compound", "nmod"}
        and name.start <= title.head.i < name.end
    )


def _title_start(doc: Doc, at: int, floor: int, name: Name) -> int | None:
    """The first token of a title that ends at ``at`` (not included); None where there is none."""
    if at <= floor:
        return None
    if doc[at - 1].lower_ in TITLES:
        return _absorbed(doc, at - 1, floor, name)
    # "secretary of state NAME", "spokesman of the Lantern Front movement NAME"
    i = at - 1
    seen_noun = False
    while i > floor and at - i <= _FARTHEST:
        token = doc[i]
        if token.lower_ in {"of", "for"}:
            if _is_of_body(doc, name):
                return None
            if seen_noun and doc[i - 1].lower_ in TITLES and i - 1 >= floor and _is_closed(doc, at):
                return _absorbed(doc, i - 1, floor, name)
            return None
        if token.lower_ in TITLES or token.pos_ not in {
            "PROPN",
            "NOUN",
            "ADJ",
            "DET",
            "PUNCT",
            "CCONJ",
            "PART",
        }:
            return None
        if token.pos_ == "PUNCT" and token.text not in {"-", "'"}:
            return None
        seen_noun = seen_noun or token.pos_ in {"PROPN", "NOUN"}
        i -= 1
    return None


def _is_of_body(doc: Doc, name: Name) -> bool:
    """True for what may be the name of the body before it ("the head of the retailer Quay Lamp")."""
    last = doc[name.end - 1]
    beside = last.dep_ == "appos" and last.head.i == name.start - 1
    return beside and last.head.lower_ in BODY_NOUNS and doc[name.start].lower_ not in FIRST_NAMES


def _is_closed(doc: Doc, end: int) -> bool:
    """True if the words after "of" are a whole of their own, so that a name may follow them."""
    last = doc[end - 1]
    return last.lower_ in BODY_NOUNS or last.text[0].isupper()


def _absorbed(doc: Doc, at: int, floor: int, name: Name) -> int:
    """Leftwards over what modifies the title ("former deputy foreign" minister, "editor-in-" chief)."""
    if at - 4 >= floor and is_joined_on(doc, at - 2):
        at -= 4
    while at > floor and _modifies(doc, at - 1, floor, name):
        at -= 1
    if at > floor and doc[at].text == "-" and not doc[at - 1].whitespace_:
        at -= 1  # "five-term": no title begins with a hyphen
    return at


def _modifies(doc: Doc, i: int, floor: int, name: Name) -> bool:
    token = doc[i]
    if token.lower_ in TITLE_MODIFIERS or token.lower_ in TITLES:
        return True
    if token.text in {"-", "/"}:
        return not token.whitespace_ and i > floor
    return (
        token.pos_ in {"PROPN", "ADJ", "NOUN"}
        and token.dep_ in {"compound", "amod", "nmod", "npadvmod"}
        and i <= token.head.i < name.end
        and token.lower_ not in _DETERMINERS
    )


def _phrase_start(doc: Doc, at: int, floor: int) -> int:
    """Leftwards over a determiner or possessor ("Velmora's", "the"); a clause's "that" is neither."""
    if at > floor and doc[at - 1].lower_ in _DETERMINERS:
        return at - 1 if doc[at - 1].lower_ != "that" or doc[at - 1].dep_ == "det" else at
    if at - 1 > floor and doc[at - 1].tag_ == "POS":
        i = at - 2
        while i > floor and (doc[i - 1].dep_ in {"compound", "det"} and doc[i - 1].head.i <= at - 2):
            i -= 1
        return i
    return at
