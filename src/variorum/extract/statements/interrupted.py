"""Cues that interrupt the clause they tell of: "His client accepted, he said, that the note was his".

What stands before the comma belongs to the words as well as what its verb governs behind the cue ("Her client
was, she said, relieved"); and where the interrupted verb tells of words, too, they begin behind the cue. An
"as Karsk alleges" before the cue tells of the clause that it hangs on, never of who "said" what behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import DOERS, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOVERNED = ("ccomp", "xcomp", "acomp", "attr", "oprd", "dobj")


@dataclass(frozen=True, slots=True)
class _Break:
    """The tokens of a cue with its source, the verb before its comma, and what that governs behind it."""

    tokens: TokenRange
    verb: Token
    governed: TokenRange


def with_both_sides(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those whose cue interrupts a clause with all of it for their words."""
    breaks = {one.head: found for one in drafts if (found := _break(reading, one)) is not None}
    verbs = {found.verb.i: found for found in breaks.values()}
    result = []
    for one in drafts:
        if one.head in breaks:
            one = _whole(reading, one, breaks[one.head])
        elif one.head in verbs:
            one = _behind(reading, one, verbs[one.head])
        result.append(one)
    return result


def _break(reading: Reading, draft: Draft) -> _Break | None:
    """Where a cue and its source stand between two commas, behind a verb and before what that governs."""
    if draft.cue is None or draft.source is None or draft.head < 0:
        return None
    doc = reading.doc
    start, end = min(draft.cue[0], draft.source[0]), max(draft.cue[1], draft.source[1])
    if draft.source[0] - draft.cue[1] > 0 or draft.cue[0] - draft.source[1] > 0 or start < 2:
        return None
    if end + 1 >= len(doc) or doc[start - 1].text != "," or doc[end].text != ",":
        return None
    verb = doc[start - 2]
    if verb.pos_ not in ("VERB", "AUX") or verb.sent != doc[draft.head].sent or reading.quoted[verb.i] >= 0:
        return None
    if not any(one.dep_ in (*DOERS, "nsubjpass") for one in verb.children):
        return None
    governed = next((one for one in verb.children if one.dep_ in _GOVERNED and one.i > end), None)
    if governed is None or governed.left_edge.i > end + 1:
        return None
    return _Break((start, end), verb, (end + 1, governed.right_edge.i + 1))


def _whole(reading: Reading, draft: Draft, found: _Break) -> Draft:
    """The draft with the words on both sides of its cue."""
    whole = (found.verb.left_edge.i, found.governed[1])
    content = ranges.content(reading, whole, found.tokens)
    both = ranges.joined((*draft.content, *content))
    return replace(draft, content=both) if content else draft


def _behind(reading: Reading, draft: Draft, found: _Break) -> Draft:
    """The interrupted verb's own draft with its words from behind the interruption on."""
    content = ranges.content(reading, found.governed)
    who = next((one for one in found.verb.children if one.dep_ in DOERS), None)
    if not content or who is None or draft.cue is None:
        return draft
    return replace(draft, content=content, source=phrase(reading, who, draft.cue), subject=who.i)


def without_main_clauses(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of an "as Karsk alleges, …" without the cue and source that it hangs on and what they
    tell: "Asked whether it had lied, as Karsk alleges, she said: “…”"."""
    by_head: dict[int, list[Draft]] = {}
    for one in drafts:
        by_head.setdefault(one.head, []).append(one)
    result = []
    for one in drafts:
        ends = [_start(reading, outer) for outer in _governing(reading, one, by_head)]
        content = ranges.before(reading, one.content, min(ends)) if ends else one.content
        if content:
            result.append(replace(one, content=content) if content != one.content else one)
    return result


def _governing(reading: Reading, draft: Draft, by_head: Mapping[int, Sequence[Draft]]) -> Iterator[Draft]:
    """The drafts whose cue, with its own source, governs an "as" clause and stands in its words."""
    if draft.head < 0:
        return
    verb = reading.doc[draft.head]
    if not any(one.dep_ == "mark" and one.lower_ == "as" for one in verb.children):
        return
    for governing in verb.ancestors:
        inside = any(start <= governing.idx < end for start, end in draft.content)
        for outer in by_head.get(governing.i, ()) if inside and governing.i > draft.head else ():
            if outer.source is not None and _quotes(reading, outer):
                yield outer


def _quotes(reading: Reading, draft: Draft) -> bool:
    return reading.quoted[reading.token_at(draft.start).i] >= 0


def _start(reading: Reading, draft: Draft) -> int:
    assert draft.cue is not None
    assert draft.source is not None
    return min(reading.chars(draft.cue)[0], reading.chars(draft.source)[0])
