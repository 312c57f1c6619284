"""JSON values to drafts: our own form, IPTC ninjs, story records, and what services of news answer."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, cast

from variorum.ingest.character_references import unescaped
from variorum.ingest.draft import Draft, Unreadable, with_fields
from variorum.ingest.limits import Limits
from variorum.ingest.metadata import without_outlet

_NINJS_TEXTS = ("body_text", "body_xhtml", "body_html", "bodies")


def parse(source: str | bytes) -> Any:
    """The JSON value of ``source``. Raises Unreadable with the line and column of the first fault."""
    try:
        return json.loads(source)
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string")
        what = "it ends in the middle of a value" if cut_off else error.msg
        raise Unreadable(f"line {error.lineno}, column {error.colno}", f"not valid JSON: {what}") from None
    except RecursionError:
        raise Unreadable("", "not read: JSON nested too deeply") from None
    except ValueError as error:
        raise Unreadable("", f"not valid JSON: {error}") from None


_TEXTS = ("body", "content", "articleBody", "maintext", "main_text", "full_text", "bodyText")
_FIRST_PARAGRAPH = "lead_paragraph"
_OUTLETS = ("outlet", "source", "publisher", "source_name", "site_name")
_WRITERS = ("byline", "author", "authors", "creator")
_TITLES = ("title", "headline", "webTitle")
_ADDRESSES = ("url", "webUrl", "web_url", "link")
_TIMES = (
    *("published", "date", "publishedAt", "published_at", "datePublished", "pubDate", "pub_date"),
    *(
        "date_publish",
        "date_published",
        "publish_date",
        "publication_date",
        "webPublicationDate",
        "timestamp",
    ),
)
_LISTS = ("reports", "articles", "results", "docs", "data", "items", "stories")
"""The keys below which a record lists articles, or has them by their ids."""

_WRAPS = ("response", "result", "data")
"""The keys below which services put all that they answer."""

_BLOCK = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section)\b[^<>]{0,500}>", re.IGNORECASE
)
_OPENED = re.compile(r"<(?:p|div|h[1-6]|ul|ol|blockquote|article|section)\b", re.IGNORECASE)
_MOST_OUTSIDE = 20
"""Of a page one letter of so many may stand outside its blocks."""

_INLINE = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|mark|small|sup|sub|font|q|cite)\b[^<>]{0,500}>", re.IGNORECASE
)
_REST = re.compile(r"\s*\[\+(?P<left>\d{1,9}) chars\]")
_REMOVED = "[removed]"
_MOST_KEYS = 12
"""As many of a record's keys are told where it has no text."""


def drafts(value: Any, file: str, limits: Limits, sha256: str = "") -> Iterator[Draft | Unreadable]:
    """The articles of one JSON value: an article, an array of such, or a story record.

    An article is ``{"text" or "html" or "sentences", "title", "outlet", "published" or "date",
    "url", "language", "byline", "id"}`` or a ninjs item; other keys are ignored, but for those by which other
    programs call the same ("body", "content", "maintext", "source", "publisher", "publishedAt", "pubDate" …),
    also below "fields". A story record is ``{"reports": [article, …]}``, as data sets of stories have it
    (also "articles", "results", "docs", "data", and these below "response"), or has them by their ids;
    sentences are put one to a line. ``sha256`` is the digest of the bytes that ``value`` came as.
    """
    if isinstance(value, Mapping):
        inner = _listed(value)
        if inner is None or _has_text(value):
            try:
                yield _article(value, file, limits, sha256 or _digest(value))
            except Unreadable as error:
                yield error
            return
        value = inner
    if not _is_list(value):
        yield Unreadable("", "JSON, but no article: an object with 'text' or 'html' is asked for")
        return
    if not value:
        yield Unreadable("", "JSON, but the list of articles is empty")
    for number, item in enumerate(value, 1):
        place = f"article {number}"
        if not isinstance(item, Mapping):
            yield Unreadable(place, "not an article: an object with 'text' or 'html' is asked for")
            continue
        try:
            yield _article(item, f"{file}, {place}", limits, _digest(item))
        except Unreadable as error:
            yield Unreadable(f"{place}, {error.place}" if error.place else place, error.reason)


def _listed(value: Mapping[str, Any], depth: int = 0) -> Sequence[Any] | None:
    """The articles that a record lists or has by their ids, None where it is no record of several."""
    for key in _LISTS:
        inner = value.get(key)
        if _is_list(inner):
            return cast(Sequence[Any], inner)
        if isinstance(inner, Mapping) and (known := _by_id(inner)):
            return known
    wrapped = (value[key] for key in _WRAPS if depth < 2 and isinstance(value.get(key), Mapping))
    found = (_listed(one, depth + 1) for one in wrapped)
    return next((one for one in found if one is not None), None) or _by_id(value) or None


def _by_id(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The articles of a value that holds nothing but articles, under their ids."""
    if not all(isinstance(one, Mapping) for one in value.values()) or not any(map(_has_text, value.values())):
        return []
    return [{"id": key, **one} for key, one in value.items()]


def _article(value: Mapping[str, Any], file: str, limits: Limits, sha256: str) -> Draft:
    if any(key in value for key in _NINJS_TEXTS) and not _string(value, "text"):
        return _ninjs(value, file, limits, sha256)
    if isinstance(inner := value.get("fields"), Mapping):
        value = {**value, **inner}
    text, page = _words_and_page(value)
    if not text and not page and not _is_headline(value):
        raise Unreadable("", _without_text(value))
    if text.strip().casefold() == _REMOVED:
        raise Unreadable("", "a placeholder ('[Removed]'): the service that gave it took the article away")
    text, left = _cut_off(text)
    page, left_of_page = _cut_off(page)
    warnings = [*left, *left_of_page, *_is_opening(value)]
    outlet = next(filter(None, (_name(value.get(key)) for key in _OUTLETS)), "")
    title = _INLINE.sub("", next(filter(None, (_name(value.get(key)) for key in _TITLES)), ""))
    draft = _assemble(
        file,
        limits,
        sha256,
        text=text,
        page=page,
        given_id=_scalar(value, "id", "_id"),
        title=without_outlet(title, outlet),
        outlet=outlet,
        byline=_INLINE.sub("", next(filter(None, (_name(value.get(key)) for key in _WRITERS)), "")),
        published=_scalar(value, *_TIMES),
        url=_string(value, *_ADDRESSES),
        language=_string(value, "language"),
    )
    return replace(draft, warnings=(*draft.warnings, *warnings))


def _is_headline(value: Mapping[str, Any]) -> bool:
    """True for a record of an article of which the headline alone was kept: a title, with a place or time.

    A title alone is borne by much that is no article (settings, a schema).
    """
    titled = any(_name(value.get(key)).strip() for key in _TITLES)
    placed = _scalar(value, *_TIMES) or _string(value, *_ADDRESSES)
    return titled and bool(placed or any(_name(value.get(key)).strip() for key in _OUTLETS))


def _without_text(value: Mapping[str, Any]) -> str:
    """The reason for a record without text: the keys that are read, and those that it has."""
    read = ", ".join(("text", "html", "sentences", *_TEXTS))
    keys = ", ".join(str(key)[:40] for key in islice(value, _MOST_KEYS)) or "no keys"
    more = ", …" if len(value) > _MOST_KEYS else ""
    return f"the article has no text; it is read from {read}; here there is {keys}{more}"


def _cut_off(words: str) -> tuple[str, tuple[str, ...]]:
    """``words`` without a service's count of what it left out at their end, and a warning where it did."""
    rest = _REST.search(words, max(0, len(words) - 100))
    if rest is None:
        return words, ()
    left = f"the text is cut off: {int(rest['left']):,} more characters are not in the input"
    return words[: rest.start()] + words[rest.end() :], (left,)


def _is_opening(value: Mapping[str, Any]) -> tuple[str, ...]:
    """A warning where a record has the first paragraph of its article alone."""
    whole = any(value.get(key) for key in ("text", "html", "sentences", *_TEXTS))
    return (
        ()
        if whole or not value.get(_FIRST_PARAGRAPH)
        else ("the text is the first paragraph of the article alone",)
    )


def _ninjs(value: Mapping[str, Any], file: str, limits: Limits, sha256: str) -> Draft:
    """A news item of the IPTC standard ninjs, versions 1 to 3 (https://iptc.org/standards/ninjs/)."""
    text, page = _string(value, "body_text"), _string(value, "body_xhtml", "body_html")
    for body in _objects(value.get("bodies")):
        content = _string(body, "value")
        if "html" in _string(body, "contentType", "contenttype").lower():
            page = page or content
        else:
            text = text or content
    headlines = [_string(one, "value") for one in _objects(value.get("headlines"))]
    sources = [
        _string(one, "name") for one in _objects(value.get("infosources")) + _objects(value.get("infosource"))
    ]
    return _assemble(
        file,
        limits,
        sha256,
        text=text,
        page=page,
        given_id=_scalar(value, "id", "uri", "guid"),
        title=_string(value, "headline") or next(filter(None, headlines), "") or _string(value, "title"),
        outlet=_name(value.get("outlet")) or next(filter(None, sources), ""),
        byline=_string(value, "byline"),
        dateline=_string(value, "located"),
        published=_scalar(value, "firstcreated", "firstCreated", "versioncreated", "versionCreated"),
        url=_string(value, "url"),
        language=_string(value, "language"),
    )


def _assemble(
    file: str, limits: Limits, sha256: str, *, text: str, page: str, title: str, **fields: str
) -> Draft:
    draft = with_fields(Draft(file=file, text=text, sha256=sha256), {"title": title, **fields}, limits)
    if not text.strip() and page.strip():
        from variorum.ingest import pages  # late: half a second that plain records need not pay

        read = pages.draft(page.encode("utf-8", "replace"), file, sha256, limits)
        draft = replace(draft, text=read.text, hints=read.hints)
        draft = with_fields(draft, {name: getattr(read, name) for name in ("title", *fields)}, limits)
    if not draft.text.strip() and not (draft.title and (draft.url or draft.published or draft.outlet)):
        raise Unreadable("", "the article has no text ('text' or 'html')")
    return draft


def _words_and_page(value: Mapping[str, Any]) -> tuple[str, str]:
    """The words of a record and its page, either of them "" where it has none."""
    sentences: Any = value.get("sentences")
    text, page = _string(value, "text"), _string(value, "html")
    if not text and _is_list(sentences):
        text = "\n".join(one for one in sentences if isinstance(one, str))
    if page and not text:
        return "", page
    words = text or _string(value, *_TEXTS, _FIRST_PARAGRAPH)
    if _is_page(words):
        return "", words
    if _BLOCK.search(words) is not None:
        words = re.sub(r"\n\s*\n", "\n\n", _BLOCK.sub("\n\n", words)).strip()
    return unescaped(_INLINE.sub("", words)), ""


def _is_page(words: str) -> bool:
    """True if all but a few of the words stand inside tags of blocks; else such tags are cut out of them.

    "<p>Seven died.</p> The rest is plain" is no page: only its first paragraph would be read.
    """
    if _BLOCK.search(words) is None:
        return False
    opened = _OPENED.search(words)
    closed = words.rfind("</")
    outside = len(words[: opened.start()].strip()) + len(words[closed:].strip()) if opened else len(words)
    return outside * _MOST_OUTSIDE <= len(words)


def _has_text(value: Mapping[str, Any]) -> bool:
    keys = ("text", "html", "sentences", *_TEXTS, *_NINJS_TEXTS, _FIRST_PARAGRAPH)
    return any(value.get(key) for key in keys)


def _string(value: Mapping[str, Any], *keys: str) -> str:
    return next((found for key in keys if isinstance(found := value.get(key), str) and found.strip()), "")


def _scalar(value: Mapping[str, Any], *keys: str) -> str:
    for key in keys:
        found = value.get(key)
        if isinstance(found, (str, int, float)) and not isinstance(found, bool) and str(found).strip():
            return str(found)
    return ""


def _name(value: Any) -> str:
    """A name given as a string, as ``{"name": …}`` (or "main", "original") or as a list of either."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _string(value, "name", "title", "main", "original")
    if _is_list(value):
        return ", ".join(filter(None, (_name(one) for one in value[:20] if not _is_list(one))))
    return ""


def _objects(value: Any) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        return [value]
    return [one for one in value[:50] if isinstance(one, Mapping)] if _is_list(value) else []


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _digest(value: Any) -> str:
    """The SHA-256 of a value in canonical form: what stands for its bytes inside a larger file."""
    try:
        canonical = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    except (RecursionError, ValueError, TypeError):
        raise Unreadable("", "not read: JSON nested too deeply") from None
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
