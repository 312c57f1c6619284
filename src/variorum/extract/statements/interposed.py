"""Whom a reporter cites before the words: "the Courier reported, citing the mayor, that …".

Parsers hang such a participle on the clause behind it, and take what it cites for the words. Here the words
begin behind it; they are those of whom an outlet cites, or anybody who "reported" what others had told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.extract.statements.able import can_speak, is_document
from variorum.extract.statements.cue import cue_range
from variorum.extract.statements.draft import Draft, Link
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.reporters import QUOTING, REPORTING
from variorum.extract.statements.sources import phrase, subject
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 30
"""Tokens of an interposed clause at most."""

NEAR = 8
"""Tokens between the verb or name and the clause behind it at most ("reported late on Monday, citing")."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The participle, whom it cites, the tokens of the clause with its commas, and the verb of saying."""

    verb: Token
    cited: Token
    tokens: TokenRange
    saying: Token | None


def without_interposed(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts, their words from behind an interposed clause on and said by whom it cites."""
    for clause in _clauses(reading):
        drafts = _without(reading, drafts, clause)
    return drafts


def _clauses(reading: Reading) -> Iterator[_Clause]:
    doc = reading.doc
    for verb in doc:
        if verb.lemma_.lower() not in QUOTING or verb.i < 2 or reading.quoted[verb.i] >= 0:
            continue
        pronoun = verb.tag_ == "VBD" and doc[verb.i - 1].lower_ == "which"
        start = verb.i - 2 if pronoun else verb.i - 1
        cited = next((one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i), None)
        if cited is None or start < 1 or doc[start].text != "," or not (pronoun or verb.tag_ == "VBG"):
            continue
        saying = None if pronoun else _saying(reading, start)
        end = _end(reading, cited, before_that=saying is not None)
        if end is not None:
            yield _Clause(verb, cited, (start, end), saying)


def _saying(reading: Reading, comma: int) -> Token | None:
    """The verb of saying that a clause follows ("reported on Monday, citing …"), None for another verb."""
    for i in range(comma - 1, max(-1, comma - 1 - NEAR), -1):
        one = reading.doc[i]
        if one.is_space or reading.quoted[i] >= 0 or one.text in (",", ".", ":", ";"):
            return None
        if one.pos_ in ("VERB", "AUX"):
            speech = cue_acts().get(one.lemma_.lower(), ("",))[0] == "speech"
            return one if speech and subject(one) is not None else None
    return None


def _end(reading: Reading, cited: Token, *, before_that: bool) -> int | None:
    """The token behind the clause and its comma; None where none closes it before what is said."""
    doc = reading.doc
    for i in range(cited.i + 1, min(len(doc) - 2, cited.i + LONGEST)):
        if doc[i].is_space or doc[i].text in (".", ";", ":") or reading.quoted[i] >= 0:
            return None
        if doc[i].text == "," and (not before_that or doc[i + 1].lower_ == "that"):
            return i + 1
    return None


def _without(reading: Reading, drafts: list[Draft], clause: _Clause) -> list[Draft]:
    start, end = clause.tokens
    low, place = reading.doc[start].idx, reading.doc[end].idx
    heads = {one.head for one in drafts}
    result: list[Draft] = []
    for draft in drafts:
        opens = low <= draft.start <= place < draft.content[-1][1]
        if draft.head == clause.verb.i and clause.saying is not None:
            if clause.saying.i in heads:
                continue  # who is cited is no statement
            draft = _by(reading, draft, clause.saying) if opens else draft
        if opens and _leads_to(reading, draft, clause):
            draft = _from_cited(reading, _cut(draft, place), clause)
        result.append(draft)
    return result


def _leads_to(reading: Reading, draft: Draft, clause: _Clause) -> bool:
    """True for a draft of the verb of saying before the clause, or of an "according to" before it."""
    if clause.saying is not None:
        return draft.head == clause.saying.i
    according = draft.head >= 0 and reading.doc[draft.head].lower_ == "according"
    return according and 0 < clause.tokens[0] - draft.head <= NEAR


def _by(reading: Reading, draft: Draft, verb: Token) -> Draft:
    """The draft of the participle as that of the verb of saying before it."""
    who = subject(verb)
    cue = cue_range(verb)
    source = phrase(reading, who, cue) if who is not None else None
    return replace(
        draft,
        head=verb.i,
        lemma=verb.lemma_.lower(),
        part="VERB",
        relation="clause",
        cue=cue,
        source=source,
        subject=who.i if who is not None else None,
    )


def _cut(draft: Draft, place: int) -> Draft:
    """The draft with its words from a place in print on."""
    pieces = tuple((max(low, place), high) for low, high in draft.content if high > place)
    return replace(draft, content=pieces)


def _from_cited(reading: Reading, draft: Draft, clause: _Clause) -> Draft:
    """The draft with whom it cites for its source, where the one who cites passes on what others say."""
    cited = clause.cited
    if draft.subject is None or draft.source is None or draft.links or draft.subject == cited.i:
        return draft
    speaks = can_speak(cited) or is_document(cited) or cited.pos_ == "PROPN"
    name = (draft.source[0], min(draft.source[1], clause.tokens[0]))
    outlet = name[0] < name[1] and is_outlet(reading, reading.doc[draft.subject], name)
    if not speaks or name[0] >= name[1] or not (outlet or draft.lemma in REPORTING):
        return draft
    cue = (clause.verb.i, clause.verb.i + 1)
    source = (cited.left_edge.i, max(cited.i + 1, clause.tokens[1] - 1))
    return replace(draft, source=source, subject=cited.i, links=(Link(name, cue),))
