"""Folders with what hangs, loops, never ends or cannot be called by its name."""

from __future__ import annotations

import os

import pytest

from variorum.ingest import read
from variorum.model import Article, Skipped


@pytest.fixture
def folder(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes on this system")
    (tmp_path / "good.txt").write_text("The bridge fell on Monday.")
    for name in ("pipe.txt", "pipe.jsonl", "pipe.html"):
        os.mkfifo(tmp_path / name)
    for name, target in (("zero.txt", "/dev/zero"), ("zero.jsonl", "/dev/zero"), ("self.txt", "self.txt")):
        (tmp_path / name).symlink_to(target)
    (tmp_path / "below").symlink_to(".")
    (tmp_path / "large.txt").touch()
    os.truncate(tmp_path / "large.txt", 10**11)
    (tmp_path / "deep.json").write_text('{"text":' * 100_000)
    (tmp_path / "digits.json").write_text('{"text": "a", "id": ' + "9" * 100_000 + "}")
    return tmp_path


def test_only_the_article_is_read_and_the_rest_says_why(folder):
    items = list(read([str(folder)]))
    assert [item.file for item in items if isinstance(item, Article)] == ["good.txt"]
    skipped = {item.file: item.reason for item in items if isinstance(item, Skipped)}
    assert set(skipped) == {path.name for path in folder.iterdir()} - {"good.txt"}
    assert all(skipped.values())


@pytest.mark.parametrize("name", ["pipe.txt", "pipe.jsonl", "zero.txt"])
def test_named_outright_they_are_refused_as_well(folder, name):
    (item,) = read([str(folder / name)])
    assert isinstance(item, Skipped)
    assert "pipe or a device" in item.reason


def test_a_pipe_put_in_place_of_a_file_is_not_waited_for(folder, monkeypatch):
    """The look at the path and the opening are two moments."""
    file = folder / "good.txt"
    items = read([str(file)])
    monkeypatch.setattr("variorum.ingest.sources.opened", _swapping(file))
    (item,) = items
    assert isinstance(item, Skipped)


def _swapping(file):
    from variorum.ingest import sources

    true = sources.opened

    def opened(found):
        file.unlink()
        os.mkfifo(file)
        return true(found)

    return opened


def test_a_name_that_is_no_text_is_shown_as_text(tmp_path):
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("The bridge fell on Monday.")
    except OSError:
        pytest.skip("names of files are text on this system")
    (item,) = read([str(tmp_path)])
    assert isinstance(item, Article)
    item.file.encode()
