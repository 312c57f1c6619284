"""What one origin alone has by the rows, and another article may tell in other words all the same.

Rows are joined with care, so that most of what one article has by the rows is told by another as well. What
has no echo is told there alone four times in five; what has a likely one hardly ever. Whole sentences are
held against each other, and a row may be a small part of its own: so it is asked of each whether it has the
row's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.compare.view import View, spans
from variorum.model import Echo, Event, Fellow, Fellows, Mark, Quantity, Row, Span
from variorum.text.acts import family
from variorum.text.numbers import spelled
from variorum.text.stems import numbers, stems

LEAST = 0.1
"""Likelihood from which a sentence of another origin is an echo; set on stories that were read."""

AKIN = 0.45
"""The most that a sentence is worth which has not the row's words: akin to the row's sentence, no more.

Below what a reader is shown; from "told by one alone" it keeps the row all the same, words differ so much.
"""

LACKING = 0.25
"""The most that one is worth which has none of the row's numbers or names, or another step of its case: low
enough to let the row be shown as told by one alone, behind those that have no echo."""

LEAST_PART = 1 / 3
"""Part of the row's telling words that a sentence has which tells the row."""

MOST_OF_SENTENCE = 0.6
"""Part of its sentence's telling words from which a row is the sentence: one word in common will do."""


def echoes(view: View, rows: Sequence[Row], fellows: Fellows) -> tuple[Echo, ...]:
    """For each of ``rows`` that one origin alone has, the likeliest sentence of another origin's article.

    Only where it may tell the row: there are always more facts of one origin alone than a reader looks at,
    and one that another tells too is worth less than one that is not shown. Sentences that were not compared
    (headlines, what stands far down in a long article) have none. One that has not the words of the row
    itself counts for :data:`AKIN` at most.
    """
    by_words = {(one.article, one.text.strip()): held for one, held in fellows.items()}
    found = []
    for row in rows:
        if row.verdict == "ONLY":
            likely = [one for one in _fellows(view, row, by_words) if one.likelihood >= LEAST]
            if likely:
                best = min(
                    likely, key=lambda one: (-one.likelihood, view.order[one.passage.article], one.passage)
                )
                found.append(Echo(row.id, best.passage, best.likelihood))
    return tuple(found)


def _fellows(view: View, row: Row, by_words: dict[tuple[str, str], Mapping[str, Fellow]]) -> Iterator[Fellow]:
    """The fellows of the sentences in which the row's marks stand, in articles of other origins."""
    own = {_origin(view, article) for article in row.versions} | set(row.origin_ids)
    for article, ids in row.versions.items():
        for mark in (view.marks[one] for one in ids):
            sentence = view.sentence(spans(mark)[0])
            for other, fellow in by_words.get((article, sentence.text.strip()), {}).items():
                if _origin(view, other) not in own:
                    most = 1.0
                    if not _has_words(fellow.passage, mark, sentence):
                        most = LACKING if _lacks(view, fellow.passage, mark) else AKIN
                    yield replace(fellow, likelihood=min(fellow.likelihood, most))


def _lacks(view: View, passage: Span, mark: Mark) -> bool:
    """True if ``passage`` has none of the numbers of a mark, none of its names, or not its step of a case.

    "Korvin is sought over the fire" does not tell "bond was set at 900 crowns".
    """
    printed = _words(mark)
    counts = numbers(printed) | spelled(printed)
    if counts and counts.isdisjoint(numbers(passage.text) | spelled(passage.text)):
        return True
    names = {match[0][:_KINDRED].casefold() for match in _NAME.finditer(printed)}
    if names and names.isdisjoint(word[:_KINDRED].casefold() for word in passage.text.split()):
        return True
    if not isinstance(mark, Event) or mark.kind not in _STEPS:
        return False
    acts = (one for one in view.events_of.get(passage.article, ()) if passage.contains(one.trigger))
    return all(family(one.kind or one.lemma) != family(mark.kind) for one in acts)


_STEPS = frozenset({"arrest", "release", "charge", "try", "plead", "convict", "acquit", "sentence"})
"""Kinds of acts that follow one another in a case: the words around one are those around the next."""

_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][^\W\d_]+")
_KINDRED = 5
"""Letters at the head of a name by which "Velmora" and "Velmoran" are of one kin."""


def _has_words(passage: Span, mark: Mark, sentence: Span) -> bool:
    """True if ``passage`` has enough of the telling words of a mark, and not of its sentence alone."""
    printed, mine = frozenset(stems(passage.text)), frozenset(stems(_words(mark)))
    shared = len(mine & printed)
    if len(mine) >= MOST_OF_SENTENCE * len(stems(sentence.text)):
        return shared > 0
    return shared >= LEAST_PART * len(mine) and shared >= min(2, len(mine)) > 0


def _words(mark: Mark) -> str:
    """The words of a mark itself; of an act without who does it, who does much else besides."""
    if isinstance(mark, Event):
        held = (mark.trigger, mark.patient_span, mark.place_span)
        return " ".join((*(span.text for span in held if span is not None), *mark.objects))
    if isinstance(mark, Quantity):
        return " ".join((mark.phrase.text, mark.of_event, *mark.scope))
    return " ".join(span.text for span in spans(mark))


def _origin(view: View, article: str) -> str:
    return view.articles[article].origin or article
