"""Labels: the words used for an actor or an act, in the outlet's own voice or inside a quotation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from variorum.align.cast import Cast
from variorum.model import Actor, Article, Label, Marks, Mention, Span, content_id
from variorum.text.voices import Voices

_LEAD = re.compile(
    r"[\s\W]*(?:(?:the|a|an|this|that|these|those|some|any|all|both|each|every|no|its|his|her|their|our|my|your"
    r"|several|many|other|another|what|which|\w{1,40}['’]s?)\s+[\s\W]*)*",
    re.IGNORECASE,
)
"""What goes before a description: determiners, and one word that owns it ("Velmora's")."""

_COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "mx", "sir", "madam", "dr"})
_AGED, _OLD, _AGE_LETTERS = re.compile(r"\byears?[-\s]$"), re.compile(r"old\b[-\s]*"), 8
_TAIL = re.compile(r"(?:['’]s?)?[\s\"'“”„«»‘’,;:(]{0,40}$")


def labels(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """Marks with their labels, in the order of print.

    An actor's labels are its descriptions and the titles printed with its names, never the names
    themselves; an act's are the trigger words of events whose class holds words that judge. The
    referent of the first is the actor's id, of the second the event's. What a place or a building is
    called ("the tunnel"), and the one word for a body without a name ("the government"), judge nobody
    and are no labels.
    """
    by_id = {article.id: article for article in articles}
    plain = {actor.id for actor in cast.actors if _is_plain(actor)}
    return tuple(replace(one, labels=_labels(by_id[one.article], one, cast, plain)) for one in marks)


def _is_plain(actor: Actor) -> bool:
    """True for an actor whose descriptions say only what it is."""
    if actor.kind in ("place", "facility"):
        return True
    if actor.kind in ("person", "group") or any(mention.form == "name" for mention in actor.mentions):
        return False
    heads = {mention.text.split()[-1].lower() for mention in actor.mentions if mention.form == "nominal"}
    return len(heads) <= 1


def _labels(article: Article, marks: Marks, cast: Cast, plain: Collection[str]) -> tuple[Label, ...]:
    voices = Voices(marks.statements)
    found: dict[str, Label] = {}
    for mention in marks.mentions:
        actor = cast.of_mention.get(mention.id)
        if actor is None or actor in plain:
            continue
        for span in _label_spans(article, mention):
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


def _label_spans(article: Article, mention: Mention) -> Iterator[Span]:
    """The describing words of a mention: a description without its determiner; what stands round a name.

    Round a name stand its title ("Minister"), or else what goes before it ("the failing"), and what
    comes after it ("resistance group"); courtesy titles ("Mr.") describe nobody.
    """
    text, start = mention.span.text, mention.span.start
    if mention.form == "nominal":
        parts = [(0, len(text))]
    elif mention.form == "name" and mention.name:
        name = text.find(mention.name)
        title = text.lower().find(mention.title.lower()) if mention.title else -1
        before = (0, name) if title < 0 else (title, title + len(mention.title))
        parts = [before, (name + len(mention.name), len(text))] if name >= 0 else [before]
    else:
        parts = []
    for first, last in parts:
        span = _stripped(article, start + first, start + last)
        if span is not None and span.text.lower().strip(" .") not in _COURTESIES:
            yield span


def _stripped(article: Article, start: int, end: int) -> Span | None:
    """``[start, end)`` without determiners and owners in front, marks and possessive at its ends, or None."""
    printed = article.text[start:end]
    lead = _LEAD.match(printed)
    start += lead.end() if lead is not None else 0
    if _AGED.search(article.text[max(0, start - _AGE_LETTERS) : start]) and (old := _OLD.match(printed)):
        start += old.end()  # of "18 year old Ned Hart" what is left of the age
    tail = _TAIL.search(article.text[start:end])
    end -= len(tail.group()) if tail is not None else 0
    if end <= start or not any(character.isalpha() for character in article.text[start:end]):
        return None
    return article.span(start, end)
