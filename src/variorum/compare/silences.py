"""Who is not heard: named again and again and never quoted; accused, and no reply sought."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from variorum.compare.view import View
from variorum.model import Actor, ActorMention, Span, Statement
from variorum.model.selection import Silence
from variorum.text import lexicon
from variorum.text.normal import plain_copy

OFTEN = 3
"""Mentions by name in one article from which an actor is held to be named again and again."""

_BODIES = frozenset({"organisation", "group", "government"})
"""Kinds that may be laws or programmes misread: only those that do something are held to be silent."""

_AFTER = re.compile(r"(?:['’]s?)?[ \t]*\b([A-Z])")
_SPEAKING = frozenset({"person", "organisation", "group", "government"})
_SHOWN = 6
"""Passages told for one silence, the first in print."""


def silences(view: View) -> tuple[Silence, ...]:
    """The actors not heard, those named most first; then the accused, in order of print."""
    heard: dict[str, set[str]] = defaultdict(set)
    for statement in view.story.statements:
        for actor in (statement.actor, statement.on_behalf, *statement.candidates):
            if actor is not None and statement.act == "speech":
                heard[actor].add(statement.article)
    return (*_never_quoted(view, heard), *_no_reply(view, heard))


def _never_quoted(view: View, heard: dict[str, set[str]]) -> list[Silence]:
    found: list[tuple[int, Silence]] = []
    doers = {event.agent for event in view.story.events}
    for actor in view.story.actors:
        if actor.kind not in _SPEAKING or actor.id in heard or _is_crowd(actor):
            continue
        if actor.kind in _BODIES and actor.id not in doers:
            continue
        named: dict[str, list[ActorMention]] = defaultdict(list)
        for mention in actor.mentions:
            if mention.form == "name" and mention.article in view.articles and not _modifies(view, mention):
                named[mention.article].append(mention)
        often = [article for article in view.articles if len(named.get(article, ())) >= OFTEN]
        if not often:
            continue
        passages = tuple(_span(view, named[article][0]) for article in often)[:_SHOWN]
        count = sum(map(len, named.values()))
        found.append((count, Silence("never quoted", actor.id, tuple(often), passages)))
    found.sort(key=lambda pair: -pair[0])
    return [one for _, one in found]


def _is_crowd(actor: Actor) -> bool:
    """True for a people or the members of a party ("Velmorans"): nobody speaks for all of them."""
    return actor.kind == "group" and actor.name.split()[-1].casefold().endswith("s")


def _modifies(view: View, mention: ActorMention) -> bool:
    """True for a name that is a part of another one ("House" of "House Speaker Dell Marrow")."""
    return _AFTER.match(view.articles[mention.article].text, mention.end) is not None


def _no_reply(view: View, heard: dict[str, set[str]]) -> list[Silence]:
    """The accused of each article that gives them no word and does not say that they were asked."""
    found: dict[tuple[str, str | None], list[Span]] = {}
    for statement in view.story.statements:
        if not _accuses(statement) or statement.negated or statement.article not in view.articles:
            continue
        accused = _accused(view, statement)
        if accused is None or accused.id == statement.actor or statement.article in heard.get(accused.id, ()):
            continue
        if not _asked(view, statement.article, accused):
            start = min(span.start for span in (statement.content[0], statement.cue) if span is not None)
            end = max(span.end for span in (statement.content[-1], statement.cue) if span is not None)
            passage = view.articles[statement.article].span(start, end)
            found.setdefault((accused.id, statement.actor), []).append(passage)
    return [
        Silence(
            "no reply",
            actor,
            tuple(sorted({span.article for span in passages}, key=lambda one: view.order[one])),
            tuple(sorted(passages, key=lambda span: (view.order[span.article], span.start)))[:_SHOWN],
            by,
        )
        for (actor, by), passages in found.items()
    ]


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon.words("accusing_cues.txt"))


def _accuses(statement: Statement) -> bool:
    return bool(statement.content) and statement.cue_lemma.replace(" ", "_") in _cues()


def _accused(view: View, statement: Statement) -> Actor | None:
    """The one actor mentioned first in what the accusation says, or right behind its cue; None if unclear."""
    assert statement.content
    start = statement.cue.start if statement.cue is not None else statement.content[0].start
    end = statement.content[-1].end
    source = statement.source
    for begun, ended, actor in view.names_at.get(statement.article, ()):
        if begun < start or ended > end or (source is not None and source.start <= begun < source.end):
            continue
        if _AFTER.match(view.articles[statement.article].text, ended):
            return None
        held = view.actors[actor]
        return held if held.kind in _SPEAKING else None
    return None


def _asked(view: View, article: str, accused: Actor) -> bool:
    """True if print near a mention of the accused says that a reply was sought or given."""
    text = plain_copy(view.articles[article].text).lower()
    phrases = lexicon.words("reply_sought.txt")
    for mention in accused.mentions:
        if mention.article == article:
            near = text[max(0, mention.start - 200) : mention.end + 300]
            if any(phrase in near for phrase in phrases):
                return True
    return False


def _span(view: View, mention: ActorMention) -> Span:
    return view.articles[mention.article].span(mention.start, mention.end)
