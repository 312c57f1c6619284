"""Interviews: every paragraph of an answer is a statement of whom its label stands for.

The label is its source, also where the paragraph goes on from a labelled one. Who it stands for is told by
the introduction ("AK" by "Ansa Korvin"); "A" by itself only where that names one person alone and says that
an interview follows. What the interviewer asks is no statement, and no fact (:func:`asked`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import CharRange, Reading
from variorum.model import Mention
from variorum.model.article import Article
from variorum.text.interviews import Turn, is_introduced, side, turns
from variorum.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATION = "answer"
WEIGHT = 0.95
MOST = 0.8
"""The share of an answer from which a quotation without a cue is the answer itself."""

_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_SOUGHT = ("of", "from", "for", "at")


def turns_of(article: Article) -> tuple[Turn, ...]:
    """The turns of the interview that an article prints; () for one that prints none."""
    bodies = article.factual(paragraphs(article.text))
    return turns(article.text, [one for one in bodies if article.region_at(one[0]) in (None, "body")])


def asked(article: Article) -> tuple[CharRange, ...]:
    """The paragraphs of the interviewer's questions."""
    return tuple((one.label[0], one.words[1]) for one in turns_of(article) if one.asks)


def with_answers(reading: Reading, drafts: list[Draft], mentions: Sequence[Mention]) -> list[Draft]:
    """The drafts with those of an interview's answers, and without those of its questions and labels."""
    spoken = turns_of(reading.parsed.article)
    if not spoken or not _is_interview(reading, spoken):
        return drafts
    answers = list(_answers(reading, spoken, mentions))
    questions = [(one.label[0], one.words[1]) for one in spoken if one.asks]
    labels = [(one.label[0], one.words[0]) for one in spoken]
    kept = [
        left
        for one in drafts
        if not any(ranges.overlap(one.content, (question,)) for question in questions)
        and (left := _without_labels(reading, one, labels)) is not None
        and not _is_answer(left, answers)
    ]
    return sorted([*kept, *answers], key=lambda one: (one.start, -one.size, one.head))


def _is_interview(reading: Reading, spoken: Sequence[Turn]) -> bool:
    """True if a label names who answers, or an interview is introduced and who answers speaks of himself.

    "Q" and "A" stand before what an outlet asks and answers itself ("Can I go home?"), too.
    """
    answering = [one for one in spoken if not one.asks]
    if not all(side(reading.text[slice(*one.label)]) for one in answering):
        return True
    words = (part for one in answering for part in (one.words, *one.following))
    own = any(_OWN.search(reading.text, *part) for part in words)
    return own and is_introduced(reading.text[: spoken[0].label[0]])


def _without_labels(reading: Reading, draft: Draft, labels: Sequence[CharRange]) -> Draft | None:
    """The draft with no label among its words; None if one is its source or cue, or nothing is left."""
    parts = [reading.chars(part) for part in (draft.cue, draft.source) if part is not None]
    if any(ranges.overlap((part,), (label,)) for part in parts for label in labels):
        return None
    pieces: list[CharRange] = list(draft.content)
    for start, end in labels:
        pieces = [
            cut
            for low, high in pieces
            for cut in ((low, min(high, start)), (max(low, end), high))
            if cut[0] < cut[1]
        ]
    return replace(draft, content=tuple(pieces)) if pieces else None


def _is_answer(draft: Draft, answers: Sequence[Draft]) -> bool:
    """True for a quotation that nobody is given and that is most of an answer."""
    return draft.cue is None and any(
        ranges.overlap(draft.content, one.content) >= MOST * one.size for one in answers
    )


def _answers(reading: Reading, spoken: Sequence[Turn], mentions: Sequence[Mention]) -> Iterator[Draft]:
    introduced = [one for one in mentions if one.span.end <= spoken[0].label[0] and one.kind == "person"]
    people = _interviewed(reading, spoken, [one for one in introduced if one.form == "name"])
    for turn in spoken:
        if turn.asks:
            continue
        who = _who(reading, turn, people)
        label = reading.token_at(turn.label[0]).i, reading.token_at(turn.label[1] - 1).i + 1
        colon = reading.token_at(turn.colon).i
        if reading.doc[colon].text != ":" or not reading.readable[colon]:
            continue
        subject = _head(reading, who) if who is not None else label[1] - 1
        for words in (turn.words, *_going_on(reading, turn, who)):
            yield Draft(
                colon, ":", "PUNCT", RELATION, (colon, colon + 1), label, subject, (words,), WEIGHT
            )  # fmt: skip


def _head(reading: Reading, mention: Mention) -> int:
    return reading.token_at(mention.span.end - 1).i


def _going_on(reading: Reading, turn: Turn, who: Mention | None) -> Iterator[CharRange]:
    """The paragraphs without a label that go on from an answer, up to one that tells of its speaker."""
    label = reading.text[slice(*turn.label)]
    names = {label.split()[-1], *(who.name.split()[-1:] if who is not None else ())}
    for words in turn.following:
        if any(re.search(rf"\b{re.escape(name)}\b", reading.text[slice(*words)]) for name in names):
            return
        yield words


def _who(reading: Reading, turn: Turn, people: Sequence[Mention]) -> Mention | None:
    """The person of the introduction for whom a label stands, None where that is nobody for sure."""
    label = reading.text[slice(*turn.label)]
    if side(label):
        found = list(people)
    else:
        found = [one for one in people if _is_named(label, one.name)] or [
            one for one in people if _are_initials(label, one.name)
        ]
    return found[0] if len(found) == 1 else None


def _interviewed(reading: Reading, spoken: Sequence[Turn], names: Sequence[Mention]) -> list[Mention]:
    """The persons of the introduction by their fullest names, without those who ask or wrote it."""
    asking = {reading.text[slice(*one.label)] for one in spoken if one.asks}
    people: dict[str, Mention] = {}
    for one in sorted(names, key=lambda mention: (-len(mention.name.split()), mention.span.start)):
        if not any(_is_named(one.name, known) for known in people):
            people[one.name] = one
    byline = reading.parsed.article.byline
    asks = {
        known
        for known in people
        if known in byline
        or any(_is_named(label, known) or _are_initials(label, known) for label in asking if not side(label))
        or any(_is_of_outlet(reading, one) for one in names if _is_named(one.name, known))
    }
    return [one for known, one in people.items() if known not in asks]


def _is_named(label: str, name: str) -> bool:
    """True if a label or shorter name has the last word of a name, or is all of its first words."""
    short, full = label.split(), name.split()
    return short[-1] == full[-1] or short == full[: len(short)]


def _are_initials(label: str, name: str) -> bool:
    """True for "AK" and "A.K." beside "Ansa Korvin"."""
    letters = label.replace(".", "").replace(" ", "")
    initials = [word[0] for word in name.split() if word[0].isupper()]
    return len(letters) > 1 and letters in ("".join(initials), "".join((*initials[:1], *initials[-1:])))


def _is_of_outlet(reading: Reading, mention: Mention) -> bool:
    """True for "Mara Teller of the Velmora Courier" and "the Courier's Mara Teller"."""
    noun: Token = reading.doc[_head(reading, mention)]
    places = [one for child in noun.children if child.lower_ in _SOUGHT for one in child.children]
    places += [child for child in noun.children if child.dep_ == "poss"]
    return any(is_outlet(reading, one, (one.left_edge.i, one.right_edge.i + 1)) for one in places)
