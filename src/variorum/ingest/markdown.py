"""Markdown to plain text: the marks are taken away, the words stay.

The plain text is what is shown and what offsets count in. A subset of CommonMark is read, line by
line and in linear time; what is not understood stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.ingest import front_matter
from variorum.ingest.character_references import unescaped
from variorum.ingest.draft import Draft, Hint, with_fields
from variorum.ingest.limits import Limits
from variorum.ingest.tables import is_table, row_lines
from variorum.model import RegionKind

_HEADING = re.compile(r" {0,3}(?P<level>#{1,6})[ \t]+(?P<words>.*?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r" {0,12}(?:[-+*]|\d{1,3}[.)])[ \t]+(?=\S)")
_ROW = re.compile(r" {0,3}\|.*\|[ \t]*")
_DASHES = re.compile(r" {0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,200}\]:[ \t]*\S+.*$")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,500})>")
_IMAGE = re.compile(r"!\[(?P<words>[^\[\]\n]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])")
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]{1,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])")
_STRONG = re.compile(r"(?<![\\\w*])(\*{2,3})(?=\S)([^*\n]{1,1000}?)(?<=\S)\1(?!\*)")
_SCORED = re.compile(r"(?<![\\\w_])(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=\S)\1(?!\w)")
_SLANTED = re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*])\*(?![\w*])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,60}\]")
"""The mark of a footnote."""

_CODE = re.compile(r"(?<!`)`([^`\n]{1,500})`(?!`)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def draft(text: str, file: str, sha256: str, limits: Limits) -> Draft:
    """The draft of a Markdown file: headings, captions and the fields of its front matter known."""
    fields, text = front_matter.parted(text)
    blocks: list[str] = []
    hints: list[Hint] = []
    quoted: dict[int, tuple[int, int]] = {}
    length = 0
    for kind, words, block in _blocks(_shown(text)):
        shown = _plain(words)
        if not shown:
            continue
        length += 2 if blocks else 0
        if kind == "headline":
            # The first heading of the first level is the title; others of it are headings within.
            kind = "subheading"
            if not fields.get("title") and not blocks:
                fields["title"] = shown
        if kind is not None:
            hints.append(Hint(kind, length, length + len(shown)))
        if block:
            quoted[block] = quoted.get(block, (length, 0))[0], length + len(shown)
        blocks.append(shown)
        length += len(shown)
    hints.extend(Hint("body", start, end) for start, end in quoted.values())
    return with_fields(
        Draft(file=file, text="\n\n".join(blocks), sha256=sha256, hints=tuple(hints)), fields, limits
    )


def _shown(text: str) -> str:
    """``text`` without HTML comments, scripts and styles; one that never ends stays as it stands."""
    for begins, ends in (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")):
        text = _without(text, begins, ends)
    return text


def _without(text: str, begins: str, ends: str) -> str:
    """``text`` without what stands between ``begins`` and ``ends``, whatever their case."""
    pieces, at = [], 0
    lowered = text.lower() if len(text.lower()) == len(text) else text
    while (start := lowered.find(begins, at)) >= 0 and (end := lowered.find(ends, start)) >= 0:
        pieces.append(text[at:start])
        at = end + len(ends)
    return "".join((*pieces, text[at:]))


def _blocks(text: str) -> Iterator[tuple[RegionKind | None, str, int]]:
    """The blocks of ``text``: their kind where Markdown tells it, their lines joined by spaces.

    The last value is the number of the block quotation ("> ") in which a block stands, 0 for none.
    """
    pieces: list[str] = []
    kind: RegionKind | None = None
    fenced = quoting = False
    number = block = 0
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        if not fenced and _ROW.fullmatch(line):
            yield kind, " ".join(pieces), block
            pieces, kind = [], None
            rows.append(line)
            continue
        yield from (("body", row, 0) for row in _table(rows))
        rows = []
        if _FENCE.match(line):
            fenced = not fenced
            line = ""
        marks = 0 if fenced else _end(_QUOTE, line)
        if line.strip() and quoting != bool(marks) and not (quoting and pieces):
            yield kind, " ".join(pieces), block
            pieces, kind, quoting = [], None, bool(marks)
            number += quoting
            block = number if quoting else 0
        bare = line[marks:]
        heading = None if fenced else _HEADING.match(bare)
        if pieces and not fenced and _UNDERLINE.match(bare):
            yield ("headline" if "=" in bare else "subheading"), " ".join(pieces), block
            pieces, kind = [], None
        elif not bare.strip() or (not fenced and (_RULE.match(bare) or _DEFINITION.match(bare))):
            yield kind, " ".join(pieces), block
            pieces, kind = [], None
        elif heading:
            yield kind, " ".join(pieces), block
            yield ("headline" if len(heading["level"]) == 1 else "subheading"), heading["words"], block
            pieces, kind = [], None
        else:
            item = 0 if fenced else _end(_ITEM, bare)
            image = _IMAGE.fullmatch(bare.strip())
            if item or image:
                yield kind, " ".join(pieces), block
                pieces, kind = [], "body" if item else None  # an item is no heading, however short
            if image:
                yield "caption", image["words"], block
            else:
                pieces.append(bare[item:].strip())
                if bare.endswith(("  ", "\\")):  # a hard line break
                    pieces[-1] = pieces[-1].removesuffix("\\")
                    yield kind, " ".join(pieces), block
                    pieces = []
    yield kind, " ".join(pieces), block


def _table(lines: Sequence[str]) -> Iterator[str]:
    """The rows of a table as lines; those of what has no line of dashes are joined, as other lines are."""
    rows = [[_plain(cell) for cell in _BAR.split(line.strip().strip("|"))] for line in lines]
    ruled = [number for number, line in enumerate(lines) if _DASHES.fullmatch(line)]
    if ruled not in ([0], [1]) or not is_table(rows[: ruled[0]] + rows[ruled[0] + 1 :]):
        yield " ".join(lines)
        return
    headed = ruled == [1] and any(rows[0])
    yield from row_lines(rows[:1] * headed + rows[ruled[0] + 1 :], headed)


def _plain(words: str) -> str:
    """``words`` without the marks of emphasis, links, pictures, code and HTML."""
    words = _AUTOLINK.sub(r"\1", words)
    words = _TAG.sub("", words)
    words = _NOTE.sub("", words)
    words = _IMAGE.sub(r"\g<words>", words)
    words = _LINK.sub(r"\g<words>", words)
    for _ in range(2):  # emphasis inside emphasis
        words = _STRONG.sub(r"\2", words)
        words = _SCORED.sub(r"\2", words)
        words = _SLANTED.sub(r"\1", words)
    words = _CODE.sub(r"\1", words)
    return " ".join(unescaped(_ESCAPED.sub(r"\1", words)).split())


def _end(pattern: re.Pattern[str], line: str) -> int:
    match = pattern.match(line)
    return match.end() if match else 0
