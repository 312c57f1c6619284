"""Checking a story offline: every span verbatim, every brief sentence sourced, every id resolved."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from variorum.model import SCHEMA, ActorMention, Span, Story

_MARKS = ("statements", "events", "quantities", "labels")


def check(story: Story) -> tuple[str, ...]:
    """What is wrong with the story, one plain line a problem, in the order of the file; () if nothing.

    Holds for ``story.json``: spans lie in their article and are verbatim; regions too; ids are
    unique; whatever names an id names one that exists; each statement, event, quantity and label
    stands in exactly one row, under its own article; rows and brief sentences rest on print.
    """
    return (
        *_schema(story),
        *_unique(story),
        *_spans(story),
        *_regions(story),
        *_references(story),
        *_rows(story),
        *_brief(story),
    )


def _schema(story: Story) -> Iterator[str]:
    if story.schema != SCHEMA:
        yield f"schema: {story.schema!r} is not {SCHEMA!r}"


def _unique(story: Story) -> Iterator[str]:
    for name in ("actors", *_MARKS, "times", "hints", "rows", "findings", "origins"):
        counts = Counter(value.id for value in getattr(story, name))
        yield from (f"{name}: id {key} stands {count} times" for key, count in counts.items() if count > 1)
    counts = Counter(article.id for article in story.compared())
    yield from (f"articles: id {key} stands {count} times" for key, count in counts.items() if count > 1)


def _spans(story: Story) -> Iterator[str]:
    texts = {article.id: article.text for article in story.compared()}
    for path, span in _walk("story", story):
        text = texts.get(span.article)
        if text is None:
            yield f"{path}: no article {span.article!r}"
        elif not 0 <= span.start < span.end <= len(text):
            yield f"{path}: [{span.start}, {span.end}) leaves the text of {span.article} ({len(text)})"
        elif text[span.start : span.end] != span.text:
            yield f"{path}: {span.text!r} is not what {span.article} prints at [{span.start}, {span.end})"


def _walk(path: str, value: Any) -> Iterator[tuple[str, Span | ActorMention]]:
    """Every span below ``value``, with the path that leads to it."""
    if isinstance(value, Span | ActorMention):
        yield path, value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _walk(f"{path}.{field.name}", getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(f"{path}[{key!r}]", inner)
    elif isinstance(value, tuple | list):
        for place, inner in enumerate(value):
            yield from _walk(f"{path}[{place}]", inner)


def _regions(story: Story) -> Iterator[str]:
    for article in story.compared():
        end = 0
        for region in article.regions:
            if not end <= region.start < region.end <= len(article.text):
                yield f"article {article.id}: region [{region.start}, {region.end}) overlaps or leaves it"
            end = region.end


def _references(story: Story) -> Iterator[str]:
    articles = {article.id for article in story.compared()}
    actors = {actor.id for actor in story.actors}
    statements = {statement.id for statement in story.statements}
    rows = {row.id for row in story.rows}
    events = {event.id for event in story.events}
    quantities = {quantity.id for quantity in story.quantities}
    origins = {origin.id for origin in story.origins}

    def missing(owner: str, field: str, ids: Iterable[str | None], known: set[str]) -> Iterator[str]:
        yield from (
            f"{owner}: {field} {key!r} does not exist" for key in ids if key is not None and key not in known
        )

    for article in story.compared():
        if origins:
            yield from missing(f"article {article.id}", "origin", [article.origin], origins)
    for name in (*_MARKS, "times", "hints"):
        for mark in getattr(story, name):
            yield from missing(mark.id, "article", [mark.article], articles)
    for statement in story.statements:
        whose = [statement.actor, *statement.candidates, statement.on_behalf]
        yield from missing(statement.id, "actor", whose, actors)
        yield from missing(statement.id, "relay actor", [relay.actor for relay in statement.relays], actors)
        yield from missing(statement.id, "parent", [statement.parent], statements)
    for event in story.events:
        yield from missing(event.id, "actor", [event.agent, event.patient, event.place], actors)
        yield from missing(event.id, "statement", [event.statement], statements)
    for quantity in story.quantities:
        yield from missing(quantity.id, "statement", [quantity.statement], statements)
        yield from missing(quantity.id, "whole", [quantity.part_of], quantities)
    for toll in story.tolls:
        yield from missing(toll.id, "article", [toll.article], articles)
        yield from missing(toll.id, "statement", [toll.statement], statements)
    counted = quantities | {toll.id for toll in story.tolls}
    for account in story.ledger:
        yield from missing(account.id, "row", [account.row], rows)
        yield from missing(account.id, "article", [one.article for one in account.entries], articles)
        yield from missing(
            account.id, "mark", (mark for one in account.entries for mark in one.marks), counted
        )
    for label in story.labels:
        yield from missing(label.id, "referent", [label.referent], actors | events)
        yield from missing(label.id, "statement", [label.statement], statements)
    for row in story.rows:
        yield from missing(row.id, "article", [*row.versions, *row.absent, *row.unknown_yet], articles)
        yield from missing(row.id, "actor", [row.actor], actors)
        yield from missing(row.id, "origin", row.origin_ids, origins)
        held = {mark for marks in row.versions.values() for mark in marks}
        yield from missing(
            row.id, "linked mark", (end for link in row.links for end in (link.left, link.right)), held
        )
    for finding in story.findings:
        yield from missing(finding.id, "row", [finding.row], rows)
        yield from missing(finding.id, "article", finding.versions, articles)
    for one in story.retellings:
        yield from missing(f"retelling of {one.of}", "article", [one.article, one.of], articles)
    for place, sentence in enumerate(story.brief):
        yield from missing(f"brief[{place}]", "row", sentence.rows, rows)
    for origin in story.origins:
        yield from missing(origin.id, "article", origin.articles, articles)
    for omission in story.omissions:
        yield from missing("omissions", "article", [omission.article], articles)
        yield from missing("omissions", "row", [omission.row], rows)
    for echo in story.echoes:
        yield from missing("echoes", "row", [echo.row], rows)
    if story.cover is not None:
        yield from missing("cover", "article", story.cover.articles, articles)
    for silence in story.silences:
        yield from missing("silences", "article", silence.articles, articles)
        yield from missing("silences", "actor", [silence.actor, silence.by], actors)
    for unknown in story.unknowns:
        yield from missing("unknowns", "row", [unknown.row or None], rows)
    for position in story.positions:
        yield from missing("positions", "actor", [position.actor, position.spoken_by], actors)
        yield from missing("positions", "row", [position.row, position.changes], rows)
        yield from missing("positions", "statement", position.statements, statements)


def _rows(story: Story) -> Iterator[str]:
    owner = {mark.id: mark.article for name in _MARKS for mark in getattr(story, name)}
    seen: Counter[str] = Counter()
    for row in story.rows:
        if not row.versions:
            yield f"{row.id}: a row without versions"
        for article, marks in row.versions.items():
            for mark in marks:
                seen[mark] += 1
                if owner.get(mark) != article:
                    yield f"{row.id}: mark {mark!r} is not one of article {article!r}"
    if story.rows:
        yield from (f"{mark}: stands in {seen[mark]} rows, not in one" for mark in owner if seen[mark] != 1)


def _brief(story: Story) -> Iterator[str]:
    for place, sentence in enumerate(story.brief):
        if not sentence.spans:
            yield f"brief[{place}]: a sentence without a span"
    for finding in story.findings:
        if not any(finding.versions.values()):
            yield f"{finding.id}: a finding without a span"
