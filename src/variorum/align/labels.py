"""Labels: the words used for an actor or an act, in the outlet's own voice or inside a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.align.cast import Cast
from variorum.model import Article, Label, Marks, Mention, Span, content_id
from variorum.text.voices import Voices

_DETERMINERS = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|some|any|all|both|each|every|no|its|his|her|their|our|my|your"
    r"|several|many|other|another|what|which)\s+)+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")


def labels(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """Marks with their labels, in the order of print.

    An actor's labels are its descriptions and the titles printed with its names, never the names
    themselves; an act's are the trigger words of events whose class holds words that judge. The
    referent of the first is the actor's id, of the second the event's.
    """
    by_id = {article.id: article for article in articles}
    return tuple(replace(one, labels=_labels(by_id[one.article], one, cast)) for one in marks)


def _labels(article: Article, marks: Marks, cast: Cast) -> tuple[Label, ...]:
    voices = Voices(marks.statements)
    found: dict[str, Label] = {}
    for mention in marks.mentions:
        actor = cast.of_mention.get(mention.id)
        span = _label_span(article, mention) if actor is not None else None
        if actor is None or span is None:
            continue
        voice, statement = voices.at(span)
        label = Label(_id(span), article.id, span, actor, voice, _words(span), statement)
        found.setdefault(label.id, label)
    for event in marks.events:
        if event.charged:
            voice, statement = event.voice, event.statement
            label = Label(
                _id(event.trigger),
                article.id,
                event.trigger,
                event.id,
                voice,
                _words(event.trigger),
                statement,
            )
            found.setdefault(label.id, label)
    return tuple(sorted(found.values(), key=lambda label: (label.span.start, label.span.end)))


def _id(span: Span) -> str:
    return content_id("l", span.article, span.start, span.end)


def _words(span: Span) -> str:
    return " ".join(span.text.lower().split())


def _label_span(article: Article, mention: Mention) -> Span | None:
    """The describing words of a mention: a description without its determiner, or a name's title."""
    if mention.form == "nominal":
        return _stripped(article, mention.span)
    if mention.form == "name" and mention.title:
        offset = mention.span.text.lower().find(mention.title.lower())
        if offset < 0:
            return None
        start = mention.span.start + offset
        return _stripped(article, article.span(start, start + len(mention.title)))
    return None


def _stripped(article: Article, span: Span) -> Span | None:
    """The span without determiners in front and possessive ending, or None if nothing is left."""
    start, end = span.start, span.end
    lead = _DETERMINERS.match(span.text)
    if lead is not None:
        start += lead.end()
    tail = _POSSESSIVE.search(span.text)
    if tail is not None:
        end -= len(tail.group())
    printed = article.text[start:end]
    if not any(character.isalpha() for character in printed):
        return None
    return article.span(start, start + len(printed.rstrip()))
