"""Drafts whose cue tells what is done to somebody, or how somebody stands: nobody says it by that.

"Were sued by a guild", "has indicted two clerks", "called a helpline", "is outpacing her rivals", "workers
deemed essential will be paid". What a judge or a guild says besides stands in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, FINITE_OR_MODAL, SUBJECTS
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue_words import content_tokens
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("dobj", "obj")
_JUDGING = frozenset({"brand", "call", "consider", "deem", "dub", "judge", "label", "term"})
_RECALLING = frozenset({"know", "recall", "recognise", "recognize", "remember"})
_MAYBE = frozenset({"can", "could", "may", "might", "will", "would"})
_COUNTS = frozenset({"dozen", "hundred", "thousand", "million", "score", "of"})


def is_undergone(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True if the draft's cue verb is done to what stands beside it, or tells how its subject fares."""
    return (
        _is_done_to(reading, draft, verb)
        or _is_rung_up(verb)
        or _is_faring(reading, draft, verb)
        or _is_reminded(draft, verb)
        or _is_only_sign(reading, draft, verb)
        or _is_so_judged(reading, draft, verb)
        or _is_of_next_noun(draft, verb)
    )


def _is_done_to(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "were sued by a guild", "has indicted two clerks": all that is told is to whom it was done.

    Not for "identified two clerks": that may be by their names.
    """
    lemma = verb.lemma_.lower()
    if lemma not in words("court_deeds.txt") or draft.source is None:
        return False
    passive = [one for one in verb.children if one.dep_ == "nsubjpass"]
    if lemma == "identify" and (not passive or any(one.lower_ == "as" for one in verb.subtree)):
        return False
    done_to = passive or [one for one in verb.children if one.dep_ in _OBJECTS and one.i > verb.i]
    if not any(can_speak(one) for one in done_to):
        return False
    whole = {one.i for noun in done_to for one in noun.subtree}
    inside = content_tokens(reading, draft)
    return bool(inside) and all(one.i in whole or one.is_punct for one in inside)


def _is_rung_up(verb: Token) -> bool:
    """True for "called a helpline", "called the police to help"; not for "called the police brutal"."""
    if verb.lemma_.lower() != "call" or any(one.dep_ in ("nsubjpass", "auxpass") for one in verb.children):
        return False
    behind = [one for one in verb.children if one.i > verb.i]
    rung = [one for one in behind if one.dep_ in _OBJECTS]
    if not any(one.lower_ in words("phoned_things.txt") or one.lemma_.lower() in words("phoned_things.txt")
               for one in rung):  # fmt: skip
        return False
    judged = ("NOUN", "PROPN", "ADJ")
    return not any(one.dep_ in ("oprd", "acomp", "ccomp", "attr") and one.pos_ in judged for one in behind)


def _is_faring(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "has cemented its place", "is outpacing her rivals", without quoted words."""
    if verb.i != draft.head or verb.lemma_.lower() not in words("wordless_verbs.txt"):
        return False
    return not reading.quotations_in(draft.start, draft.content[-1][1])


def _is_reminded(draft: Draft, verb: Token) -> bool:
    """True for "fans might recall the goalkeeper": the writer reminds them, whatever they think."""
    if verb.lemma_.lower() not in _RECALLING or draft.subject is None:
        return False
    who = verb.doc[draft.subject]
    modal = any(one.dep_ == "aux" and one.lower_ in _MAYBE for one in verb.children)
    return modal and who.tag_ == "NNS" and who.lemma_.lower() in words("audiences.txt")


def _is_only_sign(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "Port Casse could point to a winner": a place or a thing that tells something by itself."""
    if verb.lemma_.lower() != "point" or draft.subject is None:
        return False
    who = reading.doc[draft.subject]
    modal = any(one.dep_ == "aux" and one.lower_ in _MAYBE for one in verb.children)
    thing = who.ent_type_ in ("GPE", "LOC", "FAC", "EVENT") or not can_speak(who)
    return modal and who.pos_ in ("NOUN", "PROPN") and thing


def _is_so_judged(reading: Reading, draft: Draft, verb: Token) -> bool:
    """True for "workers deemed essential will be paid": a participle of whoever stands before it.

    A judgement in the active voice has a noun before the word that judges ("deemed the bridge unsafe").
    """
    if verb.lemma_.lower() not in _JUDGING or verb.tag_ not in ("VBD", "VBN") or draft.source is None:
        return False
    behind = reading.token_at(draft.start)
    doc = reading.doc
    while behind.i + 1 < len(doc) and (behind.is_punct or behind.is_quote):
        behind = doc[behind.i + 1]
    own = draft.cue == (verb.i, verb.i + 1) and draft.source[1] == verb.i and draft.start > verb.idx
    if not own or behind.pos_ != "ADJ" or behind.head.i != verb.i or behind.lower_ in ("such", "many"):
        return False
    inside = content_tokens(reading, draft)
    nouns = any(one.dep_ in (*_OBJECTS, *SUBJECTS) and one.pos_ in ("NOUN", "PROPN") for one in verb.children
                if one.i > verb.i)  # fmt: skip
    return not nouns and (len(inside) <= 4 or any(one.tag_ in FINITE_OR_MODAL for one in inside))


def _is_of_next_noun(draft: Draft, verb: Token) -> bool:
    """True for "sees that thousands stranded passengers get a bed": a participle of the noun behind it."""
    if verb.tag_ not in FINITE or draft.source is None or draft.source[1] != verb.i:
        return False
    if verb.lemma_.lower() in cue_acts() or verb.i + 1 >= len(verb.doc):
        return False
    counted = all(
        one.pos_ in ("NUM", "DET") or one.lemma_.lower() in _COUNTS
        for one in verb.doc[draft.source[0] : draft.source[1]]
    )
    noun = verb.nbor()
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return counted and noun.pos_ == "NOUN" and noun.dep_ in SUBJECTS and noun.head.i > noun.i
