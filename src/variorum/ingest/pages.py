"""HTML pages to drafts: the main text by trafilatura, the metadata by the page's own word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree, html
from trafilatura.settings import DEFAULT_CONFIG, use_config
from trafilatura.xpaths import BODY_XPATH

from variorum.ingest import metadata
from variorum.ingest.character_references import unescaped
from variorum.ingest.draft import Draft, Hint, Unreadable, with_fields
from variorum.ingest.glued_links import without_glued_links
from variorum.ingest.hidden import without_hidden
from variorum.ingest.limits import Limits
from variorum.ingest.printed_lines import is_clock
from variorum.ingest.sources import too_large
from variorum.ingest.tables import is_table, row_lines
from variorum.model import RegionKind

_BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "code", "ab", "lb"})
"""The elements of trafilatura's result that begin a new line."""

_KINDS: dict[str, RegionKind] = {"head": "subheading", "item": "body", "cell": "body", "quote": "body"}
"""What such an element is, however short its words are."""

_BESIDE = ("a", "aside", "nav", "footer")
"""Elements in which a picture is no part of the text."""

_NEXT_PAGE = re.compile(rb"(?<=</html>)\s*(?=<(?:!doctype\s|html\b))", re.IGNORECASE)
_ALL_OF_IT = use_config()
_ALL_OF_IT.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
"""For what is known to be the text, however short it is: extraction looks elsewhere for a longer one."""


def parted(data: bytes) -> list[bytes]:
    """The pages of ``data``: several where they were put one behind the other ("cat a.html b.html")."""
    return _NEXT_PAGE.split(data)


def draft(data: bytes, file: str, sha256: str, limits: Limits) -> Draft:
    """The article of one page. Raises Unreadable for one too large or deep, or without a main text.

    Metadata comes from the page's own tags (JSON-LD, Open Graph, ``<meta>``, ``<time>``); nothing is
    guessed from the address or from stray dates.
    """
    if len(data) > limits.page_bytes:
        raise Unreadable("", too_large(len(data), limits.page_bytes))
    tree = _tree(data, limits)
    fields, published = metadata.fields(tree), metadata.published(tree)
    spanned = _spanned(tree)
    _show_captions(tree)
    captions = _captions(tree)
    tree, enclosed = _enclosed(tree)
    _show_clocks(tree)
    try:
        found = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=True,
            favor_precision=True,
            with_metadata=False,
            config=_ALL_OF_IT if enclosed else DEFAULT_CONFIG,
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        found = None  # its errors have no common base; the page is as good as empty
    body = getattr(found, "body", None)
    text, hints = _text(body, captions, spanned) if body is not None else ("", ())
    if not text.strip():
        raise Unreadable("", "no article text found in the page; save the article's text as .txt")
    others = published[1:]
    read = Draft(file=file, text=text, sha256=sha256, hints=hints, also_published=others)
    return without_glued_links(without_hidden(with_fields(read, fields, limits)))


def _tree(data: bytes, limits: Limits) -> Any:
    """The parsed page, within the bounds of ``limits``."""
    unreadable = Unreadable("", "not a readable HTML page")
    try:
        tree = trafilatura.load_html(data)
    except (ValueError, etree.LxmlError, RecursionError):
        raise unreadable from None
    if not isinstance(tree, html.HtmlElement):
        raise unreadable
    elements, depth = 0, 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > limits.page_depth:
            raise Unreadable("", f"elements nested deeper than {limits.page_depth}: not an article's page")
        if elements > limits.page_elements:
            raise Unreadable("", f"more than {limits.page_elements:,} elements: not an article's page")
    return tree


def _show_clocks(tree: Any) -> None:
    """Makes paragraphs of the clocks above the entries of a live page, which extraction drops elsewhere."""
    for one in [*tree.iter("time")]:
        inline = next(one.iterancestors("p", "li", "h1", "h2", "h3", "td", "figcaption"), None)
        if inline is None and is_clock(" ".join("".join(one.itertext()).split())):
            one.tag = "p"


def _enclosed(tree: Any) -> tuple[Any, bool]:
    """``tree`` with an element around a text that none tells from the rest, and True if it is new.

    Without one, extraction takes ``<p>`` alone, and lists of key points and headings are lost. The text is
    all of a fragment, and of a page what begins with its ``<h1>``.
    """
    container = next((found for find in BODY_XPATH for found in find(tree)), None)
    if container is not None and not _is_entry(container):
        return tree, False
    enclosing = html.Element("article", itemprop="articleBody")
    body = tree.find("body")
    if tree.tag != "html" or body is None:
        page = html.Element("html")
        etree.SubElement(page, "body").append(enclosing)
        enclosing.append(tree)
        return page, True
    parts = list(body)
    first = next((at for at, part in enumerate(parts) if next(part.iter("h1"), None) is not None), None)
    if first is None:
        return tree, False
    body.insert(first, enclosing)
    enclosing.extend(parts[first:])
    return tree, True


def _is_entry(container: Any) -> bool:
    """True for one of the entries of a live page: one of the same class follows, each tells its time."""
    following = container.getnext()
    return (
        following is not None
        and (following.tag, following.get("class")) == (container.tag, container.get("class"))
        and all(next(one.iter("time"), None) is not None for one in (container, following))
        and next(container.iter("h1"), None) is None
    )


def _show_captions(tree: Any) -> None:
    """Makes paragraphs of the captions of pictures, which extraction drops with their figures.

    Not those of teasers, which are links or stand beside the text, nor those of tables and quotations.
    """
    for one in [*tree.iter("figcaption")]:
        figure = next(one.iterancestors("figure"), None)
        caption = _line(" ".join(one.itertext()))
        beside = next(one.iterancestors(*_BESIDE), None) is not None
        if not caption or beside or figure is None:
            continue
        if next(figure.iter("img", "picture", "video"), None) is None:
            continue
        inside = _line(" ".join(" ".join(link.itertext()) for link in one.iter("a")))
        if inside == caption or next(figure.iter("table", "blockquote"), None) is not None:
            continue
        figure.tag = "div"
        shown = etree.SubElement(one, "p")
        one.text = None
        for child in list(one)[:-1]:
            one.remove(child)
        shown.text = caption


def _captions(tree: Any) -> frozenset[str]:
    """What stands in ``<figcaption>``, spaces squeezed."""
    found = (_line("".join(one.itertext())) for one in tree.iter("figcaption"))
    return frozenset(caption for caption in found if caption)


def _spanned(tree: Any) -> frozenset[str]:
    """The words of each table with a cell over several columns: which head is whose is not plain there."""
    tables = (one for one in tree.iter("table") if one.find(".//*[@colspan]") is not None)
    return frozenset(_words(one) for one in tables)


def _words(table: Any) -> str:
    """All that a table holds, without white space, of which extraction keeps no account."""
    return "".join("".join(table.itertext()).split())


def _text(body: Any, captions: frozenset[str], spanned: frozenset[str]) -> tuple[str, tuple[Hint, ...]]:
    """The lines of trafilatura's result, one paragraph a line with a blank one between, and their kinds."""
    lines: list[str] = []
    hints: list[Hint] = []
    quoted: dict[int, tuple[int, int]] = {}
    length = 0
    for kind, words, block in _lines(body, spanned):
        line = _line(words)
        if not line:
            continue
        if lines:
            length += 2
        if line in captions:
            kind = "caption"
        if kind is not None:
            hints.append(Hint(kind, length, length + len(line)))
        if block:
            quoted[block] = quoted.get(block, (length, 0))[0], length + len(line)
        lines.append(line)
        length += len(line)
    return "\n\n".join(lines), (*hints, *(Hint("body", start, end) for start, end in quoted.values()))


def _rows(table: Any) -> list[list[str]]:
    """The words of each row's cells; none for a table that holds another."""
    if next(table.iter("table"), None) is None or sum(1 for _ in table.iter("table")) > 1:
        return []
    return [[_line("".join(cell.itertext())) for cell in row.iter("cell")] for row in table.iter("row")]


def _line(words: str) -> str:
    """``words`` as one line of print; pages escape their references again by mistake."""
    return " ".join(unescaped(words).split())


def _is_headed(table: Any) -> bool:
    """True if the first row, and not the first column alone, holds heads."""
    first = next(table.iter("row"), None)
    cells = [] if first is None else list(first.iter("cell"))
    return len(cells) > 1 and all(cell.get("role") == "head" for cell in cells[1:])


def _lines(body: Any, spanned: frozenset[str]) -> Iterator[tuple[RegionKind | None, str, int]]:
    """Each block's kind (None for plain paragraphs), its words, and the number of its block quotation or 0.

    Walks without recursion.
    """
    pieces: list[str] = []
    kind: RegionKind | None = None
    table: Any = None
    deep = number = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag
        block = number if deep else 0
        if tag == "table" and event == "start" and table is None and is_table(rows := _rows(element)):
            yield kind, "".join(pieces), block
            pieces, kind, table = [], None, element
            yield from (
                ("body", line, block)
                for line in row_lines(rows, _is_headed(element) and _words(element) not in spanned)
            )
        if table is not None:
            if event == "end" and element is table:
                table = None
                pieces = [element.tail or ""] if element is not body else []
            continue
        if event == "start":
            if tag in _BLOCKS:
                yield kind, "".join(pieces), block
                pieces, kind = [], _KINDS.get(tag)
            if tag == "quote":
                number += not deep
                deep += 1
            if isinstance(tag, str) and element.text:
                pieces.append(element.text)
        else:
            if tag in _BLOCKS:
                yield kind, "".join(pieces), block
                pieces, kind = [], None
            deep -= tag == "quote"
            if element.tail and element is not body:
                pieces.append(element.tail)
    yield kind, "".join(pieces), 0
