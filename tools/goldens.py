"""Writes the expected apparatus of every example story (examples/NAME.expected.txt).

The apparatus is what a reader checks by hand: who says what, the rows that two or more articles
tell, the findings, the brief. Read the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import variorum
from variorum import Story

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def stories() -> list[Path]:
    """The folders of the example stories."""
    return sorted(folder for folder in EXAMPLES.iterdir() if folder.is_dir())


def apparatus(story: Story) -> str:
    """The story's apparatus as lines of text, without ids, so that a person can review it."""
    return "\n".join(_lines(story)) + "\n"


def _lines(story: Story) -> Iterator[str]:
    sigla = {article.id: article.siglum for article in story.articles}
    names = {actor.id: actor.name for actor in story.actors}
    origins = {origin.id: origin.name for origin in story.origins}
    yield f"# {story.title}"
    for article in story.compared():
        published = article.published.edtf if article.published else "unknown"
        origin = origins.get(article.origin, "?")
        yield f"{article.siglum} {article.outlet or '?'}; {published}; origin {origin}"
    for article in story.articles:
        if article.skipped is not None:
            yield f"skipped {article.file}: {article.skipped}"
    yield "\n## Brief"
    for sentence in story.brief:
        yield f"- {sentence.text}" + (f" [{sentence.mark}]" if sentence.mark else "")
    yield "\n## Findings"
    for finding in story.findings:
        yield f"- {finding.verdict} {finding.type} ({finding.level}): {finding.what}"
    yield "\n## Actors"
    for actor in story.actors:
        if len(actor.mentions) > 1:
            yield f"- {actor.name} ({actor.kind}): {'; '.join(actor.spellings)}"
    yield "\n## Rows told by two or more articles"
    for row in story.rows:
        if len(row.versions) > 1:
            told = "".join(sigla[article] for article in row.versions)
            silent = "".join(sigla[article] for article in row.absent)
            yet = "".join(sigla[article] for article in row.unknown_yet)
            yield (
                f"- {row.kind} {told} (silent {silent or '-'}, not yet {yet or '-'}) "
                f"{row.verdict}, {row.origins} origins: {row.description}"
            )
    yield "\n## Statements"
    for statement in story.statements:
        speaker = names.get(statement.actor or "", f"? ({statement.why_speaker})")
        content = " … ".join(span.text for span in statement.content)
        relays = "".join(f" | through {relay.span.text}" for relay in statement.relays)
        said = f" | {statement.said.edtf}" if statement.said else ""
        yield f"- {sigla[statement.article]} {statement.form} {speaker}: {content}{relays}{said}"


def main() -> None:
    """Write every story's expected apparatus."""
    for folder in stories():
        text = apparatus(variorum.compare([str(folder)]))
        (EXAMPLES / f"{folder.name}.expected.txt").write_text(text, "utf-8")
        print(f"{folder.name}: {len(text.splitlines())} lines")


if __name__ == "__main__":
    main()
