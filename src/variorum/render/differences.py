"""Where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Finding, Span
from variorum.render.book import MOST_VERSIONS, Book
from variorum.render.differing import differing
from variorum.render.likewise import gathered, marks_of
from variorum.render.pieces import Pointer, Version
from variorum.render.safe import one_line
from variorum.render.views import AlsoOn, FindingGroup, FindingView
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
            tuple(_finding(book, alike) for alike in told),
            anchor == "contradictions" or len(told) <= _OPEN,
        )
        for anchor, heading, found in parts
        if (told := _told_once(found))
    )


def _told_once(findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings, those of one type together whose very words at issue are the same ones in print.

    One occasion on which a whole speech is placed is one difference, though each sentence has a row.
    """
    found: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        focus = tuple(sorted((one.focus or {}).items()))
        told = (one.type, one.level, one.verdict, one.what, focus)
        found.setdefault(told if any(spans for _, spans in focus) else (one.id,), []).append(one)
    return list(found.values())


def _is_dispute(finding: Finding) -> bool:
    """True where those whom the articles quote disagree, and the articles do not."""
    return finding.dispute and finding.verdict == "COMPATIBLE"


def _finding(book: Book, told: Sequence[Finding]) -> FindingView:
    """``told`` is one difference; of its findings the first tells it for all."""
    finding = told[0]
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
    return FindingView(
        anchor=anchor,
        id=finding.id,
        type=DIFFERENCES[finding.type],
        what=one_line(finding.what),
        verdict=finding.verdict,
        because=one_line(finding.because),
        level=one_line(finding.level),
        versions=tuple(versions[:MOST_VERSIONS]),
        row=_row(book, finding),
        more=marks_of(versions[MOST_VERSIONS:]),
        also=tuple(AlsoOn(book.anchor(one.id), _row(book, one)) for one in told[1:]),
    )


def _row(book: Book, finding: Finding) -> Pointer | None:
    """The way to the row of a finding; None where the page does not show it."""
    row = book.rows.get(finding.row)
    if row is None or not book.versions(row):
        return None
    return Pointer(f"#{book.anchor(row.id)}", one_line(row.description), row.verdict)
