"""The Book: a story looked up by id, with its sigla, anchors and citation marks.

Sections ask it for passages; it remembers every span that was cited, so that the articles, which
are set last, carry an anchor for each: no citation mark on the page leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from variorum.model import (
    Actor,
    Article,
    Difference,
    Echo,
    Event,
    Finding,
    Mark,
    Origin,
    Quantity,
    Row,
    RowKind,
    Span,
    Statement,
    Story,
)
from variorum.render.passage import pieces, together, window
from variorum.render.pieces import Cite, Passage, Pointer
from variorum.render.safe import one_line
from variorum.render.wording import DIFFERENCES
from variorum.text.cues import cue_acts, is_yet_to_be
from variorum.text.sigla import siglum

MOST_VERSIONS = 40
"""Versions of one row or finding that are shown side by side; the rest by citation mark."""

MOST_PASSAGES = 12
"""Passages of one article that are shown for one row or finding."""

MANY = 12
"""With more articles than this, the page is set more closely."""

_SIGLUM = re.compile(r"[A-Z]{1,4}")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,4}")
_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")

_SPEECH = ("speech", "neutral")


@dataclass(slots=True)
class Book:
    """Looks a story up. Build it with :meth:`of`."""

    story: Story
    articles: Mapping[str, Article]
    sigla: Mapping[str, str]
    marks: Mapping[str, Mark]
    rows: Mapping[str, Row]
    echoes: Mapping[str, Echo]
    actors: Mapping[str, Actor]
    origins: Mapping[str, Origin]
    perhaps: Mapping[str, str]
    findings: Mapping[str, tuple[Finding, ...]]
    row_of_mark: Mapping[str, str]
    anchors: Mapping[str, str]
    outlets: Mapping[str, str]
    places: Mapping[str, int]
    cited: dict[tuple[str, int, int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, story: Story) -> Book:
        """The lookups of ``story``; what refers to nothing is left out, never an error."""
        articles = {article.id: article for article in story.compared()}
        given = [article.siglum for article in articles.values()]
        if len(set(given)) < len(given) or not all(_SIGLUM.fullmatch(siglum) for siglum in given):
            given = [siglum(place) for place in range(len(articles))]
        marks: dict[str, Mark] = {}
        every: tuple[Mark, ...] = (*story.statements, *story.events, *story.quantities, *story.labels)
        for mark in every:
            if mark.article in articles:
                marks.setdefault(mark.id, mark)
        rows = {row.id: row for row in story.rows}
        findings: dict[str, list[Finding]] = {}
        for finding in story.findings:
            findings.setdefault(finding.row, []).append(finding)
        return cls(
            story=story,
            articles=articles,
            sigla=dict(zip(articles, given, strict=True)),
            marks=marks,
            rows=rows,
            echoes={echo.row: echo for echo in story.echoes},
            actors={actor.id: actor for actor in story.actors},
            origins={origin.id: origin for origin in story.origins},
            perhaps=story.perhaps_one(),
            findings={row: tuple(found) for row, found in findings.items()},
            row_of_mark={
                mark: row.id for row in story.rows for marks_ in row.versions.values() for mark in marks_
            },
            outlets={
                article.id: one_line(article.outlet) or one_line(article.file)
                for article in articles.values()
            },
            places={article: place for place, article in enumerate(articles)},
            anchors=_anchors((*story.rows, *story.findings, *story.actors)),
        )

    @property
    def small(self) -> bool:
        """True if the articles are few enough that the page need not save on what is said twice."""
        return len(self.articles) <= MANY

    def way_back(self, anchor: str) -> str:
        """``anchor`` where articles are few: of the thousands of marks of many, only some lead back."""
        return anchor if self.small else ""

    @property
    def single(self) -> bool:
        """True if all rests on one origin: no two accounts can be set side by side."""
        whole = {article.origin or article.id for article in self.articles.values()}
        return len(whole) < 2 and all(row.origins < 2 for row in self.story.rows)

    def outlet(self, article: str) -> str:
        """The outlet's name, or the file's where no outlet is known."""
        return self.outlets[article]

    def language(self, article: str) -> str:
        """The article's language tag, "" where it is none or the page's own (English)."""
        tag = self.articles[article].language
        return tag if _LANGUAGE.fullmatch(tag) and not tag.lower().startswith("en") else ""

    def ordered(self, articles: Iterable[str]) -> list[str]:
        """Those of ``articles`` that the story compares, in the order of their sigla."""
        return sorted({one for one in articles if one in self.places}, key=self.places.__getitem__)

    def sigla_of(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The sigla of ``articles``, in order."""
        return tuple(self.sigla[article] for article in self.ordered(articles))

    def versions(self, row: Row) -> list[tuple[str, list[Mark]]]:
        """The articles that print the row, in the order of the sigla, with their marks in order of print."""
        found: list[tuple[str, list[Mark]]] = []
        for article in self.ordered(row.versions):
            marks = [self.marks[mark] for mark in row.versions[article] if mark in self.marks]
            if marks:
                found.append((article, sorted(marks, key=lambda mark: (spans(mark)[0].start, mark.id))))
        return found

    def rows_of(self, kind: RowKind) -> list[Row]:
        """The rows of one kind that have a version in print, in the order of the story."""
        return [row for row in self.story.rows if row.kind == kind and self.versions(row)]

    def told_as(self, row: Row) -> str:
        """How a row’s versions tell it, in a word: said, told (of who wants or fears it),
        counted; of an act happened, planned …

        An act that one version tells as having happened is told so; "did not happen" is one that is denied,
        "not said" what nobody is told to have said, and "yet to be said" what is only announced.
        """
        if row.kind == "statement":
            return self._said(row)
        if row.kind != "event":
            return "counted"
        acts = [mark for _, marks in self.versions(row) for mark in marks if isinstance(mark, Event)]
        ways = [
            "did not happen" if one.negated and one.modality == "happened" else one.modality for one in acts
        ]
        return "happened" if "happened" in ways or not ways else max(ways, key=ways.count)

    def _said(self, row: Row) -> str:
        held = [mark for _, marks in self.versions(row) for mark in marks if isinstance(mark, Statement)]
        # A thing not released is not said; who does not want a thing is told of.
        if held and all(
            one.negated and cue_acts().get(one.cue_lemma, _SPEECH)[0] == "speech" for one in held
        ):
            return "not said"
        if self.is_attitude(row):
            return "told"
        cues = [one.cue.text for one in held if one.cue is not None]
        return "yet to be said" if cues and all(map(is_yet_to_be, cues)) else "said"

    def is_attitude(self, row: Row) -> bool:
        """True if no article prints a statement as said: what somebody is told to want, fear or think."""
        marks = [mark for _, held in self.versions(row) for mark in held]
        return all(mark.act == "attitude" for mark in marks if isinstance(mark, Statement))

    def anchor(self, owner: str) -> str:
        """The anchor of a row, finding or actor."""
        return self.anchors[owner]

    def true(self, span: Span) -> bool:
        """True if the span stands in print as it says."""
        article = self.articles.get(span.article)
        return (
            article is not None
            and 0 <= span.start < span.end <= len(article.text)
            and article.text[span.start : span.end] == span.text
        )

    def cite(self, span: Span, back: str) -> Cite:
        """The citation mark of a span; ``back`` is the anchor of the place that cites it, "" for none."""
        if not self.true(span):
            return Cite("?", "", "these words do not stand in print as cited")
        place = (span.article, span.start, span.end)
        self.cited[place] = self.cited.get(place) or back
        siglum = self.sigla[span.article]
        title = f"{self.outlet(span.article)}, characters {span.start}–{span.end}" if self.small else ""
        return Cite(siglum, f"#{siglum}-{span.start}-{span.end}", title)

    def cites(self, given: Iterable[Span], back: str) -> tuple[Cite, ...]:
        """One citation mark for each distinct span, in the order of the sigla and of print."""
        places = self.places
        distinct = sorted(set(given), key=lambda span: (places.get(span.article, -1), span.start, span.end))
        return tuple(self.cite(span, back) for span in distinct)

    def passage(
        self, shown: Sequence[Span], back: str, focus: Sequence[Span] = (), turns: Sequence[Span] = ()
    ) -> Passage | None:
        """The print around ``shown`` spans of one article, or None where none stands in print."""
        held = sorted(span for span in shown if self.true(span) and span.article == shown[0].article)
        if not held:
            return None
        article = self.articles[held[0].article]
        whole = article.span(held[0].start, max(span.end for span in held))
        # Far-apart spans (a quotation that runs on much later) are cited by their first.
        if whole.end - whole.start > 4000:
            whole = held[0]
        differing, turning = (
            [span for span in given if self.true(span) and span.article == article.id]
            for given in (focus, turns)
        )
        return Passage(
            self.cite(whole, back),
            pieces(article.text, whole, held, differing, turning),
            article.id,
            window(article.text, whole.start, whole.end),
        )

    def passages(
        self, shown: Iterable[Span], back: str, focus: Sequence[Span] = (), turns: Sequence[Span] = ()
    ) -> tuple[Passage, ...]:
        """The print around spans of one article, as few passages as they need.

        ``focus`` are words that differ, ``turns`` words that soften or deny.
        """
        held = [span for span in shown if self.true(span)]
        if not held:
            return ()
        groups = together(self.articles[held[0].article].text, held)
        found = (self.passage(group, back, focus, turns) for group in groups[:MOST_PASSAGES])
        return tuple(passage for passage in found if passage is not None)

    def pointers(self, row: str, kind: Difference | None = None) -> tuple[Pointer, ...]:
        """Links to the findings of a row, or to those of one kind."""
        return tuple(
            Pointer(f"#{self.anchor(finding.id)}", DIFFERENCES[finding.type], finding.verdict)
            for finding in self.findings.get(row, ())
            if kind in (None, finding.type)
        )

    def focus(self, row: str) -> list[Span]:
        """The differing words that the findings of a row point at."""
        return [
            span
            for finding in self.findings.get(row, ())
            for held in (finding.focus or {}).values()
            for span in held
        ]


def spans(mark: Mark) -> tuple[Span, ...]:
    """The spans that a mark shows: contents, the trigger's clause, the phrase, the label."""
    if isinstance(mark, Statement):
        return mark.content or tuple(span for span in (mark.cue, mark.source) if span is not None)
    if isinstance(mark, Event):
        parts = (mark.agent_span, mark.trigger, mark.patient_span)
        near = [span for span in parts if span is not None and mark.sentence.contains(span)]
        return tuple(sorted(near)) or (mark.trigger,)
    if isinstance(mark, Quantity):
        return (mark.phrase,)
    return (mark.span,)


def _anchors(owners: Iterable[Row | Finding | Actor]) -> dict[str, str]:
    """An anchor for each id: the id itself where it is a plain name, else one by its place."""
    anchors: dict[str, str] = {}
    taken: set[str] = set()
    for place, owner in enumerate(owners):
        anchor = f"id-{owner.id}" if _NAME.fullmatch(owner.id) else f"no-{place}"
        if owner.id not in anchors:
            anchors[owner.id] = anchor if anchor not in taken else f"no-{place}"
            taken.add(anchors[owner.id])
    return anchors
