"""Nouns that a number is the value of: "bringing the toll to 48", "the number of injured is 130"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from variorum.extract.grammar import SUBJECTS
from variorum.extract.quantities.counting import ON_PERSONS
from variorum.extract.quantities.spotting import spot
from variorum.model import Quantity
from variorum.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ANYBODY = frozenset({"people", "persons", "those"})
COUNTED_ACTS = frozenset({"death", "fatality", "casualty", "injury", "arrest", "detention", "evacuation"})
"""Nouns of acts that are counted by those whom they befell; one shooting may hit many, or nobody."""

_SUMS = frozenset({"number", "count", "tally", "figure", "total"})
_LEADS_TO = frozenset({"to", "at", "past", "above", "over", "beyond"})
_VALUES = frozenset({"dobj", "obj", "attr", "pobj"})
_PLAIN = frozenset(
    {"official", "latest", "confirmed", "overall", "total", "final", "provisional", "current", "human", "new"}
)
_FAR = 10
"""Tokens between a noun of sums and its value."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What a noun of sums is of: the word for what befell them, and whom or what, where print says it."""

    act: Token | None
    whom: Token | None = None


def sum_of(number: Token) -> Sum | None:
    """What a number is the sum of by the noun whose value it is, None where no noun says so."""
    above = number.head
    near = [above, above.head] if number.dep_ == "pobj" else [above]
    nouns = [noun for one in near for noun in (one, *one.children, *one.ancestors)]
    for noun in nouns:
        if _is_sum(noun) and value_of(noun) == number:
            return of_sum(noun)
    return None


def value_of(noun: Token) -> Token | None:
    """The number that is the value of a noun of sums: the 48 of "bringing the toll to 48", "a toll of 48"."""
    verb = noun.head if noun.dep_ in _VALUES | SUBJECTS and noun.head.pos_ in {"VERB", "AUX"} else None
    # The parse may hang "to 61" on a word inside the noun's phrase: "the number of confirmed dead to 61".
    beside = [*noun.subtree, *(verb.children if verb is not None else ())]
    said: Iterable[Token] = verb.children if verb is not None and noun.dep_ in SUBJECTS else ()
    for child in said:
        if child.dep_ in {"dobj", "attr"} and child.i > noun.i and _is_bare(child):
            return child
    for prep in beside:
        own = prep.lower_ == "of" and prep.head == noun
        # What the noun's own verb leads to is its value, however long the noun's phrase is.
        near = noun.i < prep.i <= noun.i + _FAR or (noun.dep_ in SUBJECTS and prep.head == verb)
        if prep.dep_ == "prep" and prep.i > noun.i and near and (own or prep.lower_ in {"by", *_LEADS_TO}):
            number: Token | None = next((one for one in prep.children if one.dep_ == "pobj"), None)
            if number is not None and _is_bare(number) and (prep.lower_ != "by" or _comes_of(number)):
                return number
    return None


def _comes_of(number: Token) -> bool:
    """True for the 41 of "rose by five to 41", not for the 10 of "rose by 5 to 10 percent"."""
    if not any(child.lower_ == "to" for child in number.children):
        return False
    sentence = number.sent
    place = number.idx - sentence.start_char
    return any(one.start == place for one in spot(sentence.text, 0, len(sentence.text), ()))


def of_sum(noun: Token) -> Sum | None:
    """What a noun of sums is of: "death toll", "number of dead"; a bare "toll" where there are dead."""
    if noun.lemma_.lower() == "toll":
        return _of_toll(noun)
    for child in noun.children:
        if child.dep_ in {"compound", "amod"} and _is_act(child):
            return Sum(child)
        if child.dep_ == "prep" and child.lower_ == "of" and (found := _of_whom(child)) is not None:
            return found
    return None


def resumed(one: Quantity, before: Sequence[Quantity], text: str) -> Quantity:
    """A number that is put at something else counts what the one count of people right before it does.

    "Seven sailors were killed. The ministry puts the number at six."; after two counts it is not said which.
    """
    if one.counts or one.unit or one.kind != "count" or one.sentence is None or not before:
        return one
    last = before[-1].sentence
    if last is None or not _PUT_AT.search(text[max(0, one.phrase.start - _PUT_BEFORE) : one.phrase.start]):
        return one
    told = [held for held in before if held.sentence == last]
    held = {(held.counts, held.of_event) for held in told if held.of_event in ON_PERSONS}
    if last.end > one.sentence.start or text[last.end : one.sentence.start].strip() or len(held) != 1:
        return one
    counts, act = held.pop()
    return replace(one, counts=counts, of_event=act, change="=")


_PUT_BEFORE = 40
_PUT_AT = re.compile(
    r"\b(?:puts?|putting|places?|placed)\s(?:the|that|their|this)\s(?:number|figure|total|count)\sat\s$",
    re.IGNORECASE,
)


def tells_of_dead(doc: Doc) -> bool:
    """True if an article prints any word for dying or killing: then its "toll" is of the dead."""
    return any(_acts().get(token.lemma_.lower()) == "kill" or token.lower_ == "bodies" for token in doc)


def _is_sum(noun: Token) -> bool:
    return noun.lemma_.lower() in _SUMS or noun.lemma_.lower() == "toll"


def _is_bare(number: Token) -> bool:
    """True for a number alone: "to 48", not "to 48 crowns", not "to 48 of them"."""
    return number.like_num and not any(child.lower_ == "of" for child in number.children)


def _of_whom(of: Token) -> Sum | None:
    """ "of dead", "of those arrested", "of children killed", "of homes destroyed", "of ships"."""
    for whom in of.children:
        if _is_act(whom):
            return Sum(whom)
        act = next((child for child in whom.children if child.i > whom.i and _tells_act(child)), None)
        after = whom.nbor() if whom.i + 1 < len(whom.doc) else whom
        if act is None and (_is_act(after) or (after.tag_ == "VBN" and whom.tag_ == "NNS")):
            act = after
        if act is not None and (whom.lower_ in ANYBODY or whom.pos_ == "VERB"):
            return Sum(act)
        if whom.tag_ == "NNS":
            return Sum(act, whom)
    return None


def _of_toll(toll: Token) -> Sum | None:
    before = [child for child in toll.lefts if child.dep_ in {"compound", "amod", "nmod", "poss"}]
    named = next((child for child in before if _is_act(child)), None)
    if named is not None:
        return Sum(named)
    if any(child.lower_ not in _PLAIN for child in before) or toll.tag_ != "NN":
        return None  # "the bridge toll"
    if any(child.dep_ == "prep" and child.lower_ in {"on", "for"} for child in toll.children):
        return None  # "the toll on the bridge"
    return Sum(toll) if tells_of_dead(toll.doc) else None


def _tells_act(after: Token) -> bool:
    """ "people killed", "people who died"; not "people who voted"."""
    return _is_act(after) or (after.dep_ == "relcl" and after.lemma_.lower() in _befalling())


@cache
def _befalling() -> frozenset[str]:
    """Verbs that befall their subject ("die"); of the others the participle is a state ("killed")."""
    return frozenset(word for word, kind, _ in rows("toll_acts.tsv") if kind == "self")


def _is_act(token: Token) -> bool:
    return token.lower_ in _states() or token.lemma_.lower() in COUNTED_ACTS


@cache
def _states() -> frozenset[str]:
    return frozenset(word for word, kind, _ in rows("toll_acts.tsv") if kind == "state")


@cache
def _acts() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("quantity_acts.tsv")}
