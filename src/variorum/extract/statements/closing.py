"""Words with their speaker and a verb of saying behind them: "…, Ansa Korvin, the mayor, told reporters."

The parser hangs such a name, between commas and with a role, on the clause before it, so that the verb has
no subject; and the trained reader then sees no cue. The order of the print alone tells who says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE
from variorum.extract.statements import ranges
from variorum.extract.statements.able import can_speak
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATION = "inverted"
"""The construction: a clause, then whose it is."""

WEIGHT = 0.85
"""The weight of a clause with nothing behind it but its speaker and when, where or to whom he spoke."""

LONGEST_NAME = 16
"""Tokens between two commas that name a speaker at most."""

_TOLD = frozenset({"tell", "inform", "assure", "remind", "warn"})
"""Verbs of saying behind which those stand to whom it is said."""

_LATER = frozenset({"later", "earlier", "again", "afterwards", "afterward", "today", "yesterday", "here"})


def surer(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those of "The quay is safe, the harbour office said." sure: nothing else can be meant."""
    return [
        replace(one, weight=max(one.weight, WEIGHT)) if _is_plain(reading, one) else one for one in drafts
    ]


def drafts(reading: Reading) -> Iterator[Draft]:
    """A clause with a name, a role and a verb of saying behind it, whatever the parser makes of them."""
    for head in reading.doc:
        if not reading.readable[head.i] or not _says(reading, head) or head.doc[head.i - 1].text != ",":
            continue
        found = _speaker(reading, head)
        if found is None:
            continue
        source, noun = found
        content = ranges.content(reading, (head.sent.start, source[0]))
        if content and _is_clause(head, source[0]):
            yield Draft(
                head=head.i,
                lemma=head.lemma_.lower(),
                part="VERB",
                relation=RELATION,
                cue=cue_range(head),
                source=source,
                subject=noun.i,
                content=content,
                weight=WEIGHT,
                negated=is_negated(head),
            )


def _is_plain(reading: Reading, one: Draft) -> bool:
    """True for a clause, a comma, a speaker and a verb of saying, in this order and with nothing between."""
    if one.relation != RELATION or one.source is None or one.subject is None or one.cue is None:
        return False
    doc, head = reading.doc, reading.doc[one.head]
    first, last = one.source
    beside = last == one.cue[0] == one.head and first > 0 and doc[first - 1].text == ","
    return beside and can_speak(doc[one.subject]) and _says(reading, head) and _is_clause(head, first)


def _says(reading: Reading, head: Token) -> bool:
    """True for a verb of saying in a tense, outside of marks, behind which no words of anybody follow."""
    lemma = head.lemma_.lower()
    if head.tag_ not in FINITE or head.i == head.sent.start or reading.quoted[head.i] >= 0:
        return False
    if cue_acts().get(lemma, ("", ""))[0] != "speech" or lemma in words("relay_cues.txt"):
        return False
    behind = _behind(head)
    if any(one.pos_ in ("VERB", "AUX") or one.tag_ in ("WDT", "WP") or one.text == ":" for one in behind):
        return False
    if any(reading.quoted[one.i] >= 0 or one.lower_ in ("that", "about", "of") for one in behind[:2]):
        return False
    first = next((one for one in behind if not one.is_space), None)
    if first is None or first.is_punct:
        return lemma not in _TOLD
    if lemma in _TOLD:
        return first.pos_ in ("NOUN", "PROPN", "PRON", "DET")
    return first.pos_ == "ADP" or first.ent_type_ in ("DATE", "TIME") or first.lower_ in _LATER


def _behind(head: Token) -> list[Token]:
    """The words behind a verb up to the end of its sentence, or to a comma with a new clause behind it."""
    doc, end = head.doc, head.sent.end
    for i in range(head.i + 1, end - 1):
        if doc[i].text in (",", ";") and (doc[i + 1].tag_ in ("VBG", "CC") or doc[i + 1].dep_ == "mark"):
            return list(doc[head.i + 1 : i])
    return list(doc[head.i + 1 : end])


def _speaker(reading: Reading, head: Token) -> tuple[TokenRange, Token] | None:
    """A name and a role between the three commas before a verb, in either order, with the first's noun."""
    doc, start = head.doc, head.sent.start
    commas = [i for i in range(start, head.i) if doc[i].text == ","][-3:]
    if len(commas) < 3 or any(reading.quoted[i] >= 0 for i in range(start, head.i)):
        return None
    parts = [list(doc[low + 1 : high]) for low, high in pairwise(commas)]
    for name, role in (parts, parts[::-1]):
        noun = _role(role)
        if noun is not None and _is_name(name):
            return (commas[0] + 1, head.i), (name[-1] if name is parts[0] else noun)
    return None


def _is_name(part: list[Token]) -> bool:
    """True for "Ansa Korvin", "Colonel Radim Oster", and for nothing that is but a place."""
    if not 2 <= len(part) <= LONGEST_NAME or any(one.pos_ != "PROPN" for one in part):
        return False
    return not all(one.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "TIME") for one in part)


def _role(part: list[Token]) -> Token | None:
    """The noun for a person of "the head of the rescue service", "the commission's chairwoman", else None."""
    opens = bool(part) and (part[0].pos_ in ("DET", "PRON", "NOUN", "ADJ") or part[0].tag_ == "PRP$")
    owned = any(one.tag_ == "POS" for one in part)
    plain = all(one.pos_ not in ("VERB", "AUX", "SCONJ") for one in part)
    if not (opens or owned) or not plain or len(part) > LONGEST_NAME or part[0].tag_ == "CC":
        return None
    before = next((n for n, one in enumerate(part) if one.pos_ == "ADP"), len(part))
    noun = part[before - 1] if before else None
    return noun if noun is not None and _is_person(noun) else None


def _is_person(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and not {noun.lower_, noun.lemma_.lower()}.isdisjoint(person_nouns())


def _is_clause(head: Token, end: int) -> bool:
    """True if a sentence of its own stands before a place: "When the quay closed, Korvin …" has none."""
    doc, start = head.doc, head.sent.start
    for verb in doc[start:end]:
        clause = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.i == head.i)
        if not clause or verb.pos_ not in ("VERB", "AUX"):
            continue
        children = [one for one in verb.children if one.i < verb.i]
        opened = any(one.dep_ == "mark" or one.tag_ in ("WRB", "WP") for one in children)
        return not opened and any(one.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for one in children)
    return False
