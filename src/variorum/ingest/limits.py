"""How much is read before an input is refused: every input may be hostile."""

from __future__ import annotations

from dataclasses import dataclass

SPLIT = "split it, or give many articles as .jsonl, one a line"
"""What would do, where one article is too large."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one call of :func:`variorum.ingest.read`; what exceeds one becomes Skipped.

    ``file_bytes`` bounds a file that holds one article, a line of a ``.jsonl`` file, and standard
    input; a ``.jsonl`` file as a whole may be of any size, for it is read line by line.
    ``page_bytes``, ``page_elements`` and ``page_depth`` (levels of nested elements) bound one page
    of HTML, which keeps the time that it takes bounded too, the same on every machine.
    ``fetch_bytes``, ``fetch_seconds`` (whole, per address) and ``redirects`` bound one download.
    """

    file_bytes: int = 20_000_000
    article_characters: int = 400_000
    articles: int = 1_000_000
    files: int = 1_000_000
    folder_depth: int = 40
    page_bytes: int = 8_000_000
    page_elements: int = 30_000
    page_depth: int = 400
    fetch_bytes: int = 8_000_000
    fetch_seconds: float = 30.0
    redirects: int = 5
    id_characters: int = 120
    field_characters: int = 1_000
