"""Where they differ, and what one origin alone has."""

from __future__ import annotations

from variorum.model import Finding, Row, Span, Statement
from variorum.render.book import MOST_VERSIONS, Book, Mark, spans
from variorum.render.differing import differing
from variorum.render.pieces import Pointer, Version
from variorum.render.safe import one_line
from variorum.render.views import FindingGroup, FindingView, LoneFact, LoneGroup
from variorum.render.wording import DIFFERENCES

_OPEN = 12
"""A group of more findings than this starts closed."""

_KINDS = {"statement": "said", "event": "happened", "quantity": "counted", "label": "called"}


def groups(book: Book) -> tuple[FindingGroup, ...]:
    """Contradictions, then what is unsure, then the differences by type."""
    findings = [finding for finding in book.story.findings if finding.verdict != "SAME"]
    parts: list[tuple[str, str, list[Finding]]] = [
        ("contradictions", "They contradict", [one for one in findings if one.verdict == "CONTRADICTS"]),
        ("unsure", "Print does not settle", [one for one in findings if one.verdict == "UNSURE"]),
    ]
    for kind, heading in DIFFERENCES.items():
        rest = [one for one in findings if one.type == kind and one.verdict not in ("CONTRADICTS", "UNSURE")]
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


def _finding(book: Book, finding: Finding) -> FindingView:
    anchor = book.anchor(finding.id)
    articles = book.ordered(finding.versions)
    held: dict[str, tuple[Span, ...]] = {article: finding.versions[article] for article in articles}
    focus = [span for found in (finding.focus or {}).values() for span in found]
    if not focus:
        focus = list(differing([found[0] for found in held.values() if found]))
    versions = []
    for article in articles[:MOST_VERSIONS]:
        versions.append(
            Version(
                book.sigla[article],
                book.outlet(article),
                book.passages(held[article], anchor, focus),
                silence="" if held[article] else "silent",
                language=book.language(article),
            )
        )
    row = book.rows.get(finding.row)
    return FindingView(
        anchor=anchor,
        id=finding.id,
        type=DIFFERENCES[finding.type],
        what=one_line(finding.what),
        verdict=finding.verdict,
        because=one_line(finding.because),
        level=one_line(finding.level),
        versions=tuple(versions),
        row=Pointer(f"#{book.anchor(row.id)}", one_line(row.description), row.verdict)
        if row is not None and book.versions(row)
        else None,
        more=book.cites((span for article in articles[MOST_VERSIONS:] for span in held[article][:1]), anchor),
    )


def alone(book: Book) -> tuple[LoneGroup, ...]:
    """What one origin alone has, by origin; what several articles of it print comes first."""
    rows = [row for row in book.story.rows if row.verdict == "ONLY" and row.kind != "label"]
    by_origin: dict[str, list[Row]] = {}
    for row in rows:
        printed = book.versions(row)
        if printed and not _said_elsewhere(book, row):
            origin = row.origin_ids[0] if row.origin_ids else book.articles[printed[0][0]].origin
            by_origin.setdefault(origin if origin in book.origins else printed[0][0], []).append(row)
    order = [*book.origins, *book.articles]
    found = []
    for origin in sorted(by_origin, key=order.index):
        group = sorted(by_origin[origin], key=lambda row: -len(book.versions(row)))
        held = book.origins.get(origin)
        articles = held.articles if held else (origin,)
        name = one_line(held.name) if held else book.outlet(origin)
        facts = tuple(_fact(book, row) for row in group)
        found.append(LoneGroup(name, book.sigla_of(articles), facts, len(facts) <= _OPEN))
    return tuple(found)


def _said_elsewhere(book: Book, row: Row) -> bool:
    """True for what stands inside statements, nested ones too: the outer statement is listed already."""

    def outer(mark: Mark) -> str | None:
        return mark.parent if isinstance(mark, Statement) else mark.statement

    return all(outer(mark) in book.row_of_mark for _, marks in book.versions(row) for mark in marks)


def _fact(book: Book, row: Row) -> LoneFact:
    anchor = book.anchor(row.id)
    cited = [spans(marks[0])[0] for _, marks in book.versions(row)]
    return LoneFact(f"#{anchor}", one_line(row.description), _KINDS[row.kind], book.cites(cited, "alone"))
