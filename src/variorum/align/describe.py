"""What a row is about, in one plain line, and where on the timeline it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from variorum.align.statement_rows import content_text
from variorum.model import Actor, Event, Label, Precision, Quantity, Span, Statement, When
from variorum.text.edtf import ANY_TIME, intersects
from variorum.text.stems import is_function_word

MOST_CHARACTERS = 110
_FINENESS = {precision: rank for rank, precision in enumerate(get_args(Precision))}


def cut(text: str, most: int = MOST_CHARACTERS) -> str:
    """``text`` on one line, cut at a word where it is longer than ``most`` characters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def of_statements(statements: Sequence[Statement], actors: Mapping[str, Actor]) -> str:
    """The speaker's name and the words of the version of middle length."""
    actor = common(tuple(one.actor for one in statements))
    who = actors[actor].name if actor is not None and actor in actors else _source(statements)
    by_length = sorted(statements, key=lambda one: (len(content_text(one)), one.id))
    said = content_text(by_length[(len(by_length) - 1) // 2])
    return cut(f"{cut(who, 60)}: {said}") if who else cut(said)


def _source(statements: Sequence[Statement]) -> str:
    printed = Counter(one.source.text for one in statements if one.source is not None)
    return min(printed, key=lambda text: (-printed[text], text)) if printed else ""


def of_events(events: Sequence[Event], actors: Mapping[str, Actor]) -> str:
    """Who did what to whom, where, by the fullest version."""
    fullest = max(
        events,
        key=lambda one: (
            sum(_names(span) for span in (one.agent_span, one.patient_span, one.place_span)),
            one.modality == "happened",
            one.id,
        ),
    )
    agent = _argument([one.agent for one in events], fullest.agent_span, actors)
    patient = _argument([one.patient for one in events], fullest.patient_span, actors)
    if agent == patient:
        # One version prints as doer whom another prints as done to ("died", "was killed").
        agent, patient = (agent, "") if fullest.patient_span is None else ("", patient)
    parts = (agent, fullest.lemma.replace("_", " "), patient)
    place = _argument([one.place for one in events], fullest.place_span, actors)
    return cut(" · ".join(part for part in (*parts, f"in {place}" if place else "") if part))


def _names(span: Span | None) -> bool:
    """True for a phrase that says more than a pronoun does."""
    return span is not None and not is_function_word(span.text)


def _argument(ids: Sequence[str | None], span: Span | None, actors: Mapping[str, Actor]) -> str:
    """The name of the actor that all versions with one agree on, else the phrase as printed."""
    actor = common([one for one in ids if one is not None])
    if actor is not None and actor in actors and (span is not None or len(ids) > 1):
        return cut(actors[actor].name, 50)
    return cut(span.text, 50) if span is not None and _names(span) else ""


def of_quantities(quantities: Sequence[Quantity]) -> str:
    """What is counted, the act, and what narrows it: ``soldier, deploy (coalition)``."""
    counts = _most(one.counts for one in quantities) or _most(one.unit for one in quantities) or "number"
    act = _most(one.of_event for one in quantities)
    scope = max((one.scope for one in quantities), key=lambda scope: (len(scope), scope), default=())
    line = f"{counts}, {act}" if act and act != counts else counts
    return cut(f"{line} ({' '.join(scope)})" if scope else line)


def _most(values: Iterable[str]) -> str:
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else ""


def of_labels(labels: Sequence[Label], referent: str) -> str:
    """Who or what is labelled, and the most frequent words."""
    counted = Counter(label.words for label in labels)
    most = sorted(counted, key=lambda words: (-counted[words], words))[:4]
    return cut(f"{cut(referent, 60)}: {', '.join(most)}" if referent else ", ".join(most))


def common(values: Sequence[str | None]) -> str | None:
    """The one value that all have, or None."""
    return values[0] if values and all(value == values[0] for value in values) else None


def when_of(whens: Sequence[When | None]) -> When | None:
    """The most precise of the times where all can meet; else the time that most print, earliest first."""
    printed = [when for when in whens if when is not None]
    # "Friday" of an article without a date says nothing beside one that is dated.
    known = [when for when in printed if when.edtf != ANY_TIME] or printed
    if not known:
        return None
    if all(intersects(one.edtf, other.edtf) for one in known[:40] for other in known[:40]):
        return min(known, key=lambda when: _FINENESS[when.precision])
    counted = Counter(when.edtf for when in known)
    most = max(counted.values())
    return next(when for when in known if counted[when.edtf] == most)
