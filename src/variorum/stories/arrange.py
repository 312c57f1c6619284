"""The order of a story's articles, and their citation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Article
from variorum.stories.site_outlets import named_by_others
from variorum.text import edtf
from variorum.text.sigla import siglum


def arrange(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles by publication, each with its siglum.

    One whose interval is closed stands at its earliest bound. Where only "not before" is known
    ("2014/..", from the years that the text names) the article may be of any later day: it comes
    after the dated ones, and one of unknown time last. Ties go by outlet, then by id, so the order
    of the input changes nothing. An outlet known by its site alone goes by the name that another
    article gives it.
    """
    ordered = sorted(named_by_others(articles), key=_place)
    return tuple(replace(article, siglum=siglum(place)) for place, article in enumerate(ordered))


def _place(article: Article) -> tuple[int, str, str, str, str]:
    known, first = 2, ""
    if article.published is not None:
        bounds = edtf.bounds(article.published.edtf)
        bound = bounds.earliest or bounds.latest
        if bound is not None:
            known, first = (0 if bounds.latest is not None else 1), bound.isoformat()
    return (known, first, article.outlet.casefold(), article.id, article.file)
