"""Where they differ."""

from __future__ import annotations

from variorum.model import Finding, Span
from variorum.render.book import MOST_VERSIONS, Book
from variorum.render.differing import differing
from variorum.render.likewise import gathered, marks_of
from variorum.render.pieces import Pointer, Version
from variorum.render.safe import one_line
from variorum.render.views import FindingGroup, FindingView
from variorum.render.wording import DIFFERENCES

_OPEN = 12
"""A group of more findings than this starts closed."""


def groups(book: Book) -> tuple[FindingGroup, ...]:
    """Contradictions, what is unsure, disputes between those who are quoted, then the differences by type."""
    findings = [finding for finding in book.story.findings if finding.verdict != "SAME"]
    parts: list[tuple[str, str, list[Finding]]] = [
        ("contradictions", "They contradict", [one for one in findings if one.verdict == "CONTRADICTS"]),
        ("unsure", "Print does not settle", [one for one in findings if one.verdict == "UNSURE"]),
        ("disputes", "They report a dispute", [one for one in findings if _is_dispute(one)]),
    ]
    for kind, heading in DIFFERENCES.items():
        rest = [
            one
            for one in findings
            if one.type == kind and one.verdict not in ("CONTRADICTS", "UNSURE") and not _is_dispute(one)
        ]
        parts.append((f"differ-{kind}", f"They differ: {heading}", rest))
    return tuple(
        FindingGroup(
            anchor,
            heading,
            tuple(_finding(book, finding) for finding in found),
            anchor == "contradictions" or len(found) <= _OPEN,
        )
        for anchor, heading, found in parts
        if found
    )


def _is_dispute(finding: Finding) -> bool:
    """True where those whom the articles quote disagree, and the articles do not."""
    return finding.dispute and finding.verdict == "COMPATIBLE"


def _finding(book: Book, finding: Finding) -> FindingView:
    anchor = book.anchor(finding.id)
    articles = book.ordered(finding.versions)
    held: dict[str, tuple[Span, ...]] = {article: finding.versions[article] for article in articles}
    focus = [span for found in (finding.focus or {}).values() for span in found]
    if not focus:
        focus = list(differing([found[0] for found in held.values() if found]))
    versions = [
        Version(
            book.sigla[article],
            book.outlet(article),
            book.passages(held[article], anchor, focus),
            silence="" if held[article] else "silent",
            language=book.language(article),
        )
        for article in articles
    ]
    versions = gathered(versions, differing=True)
    row = book.rows.get(finding.row)
    return FindingView(
        anchor=anchor,
        id=finding.id,
        type=DIFFERENCES[finding.type],
        what=one_line(finding.what),
        verdict=finding.verdict,
        because=one_line(finding.because),
        level=one_line(finding.level),
        versions=tuple(versions[:MOST_VERSIONS]),
        row=Pointer(f"#{book.anchor(row.id)}", one_line(row.description), row.verdict)
        if row is not None and book.versions(row)
        else None,
        more=marks_of(versions[MOST_VERSIONS:]),
    )
