"""Events: triggers with at least one argument, their place, their time, and whose words they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.extract.events.arguments import Arguments, find_arguments
from variorum.extract.events.decisions import decisions
from variorum.extract.events.light_verbs import held
from variorum.extract.events.owners import is_named_before
from variorum.extract.events.phrases import core, phrase, whole
from variorum.extract.events.reality import is_present, modality
from variorum.extract.events.triggers import Trigger, as_trigger, find_triggers
from variorum.extract.events.whens import Whens
from variorum.model import (
    FINE,
    Article,
    Event,
    Mention,
    Modality,
    Parsed,
    Span,
    Statement,
    Time,
    When,
    content_id,
)
from variorum.text import edtf
from variorum.text.list_lines import is_row
from variorum.text.voices import Voices

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


_UNTIL = re.compile(r"(?:until|till|through)\b", re.IGNORECASE)
_TO_THEN = re.compile(r"\b(?:until|till|through|to|for)\s(?:the\s)?$", re.IGNORECASE)
"""What puts a time at the end of what an act does, not at the act: "is closed until Friday"."""

_ANYTHING = {"what", "whatever", "whoever", "whomever"}

_WISHED: frozenset[Modality] = frozenset({"planned", "demanded", "possible"})

MAX_EVENTS = 2_000
"""Events of one article; what stands beyond is not news but a hostile or broken file."""


def find(
    parsed: Parsed, mentions: tuple[Mention, ...], times: tuple[Time, ...], statements: tuple[Statement, ...]
) -> tuple[Event, ...]:
    """The acts that an article prints, in order of print; sayings and states are none.

    Actor ids stay empty (``align.resolve`` fills them). A verb that no class of acts holds counts only
    where somebody that can act is its agent or patient.
    """
    reading = _Reading(parsed, times, statements)
    heads = _tokens_of(parsed, [mention.span for mention in mentions])
    long_dated = _tokens_of(parsed, [time.span for time in times if len(time.span.text.split()) > 1])
    cues = _tokens_of(parsed, [statement.cue for statement in statements if statement.cue is not None])
    deeds = {token.i for token in decisions(parsed.doc[place] for place in cues)}
    left_out = long_dated | (cues - deeds)
    found: list[Event] = []
    for sentence in parsed.sentences():
        if is_row(sentence.text):
            continue  # cells, which a parse takes for clauses
        for trigger in find_triggers(sentence, left_out):
            arguments = reading.arguments(trigger)
            if _telling(trigger, arguments, heads) or reading.is_dated(trigger):
                event = reading.event(sentence, trigger, arguments)
                if not _is_habit(event, trigger, arguments.agent):
                    found.append(event)
        if len(found) >= MAX_EVENTS:
            break
    return tuple(found[:MAX_EVENTS])


def describe(
    parsed: Parsed,
    places: Sequence[tuple[int, int]],
    times: tuple[Time, ...],
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """The events that the ranges ``[start, end)`` trigger, whether or not :func:`find` finds them.

    One event a range, in the order given; its trigger is the range's head word. Raises ValueError where a
    range holds no word.
    """
    reading = _Reading(parsed, times, statements)
    found = []
    for start, end in places:
        span = parsed.doc.char_span(start, end, alignment_mode="expand")
        words = [token for token in span if not token.is_space] if span is not None else []
        if not words:
            raise ValueError(f"no word in [{start}, {end}) of article {parsed.article.id}")
        trigger = as_trigger(parsed.doc[words[0].i : words[-1].i + 1].root)
        found.append(reading.event(trigger.token.sent, trigger, reading.arguments(trigger)))
    return tuple(found)


class _Reading:
    """One article's parse with its times and voices, asked by trigger."""

    def __init__(self, parsed: Parsed, times: tuple[Time, ...], statements: tuple[Statement, ...]) -> None:
        self._parsed = parsed
        self._voices = Voices(statements)
        self._whens = Whens(parsed, times)
        self._dated = _tokens_of(parsed, [time.span for time in times])

    def arguments(self, trigger: Trigger) -> Arguments:
        """The arguments of a trigger; times are nobody."""
        return find_arguments(trigger).without(self._dated)

    def is_dated(self, trigger: Trigger) -> bool:
        """ "The fire happened about 9 p.m. on Friday": tells when, though neither whom nor where."""
        if not (trigger.nominal and trigger.known) or (found := held(trigger.token)) is None or found.role:
            return False
        when = self._whens.of(trigger.token)
        return when is not None and when.precision in FINE

    def event(self, sentence: DocSpan, trigger: Trigger, arguments: Arguments) -> Event:
        """The mark of a trigger with its arguments."""
        parsed = self._parsed
        how_real, negated = modality(trigger)
        when = self._whens.of(trigger.token)
        if trigger.nominal and how_real in _WISHED and self._whens.is_told_by_its_day(trigger.token):
            how_real, negated = "happened", False  # "would not have backed the 2003 invasion"
        if (
            how_real == "happened"
            and (is_present(trigger) or trigger.nominal)
            and _is_ahead(when, parsed.article)
        ):
            how_real = "planned"  # "the team travels to Velmora next Saturday"
        elif how_real == "happened" and is_present(trigger) and _may_be_ahead(when, parsed.article):
            how_real = "possible"  # "Korvin flies to Velmora on Monday": the last one or the next
        agent, patient = arguments.agent, arguments.patient
        place = arguments.places[0] if arguments.places else None
        mark = parsed.span(trigger.token)
        voice, statement = self._voices.at(mark)
        if when is not None and (
            (voice == "quoted" and (when.edtf.endswith("~") or _is_nowadays(when, trigger)))
            or (is_present(trigger) and _is_of_asked(trigger.token) and _is_over(when, parsed.article))
        ):
            when = None  # "“it stops right here and now”", "she told how it is counted in July"
        words = [token for token in sentence if not token.is_space]
        return Event(
            id=content_id("e", parsed.article.id, mark.start, mark.end),
            article=parsed.article.id,
            trigger=mark,
            sentence=parsed.span(words),
            lemma=trigger.act.lemma,
            when=when,
            modality=how_real,
            negated=negated,
            construction=arguments.construction,
            agent_span=whole(parsed, agent, patient) if agent is not None else None,
            patient_span=whole(parsed, patient, agent) if patient is not None else None,
            place_span=phrase(parsed, place) if place is not None else None,
            objects=_objects(arguments),
            voice=voice,
            statement=statement,
            kind=trigger.act.kind,
            charged=trigger.act.charged,
            agent_head=core(agent).lemma_.lower() if agent is not None else "",
            patient_head=core(patient).lemma_.lower() if patient is not None else "",
        )


def _telling(trigger: Trigger, arguments: Arguments, heads: frozenset[int]) -> bool:
    """True if the trigger has an argument that lets readers tell what was done; not "what was stolen"."""
    given = [
        token
        for token in (arguments.agent, arguments.patient)
        if token is not None and token.lower_ not in _ANYTHING
    ]
    if trigger.known:
        told = bool(arguments.places) or any(map(is_named_before, arguments.others))
        return bool(given) or (trigger.nominal and told)
    if not any(core(token).i in heads or token.i in heads for token in given):
        return False
    return arguments.patient is not None or bool(arguments.others) or bool(arguments.places)


def _is_habit(event: Event, trigger: Trigger, agent: Token | None) -> bool:
    """ "The state does not buy back paintings", in quotation marks: what is always so, and no act.

    Not what is said of somebody by name or as "he", "our army": whether that is so may be disputed.
    """
    verb = trigger.token
    if event.voice != "quoted" or trigger.nominal or event.modality != "happened" or event.when is not None:
        return False
    if agent is None or agent.pos_ != "NOUN" or any(_tells_whose(child) for child in agent.children):
        return False
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    return any(word.tag_ in {"VBZ", "VBP"} for word in (helpers or [verb])) and all(
        word.lemma_ == "do" for word in helpers
    )


def _tells_whose(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.dep_ == "poss" or word.lower_ in {"this", "these", "that", "those"}


def _is_ahead(when: When | None, article: Article) -> bool:
    """True for a time that surely lies on a day after that of publication, and is the act's own."""
    if when is None or when.span is None or article.published is None:
        return False
    start = when.span.start
    if _UNTIL.match(when.span.text) or _TO_THEN.search(article.text[max(0, start - 14) : start]):
        return False
    try:
        printed, then = edtf.bounds(article.published.edtf), edtf.bounds(when.edtf)
    except ValueError:
        return False
    first = then.earliest or then.latest  # "the army leaves by 20 May"
    return printed.latest is not None and first is not None and printed.latest.date() < first.date()


def _is_nowadays(when: When, trigger: Trigger) -> bool:
    """True for "young people today are taught nothing", which tells of no one day."""
    if when.span is None or when.span.text.lower() != "today" or not is_present(trigger):
        return False
    before = [word for word in trigger.token.lefts if word.idx < when.span.start]
    return any(
        word.dep_ in {"nsubj", "nsubjpass"}
        and word.tag_ == "NNS"
        and word.idx + len(word) + 1 == when.span.start
        and not any(child.dep_ in {"det", "poss"} for child in word.children)
        for word in before
    )


def _is_of_asked(verb: Token) -> bool:
    """True for the clause of "told how it is counted", "asked why they pay"."""
    return verb.dep_ in {"ccomp", "pcomp"} and any(
        child.lower_ in {"how", "why", "what"} and child.i < verb.i for child in verb.children
    )


def _is_over(when: When, article: Article) -> bool:
    """True for a time that surely ends before the day of publication."""
    return article.published is not None and edtf.before(when.edtf, article.published.edtf)


def _may_be_ahead(when: When | None, article: Article) -> bool:
    """True for a day before or after that of publication, which the print leaves open."""
    if when is None or when.precision != "bounded" or article.published is None:
        return False
    try:
        printed, then = edtf.bounds(article.published.edtf), edtf.bounds(when.edtf)
    except ValueError:
        return False
    if printed.earliest is None or then.earliest is None or then.latest is None:
        return False
    is_within = then.earliest.date() < printed.earliest.date() < then.latest.date()
    return is_within and (then.latest.date() - then.earliest.date()).days == 7


def _objects(arguments: Arguments) -> tuple[str, ...]:
    """Content lemmas of patient and other arguments, with their compounds, first printed first."""
    lemmas: list[str] = []
    heads = [head for head in (arguments.patient, *arguments.others, *arguments.places) if head is not None]
    for head in heads:
        for token in (*(child for child in head.children if child.dep_ in {"compound", "amod"}), core(head)):
            lemma = token.lemma_.lower()
            if token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.is_alpha and lemma not in lemmas:
                lemmas.append(lemma)
    return tuple(lemmas[:12])


def _tokens_of(parsed: Parsed, spans: Sequence[Span]) -> frozenset[int]:
    """Indices of the tokens that spans cover."""
    found: set[int] = set()
    for span in spans:
        covered = parsed.doc.char_span(span.start, span.end, alignment_mode="expand")
        if covered is not None:
            found.update(token.i for token in covered)
    return frozenset(found)
