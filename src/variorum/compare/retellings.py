"""Articles that may have been written from another: whoever tells next to nothing that it does not tell.

A desk that writes a report anew, in its own words and order, leaves no passage to find, but it adds nothing
either: its sentences are told there, the names and numbers are the same, and it quotes no words that do not
stand there. Two reporters at one event have each their own. It is no proof (a short notice of one statement
adds nothing either): no origin is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from variorum.compare.view import View
from variorum.compare.whens import before
from variorum.model import Article, Fellow, Fellows, Retelling, Span
from variorum.text.normal import plain_copy
from variorum.text.numbers import spelled_at
from variorum.text.quotations import quotations
from variorum.text.stems import numbers_at, stems

LIKELY = 0.5
"""Likelihood from which a sentence counts as told by the other: it is told there rather than not."""

LEAST_TOLD = 0.5
"""The part of an article's sentences that the other must tell."""

LEAST_SHARED = 0.9
"""The share of its names and numbers that the other must print. The bounds were set on invented rewrites and
on stories that were read (``benchmarks.retellings``)."""

QUOTED_RUN = 4
"""Words in a row of a quotation that the other must print; shorter quotations tell nothing."""

MOST_OWN_RUNS = 0.5
"""A quotation is an article's own if the other lacks more of its runs of words."""

LEAST_SENTENCES = 6
"""Sentences of an article that must tell something; who has fewer adds nothing by its length."""

LEAST_DETAILS = 12
"""Names and numbers that it must print."""

LEAST_STEMS = 3
"""A sentence of fewer telling words tells nothing that could be another's."""

MOST_PASSAGES = 3
"""Pairs of sentences that are shown: those most alike."""

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\w+(?:'\w+)?")
_NOTICE = re.compile(
    r"\b(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.](?:\d{4}|[A-Z]{4})\b|\b1-8\d\d-[\dA-Z-]{6,}"
    r"|\S@[^\s@]{1,80}\.\w{2}|\bwww\.\w"
)
"""Whom to call or write to: a line that every report of an incident ends with, and that proves nothing."""
_LEAST_LETTERS = 3
"""A word of a name with fewer letters may stand for anything."""


def retellings(view: View, fellows: Fellows) -> tuple[Retelling, ...]:
    """The articles that may retell another of another origin; for each the one that tells most of it.

    ``fellows`` say which sentences of others may tell a sentence. In the order of the articles.
    """
    prints = {article: _Print(view, one) for article, one in view.articles.items()}
    likely: dict[tuple[str, str], list[tuple[Span, Fellow]]] = {}
    for sentence, by_article in sorted(fellows.items()):
        if len(stems(sentence.text)) >= LEAST_STEMS and not _NOTICE.search(plain_copy(sentence.text)):
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
    def tokens(self) -> str:
        """Every word and figure of the article, without case, one blank around each."""
        return f" {' '.join(_tokens(self.article.text))} "

    @cached_property
    def quoted(self) -> tuple[tuple[str, ...], ...]:
        """The runs of words of each of its quotations that is long enough."""
        text = self.article.text
        inner = (
            _tokens(text[one.inner_start : one.inner_end])
            for one in quotations(text).found
            if not one.depth and not one.repair
        )
        return tuple(
            tuple(" ".join(words[at : at + QUOTED_RUN]) for at in range(len(words) - QUOTED_RUN + 1))
            for words in inner
            if len(words) >= QUOTED_RUN
        )

    @cached_property
    def figures(self) -> Mapping[str, Span]:
        """Every number of the article, in digits; not those to call."""
        text = self.article.text
        called = _NOTICE.sub(lambda match: " " * len(match.group()), plain_copy(text))
        places = {**spelled_at(text), **numbers_at(called)}
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
    likely = sum(fellow.likelihood >= LIKELY for _, fellow in told)
    if likely < LEAST_TOLD * sentences:
        return None
    own = [span for word, span in mine.names.items() if word not in theirs.words]
    own += [span for value, span in mine.figures.items() if value not in theirs.figures]
    if details - len(own) < LEAST_SHARED * details or _quotes_more(mine, theirs):
        return None
    closest = sorted(told, key=lambda one: (-one[1].likelihood, one[0]))[:MOST_PASSAGES]
    return Retelling(
        article=mine.article.id,
        of=theirs.article.id,
        either=False,
        told=likely,
        sentences=sentences,
        shared=details - len(own),
        own=tuple(sorted(set(own))),
        passages=tuple(sorted((sentence, fellow.passage) for sentence, fellow in closest)),
    )


def _quotes_more(mine: _Print, theirs: _Print) -> bool:
    """True if ``mine`` has a quotation that ``theirs`` does not print: somebody heard it said.

    Who writes "It held for a year, the guard told us" anew may cut it, or tell it in other words; words that
    were not printed there were had from elsewhere.
    """
    return any(
        sum(f" {run} " not in theirs.tokens for run in runs) > MOST_OWN_RUNS * len(runs)
        for runs in mine.quoted
    )


def _tokens(text: str) -> list[str]:
    return [word.casefold() for word in _TOKEN.findall(plain_copy(text))]


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
