"""Who: the actors with all their spellings, and why these were merged."""

from __future__ import annotations

import re

from variorum.model import Actor, Merge
from variorum.render.book import Book
from variorum.render.pieces import Note
from variorum.render.safe import one_line
from variorum.render.views import ActorsView, ActorView, MergeView

_MOST_MERGES, _MOST_MERGES_CLOSE = 40, 3
"""Merges of one actor that are told; and where articles are many."""

_MOST_ROLES = 20
_AGE = re.compile(r",? (?:aged? )?\(?\d{1,3}\b(?=[,.;)]| (?:of|from) [A-Z])")
_AGED = re.compile(r"\b\d{1,3}-year-old (?:[a-z]+,? )?$")
_SMALL = re.compile(r"[^A-Z]*")
"""What a mention prints before the name itself."""
_AROUND = 24
"""Characters before a mention that are looked through for an age."""


def actors(book: Book) -> ActorsView:
    """Actors by how many articles and mentions name them; those whose age print gives need but one."""

    def weight(actor: Actor) -> tuple[int, int, str, str]:
        articles = {mention.article for mention in actor.mentions}
        return -len(articles), -len(actor.mentions), actor.name, actor.id

    ordered = sorted(book.actors.values(), key=weight)
    several = {actor.id for actor in ordered if len(actor.mentions) > 1 or _is_introduced(book, actor)}
    return ActorsView(
        many=tuple(_actor(book, actor) for actor in ordered if actor.id in several),
        once=tuple(_actor(book, actor) for actor in ordered if actor.id not in several),
        close=not book.small,
    )


def _is_introduced(book: Book, actor: Actor) -> bool:
    """Whether print gives a person's name and age, as of those of whom the news is ("Ansa Korvin, 24,")."""
    if actor.kind != "person" or len(actor.name.split()) < 2:
        return False
    for mention in actor.mentions:
        text = book.articles[mention.article].text
        before = text[max(0, mention.start - _AROUND) : mention.start]
        opening = _SMALL.match(mention.text)
        aged = _AGED.search(before + (opening[0] if opening else ""))
        if mention.form == "name" and (aged or _AGE.match(text, mention.end)):
            return True
    return False


def _actor(book: Book, actor: Actor) -> ActorView:
    anchor = book.anchor(actor.id)
    back = book.way_back(anchor)
    counts = []
    for article in book.ordered(mention.article for mention in actor.mentions):
        mentions = [mention for mention in actor.mentions if mention.article == article]
        first = min(mentions, key=lambda mention: (mention.form == "pronoun", mention.start))
        if 0 <= first.start < first.end <= len(book.articles[article].text):
            span = book.articles[article].span(first.start, first.end)
            counts.append((book.cite(span, back), len(mentions)))
    roles: dict[str, Note] = {}
    for role in actor.roles:
        name = one_line(role.text)
        if name not in roles and len(roles) < _MOST_ROLES:
            same = [one.span for one in actor.roles if one_line(one.text) == name]
            roles[name] = Note(name, "", book.cites(same[:5], back))
    merges = actor.merges[: _MOST_MERGES if book.small else _MOST_MERGES_CLOSE]
    return ActorView(
        anchor=anchor,
        name=one_line(actor.name),
        kind="" if actor.kind == "unknown" else actor.kind,
        votes=one_line(actor.kind_votes),
        spellings=tuple(one_line(name) for name in actor.spellings if name != actor.name),
        roles=tuple(roles.values()),
        counts=tuple(counts),
        merges=tuple(_merge(book, merge, back) for merge in merges),
    )


def _merge(book: Book, merge: Merge, back: str) -> MergeView:
    left, right = (
        Note(one_line(span.text), "", book.cites([span], back)) for span in (merge.left, merge.right)
    )
    return MergeView(left, right, tuple(one_line(reason) for reason in merge.because))
