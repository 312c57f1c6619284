"""The story as Markdown: the page's order, with citations like ``[A:123-160]``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.model import Story
from variorum.render.deeds import PartyLine, SayingLine, Tally
from variorum.render.likewise import marks_of
from variorum.render.markdown_text import cites, escaped, versions
from variorum.render.sections import view
from variorum.render.tables import AccountLine, HeardLine, LedgerLine, WordsLine
from variorum.render.views import ActorView, FindingView, PageView, RowView
from variorum.render.wording import VERDICTS, counted


def markdown(story: Story, shown: PageView | None = None) -> str:
    """The story as one Markdown text that ends with a line break; ``shown`` is its view where at hand.

    A section that nothing stands in is left out with its heading.
    """
    page = shown or view(story)
    lines: list[str] = []
    for part in (
        _header, _brief, _differences, _alone, _chosen, _parallels, _speakers, _holders, _timeline, _numbers,
        _words, _agency, _actors, _end,
    ):  # fmt: skip
        found = list(part(page))
        if all(line.startswith("## ") or not line for line in found):
            continue
        lines.extend(found)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _header(page: PageView) -> Iterator[str]:
    yield f"# {escaped(page.header.title)}"
    yield ""
    yield page.header.count
    yield ""
    for told in page.header.retellings:
        yield f"{escaped(told.text)}{cites(told.cites)}"
        yield ""
    for one in page.header.key:
        title = f" *{escaped(one.title)}*" if one.title else ""
        if not one.named:
            title += ", outlet not printed"
        time = escaped(one.published) or "time not known"
        origin = f"; origin: {escaped(one.origin)}" if one.origin and one.origin != one.outlet else ""
        yield f"- **{one.siglum}** {escaped(one.outlet)}{title}, {time}{origin}"


def _brief(page: PageView) -> Iterator[str]:
    yield "## In brief"
    yield ""
    for line in page.brief:
        mark = f" ({VERDICTS[line.verdict]})" if line.verdict else ""
        printed = f" (printed {escaped(line.printed)})" if line.printed else ""
        yield f"- {escaped(line.text)}{printed}{mark}{cites(line.cites)}"


def _finding(one: FindingView) -> Iterator[str]:
    on = f" (on: {escaped(one.row.text)})" if one.row is not None and one.row.text not in one.what else ""
    yield f"- **{VERDICTS[one.verdict]}** ({one.type}): {escaped(one.what)}{on}"
    yield from versions(one.versions)
    if one.more:
        yield f"  - and {counted(len(one.more), 'more article')}:{cites(one.more)}"
    for other in one.also:
        if other.row is not None:
            yield f"  - also on: {escaped(other.row.text)}"
    if one.because:
        yield f"  - because: {escaped(one.because)}"


def _differences(page: PageView) -> Iterator[str]:
    yield "## Where they differ"
    if page.single and not page.differences:
        yield ""
        yield "All of it rests on one origin: there is nothing to set side by side."
    for group in page.differences:
        yield ""
        yield f"### {group.heading}"
        yield ""
        for one in group.findings:
            yield from _finding(one)


def _alone(page: PageView) -> Iterator[str]:
    yield "## On one origin alone"
    for group in page.alone:
        yield ""
        credited = "credited in " if group.credited else ""
        yield f"### {escaped(group.origin)} ({credited}{' '.join(group.sigla)})"
        yield ""
        for one in group.facts:
            yield f"- {one.kind}: {escaped(one.text)}{cites(one.cites)}"
        if group.more or group.rest:
            yield f"- … and {len(group.more) + group.rest:,} more on the page"


def _chosen(page: PageView) -> Iterator[str]:
    yield "## What is left out"
    yield ""
    if page.chosen.cover:
        yield escaped(page.chosen.cover)
    for group in page.chosen.left_out:
        yield ""
        how = "leaves out" if group.facts else "may leave out"
        who = f"{group.siglum} {escaped(group.outlet)} {how}"
        yield f"### {who if group.siglum else 'Left out by most'}"
        yield ""
        for one in (*group.facts, *group.more):
            yield f"- {escaped(one.text)} ({one.kind}){cites(one.cites)}"
        if group.rest:
            yield f"- … and {group.rest:,} more"
        for one in group.unsure:
            near = f"; nearest:{cites(one.nearest)}" if one.nearest else ""
            yield f"- unsure: {escaped(one.text)}{cites(one.cites)} ({escaped(one.kind)}{near})"
    for lines, heading in (
        (page.chosen.unheard, "Named again and again, never quoted"),
        (page.chosen.accused, "Accused, and no reply in print"),
    ):
        if lines:
            yield ""
            yield f"### {heading}"
            yield ""
        for each in lines:
            yield f"- {escaped(each.name)}, {escaped(each.note)}{cites(each.cites)}"
    if page.chosen.unknown:
        yield ""
        yield "### What no article tells"
        yield ""
    for asked in page.chosen.unknown:
        itself = " (says print itself)" if asked.said else ""
        yield f"- {asked.question}: {escaped(asked.text)}{itself}{cites(asked.cites)}"


def _parallels(page: PageView) -> Iterator[str]:
    yield "## Told in other words"
    if page.parallels.shown:
        yield ""
    for one in (*page.parallels.shown, *page.parallels.more):
        sigla = sorted((mark.siglum for mark in marks_of(one.versions)), key=lambda one: (len(one), one))
        yield f"- told by {' '.join(sigla)}"
        yield from versions(one.versions)
    if page.parallels.rest:
        yield f"- … and {page.parallels.rest:,} more"


def _holders(page: PageView) -> Iterator[str]:
    yield "## Who wants what"
    for holder in page.holders:
        yield ""
        yield f"### {escaped(holder.name)}"
        yield ""
        for one in holder.wanted:
            note = f" ({escaped(one.note)})" if one.note else ""
            turned = "; turns an earlier position round" if one.turned else ""
            yield f"- {one.kind}: {escaped(one.text)}{note}{turned}{cites(one.cites)}"
        if holder.rest:
            yield f"- … and {holder.rest:,} more"


def _row(one: RowView) -> Iterator[str]:
    origins = f", {one.origins}" if one.origins else ""
    yield f"- {escaped(one.description)} ({VERDICTS[one.verdict]}{origins})"
    yield from versions(one.versions)
    if one.more:
        yield f"  - and {counted(len(one.more), 'more article')}:{cites(one.more)}"
    if one.echo:
        yield f"  - told in other words, it seems:{cites(one.echo)}"


def _speakers(page: PageView) -> Iterator[str]:
    yield "## Who said what"
    if page.heard.lines:
        yield ""
        yield "### Who is heard, and who is only spoken of"
        yield ""
        columns = [one.siglum for one in page.heard.outlets]
        lines = (*page.heard.lines, *page.heard.more, *page.heard.spoken_of)
        given = ["Given to others", *(one.given for one in page.heard.outlets)]
        yield from _table(columns, "Whose words", [given, *map(_heard, lines)])
    for one in page.speakers:
        yield ""
        yield f"### {escaped(one.name)}"
        yield ""
        for row in (*one.shared, *one.alone):
            yield from _row(row)
        if one.attitudes:
            yield ""
            yield "Not said, but told of them:"
            yield ""
        for row in one.attitudes:
            yield from _row(row)


def _heard(line: HeardLine) -> list[str]:
    cells = [
        f"{one.share}, {counted(one.statements, 'statement')}"
        if one.share
        else f"spoken of × {one.mentions}"
        if one.mentions
        else "–"
        for one in line.cells
    ]
    return [escaped(line.name), *cells]


def _timeline(page: PageView) -> Iterator[str]:
    yield "## What happened, and when"
    yield ""
    for one in page.timeline.moments:
        dates = "; ".join(
            f"{escaped(each.when)}{cites(each.cites) or ' ' + ' '.join(each.sigla)}" for each in one.dates
        )
        yield f"- {dates}: {escaped(one.text)}" + (" published" if one.row is None else "")
    if page.timeline.shared:
        yield ""
        yield "### Events that several articles report"
        yield ""
    for row in page.timeline.shared:
        yield from _row(row)
    if page.timeline.named:
        yield ""
        yield "### Acts that several articles name in passing"
        yield ""
    for row in page.timeline.named:
        yield from _row(row)


def _table(columns: Sequence[str], first: str, lines: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {first} | {' | '.join(columns)} |"
    yield f"|{' --- |' * (len(columns) + 1)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"


def _numbers(page: PageView) -> Iterator[str]:
    yield "## Numbers"
    yield ""
    if page.numbers.accounts:
        yield "In order of time:"
        yield ""
        yield from map(_account, page.numbers.accounts)
        yield ""
    if page.numbers.shared:
        yield from _table(page.numbers.columns, "What is counted", map(_figures, page.numbers.shared))


def _account(line: AccountLine) -> str:
    given = "; ".join(
        f"{escaped(one.value)}{cites(one.cites)}"
        + (f" ({escaped('; '.join(one.asides))})" if one.asides else "")
        + (f", {one.step}" if one.step else "")
        for one in line.given
    )
    strains = "".join(f". Parts and total: {escaped(one.text)}{cites(one.cites)}" for one in line.strains)
    standing = f" ({line.verdict})" if line.verdict else ""
    return f"- {escaped(line.what)}{standing}: {given}{strains}"


def _figures(line: LedgerLine) -> list[str]:
    cells = [
        "; ".join(
            escaped(one.phrase) + (f" ({escaped('; '.join(one.asides))})" if one.asides else "")
            for one in figures
        )
        for _, _, figures in line.cells
    ]
    return [f"{escaped(line.description)} ({VERDICTS[line.verdict]})", *cells]


def _words(page: PageView) -> Iterator[str]:
    yield "## Words"
    yield ""
    if page.words.varied:
        yield from _table(page.words.columns, "Of whom or what", map(_wordings, page.words.varied))
    if page.hints:
        yield ""
        yield "### Wording worth a look"
        yield ""
        yield "Words in an article’s own voice of a kind that readers in a study took for loaded: hints only."
        yield ""
    for line in page.hints:
        listed = ", ".join(f"{escaped(one.words)}{cites(one.cites)}" for one in line.words)
        yield f"- {line.siglum} {escaped(line.outlet)}: {listed or 'none'}"


def _wordings(line: WordsLine) -> list[str]:
    cells = [
        "; ".join(
            (escaped(one.words) if one.own else f"“{escaped(one.words)}”")
            + (f" × {one.own + one.quoted}" if one.own + one.quoted > 1 else "")
            for one in found
        )
        for _, _, found in line.cells
    ]
    return [escaped(line.referent), *cells]


def _agency(page: PageView) -> Iterator[str]:
    yield "## Who acts, who is acted upon"
    agency = page.agency
    if agency.forms:
        yield ""
        lines = ([f"{one.form} (“{one.example}”)", *map(_tallied, one.cells)] for one in agency.forms)
        yield from _table(agency.columns, "Form", lines)
    if agency.parties:
        yield ""
        yield from _table(agency.columns, "Who", map(_party, agency.parties))
    if agency.sayings:
        yield ""
        yield from _table(agency.columns, "Verbs of saying", map(_saying, agency.sayings))


def _tallied(one: Tally) -> str:
    quoted = f" ({one.quoted} quoted)" if one.quoted else ""
    return f"{one.own + one.quoted}{quoted}{cites(one.cites)}" if one.own + one.quoted else "–"


def _party(line: PartyLine) -> list[str]:
    cells = []
    for does, undergoes in line.cells:
        parts = [f"acts {_tallied(does)}"] if does.own + does.quoted else []
        parts += [f"is acted upon {_tallied(undergoes)}"] if undergoes.own + undergoes.quoted else []
        cells.append("; ".join(parts) or "–")
    return [escaped(line.name), *cells]


def _saying(line: SayingLine) -> list[str]:
    cells = [
        "; ".join(
            escaped(one.words)
            + (f" × {one.times}" if one.times > 1 else "")
            + (f" ({one.manner})" if one.manner else "")
            for one in found
        )
        for _, _, found in line.cells
    ]
    return [escaped(line.name), *(cell or "–" for cell in cells)]


def _actors(page: PageView) -> Iterator[str]:
    yield "## Who they are"
    yield ""
    for one in page.actors.many:
        yield _actor(one)


def _actor(one: ActorView) -> str:
    also = f": {'; '.join(map(escaped, one.spellings))}" if one.spellings else ""
    roles = f" – {'; '.join(escaped(role.name) for role in one.roles)}" if one.roles else ""
    kind = f" ({one.kind})" if one.kind else ""
    return f"- **{escaped(one.name)}**{kind}{also}{roles}{cites(cite for cite, _ in one.counts)}"


def _end(page: PageView) -> Iterator[str]:
    skipped = page.skipped
    if skipped.files:
        yield f"## Not read: {counted(len(skipped.files), 'file')}"
        yield ""
        yield from (f"- {escaped(file)}: {escaped(reason)}" for file, reason in skipped.files)
        yield ""
    if skipped.warnings:
        yield "## Warnings"
        yield ""
        for letter, warning in skipped.warnings:
            yield f"- **{letter}** {escaped(warning)}"
