"""Statement marks of one article: who said, wrote, thought or wanted what."""

from __future__ import annotations

from variorum.extract.statements import according, choosing, clauses, nouns, quoted
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.form import form_of
from variorum.extract.statements.reading import Reading, read
from variorum.extract.statements.weights import Weights, default_weights
from variorum.model import Mention, Parsed, Statement, Time, content_id


def find(
    parsed: Parsed, mentions: tuple[Mention, ...], times: tuple[Time, ...], weights: Weights | None = None
) -> tuple[Statement, ...]:
    """The statements of an article in the order of their content; speakers are left to ``align``.

    ``weights`` says how likely a construction attributes; None takes the table of the package.
    """
    weights = weights or default_weights()
    reading = read(parsed)
    proposed = choosing.weigh(reading, (*clauses.drafts(reading), *nouns.drafts(reading)), weights)
    quotes = quoted.drafts(reading, weights)
    chosen = choosing.choose(reading, quotes, [*proposed, *according.drafts(reading)])
    return _nested(tuple(_statement(reading, one) for one in chosen if one.content))


def _statement(reading: Reading, draft: Draft) -> Statement:
    article = reading.parsed.article
    content = tuple(reading.span(piece) for piece in draft.content)
    cue = reading.span(reading.chars(draft.cue)) if draft.cue else None
    source = reading.span(reading.chars(draft.source)) if draft.source else None
    return Statement(
        id=content_id("s", article.id, draft.head, *(f"{one.start}-{one.end}" for one in content)),
        article=article.id,
        content=content,
        cue=cue,
        source=source,
        form=form_of(draft.content, reading.quotations, reading.text),
        cue_lemma=draft.lemma,
        negated=draft.negated,
        repairs=draft.repairs,
        why_speaker=draft.why_speaker,
    )


def _nested(found: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements with the innermost statement that holds each one's cue as its parent."""
    from dataclasses import replace

    result = []
    for one in found:
        around = [
            other
            for other in found
            if other.id != one.id
            and one.cue is not None
            and any(span.contains(one.cue) for span in other.content)
        ]
        parent = min(
            around, key=lambda other: (sum(len(span.text) for span in other.content), other.id), default=None
        )
        result.append(replace(one, parent=parent.id if parent else None))
    return tuple(result)
