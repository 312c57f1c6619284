"""Cues before which two subjects stand, of which the nearer or the farther one may speak.

"The mill wrote a note after Korvin closed the port and vowed …", "Korvin wants a delay after papers came out
accusing Vask": where the sentence does not decide, nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.saying import kinds
from variorum.extract.statements.sources import phrase, subject
from variorum.text.cues import cue_acts

if TYPE_CHECKING:
    from spacy.tokens import Token

WHY = "two stand before the verb that may have said it"

_MARKS = frozenset({"after", "as", "before", "since", "when", "while", "until", "because"})
"""Words that open a clause which tells of another deed beside the main one."""

_DASHES = ("—", "–", "--", "―")
_GIVING = frozenset({"with", "from", "by", "of"})
"""Prepositions before a noun that may speak: "with Korvin saying …", "a note from Korvin, saying …"."""


def settled(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, the source of those cues left open or given to whom the sentence's main verb has."""
    return [_settled(reading, one, drafts) for one in drafts]


def _settled(reading: Reading, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    if draft.source is None or draft.head < 0 or draft.cue is None or draft.source[1] > draft.cue[0]:
        return draft
    verb: Token = reading.doc[draft.head]
    if reading.quoted[verb.i] >= 0:
        return draft
    if verb.tag_ == "VBG":
        if (other := _of_first_cue(reading, draft, verb, drafts)) is not None:
            return replace(draft, source=other.source, subject=other.subject)
        return _behind_clause(reading, draft, verb)
    if (noun := _before_according(draft, verb) or _before_list(draft, verb)) is not None:
        return replace(draft, source=_up_to(reading, noun, draft), subject=noun.i)
    return _open(draft) if _goes_on_from_either(draft, verb) else draft


def _open(draft: Draft) -> Draft:
    return replace(draft, source=None, subject=None, why_speaker=WHY)


def _before_according(draft: Draft, verb: Token) -> Token | None:
    """The verb's own subject where "according to" stands before its source.

    "The man, according to police, said that he was tired": the man said it.
    """
    assert draft.source is not None
    doc, start = verb.doc, draft.source[0]
    own = _subject(verb)
    behind = start >= 2 and [doc[start - 2].lower_, doc[start - 1].lower_] == ["according", "to"]
    return own if behind and verb.tag_ in FINITE and own is not None and own.i < start - 2 else None


def _before_list(draft: Draft, verb: Token) -> Token | None:
    """Those whom a list between dashes names in part: "A few — including Reth; Vask; and Korvin — said …".

    The parser or the reader may take the last of them for the source.
    """
    assert draft.source is not None
    doc, (start, end) = verb.doc, draft.source
    closed = any(one.text in _DASHES for one in doc[end - 1 : verb.i])
    dashes = [one.i for one in doc[verb.sent.start : start] if one.text in _DASHES]
    if not closed or not dashes or doc[start - 1].text not in (";", ","):
        return None
    first = dashes[-1]
    listed = doc[first + 1].lower_ == "including" and len(dashes) % 2 == 1
    return doc[first - 1] if listed and doc[first - 1].pos_ in ("NOUN", "PROPN") else None


def _up_to(reading: Reading, noun: Token, draft: Draft) -> tuple[int, int]:
    """The phrase of a noun, with the rest of a list up to the end of the source that was drawn."""
    assert draft.source is not None
    start, end = phrase(reading, noun, draft.cue)
    while start < noun.i and reading.doc[start].pos_ in ("SCONJ", "CCONJ"):
        start += 1
    return start, draft.source[1] if draft.source[1] > end and noun.i + 1 < draft.source[
        0
    ] <= end + 1 else end


def _of_first_cue(reading: Reading, draft: Draft, verb: Token, drafts: Sequence[Draft]) -> Draft | None:
    """Whose cue stands before ", adding" where what is drawn as its source is an object.

    "Reth called on them to “go on and defy” Vask, adding …": Vask is defied, and Reth adds.
    """
    if draft.source is None or draft.cue is None:
        return None
    first, start = draft.source[0], reading.doc[draft.cue[0]].idx
    noun = _top(reading, draft.source)
    after_comma = verb.i > 0 and reading.text[max(0, start - 3) : start].rstrip(" \u00a0\"”’'")[-1:] == ","
    given = noun.dep_ == "pobj" and noun.head.lower_ in _GIVING
    if noun.dep_ not in ("dobj", "pobj", "dative") or not after_comma or given or verb.head.i == noun.i:
        return None
    earlier = [
        one
        for one in drafts
        if one.source is not None
        and one.cue is not None
        and verb.sent.start <= one.cue[0]
        and one.source[1] <= one.cue[0]
        and one.cue[1] <= first
        and reading.quoted[one.cue[0]] < 0
    ]
    return max(earlier, key=lambda one: one.head, default=None)


def _behind_clause(reading: Reading, draft: Draft, verb: Token) -> Draft:
    """The draft of a participle behind a clause with a subject of its own.

    "Korvin wants a delay after papers came out accusing Vask": not Korvin accuses, for no comma stands before
    it. "The palace put out a note while Vask was at sea saying …" is the palace's; and behind a comma it is,
    where the parse says so.
    """
    doc, source = reading.doc, draft.source
    clause = _clause_before(verb)
    own = _subject(clause) if clause is not None else None
    if clause is None or own is None or source is None:
        return draft
    apart = any(doc[i].text == "," for i in range(clause.i, verb.i))
    outer = next((doc[i] for i in range(*source) if _is_main_subject(doc[i], own)), None)
    if outer is not None:
        return draft if apart or _carries(outer.head) else _open(draft)
    outer = _main_subject(clause)
    if outer is None or not source[0] <= own.i < source[1] or not _carries(outer.head):
        return draft
    parsed = subject(verb)
    if (parsed is not None and parsed.i == outer.i) if apart else not any(_things(clause)):
        main = outer.head
        return replace(draft, source=phrase(reading, outer, (main.i, main.i + 1)), subject=outer.i)
    return draft


def _is_main_subject(noun: Token, own: Token) -> bool:
    """True for a subject whose verb stands before a clause with another one."""
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.i < own.i and noun.head.i < own.i


def _main_subject(clause: Token) -> Token | None:
    """The subject of the verb that a clause hangs on, through its infinitives."""
    verb = clause.head
    while _subject(verb) is None and verb.dep_ in ("xcomp", "conj", "advcl") and verb.head.i < verb.i:
        verb = verb.head
    noun = _subject(verb)
    return noun if noun is not None and _is_main_subject(noun, clause) else None


def _clause_before(verb: Token) -> Token | None:
    """The verb of the clause in a tense that stands before a participle behind "after", "while" and so on."""
    mark = next(
        (
            one
            for one in reversed(list(verb.doc[verb.sent.start : verb.i]))
            if one.lower_ in _MARKS and one.dep_ in ("mark", "advmod")
        ),
        None,
    )
    clause = mark.head if mark is not None else None
    if (
        mark is None
        or clause is None
        or clause.dep_ not in ("advcl", "relcl")
        or not mark.i < clause.i < verb.i
    ):
        return None
    return clause if clause.head.i < mark.i and _has_tense(clause) else None


def _goes_on_from_either(draft: Draft, verb: Token) -> bool:
    """True for the "vowed" of "The mill wrote a note after Korvin closed the port and vowed …"."""
    clause = _clause_before(verb)
    own = _subject(clause) if clause is not None else None
    if clause is None or own is None or own.pos_ == "PRON" or verb.dep_ != "conj" or verb.tag_ not in FINITE:
        return False
    outer = _main_subject(clause)
    if outer is None or outer.dep_ != "nsubj" or _subject(verb) is not None or draft.source is None:
        return False
    main = outer.head
    speaks = _carries(main) or cue_acts().get(main.lemma_.lower(), ("", ""))[0] == "speech"
    alike = main.tag_ == verb.tag_ and speaks and can_speak(outer)
    return alike and verb.head in (clause, main) and draft.source[0] <= own.i < draft.source[1]


def _carries(verb: Token) -> bool:
    """True for "issued a statement": words that a participle may go on with."""
    return verb.lemma_.lower() in kinds()["carrying"] and any(_things(verb))


def _things(verb: Token) -> list[Token]:
    return [one for one in verb.children if one.dep_ == "dobj"]


def _subject(verb: Token) -> Token | None:
    return next((one for one in verb.children if one.dep_ in ("nsubj", "nsubjpass")), None)


def _has_tense(verb: Token) -> bool:
    return verb.tag_ in FINITE or any(
        one.dep_ in ("aux", "auxpass") and one.tag_ in FINITE for one in verb.children
    )


def _top(reading: Reading, tokens: tuple[int, int]) -> Token:
    """The first noun of a range that hangs on a word outside of it."""
    doc = reading.doc
    tops = [doc[i] for i in range(*tokens) if not tokens[0] <= doc[i].head.i < tokens[1]]
    return next((one for one in tops if one.pos_ in ("PROPN", "NOUN", "PRON")), doc[tokens[0]])
