"""Where an act was done: its place as it was read, or the place that its clause names behind the act."""

from __future__ import annotations

import re

from variorum.compare.places import lie_apart, may_be_wide
from variorum.compare.view import View
from variorum.model import Actor, Event, Span
from variorum.text.normal import plain_copy
from variorum.text.nouns import person_nouns

_WHERE = re.compile(r"\b(?:at|in|near|inside|outside)\s+$", re.IGNORECASE)
"""Words right before a place that say that something was done there."""

_BREAK = re.compile(
    r"[,;:()–—\"]|\b(?:and|but|who|whom|whose|which|that|where|when|while|after|before|since|until|because|as|if"
    r"|to|for|from|of|by|with|over|against)\b",
    re.IGNORECASE,
)
"""Where the words behind an act may be about something else: "a docker who was born in Casse"."""


def where(view: View, event: Event) -> tuple[str | None, Span | None]:
    """The actor that an act's place is, and its words; (None, None) where print names none.

    "Was held in a flat in Port Casse" names Port Casse, though what the parse hangs on the act is the flat.
    """
    if event.place is not None and not _is_somebodys(view, event.place_span):
        return event.place, event.place_span
    sentence, article = event.sentence, view.articles[event.article]
    for start, end, actor in view.places_at.get(event.article, ()):
        if event.trigger.end <= start and end <= sentence.end:
            between = _without_doer(event, plain_copy(article.text[event.trigger.end : start]))
            if _WHERE.search(between) and _BREAK.search(between) is None:
                return actor, article.span(start, end)
    return None, event.place_span


def _is_somebodys(view: View, place: Span | None) -> bool:
    """True for a place that says who somebody is, not where: "met President Moss of Velmora"."""
    if place is None:
        return False
    text = view.articles[place.article].text
    before = _OF.search(text, max(0, place.start - 60), place.start)
    if before is None:
        return False
    if before[1].lower() in person_nouns():
        return True
    persons = (end for _, end, actor in view.names_at.get(place.article, ()) if _is_person(view, actor))
    return before.end(1) in persons


_OF = re.compile(r"([\w'’-]+) of (?:the )?$", re.IGNORECASE)


def _is_person(view: View, actor: str) -> bool:
    return view.actors[actor].kind == "person"


def _without_doer(event: Event, between: str) -> str:
    """The words behind an act without those that say by whom: "was killed by gunmen in Port Casse"."""
    doer = event.agent_span
    if doer is None or event.construction != "passive":
        return between
    return re.sub(rf"^\s*by\s+{re.escape(plain_copy(doer.text))}(?=\s)", "", between)


def are_towns_apart(view: View, left: Event, right: Event) -> bool:
    """True if two acts are told to have been in two places by name, and neither can hold the other.

    A country, a state, a region or a site may hold a town or lie in it; what was done near a town, or on
    the way to it, was perhaps done in another.
    """
    mine, theirs = (_told_in(view, one) for one in (left, right))
    if mine is None or theirs is None:
        return False
    return lie_apart(mine.name, theirs.name) or not (may_be_wide(mine.name) or may_be_wide(theirs.name))


def _told_in(view: View, event: Event) -> Actor | None:
    """The place that an act is told to have been "in"; None for a site, and where print says "near" it."""
    known, span = where(view, event)
    actor = view.actors.get(known or "")
    if actor is None or span is None or actor.kind != "place":
        return None
    before = plain_copy(view.articles[span.article].text[max(0, span.start - 12) : span.start])
    return actor if _IN.search(before) else None


_IN = re.compile(r"\bin\s+$", re.IGNORECASE)
