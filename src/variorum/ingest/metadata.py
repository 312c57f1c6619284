"""What a page says of itself in JSON-LD, Open Graph, ``<meta>`` and ``<time>``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from variorum.ingest.headlines import is_masthead
from variorum.ingest.printed_lines import is_person, writers
from variorum.text import outlets

_MAX_VALUES = 2_000
"""JSON values looked at per page."""

_ARTICLE_TYPE = re.compile(r"(?:\w*news)?article|\w*blogposting|webpage|report", re.IGNORECASE)
"""The kinds of schema.org objects that stand for the page's article."""

_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"),
    "byline": ("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "date",
    ),
    "url": ("og:url",),
    "standfirst": ("og:description", "description"),
}
"""Names of ``<meta>`` tags per field, the most trusted first."""

_AUTHOR = frozenset(("author", "byline", "author-name", "byline-name", "byline__name"))
"""Words by which classes and the like mark who wrote the article."""

_COMMENTS = frozenset(
    ("comment", "comments", "comment-list", "commentlist", "comments-list", "comments-area")
)
"""Those by which they mark what readers wrote."""


def fields(tree: Any) -> dict[str, str]:
    """title, outlet, byline, published, url, language and standfirst as the page gives them, else "".

    JSON-LD goes before ``<meta>``, that before visible markup. ``published`` is not normalised.
    """
    linked = _linked(tree)
    metas = _metas(tree)
    found = {
        name: next(filter(None, (linked.get(name, ""), *(metas.get(key, "") for key in keys))), "")
        for name, keys in _META.items()
    }
    headline = _first(tree, "h1") or found["title"]
    found["outlet"] = found["outlet"] or _outlet_behind(headline, _first(tree, "title"))
    found["byline"] = found["byline"] or _author(tree)
    found["published"] = next(iter(published(tree)), "")
    found["title"] = without_outlet(found["title"] or _first(tree, "h1"), found["outlet"])
    found["url"] = _canonical(tree) or found["url"]
    found["language"] = linked.get("language", "") or str(tree.getroottree().getroot().get("lang") or "")
    if found["byline"].startswith(("http://", "https://", "@")):
        found["byline"] = ""
    return {name: _clean(value) for name, value in found.items()}


def published(tree: Any) -> tuple[str, ...]:
    """The publication times that JSON-LD, ``<meta>`` and ``<time>`` give, none twice, in this order.

    A ``<time>`` that nothing marks as the publication's is heard only where nothing else is given.
    """
    metas = _metas(tree)
    tagged = next(filter(None, (metas.get(key, "") for key in _META["published"])), "")
    found = [value for value in (_linked(tree).get("published", ""), tagged) if value]
    timed = _time(tree, alone=not found)
    return tuple(dict.fromkeys(_clean(value) for value in (*found, timed) if value))


def _linked(tree: Any) -> dict[str, str]:
    for node in _article_nodes(tree):
        kinds = node.get("@type")
        kinds = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, list) else []
        if not any(isinstance(kind, str) and _ARTICLE_TYPE.fullmatch(kind[:80]) for kind in kinds):
            continue
        if not any(isinstance(node.get(key), str) for key in ("headline", "datePublished")):
            continue
        return {
            "title": _word(node.get("headline")),
            "outlet": _word(node.get("publisher")),
            "byline": _word(node.get("author")),
            "published": _word(node.get("datePublished")),
            "url": _word(node.get("url")),
            "language": _word(node.get("inLanguage")),
        }
    return {}


def _article_nodes(tree: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's JSON-LD, outer before inner, never more than a bounded number."""
    seen = 0
    for script in tree.iter("script"):
        if str(script.get("type", "")).strip().lower() != "application/ld+json":
            continue
        try:
            values = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while values and seen < _MAX_VALUES:
            value = values.pop(0)
            seen += 1
            if isinstance(value, list):
                values = value[:_MAX_VALUES] + values
            elif isinstance(value, dict):
                yield value
                values.extend(inner for inner in (value.get("@graph"), value.get("mainEntity")) if inner)


def _metas(tree: Any) -> dict[str, str]:
    """The first non-empty content of each ``<meta>`` name, lower-cased."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = str(meta.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            name = str(meta.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _time(tree: Any, alone: bool) -> str:
    """A ``<time>`` that is marked as the publication's or, with ``alone``, the only one of the page."""
    times = [one for one in tree.iter("time") if one.get("datetime")]
    for one in times:
        marked = f"{one.get('itemprop', '')} {one.get('class', '')} {one.get('pubdate', '')}".lower()
        if "publish" in marked or "pubdate" in marked or one.get("pubdate") is not None:
            return str(one.get("datetime"))
    return str(times[0].get("datetime")) if alone and len(times) == 1 else ""


def _canonical(tree: Any) -> str:
    for link in tree.iter("link"):
        if "canonical" in str(link.get("rel") or "").lower().split():
            target = str(link.get("href") or "").strip()
            if target.startswith(("http://", "https://")):
                return target
    return ""


def _first(tree: Any, tag: str) -> str:
    element = next(tree.iter(tag), None)
    return "" if element is None else "".join(element.itertext())


def _outlet_behind(headline: str, title: str) -> str:
    """The outlet that a page's ``<title>`` names after the ``headline``: "Bridge falls - Velmora News"."""
    headline, title = _clean(headline), _clean(title)
    if not headline or not title.startswith(headline):
        return ""
    tail = title.removeprefix(headline).lstrip()
    name = tail[1:].strip(" :")
    return name if tail[:1] in tuple("|-–—:") and (is_masthead(name) or outlets.is_known(name)) else ""


def _author(tree: Any) -> str:
    """The first name that the page marks as its author's, not a commenter's."""
    for one in tree.iter("span", "a", "div", "p", "address"):
        marks = f"{one.get('class', '')} {one.get('rel', '')} {one.get('itemprop', '')}".lower().split()
        if _AUTHOR.isdisjoint(marks) or any(map(_is_comments, one.iterancestors())):
            continue
        name = writers(_clean("".join(one.itertext())))
        return name if len(name) <= 80 and is_person(name) else ""
    return ""


def _is_comments(element: Any) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return not _COMMENTS.isdisjoint(names)


def without_outlet(title: str, outlet: str) -> str:
    """``title`` without " | The Outlet" or " - The Outlet" at its end."""
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and outlet and tail.strip().casefold() == outlet.casefold():
            return head
    return title


def _word(value: Any) -> str:
    """A string, the name of an object, or the names of a list of either."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        name = value.get("name") or value.get("alternateName")
        return name if isinstance(name, str) else ""
    if isinstance(value, list):
        words = [_word(one) for one in value[:20] if not isinstance(one, list)]
        return ", ".join(filter(None, words))
    return ""


def _clean(value: str) -> str:
    return " ".join(value.split())
