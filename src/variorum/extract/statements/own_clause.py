"""The part of a source that stands in the cue's own clause, and the words that run into a source.

A source that holds two names, or a verb of its own, names more than whoever speaks: the parser or the reader
took the end of another phrase or the beginning of the next clause for a part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.extract.grammar import FINITE, FINITE_OR_MODAL
from variorum.extract.statements import ranges
from variorum.extract.statements.reading import CharRange, Reading, TokenRange

if TYPE_CHECKING:
    from spacy.tokens import Token

    from variorum.model import Attribution

_RELATIVE = ("WDT", "WP", "WP$", "WRB")
_CLOSED = (",", ";", "-", "–", "—", "--", "(", ")")
_AGAINST = frozenset({"against", "about", "into", "on", "over"})
_JOINING = ("CCONJ", "VERB", "AUX", "PRON", "SCONJ")
_OPENINGS = ("ADP", "AUX", "SCONJ", "VERB")
"""Parts of speech that open a clause which waits for another: "Had the pumps failed", "Without pumps"."""


def of(
    reading: Reading,
    head: Token,
    doer: Token,
    cue: TokenRange,
    source: TokenRange,
    content: tuple[CharRange, ...],
) -> tuple[TokenRange | None, tuple[CharRange, ...]]:
    """The source that stands in the clause of ``cue``, and the content with what was run into the source.

    ``head`` is the cue's head word, ``doer`` the source's; None where that is another clause's subject.
    """
    if _is_of_next_clause(reading, head, doer, cue):
        return None, content
    source = _of_whole_subject(head, doer, cue, _seen(head, last_name(reading, source, cue)))
    if not content or not _waits(reading, content[0][0], cue):
        return source, content
    own = _before_next_clause(reading, source, cue)
    if own == source:
        return source, content
    return own, ranges.joined((*content, reading.chars((own[1] + 1, source[1]))))


def _of_whole_subject(head: Token, doer: Token, cue: TokenRange, source: TokenRange) -> TokenRange:
    """The cue's whole subject where the source is what that is about: "the charges against | Vask | say"."""
    link = doer.head
    if doer.dep_ != "pobj" or link.lower_ not in _AGAINST or source[1] != cue[0] or doer.i < source[0]:
        return source
    noun = link.head
    if noun.head.i != head.i or noun.dep_ not in ("nsubj", "nsubjpass") or noun.i >= source[0]:
        return source
    return noun.left_edge.i, source[1]


def is_beside(reading: Reading, one: Attribution) -> bool:
    """True for an attribution whose words end at a semicolon right before its source.

    "The clerk has been cleared; his chief has confessed": two clauses that stand side by side.
    """
    doc = reading.doc
    start = min((part[0] for part in one.source), default=0)
    apart = 0 < start <= one.cue[0] and doc[start - 1].text == ";" and reading.quoted[start - 1] < 0
    return apart and all(part[1] <= start and reading.quoted[part[0]] < 0 for part in one.content)


def _waits(reading: Reading, place: int, cue: TokenRange) -> bool:
    """True for words before the cue that open a clause which waits for another."""
    first = reading.token_at(place)
    return first.i < cue[0] and reading.quoted[first.i] < 0 and first.pos_ in _OPENINGS


def last_name(reading: Reading, source: TokenRange, cue: TokenRange) -> TokenRange:
    """The source from the comma on before which another phrase with a name ends.

    "Critics of Vask, Attorney General Dan Boyd said": no comma closes an apposition, and no "and" a list, so
    that whoever stands right before the cue speaks. A headline lists without "and".
    """
    doc, (start, end) = reading.doc, source
    if end != cue[0] or reading.parsed.article.region_at(doc[start].idx) == "headline":
        return source
    comma = next((i for i in range(end - 1, start, -1) if doc[i].text in _CLOSED), start)
    named = [i for i in range(comma + 1, end) if doc[i].ent_type_ == "PERSON"]
    if doc[comma].text != "," or not named or named[-1] != end - 1 or end - comma <= 2:
        return source
    plain = not any(doc[i].pos_ in _JOINING for i in range(comma + 1, end))
    governed = doc[named[0] - 1].pos_ == "ADP" or doc[comma + 1].pos_ == "ADP"
    before = any(doc[i].pos_ == "PROPN" for i in range(start, comma))
    return (comma + 1, end) if plain and before and not governed else source


def _seen(head: Token, source: TokenRange) -> TokenRange:
    """Whoever is seen, heard, helped or made to do it: "Korvin, who watched Reth | declare …".

    The cue has no tense and no "to": whoever stands right before it does it.
    """
    doc, (start, end) = head.doc, source
    if head.tag_ != "VB" or end != head.i or any(one.dep_ in ("aux", "mark") for one in head.children):
        return source
    last = doc[end - 1]
    verb = last.head
    inside = start < verb.i < last.i and verb.tag_ in FINITE
    return (last.left_edge.i, end) if inside and last.dep_ in ("dobj", "nsubj") else source


def _before_next_clause(reading: Reading, source: TokenRange, cue: TokenRange) -> TokenRange:
    """The source behind its cue up to a comma after which the sentence goes on with a verb of its own.

    "…, said Korvin, the wait would not be over": the wait is no apposition of Korvin. A relative clause is
    of the source: "said Korvin, who leads the team", "said Korvin, the man who found them".
    """
    doc, (start, end) = reading.doc, source
    comma = next((i for i in range(start, end) if doc[i].text == ","), end)
    if start < cue[1] or comma in (start, end):
        return source
    for i in range(comma + 1, end):
        if doc[i].tag_ in _RELATIVE or doc[i].dep_ in ("mark", "relcl", "acl") or reading.quoted[i] >= 0:
            return source
        if doc[i].tag_ in FINITE_OR_MODAL:
            verb = doc[i].head if doc[i].dep_ in ("aux", "auxpass") else doc[i]
            return source if verb.dep_ in ("relcl", "acl") or i == comma + 1 else (start, comma)
    return source


def _is_of_next_clause(reading: Reading, head: Token, doer: Token, cue: TokenRange) -> bool:
    """True for the subject of a clause joined behind the cue's: "denied it, but Korvin has said …"."""
    verb = doer.head
    if doer.dep_ != "nsubj" or doer.i < cue[1] or verb.i <= doer.i or verb.i == head.i:
        return False
    if verb in head.ancestors or not (verb.tag_ in FINITE or any(one.dep_ == "aux" for one in verb.children)):
        return False
    between = reading.doc[cue[1] : doer.left_edge.i]
    return any(
        reading.quoted[one.i] < 0 and (one.text == ";" or one.dep_ in ("cc", "mark"))
        for one in between
        if one.text == ";" or one.head.i in (verb.i, verb.head.i)
    )
