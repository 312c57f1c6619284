"""Which drafts a reader would miss if they were not printed: what adds nothing, or is nobody's, goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FIRST_PERSON
from variorum.extract.statements import ranges
from variorum.extract.statements.acts import act_of
from variorum.extract.statements.blocks import Blocks, of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_SECOND = frozenset({"you"})
_THINGS = frozenset({
    "it", "this", "that", "these", "those", "there", "which", "what", "everyone", "everybody",
    "anyone", "anybody", "nobody", "someone", "somebody", "one",
})  # fmt: skip
_REFLEXIVES = frozenset({
    "myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves",
    "oneself",
})  # fmt: skip
_EMPTY = frozenset({"WDT", "WP", "RB", "IN"})
_LEFT_OPEN = frozenset({"none", "some", "any", "both", "neither"})
"""Words that stand for a thing named before: "— Korvin has released none —"."""

LONGEST_EMPTY = 30
"""Characters of the longest content that may say nothing."""

_OBJECTS = frozenset({"object", "as", "to noun", "predicate"})


def worthy(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts that tell a reader something of their own, in the order given."""
    held = of_contents(drafts)
    clipped = [one if one.trained else _clipped(reading, one, held) for one in drafts]
    kept = [one for one in clipped if one.content]
    kept = [one for one in kept if not (one.trained and _says_nothing(reading, one))]
    held = of_contents(kept)
    return [one for one in kept if one.trained or _is_worthy(reading, one, _around(reading, one, held))]


def _says_nothing(reading: Reading, draft: Draft) -> bool:
    """True for words that only lead back or say how: "which Korvin promised", "asked repeatedly".

    And for a bare thing of which nobody says it: "announced | a program", "seemed | unchanged".
    """
    if draft.size > LONGEST_EMPTY:
        return False
    first, last = reading.token_at(draft.start).i, reading.token_at(draft.content[-1][1] - 1).i
    some = [token for token in reading.doc[first : last + 1] if not (token.is_punct or token.is_space)]
    if draft.source is None and draft.part == "VERB" and _is_bare(reading, draft, some):
        return True
    return all(
        (one.tag_ in _EMPTY or one.lower_ in _LEFT_OPEN) and one.lower_ != "so" and reading.quoted[one.i] < 0
        for one in some
    )


def _is_bare(reading: Reading, draft: Draft, some: Sequence[Token]) -> bool:
    """True for one noun or adjective without a name, alone or with an article, behind its verb."""
    plain = [one for one in some if one.lower_ not in ("a", "an", "some")]
    return (
        len(plain) == 1
        and plain[0].tag_ in ("NN", "NNS", "JJ", "VBN")
        and plain[0].i > draft.head
        and not plain[0].ent_type_
        and all(reading.quoted[one.i] < 0 for one in some)
    )


def _clipped(reading: Reading, draft: Draft, held: Blocks[Draft]) -> Draft:
    """The draft without what lies beyond the words that its cue stands in."""
    if draft.head < 0 or draft.relation in ("quotation", "layout", "post", "answer", "block"):
        return draft
    head = reading.doc[draft.head]
    number = reading.quoted[draft.head]
    limit = reading.quotations[number].inner_end if number >= 0 else len(reading.text)
    sentence = head.sent
    for outer in held.at(head.idx):
        beside = sentence.start <= outer.head < sentence.end and outer.head != draft.head
        if beside and reading.doc[outer.head].is_ancestor(head):
            limit = min(limit, outer.content[-1][1])
    content = tuple((start, min(end, limit)) for start, end in draft.content if start < limit)
    return replace(draft, content=content) if content != draft.content else draft


def _around(reading: Reading, draft: Draft, held: Blocks[Draft]) -> Draft | None:
    """The smallest larger draft in whose content the cue of ``draft`` stands."""
    if draft.head < 0:
        return None
    holding = [one for one in held.at(reading.doc[draft.head].idx) if one.size > draft.size]
    return min(holding, key=lambda one: (one.size, one.head)) if holding else None


def _is_worthy(reading: Reading, draft: Draft, outer: Draft | None) -> bool:
    if draft.head < 0:
        return True
    if _is_naming(reading, draft) or _is_left_of_no_one(reading, draft):
        return False
    if outer is not None:
        return _differs(reading, draft, outer)
    number = reading.quoted[draft.head]
    # A cue within quoted words that no statement holds: the speaker of those words is not known.
    return number < 0 or not is_speech(reading, reading.quotations[number])


def _is_naming(reading: Reading, draft: Draft) -> bool:
    """ "calling themselves the Front": a name, no words."""
    first = reading.token_at(draft.start)
    mutual = first.lower_ in ("each", "one") and _next_word(reading, first) in ("other", "another")
    return first.lower_ in _REFLEXIVES or (draft.relation in _OBJECTS and mutual)


def _next_word(reading: Reading, token: Token) -> str:
    return reading.doc[token.i + 1].lower_ if token.i + 1 < len(reading.doc) else ""


def _is_left_of_no_one(reading: Reading, draft: Draft) -> bool:
    """True if nobody is printed whose words they could be: a participle or infinitive on its own."""
    if draft.source is not None or draft.part != "VERB" or draft.relation == "quotation":
        return False
    head = reading.doc[draft.head]
    if reading.token_at(draft.start).tag_ in ("WP", "WDT"):
        return True  # "what is called an advisory role": a manner of speaking
    return not draft.relation.startswith("passive") and not _is_finite(head)


def _is_finite(head: Token) -> bool:
    helpers = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    if any(one.lower_ == "to" for one in helpers):
        return False
    return head.tag_ in ("VBD", "VBZ", "VBP") or bool(helpers)


def _differs(reading: Reading, draft: Draft, outer: Draft) -> bool:
    """True if a statement inside another's words has a source and a cue of its own."""
    if draft.subject is None:
        return False
    noun = reading.doc[draft.subject].lower_
    attitude = act_of(reading, draft)[0] == "attitude"
    if noun in FIRST_PERSON:
        # "“I think that …,” Korvin said" says once what Korvin said.
        return not attitude and reading.doc[draft.head].tag_ == "VBD"
    if noun in _THINGS or noun in _SECOND:
        return False
    shared = ranges.overlap(draft.content, outer.content)
    return draft.subject != outer.subject or 10 * shared < 9 * outer.size
