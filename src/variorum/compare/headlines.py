"""A headline that says more than its body, inside one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.compare.quantity_pairs import QuantityPair
from variorum.compare.shown import clipped
from variorum.compare.view import View, spans
from variorum.model import UNDONE, Event, Finding, Quantity, Row, Span, content_id


def headline_findings(view: View, row: Row) -> Iterator[Finding]:
    """Findings for articles whose headline tells as done, or as certain, what their body does not.

    Only an article with marks both in its headline and below it is looked at. Such a finding is
    COMPATIBLE: headline and body are one account, told at two strengths.
    """
    if row.kind not in ("event", "quantity"):
        return
    for article, ids in row.versions.items():
        marks = [view.marks[mark] for mark in ids if mark in view.marks]
        above = [mark for mark in marks if _in_headline(view, spans(mark)[0])]
        below = [mark for mark in marks if mark not in above]
        if not above or not below:
            continue
        # "suspends tests": a noun in a headline does not say that its act was done.
        events = [mark for mark in above if isinstance(mark, Event) and mark.construction != "nominal"]
        # What a headline quotes is no more than somebody's words.
        events = [mark for mark in events if mark.voice == "outlet" and mark.statement is None]
        bodies = [mark for mark in below if isinstance(mark, Event) and not _is_errand(mark)]
        bodies = [mark for mark in bodies if not any(_is_other_thing(one, mark) for one in events)]
        if events and bodies and all(one.modality == "happened" for one in events):
            softer = [one for one in bodies if one.modality in UNDONE]
            if len(softer) == len(bodies):
                yield _finding(
                    view,
                    row,
                    article,
                    "modality",
                    (events[0].trigger, events[0].sentence),
                    (softer[0].trigger, softer[0].sentence),
                    f"the headline tells it as done, the body as {softer[0].modality}",
                )
        counts = [mark for mark in above if isinstance(mark, Quantity)]
        others = [mark for mark in below if isinstance(mark, Quantity)]
        if counts and others and not any(_agree(view, counts[0], other) for other in others):
            yield _finding(
                view,
                row,
                article,
                "number",
                (counts[0].number, counts[0].phrase),
                (others[0].number, others[0].phrase),
                "the headline prints another number than the body",
            )


def _is_other_thing(one: Event, other: Event) -> bool:
    """True for one verb on two things: "releases messages", "asked to release tax returns"."""
    if one.patient is not None and one.patient == other.patient:
        return False
    heads = one.patient_head, other.patient_head
    return all(heads) and heads[0] != heads[1]


_ERRAND = re.compile(
    r"\b(?:travel+ed|went|gone|flew|flown|arrived|came|come|gathered|returned|headed|met|trip|visit|journey)\b"
    r"[^.;]{0,120}\bto (?:\w+ly )?$",
    re.IGNORECASE,
)


def _is_errand(event: Event) -> bool:
    """True for what somebody went to do ("travelled north to meet him"): print may mean that it was done."""
    return _ERRAND.search(event.sentence.text[: event.trigger.start - event.sentence.start]) is not None


def _in_headline(view: View, span: Span) -> bool:
    return view.articles[span.article].region_at(span.start) == "headline"


def _agree(view: View, one: Quantity, other: Quantity) -> bool:
    pair = QuantityPair(view, one, other)
    return (
        not pair.comparable()
        or pair.same_value()
        or pair.ranges_meet()
        or pair.rounder()
        or pair.other_scope()
    )


def _finding(
    view: View,
    row: Row,
    article: str,
    kind: str,
    above: tuple[Span, Span],
    below: tuple[Span, Span],
    because: str,
) -> Finding:
    siglum = view.siglum(article)
    line = f'{siglum}: headline "{clipped(above[1].text, 80)}", body "{clipped(below[1].text, 80)}"'
    return Finding(
        id=content_id("f", row.id, kind, "headline", article),
        row=row.id,
        type="modality" if kind == "modality" else "number",
        what=line,
        verdict="COMPATIBLE",
        versions={article: tuple(sorted({above[1], below[1]}))},
        because=because,
        level="headline says more",
        focus={article: tuple(sorted({above[0], below[0]}))},
    )
