"""The articles whole, with their apparatus: what others print too is marked and leads there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Article, Evidence
from variorum.render.book import Book, spans
from variorum.render.dates import published
from variorum.render.pieces import Note
from variorum.render.safe import one_line, safe_link, visible
from variorum.render.views import ArticleView, Paragraph, Token
from variorum.text.paragraphs import lines

_MOST_SIGLA = 6
"""Sigla in one mark of the apparatus; the row that it leads to has them all."""

_STYLES = {"statement": "st", "event": "ev", "quantity": "qu"}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of an article that is cited or has other versions."""

    start: int
    end: int
    back: str = ""
    style: str = ""
    sigla: str = ""
    row: str = ""
    cited: bool = False


def articles(book: Book) -> tuple[ArticleView, ...]:
    """Every article; to be set last, when all citations are known."""
    stretches: dict[str, dict[tuple[int, int], _Stretch]] = {article: {} for article in book.articles}
    for row in book.story.rows:
        printed = book.versions(row)
        if row.kind not in _STYLES or len(printed) < 2:
            continue
        for article, marks in printed:
            others = _others(book.sigla_of(other for other, _ in printed if other != article))
            style = _STYLES[row.kind] + (" contradicts" if row.verdict == "CONTRADICTS" else "")
            for mark in marks:
                held = [span for span in spans(mark) if book.true(span)]
                if row.kind == "event" and held:
                    held = [book.articles[article].span(held[0].start, max(span.end for span in held))]
                for span in held:
                    place = (span.start, span.end)
                    one = _Stretch(*place, "", style, others, book.anchor(row.id))
                    stretches[article].setdefault(place, one)
    for (article, start, end), back in book.cited.items():
        known = stretches[article].get((start, end), _Stretch(start, end))
        stretches[article][start, end] = _Stretch(
            start, end, back, known.style, known.sigla, known.row, cited=True
        )
    return tuple(
        _article(book, article, sorted(stretches[article.id].values(), key=lambda one: (one.start, -one.end)))
        for article in book.articles.values()
    )


def _others(sigla: Sequence[str]) -> str:
    """The sigla in words; of many only the first, and how many more."""
    if len(sigla) <= _MOST_SIGLA:
        return " ".join(sigla)
    shown = sigla[: _MOST_SIGLA - 1]
    return f"{' '.join(shown)} +{len(sigla) - len(shown)}"


def _article(book: Book, article: Article, stretches: list[_Stretch]) -> ArticleView:
    siglum = book.sigla[article.id]
    link = safe_link(article.url)
    about = [
        Note(item.field, f"{_shown(item)} (from the {item.basis})")
        for item in article.evidence
        if item.field != "title" and item.value
    ]
    if article.published and not any(item.field == "published" for item in article.evidence):
        about.append(Note("published", published(one_line(article.published.edtf))))
    return ArticleView(
        siglum=siglum,
        anchor=f"article-{siglum}",
        outlet=book.outlet(article.id),
        title=one_line(article.title),
        language=book.language(article.id),
        file=one_line(article.file),
        link=link or "",
        address=one_line(article.url) if not link else "",
        about=tuple(about),
        warnings=tuple(one_line(warning) for warning in article.warnings),
        paragraphs=tuple(_paragraphs(article, siglum, stretches)),
    )


def _shown(item: Evidence) -> str:
    value = one_line(item.value)
    return published(value) if item.field == "published" else value


def _paragraphs(article: Article, siglum: str, stretches: list[_Stretch]) -> list[Paragraph]:
    found = []
    first = 0
    for start, end in lines(article.text):
        # Stretches are in order of their starts; those that ended before this line stay behind.
        while first < len(stretches) and stretches[first].end <= start:
            first += 1
        inside = []
        for one in stretches[first:]:
            if one.start >= end:
                break
            if one.end > start:
                inside.append(one)
        # What a line ends as: the words after a dateline are the report's.
        kind = article.region_at(start + max(0, len(article.text[start:end].rstrip()) - 1)) or "body"
        found.append(Paragraph(start, kind, tuple(_tokens(article.text, siglum, start, end, inside))))
    return found


def _tokens(text: str, siglum: str, start: int, end: int, stretches: list[_Stretch]) -> list[Token]:
    """Text with nested spans; a span that crosses the end of another is cut in two there.

    The first part carries the anchor, the last the apparatus mark.
    """
    tokens: list[Token] = []
    opened: list[_Stretch] = []
    at = start

    def write(to: int) -> None:
        nonlocal at
        if to > at:
            tokens.append(Token("text", visible(text[at:to])))
            at = to

    def close(to: int) -> None:
        """Close what ends at or before ``to``; what must be closed above it is opened again."""
        while any(one.end <= to for one in opened):
            stop = min(one.end for one in opened)
            write(stop)
            again: list[_Stretch] = []
            while any(one.end <= stop for one in opened):
                one = opened.pop()
                if one.end > stop:
                    tokens.append(Token("close"))
                    again.append(one)
                    continue
                if one.back:
                    tokens.append(Token("back", href=f"#{one.back}"))
                tokens.append(Token("close"))
                if one.sigla:
                    tokens.append(
                        Token("mark", one.sigla, style=one.style.partition(" ")[2], href=f"#{one.row}")
                    )
            for one in reversed(again):
                opened.append(one)
                tokens.append(Token("open", style=one.style))

    for one in stretches:
        at_start = max(one.start, start)
        close(at_start)
        write(at_start)
        begins = one.start >= start
        anchor = f"{siglum}-{one.start}-{one.end}" if begins and one.cited else ""
        tokens.append(Token("open", anchor=anchor, style=one.style))
        opened.append(one)
    # A stretch that runs on into the next line is closed here without its mark.
    close(end)
    write(end)
    tokens.extend(Token("close") for _ in opened)
    return tokens
