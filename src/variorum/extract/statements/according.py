"""Phrases that attribute without a verb: "according to …", "in the words of …", "in …'s view"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE
from variorum.extract.statements import ranges
from variorum.extract.statements.cue import is_nobody
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.outlets import is_outlet
from variorum.extract.statements.reading import Reading, TokenRange
from variorum.extract.statements.sources import phrase
from variorum.text.cues import cue_acts
from variorum.text.lexicon import words
from variorum.text.nouns import person_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

WEIGHT = 0.95
FARTHEST = 12
"""Governing words that are climbed to the clause that is attributed."""


def drafts(reading: Reading) -> Iterator[Draft]:
    """A draft for each such phrase."""
    doc = reading.doc
    for token in doc[: max(0, len(doc) - 2)]:
        if not reading.readable[token.i]:
            continue
        printed = [doc[i].lower_ for i in range(token.i, min(len(doc), token.i + 4))]
        if printed[:2] == ["according", "to"]:
            if is_in_line(token) or is_of_phrase(token):
                continue
            yield from _one(reading, token, doc[token.i + 1], "accord")
        elif printed == ["in", "the", "words", "of"]:
            yield from _one(reading, token, doc[token.i + 3], "word")


def is_in_line(first: Token) -> bool:
    """True for "ferries built according to the new standards": by what they are built, and nobody says so.

    Behind a comma, and where the phrase leads ("according to the rules, ferries …"), it names a source.
    """
    doc, verb = first.doc, first.i - 1
    start = first.sent.start
    while verb > start and doc[verb].pos_ in ("ADV", "PART"):
        verb -= 1
    if verb < start or doc[verb].lemma_.lower() not in words("norm_verbs.txt"):
        return False
    if first.i + 1 >= len(doc) or doc[verb].pos_ not in ("VERB", "AUX"):
        return False
    norm = next((one for one in doc[first.i + 1].children if one.dep_ == "pobj"), None)
    return norm is not None and norm.lemma_.lower() in words("norm_nouns.txt")


def is_of_phrase(first: Token) -> bool:
    """True for "The fund, a research body according to its website, found that …": the fund found it.

    What is told of the subject stands right before the phrase, without a comma or in words of the subject's
    own, and a verb of saying follows. "The man, a sailor, according to police, fled": all of it police say.
    """
    doc, noun = first.doc, first.head
    while noun.dep_ == "appos":
        noun = noun.head
    verb = noun.head
    spoken = cue_acts().get(verb.lemma_.lower(), ("", ""))[0] == "speech" or any(
        one.dep_ == "ccomp" and one.i > verb.i for one in verb.children
    )
    described = any(one.dep_ == "appos" and one.i < first.i for one in noun.children)
    if noun.dep_ != "nsubj" or not spoken or not described or not first.i < verb.i:
        return False
    page = next((one for one in doc[first.i + 1].children if one.dep_ == "pobj"), None)
    owned = page is not None and any(one.tag_ == "PRP$" for one in page.children)
    its_own = owned and page is not None and page.lemma_.lower() not in person_nouns()
    return its_own or doc[first.i - 1].text != ","


def _one(reading: Reading, first: Token, last: Token, lemma: str) -> Iterator[Draft]:
    """``first`` and ``last`` are the ends of the cue; the source is what ``last`` governs."""
    who = next(
        (child for child in last.children if child.dep_ in ("pobj", "pcomp") and child.i > last.i), None
    )
    if who is None:
        return
    cue = (first.i, last.i + 1)
    source = phrase(reading, who, cue)
    source = (source[0], min(source[1], _end_of_phrase(reading, who, source)))
    if source[1] < len(reading.doc) and reading.doc[source[1]].tag_ in FINITE:
        return  # "in the words of the president Korvin worked for, …": a clause, and two persons
    paper = _outlet_before_name(reading, source)
    if paper is not None:
        who, source = paper, (source[0], paper.i + 1)
    clause = _clause(first)
    if clause is None or (lemma == "accord" and _is_of_what_nobody_says(clause, first)):
        return
    whole = _sentence_part(clause, first)
    content = ranges.content(reading, whole, (cue[0], max(cue[1], source[1])))
    if content:
        yield Draft(first.i, lemma, "ADP", "according to", cue, source, who.i, content, WEIGHT)


def _is_of_what_nobody_says(clause: Token, first: Token) -> bool:
    """True for "nobody can show that it is a right according to the charter": no such thing is attributed."""
    if clause.dep_ != "ccomp" or clause.head.i >= clause.i or first.doc[first.i - 1].text == ",":
        return False
    subjects = (one for one in clause.head.children if one.dep_ == "nsubj")
    return any(is_nobody(one.doc[one.left_edge.i]) for one in subjects)


def _end_of_phrase(reading: Reading, who: Token, source: TokenRange) -> int:
    """Cut a source that the parser let run into the sentence's main clause."""
    for i in range(who.i + 1, source[1]):
        token = reading.doc[i]
        if token.text == "," and i + 1 < source[1] and reading.doc[i + 1].dep_ in ("nsubj", "ROOT"):
            return i
    return source[1]


def _outlet_before_name(reading: Reading, source: TokenRange) -> Token | None:
    """The last word of an outlet that the parser ran into the name after its comma.

    "According to the Gazette, Korvin, who is ill, will stay": nobody's name stands for an outlet. "Velmora's
    oldest paper" may, and so may a noun.
    """
    doc = reading.doc
    comma = next((i for i in range(source[0] + 1, source[1]) if doc[i].text == ","), None)
    if comma is None or comma + 1 >= source[1] or not is_outlet(reading, doc[comma - 1], (source[0], comma)):
        return None
    name = comma + 1
    while name < source[1] and doc[name].pos_ == "PROPN":
        name += 1
    named = name > comma + 1 and (name == source[1] or doc[name].text == ",")
    return doc[comma - 1] if named else None


def _clause(first: Token) -> Token | None:
    """The verb of the clause that the phrase stands in."""
    place = first
    for _ in range(FARTHEST):
        if place.head.i == place.i:
            break
        place = place.head
        if place.pos_ in ("VERB", "AUX") and place.dep_ in (
            "ROOT",
            "ccomp",
            "conj",
            "relcl",
            "advcl",
            "parataxis",
        ):
            break
    return place if place.i != first.i else None


def _sentence_part(clause: Token, first: Token) -> TokenRange:
    """The clause with the clauses around it that share its sentence, where the phrase stands at an edge."""
    sentence = clause.sent
    if clause.dep_ in ("conj", "advcl", "ccomp", "parataxis") and _at_edge(first):
        return sentence.start, sentence.end
    return clause.left_edge.i, clause.right_edge.i + 1


def _at_edge(first: Token) -> bool:
    span = first.sent
    words_before = first.i - span.start
    return words_before <= 1 or all(
        not token.dep_.startswith(("nsubj", "ROOT"))
        for token in first.doc[min(span.end, first.right_edge.i + 1) : span.end]
    )
