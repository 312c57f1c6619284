"""Questions and answers in quotation marks: the next question is not the answerer's.

"“It was dark,” she replied." and below it, alone in a paragraph, "“Was it raining?”": by the print that may
be whoever asked before, or she herself. Behind an answer, and before another quotation, it is left to nobody.
A question with a cue of its own right behind it ("“No.” “Why not?” Ames asked.") is no part of the words
before it, and "Asked if it was raining" none of what the sentence goes on with ("she said: “A little.”").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading
from variorum.text.paragraphs import paragraphs
from variorum.text.quotations import Quotation

RELATION = "question"
WHY = "a question after an answer: whoever asked before may have asked it"

NEAR = 40
"""Characters between a question and its cue at most: the source's."""

_ANSWERING = frozenset({"reply", "answer", "respond"})
_ASKING = frozenset({"ask", "question", "inquire", "enquire", "press", "quiz"})
_STATED = re.compile(r"[.!…](?:\s|$)")


def with_questions_apart(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the questions behind their words; those that nobody is named for stand alone."""
    telling = _by_content(drafts)
    apart = [_up_to_question(reading, _without_asked(reading, one), telling) for one in drafts]
    alone = tuple(_alone(reading, apart))
    if not alone:
        return apart
    cut = [replace(one, content=_without(one.content, alone)) for one in apart]
    questions = [_question(reading, one) for one in alone]
    left = [one for one in cut if one.content]
    return sorted([*left, *questions], key=lambda one: (one.start, -one.size, one.head))


def _by_content(drafts: Sequence[Draft]) -> Mapping[tuple[CharRange, ...], Sequence[Draft]]:
    found: dict[tuple[CharRange, ...], list[Draft]] = {}
    for one in drafts:
        found.setdefault(one.content, []).append(one)
    return found


def _up_to_question(
    reading: Reading, draft: Draft, telling: Mapping[tuple[CharRange, ...], Sequence[Draft]]
) -> Draft:
    """The draft up to the question that ends its words, if another's cue stands right behind that."""
    if draft.cue is None or draft.head < 0:
        return draft
    end = draft.content[-1][1]
    question = next(iter(reading.quotations_in(end - 1, end)), None)
    if question is None or end != question.end or not _asks(reading, question):
        return draft
    behind = [
        one
        for one in telling.get(((question.start, question.end),), ())
        if one.cue is not None
        and one.head != draft.head
        and 0 < reading.chars(one.cue)[0] - question.end <= NEAR
    ]
    before = reading.chars(draft.cue)[1] <= question.start
    kept = ranges.before(reading, draft.content, question.start) if behind and before else ()
    return replace(draft, content=kept) if kept else draft


def _without_asked(reading: Reading, draft: Draft) -> Draft:
    """The draft without the "Asked if …" that opens its sentence, where its words follow behind the cue."""
    if draft.cue is None or draft.head < 0 or len(draft.content) < 2:
        return draft
    first = reading.token_at(draft.start)
    asked = first.tag_ == "VBN" and first.lemma_.lower() in _ASKING and reading.quoted[first.i] < 0
    before = draft.content[0][1] <= reading.chars(draft.cue)[0] < draft.content[1][0]
    return replace(draft, content=draft.content[1:]) if asked and before else draft


def _alone(reading: Reading, drafts: Sequence[Draft]) -> Iterator[CharRange]:
    """The questions that fill a paragraph between an answer and another quotation."""
    if not any(_asks(reading, one) for one in reading.quotations):
        return
    held = tuple(paragraphs(reading.text))
    cues = _cues(reading, drafts)
    alone: int | None = None
    answer: int | None = None
    for number, (start, end) in enumerate(held):
        opening = _opening(reading, start)
        fills = opening is not None and opening.end == end and not opening.carried
        follows = number + 1 < len(held) and _opening(reading, held[number + 1][0]) is not None
        if opening is not None and fills and follows and answer == number - 1 and _asks(reading, opening):
            alone = number
            yield start, end
        elif (fills and alone == number - 1) or (
            _holds_answer(reading, held, number, cues.get(number, ()), asked=alone == number - 1)
        ):
            answer = number


def _cues(reading: Reading, drafts: Sequence[Draft]) -> Mapping[int, Sequence[Draft]]:
    """By the number of a paragraph, from 0: the drafts of quoted words whose cue stands in it."""
    found: dict[int, list[Draft]] = {}
    for one in drafts:
        if one.head >= 0 and _is_quoted(reading, one):
            found.setdefault(reading.paragraph_of(reading.doc[one.head].idx) - 1, []).append(one)
    return found


def _holds_answer(
    reading: Reading, held: Sequence[CharRange], number: int, cues: Sequence[Draft], *, asked: bool
) -> bool:
    """True for a paragraph of quoted words with their cue that answer something ("“No,” she replied")."""
    start, end = held[number]
    quotations = reading.quotations_in(start, end)
    if not cues or not quotations or quotations[-1].carries or _asks(reading, quotations[-1]):
        return False
    if asked or any(one.lemma in _ANSWERING for one in cues):
        return True
    return _tells_of_asking(reading, held[max(0, number - 1)][0], end, quotations[-1])


def _is_quoted(reading: Reading, draft: Draft) -> bool:
    """True for words in quotation marks whose cue stands outside of them."""
    return reading.quoted[reading.token_at(draft.start).i] >= 0 > reading.quoted[draft.head]


def _tells_of_asking(reading: Reading, start: int, end: int, answer: Quotation) -> bool:
    """True if the article says before an answer, or around its cue, that somebody asked."""
    first, last = reading.token_at(start).i, reading.token_at(end - 1).i
    return any(
        one.pos_ == "VERB" and one.lemma_.lower() in _ASKING and reading.quoted[one.i] < 0
        for one in reading.doc[first:last]
        if one.idx < answer.start
    )


def _opening(reading: Reading, start: int) -> Quotation | None:
    """The quotation that a paragraph begins with."""
    first = next(iter(reading.quotations_in(start, start + 1)), None)
    return first if first is not None and first.start == start else None


def _asks(reading: Reading, quotation: Quotation) -> bool:
    """True for a quotation of nothing but questions."""
    inner = reading.text[quotation.inner_start : quotation.inner_end].strip()
    return inner.endswith("?") and not _STATED.search(inner)


def _without(content: tuple[CharRange, ...], alone: Sequence[CharRange]) -> tuple[CharRange, ...]:
    """The pieces of ``content`` that hold none of the questions ``alone``, which are in order and apart."""
    before = ((one, bisect_left(alone, (one[1],))) for one in content)
    return tuple(one for one, place in before if not place or alone[place - 1][1] <= one[0])


def _question(reading: Reading, piece: CharRange) -> Draft:
    return Draft(
        head=-1 - reading.token_at(piece[0]).i,
        lemma="",
        part="",
        relation=RELATION,
        cue=None,
        source=None,
        subject=None,
        content=(piece,),
        weight=1.0,
        why_speaker=WHY,
    )
