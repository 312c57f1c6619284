"""Words of the outlet that are run into what somebody says.

What the speaker did next ("accused the port of waste and approved a resolution"), what the outlet tells of
quoted words ("“others,” a reference to the chief"), and what had happened before somebody called for
something ("urged both to keep the truce after a strike killed 31").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, FINITE_OR_MODAL, SUBJECTS
from variorum.extract.statements import ranges
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.quoted import is_speech
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLS = frozenset({"to", "object", "for"})
"""The constructions of a cue whose content is what somebody is to do, or is asked for."""

_SINCE = frozenset({"after", "since"})
_PARTING = frozenset(".,;:–—-")
_MARKS = "\"”’' —–,"


def up_to_next_deed(reading: Reading, head: Token, content: tuple[CharRange, ...]) -> tuple[CharRange, ...]:
    """The content of the cue ``head`` up to the next verb of its own subject.

    That verb has the cue's tense and follows an "and" behind an object without a verb in a tense. And up to a
    clause with a subject of its own behind such an object: "want money, and the mayor will not pay".
    """
    told = [child.dep_ for child in head.children if child.dep_ in ("dobj", "ccomp", "xcomp")]
    if head.tag_ not in FINITE or told != ["dobj"]:
        return content
    for verb in head.children:
        if verb.dep_ != "conj" or reading.quoted[verb.i] >= 0:
            continue
        if (comma := _before_own_subject(reading, head, verb)) is not None:
            return ranges.before(reading, content, comma.idx) or content
        if verb.tag_ != head.tag_:
            continue
        before = reading.doc[head.i + 1 : verb.i]
        tenses = any(one.tag_ in FINITE or one.tag_ == "MD" for one in before)
        if len(before) and before[-1].dep_ == "cc" and not tenses:
            return ranges.before(reading, content, before[-1].idx) or content
    return content


def _before_own_subject(reading: Reading, head: Token, verb: Token) -> Token | None:
    """The comma behind the object of ``head`` before ", and SUBJECT will …", None for another verb.

    A bare plural may have both for its subject: "say that account, and others like it, show …".
    """
    if verb.tag_ == "VBP" and not any(one.dep_ in ("aux", "auxpass") for one in verb.children):
        return None
    subject = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
    if subject is None:
        return None
    first = subject.left_edge.i
    if first < head.i + 3 or reading.doc[first - 1].dep_ != "cc" or reading.doc[first - 2].text != ",":
        return None
    before = reading.doc[head.i + 1 : first]
    return None if any(one.tag_ in FINITE_OR_MODAL for one in before) else reading.doc[first - 2]


def without_occasions(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of calls to do something without what happened before them: that is the outlet's to tell."""
    return [_without_occasion(reading, one) for one in drafts]


def _without_occasion(reading: Reading, draft: Draft) -> Draft:
    if draft.head < 0 or draft.relation not in _CALLS:
        return draft
    start, end = draft.content[-1]
    first, last = reading.token_at(start).i, reading.token_at(end - 1).i
    for after in reading.doc[first + 1 : last]:
        if after.lower_ not in _SINCE or reading.quoted[after.i] >= 0:
            continue
        clause = _clause_behind(after)
        governor = clause.head if clause is not None and after.dep_ == "mark" else after.head
        if clause is not None and clause.right_edge.i >= last and _is_of_call(draft, governor):
            return replace(draft, content=ranges.before(reading, draft.content, after.idx) or draft.content)
    return draft


def _clause_behind(after: Token) -> Token | None:
    """The verb of "after a strike killed 31" and "after she was charged", not of "after it had been mended".

    The parser may take "killed" for a participle of the strike; but that one has no object.
    """
    if after.dep_ == "prep":
        nouns = [one for one in after.children if one.dep_ == "pobj"]
        verbs = [one for noun in nouns for one in noun.children if one.dep_ == "acl" and one.tag_ != "VBG"]
        return next((one for one in verbs if any(child.dep_ == "dobj" for child in one.children)), None)
    clause = after.head
    helpers = [one for one in clause.children if one.dep_ in ("aux", "auxpass")]
    tense = clause.tag_ == "VBD" or any(one.tag_ == "VBD" for one in helpers)
    perfect = any(one.dep_ == "aux" and one.lemma_ == "have" for one in helpers)
    happened = after.dep_ == "mark" and clause.dep_ == "advcl" and tense and not perfect
    return clause if happened else None


def _is_of_call(draft: Draft, verb: Token) -> bool:
    """True for the verb that calls for something, and for what is to be done."""
    infinitive = verb.tag_ == "VB" and any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.children)
    return verb.i == draft.head or infinitive


def without_next_subjects(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without the subject of a clause behind theirs: "to cut tolls | and the port left"."""
    found = []
    for draft in drafts:
        cut = _next_subject(reading, draft.content[-1]) if draft.content else None
        found.append(
            draft if cut is None else replace(draft, content=ranges.before(reading, draft.content, cut))
        )
    return found


def _next_subject(reading: Reading, piece: CharRange) -> int | None:
    """Where the "and NOUN" begins that ends a piece and whose verb stands right behind it; else None."""
    doc, last = reading.doc, reading.token_at(piece[1] - 1)
    if last.i + 1 >= len(doc) or reading.quoted[last.i] >= 0:
        return None
    verb = doc[last.i + 1]
    if verb.tag_ not in FINITE or verb.dep_ != "conj" or verb.head.i >= last.i:
        return None
    subject = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
    if subject is None:  # the parser may join it to the object: "the toll and the port | followed suit"
        subject = last if last.dep_ == "conj" and last.pos_ in ("NOUN", "PROPN") else None
    if subject is None or not piece[0] < subject.left_edge.idx <= last.idx:
        return None
    link = doc[subject.left_edge.i - 1]
    return link.idx if link.dep_ == "cc" and link.idx > piece[0] and verb.head.i < link.i else None


def without_notes(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without what the outlet tells of words quoted in them, as they are where nothing is left.

    What it tells is itself nobody's statement.
    """
    notes = [note for quotation in reading.quotations if (note := _note(reading, quotation.end)) is not None]
    found = []
    for draft in drafts:
        if draft.source is None and any(start <= draft.head < end for start, end in notes):
            continue
        content = draft.content
        for note in notes:
            content = tuple(rest for piece in content for rest in ranges.without(reading, piece, note))
        content = _without_next_quotation(reading, draft, content)
        found.append(replace(draft, content=content) if content else draft)
    return found


def _without_next_quotation(
    reading: Reading, draft: Draft, content: tuple[CharRange, ...]
) -> tuple[CharRange, ...]:
    """The content of "…, referring to the toll – “And nobody pays.”" up to the words that go on there."""
    if draft.lemma != "refer" or not content:
        return content
    start, end = content[0][0], content[-1][1]
    for quotation in reading.quotations_in(start, end):
        opens = reading.text[quotation.inner_start : quotation.inner_start + 1]
        behind = reading.text[start : quotation.start].rstrip()[-1:]
        if (
            quotation.start > start
            and opens.isupper()
            and behind in _PARTING
            and is_speech(reading, quotation)
        ):
            return ranges.before(reading, content, quotation.start) or content
    return content


def _note(reading: Reading, place: int) -> TokenRange | None:
    """The tokens of "a reference to the chief" right behind a quotation that ends at ``place``."""
    doc, start = reading.doc, reading.token_at(place).i
    while start < len(doc) - 1 and doc[start].text.strip(_MARKS) == "":
        start += 1
    noun = doc[start].head
    if (
        noun.i <= start
        or noun.left_edge.i < reading.token_at(place - 1).i
        or noun.lower_ not in words("outlet_notes.txt")
    ):
        return None
    to = any(one.dep_ == "prep" and one.lower_ in ("to", "at") for one in noun.children)
    return (start, noun.right_edge.i + 1) if to and doc[start].lower_ in ("a", "an", "another") else None
