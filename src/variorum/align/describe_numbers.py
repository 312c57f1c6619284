"""What a row of numbers is about: the number with its noun, its act, or as much of its clause as says it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from variorum.align.describe import MOST_CHARACTERS, cut
from variorum.align.stretches import AFTER, before, stretch
from variorum.model import Event, Quantity, Span
from variorum.text.acts import family
from variorum.text.stems import stem, stems


def of_quantities(quantities: Sequence[Quantity], acts: Mapping[str, Span], aged: str = "") -> str:
    """What is counted and the act, as printed: "killed at least seven people", or "people killed".

    The number stands there where all versions have the same, else the word of the act that most print; of
    several versions the first that says enough. ``acts`` gives the word of the act for
    the ids of quantities whose act is known in print. ``aged`` is the name of whom the numbers are ages.
    """
    if aged:
        return cut(f"age of {aged}")
    told = Counter(acts[one.id].text.lower() for one in quantities if one.id in acts)

    def rank(one: Quantity) -> tuple[bool, int, bool, int, str]:
        often = told[acts[one.id].text.lower()] if one.id in acts else 0
        return one.id not in acts, -often, one.voice != "outlet", -len(one.phrase.text), one.id

    ranked = sorted(quantities, key=rank)
    central = ranked[0]
    if len({(one.low, one.high) for one in quantities}) > 1:
        return cut(_of_several(ranked, acts))
    for one in ranked:
        act = acts.get(one.id)
        words = _in_clause(one, act)
        opens = not _PART.sub(
            "", _ahead(one)
        )  # "3,000 litres were recovered": nothing of the clause is lacking
        if _says_enough(one, words, 1 if opens or act is not None else _ENOUGH):
            return cut(words)
    return cut(_in_sentence(central))


def _of_several(ranked: Sequence[Quantity], acts: Mapping[str, Span]) -> str:
    """What numbers that differ count: the noun with the act, or the words before it with a gap."""
    central = ranked[0]
    thing, act = _thing(central), acts.get(central.id)
    if not thing:
        thing = _most(one.counts for one in ranked) or _most(one.unit for one in ranked) or "number"
        return thing
    if act is not None and central.kind != "score":
        return f"{thing} {act.text.lower()}"
    if not central.unit or central.sentence is None or central.kind == "score":
        return thing
    for one in ranked:
        ahead = _ahead(one)
        if _thing(one) and stems(ahead):
            return f"{ahead} … {_thing(one)}"
    behind = stretch(central.sentence, (central.phrase,))[len(central.phrase.text) :]
    return f"{thing}{behind}"


def _ahead(one: Quantity) -> str:
    """The words of the clause before a number."""
    if one.sentence is None:
        return ""
    return before(one.sentence, one.phrase).removesuffix(one.phrase.text).strip()


def _in_clause(one: Quantity, act: Span | None) -> str:
    """The words of a number with its act, or of its clause, as much of it as says something."""
    sentence = one.sentence
    if sentence is None:
        return one.phrase.text
    done = ""
    if act is not None:
        done = stretch(sentence, (one.phrase, act), 0 if act.start < one.phrase.start else AFTER)
        if _says_enough(one, done):
            return done
    words = _PART.sub("", before(sentence, one.phrase))
    if words == one.phrase.text or not _says_enough(one, words):
        words += stretch(sentence, (one.phrase,))[len(one.phrase.text) :]
    return _AMONG.sub("", words) if not done or _says_enough(one, words) else done


_PART = re.compile(r"(?:including|among them|amongst them|of whom|of which|of them)\s(?=.)", re.I)
"""What opens a part of a count and says nothing without the whole: "including 12 doctors"."""
_AMONG = re.compile(r"['’]?\s(?:among|amongst)\s(?:them|those)$", re.I)
"""The same behind it: "two judges’ among them"."""

_ENOUGH = 2
"""Words that tell something, from which a line says what its number counts."""


def _says_enough(one: Quantity, words: str, least: int = _ENOUGH) -> bool:
    """True where a line names what is counted, or tells enough beside a bare number or a measure."""
    told = {word for word in stems(words) if not word[0].isdigit()}
    noun = one.counts if one.kind == "score" else one.phrase.text.split()[-1].lower()
    if one.counts and not one.unit and stem(noun) in told:
        return True
    return len(told.difference(stems(one.phrase.text))) >= least


def _in_sentence(one: Quantity) -> str:
    """The number with what stands around it in its sentence, over the ends of clauses."""
    if one.sentence is None or len(one.sentence.text) <= MOST_CHARACTERS:
        return one.phrase.text if one.sentence is None else one.sentence.text.strip().rstrip(".")
    text = one.sentence.text
    place = one.phrase.start - one.sentence.start
    start = text.find(" ", place - AFTER, place) + 1 if place > AFTER else 0
    return ("… " if start else "") + text[start:].strip().rstrip(".")


def _thing(quantity: Quantity) -> str:
    """The phrase without its number and what qualifies that: "people" of "at least seven people"; of a
    tally the side, since its phrase holds the other's number too."""
    if quantity.kind == "score" and quantity.scope:
        return f"{quantity.counts}s of the {quantity.scope[0]}"
    phrase, number = quantity.phrase, quantity.number
    if not phrase.contains(number):
        return ""
    thing = phrase.text[number.end - phrase.start :].strip(" -\u2010\u2011,")
    return thing.removeprefix("of ")


def acts_of(quantities: Sequence[Quantity], events: Sequence[Event]) -> dict[str, Span]:
    """The printed word of the act that each quantity's people or things are told to do or suffer.

    An event's argument that holds the phrase gives it: of several the nearest, the earlier first.
    """
    by_sentence: dict[Span, list[Event]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence, []).append(event)
    found: dict[str, Span] = {}
    for quantity in quantities:
        if quantity.sentence is None:
            continue
        fitting = [
            event.trigger
            for event in by_sentence.get(quantity.sentence, ())
            if any(
                span is not None and span.overlaps(quantity.phrase)
                for span in (event.agent_span, event.patient_span)
            )
            and _is_act_of(quantity, event)
        ]
        if fitting:
            found[quantity.id] = min(
                fitting, key=lambda act: (abs(act.start - quantity.phrase.start), act.start)
            )
    return found


def _is_act_of(quantity: Quantity, event: Event) -> bool:
    """True if an event's act is that of the counted: those who drowned are counted among the killed."""
    if quantity.of_event in ("", event.lemma, event.kind):
        return True
    return event.kind != "" and family(event.kind) == quantity.of_event


def _most(values: Iterable[str]) -> str:
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else ""
