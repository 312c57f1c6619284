"""The answer to a sentence that somebody asked about, on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from variorum.model import Answer, OriginAnswer, Stand, Testimony
from variorum.render.safe import one_line, visible
from variorum.render.screen import Screen
from variorum.render.wording import listed

STANDS: dict[Stand, str] = {
    "SUPPORTS": "supports",
    "CONTRADICTS": "contradicts",
    "COMPATIBLE": "prints a part",
    "UNSURE": "unsure",
    "SILENT": "silent",
}
"""The word printed for each stand."""

_STYLES: dict[Stand, str] = {"SUPPORTS": "bold green", "CONTRADICTS": "bold red", "UNSURE": "yellow"}
_MOST_LACKING = 8
_BLANK = re.compile(r"\s+")


def answer(given: Answer, width: int, color: bool) -> str:
    """The answer, at most ``width`` columns wide (40 at least), with ANSI colours if ``color``."""
    console = Screen(width, color)
    console.print(Text(one_line(given.sentence), style="bold"))
    if given.said_by:
        console.print(Text(f"as words of {one_line(given.said_by)}", style="dim"))
    for name in given.unknown:
        console.print(Text(f"no article names {one_line(name)}", style="yellow"))
    silent = [one for one in given.origins if one.stand == "SILENT"]
    for stand in ("SUPPORTS", "CONTRADICTS", "UNSURE", "COMPATIBLE"):
        for one in given.origins:
            if one.stand == stand:
                _origin(console, given, one)
    for line in _perhaps_one(given):
        console.print()
        console.print(Text(line, style="yellow"))
    if silent:
        console.print()
        names = tuple(f"{one_line(one.name)} [{_sigla(given, one)}]" for one in silent)
        console.print(Text(f"silent: {listed(names)}"))
    return console.printed()


def _origin(console: Console, given: Answer, one: OriginAnswer) -> None:
    console.print()
    console.print(
        Text.assemble(
            (STANDS[one.stand], _STYLES.get(one.stand, "")),
            f": {one_line(one.name)} ",
            (f"[{_sigla(given, one)}]", "cyan"),
            (f" {one_line(one.because)}", "dim"),
        )
    )
    for testimony in one.testimonies:
        _testimony(console, given, testimony, (one.stand, one.because))


def _perhaps_one(given: Answer) -> Iterator[str]:
    """A line for each two origins that stand alike to the sentence, though one may rest on the other."""
    stands = {article: one.stand for one in given.origins for article in one.articles}
    for one in given.retellings:
        stand = stands.get(one.article)
        if stand == stands.get(one.of) and stand in ("SUPPORTS", "CONTRADICTS"):
            article, of = given.files[one.article][0], given.files[one.of][0]
            either = f", or {of} from {article}" if one.either else ""
            yield f"{article} may have been written from {of}{either}: perhaps one origin, not two"


def _testimony(console: Console, given: Answer, one: Testimony, told: tuple[Stand, str]) -> None:
    """One passage; ``told`` is the stand and reason that its origin's line has told already."""
    siglum, outlet, file = given.files[one.article]
    passage, at = Text(), one.passage.start
    for focus in one.focus:
        start, end = max(at, focus.start), focus.end
        if start < end:
            passage.append(_part(one, at, start))
            passage.append(_part(one, start, end), "bold reverse")
            at = end
    passage.append(_part(one, at, one.passage.end))
    console.print(Padding(Text.assemble((f"{siglum} ", "bold"), passage), (0, 0, 0, 4)))
    place = f"{one_line(file)}, characters {one.passage.start}–{one.passage.end}"
    whose = f"words of {one_line(one.speaker)}" if one.speaker else "words of somebody unnamed"
    voice = whose if one.voice == "quoted" else f"{one_line(outlet) or 'the article'} in its own voice"
    notes = [place, voice]
    if (one.stand, one.because) != told:
        notes.append(f"{STANDS[one.stand]}: {one_line(one.because)}")
    if one.focus:
        words = ", ".join(f"“{one_line(span.text)}”" for span in one.focus)
        notes.append(f"it has {words}")
    if one.lacks and one.stand != "SUPPORTS":
        lacking = tuple(f"“{one_line(word)}”" for word in one.lacks[:_MOST_LACKING])
        notes.append(f"not printed: {', '.join(lacking)}")
    console.print(Padding(Text("; ".join(notes), style="dim"), (0, 0, 0, 6)))


def _part(one: Testimony, start: int, end: int) -> str:
    base = one.passage.start
    return _BLANK.sub(" ", visible(one.passage.text[start - base : end - base]))


def _sigla(given: Answer, one: OriginAnswer) -> str:
    return " ".join(given.files[article][0] for article in one.articles)
