"""What surrounds a construction and makes it likelier or less likely to attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = {
    **dict.fromkeys(("i", "we"), "first person"),
    "you": "second person",
    **dict.fromkeys(("he", "she", "they"), "third person"),
    **dict.fromkeys(("it", "this", "that", "these", "those", "there", "which", "what"), "thing"),
    **dict.fromkeys(("who", "whom", "whose"), "who"),
}
_SIZES = ((12, "tiny"), (30, "short"), (80, "middle"), (200, "long"))


def features(reading: Reading, draft: Draft) -> tuple[str, ...]:
    """The features of a draft, each a word or two; the context table has a row for each."""
    head = reading.doc[draft.head]
    sentence = head.sent
    found = [
        f"{draft.part} subject {_subject(reading, draft)}",
        f"{draft.part} mood {_mood(head)}",
        f"{draft.part} place {head.dep_}",
        f"{draft.part} size {_size(draft.size)}",
    ]
    if draft.negated:
        found.append(f"{draft.part} negated")
    if sentence[-1].text == "?":
        found.append("question")
    if any(reading.quotations_in(start, end) for start, end in draft.content):
        found.append(f"{draft.part} marks inside")
    if reading.parsed.article.region_at(head.idx) == "headline":
        found.append("headline")
    return tuple(found)


def _subject(reading: Reading, draft: Draft) -> str:
    if draft.subject is None:
        return "none"
    noun = reading.doc[draft.subject]
    known = _PRONOUNS.get(noun.lower_)
    if known is not None:
        return known
    if noun.pos_ == "PROPN":
        return noun.ent_type_.lower() or "name"
    return "plural noun" if noun.tag_ == "NNS" else "noun"


def _mood(head: Token) -> str:
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    tags = {child.tag_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if "to" in helpers:
        return "to"
    if "MD" in tags:
        return "will" if helpers & {"will", "wo", "'ll"} else "modal"
    return head.tag_.lower()


def _size(characters: int) -> str:
    return next((name for limit, name in _SIZES if characters < limit), "very long")
