"""Why something is told as left out, not heard, not known or wanted: in plain lines, with the passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from variorum.model import Omission, Position, Silence, Span, Story, Unknown

KINDS = ("omissions", "silences", "unknowns", "positions")
"""What can be asked for as a whole."""

_WHY: Mapping[str, str] = {
    "never quoted": "named again and again, and no article prints a word of theirs",
    "no reply": "accused, and the article neither prints a word of theirs nor says that they were asked",
}


def of_kind(story: Story, kind: str) -> Iterator[str]:
    """Everything of one of :data:`KINDS`; one line where there is nothing."""
    lines = _lines(story, kind, lambda _: True)
    first = next(lines, None)
    if first is None:
        yield f"this story has no {kind}"
        return
    yield first
    yield from lines


def of_row(story: Story, row: str) -> Iterator[str]:
    """Who leaves a row out or may tell it too, what is not known of it, and which positions rest on it."""
    for echo in story.echoes:
        if echo.row == row:
            yield f"it may be told in other words by {cite(story, echo.passage)}"
    for kind in ("omissions", "unknowns", "positions"):
        yield from _lines(story, kind, lambda one: one.row == row)  # type: ignore[union-attr]


def of_actor(story: Story, actor: str) -> Iterator[str]:
    """Whether an actor is heard, and what the actor wants."""
    for kind in ("silences", "positions"):
        yield from _lines(story, kind, lambda one: one.actor == actor)  # type: ignore[union-attr]


def of_article(story: Story, article: str) -> Iterator[str]:
    """What an article leaves out."""
    yield from _lines(story, "omissions", lambda one: one.article == article)  # type: ignore[union-attr]


_Chosen = Omission | Silence | Unknown | Position


def _lines(story: Story, kind: str, wanted: Callable[[_Chosen], bool]) -> Iterator[str]:
    held: tuple[_Chosen, ...] = getattr(story, kind)
    for one in held:
        if wanted(one):
            yield from _one(story, one)


def _one(story: Story, one: _Chosen) -> Iterator[str]:
    match one:
        case Omission():
            yield from _omission(story, one)
        case Silence():
            yield from _silence(story, one)
        case Unknown():
            yield from _unknown(story, one)
        case Position():
            yield from _position(story, one)


def _omission(story: Story, one: Omission) -> Iterator[str]:
    siglum = story.siglum(one.article)
    how = "may leave out" if one.unsure else "leaves out"
    yield f"{siglum} {how} {one.row}, which {one.origins} origins tell: {_description(story, one.row)}"
    yield f"  it had room for it: {one.because}"
    if one.unsure:
        yield f"  not sure: {one.unsure}"
    yield from (f"  told by {cite(story, span)}" for span in one.told)
    if one.nearest is not None:
        yield f"  the nearest that {siglum} prints: {cite(story, one.nearest)}"


def _silence(story: Story, one: Silence) -> Iterator[str]:
    sigla = ", ".join(story.siglum(article) for article in one.articles)
    by = f", by {_name(story, one.by)}" if one.by else ""
    yield f"{_name(story, one.actor)} ({one.actor}) is not heard in {sigla}: {one.kind}{by}"
    yield f"  because {_WHY[one.kind]}"
    yield from (f"  {cite(story, span)}" for span in one.passages)


def _unknown(story: Story, one: Unknown) -> Iterator[str]:
    row = f" of {one.row}, {_description(story, one.row)}" if one.row else ""
    yield f"not known: {one.question}{row}"
    if one.said is not None:
        yield f"  print itself says so: {cite(story, one.said)}"
        return
    yield "  because no article that tells it says so"
    yield from (f"  {cite(story, span)}" for span in one.passages)


def _position(story: Story, one: Position) -> Iterator[str]:
    spoken = f", spoken by {_name(story, one.spoken_by)}" if one.spoken_by else ""
    when = f", {one.when.edtf}" if one.when is not None else ""
    yield f"{_name(story, one.actor)} ({one.actor}) {one.kind} in {one.row}{spoken}{when}"
    if one.issue:
        yield f"  with other positions of the story it shares: {one.issue}"
    if one.changes:
        yield f"  it turns round what stands in {one.changes}: {_description(story, one.changes)}"
    yield f"  from {', '.join(one.statements)}" if one.statements else "  from no statement"
    yield from (f"  {cite(story, span)}" for span in one.passages)


def cite(story: Story, span: Span) -> str:
    """A passage with its siglum and range."""
    return f"{story.siglum(span.article)} [{span.start}, {span.end}) “{span.text}”"


def _name(story: Story, actor: str) -> str:
    return next((one.name for one in story.actors if one.id == actor), "unknown")


def _description(story: Story, row: str) -> str:
    return next((one.description for one in story.rows if one.id == row), "a row that is not in the story")
