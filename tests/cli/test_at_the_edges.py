"""The command line where things go wrong, or stop: one plain line, the documented exit code, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_commands import FIRE, variorum
from variorum import explain, load
from variorum.cli import app

SAFE = "The mayor, Ines Corr, said on Monday that the bridge at Casse was safe.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "one.txt").write_text(SAFE)
    done = variorum("compare", str(folder / "one.txt"), "-o", str(folder / "story"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 article, 1 origin; page: ")
    return folder / "story"


def one_plain_line(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2
    assert done.stderr.startswith("variorum: ")
    assert len(done.stderr.splitlines()) == 1
    for word in words:
        assert word in done.stderr


def test_a_file_in_the_place_of_the_folder_is_told_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    for out in ("taken", "taken/below"):
        one_plain_line(variorum("compare", FIRE, "-o", out, cwd=tmp_path), "taken", "not a folder", "-o DIR")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        one_plain_line(variorum("compare", FIRE, "-o", str(tmp_path / "out")), "may not write", "-o DIR")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder that takes none")
def test_a_file_system_that_takes_no_folder_is_told_before_any_work() -> None:
    done = variorum("compare", "no-such-article.txt", "-o", "/proc/out")
    one_plain_line(done, "/proc", "may not write", "-o DIR")


def test_an_article_in_another_language_is_shown_and_held_to_leave_nothing_out(tmp_path: Path) -> None:
    said = (
        "Minister Ansa Korvin resigned on Sunday, the ministry said. At least 20 people protested in Casse."
    )
    (tmp_path / "one.txt").write_text(f"{said} “I am leaving,” Korvin said.\n")
    (tmp_path / "two.txt").write_text(f"Korvin steps down\n\n{said} “I am leaving,” Korvin told reporters.\n")
    (tmp_path / "tres.txt").write_text(
        "La ministra Ansa Korvin dimitió el domingo, según informó el ministerio. «Me voy», dijo Korvin a "
        "los periodistas en la capital. Al menos 20 personas protestaron ante el ministerio de Casse.\n"
    )
    done = variorum("compare", str(tmp_path), "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    assert "not compared tres.txt: language es" in done.stderr
    story = load(tmp_path / "out")
    (foreign,) = (article.id for article in story.compared() if article.language == "es")
    assert story.rows
    assert not any(mark.article == foreign for mark in (*story.statements, *story.events, *story.quantities))
    assert not any(foreign in (*row.absent, *row.unknown_yet) for row in story.rows)
    assert not any(omission.article == foreign for omission in story.omissions)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(SAFE)
    done = variorum("compare", str(tmp_path / "one.txt"), "-o", f"{tmp_path}/{'long' * 100}")
    one_plain_line(done, "File name too long")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not a story.json"),
        ("[]", "not a story.json"),
        ('{"title": "x"}', "articles"),
        ('{"schema": "variorum/9", "title": "x", "articles": []}', "variorum/9"),
    ],
)
@pytest.mark.parametrize("command", ["show", "check", "explain"])
def test_a_broken_or_foreign_story_is_told(command: str, content: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "story.json").write_text(content)
    rest = ("r-1",) if command == "explain" else ()
    one_plain_line(variorum(command, str(tmp_path), *rest), "story.json", words)


def test_every_id_of_a_story_can_be_explained(made: Path) -> None:
    story = json.loads((made / "story.json").read_text("utf-8"))
    kinds = (
        "articles",
        "actors",
        "statements",
        "events",
        "quantities",
        "times",
        "labels",
        "rows",
        "findings",
    )
    held = [one["id"] for kind in (*kinds, "origins") for one in story[kind]]
    read = load(made)
    for key in held:
        assert explain(read, key).startswith(f"{key}: ")
    assert "file one.txt" in variorum("explain", str(made), "A").stdout


def test_an_id_that_begins_several_names_some_of_them(made: Path) -> None:
    story = json.loads((made / "story.json").read_text("utf-8"))
    done = variorum("explain", str(made), "")
    one_plain_line(done, "write more of it", story["rows"][0]["id"])


@pytest.mark.skipif(sys.platform == "win32", reason="no such names of files there")
def test_names_of_files_and_fields_that_no_encoding_can_write(tmp_path: Path) -> None:
    name = os.fsdecode(b"bad\xff.txt")
    try:
        (tmp_path / name).write_text(SAFE)
    except OSError:
        pytest.skip("the file system takes no such names")
    (tmp_path / "lone.json").write_text(
        json.dumps({"text": SAFE * 2, "outlet": "\ud801", "title": "x\udfff"})
    )
    done = variorum("compare", str(tmp_path), "-o", str(tmp_path / "out"), "--title", name)
    assert done.returncode == 0, done.stderr
    assert variorum("check", str(tmp_path / "out")).returncode == 0


def test_a_reader_that_goes_away_is_no_error(made: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "variorum", "show", str(made), "--as", "html"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.read(1)
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 0


class _Context:
    """What a command's ``invoke`` is called with."""


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (KeyboardInterrupt(), 130, "variorum: stopped\n"),
        (PermissionError(13, "Permission denied", "there"), 2, "variorum: there: Permission denied\n"),
    ],
)
def test_what_stops_a_command_ends_in_a_line_and_a_code(
    error: BaseException, code: int, line: str, monkeypatch: Any, capsys: Any
) -> None:
    def stopped(self: object, ctx: object) -> None:
        raise error

    monkeypatch.setattr(app.TyperGroup, "invoke", stopped)
    with pytest.raises(app.typer.Exit) as ended:
        app.Commands(name="variorum").invoke(_Context())
    assert ended.value.exit_code == code
    assert capsys.readouterr().err == line


def test_the_report_fits_a_narrow_terminal(made: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    done = subprocess.run(
        [sys.executable, "-m", "variorum", "show", str(made)], capture_output=True, text=True, check=True
    )
    assert max(map(len, done.stdout.splitlines())) <= 60
