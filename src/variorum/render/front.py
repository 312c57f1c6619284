"""The front of the page: header with the key of sigla, the brief; and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from variorum.model import Article, BriefSentence, Maker, Span, Story, Verdict
from variorum.render import retellings
from variorum.render.book import Book
from variorum.render.dates import published
from variorum.render.likewise import FEW
from variorum.render.origins import in_words
from variorum.render.pieces import Pointer
from variorum.render.safe import one_line
from variorum.render.views import BriefLine, HeaderView, OriginView, SiglumView, SkippedView
from variorum.render.wording import counted

_VERDICTS: dict[str, Verdict] = {"contradiction": "CONTRADICTS", "one origin": "ONLY", "unsure": "UNSURE"}


def header(book: Book) -> HeaderView:
    """Title, counts, key and origins."""
    story = book.story
    whole = [origin for origin in story.origins if book.sigla_of(origin.articles)]
    credited = [origin for origin in story.origins if not book.sigla_of(origin.articles)]
    made = story.made_by
    return HeaderView(
        title=one_line(story.title),
        count=tally(story),
        key=tuple(_siglum(book, article) for article in book.articles.values()),
        origins=tuple(
            OriginView(
                one_line(origin.name),
                book.sigla_of(origin.articles),
                tuple(one_line(reason) for reason in origin.because),
            )
            for origin in whole
        ),
        credited=tuple(one_line(origin.name) for origin in credited),
        retellings=retellings.views(book),
        made_by=_made_by(made) if made else "",
    )


def _made_by(made: Maker) -> str:
    parts = (f"Variorum {made.variorum}", made.parser, made.vectors, made.reader, made.pairs)
    return one_line(", ".join(part for part in parts if part != "none"))


def tally(story: Story) -> str:
    """How many articles were compared, and from how many independent origins they descend.

    An agency that is credited for single passages only is no origin of the coverage as a whole.
    """
    articles = story.compared()
    ids = {article.id for article in articles}
    whole = [origin.id for origin in story.origins if not ids.isdisjoint(origin.articles)]
    told = counted(len(articles), "article")
    return f"{told}, {in_words(whole, story.perhaps_one())}" if whole else told


def _siglum(book: Book, article: Article) -> SiglumView:
    origin = book.origins.get(article.origin)
    own = (article.outlet, article.outlet.removeprefix("The "), article.file)
    if origin and len(origin.articles) < 2 and origin.name in own:
        origin = None
    rests = [item for item in article.evidence if item.field == "published"]
    spans = [item.span for item in rests if item.span is not None]
    if article.published is not None and article.published.span is not None:
        spans.append(article.published.span)
    bases = sorted({item.basis for item in rests})
    return SiglumView(
        siglum=book.sigla[article.id],
        anchor=f"article-{book.sigla[article.id]}",
        outlet=book.outlet(article.id),
        title=one_line(article.title),
        published=published(one_line(article.published.edtf)) if article.published else "",
        rests=f"from the {', the '.join(bases)}" if bases else "",
        origin=one_line(origin.name) if origin else "",
        named=bool(one_line(article.outlet)),
        cites=book.cites(spans, "key"),
    )


def brief(book: Book) -> tuple[BriefLine, ...]:
    """The sentences of the brief with their citation marks."""
    return tuple(
        _line(book, sentence, f"brief-{number}") for number, sentence in enumerate(book.story.brief, 1)
    )


def _line(book: Book, sentence: BriefSentence, anchor: str) -> BriefLine:
    return BriefLine(
        anchor=anchor,
        text=one_line(sentence.text),
        cites=book.cites(_outermost(sentence.spans), anchor),
        # That one origin has it says nothing where all rests on one.
        verdict="" if book.single and sentence.mark == "one origin" else _VERDICTS.get(sentence.mark, ""),
        rows=tuple(
            Pointer(f"#{book.anchor(row)}", "versions", book.rows[row].verdict)
            for row in sentence.rows
            if row in book.rows and len(book.versions(book.rows[row])) > 1
        ),
        printed=_printed(book, sentence),
    )


def _printed(book: Book, sentence: BriefSentence) -> str:
    """The day on which a line was printed, where its days are counted from it, or the articles came out over
    weeks; "" where they all came out on one day, and for lines that set several articles side by side."""
    days = _days(book)
    if not sentence.spans or sentence.text.startswith("Outlets ") or len(set(days.values())) < 2:
        return ""
    day = days.get(sentence.spans[0].article)
    weeks = max(days.values()) - min(days.values()) >= _WEEKS
    if day is None or not (weeks or _COUNTED.search(sentence.text)):
        return ""
    return published(day.isoformat())


def _days(book: Book) -> dict[str, date]:
    """The day on which each article came out, of those that bear one."""
    given = {one.id: one.published.edtf for one in book.articles.values() if one.published is not None}
    found = {article: _DAY.match(edtf) for article, edtf in given.items() if "/" not in edtf}
    return {article: date.fromisoformat(match[0]) for article, match in found.items() if match is not None}


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKS = timedelta(days=7)
_COUNTED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|now|currently|ago"
    r"|(?:this|last|next) (?:\w+day|morning|afternoon|evening|night|week(?:end)?|month|year))\b",
    re.IGNORECASE,
)
"""Words for a time that is counted from the day of printing."""


def _outermost(spans: Sequence[Span]) -> list[Span]:
    """The spans that lie in no other; where articles are many only the longest of each.

    So a sentence and the words at issue in it have one mark.
    """
    if len({span.article for span in spans}) > FEW:
        longest = {one.article: one for one in sorted(spans, key=lambda one: (one.end - one.start, one))}
        return list(longest.values())
    return [one for one in spans if not any(other != one and other.contains(one) for other in spans)]


def skipped(book: Book) -> SkippedView:
    """What was not read, and all warnings."""
    story = book.story
    return SkippedView(
        files=tuple(
            (one_line(article.file), one_line(article.skipped))
            for article in story.articles
            if article.skipped is not None
        ),
        warnings=tuple(
            (book.sigla[article.id], one_line(warning))
            for article in book.articles.values()
            for warning in article.warnings
        ),
    )
