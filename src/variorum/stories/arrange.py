"""The order of a story's articles, and their citation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Article

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def arrange(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles by publication, each with its siglum.

    An article whose publication is only bounded stands at its earliest bound; one of unknown time
    comes last. Ties go by outlet, then by id, so the order of the input changes nothing.
    """
    ordered = sorted(articles, key=_place)
    return tuple(replace(article, siglum=siglum(place)) for place, article in enumerate(ordered))


def siglum(place: int) -> str:
    """The citation mark of the article at ``place`` (from 0): A … Z, AA, AB …

    >>> [siglum(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = _LETTERS[letter] + letters
    return letters


def _place(article: Article) -> tuple[bool, str, str, str, str]:
    first = earliest(article)
    return (not first, first, article.outlet.casefold(), article.id, article.file)


def earliest(article: Article) -> str:
    """The earliest bound of publication as text that sorts by time; "" where there is none.

    EDTF writes years, months and days in falling order with fixed widths, so bounds sort as text.
    """
    if article.published is None:
        return ""
    start, _, end = article.published.edtf.partition("/")
    bound = start if start not in ("", "..") else end
    return "" if bound in ("", "..") else bound.strip("~?%[]{} ")


def published_before(left: Article, right: Article) -> bool:
    """True if the left article's publication surely ends before the right one's begins."""
    if left.published is None or right.published is None:
        return False
    end = left.published.edtf.rpartition("/")[2]
    start = right.published.edtf.partition("/")[0]
    if end in ("", "..") or start in ("", ".."):
        return False
    # "2021-07-24" and "2021-07-24T13:04" share a day: neither is surely first.
    return end < start and not start.startswith(end)
