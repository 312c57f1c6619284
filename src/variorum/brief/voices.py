"""In whose voice a passage tells: the outlet's own, somebody's words, or left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from variorum.brief.sources import Sources, where
from variorum.model import Mark, Span, Statement
from variorum.text.hedging import hedge_places

Telling = Literal["own", "said", "open"]

MOSTLY_SAID = 0.5
"""Part of a sentence that is somebody's words, so that all of it is told as such."""


def voice_of(sources: Sources, mark: Mark) -> Telling:
    """ "said": it stands in somebody's words or belief; "open": a hedge leaves it open; else "own"."""
    if isinstance(mark, Statement):
        return "said"
    place = where(mark)
    if any(span.contains(place) for one in _said(sources, mark.article) for span in one.content):
        return "said"
    sentence = sources.sentence(place)
    return "open" if sentence is not None and hedge_places(sentence.span.text) else "own"


def sentence_voice(sources: Sources, sentence: Span) -> Telling:
    """The voice of most of a sentence, with the words that say whose it is."""
    said = 0
    for one in _said(sources, sentence.article):
        spans = [span for span in (*one.content, one.source, one.cue) if span is not None]
        inside = sum(max(0, min(span.end, sentence.end) - max(span.start, sentence.start)) for span in spans)
        said = max(said, inside)
    if said >= MOSTLY_SAID * (sentence.end - sentence.start):
        return "said"
    return "open" if hedge_places(sentence.text) else "own"


def usual_voice(sources: Sources, voices: Mapping[str, Telling]) -> Telling:
    """The voice in which most articles tell something, by the voice of each; of as many, the earliest's."""
    counts = Counter(voices[article] for article in sorted(voices, key=lambda one: sources.order.get(one, 0)))
    return max(counts, key=lambda voice: counts[voice], default="own")


def _said(sources: Sources, article: str) -> Iterable[Statement]:
    return (one for one in sources.statements.get(article, ()) if one.cue is not None)
