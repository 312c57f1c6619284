"""JSON values to drafts: our own form, IPTC ninjs, and story records."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from variorum.ingest.draft import Draft, Unreadable, with_fields
from variorum.ingest.limits import Limits

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


_TEXTS = ("body", "content", "articleBody")
_OUTLETS = ("outlet", "source", "publisher")
_TIMES = ("published", "date", "publishedAt", "published_at", "datePublished", "pubDate")


def drafts(value: Any, file: str, limits: Limits, sha256: str = "") -> Iterator[Draft | Unreadable]:
    """The articles of one JSON value: an article, an array of such, or a story record.

    An article is ``{"text" or "html" or "sentences", "title", "outlet", "published" or "date",
    "url", "language", "byline", "id"}`` or a ninjs item; other keys are ignored, but for those by which other
    programs call the same: "body", "content" or "articleBody" (words, or a page that begins with "<"),
    "source", "publisher", "publishedAt", "published_at", "datePublished", "pubDate". A story record is
    ``{"reports": [article, …]}`` (also ``"articles"``), as data sets of stories have it; sentences
    are put one to a line. ``sha256`` is the digest of the bytes that ``value`` came as.
    """
    if isinstance(value, Mapping):
        inner = next((value[key] for key in ("reports", "articles") if _is_list(value.get(key))), None)
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


def _article(value: Mapping[str, Any], file: str, limits: Limits, sha256: str) -> Draft:
    if any(key in value for key in _NINJS_TEXTS) and not _string(value, "text"):
        return _ninjs(value, file, limits, sha256)
    text, page = _words_and_page(value)
    return _assemble(
        file,
        limits,
        sha256,
        text=text,
        page=page,
        given_id=_scalar(value, "id"),
        title=_string(value, "title", "headline"),
        outlet=next(filter(None, (_name(value.get(key)) for key in _OUTLETS)), ""),
        byline=_name(value.get("byline") or value.get("author")),
        published=_scalar(value, *_TIMES),
        url=_string(value, "url"),
        language=_string(value, "language"),
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
    if not draft.text.strip():
        raise Unreadable("", "the article has no text ('text' or 'html')")
    return draft


def _words_and_page(value: Mapping[str, Any]) -> tuple[str, str]:
    """The words of a record and its page, either of them "" where it has none."""
    sentences: Any = value.get("sentences")
    text, page = _string(value, "text"), _string(value, "html")
    if not text and _is_list(sentences):
        text = "\n".join(one for one in sentences if isinstance(one, str))
    if text or page:
        return text, page
    other = _string(value, *_TEXTS)
    return ("", other) if other.lstrip().startswith("<") else (other, "")


def _has_text(value: Mapping[str, Any]) -> bool:
    return any(value.get(key) for key in ("text", "html", "sentences", *_TEXTS, *_NINJS_TEXTS))


def _string(value: Mapping[str, Any], *keys: str) -> str:
    return next((found for key in keys if isinstance(found := value.get(key), str) and found.strip()), "")


def _scalar(value: Mapping[str, Any], *keys: str) -> str:
    for key in keys:
        found = value.get(key)
        if isinstance(found, (str, int)) and not isinstance(found, bool) and str(found).strip():
            return str(found)
    return ""


def _name(value: Any) -> str:
    """A name given as a string, as ``{"name": …}`` or as a list of either."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _string(value, "name", "title")
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
