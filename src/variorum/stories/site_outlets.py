"""Outlets that are known by the address of their pages alone, and by what names the story calls them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.model import Article
from variorum.text.addresses import is_of_site, site
from variorum.text.outlets import agency, outlet_key


def named_by_others(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, those known by their site alone under the name that another of this site bears.

    "casseherald.example" is the Casse Herald where an article of that outlet, or from that site, stands
    beside it. Where two names would do it keeps its address.
    """
    named = [article for article in articles if article.outlet and not _is_site(article)]
    for article in articles:
        if not _is_site(article):
            yield article
            continue
        home = _one(
            other.outlet
            for other in named
            if site(other.url) == article.outlet or is_of_site(other.outlet, article.outlet)
        )
        yield replace(article, outlet=home) if home else article


def of_site(articles: Sequence[Article]) -> Callable[[str], str]:
    """Gives a credited outlet's name back as the site of the story's that it surely is, else as it is.

    "the Casse Herald reports" credits casseherald.example, where no outlet of the story bears the name.
    """
    hosts = sorted({article.outlet for article in articles if _is_site(article)})
    borne = {outlet_key(article.outlet) for article in articles}

    def known(name: str) -> str:
        if not hosts or outlet_key(name) in borne or agency(name):
            return name
        return _one(host for host in hosts if is_of_site(name, host)) or name

    return known


def _is_site(article: Article) -> bool:
    return article.outlet == site(article.url) != ""


def _one(names: Iterable[str]) -> str:
    """The one outlet that is named, "" for none and for several."""
    found = {outlet_key(name): name for name in sorted(names)}
    return next(iter(found.values())) if len(found) == 1 else ""
