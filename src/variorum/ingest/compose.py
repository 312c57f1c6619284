"""A draft and the article's own words, put together into an Article."""

from __future__ import annotations

from itertools import islice

from variorum.ingest.decode import printable
from variorum.ingest.draft import Draft, Unreadable
from variorum.ingest.headlines import is_printed, squeezed
from variorum.ingest.limits import Limits
from variorum.ingest.regions import HEAD, regions
from variorum.model import Article
from variorum.text.paragraphs import paragraphs


def compose(draft: Draft, identity: tuple[str, tuple[str, ...]], limits: Limits) -> Article:
    """The article of ``draft`` under the id of ``identity`` (with its warnings).

    Raises Unreadable if its text is longer than the limits allow.
    """
    text, warnings = printable(draft.text)
    title, _ = printable(draft.title)
    if len(text) > limits.article_characters:
        raise Unreadable(
            f"character {limits.article_characters:,}",
            f"{len(text):,} characters are more than the {limits.article_characters:,} of one article",
        )
    text, shift = titled(text, title)
    hints = tuple((hint.kind, hint.start + shift, hint.end + shift) for hint in draft.hints)
    return Article(
        id=identity[0],
        file=draft.file,
        text=text,
        outlet=draft.outlet,
        title=title,
        regions=regions(text, title, draft.standfirst, hints),
        warnings=identity[1] + draft.warnings + warnings,
    )


def titled(text: str, title: str) -> tuple[str, int]:
    """``text`` with ``title`` as its headline in front, unless it stands at its beginning already.

    The second value is by how many characters the text moved.
    """
    lines = [text[start:end] for start, end in islice(paragraphs(text), HEAD)]
    if not squeezed(title) or is_printed(text, title, lines):
        return text, 0
    return f"{title}\n\n{text}", len(title) + 2
