"""The text of the files in which users hand something over: bounded, in UTF-8, or a plain word why not."""

from __future__ import annotations

from pathlib import Path

from variorum.errors import UsageError


def text_of(file: Path, most_bytes: int, kind: str, wanted: str) -> str:
    """The whole text; a mark of byte order is left out.

    ``kind`` is what such a file is called ("a decisions file"), ``wanted`` what to name instead. Raises
    UsageError with the file's name for one that is larger than ``most_bytes``, not there or not UTF-8.
    """
    try:
        size = file.stat().st_size
        if size > most_bytes:
            raise UsageError(f"{file}: {size:,} bytes; {kind} has at most {most_bytes:,}")
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; name {wanted}") from error
