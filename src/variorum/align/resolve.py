"""Speakers, relays, agents, patients and places get their actor ids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.align import sources
from variorum.align.behalf import Principals
from variorum.align.cast import Cast
from variorum.align.context import Context
from variorum.align.facts import Facts, gather
from variorum.align.speakers import speakers
from variorum.model import Article, Event, Marks, Span, Statement


def resolve(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """The marks with the actors of the cast filled in wherever print leaves no doubt."""
    facts = gather(marks, cast)
    by_id = {article.id: article for article in articles}
    return tuple(_resolved(by_id[one.article], one, facts) for one in marks)


def _resolved(article: Article, marks: Marks, facts: Facts) -> Marks:
    context = Context(article, marks, facts)
    spoken, principals = speakers(context), Principals(context)
    statements: list[Statement] = []
    for statement in marks.statements:
        speaker = spoken[statement.id]
        statements.append(
            replace(
                statement,
                actor=speaker.actor,
                speaker=speaker.mention.id if speaker.mention is not None else statement.speaker,
                candidates=speaker.candidates,
                why_speaker=speaker.why,
                on_behalf=principals.of(statement, speaker.actor),
                relays=tuple(
                    replace(relay, actor=_actor_of(relay.span, marks, facts)) for relay in statement.relays
                ),
            )
        )
    events = tuple(_of_event(event, marks, facts) for event in marks.events)
    return replace(marks, statements=tuple(statements), events=events)


def _of_event(event: Event, marks: Marks, facts: Facts) -> Event:
    return replace(
        event,
        agent=_actor_of(event.agent_span, marks, facts),
        patient=_actor_of(event.patient_span, marks, facts),
        place=_actor_of(event.place_span, marks, facts),
    )


def _actor_of(span: Span | None, marks: Marks, facts: Facts) -> str | None:
    """The one actor whom the phrase stands for."""
    if span is None:
        return None
    found = sources.heads(span, marks.mentions)
    return facts.of_mention.get(found[0].id) if len(found) == 1 else None
