"""A draft and the article's own words, put together into an Article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from variorum.ingest.decode import printable
from variorum.ingest.draft import Draft, Unreadable
from variorum.ingest.headlines import is_printed, squeezed
from variorum.ingest.language import language
from variorum.ingest.limits import SPLIT, Limits
from variorum.ingest.own_words import own_words
from variorum.ingest.printed_lines import writers
from variorum.ingest.publication import disputed, publication, stated, weekday
from variorum.ingest.regions import HEAD, regions
from variorum.ingest.site_names import named_by_title
from variorum.model import Article, Evidence, Region, Span, When, is_english
from variorum.text.addresses import is_of_site, outlet_at, site
from variorum.text.paragraphs import paragraphs

_LONGEST_NOTICE = 80
"""Characters of a notice of the page that are shown."""

_Field = Literal["outlet", "title", "byline", "dateline", "published", "language", "credit", "url"]


def compose(draft: Draft, identity: tuple[str, tuple[str, ...]], limits: Limits) -> Article:
    """The article of ``draft`` under the id of ``identity`` (with its warnings).

    Metadata goes before the article's own words. Raises Unreadable if its text is longer than the
    limits allow, and if nothing stands in it but notices of the page, not even a headline.
    """
    draft, name = named_by_title(draft)
    if not draft.text.strip() and not draft.title.strip():
        raise Unreadable("", "nothing is printed there: white space only")
    text, warnings = printable(draft.text)
    title, _ = printable(draft.title)
    if len(text) > (most := limits.article_characters):
        reason = f"{len(text):,} characters are more than the {most:,} of one article; {SPLIT}"
        raise Unreadable(f"character {most:,}", reason)
    text, shift = titled(text, title)
    hints = tuple((hint.kind, hint.start + shift, hint.end + shift) for hint in draft.hints)
    parts = regions(text, title, draft.standfirst, hints)
    notice = _notice(text, parts)
    if notice and not any(region.kind == "headline" for region in parts):
        raise Unreadable("", f"no telling of the story: only a notice of the page stands there: “{notice}”")
    article = Article(id=identity[0], file=draft.file, text=text, title=title, regions=parts)
    evidence = _evidence(article, draft, name)
    found = {one.field: one.value for one in reversed(evidence)}
    when, basis = _published(article, draft)
    spoken = found.get("language", "")
    notes = [*identity[1], *draft.warnings, *warnings]
    if not is_english(spoken):
        notes.append(f"language {spoken}, not English: shown, and not compared")
    if notice:
        notes.append(f"the headline alone was read: below it stands only a notice of the page: “{notice}”")
    notes += _disputed_times(article, draft)
    if not draft.text.strip():
        notes.append("the headline alone was read: the input has no text below it")
    if draft.published and when is None:
        notes.append(f"the date {draft.published[:60]!r} could not be read")
    return Article(
        id=article.id,
        file=article.file,
        text=text,
        outlet=found.get("outlet", ""),
        title=found.get("title", ""),
        byline=found.get("byline", ""),
        dateline=found.get("dateline", ""),
        published=when,
        url=draft.url,
        language=spoken,
        regions=parts,
        evidence=(*evidence, *basis),
        warnings=tuple(notes),
    )


def _notice(text: str, regions: tuple[Region, ...]) -> str:
    """The longest notice, cut, of a page that prints notices and links and no story, or "".

    It left nothing out, for below its headline it tells of nothing: "Already a subscriber? Log in." Captions
    and notes may tell of the story; where there are any, the page is an article.
    """
    if {region.kind for region in regions} - {"headline", "dateline", "promo"}:
        return ""
    promos = (" ".join(text[one.start : one.end].split()) for one in regions if one.kind == "promo")
    longest = max(promos, key=len, default="")
    return longest if len(longest) <= _LONGEST_NOTICE else f"{longest[:_LONGEST_NOTICE].rstrip()}…"


def titled(text: str, title: str) -> tuple[str, int]:
    """``text`` with ``title`` as its headline in front, unless it stands at its beginning already.

    The second value is by how many characters the text moved.
    """
    if not text.strip():
        return title, 0
    lines = [text[start:end] for start, end in islice(paragraphs(text), HEAD)]
    if not squeezed(title) or is_printed(text, title, lines):
        return text, 0
    return f"{title}\n\n{text}", len(title) + 2


def _evidence(article: Article, draft: Draft, name: str) -> tuple[Evidence, ...]:
    """Every field with what it rests on, the most trusted first for each field.

    ``name`` is the site's behind the title. Where the article names no outlet itself the site is known at
    least: by that name, by the station of a dateline, or as it is addressed. It goes before the agency whose
    report it prints.
    """
    host = site(draft.url)
    given: tuple[tuple[_Field, str], ...] = (
        ("outlet", draft.outlet),
        ("title", article.title),
        ("byline", writers(draft.byline)),
        ("dateline", draft.dateline),
        ("language", draft.language),
        ("url", draft.url),
    )
    found = [Evidence(field, value, "metadata") for field, value in given if value]
    headline = next((region for region in article.regions if region.kind == "headline"), None)
    if headline is not None and not article.title:
        span = article.span(headline.start, headline.end)
        found.append(Evidence("title", " ".join(span.text.split()), "text", span))
    for said in own_words(article.text, article.regions, draft.outlet or name or host):
        span = article.span(said.start, said.end)
        found.append(Evidence(said.field, " ".join(said.value.split()), "text", span))
        if said.field == "credit" and host and is_of_site(said.value, host):
            found.append(Evidence("outlet", found[-1].value, "text", span))
    found += [Evidence("outlet", one, "metadata") for one in (name, outlet_at(host)) if one]
    code = language(_story(article.text, article.regions))
    if code and (not draft.language or is_english(code) != is_english(draft.language)):
        # A page's template may name the language of its menus: what is printed settles it.
        found.insert(0, Evidence("language", code, "text"))
    return tuple(found)


def _published(article: Article, draft: Draft) -> tuple[When | None, tuple[Evidence, ...]]:
    """When the article was published, and what that rests on, with the weekday where only that is known."""
    notes: list[Evidence] = []
    when = publication(article.text, article.regions, _given_times(draft))
    if when is None or when.precision == "bounded":
        day = weekday(article.text, article.regions)
        if day is not None:
            note = Evidence("published", f"on a {day[0]}", "text", article.span(day[1], day[2]))
            notes.append(note)
    if when is None:
        return None, tuple(notes)
    span: Span | None = None
    if when.start is not None and when.end is not None:
        span = article.span(when.start, when.end)
    basis: Literal["text", "metadata"] = "metadata" if span is None else "text"
    notes.insert(0, Evidence("published", when.edtf, basis, span))
    return When(when.edtf, when.precision, span), tuple(notes)


def _given_times(draft: Draft) -> tuple[str, ...]:
    """What the metadata gives for the publication time, the most trusted first."""
    return tuple(value for value in (draft.published, *draft.also_published) if value)


def _disputed_times(article: Article, draft: Draft) -> Iterator[str]:
    """A warning where metadata and print give days for the publication that cannot be one."""
    given = _given_times(draft)
    chosen = publication(article.text, article.regions, given) if given else None
    others = disputed(chosen, stated(article.text, article.regions, given))
    if chosen is not None and others:
        yield f"published {chosen.edtf[:10]}, but other places of the input say {', '.join(others)}"


def _story(text: str, regions: tuple[Region, ...]) -> str:
    """The words of the story itself, by which its language is told."""
    pieces = (text[region.start : region.end] for region in regions if region.kind == "body")
    return " ".join(islice(pieces, 20))[:4_000] or text[:4_000]
