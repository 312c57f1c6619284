"""Articles that may have been written from another: whoever tells next to nothing that it does not tell.

A desk that writes a report anew, in its own words and order, leaves no passage to find, but it adds nothing
either: its sentences are told there, and the names and numbers are the same. Two reporters at one event have
each their own. It is no proof (a short notice of one statement adds nothing either): no origin is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from variorum.compare.echoes import LEAST as LIKELY
from variorum.compare.view import View
from variorum.compare.whens import before
from variorum.model import Article, Fellow, Fellows, Retelling, Span
from variorum.text.numbers import spelled_at
from variorum.text.stems import numbers_at, stems

LEAST_TOLD = 0.45
"""The mean likelihood of an article's sentences to be told by the other, from which it may retell it."""

LEAST_SHARED = 0.85
"""The share of its names and numbers that the other must print. Both bounds were set on invented rewrites and
on stories that were read (``benchmarks.retellings``)."""

LEAST_SENTENCES = 6
"""Sentences of an article that must tell something; who has fewer adds nothing by its length."""

LEAST_DETAILS = 12
"""Names and numbers that it must print."""

LEAST_STEMS = 3
"""A sentence of fewer telling words tells nothing that could be another's."""

MOST_PASSAGES = 3
"""Pairs of sentences that are shown: those most alike."""

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 3
"""A word of a name with fewer letters may stand for anything."""


def retellings(view: View, fellows: Fellows) -> tuple[Retelling, ...]:
    """The articles that may retell another of another origin; for each the one that tells most of it.

    ``fellows`` say which sentences of others may tell a sentence. In the order of the articles.
    """
    prints = {article: _Print(view, one) for article, one in view.articles.items()}
    likely: dict[tuple[str, str], list[tuple[Span, Fellow]]] = {}
    for sentence, by_article in sorted(fellows.items()):
        if len(stems(sentence.text)) >= LEAST_STEMS:
            prints[sentence.article].sentences.append(sentence)
            for other, fellow in by_article.items():
                likely.setdefault((sentence.article, other), []).append((sentence, fellow))
    found: dict[tuple[str, str], Retelling] = {}
    for (article, other), told in likely.items():
        if _origin(view, article) != _origin(view, other):
            retelling = _retelling(prints[article], prints[other], told)
            if retelling is not None:
                found[article, other] = retelling
    return tuple(_told_once(view, found))


class _Print:
    """What an article prints that another may lack."""

    def __init__(self, view: View, article: Article) -> None:
        self.article = article
        self.sentences: list[Span] = []
        self._names = [article.span(start, end) for start, end, _ in view.names_at.get(article.id, ())]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the article, without case."""
        return frozenset(word.casefold() for word in _WORD.findall(self.article.text))

    @cached_property
    def figures(self) -> Mapping[str, Span]:
        """Every number of the article, in digits."""
        text = self.article.text
        places = {**spelled_at(text), **numbers_at(text)}
        return {value: self.article.span(start, end) for value, (start, end) in places.items()}

    @cached_property
    def names(self) -> Mapping[str, Span]:
        """Every word of its names, and the name that it was first printed in."""
        found: dict[str, Span] = {}
        for name in self._names:
            for word in _WORD.findall(name.text):
                if word[0].isupper() and len(word) >= _LEAST_LETTERS:
                    found.setdefault(word.casefold(), name)
        return found


def _retelling(mine: _Print, theirs: _Print, told: Sequence[tuple[Span, Fellow]]) -> Retelling | None:
    """``mine`` as told by ``theirs``; None where it tells things of its own, or too little at all."""
    sentences, details = len(mine.sentences), len(mine.names) + len(mine.figures)
    if sentences < LEAST_SENTENCES or details < LEAST_DETAILS:
        return None
    if sum(fellow.likelihood for _, fellow in told) < LEAST_TOLD * sentences:
        return None
    own = [span for word, span in mine.names.items() if word not in theirs.words]
    own += [span for value, span in mine.figures.items() if value not in theirs.figures]
    if details - len(own) < LEAST_SHARED * details:
        return None
    closest = sorted(told, key=lambda one: (-one[1].likelihood, one[0]))[:MOST_PASSAGES]
    return Retelling(
        article=mine.article.id,
        of=theirs.article.id,
        either=False,
        told=sum(fellow.likelihood >= LIKELY for _, fellow in told),
        sentences=sentences,
        shared=details - len(own),
        own=tuple(sorted(set(own))),
        passages=tuple(sorted((sentence, fellow.passage) for sentence, fellow in closest)),
    )


def _told_once(view: View, found: Mapping[tuple[str, str], Retelling]) -> Iterator[Retelling]:
    """Of two that may each retell the other the later; of those that an article may retell the likeliest.

    Nobody retells what was surely printed later.
    """
    for article in view.articles:
        of: list[Retelling] = []
        for other in view.articles:
            one, back = found.get((article, other)), found.get((other, article))
            if one is None or _is_before(view, article, other):
                continue
            if back is None or _is_before(view, other, article):
                of.append(one)
            elif (len(one.own), view.order[article]) < (len(back.own), view.order[other]):
                of.append(replace(one, either=True))
        if of:
            yield min(of, key=lambda one: (-one.told, len(one.own), view.order[one.of]))


def _is_before(view: View, one: str, other: str) -> bool:
    return before(view.articles[one].published, view.articles[other].published)


def _origin(view: View, article: str) -> str:
    return view.articles[article].origin or article
