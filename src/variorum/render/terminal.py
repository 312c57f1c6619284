"""The story on a terminal: brief, contradictions, what one origin alone has, who said how much."""

from __future__ import annotations

from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from variorum.model import Story
from variorum.render.likewise import marks_of
from variorum.render.pieces import Cite, Version
from variorum.render.screen import Screen
from variorum.render.sections import view
from variorum.render.tables import HeardLine
from variorum.render.views import FindingGroup, FindingView, PageView, SpeakerView
from variorum.render.wording import VERDICTS, counted

_STYLES = {"CONTRADICTS": "bold red", "UNSURE": "yellow", "COMPATIBLE": "", "ONLY": "italic", "SAME": ""}
_MOST_FINDINGS = 12
_MOST_LINES = 3
_MOST_SPEAKERS = 20
_MOST_SIGLA = 12
_MOST_COLUMNS = 8
"""Articles whose counts are set side by side."""
_MINOR = ("differ-label", "differ-spelling")
"""Groups that are counted only."""


def terminal(story: Story, width: int, color: bool) -> str:
    """The compact report, at most ``width`` columns wide (40 at least), with ANSI colours if ``color``.

    Text of articles goes through ``visible``: no control character of theirs reaches the terminal,
    and none of it is read as Rich's markup.
    """
    console = Screen(width, color)
    page = view(story)
    _front(console, page)
    _differences(console, page)
    _alone(console, page)
    _chosen(console, page)
    _parallels(console, page)
    _speakers(console, page)
    _holders(console, page)
    _agency(console, page)
    for file, reason in page.skipped.files:
        console.print(Text(f"not read: {file}: {reason}", style="yellow"))
    return console.printed()


def _head(console: Console, text: str) -> None:
    console.print()
    console.print(Text(text.upper(), style="bold"))


def _cites(cites: Iterable[Cite]) -> Text:
    letters = _few(cite.siglum for cite in cites)
    return Text(f" [{letters}]" if letters else "", style="cyan")


def _few(sigla: Iterable[str]) -> str:
    """The sigla, each once; of more than :data:`_MOST_SIGLA` the first, and how many more."""
    letters = list(dict.fromkeys(sigla))
    if len(letters) <= _MOST_SIGLA:
        return " ".join(letters)
    return f"{' '.join(letters[: _MOST_SIGLA - 1])} and {len(letters) - _MOST_SIGLA + 1} more"


def _front(console: Console, page: PageView) -> None:
    console.print(Text(page.header.title, style="bold"))
    console.print(Text(page.header.count))
    for told in page.header.retellings:
        console.print(Text.assemble((told.text, "yellow"), _cites(told.cites)))
    for one in page.header.key:
        console.print(
            Text.assemble(
                (f"{one.siglum:>3} ", "bold"), one.outlet, (f", {one.published or 'time not known'}", "dim")
            )
        )
    _head(console, "In brief")
    for line in page.brief:
        text = Text.assemble("• ", line.text, _cites(line.cites))
        if line.printed:
            text.append(f" printed {line.printed}", style="dim")
        if line.verdict:
            text.append(f" {VERDICTS[line.verdict]}", style=_STYLES[line.verdict])
        console.print(text)
    if not page.brief:
        console.print(Text("Nothing could be put in brief.", style="dim"))


def _differences(console: Console, page: PageView) -> None:
    if page.single and not page.differences:
        _head(console, "Where they differ")
        console.print(
            Text("All of it rests on one origin: there is nothing to set side by side.", style="dim")
        )
        return
    groups = {group.anchor: group for group in page.differences}
    _head(console, "They contradict")
    if "contradictions" in groups:
        _group(console, groups["contradictions"])
    else:
        console.print(Text("No contradiction was found.", style="dim"))
    if "unsure" in groups:
        _head(console, "Print does not settle")
        _group(console, groups["unsure"])
    if "disputes" in groups:
        _head(console, "They report a dispute")
        _group(console, groups["disputes"])
    rest = [group for name, group in groups.items() if name not in ("contradictions", "unsure", "disputes")]
    if rest:
        _head(console, "They differ")
        for group in rest:
            number = counted(len(group.findings), "finding")
            console.print(Text(f"• {group.heading.removeprefix('They differ: ')}: {number}"))
            if group.anchor in _MINOR:
                continue
            for one in group.findings[:_MOST_LINES]:
                console.print(Padding(Text.assemble(one.what, (_on(one), "dim")), (0, 0, 0, 4)))


def _on(one: FindingView) -> str:
    """What the finding is on, where its own words do not say so."""
    return f" (on: {one.row.text})" if one.row is not None and one.row.text not in one.what else ""


def _group(console: Console, group: FindingGroup) -> None:
    for one in group.findings[:_MOST_FINDINGS]:
        console.print(Text.assemble((one.type, _STYLES[one.verdict]), ": ", one.what, (_on(one), "dim")))
        for version in one.versions:
            _version(console, version)
        for other in one.also:
            if other.row is not None:
                console.print(Padding(Text(f"also on: {other.row.text}", style="dim"), (0, 0, 0, 4)))
        if one.because:
            console.print(Padding(Text(one.because, style="dim"), (0, 0, 0, 4)))
    if len(group.findings) > _MOST_FINDINGS:
        console.print(Text(f"… and {len(group.findings) - _MOST_FINDINGS:,} more on the page", style="dim"))


def _version(console: Console, version: Version) -> None:
    for passage in version.passages:
        sigla = _few((version.siglum, *(mark.siglum for mark in version.alike)))
        text = Text.assemble((f"{sigla} ", "bold"))
        for piece in passage.pieces:
            text.append(
                piece.text, style={"differs": "bold reverse", "passage": "", "context": "dim"}[piece.ink]
            )
        console.print(Padding(text, (0, 0, 0, 4)))


def _alone(console: Console, page: PageView) -> None:
    if not page.alone:
        return
    _head(console, "On one origin alone")
    for group in page.alone:
        credited = f" (credited in {' '.join(group.sigla)})" if group.credited else ""
        letters = "" if credited else f"{' '.join(group.sigla)} "
        console.print(Text.assemble((letters, "bold"), group.origin, credited))
        for one in group.facts:
            console.print(Padding(Text.assemble(f"{one.kind}: ", one.text, _cites(one.cites)), (0, 0, 0, 4)))
        if group.more or group.rest:
            more = f"… and {len(group.more) + group.rest:,} more on the page"
            console.print(Padding(Text(more, style="dim"), (0, 0, 0, 4)))


def _chosen(console: Console, page: PageView) -> None:
    chosen = page.chosen
    if not chosen.number and not chosen.cover:
        return
    _head(console, "What is left out")
    if chosen.cover:
        console.print(Text(chosen.cover, style="dim"))
    for group in chosen.left_out:
        head = f"{group.siglum} {group.outlet}" if group.siglum else "left out by most"
        console.print(Text(head, style="bold"))
        for one in group.facts[:_MOST_LINES]:
            console.print(Padding(Text.assemble(one.text, _cites(one.cites)), (0, 0, 0, 4)))
        if more := len(group.facts[_MOST_LINES:]) + len(group.more) + group.rest:
            console.print(Padding(Text(f"… and {more:,} more on the page", style="dim"), (0, 0, 0, 4)))
        if group.unsure:
            told = f"{len(group.unsure):,} that it may leave out, on the page"
            console.print(Padding(Text(told, style="dim"), (0, 0, 0, 4)))
    for each in chosen.accused:
        console.print(
            Text.assemble("no reply in print: ", each.name, (f", {each.note}", "dim"), _cites(each.cites))
        )
    for each in chosen.unheard:
        console.print(Text.assemble("never quoted: ", each.name, (f", {each.note}", "dim")))
    for asked in chosen.unknown:
        console.print(Text.assemble(f"not told, {asked.question}: ", asked.text, _cites(asked.cites)))


def _parallels(console: Console, page: PageView) -> None:
    told = page.parallels
    if not told.number:
        return
    _head(console, "Told in other words")
    for one in told.shown[:_MOST_LINES]:
        for version in one.versions:
            _version(console, version)
        console.print()
    if more := told.number - len(told.shown[:_MOST_LINES]):
        console.print(Text(f"… and {more:,} more on the page", style="dim"))


def _holders(console: Console, page: PageView) -> None:
    if not page.holders:
        return
    _head(console, "Who wants what")
    for holder in page.holders[:_MOST_SPEAKERS]:
        console.print(Text(holder.name, style="bold"))
        for one in holder.wanted[:_MOST_LINES]:
            turned = (" turns round", "yellow") if one.turned else ""
            console.print(
                Padding(Text.assemble(f"{one.kind}: ", one.text, _cites(one.cites), turned), (0, 0, 0, 4))
            )
        if more := len(holder.wanted[_MOST_LINES:]) + holder.rest:
            console.print(Padding(Text(f"… and {more:,} more on the page", style="dim"), (0, 0, 0, 4)))


def _agency(console: Console, page: PageView) -> None:
    """How acts of force are told, article by article; and the verbs of saying that take a side."""
    agency = page.agency
    if not agency.forms or len(agency.columns) > _MOST_COLUMNS:
        return
    _head(console, "Who acts, who is acted upon")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("acts of force", overflow="fold")
    for letter in agency.columns:
        table.add_column(letter, justify="right")
    for line in agency.forms:
        numbers = [str(one.own + one.quoted or "–") for one in line.cells]
        table.add_row(Text(f"{line.form} (“{line.example}”)"), *numbers)
    console.print(table)
    for saying in agency.sayings:
        sided = [
            f"{letter} “{one.words}” {one.manner}"
            for letter, _, found in saying.cells
            for one in found
            if one.manner
        ]
        if sided:
            console.print(Text(f"verbs of saying: {saying.name}: {'; '.join(sided)}"))


def _speakers(console: Console, page: PageView) -> None:
    if not page.speakers:
        return
    _head(console, "Who said what")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("speaker", overflow="fold")
    table.add_column("several", justify="right")
    table.add_column("alone", justify="right")
    columns = [one.siglum for one in page.heard.outlets] if page.heard.lines else []
    for letter in columns or ["articles"]:
        table.add_column(letter, justify="right" if columns else "left", overflow="fold")
    heard = {line.href: line for line in (*page.heard.lines, *page.heard.more)}
    said = [one for one in page.speakers if one.shared or one.alone]
    for one in said[:_MOST_SPEAKERS]:
        line = heard.get(f"#{one.anchor}")
        cells = [cell.share.replace("\u00a0", "") for cell in line.cells] if line else [""] * len(columns)
        table.add_row(
            Text(one.name),
            str(len(one.shared)),
            str(len(one.alone)),
            *(map(Text, cells) if columns else [Text(" ".join(_printing(one)))]),
        )
    console.print(table)
    if len(said) > _MOST_SPEAKERS:
        console.print(Text(f"… and {len(said) - _MOST_SPEAKERS:,} more on the page", style="dim"))

    if columns:
        note = "several, alone: statements in several articles, in one alone; then the share of the words "
        console.print(Text(f"{note}that each article gives to others", style="dim"))
    silent = [f"{line.name} ({_named(line)})" for line in page.heard.spoken_of]
    if silent:
        console.print(Text(f"only spoken of: {'; '.join(silent)}"))


def _printing(speaker: SpeakerView) -> list[str]:
    """The sigla of the articles that print something of theirs."""
    rows = (*speaker.shared, *speaker.alone)
    return sorted({mark.siglum for row in rows for mark in marks_of(row.versions)}, key=_order)


def _named(line: HeardLine) -> str:
    return ", ".join(f"{cell.siglum} × {cell.mentions}" for cell in line.cells if cell.mentions)


def _order(siglum: str) -> tuple[int, str]:
    """Sigla in their own order: A … Z, AA …"""
    return len(siglum), siglum
