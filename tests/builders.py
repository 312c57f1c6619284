"""Stories made by hand: spans are drawn in the text with ``[[key:words]]``, never counted."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.model import (
    Actor,
    ActorMention,
    Article,
    Event,
    Label,
    Marks,
    Quantity,
    Region,
    Row,
    RowKind,
    Sentence,
    Span,
    Statement,
    Story,
    When,
    content_id,
)
from variorum.stories import arrange, copies, credits, origins
from variorum.text.paragraphs import paragraphs

_DRAWN = re.compile(r"\[\[(\w+):(.*?)\]\]", re.DOTALL)
_SENTENCE = re.compile(r"[^\s].*?(?:[.!?][\"”’]?(?=\s|$)|$)")


def draw(text: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without its drawings, and the range of each drawn key.

    >>> draw("At least [[n:12]] died.")
    ('At least 12 died.', {'n': (9, 11)})
    """
    places: dict[str, tuple[int, int]] = {}
    plain, last = "", 0
    for match in _DRAWN.finditer(text):
        plain += text[last : match.start()]
        places[match[1]] = (len(plain), len(plain) + len(match[2]))
        plain += match[2]
        last = match.end()
    return plain + text[last:], places


class Drawn:
    """One article with its drawn spans; ``published`` is EDTF or ""."""

    def __init__(self, name: str, text: str, published: str = "", outlet: str = "") -> None:
        plain, self.places = draw(text)
        regions = tuple(
            Region("headline" if place == 0 and not plain[a:b].endswith(".") else "body", a, b)
            for place, (a, b) in enumerate(paragraphs(plain))
        )
        self.article = Article(
            id=name,
            file=f"{name}.txt",
            text=plain,
            outlet=outlet or name,
            published=When(published, "minute" if "T" in published else "day") if published else None,
            regions=regions,
            siglum=name,
        )

    def span(self, key: str) -> Span:
        """The drawn span ``key``."""
        return self.article.span(*self.places[key])

    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences by their final points, paragraph by paragraph."""
        found = []
        for region in self.article.regions:
            line = self.article.text[region.start : region.end]
            for match in _SENTENCE.finditer(line):
                span = self.article.span(region.start + match.start(), region.start + match.end())
                found.append(Sentence(span, region.kind))
        return tuple(found)

    def sentence(self, span: Span) -> Span:
        """The sentence in which ``span`` begins."""
        return next(one.span for one in self.sentences() if one.span.start <= span.start < one.span.end)


class Builder:
    """Gathers articles, marks and rows into a story."""

    def __init__(self) -> None:
        self.drawn: dict[str, Drawn] = {}
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.quantities: list[Quantity] = []
        self.labels: list[Label] = []
        self.mentions: dict[str, list[ActorMention]] = {}
        self.kinds: dict[str, str] = {}
        self.rows: list[Row] = []

    def article(self, name: str, text: str, published: str = "", outlet: str = "") -> Drawn:
        """Adds an article; its first line is a headline unless it ends in a full stop."""
        self.drawn[name] = Drawn(name, text, published, outlet)
        return self.drawn[name]

    def actor(self, actor: str, kind: str = "person", **printed: str) -> str:
        """An actor whose name stands at a drawn key of each article (article=key)."""
        self.kinds[actor] = kind
        for name, key in printed.items():
            span = self.drawn[name].span(key)
            mention = ActorMention(name, span.start, span.end, span.text, "name")
            self.mentions.setdefault(actor, []).append(mention)
        return actor

    def statement(self, name: str, content: str, **fields: object) -> Statement:
        """A statement; ``source``, ``cue`` … are drawn keys, other fields are values."""
        drawn = self.drawn[name]
        span = drawn.span(content)
        known = {
            key: drawn.span(str(value)) if key in _SPANS and value else value for key, value in fields.items()
        }
        known.setdefault("cue", None)
        known.setdefault("source", None)
        known.setdefault("form", "direct" if span.text[0] in '"“' else "indirect")
        made = Statement(content_id("s", name, content), name, (span,), **known)  # type: ignore[arg-type]
        self.statements.append(made)
        return made

    def quantity(self, name: str, number: str, low: float | None, **fields: object) -> Quantity:
        """A quantity at a drawn key; ``high`` is ``low`` unless given."""
        drawn = self.drawn[name]
        span = drawn.span(number)
        fields.setdefault("high", low)
        made = Quantity(
            content_id("q", name, number),
            name,
            span,
            span,
            low,
            sentence=drawn.sentence(span),
            **fields,  # type: ignore[arg-type]
        )
        self.quantities.append(made)
        return made

    def event(self, name: str, trigger: str, lemma: str, **fields: object) -> Event:
        """An event at a drawn key."""
        drawn = self.drawn[name]
        span = drawn.span(trigger)
        made = Event(
            content_id("e", name, trigger),
            name,
            span,
            drawn.sentence(span),
            lemma,
            **fields,  # type: ignore[arg-type]
        )
        self.events.append(made)
        return made

    def when(self, name: str, key: str, edtf: str) -> When:
        """A day printed at a drawn key."""
        return When(edtf, "day", self.drawn[name].span(key))

    def label(self, name: str, key: str, referent: str, voice: str = "outlet") -> Label:
        """A label at a drawn key."""
        span = self.drawn[name].span(key)
        made = Label(content_id("l", name, key), name, span, referent, voice, span.text.lower())  # type: ignore[arg-type]
        self.labels.append(made)
        return made

    def row(
        self, kind: RowKind, *marks: Statement | Event | Quantity | Label, actor: str | None = None
    ) -> Row:
        """A row that holds the marks."""
        versions: dict[str, tuple[str, ...]] = {}
        for mark in marks:
            versions[mark.article] = (*versions.get(mark.article, ()), mark.id)
        made = Row(content_id("r", *sorted(m.id for m in marks)), kind, kind, versions, actor=actor)
        self.rows.append(made)
        return made

    def story(self) -> tuple[Story, tuple[Marks, ...]]:
        """The story with sigla, credits, copies and origins found by the program, and its marks."""
        arranged = arrange([drawn.article for drawn in self.drawn.values()])
        marks = tuple(
            Marks(
                article=article.id,
                sentences=self.drawn[article.id].sentences(),
                statements=tuple(one for one in self.statements if one.article == article.id),
                events=tuple(one for one in self.events if one.article == article.id),
                quantities=tuple(one for one in self.quantities if one.article == article.id),
                labels=tuple(one for one in self.labels if one.article == article.id),
            )
            for article in arranged
        )
        given = credits(arranged, marks)
        copied = copies(arranged, given)
        arranged, found = origins(arranged, given, copied)
        order = [article.id for article in arranged]
        story = Story(
            title="made by hand",
            articles=arranged,
            actors=tuple(
                Actor(actor, min(m.text for m in held), self.kinds[actor], tuple(sorted(held, key=repr)))  # type: ignore[arg-type]
                for actor, held in sorted(self.mentions.items())
            ),
            statements=tuple(self.statements),
            events=tuple(self.events),
            quantities=tuple(self.quantities),
            labels=tuple(self.labels),
            rows=tuple(
                replace(row, versions={a: row.versions[a] for a in order if a in row.versions})
                for row in self.rows
            ),
            origins=found,
            credits=given,
            copies=copied,
        )
        return story, marks


_SPANS = frozenset({"source", "cue", "occasion", "medium", "addressee"})
