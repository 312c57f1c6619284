"""What one origin alone has by the rows, and another article may tell in other words all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from variorum.compare.said_anyway import MOST_SENTENCES
from variorum.compare.view import View, spans
from variorum.model import Row, Span, Vectors
from variorum.model.selection import Echo

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 0.7
"""Cosine from which a sentence may tell the row too."""

NEAR_PARALLEL = 0.5
"""Cosine from which a sentence may tell it that stands in one parallel with the row's own."""

_AT_ONCE = 256
"""Rows that are set beside all sentences at once; bounds the memory."""


def echoes(view: View, told: Sequence[Row], vectors: Vectors | None) -> tuple[Echo, ...]:
    """For the facts of one origin alone, in the order of ``told``, the nearest sentence of another's article.

    Only where it comes near in meaning: there are always more facts of one origin alone than a reader looks
    at, and one that another tells too is worth less than one that is not shown. Nothing without ``vectors``.
    """
    if vectors is None:
        return ()
    alone = [row for row in told if row.verdict == "ONLY"]
    sentences = [
        sentence for article in view.articles for sentence in view.sentences.get(article, ())[:MOST_SENTENCES]
    ]
    if not alone or not sentences:
        return ()
    table = vectors.of([sentence.text for sentence in sentences])
    return tuple(
        Echo(row.id, sentences[place])
        for start in range(0, len(alone), _AT_ONCE)
        for row, place in _nearest(view, alone[start : start + _AT_ONCE], sentences, table, vectors)
    )


def _nearest(
    view: View,
    alone: Sequence[Row],
    sentences: Sequence[Span],
    table: NDArray[np.float32],
    vectors: Vectors,
) -> Iterator[tuple[Row, int]]:
    import numpy as np

    passages = [_passage(view, row) for row in alone]
    cosines = np.maximum(
        vectors.of([span.text for span in passages]) @ table.T,
        vectors.of([view.sentence(span).text for span in passages]) @ table.T,
    )
    origin = np.array([_origin(view, sentence.article) for sentence in sentences])
    for number, row in enumerate(alone):
        own = {_origin(view, article) for article in row.versions} | set(row.origin_ids)
        held = np.where(np.isin(origin, sorted(own)), -1.0, np.round(cosines[number], 3))
        parallel = set(view.parallels.get(view.sentence(passages[number]), ()))
        least = np.array([NEAR_PARALLEL if one in parallel else NEAR for one in sentences])
        near = np.where(held >= least, held, -1.0)
        place = int(near.argmax())  # the first of equals
        if near[place] > 0:
            yield row, place


def _origin(view: View, article: str) -> str:
    return view.articles[article].origin or article


def _passage(view: View, row: Row) -> Span:
    """The words of the row's first mark."""
    first = min(row.versions, key=lambda article: view.order[article])
    return spans(view.marks[row.versions[first][0]])[0]
