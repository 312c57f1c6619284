"""Drafts that cannot all stand: two readings of one phrase, and cues inside somebody's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.acts import act_of
from variorum.extract.statements.blocks import Blocks, of_contents
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST_INSIDE = 0.7
"""The least weight of a statement inside another's content."""

SURER = 0.1
"""How much likelier a statement of the trained reader is that stands instead of the one around it."""

SHORTEST_INSIDE = 12
"""Characters of content that such a statement has at least."""

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})


def settled(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without rivals, in order of print."""
    trained = _without_doubtful_frames(reading, [one for one in drafts if one.trained])
    ruled = _one_reading(reading, [one for one in drafts if not one.trained])
    ruled = _coordinated(reading, ruled)
    ruled = _in_headline(reading, ruled)
    ruled = _as_put(reading, ruled)
    held = of_contents([*trained, *ruled])
    kept = [*trained, *(one for one in ruled if _holds_inside(reading, one, held))]
    return sorted(kept, key=lambda one: (one.start, -one.size, one.head))


def _without_doubtful_frames(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The trained drafts without those whose words hold a likelier one.

    The reader offers two readings of "the page features Korvin calling the toll a fraud"; Korvin's words
    are nobody else's unless the outer is about as likely. Relays are known by then.
    """
    held = of_contents(drafts)
    doubtful = {
        id(outer)
        for one in drafts
        if one.head >= 0
        for outer in held.at(reading.doc[one.head].idx)
        if outer.head != one.head
        and outer.weight + SURER < one.weight
        and 10 * ranges.overlap(one.content, outer.content) >= 8 * one.size
    }
    return [one for one in drafts if id(one) not in doubtful]


def _one_reading(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Of "voiced {hope that …}" and "voiced hope {that …}" the likelier."""
    by_head = {one.head: one for one in drafts}
    gone: set[int] = set()
    for noun in drafts:
        verb = by_head.get(reading.doc[noun.head].head.i) if noun.part == "LIGHT" and noun.head >= 0 else None
        if verb is None or verb.head == noun.head or verb.subject != noun.subject:
            continue
        if verb.relation in ("object", "as") or 2 * ranges.overlap(verb.content, noun.content) >= noun.size:
            gone.add(noun.head if verb.weight >= noun.weight else verb.head)
    return [one for one in drafts if one.head not in gone]


def _coordinated(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Korvin said that A, and stressed B": the parser may hang "stressed" on A; it is Korvin's."""
    changed = {one.head: one for one in drafts}
    for one in drafts:
        if one.head < 0:
            continue
        verb = reading.doc[one.head]
        if (
            verb.dep_ != "conj"
            or _has_subject(verb)
            or act_of(reading, one)[0] != "speech"
            or one.weight < LEAST_INSIDE
        ):
            continue
        for outer in drafts:
            cue = reading.doc[outer.head] if outer.head >= 0 else None
            if cue is None or cue.i >= verb.i or cue.tag_ != verb.tag_ or cue.sent != verb.sent:
                continue
            if not _covers(outer, verb.idx) or reading.quoted[verb.i] >= 0 or outer.source is None:
                continue
            cut = _before(reading, verb)
            content = _until(changed[outer.head].content, cut)
            if content:
                changed[outer.head] = replace(changed[outer.head], content=content)
                changed[one.head] = replace(one, source=outer.source, subject=outer.subject)
            break
    return [changed[one.head] for one in drafts]


def _in_headline(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Groups Say Will Not Leave, Call for Talks": a headline's second cue has the source of its first."""
    result: list[Draft] = []
    first: Draft | None = None
    for one in drafts:
        if one.head < 0 or reading.parsed.article.region_at(reading.doc[one.head].idx) != "headline":
            result.append(one)
            continue
        verb = reading.doc[one.head]
        finite = one.part == "VERB" and verb.tag_ in ("VBP", "VBZ", "VB", "VBD")
        if one.source is not None and finite and first is None:
            first = one
        known = first is not None and first.head < one.head
        finite = finite or (
            one.part == "NOUN" and verb.dep_ == "conj" and reading.doc[verb.i - 1].text == ","
        )
        if known and finite and one.source is None and not _has_subject(verb):
            assert first is not None
            one = replace(one, source=first.source, subject=first.subject)
        result.append(one)
    return result


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)


def _before(reading: Reading, verb: Token) -> int:
    """The code point after the last word before the "and" that joins ``verb``."""
    i = verb.i - 1
    while i > verb.sent.start and (
        reading.doc[i].dep_ in ("cc", "advmod", "punct", "aux") or reading.doc[i].is_punct
    ):
        i -= 1
    return reading.doc[i].idx + len(reading.doc[i])


def _until(content: tuple[tuple[int, int], ...], cut: int) -> tuple[tuple[int, int], ...]:
    return tuple((start, min(end, cut)) for start, end in content if start < cut)


def _covers(draft: Draft, place: int) -> bool:
    if not draft.content[0][0] <= place < draft.content[-1][1]:
        return False
    return any(start <= place < end for start, end in draft.content)


def _as_put(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "Korvin said that …, as she put it" is one statement: the second cue adds none."""
    gone: set[int] = set()
    for outer in drafts:
        if outer.relation != "as" or outer.subject is None or outer.head < 0:
            continue
        if reading.doc[outer.subject].lower_ not in _PRONOUNS:
            continue
        for one in drafts:
            inside = one.head >= 0 and one.head != outer.head and _covers(outer, reading.doc[one.head].idx)
            if inside and 2 * ranges.overlap(one.content, outer.content) >= outer.size:
                gone.add(outer.head)
    return [one for one in drafts if one.head not in gone]


def _holds_inside(reading: Reading, draft: Draft, held: Blocks[Draft]) -> bool:
    """Whether a draft stands outside all others' words, or is sure enough to stand inside them."""
    if draft.head < 0:
        return True
    head = reading.doc[draft.head]
    if not any(one.head != draft.head and one.size > draft.size for one in held.at(head.idx)):
        return True
    if draft.size < SHORTEST_INSIDE or draft.weight < LEAST_INSIDE:
        return False
    helpers = {child.tag_ for child in head.children if child.dep_ == "aux"}
    words = {child.lower_ for child in head.children if child.dep_ == "aux"}
    return not ("to" in words or "MD" in helpers) and head.tag_ not in ("VB",)
