"""Text of articles as Markdown: escaped, cited, version by version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.render.pieces import Cite, Version
from variorum.render.safe import one_line

# What means something anywhere; at the start of a block; and in the bare addresses that many readers
# turn into links of themselves.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^$@]|^[#+=-]|:(?=/)|(?<=(?i:www))\.")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_PLACE = re.compile(r"#([A-Z]{1,4})-(\d+)-(\d+)")


def escaped(text: str) -> str:
    """``text`` on one line, in which nothing is Markdown or HTML any more.

    >>> escaped("<b>*Port* [Casse](x)")
    '&lt;b&gt;\\\\*Port\\\\* \\\\[Casse\\\\](x)'
    """
    plain = _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], "\\" + match[0]), one_line(text))
    return _NUMBERED.sub(r"\1\\\2", plain)


def cites(given: Iterable[Cite]) -> str:
    """Citations as ``[A:123-160]``, each behind a space."""
    marks = []
    for cite in given:
        place = _PLACE.fullmatch(cite.href)
        marks.append(f"\\[{place[1]}:{place[2]}-{place[3]}\\]" if place else "\\[?\\]")
    return "".join(f" {mark}" for mark in marks)


def versions(given: Iterable[Version]) -> Iterator[str]:
    """What each article prints for a row or a finding, a line a passage; the silent ones last."""
    silent = []
    for one in given:
        if not one.passages:
            silent.append(one.siglum)
        for passage in one.passages:
            words = "".join(
                f"**{escaped(piece.text)}**" + (" " if piece.text.endswith(" ") else "")
                if piece.ink == "differs"
                else _spaced(piece.text)
                for piece in passage.pieces
            )
            yield f"  - **{one.siglum}** {words}{cites([passage.cite, *one.alike])}"
        if one.notes:
            notes = (f"{escaped(note.name)} {escaped(note.text)}".rstrip() for note in one.notes)
            yield f"    - {'; '.join(notes)}"
    if silent:
        yield f"  - silent: {' '.join(silent)}"


def _spaced(text: str) -> str:
    """Escaped text that keeps a space at either end."""
    words = escaped(text)
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if text[-1:].isspace() and words else ''}"
