"""Sayings that print asks about, leaves undone or calls for: "refused to say whether she agreed that …".

Nobody is told to have agreed there: what stands in the question is no statement of its own. Nor is what
"would require the ministry to report …" tells of: the ministry has reported nothing. Nor what somebody only
"should have said" (``irrealis``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.statements.cue import is_kept_back, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.irrealis import is_only_thought_of
from variorum.extract.statements.reading import Reading
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHETHER = frozenset({"whether", "if"})
_ASKING = frozenset({"ask", "inquire", "enquire", "press", "question", "quiz", "wonder"})
"""Verbs behind which "if" opens a question, also where the parser takes it for a condition."""


_CALLING = frozenset({"require", "oblige", "order", "instruct", "direct", "urge", "ask", "tell", "encourage"})
"""Verbs of which nobody knows whether those whom they name did what they were to do."""

_HEARING = frozenset({"hear", "see"})
_NOT_HEARD = frozenset({"never", "nobody", "yet", "no"})
_BEFORE_HEARING = 5
"""Words before a verb of hearing among which one tells that nothing is heard."""

_GETTING = frozenset({"get", "receive"})
"""What those do to whom a message comes: "got a text to say that …"."""

_FORCING = frozenset({"force", "compel", "make", "cause", "lead", "let", "allow"})
"""Verbs behind which it is done where they tell of the past: "the scandal forced Korvin to admit that …"."""


def without_unsaid(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose cue is the verb of an embedded question or of what was not said."""
    return [
        one
        for one in drafts
        if one.head < 0
        or one.part not in ("VERB", "AUX", "ADJ")
        or not (
            is_only_thought_of(reading, one)
            or (
                one.part != "ADJ"
                and (
                    _is_unsaid(reading, reading.doc[one.head])
                    or _is_called_for(reading, one)
                    or _is_in_message(reading, one)
                    or _is_told_to_readers(one, reading.doc[one.head])
                    or _is_unheard(reading, one)
                )
            )
        )
    ]


def _is_unsaid(reading: Reading, verb: Token) -> bool:
    """True for the "agreed" of "asked her if she agreed that …" and of "did not say that she agreed"."""
    while verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX") and verb.head.i < verb.i:
        verb = verb.head
    outer = verb.head
    if outer.i >= verb.i or reading.quoted[outer.i] != reading.quoted[verb.i]:
        return False
    if any(one.dep_ == "mark" and one.lower_ in _WHETHER for one in verb.children):
        return verb.dep_ == "ccomp" or (verb.dep_ == "advcl" and outer.lemma_.lower() in _ASKING)
    if verb.dep_ != "ccomp" or outer.lemma_.lower() != "say":
        return False
    kept_back = is_kept_back(outer, (outer.i, outer.i + 1))
    return is_negated(outer) if kept_back is None else kept_back


def _is_in_message(reading: Reading, draft: Draft) -> bool:
    """True for the "warn" of "residents got texts to warn them that …": whoever sent them says it.

    Who that is, the clause does not say; those who got the message have said nothing.
    """
    verb = reading.doc[draft.head]
    if verb.tag_ != "VB" or not any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.children):
        return False
    outer = verb.head
    if verb.dep_ in ("acl", "relcl") and outer.dep_ in ("dobj", "conj"):
        outer = outer.head if outer.dep_ == "dobj" else outer.head.head
    if outer.lemma_.lower() not in _GETTING or draft.source is None or draft.source[1] > outer.i:
        return False
    got = [one for one in outer.children if one.dep_ == "dobj" and one.i < verb.i]
    both = [*got, *(child for one in got for child in one.children if child.dep_ == "conj")]
    return any(one.lemma_.lower() in words("messages.txt") for one in both)


def _is_told_to_readers(draft: Draft, verb: Token) -> bool:
    """True for "Ask the next ferryman what he earns": whom readers are to ask has said nothing.

    And for the second of two calls, the first of which the parser takes for a name: "Watch it and read …".
    """
    if verb.lemma_.lower() in words("reader_calls.txt") and draft.source is not None:
        first = verb.doc[draft.source[0]]
        if first.is_sent_start and first.is_title and first.lower_ in words("reader_calls.txt"):
            return True
    if verb.tag_ != "VB" or verb.dep_ != "ROOT" or draft.source is None:
        return False
    if any(one.i < verb.i and not one.is_punct for one in verb.sent):
        return False
    return any(
        one.dep_ in ("dobj", "dative", "nsubj")
        and verb.i < one.i
        and draft.source[0] <= one.i < draft.source[1]
        for child in verb.children
        for one in (child, *child.children)
    )


def _is_unheard(reading: Reading, draft: Draft) -> bool:
    """True for the "suggest" of "do not expect to hear a single voice suggest …"."""
    if draft.source is None or draft.source[0] < 1 or draft.source[1] > draft.head:
        return False
    doc, verb = reading.doc, reading.doc[draft.head]
    heard = doc[draft.source[0] - 1]
    if heard.lemma_.lower() not in _HEARING or heard.tag_ != "VB" or verb.tag_ not in ("VB", "VBP"):
        return False
    before = doc[max(heard.sent.start, heard.i - _BEFORE_HEARING) : heard.i]
    return any(one.dep_ == "neg" or one.lower_ in _NOT_HEARD for one in before)


def _is_called_for(reading: Reading, draft: Draft) -> bool:
    """True for the "report" of "would require the ministry to report that …", whoever requires it."""
    verb = reading.doc[draft.head]
    infinitive = any(one.dep_ == "aux" and one.lower_ == "to" for one in verb.children)
    if draft.source is None or not infinitive or verb.dep_ not in ("xcomp", "ccomp", "advcl", "acl"):
        return False
    outer = verb.head
    while outer.pos_ not in ("VERB", "AUX") and outer.head.i < outer.i:
        outer = outer.head  # "force | shipowners | to disclose": the parser may hang it on the noun
    if not outer.i < draft.source[0] or draft.source[1] > verb.i:
        return False
    lemma = outer.lemma_.lower()
    if lemma in _FORCING:
        return outer.tag_ not in ("VBD", "VBN") or any(one.tag_ == "MD" for one in outer.children)
    return lemma in _CALLING
