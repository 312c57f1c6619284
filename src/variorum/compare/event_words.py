"""The words around an act in its sentence."""

from __future__ import annotations

import re

from variorum.model import Event, Span

CLAUSE_WORDS = 6
"""Words before an act that are shown with it at most."""

_DENIAL = re.compile(r"not|never|no|\w+n['’]t|do|does|did|to")


def around(one: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nearest words before and after an act in its sentence, without those of denial."""
    end = one.trigger.end - one.sentence.start
    first, last = (
        [word for word in printed_words(part) if not _DENIAL.fullmatch(word)]
        for part in (before(one), one.sentence.text[end:])
    )
    return tuple(first[-CLAUSE_WORDS // 2 :]), tuple(last[: CLAUSE_WORDS // 2])


def before(one: Event) -> str:
    """The words before an act in its sentence."""
    return one.sentence.text[: one.trigger.start - one.sentence.start]


def printed_words(text: str) -> list[str]:
    """The words of a text, in lower case."""
    return re.findall(r"[\w'’-]+", text.casefold())


def clause(one: Event) -> str:
    """The act with its doer, its auxiliaries and what it is done to, as printed."""
    sentence = one.sentence
    start = len(" ".join(before(one).split()[:-CLAUSE_WORDS]))
    for party in (one.agent_span, one.patient_span):
        if party is not None and sentence.start <= party.start < one.trigger.start:
            start = max(start, party.start - sentence.start)
    end = one.trigger.end
    if one.patient_span is not None and one.trigger.end <= one.patient_span.start:
        end = one.patient_span.end
    return sentence.text[start : end - sentence.start].strip(" ,;\n")


def stretch(one: Event, held: tuple[Span, ...]) -> str:
    """What is printed from the first to the last of the spans; the act alone where they fit no sentence."""
    start, end = held[0].start - one.sentence.start, held[-1].end - one.sentence.start
    return one.sentence.text[start:end] if 0 <= start < end <= len(one.sentence.text) else one.trigger.text
