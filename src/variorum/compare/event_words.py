"""The words of an act in its sentence: its clause, its parties, what stands around it."""

from __future__ import annotations

import re

from variorum.model import Event, Span
from variorum.text import numbers
from variorum.text.stems import is_function_word


def is_single(one: Event) -> bool:
    """True if what an act is done to is one thing or person that print means."""
    return one.patient_span is not None and is_definite(one.patient_span, one.patient_head)


def is_definite(party: Span, head: str) -> bool:
    """True for one thing or person that print means: "the tunnel", a name."""
    printed = party.text.split()
    if not printed or head not in (word.lower().strip(",.") for word in printed):
        return False
    if printed[0].lower() in _DEFINITE:
        return True
    counts = is_function_word(printed[0]) or numbers.read(printed[0].lower()) is not None
    return printed[0][:1].isupper() and not counts  # "No boat", "Two boats" at the head of a sentence


_DEFINITE = frozenset({"the", "its", "their", "his", "her", "this", "that"})


def is_all(party: Span) -> bool:
    """True for what a denial says of all: "no reporter", "nobody"."""
    return party.text.split()[0].lower() in ("no", "none", "nobody", "any", "neither")


def before(one: Event) -> str:
    """The words before an act in its sentence."""
    return one.sentence.text[: one.trigger.start - one.sentence.start]


def around(one: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nearest words before and after an act in its sentence, without those of denial."""
    end = one.trigger.end - one.sentence.start
    first, last = (
        [word for word in words_of(part) if not _DENIAL.fullmatch(word)]
        for part in (before(one), one.sentence.text[end:])
    )
    return tuple(first[-CLAUSE_WORDS // 2 :]), tuple(last[: CLAUSE_WORDS // 2])


def words_of(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return re.findall(r"[\w'’-]+", text.casefold())


_DENIAL = re.compile(r"not|never|no|\w+n['’]t|do|does|did|to")


def clause(one: Event) -> str:
    """The act with its doer, its auxiliaries and what it is done to, as printed."""
    sentence = one.sentence
    start = len(" ".join(before(one).split()[:-CLAUSE_WORDS]))
    denied = next(
        (party for party in (one.agent_span, one.patient_span) if party is not None and is_all(party)), None
    )
    if denied is not None and sentence.start <= denied.start < one.trigger.start:
        start = min(start, denied.start - sentence.start)
    for party in (one.agent_span, one.patient_span):
        if party is not None and sentence.start <= party.start < one.trigger.start:
            start = max(start, party.start - sentence.start)
    end = one.trigger.end
    if one.patient_span is not None and one.trigger.end <= one.patient_span.start:
        end = one.patient_span.end
    return sentence.text[start : end - sentence.start].strip(" ,;\n")


CLAUSE_WORDS = 6
"""Words before an act that are shown with it at most."""


def stretch(one: Event, held: tuple[Span, ...]) -> str:
    """The sentence's words from the first of some spans to the last; the act's word where they lie apart."""
    start, end = held[0].start - one.sentence.start, held[-1].end - one.sentence.start
    return one.sentence.text[start:end] if 0 <= start < end <= len(one.sentence.text) else one.trigger.text
