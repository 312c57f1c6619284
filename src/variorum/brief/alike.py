"""What articles of several origins tell, each in its own words: where no row joins their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.brief.main_event import MOST_QUOTED
from variorum.brief.passages import sentence_passage
from variorum.brief.sources import Sources
from variorum.brief.standing import quoted_part, stands
from variorum.model import BriefSentence, Fellows, Sentence, Span

LIKELY = 0.4
"""Likelihood from which a sentence of another origin is taken to tell the same."""

REPEATED = 0.35
"""Likelihood from which a sentence adds too little to one that is told already."""


class Alike:
    """How likely two sentences of print tell one thing."""

    def __init__(self, sources: Sources, fellows: Fellows) -> None:
        self._sources = sources
        self._likely: dict[tuple[str, int], dict[str, list[tuple[Span, float]]]] = {}
        for span, by_article in fellows.items():
            held = self._likely.setdefault((span.article, span.start), {})
            for article, fellow in by_article.items():
                held.setdefault(article, []).append((fellow.passage, fellow.likelihood))

    def told(self) -> Iterator[BriefSentence]:
        """Sentences that other origins tell too, those that most tell first; then by place in print.

        Each is cited for itself alone: that others tell it is likely, not seen.
        """
        ranked: list[tuple[int, float, int, int, Sentence]] = []
        for article, sentences in self._sources.sentences.items():
            for place, one in enumerate(sentences):
                others = self._origins(one.span)
                if others and stands(self._sources, one):
                    order = self._sources.order.get(article, 0)
                    ranked.append((-len(others), -round(sum(others.values()), 3), place, order, one))
        for *_, one in sorted(ranked, key=lambda held: held[:4]):
            passage = sentence_passage(one.span)
            if passage is not None and quoted_part(self._sources, one.span) <= MOST_QUOTED:
                yield BriefSentence(passage.text, (one.span,), (), "")

    def repeats(self, spans: Sequence[Span], earlier: Sequence[Span]) -> bool:
        """True where one of the sentences of ``spans`` likely tells what one of ``earlier`` does."""
        mine, theirs = (self._sentences(held) for held in (spans, earlier))
        return any(
            value >= REPEATED and (fellow.article, fellow.start) in theirs
            for key in mine
            for held in self._likely.get(key, {}).values()
            for fellow, value in held
        )

    def _sentences(self, spans: Sequence[Span]) -> set[tuple[str, int]]:
        found = (self._sources.sentence(span) for span in spans)
        return {(one.span.article, one.span.start) for one in found if one is not None}

    def _origins(self, span: Span) -> dict[str, float]:
        """The other origins that likely tell a sentence, and how likely."""
        articles = self._sources.articles
        own = articles[span.article].origin or span.article
        found: dict[str, float] = {}
        for article, held in self._likely.get((span.article, span.start), {}).items():
            origin = articles[article].origin or article
            best = max(value for _, value in held)
            if origin != own and best >= LIKELY:
                found[origin] = max(best, found.get(origin, 0.0))
        return found
