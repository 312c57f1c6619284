"""Why a row, a merge or a verdict is as it is, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.errors import UsageError
from variorum.model import (
    Actor,
    Article,
    Event,
    Finding,
    Mark,
    Origin,
    Quantity,
    Row,
    Span,
    Statement,
    Story,
    Time,
)
from variorum.render import explain_chosen, retellings, said
from variorum.render.explain_chosen import cite as _cite
from variorum.render.safe import one_line
from variorum.render.wording import counted

_Value = Row | Finding | Actor | Origin | Article | Time | Mark
_MOST_NAMED = 6


def explain(story: Story, key: str) -> str:
    """What ``key`` is and what it rests on: a row, finding, actor, origin, article or mark.

    An article may be named by its siglum, an actor by its name or a print of it; an id may be cut as long as
    it stays unambiguous. "omissions", "silences", "unknowns" and "positions" tell all of these. Raises
    UsageError for what the story does not have, or what several are called.
    """
    if key in explain_chosen.KINDS:
        return _printed(explain_chosen.of_kind(story, key))
    found = [value for value in _known(story) if value.id == key] or [
        value for value in _known(story) if value.id.startswith(key)
    ]
    found = [one for one in story.compared() if one.siglum == key] or found or [*_called(story, key)]
    if not found:
        raise UsageError(
            f"no id and no actor {key!r} in this story; the ids of rows, findings, actors, origins, articles "
            'and marks stand in story.json as "id", and on the page as the end of a line\'s address (#id-…); '
            f"{', '.join(explain_chosen.KINDS)} can be asked for as a whole"
        )
    if len(found) > 1:
        first = ", ".join(value.id for value in found[:_MOST_NAMED])
        more = " …" if len(found) > _MOST_NAMED else ""
        if not found[0].id.startswith(key):
            raise UsageError(
                f"{counted(len(found), 'actor')} are printed as {key!r}: {first}{more}; name an id"
            )
        raise UsageError(f"{counted(len(found), 'id')} begin with {key!r}: {first}{more}; write more of it")
    return _printed(_lines(story, found[0]))


def _called(story: Story, name: str) -> Sequence[Actor]:
    """The actors of a name or, where there is none, of a print, whatever the case of its letters."""
    wanted = " ".join(name.split()).casefold()
    return [one for one in story.actors if one.name.casefold() == wanted] or [
        one
        for one in story.actors
        if any(" ".join(spelling.split()).casefold() == wanted for spelling in one.spellings)
    ]


def _printed(lines: Iterator[str]) -> str:
    """The lines; print may hold line breaks and controls, but the two spaces that set a line off stay."""
    return "\n".join(f"{'  ' * line.startswith('  ')}{one_line(line)}" for line in lines) + "\n"


def _known(story: Story) -> Iterator[_Value]:
    yield from story.rows
    yield from story.findings
    yield from story.actors
    yield from story.origins
    yield from story.compared()
    yield from story.times
    yield from _marks(story)


def _marks(story: Story) -> Iterator[Mark]:
    yield from story.statements
    yield from story.events
    yield from story.quantities
    yield from story.labels


def _lines(story: Story, value: _Value) -> Iterator[str]:
    if isinstance(value, Row):
        yield from _row(story, value)
    elif isinstance(value, Finding):
        yield from _finding(story, value)
    elif isinstance(value, Actor):
        yield from _actor(story, value)
    elif isinstance(value, Origin):
        yield from _origin(story, value)
    elif isinstance(value, Article):
        yield from _article(story, value)
    elif isinstance(value, Time):
        yield f"{value.id}: a time of {story.siglum(value.article)}: {_cite(story, value.span)}"
        counted_from = f", counted from {value.anchor}" if value.anchor else ""
        yield f"  read as {value.edtf} ({value.precision}){counted_from}"
    else:
        yield from _mark(story, value)


def _name(story: Story, actor: str | None) -> str:
    return next((one.name for one in story.actors if one.id == actor), "unknown") if actor else "unknown"


def _row(story: Story, row: Row) -> Iterator[str]:
    names = {origin.id: origin.name for origin in story.origins}
    yield f"{row.id}: a row of kind {row.kind}: {row.description}"
    yield f"verdict {row.verdict}; origins {row.origins}: " + ", ".join(
        names.get(o, o) for o in row.origin_ids
    )
    marks = {mark.id: mark for mark in _marks(story)}
    for article, ids in row.versions.items():
        for mark in ids:
            yield f"  {story.siglum(article)} {mark}: “{_print(marks[mark])}”"
    for article in row.absent:
        yield f"  {story.siglum(article)} prints nothing for it"
    for article in row.unknown_yet:
        yield f"  {story.siglum(article)} was published before it was known, as far as print tells"
    for link in row.links:
        yield f"joined {link.left} with {link.right}: {link.level}" + _because(link.because)
    if not row.links and len(row.versions) == 1:
        yield "joined with nothing: no mark of another article was alike enough"
    for finding in story.findings:
        if finding.row == row.id:
            yield from _finding(story, finding)
    yield from explain_chosen.of_row(story, row.id)


def _finding(story: Story, finding: Finding) -> Iterator[str]:
    yield f"{finding.id}: {finding.type}, {finding.verdict}: {finding.what}"
    yield f"  level: {finding.level}; because {finding.because}"
    for spans in finding.versions.values():
        yield from (f"  {_cite(story, span)}" for span in spans)


def _actor(story: Story, actor: Actor) -> Iterator[str]:
    yield f"{actor.id}: {actor.name}, {actor.kind} ({actor.kind_votes or 'no votes'})"
    yield f"  in print as: {'; '.join(actor.spellings)}"
    for role in actor.roles:
        yield f"  role: {role.text}, {_cite(story, role.span)}"
    if actor.identifier:
        yield f"  in your table of names: {actor.identifier}"
    yield from (f"decided in {decision}" for decision in actor.decisions)
    for merge in actor.merges:
        yield f"merged {_cite(story, merge.left)} with {_cite(story, merge.right)}" + _because(merge.because)
    yield from explain_chosen.of_actor(story, actor.id)


def _origin(story: Story, origin: Origin) -> Iterator[str]:
    yield f"{origin.id}: an origin: {origin.name}"
    if origin.articles:
        sigla = ", ".join(story.siglum(article) for article in origin.articles)
        yield f"  the articles that descend from it: {sigla}"
    else:
        yield "  credited for single passages only; no article descends from it as a whole"
    yield from (f"  because {reason}" for reason in origin.because)
    for credit in story.credits:
        if credit.name in origin.names:
            yield f"  credited by {_cite(story, credit.span)}"
    rows = sum(1 for row in story.rows if origin.id in row.origin_ids)
    yield f"{counted(rows, 'row')} of the story rest on it"


def _article(story: Story, article: Article) -> Iterator[str]:
    outlet = article.outlet or "outlet not printed"
    yield f"{article.id}: article {article.siglum}: {outlet}, file {article.file}"
    for rests in article.evidence:
        shown = _cite(story, rests.span) if rests.span is not None else f"from the {rests.basis}"
        yield f"  {rests.field}: {rests.value}; {shown}"
    origin = next((one for one in story.origins if one.id == article.origin), None)
    if origin is not None:
        yield f"  origin: {origin.name} ({origin.id})"
    for one in story.retellings:
        if article.id in (one.article, one.of):
            yield f"  {retellings.told(story, one)}"
            yield from (
                f"    {_cite(story, mine)} beside {_cite(story, theirs)}" for mine, theirs in one.passages
            )
            if article.id == one.article:
                yield from (f"    its own: {_cite(story, span)}" for span in one.own)
    yield from (f"  warning: {warning}" for warning in article.warnings)
    yield from explain_chosen.of_article(story, article.id)


def _mark(story: Story, mark: Mark) -> Iterator[str]:
    yield f"{mark.id}: {type(mark).__name__.lower()} of {story.siglum(mark.article)}: “{_print(mark)}”"
    if isinstance(mark, Statement):
        yield f"  speaker: {_name(story, mark.actor)}; {mark.why_speaker or 'no reason recorded'}"
        if mark.on_behalf is not None:
            yield f"  speaks for: {_name(story, mark.on_behalf)}"
        if mark.candidates:
            yield "  unsure between: " + ", ".join(_name(story, one) for one in mark.candidates)
        yield f"  {mark.form} {mark.act}, put {_put(mark)}" + ("; the saying is denied" * mark.negated)
        for name, part in (("source", mark.source), ("cue", mark.cue), *said.circumstances(mark)):
            if part is not None:
                yield f"  {name}: {_cite(story, part)}"
        if mark.said is not None:
            yield f"  said: {mark.said.edtf}" + (_rests(story, mark.said.span))
        if mark.relays:
            yield f"  hearsay depth {mark.depth}, from the nearest to the speaker:"
            yield from (f"    through {_cite(story, relay.span)}" for relay in reversed(mark.relays))
        if mark.hedges:
            yield f"  softened by {said.quoted(mark.hedges)}"
        if mark.negations:
            yield f"  negated by {said.quoted(mark.negations)}"
        if mark.parent:
            yield f"  inside the words of {mark.parent}"
        yield from (f"  repaired: {repair}" for repair in mark.repairs)
    for row in story.rows:
        if mark.id in row.versions.get(mark.article, ()):
            yield from _row(story, row)


def _put(statement: Statement) -> str:
    """How the outlet and the speaker put it."""
    how = {"neutral": "plainly", "distancing": "at a distance", "endorsing": "as true"}[statement.strength]
    return ", ".join(part for part in (how, said.put(statement)) if part)


def _rests(story: Story, span: Span | None) -> str:
    return f", {_cite(story, span)}" if span is not None else ""


def _print(mark: Mark) -> str:
    if isinstance(mark, Statement):
        return " … ".join(span.text for span in mark.content)
    if isinstance(mark, Event):
        return mark.sentence.text
    return mark.phrase.text if isinstance(mark, Quantity) else mark.span.text


def _because(reasons: tuple[str, ...]) -> str:
    return f" ({'; '.join(reasons)})" if reasons else ""
