"""Writing and reading the files of a story."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from variorum.errors import BadStoryFile, UsageError
from variorum.model import Story
from variorum.store.check import check
from variorum.store.exchange import MAX_BYTES, decode


def load(path: str | Path) -> Story:
    """The story of a ``story.json``, or of the folder that holds one.

    Raises BadStoryFile (undecodable, too large) and UsageError (no such file).
    """
    file = Path(path)
    if file.is_dir():
        file = file / "story.json"
    try:
        if file.stat().st_size > MAX_BYTES:
            raise BadStoryFile(f"{file}: larger than {MAX_BYTES:,} bytes")
        return decode(file.read_bytes())
    except BadStoryFile as error:
        raise BadStoryFile(f"{file}: {error}") from error
    except OSError as error:
        raise UsageError(
            f"{file}: {error.strerror}; name a story.json or the folder that holds one"
        ) from error


def verified(path: str | Path) -> Story:
    """:func:`load` for a story that is to be shown: it may come from anywhere.

    Raises BadStoryFile too where it does not hold together (see :func:`check`).
    """
    story = load(path)
    problems = check(story)
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise BadStoryFile(f"{path}: {problems[0][:300]}{more}; 'variorum check' lists what does not hold")
    return story


def write(path: Path, data: bytes) -> None:
    """Write ``data`` whole or not at all: into a file beside ``path``, then renamed onto it.

    Raises UsageError where the folder cannot be made or written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; name a folder that can be written to") from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        beside.chmod(0o644)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
