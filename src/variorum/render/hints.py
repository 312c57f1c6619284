"""Wording worth a look: words of each article's own voice that readers are likely to take for loaded."""

from __future__ import annotations

from variorum.model import Hint
from variorum.render.book import Book
from variorum.render.deeds import HintedWord, HintLine
from variorum.render.safe import one_line

MOST = 20
"""Words of one article that are listed."""

_CITES = 3


def hints(book: Book) -> tuple[HintLine, ...]:
    """The hints by article, in the order of the sigla (no ranking); none where no article has any."""
    by_article: dict[str, dict[str, list[Hint]]] = {}
    for one in sorted(book.story.hints, key=lambda one: (one.span.start, one.id)):
        if one.article in book.articles and book.true(one.span):
            words = by_article.setdefault(one.article, {})
            words.setdefault(one_line(one.span.text).casefold(), []).append(one)
    return tuple(
        HintLine(book.sigla[article], book.outlet(article), _words(book, by_article.get(article, {})))
        for article in (book.articles if by_article else ())
    )


def _words(book: Book, found: dict[str, list[Hint]]) -> tuple[HintedWord, ...]:
    """The likeliest words, in order of print."""
    likeliest = sorted(found, key=lambda word: (-max(one.likelihood for one in found[word]), word))[:MOST]
    chosen = sorted(likeliest, key=lambda word: (found[word][0].span.start, word))
    back = book.way_back("hints")
    return tuple(
        HintedWord(
            one_line(found[word][0].span.text),
            len(found[word]),
            book.cites([one.span for one in found[word][:_CITES]], back),
        )
        for word in chosen
    )
