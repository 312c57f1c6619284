"""What one origin alone has by the rows, and another article may tell in other words all the same.

Rows are joined with care, so that most of what one article has by the rows is told by another as well. What
has no echo is told there alone four times in five; what has a likely one hardly ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.compare.view import View, spans
from variorum.model import Echo, Fellow, Fellows, Row

LEAST = 0.1
"""Likelihood from which a sentence of another origin is an echo; set on stories that were read."""


def echoes(view: View, rows: Sequence[Row], fellows: Fellows) -> tuple[Echo, ...]:
    """For each of ``rows`` that one origin alone has, the likeliest sentence of another origin's article.

    Only where it may tell the row: there are always more facts of one origin alone than a reader looks at,
    and one that another tells too is worth less than one that is not shown. Sentences that were not compared
    (headlines, what stands far down in a long article) have none.
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
    for article, marks in row.versions.items():
        for mark in marks:
            sentence = view.sentence(spans(view.marks[mark])[0])
            for other, fellow in by_words.get((article, sentence.text.strip()), {}).items():
                if _origin(view, other) not in own:
                    yield fellow


def _origin(view: View, article: str) -> str:
    return view.articles[article].origin or article
