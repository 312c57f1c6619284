"""Lines that tell no fact by themselves: no doer and no done-to, half a clause, words of nobody."""

from __future__ import annotations

import re

from variorum.model import Event, Mark, Quantity, Span, Statement
from variorum.text.appeals import appeals
from variorum.text.numbers import spelled
from variorum.text.stems import is_function_word, numbers, stems

_ANYBODY = frozenset(
    {"anybody", "anyone", "anything", "everybody", "everyone", "everything", "nobody", "nothing", "one"}
    | {"ones", "somebody", "someone", "something", "none", "each", "those", "these"}
)
"""Heads of phrases that name nobody and nothing."""

_OPENS = re.compile(
    r"(?:how|what|when|where|whether|which|who|whom|whose|why|that|to|about)\b", re.IGNORECASE
)
"""What opens half a clause: "how it came about", "to be a concession"."""

_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+(?:\w+ly\s+)?$", re.IGNORECASE)

_FEW_WORDS = 3
"""Words of nobody that are fewer tell nothing: "the college"."""

_FEW_OF_PRONOUN = 5
"""Words from which a line tells something of "him" or "them", whoever they are."""

_PERSONS = frozenset({"he", "she", "they", "we", "i"})
_NOBODY = re.compile(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)

_FEW_OF_NOUN = 4
"""A noun for an act with fewer words around it tells nothing: "her surgery"."""

_FEW_OF_BARE_NOUN = 7
"""The same where no doer is printed: "charges against a miller of Casse"."""

_HALF = re.compile(r"(?:if|whether|which|who|whom|whose|that)\b")
"""What opens a clause that hangs on another: "if the van was meant", "whose guild keeps the mill"."""

_CUT = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had)\s*…$", re.IGNORECASE)
"""Where a line ends before its verb: "The trial for the miller has been …"."""

_POINTERS = frozenset({"it", "that", "this", "these", "those"})


def is_fragment(mark: Mark, line: str) -> bool:
    """True for a mark of which ``line`` tells nobody anything: "anything can be mended", "told: the college".

    A line with a number in it tells that.
    """
    if isinstance(mark, Quantity):
        return not _telling(line)
    if isinstance(mark, Event):
        if _HALF.match(line) or _CUT.search(line) or appeals(mark.sentence.text):
            return True
        return _inverts_doer(mark) or _is_age(mark) or (not _figures(line) and _is_of_nobody(mark, line))
    return isinstance(mark, Statement) and (_is_of_no_mouth(mark) or _is_name(mark))


def _telling(line: str) -> frozenset[str]:
    """The stems of a line's words but its numbers: none of "of 112"."""
    return frozenset(stems(line)) - numbers(line) - spelled(line)


def _figures(line: str) -> bool:
    return bool(numbers(line) | spelled(line))


def _is_of_nobody(event: Event, line: str) -> bool:
    """True for an act that names no doer and no done-to, of a relative word ("what she paid"), or a bare noun
    for it."""
    parties = (
        (event.agent, event.agent_head or _printed(event.agent_span)),
        (event.patient, event.patient_head or _printed(event.patient_span)),
    )
    if any(actor is None and head in _RELATIVE for actor, head in parties):
        return True
    full = len(line.split()) >= _FEW_OF_PRONOUN
    denied = _NOBODY.match(line) is not None and event.modality == "happened"
    if not denied and not any(_is_named(actor, head, full) for actor, head in parties):
        return True
    few = _FEW_OF_NOUN if event.agent_span is not None else _FEW_OF_BARE_NOUN
    return event.construction == "nominal" and len(line.split()) < few


_RELATIVE = frozenset({"what", "who", "which", "whom", "whoever", "whatever"})


def _printed(span: Span | None) -> str:
    return span.text.lower() if span is not None else ""


def _is_named(actor: str | None, head: str, full: bool) -> bool:
    """True for a party that the story knows, or is printed by more than a pronoun; in a ``full`` line by
    "she" too, who can be looked up."""
    if actor is not None or (full and head in _PERSONS):
        return True
    return bool(head) and not is_function_word(head) and head not in _ANYBODY


def _inverts_doer(event: Event) -> bool:
    """True for "-ing" behind "for", which who stands farther ahead may suffer for: "fined the firm for
    storing drums"."""
    ahead = event.sentence.text[: event.trigger.start - event.sentence.start]
    doer = event.agent_span
    if not event.trigger.text.endswith("ing") or doer is None or _FOR.search(ahead) is None:
        return False
    return doer.end < event.trigger.start


def _is_age(event: Event) -> bool:
    """True for how old somebody is, which is no act: "two brothers aged 29"."""
    return event.trigger.text.lower() == "aged"


def _is_name(statement: Statement) -> bool:
    """True for words in quotation marks that are but a name: "“Ona Pell Rook,” she said"."""
    said = " ".join(part.text for part in statement.content).strip("\"“”'‘’,. ")
    words = said.split()
    return statement.form == "direct" and len(words) > 1 and all(word[:1].isupper() for word in words)


def _is_of_no_mouth(statement: Statement) -> bool:
    """True for words, not quoted, that print gives to nobody, and that are a piece or no saying at all.

    "It was thought to be a broken axle" says by its verb that somebody did.
    """
    if statement.form != "indirect" or statement.actor is not None:
        return False
    if statement.source is not None:
        return statement.source.text.lower() in _RELATIVE | _POINTERS  # "which are to call for help"
    said = " ".join(part.text for part in statement.content)
    cue = statement.cue.text if statement.cue is not None else ""
    if len(said.split()) < _FEW_WORDS or _OPENS.match(said) is not None:
        return True
    return bool(cue) and _IS.search(cue) is None
