"""Constructions that join a cue to a content: verbs and adjectives with their complements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from variorum.extract.statements import ranges
from variorum.extract.statements.cue import cue_range, is_negated
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading, TokenRange
from variorum.extract.statements.sources import agent, phrase, subject
from variorum.text.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WH = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
_TAIL = frozenset(
    {
        "of",
        "as",
        "for",
        "over",
        "to",
        "from",
        "with",
        "against",
        "on",
        "into",
        "toward",
        "about",
        "in",
        "than",
    }
)
"""Prepositions whose phrase is part of the content where it follows an object."""


def drafts(reading: Reading) -> Iterator[Draft]:
    """Every construction of every verb and adjective, unweighted."""
    for token in reading.doc:
        if not reading.readable[token.i]:
            continue
        if token.pos_ in ("VERB", "AUX") or (token.dep_ == "ROOT" and token.tag_.startswith("VB")):
            yield from _of_verb(reading, token)
        elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "conj", "amod", "advcl", "oprd"):
            yield from _of_adjective(reading, token)


def _of_verb(reading: Reading, head: Token) -> Iterator[Draft]:
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in head.children)
    children = list(head.children)
    if passive:
        yield from _of_passive(reading, head, children)
        return
    saying = said_by_quoted(head)
    before = next((child for child in children if child.dep_ == "ccomp" and child.i < head.i), None)
    if saying is not None:
        if before is not None:
            yield _draft(reading, saying, "that", before, before)
        return
    clause = False
    for child in children:
        if child.dep_ == "ccomp":
            if clause and child.lemma_.lower() in words("relay_cues.txt"):
                continue  # "Korvin said the bridge was safe, the agency reported": a relay, not words
            clause = True
            relation = "inverted" if child.i < head.i else complementizer(child)
            yield _draft(reading, head, relation, child, child)
        elif child.dep_ == "xcomp" and child.i > head.i:
            yield _draft(reading, head, infinitive(child), child, child)
    if not clause:
        far = _far_clause(head)
        if far is not None:
            yield _draft(reading, head, "far that", far, far)
    if head.dep_ in ("parataxis", "ccomp", "intj") and not clause:
        yield from _parenthesis(reading, head)
    if head.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in children) and not clause:
        yield from _parenthesis(reading, head, "as")
    objects = [child for child in children if child.dep_ in ("dobj", "nsubj") and child.i > head.i]
    for child in objects[:1]:
        last = _tail(head, child)
        name = "object"
        if any(
            one.dep_ in ("oprd",) or (one.dep_ == "prep" and one.lower_ == "as")
            for one in children
            if one.i > child.i
        ):
            name = "as"
        yield _draft(reading, head, name, child, last)
    for child in children:
        if child.dep_ == "prep" and child.i > head.i:
            for one in child.children:
                if one.dep_ in ("pobj", "pcomp") and one.i > child.i:
                    last = _why(head, child, one)
                    yield _draft(reading, head, with_noun(child), one, last, preposition=child)
                    break
        elif child.dep_ == "oprd" and child.i > head.i and not objects:
            yield _draft(reading, head, "predicate", child, child)


def said_by_quoted(head: Token) -> Token | None:
    """The "saying" of "the newspaper quoted Korvin as saying": the cue where the words stand before it."""
    if head.lemma_.lower() not in ("quote", "cite"):
        return None
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            for one in child.children:
                if one.dep_ == "pcomp" and one.tag_ == "VBG":
                    return one
    return None


def _why(head: Token, preposition: Token, noun: Token) -> Token:
    """What a reproach or call is for: "hit out at the minister over the bridge", "for ships to leave"."""
    after = noun.right_edge.i + 1
    if preposition.lower_ == "for":
        aims = (one for one in head.children if one.dep_ in ("advcl", "xcomp") and one.left_edge.i == after)
        return next((one for one in aims if one.left_edge.lower_ == "to"), noun)
    if preposition.lower_ not in ("at", "against"):
        return noun
    return next(
        (
            one
            for one in head.children
            if one.dep_ == "prep" and one.lower_ in ("over", "for") and one.left_edge.i == after
        ),
        noun,
    )


def _far_clause(head: Token) -> Token | None:
    """The "that" clause of a verb where the parser hangs it on a noun between them.

    "told reporters at a conference that the bridge …": the clause has a subject of its own, so that
    it is no relative clause.
    """
    sentence = head.sent
    for i in range(head.i + 2, min(sentence.end, head.i + 20)):
        word = head.doc[i]
        if word.lower_ != "that" or word.tag_ != "IN" or word.dep_ not in ("mark", "dobj", "nsubj"):
            continue
        clause = word.head
        owner = clause.head
        is_late = clause.dep_ in ("relcl", "acl", "ccomp") and head.i < owner.i < i < clause.i
        inside = any(one.i == head.i for one in owner.ancestors) if is_late else False
        between = head.doc[i + 1 : clause.i]
        has_subject = any(one.dep_ in ("nsubj", "nsubjpass", "expl") for one in between)
        if inside and has_subject and owner.pos_ in ("NOUN", "PROPN"):
            return clause
    return None


def _of_passive(reading: Reading, head: Token, children: list[Token]) -> Iterator[Draft]:
    """ "Korvin was accused of …": what is said is the subject with what follows."""
    said = next((child for child in children if child.dep_ == "nsubjpass"), None)
    if said is None and head.dep_ == "acl":
        said = None
    tail = [
        child
        for child in children
        if child.i > head.i
        and (child.dep_ in ("xcomp", "ccomp", "oprd") or (child.dep_ == "prep" and child.lower_ in _TAIL))
    ]
    if said is None:
        return
    relation = "passive"
    if tail:
        first = tail[0]
        relation = "passive-" + (
            "to"
            if first.dep_ == "xcomp"
            else "that"
            if first.dep_ == "ccomp"
            else first.lower_
            if first.dep_ == "prep"
            else "as"
        )
    cue = cue_range(head)
    pieces = [(said.left_edge.i, said.right_edge.i + 1)]
    if tail:
        pieces.append((tail[0].left_edge.i, tail[0].right_edge.i + 1))
        if said.lower_ in ("it", "there") and relation == "passive-that":
            pieces = pieces[1:]
    who = agent(head)
    found = tuple(piece for one in pieces for piece in ranges.content(reading, one, cue))
    yield _made(reading, head, relation, cue, who, ranges.joined(found))


def _of_adjective(reading: Reading, head: Token) -> Iterator[Draft]:
    for child in head.children:
        if child.dep_ == "ccomp" and child.i > head.i:
            yield _draft(reading, head, complementizer(child), child, child)
        elif child.dep_ == "xcomp" and child.i > head.i:
            yield _draft(reading, head, infinitive(child), child, child)
        elif child.dep_ == "prep" and child.i > head.i:
            for one in child.children:
                if one.dep_ in ("pobj", "pcomp"):
                    yield _draft(reading, head, with_noun(child), one, one, preposition=child)
                    break


def _parenthesis(reading: Reading, head: Token, relation: str = "parenthesis") -> Iterator[Draft]:
    """ "The bridge, Korvin said, will close": the content is the clause that the cue stands in."""
    outer = head.head
    if outer.i == head.i or outer.pos_ not in ("VERB", "AUX"):
        return
    if _apart(reading, outer, head):
        return
    inner = (head.left_edge.i, head.right_edge.i + 1)
    whole = (outer.left_edge.i, outer.right_edge.i + 1)
    cue = cue_range(head)
    yield _made(reading, head, relation, cue, subject(head), ranges.content(reading, whole, inner))


def complementizer(clause: Token) -> str:
    """The kind of a finite clause: ``that``, ``whether``, ``wh``, ``bare``, or ``small`` if not finite."""
    first = clause.left_edge
    for child in clause.children:
        if child.dep_ == "mark" and child.i < clause.i:
            word = child.lower_
            return "that" if word == "that" else "whether" if word in ("whether", "if") else "bare"
    if first.lower_ in _WH:
        return "wh"
    if any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in clause.children):
        finite = clause.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(
            child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP", "MD")
            for child in clause.children
        )
        return "bare" if finite else "small"
    if clause.left_edge.i == clause.head.i + 1 and any(one.tag_ == "MD" for one in clause.children):
        return "bare"  # headlines leave the subject out: "Groups Say Will Not Leave"
    return "quote"


def infinitive(clause: Token) -> str:
    """The kind of a clause without a subject: ``to``, ``ing`` or ``small``."""
    if any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children):
        return "to"
    return "ing" if clause.tag_ == "VBG" else "small"


def with_noun(preposition: Token) -> str:
    """The name of a preposition's construction; "to" with a noun is another than "to" with a verb."""
    return "to noun" if preposition.lower_ == "to" else preposition.lower_


def _tail(head: Token, child: Token) -> Token:
    """The last word group after an object that still belongs to the content ("him of lying")."""
    last = child
    for one in head.children:
        if one.i <= child.i:
            continue
        belongs = one.dep_ in ("oprd", "xcomp") or (one.dep_ == "prep" and one.lower_ in _TAIL)
        if not belongs or one.left_edge.i != last.right_edge.i + 1:
            break
        last = one
    return last


def _draft(
    reading: Reading, head: Token, relation: str, first: Token, last: Token, preposition: Token | None = None
) -> Draft:
    cue = cue_range(head, preposition)
    tokens = (first.left_edge.i, _before_semicolon(reading, first, last.right_edge.i + 1))
    if relation == "bare":
        tokens = (_from_cue(reading, cue, tokens[0]), tokens[1])
    elif relation == "inverted" and _apart(reading, first, head):
        tokens = (first.i, first.i)
    inner = cue
    who = subject(head)
    if relation == "inverted" and who is not None and tokens[0] < who.left_edge.i < tokens[1] <= cue[0]:
        tokens = (tokens[0], who.left_edge.i)  # the parser hung the speaker on the last noun
    interrupts = tokens[0] < cue[0] < tokens[1]
    if interrupts and who is not None and tokens[0] < who.left_edge.i < tokens[1]:
        end = max(cue[1], who.right_edge.i + 1) if who.i > head.i else cue[1]
        inner = (min(cue[0], who.left_edge.i), end)
    return _made(reading, head, relation, cue, who, ranges.content(reading, tokens, inner))


def _before_semicolon(reading: Reading, first: Token, end: int) -> int:
    """Where a content that began before it ends at a semicolon, unless "that" takes it up again."""
    for i in range(first.left_edge.i, end - 1):
        if reading.doc[i].text == ";" and reading.quoted[i] < 0:
            later = {reading.doc[j].lower_ for j in range(i + 1, min(end, i + 3))}
            if "that" not in later:
                return i
    return end


def _apart(reading: Reading, left: Token, right: Token) -> bool:
    """True if a semicolon or colon stands between two words."""
    low, high = sorted((left.i, right.i))
    return any(reading.doc[i].text in (";", ":") and reading.quoted[i] < 0 for i in range(low + 1, high))


def _from_cue(reading: Reading, cue: TokenRange, start: int) -> int:
    """The start of a clause whose first nouns the parser hung on the cue ("said the re-review of …")."""
    gap = [reading.doc[i] for i in range(cue[1], start)]
    nominal = all(one.pos_ in ("DET", "PROPN", "NOUN", "ADJ", "ADP") or one.text == "-" for one in gap)
    joined = bool(gap) and (gap[-1].pos_ == "ADJ" or gap[-1].text in ("-", "re-") or not gap[-1].whitespace_)
    return cue[1] if joined and nominal and len(gap) <= 6 else start


def _made(
    reading: Reading,
    head: Token,
    relation: str,
    cue: TokenRange,
    who: Token | None,
    content: tuple[CharRange, ...],
) -> Draft:
    source = phrase(reading, who, cue) if who is not None else None
    return Draft(
        head=head.i,
        lemma=head.lemma_.lower(),
        part=head.pos_ if head.pos_ != "AUX" else "VERB",
        relation=relation,
        cue=cue,
        source=source,
        subject=who.i if who is not None else None,
        content=content,
        negated=is_negated(head),
    )
