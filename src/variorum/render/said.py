"""How something was said: the small print under a statement, in the order in which one asks.

Through whom it came, to whom, on what occasion, where and when it was said, how strongly the outlet
puts it, and how the speaker puts the content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from variorum.model import Span, Statement, StatementModality
from variorum.render.book import Book
from variorum.render.dates import bounds, plain
from variorum.render.pieces import Cite, Note, Passage
from variorum.render.safe import one_line
from variorum.render.wording import handed, listed
from variorum.text.cues import cue_modalities, position_cues
from variorum.text.lexicon import words
from variorum.text.normal import plain_copy
from variorum.text.stems import stem, stems

MODALITIES: dict[StatementModality, str] = {
    "asserted": "",
    "planned": "put as a plan",
    "demanded": "put as a demand",
    "denied": "put as untrue",
}
"""How the source puts the content, in words; what is put as so needs none."""

_PREPOSITION = re.compile(r"(?:to|with|on)\s+", re.IGNORECASE)

HELD_BACK = "refused or held back from"
"""The words for an act that a source denies by not doing it."""


TURNED_DOWN = "rejected"
"""The words for a thing that a source turns down: no claim, so nothing that could be untrue."""

_HEAD = re.compile(
    r"(?P<head>[^,.;]*?)(?:(?=[,.;])|$| (?P<link>that|which|who|of|to|for|from|in|on|by|over)\b)"
)
_CLAUSES = frozenset({"that", "he", "she", "it", "they", "we", "i", "there", "what", "how", "why", "whether"})
_THOUGHTS = frozenset({"idea", "notion", "suggestion", "charge", "theory", "belief"})
"""Nouns of claim that are claims only where their own clause follows: "the idea of a tunnel" is a plan."""


def put(statement: Statement) -> str:
    """How the source puts the content, in words; "" for what is put as so.

    What one refuses or declines to do is no untruth ("refused to leave"), nor is an offer that one rejects.
    """
    act = statement.content[0].text.split(" ", 1)[0] == "to"
    cue = set(stems(statement.cue.text)) if statement.cue is not None else set()
    if statement.modality == "denied" and act and not cue.isdisjoint(_holding_back()):
        return HELD_BACK
    if statement.modality == "denied" and _is_turned_down(statement):
        return TURNED_DOWN
    return MODALITIES[statement.modality]


def _is_turned_down(statement: Statement) -> bool:
    """True for a thing that is no claim under a word for turning down: "rejected the offer", not "rejected
    the claim", "rejected that it sank", "denied the offer"."""
    if position_cues().get(statement.cue_lemma.replace(" ", "_")) != "rejects":
        return False
    plain = plain_copy(statement.content[0].text).lower()
    first = _HEAD.match(plain)
    if first is None or not first["head"].strip() or plain[0] in "\"'" or plain.split()[0] in _CLAUSES:
        return False
    claims = {stem(noun) for noun in (*words("claim_nouns.txt"), *words("doubted_claims.txt"))}
    if first["link"] != "that":
        claims -= {stem(noun) for noun in _THOUGHTS}
    return claims.isdisjoint(stems(first["head"]))


@cache
def _holding_back() -> frozenset[str]:
    """Stems of words by which one does not do a thing ("refuse", "reluctant")."""
    denied = (word for (_, form, word), put in cue_modalities().items() if (form, put) == ("to", "denied"))
    return frozenset(stem(word) for word in (*denied, "refusal", "reluctance", "unwillingness"))


def notes(book: Book, statement: Statement, passages: Sequence[Passage], back: str) -> Iterator[Note]:
    """The small print of one statement. Words that stand in ``passages`` need no citation mark again."""
    principal = book.actors.get(statement.on_behalf or "")
    if principal is not None:
        yield Note("speaking for", one_line(principal.name))
    if statement.actor is None and (statement.candidates or statement.why_speaker):
        yield Note("speaker unsure", doubt(book, statement))
    if statement.depth:
        chain = [relay.span for relay in reversed(statement.relays)]
        words = ", then ".join(one_line(span.text) for span in chain)
        yield Note(f"at {handed(statement.depth)} hand, through", words, _cites(book, chain, passages, back))
    for name, span in circumstances(statement):
        yield Note(name, one_line(span.text), _cites(book, [span], passages, back))
    if statement.said is not None and bounds(statement.said.edtf) != (None, None):
        rests = [statement.said.span] if statement.said.span is not None else []
        yield Note("said", plain(one_line(statement.said.edtf)), _cites(book, rests, passages, back))
    if statement.negated:
        yield Note("the saying itself is denied", "")
    inside = _whose_words(book, statement)
    teller = one_line(inside) if inside else "the outlet"
    if statement.strength == "distancing":
        yield Note(f"{teller} keeps its distance", quoted([statement.cue]))
    elif statement.strength == "endorsing":
        yield Note(f"{teller} vouches for it", quoted([statement.cue]))
    if put(statement):
        yield Note(put(statement), "")
    if statement.hedges:
        yield Note("softened by", quoted(statement.hedges))
    if inside:
        yield Note("inside the words of", one_line(inside))
    yield from (Note("mended", one_line(repair)) for repair in statement.repairs)


def _whose_words(book: Book, statement: Statement) -> str:
    """Who speaks the words that a statement stands in, "" where it stands in nobody's."""
    parent = book.marks.get(statement.parent or "")
    if not isinstance(parent, Statement):
        return ""
    speaker = book.actors.get(parent.actor or "")
    return speaker.name if speaker else parent.source.text if parent.source else "somebody else"


def circumstances(statement: Statement) -> Iterator[tuple[str, Span]]:
    """What print tells of the occasion: a word for it, and the words in print.

    Of "with reporters" the word for it takes the place of the preposition.
    """
    for name, span in (
        ("to", _after_preposition(statement.addressee)),
        ("occasion", statement.occasion),
        ("medium", statement.medium),
        ("place", statement.place),
    ):
        if span is not None:
            yield name, span


def _after_preposition(told: Span | None) -> Span | None:
    opening = _PREPOSITION.match(told.text) if told is not None else None
    if told is None or opening is None:
        return told
    return replace(told, start=told.start + opening.end(), text=told.text[opening.end() :])


def doubt(book: Book, statement: Statement) -> str:
    """Who it may have been, and why print does not settle it."""
    names = tuple(one_line(book.actors[actor].name) for actor in statement.candidates if actor in book.actors)
    return "; ".join(part for part in (listed(names, "or"), one_line(statement.why_speaker)) if part)


def quoted(spans: Iterable[Span | None]) -> str:
    """The words of ``spans`` in quotation marks, each once, in their order."""
    words = dict.fromkeys(one_line(span.text) for span in spans if span is not None)
    return ", ".join(f"“{one}”" for one in words)


def _cites(book: Book, spans: Iterable[Span], passages: Sequence[Passage], back: str) -> tuple[Cite, ...]:
    """Citation marks of those ``spans`` that no passage beside them prints already."""
    return book.cites((span for span in spans if not any(one.prints(span) for one in passages)), back)
