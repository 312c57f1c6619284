"""Whom print names by "identified as": "the gunman, whom police have identified as Korvin"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.extract.mentions import features
from variorum.extract.mentions.phrase import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHO = frozenset({"who", "whom"})
_DOUBTFUL = frozenset(
    {"wrongly", "mistakenly", "falsely", "incorrectly", "erroneously", "initially", "first"}
)
"""Words that tell that it is, or may be, somebody else."""

_ONLY_TENSE = frozenset({"be", "have"})


def described(doc: Doc, phrases: Sequence[Phrase], of_head: Mapping[int, int], named: Phrase) -> int | None:
    """The one described person whom a sentence identifies as a named one; None where that is in doubt."""
    name = doc[named.head]
    link = name.head
    verb = link.head
    if name.dep_ != "pobj" or link.lower_ != "as" or verb.lemma_.lower() != "identify":
        return None
    if named.name is None or features.kind(doc, named) != "person" or _is_doubted(verb):
        return None
    whom = _whom(verb)
    place = of_head.get(whom.i) if whom is not None else None
    if place is None or phrases[place].name is not None or phrases[place].form != "nominal":
        return None
    one = (
        features.kind(doc, phrases[place]) == "person" and features.number(doc, phrases[place]) == "singular"
    )
    genders = {features.gender(doc, phrases[place]), features.gender(doc, named)}
    return place if one and not {"male", "female"} <= genders else None


def _is_doubted(verb: Token) -> bool:
    """True for "was not", "could be", "was wrongly identified as", and for what is only to come."""
    helping = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return (
        verb.tag_ not in {"VBD", "VBN"}
        or any(one.lemma_.lower() not in _ONLY_TENSE for one in helping)
        or any(child.dep_ in {"neg", "mark"} or child.lower_ in _DOUBTFUL for child in verb.children)
        or any(child.dep_ == "conj" for child in verb.children if child.lower_ == "as")
    )


def _whom(verb: Token) -> Token | None:
    """Who is identified: the object, the subject of the passive, or what the clause is said of."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    wanted = {"nsubjpass"} if passive else {"dobj"}
    done_to = [child for child in verb.children if child.dep_ in wanted]
    if not done_to:
        return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBN" else None
    if len(done_to) > 1 or any(child.dep_ == "conj" for child in done_to[0].children):
        return None
    if done_to[0].lower_ in _WHO:
        return verb.head if verb.dep_ == "relcl" else None
    return done_to[0]
