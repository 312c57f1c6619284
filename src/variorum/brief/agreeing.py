"""Which articles print what a line says: those alone are cited behind it.

A row holds accounts of one thing that may differ in a number, a day or a denial; a line tells one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.brief.sources import Sources, where
from variorum.brief.voices import voice_of
from variorum.model import Difference, Event, Finding, Mark, Row, Span, Statement
from variorum.text.acts import family
from variorum.text.calendar_names import WEEKDAYS
from variorum.text.hedging import feared
from variorum.text.numbers import spelled
from variorum.text.stems import is_function_word, negations, numbers, stem, stems, words

MOST_LACKING = 0.25
"""Share of a line's words that an article's passage may lack, or have otherwise, which is cited behind it."""

_EXACT: frozenset[Difference] = frozenset({"number", "date"})
"""Differences by which another account does not print the same, even where both can be right."""

_AT_ODDS: frozenset[Difference] = frozenset({"place", "actor", "scope", "polarity", "modality", "agency"})
"""Differences that part two accounts where they exclude each other, or may."""


_KINDRED = 5
"""Letters at the head of a name by which "Velmora" and "Velmoran" are of one kin."""
_QUOTATION = re.compile(r"“([^”]*)”")
_IS = re.compile(r"\b(?:is|are|was|were|(?:has|have|had) been)\b(?! (?:\w+ly )?\w+ing\b)", re.IGNORECASE)
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][^\W\d_]+")

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def bears_out(sources: Sources, row: Row, told: Mark, other: Mark, line: str) -> bool:
    """True if the passage of ``other`` says what ``line`` says, which was made of ``told``.

    It tells in the same voice nearly all of the line's words and each of its acts (:func:`agrees` tells the
    rest), and no finding of the row sets the two articles apart in what the line tells.
    """
    there = _sentences(sources, other)
    aside = _introduction(sources, told)
    if voice_of(sources, told) != voice_of(sources, other):
        return False
    if not says_all(sources, _sentences(sources, told), there, line, aside):
        return False
    if isinstance(told, Statement) and isinstance(other, Statement):
        denied = [one.modality == "denied" for one in (told, other)]
        if denied[0] != denied[1] or told.negated != other.negated:
            return False
        if told.actor != other.actor and None not in (told.actor, other.actor):
            return False
    return not any(
        _parts(finding, told.article, other.article) for finding in sources.findings.get(row.id, ())
    )


def says_all(
    sources: Sources, told: Sequence[Span], passage: Sequence[Span], line: str, aside: str = ""
) -> bool:
    """True if a passage has the line's words, but for a few, and its acts with those who did them.

    ``told`` are the sentences that the line was made of; the words of ``aside`` need not be there again.
    """
    there = " ".join(span.text for span in passage)
    mine = frozenset(stems(line)) - frozenset(stems(aside))
    lacking = mine - frozenset(stems(there))
    quotation = _QUOTATION.search(line)
    if quotation is not None and not frozenset(words(quotation[1])) <= frozenset(words(there)):
        return False  # a quotation is printed word for word
    if (
        len(lacking) > MOST_LACKING * len(mine)
        or not agrees(line, there)
        or feared(there) != feared(line)
        or not _names_all(line, aside, there)
    ):
        return False
    acts = [event for event in _acts(sources, told) if event.trigger.text in line]
    others = _acts(sources, passage)
    if not predicates(sources, told, line) <= frozenset(stems(there)):
        return False
    return all(_is_told(event, others, there) for event in acts)


def predicates(sources: Sources, told: Sequence[Span], line: str) -> frozenset[str]:
    """The stems of what the line says that somebody or something is, acts left out: "was drunk".

    That is the main thing that it tells, though it may be one word of many that are also told elsewhere ("The
    driver of the train that killed nine people was drunk").
    """
    acts = {stem(word) for event in _acts(sources, told) for word in words(event.trigger.text)}
    plain = _QUOTATION.sub(" ", line)
    found = set()
    for match in _IS.finditer(plain):
        following = (one for one in words(plain[match.end() :]) if not _is_empty(one))
        first = stem(next(following, ""))
        if first and first not in acts:
            found.add(first)
    return frozenset(found)


def _is_empty(word: str) -> bool:
    return is_function_word(word) or word.endswith("ly") or word[:1].isdigit()


def _names_all(line: str, aside: str, passage: str) -> bool:
    """True if the names and days of a line stand in the passage, in their own or a kindred form."""
    held = {word[:_KINDRED] for word in words(f"{aside} {passage}")}
    return all(match[0].lower()[:_KINDRED] in held for match in _NAME.finditer(line))


def _is_told(event: Event, others: Iterable[Event], passage: str) -> bool:
    """True if one of the acts is that of ``event``, told with its doer where the event has one.

    "Shot" is not told by "died", and "murdered", which says more, not by "killed".
    """
    held = frozenset(stems(passage))
    like = [one for one in others if _is_like(event, one)]
    if not like and not frozenset(stems(event.trigger.text)) <= held:
        return False
    doer = event.agent_head
    return not doer or stem(doer) in held or any(one.agent_head for one in like)


def _is_like(event: Event, other: Event) -> bool:
    if event.lemma == other.lemma:
        return True
    kinds = [family(one.kind or one.lemma) for one in (event, other)]
    return kinds[0] == kinds[1] and (event.kind != "kill" or event.lemma == "kill")


def _acts(sources: Sources, sentences: Sequence[Span]) -> list[Event]:
    return [
        event
        for sentence in sentences
        for event in sources.events.get(sentence.article, ())
        if sentence.contains(event.trigger)
    ]


def _introduction(sources: Sources, told: Mark) -> str:
    """The words that say who speaks: a row of statements has one speaker, however each article names him."""
    if not isinstance(told, Statement):
        return ""
    actor = sources.actors.get(told.actor or "")
    printed = [span.text for span in (told.source, told.cue) if span is not None]
    return " ".join((*printed, actor.name if actor is not None else ""))


def agrees(line: str, passage: str) -> bool:
    """True if the passage has each number of the line, no weekday for another, and denies as the line does.

    >>> agrees("Two boats sank on Friday.", "Two boats sank."), agrees("Two boats sank.", "Boats sank.")
    (True, False)
    """
    if not _numbers(line) <= _numbers(passage) or negations(line) % 2 != negations(passage) % 2:
        return False
    here, there = _weekdays(line), _weekdays(passage)
    return here <= there or there <= here


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays that a text prints in full; "sun" and "sat" are words too."""
    return frozenset(WEEKDAYS[match[0]] for match in _WEEKDAY.finditer(text.lower()))


def _sentences(sources: Sources, mark: Mark) -> tuple[Span, ...]:
    """The sentences from the one in which a mark begins to the one in which it ends."""
    spans = mark.content if isinstance(mark, Statement) else (where(mark),)
    sentences = sources.sentences.get(mark.article, ())
    return tuple(one.span for one in sentences if any(one.span.overlaps(span) for span in spans))


def _numbers(text: str) -> frozenset[str]:
    return numbers(text) | spelled(text)


def _parts(finding: Finding, one: str, other: str) -> bool:
    """True if the finding shows other words at issue in the one article than in the other."""
    if finding.type not in _EXACT and (finding.type not in _AT_ODDS or finding.verdict == "COMPATIBLE"):
        return False
    shown = finding.focus or finding.versions
    left, right = (_words(shown.get(article, ())) for article in (one, other))
    return bool(left and right) and left.isdisjoint(right)


def _words(spans: Iterable[Span]) -> frozenset[str]:
    return frozenset(" ".join(span.text.casefold().split()).strip("\"“”'., ") for span in spans)
