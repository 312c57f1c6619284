"""The order of a story's articles, and their citation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Article
from variorum.text import edtf
from variorum.text.sigla import siglum


def arrange(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles by publication, each with its siglum.

    An article whose publication is only bounded stands at its earliest bound; one of unknown time
    comes last. Ties go by outlet, then by id, so the order of the input changes nothing.
    """
    ordered = sorted(articles, key=_place)
    return tuple(replace(article, siglum=siglum(place)) for place, article in enumerate(ordered))


def _place(article: Article) -> tuple[bool, str, str, str, str]:
    first = earliest(article)
    return (not first, first, article.outlet.casefold(), article.id, article.file)


def earliest(article: Article) -> str:
    """The earliest bound of publication, in UTC where a zone is known, as text that sorts by time.

    Where only a latest bound is known it stands for both; "" where there is none.
    """
    if article.published is None:
        return ""
    bounds = edtf.bounds(article.published.edtf)
    bound = bounds.earliest or bounds.latest
    return bound.isoformat() if bound else ""
