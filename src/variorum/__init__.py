"""Variorum: one story, every version.

Sets the articles that report one event side by side, every line tied to exact characters in print.

>>> import variorum
>>> story = variorum.compare(["articles/"])                 # doctest: +SKIP
>>> [finding.what for finding in story.findings if finding.verdict == "CONTRADICTS"]  # doctest: +SKIP
"""

from variorum.model import Article, Skipped, Story
from variorum.pipeline import compare, compare_articles, read
from variorum.render import explain, markdown, page, terminal
from variorum.store import check, decode, encode, load, schema
from variorum.version import VERSION as __version__

__all__ = [
    "Article",
    "Skipped",
    "Story",
    "__version__",
    "check",
    "compare",
    "compare_articles",
    "decode",
    "encode",
    "explain",
    "load",
    "markdown",
    "page",
    "read",
    "schema",
    "terminal",
]
