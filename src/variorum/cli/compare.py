"""``variorum compare``: from articles to a page."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import typer

from variorum import pipeline, render, store
from variorum.annotate import SpacyParser
from variorum.cli.app import ALL_READ, SOME_SKIPPED, app
from variorum.cli.progress import progress
from variorum.engines import Engine, Item, Kept, Local, Pool, Value
from variorum.model import Article, Marks, Story, content_id
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
        None, "--title", help="The story's title (default: the earliest headline)."
    ),
    show: bool = typer.Option(False, "--show", help="Print the report to the terminal as well."),
    jobs: int = typer.Option(0, "--jobs", min=0, max=64, help="Processes to read with (0: chosen by size)."),
) -> None:
    """Set articles side by side: writes story.html, story.json and story.md."""
    parser = SpacyParser()
    keep = Path(out if out is not None else ".") / ".variorum-reading"
    with progress() as report:
        story = pipeline.compare(
            paths, title=title, parser=parser, engine=_Chosen(jobs, keep, parser.name), progress=report
        )
    folder = out if out is not None else Path(_folder_name(paths, title, story))
    files = {
        "story.html": render.page(story).encode(),
        "story.json": store.encode(story),
        "story.md": render.markdown(story).encode(),
    }
    for name, data in files.items():
        store.write(folder / name, data)
    shutil.rmtree(keep, ignore_errors=True)
    if show:
        sys.stdout.write(render.terminal(story, *_terminal()))
    raise typer.Exit(_summary(story, folder, show))


class _Chosen:
    """The engine that suits the number of articles; on long runs it keeps what was read."""

    def __init__(self, jobs: int, keep: Path, parser: str) -> None:
        self.jobs, self.keep, self.parser = jobs, keep, parser

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
            key=partial(_reading_name, parser=self.parser),
            pack=msgspec.json.encode,
            unpack=partial(msgspec.json.decode, type=Marks),
        )
        return kept.map(function, articles)


def _reading_name(article: Article, parser: str) -> str:
    return content_id("marks", VERSION, parser, article) + ".json"


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
    """One line a file skipped and where the page is; the exit code."""
    skipped = [article for article in story.articles if article.skipped is not None]
    for article in skipped:
        typer.echo(f"skipped {article.file}: {article.skipped}", err=True)
    told = f"{len(story.compared())} articles, {len(story.origins)} origins"
    typer.echo(f"{told}; page: {folder / 'story.html'}", err=show)
    return SOME_SKIPPED if skipped else ALL_READ
