"""Where words stand that tell of a saying: the words that govern them, and the gaps around its cue."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.extract.statements.sources import DOERS
from variorum.text.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

HOPS = 4
"""Governing verbs that are climbed from a participle ("issued a statement, saying …")."""

LONGEST_GAP = 40
"""Tokens that are read on one side of a cue at most."""

_WHEN = frozenset({"as", "while", "when"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word whose dependents in tokens ``[start, end)`` tell of the saying.

    ``own`` is True for the cue itself and participles of speaking beside it, False for verbs that the cue
    only shares a subject with.
    """

    word: Token
    start: int
    end: int
    own: bool = True


@functools.cache
def kinds() -> Mapping[str, frozenset[str]]:
    """Role -> lemmas of ``saying_places.tsv``."""
    return {role: frozenset(held.split()) for role, held in rows("saying_places.tsv")}


def anchors(reading: Reading, draft: Draft) -> tuple[Anchor, ...]:
    """The words that what tells of the saying hangs on, the cue's own first."""
    assert draft.cue is not None
    doc = reading.doc
    head = doc[draft.head]
    sentence = head.sent
    low, high = sentence.start, sentence.end
    own = [head, *(doc[i] for i in range(*draft.cue) if i != draft.head and doc[i].pos_ in _VERBAL)]
    if head.dep_ in ("dobj", "attr", "acomp") and head.pos_ in ("NOUN", "ADJ") and head.head.pos_ in _VERBS:
        own.append(head.head)
    found = [Anchor(word, low, high) for word in own if low <= word.i < high]
    found += _shared(head)
    for anchor in tuple(found):
        found += _speaking(anchor)
    return tuple({anchor.word.i: anchor for anchor in reversed(found)}.values())[::-1]


_VERBS = ("VERB", "AUX")
_VERBAL = ("VERB", "AUX", "NOUN")


def _shared(head: Token) -> list[Anchor]:
    """Verbs above a cue that share its subject, as far as what stands beside them tells of it as well."""
    found: list[Anchor] = []
    place = head
    sentence = head.sent
    for _ in range(HOPS):
        if place.pos_ in _VERBS and any(child.dep_ in (*DOERS, "nsubjpass") for child in place.children):
            break
        governor = place.head
        if governor.i == place.i:
            break
        if place.dep_ == "conj" and governor.pos_ in _VERBS:
            # "Korvin on Friday praised A and asked B": what stands before the first verb is shared.
            found.append(Anchor(governor, sentence.start, governor.i, False))
        elif place.dep_ in ("advcl", "xcomp") and place.tag_ == "VBG" and governor.pos_ in _VERBS:
            found.append(Anchor(governor, sentence.start, place.i, False))
        elif place.dep_ == "pcomp" and governor.dep_ == "prep" and governor.head.pos_ in _VERBS:
            governor = governor.head
            found.append(Anchor(governor, sentence.start, place.i, False))
        elif place.dep_ == "acl" and place.tag_ == "VBG":
            verb = governor
            for _ in range(HOPS):
                if verb.pos_ in _VERBS or verb.head.i == verb.i:
                    break
                verb = verb.head
            if verb.pos_ not in _VERBS or verb.i > place.i:
                break
            found.append(Anchor(verb, sentence.start, place.i, False))
            break  # its noun is the subject: what stands further up is about that
        elif place.pos_ in ("NOUN", "ADJ") and place.dep_ in ("dobj", "attr", "acomp"):
            pass  # the light verb of a noun ("made the claim") is an anchor of its own already
        else:
            break
        place = governor
    return found


def _speaking(anchor: Anchor) -> list[Anchor]:
    """Participles and clauses beside a cue that tell of the same saying ("Speaking at …", "as he left …")."""
    found: list[Anchor] = []
    low, high = anchor.word.sent.start, anchor.word.sent.end
    speaking = kinds()["speaking"]
    holders = [anchor.word, *(child for child in anchor.word.children if child.dep_ in DOERS)]
    for child in (child for holder in holders for child in holder.children):
        if child.dep_ in ("prep", "advcl") and child.lower_ in ("in", "while"):
            found += [
                Anchor(one, low, high)
                for one in child.children
                if one.dep_ == "pcomp" and one.lemma_.lower() in speaking
            ]
        if child.dep_ in ("advcl", "acl") and child.tag_ == "VBG" and child.lemma_.lower() in speaking:
            found.append(Anchor(child, low, high))
        elif child.dep_ == "advcl" and (
            _accompanies(child, anchor.word) or (child.tag_ == "VBG" and child.i > anchor.word.i)
        ):
            found.append(Anchor(child, low, high, False))
    return found


def _accompanies(clause: Token, cue: Token) -> bool:
    """True for "while praising …", "as he left on Monday" before the cue; not for "when the bridge fell"."""
    mark = next(
        (one for one in clause.children if one.dep_ in ("mark", "advmod") and one.lower_ in _WHEN), None
    )
    if mark is None or clause.i > cue.i:
        return False
    subject = next((one for one in clause.children if one.dep_ in DOERS), None)
    return subject is None or subject.lower_ in ("he", "she", "they")


def gaps(reading: Reading, draft: Draft) -> tuple[int, ...]:
    """Tokens beside the cue that belong to nothing else: up to a verb, a new clause or the content.

    The parser often hangs what stands there on a noun ("said of the deal in Velmora").
    """
    assert draft.cue is not None
    doc = reading.doc
    sentence = doc[draft.head].sent
    found: list[int] = []
    i = draft.cue[1]
    source = draft.source
    if source is not None and draft.cue[1] <= source[0] <= draft.cue[1] + 1:
        i = source[1]
    while i < min(sentence.end, draft.cue[1] + LONGEST_GAP):
        if _ends_gap(reading, draft, i):
            break
        found.append(i)
        i += 1
    if source is not None and source[1] < draft.cue[0] <= source[1] + LONGEST_GAP:
        between = list(range(source[1], draft.cue[0]))
        if not any(_ends_gap(reading, draft, one) for one in between):
            found = between + found
    return tuple(found)


def shared_gap(reading: Reading, draft: Draft) -> tuple[int, ...]:
    """Tokens between a verb and the cue as its participle ("praised the deal on Friday, calling it …")."""
    assert draft.cue is not None
    doc = reading.doc
    head = doc[draft.head]
    verb = next((one.word for one in _shared(head) if one.word.i < one.end <= head.i), None)
    if verb is None or head.tag_ != "VBG" or verb.i < draft.cue[0] - LONGEST_GAP:
        return ()
    between = [doc[i] for i in range(verb.i + 1, draft.cue[0])]
    if any(one.pos_ in _VERBS and one.dep_ != "xcomp" for one in between):
        return ()
    return tuple(one.i for one in between)


def _ends_gap(reading: Reading, draft: Draft, i: int) -> bool:
    token = reading.doc[i]
    if token.is_space or token.text in (";", ":", "(", "—", "–", "--"):
        return True
    if any(low <= token.idx < high for low, high in draft.content):
        return True
    if (
        token.pos_ in _VERBS
        or token.dep_ in ("mark", "ROOT")
        or token.lower_ in ("according", "that", "which")
    ):
        return not (
            token.tag_ == "VBN" and token.dep_ == "acl" and token.lemma_.lower() in kinds()["carrying"]
        )
    return False
