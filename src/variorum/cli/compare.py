"""``variorum compare``: from articles to a page."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import typer

from variorum import pipeline, render, store
from variorum.annotate import LoadedWords, RulesAlone, SpacyParser, StatementReader
from variorum.cli.app import ALL_READ, RULES_HELP, SOME_SKIPPED, app
from variorum.cli.progress import progress
from variorum.engines import Engine, Item, Kept, Local, Pool, Value
from variorum.errors import UsageError
from variorum.model import Article, Marks, Story, content_id, is_english
from variorum.render.safe import one_line
from variorum.version import VERSION

POOL_FROM = 24
"""From this many articles on, a pool of processes pays for its start."""


@app.command("compare")
def compare(
    paths: list[str] = typer.Argument(
        ..., metavar="PATH...", help="Files, folders, http(s) addresses, or - for standard input."
    ),
    out: Path | None = typer.Option(
        None,
        "-o",
        "--out",
        metavar="DIR",
        help="Folder to write to (default: one named after the story, here).",
    ),
    title: str | None = typer.Option(
        None, "--title", metavar="TITLE", help="The story's title (default: the earliest headline)."
    ),
    show: bool = typer.Option(False, "--show", help="Print the report to the terminal as well."),
    decisions: Path | None = typer.Option(
        None, "--decisions", metavar="FILE", help="What you decided about actors (docs/decisions.md)."
    ),
    entities: Path | None = typer.Option(
        None, "--entities", metavar="FILE", help="A CSV of names: id, name, aliases (parted by ;), kind."
    ),
    jobs: int = typer.Option(
        0,
        "--jobs",
        metavar="N",
        min=0,
        max=64,
        help="Processes to read with (0: one, and from 24 articles on as many as there are processors, "
        "at most 8).",
    ),
    rules: bool = typer.Option(False, "--rules", help=RULES_HELP),
    hints: bool = typer.Option(
        False,
        "--hints",
        help="List wording worth a look (docs/loaded-words.md); reading takes about twice as long.",
    ),
) -> None:
    """Set articles side by side: story.html, story.json, story.md.

    For spreadsheets: timeline.csv (when), ledger.csv (how many), voices.csv (who is heard, and how much),
    labels.csv (who is called what), agency.csv (who acts, who is acted upon), sayings.csv (verbs of saying).

    With 24 articles or more, a run that was stopped goes on from where it was if it is started again.
    """
    _see_that_it_can_be_written(out or Path())
    if title is not None:
        title = title.encode(errors="replace").decode()  # a shell may hand over what is no UTF-8
    decided = store.decisions(decisions) if decisions is not None else ()
    known = store.entities(entities) if entities is not None else ()
    parser, reader = SpacyParser(), RulesAlone() if rules else StatementReader()
    hinting = LoadedWords() if hints else None
    models = f"{parser.name}, {reader.name}" + (f", {hinting.name}" if hinting is not None else "")
    keep = (out or Path()) / ".variorum-reading"
    try:
        with progress() as report:
            story = pipeline.compare(
                paths,
                title=title,
                parser=parser,
                reader=reader,
                engine=_Chosen(jobs, keep, models),
                hinting=hinting,
                progress=report,
                decisions=decided,
                entities=known,
            )
    except KeyboardInterrupt:
        if kept := len(list(keep.glob("marks-*.json"))):
            sys.stderr.write(f"{kept} articles are kept in {keep}: the same command goes on from there\n")
        raise
    folder = out if out is not None else Path(_folder_name(paths, title, story))
    shown = render.view(story)
    files = {
        "story.html": render.page(story, shown).encode(),
        "story.json": store.encode(story),
        "story.md": render.markdown(story, shown).encode(),
        "timeline.csv": render.timeline_sheet(story).encode(),
        "ledger.csv": render.ledger_sheet(story).encode(),
        "voices.csv": render.voices_sheet(story).encode(),
        "labels.csv": render.labels_sheet(story).encode(),
        "agency.csv": render.agency_sheet(story).encode(),
        "sayings.csv": render.sayings_sheet(story).encode(),
    }
    for name, data in files.items():
        store.write(folder / name, data)
    shutil.rmtree(keep, ignore_errors=True)
    if show:
        sys.stdout.write(render.terminal(story, *_terminal()))
    raise typer.Exit(_summary(story, folder, show))


def _see_that_it_can_be_written(folder: Path) -> None:
    """Raises UsageError before any work is done, where it would be for nothing."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not there.is_dir():
        raise UsageError(f"{there}: a file, not a folder; name another folder with -o DIR")
    try:
        # The rights alone do not tell it: some file systems of the machine take no folder from anybody.
        Path(tempfile.mkdtemp(prefix=".variorum-", dir=there)).rmdir()
    except OSError as error:
        raise UsageError(f"{there}: you may not write there; name another folder with -o DIR") from error


class _Chosen:
    """The engine that suits the number of articles; on long runs it keeps what was read."""

    def __init__(self, jobs: int, keep: Path, models: str) -> None:
        self.jobs, self.keep, self.models = jobs, keep, models

    def map(self, function: Callable[[Item], Value], items: Iterable[Item]) -> Iterator[Value]:
        """``function`` of every item, in order."""
        articles = list(items)
        jobs = self.jobs or (min(os.cpu_count() or 1, 8) if len(articles) >= POOL_FROM else 1)
        inner: Engine = Pool(jobs) if jobs > 1 else Local()
        if len(articles) < POOL_FROM:
            return inner.map(function, articles)  # done in seconds: nothing worth keeping
        kept: Kept[Any, Any] = Kept(
            inner,
            self.keep,
            key=partial(_reading_name, models=self.models),
            pack=msgspec.json.encode,
            unpack=partial(msgspec.json.decode, type=Marks),
        )
        return kept.map(function, articles)


def _reading_name(article: Article, models: str) -> str:
    return content_id("marks", VERSION, models, article) + ".json"


def _folder_name(paths: list[str], title: str | None, story: Story) -> str:
    """A folder named after the story: the title given, the one folder compared, or the headline.

    Never the folder that the articles lie in.
    """
    single = Path(paths[0]).resolve().name if len(paths) == 1 and Path(paths[0]).is_dir() else ""
    words = re.findall(r"[^\W_]+", (title or single or story.title).lower())
    name = "-".join(words)[:60].strip("-") or "story"
    taken = Path(name).resolve() in {Path(path).resolve() for path in paths}
    return f"{name}-compared" if taken else name


def _terminal() -> tuple[int, bool]:
    return shutil.get_terminal_size((100, 40)).columns, sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _summary(story: Story, folder: Path, show: bool) -> int:
    """One line a file not compared or a decision that acted on nobody, where the page is; the exit code."""
    skipped = [article for article in story.articles if article.skipped is not None]
    for article in skipped:
        typer.echo(one_line(f"skipped {article.file}: {article.skipped}"), err=True)
    for article in story.compared():
        if not is_english(article.language):
            typer.echo(
                one_line(f"not compared {article.file}: language {article.language}, not English"), err=True
            )
    for one in story.decisions:
        if not one.actors:
            typer.echo(one_line(f"{one.place} not applied: {one.decision}; {one.why_not}"), err=True)
    typer.echo(f"{render.tally(story)}; page: {folder / 'story.html'}", err=show)
    return SOME_SKIPPED if skipped else ALL_READ
