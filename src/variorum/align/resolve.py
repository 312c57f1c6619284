"""Speakers, relays, agents, patients and places get their actor ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.align import sources
from variorum.align.behalf import Principals
from variorum.align.cast import Cast
from variorum.align.context import Context
from variorum.align.facts import Facts, gather
from variorum.align.speakers import speakers
from variorum.model import Article, Event, Marks, Span, Statement
from variorum.text.acts import act_of_noun, harmful
from variorum.text.listed import first_listed

_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})


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
    said = {statement.id: statement.actor for statement in statements}
    events = tuple(_of_event(event, marks, facts, said) for event in marks.events)
    return replace(marks, statements=tuple(statements), events=events)


def _of_event(event: Event, marks: Marks, facts: Facts, said: Mapping[str, str | None]) -> Event:
    """The event with its actors; who says "I" within quotation marks is whoever is quoted.

    ``said`` holds the speaker of each statement by its id.
    """

    def actor(span: Span | None, head: str) -> str | None:
        if span is not None and event.voice == "quoted" and span.text.casefold() in _SPEAKER:
            return said.get(event.statement or "")
        return None if span is None else _actor_of(first_listed(span, head), marks, facts)

    agent = None if _is_harm_at(event, marks) else actor(event.agent_span, event.agent_head)
    return replace(
        event,
        agent=agent,
        patient=actor(event.patient_span, event.patient_head),
        place=_actor_of(event.place_span, marks, facts),
    )


def _is_harm_at(event: Event, marks: Marks) -> bool:
    """True for a deed as the doer, which a name before it narrows: "the Port Casse shooting killed two"."""
    span, act = event.agent_span, act_of_noun(event.agent_head)
    if span is None or act is None or not harmful(act.kind):
        return False
    found = sources.heads(span, marks.mentions)
    return len(found) == 1 and found[0].span.end < span.end


def _actor_of(span: Span | None, marks: Marks, facts: Facts) -> str | None:
    """The one actor whom the phrase stands for."""
    if span is None:
        return None
    found = sources.heads(span, marks.mentions)
    return facts.of_mention.get(found[0].id) if len(found) == 1 else None
