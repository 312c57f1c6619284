"""The story as Markdown: the page's order, with citations like ``[A:123-160]``."""

from __future__ import annotations

import re

from variorum.model import Span, Story
from variorum.render.safe import one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~>$&<:@])")


def escaped(text: str) -> str:
    """``text`` on one line, in which nothing is Markdown or HTML any more."""
    return _SPECIAL.sub(
        lambda match: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(match[1], "\\" + match[1]), one_line(text)
    )


def markdown(story: Story) -> str:
    """The story as one Markdown text that ends with a line break."""
    sigla = {article.id: article.siglum for article in story.compared()}

    def cite(span: Span) -> str:
        return f"\\[{sigla.get(span.article, '?')}:{span.start}-{span.end}\\]"

    lines = [f"# {escaped(story.title)}", ""]
    for sentence in story.brief:
        lines.append(f"- {escaped(sentence.text)} {' '.join(cite(span) for span in sentence.spans)}")
    return "\n".join(lines).rstrip() + "\n"
