"""On how many independent origins a row rests."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.compare.lineage import BETWEEN_LETTERS
from variorum.compare.view import View, spans
from variorum.model import Copy, Credit, Row, Span


class RowOrigins:
    """Counts origins by row: by what the very passages rest on, not by article alone."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._by_name = {
            BETWEEN_LETTERS.sub("", name.casefold()): origin.id
            for origin in view.story.origins
            for name in origin.names
        }
        self._credits: dict[str, list[Credit]] = {}
        for credit in view.story.credits:
            if not credit.whole and credit.sentence is not None:
                self._credits.setdefault(credit.article, []).append(credit)
        self._copies: dict[tuple[str, str], list[Copy]] = {}
        for copy in view.story.copies:
            self._copies.setdefault((copy.left.article, copy.right.article), []).append(copy)

    def of(self, row: Row) -> tuple[str, ...]:
        """The ids of the row's origins, in the order of the articles.

        Two articles are one origin for the row where both descend from one as a whole, where both
        rest on a credit to the same agency or publication in the sentence of the passage, or where
        the passages of both lie in one copied passage. An article rests on a credit only where
        every passage that it has for the row does.
        """
        articles = sorted(row.versions, key=lambda article: self.view.order.get(article, 0))
        held = {article: self._passages(row.versions[article]) for article in articles}
        origin = {article: self._origin(article, held[article]) for article in articles}
        for place, right in enumerate(articles):
            for left in articles[:place]:
                if origin[left] != origin[right] and self._copied(left, right, held):
                    origin[right] = origin[left]
                    break
        return tuple(dict.fromkeys(origin[article] for article in articles))

    def _passages(self, ids: Sequence[str]) -> tuple[Span, ...]:
        return tuple(spans(self.view.marks[mark])[0] for mark in ids if mark in self.view.marks)

    def _origin(self, article: str, passages: Sequence[Span]) -> str:
        own = self.view.articles[article].origin or article
        credited = {self._credited(passage) for passage in passages}
        if len(credited) == 1 and (name := credited.pop()):
            return self._by_name.get(BETWEEN_LETTERS.sub("", name.casefold()), own)
        return own

    def _credited(self, passage: Span) -> str:
        """The outlet credited in the sentence that holds the passage; the first of several."""
        for credit in self._credits.get(passage.article, ()):
            if credit.sentence is not None and credit.sentence.overlaps(passage):
                return credit.name
        return ""

    def _copied(self, left: str, right: str, held: dict[str, tuple[Span, ...]]) -> bool:
        """True if every passage of one article lies in copies that hold a passage of the other."""
        first, second = (left, right) if (left, right) in self._copies else (right, left)
        copies = self._copies.get((first, second), ())
        return (
            bool(copies)
            and all(any(_mostly_in(mine, copy.left) for copy in copies) for mine in held[first])
            and all(any(_mostly_in(theirs, copy.right) for copy in copies) for theirs in held[second])
        )


def _mostly_in(passage: Span, copied: Span) -> bool:
    shared = min(passage.end, copied.end) - max(passage.start, copied.start)
    return shared >= 0.7 * (passage.end - passage.start)
