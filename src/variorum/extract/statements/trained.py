"""Statements of the trained reader, put together with those of the rules.

The trained reader finds the outermost attributions. The rules know what it cannot hold: where a
quotation ends that it saw in part, statements inside statements, and whose words go on without a cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.blocks import of_contents
from variorum.extract.statements.cue import is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.model import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

TRAINED = "trained"
"""The relation of a draft whose construction no rule knows."""

SHARED = 0.5
"""The share of the smaller content from which two drafts tell of the same words."""

RULES_SHARE = 0.3
"""What the weight of a rule's construction with the same cue counts beside the reader's own confidence."""

LEAST = 0.45
"""The least of both together for a statement; set, as the share, on training articles kept aside."""

_NOUNS = ("PROPN", "NOUN", "PRON", "NUM")


def drafts(
    reading: Reading, attributions: Sequence[Attribution], constructions: Sequence[Draft]
) -> list[Draft]:
    """One draft for each attribution, in order of print.

    Where a rule's construction has the same cue and tells of the same words, its relation and weight
    are kept, for relays and circumstances ask for them.
    """
    by_head: dict[int, list[Draft]] = {}
    for one in constructions:
        by_head.setdefault(one.head, []).append(one)
    found = [_draft(reading, one, by_head) for one in attributions]
    found = [one for one in found if one.weight >= LEAST]
    return sorted(_one_a_content(found), key=lambda one: (one.start, -one.size, one.head))


def together(reading: Reading, trained: list[Draft], ruled: list[Draft]) -> list[Draft]:
    """The trained drafts and those of the rules that tell of other words, in order of print.

    A quotation of the rules whose cue the trained reader found too gives it the rest of its words.
    """
    held = of_contents(trained)
    heads = {token: number for number, one in enumerate(trained) if one.cue for token in range(*one.cue)}
    kept = list(trained)
    for one in ruled:
        number = heads.get(one.head)
        if number is not None:
            if one.relation == "quotation":
                kept[number] = _completed(reading, kept[number], one, trained)
            continue
        inside = one.head >= 0 and any(
            other.subject != one.subject for other in held.at(reading.doc[one.head].idx)
        )
        told = any(_tells_of(other, one) for other in held.at(one.start))
        if inside or (not told and _is_wanted(one)):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.start, -one.size, one.head))


def _draft(reading: Reading, one: Attribution, by_head: dict[int, list[Draft]]) -> Draft:
    head = _head(reading, one.cue)
    source = _source(reading, one)
    content = _content(reading, one)
    trust = max((draft.weight for token in range(*one.cue) for draft in by_head.get(token, ())), default=0.0)
    rule = max(
        (draft for token in range(*one.cue) for draft in by_head.get(token, ())),
        key=lambda draft: (ranges.overlap(draft.content, content), draft.weight, -draft.head),
        default=None,
    )
    known = rule is not None and bool(ranges.overlap(rule.content, content))
    subject = _head(reading, source).i if source is not None else None
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part=rule.part if known and rule is not None else head.pos_,
        relation=rule.relation if known and rule is not None else TRAINED,
        cue=one.cue,
        source=source,
        subject=subject,
        content=content,
        weight=(1 - RULES_SHARE) * one.confidence + RULES_SHARE * trust,
        negated=is_negated(head),
        trained=True,
    )


def _head(reading: Reading, tokens: TokenRange) -> Token:
    """The first word of the range that hangs on a word outside of it; a noun or verb if there is one."""
    doc = reading.doc
    tops = [
        doc[i] for i in range(*tokens) if not tokens[0] <= doc[i].head.i < tokens[1] or doc[i].head.i == i
    ]
    tops = [one for one in tops if not (one.is_punct or one.is_space)] or [doc[tokens[0]]]
    best: Token = min(tops, key=lambda one: (one.pos_ not in (*_NOUNS, "VERB", "AUX", "ADJ"), one.i))
    return best


def _source(reading: Reading, one: Attribution) -> TokenRange | None:
    """The range of the source that names somebody: the one nearest to the cue with a noun in it."""
    named = [part for part in one.source if any(reading.doc[i].pos_ in _NOUNS for i in range(*part))] or list(
        one.source
    )
    return min(named, key=lambda part: _gap(part, one.cue), default=None)


def _gap(left: TokenRange, right: TokenRange) -> int:
    return max(left[0] - right[1], right[0] - left[1], 0)


def _content(reading: Reading, one: Attribution) -> tuple[CharRange, ...]:
    return ranges.joined(tuple(_grown(reading, reading.chars(part)) for part in one.content))


def _grown(reading: Reading, chars: CharRange) -> CharRange:
    """``chars`` with the rest of every quotation whose first words it holds, or most of it."""
    start, end = chars
    for quotation in reading.quotations_in(start, end):
        low, high = max(start, quotation.start), min(end, quotation.end)
        leads = start <= quotation.inner_start and high - low > quotation.inner_start - quotation.start
        most = 2 * (high - low) > quotation.end - quotation.start
        if (leads or most) and is_speech(reading, quotation):
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def _completed(reading: Reading, draft: Draft, quoted: Draft, trained: list[Draft]) -> Draft:
    """The trained draft with the quotations that a rule gives to the same cue and no other draft has."""
    others = tuple(piece for one in trained if one.head != draft.head for piece in one.content)
    free = tuple(piece for piece in quoted.content if not ranges.overlap((piece,), others))
    return replace(
        draft,
        content=ranges.joined((*draft.content, *free)),
        relation="quotation",
        repairs=tuple(dict.fromkeys((*draft.repairs, *quoted.repairs))),
    )


def _one_a_content(found: list[Draft]) -> list[Draft]:
    """The drafts without those whose words a surer one with another cue has, most of both."""
    kept: list[Draft] = []
    for one in sorted(found, key=lambda draft: (-draft.weight, draft.start, draft.head)):
        if not any(_are_one(one, other) for other in kept):
            kept.append(one)
    return kept


def _are_one(left: Draft, right: Draft) -> bool:
    if left.head == right.head and left.cue == right.cue:
        return True
    shared = ranges.overlap(left.content, right.content)
    return 10 * shared >= 9 * max(left.size, right.size) and left.subject == right.subject


def _tells_of(trained: Draft, rule: Draft) -> bool:
    return ranges.overlap(trained.content, rule.content) >= SHARED * min(trained.size, rule.size)


def _is_wanted(one: Draft) -> bool:
    """True for a rule's draft that the trained reader has most likely missed."""
    return one.relation in ("quotation", "layout")
