"""The page: one self-contained HTML file that can be read without JavaScript and without a network.

Everything that comes from articles goes through the template's escaping; the page's
Content-Security-Policy lets nothing run but the one script that is printed in it.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from variorum.model import Story
from variorum.render.sections import view
from variorum.render.views import PageView
from variorum.render.wording import LEGEND, VERDICTS, counted


def page(story: Story, shown: PageView | None = None) -> str:
    """The story as one HTML file; ``shown`` is its view where that is at hand."""
    style, script = _resource("page.css"), _resource("page.js")
    shown = shown or view(story)
    text: str = (
        _environment()
        .get_template("page.j2")
        .render(
            page=shown,
            sections=contents(shown),
            style=style,
            script=script,
            policy=policy(style, script),
            language="en",
        )
    )
    return text


def contents(page: PageView) -> tuple[tuple[str, str, int | None], ...]:
    """The sections in order: anchor, heading, and how much stands in it."""
    return (
        ("brief", "In brief", None),
        ("differences", "Where they differ", sum(len(group.findings) for group in page.differences)),
        (
            "alone",
            "On one origin alone",
            sum(len(group.facts) + len(group.more) + group.rest for group in page.alone),
        ),
        ("left-out", "What is left out", page.chosen.number),
        ("parallels", "Told in other words", page.parallels.number),
        ("speakers", "Who said what", len(page.speakers)),
        ("wanted", "Who wants what", len(page.holders)),
        ("timeline", "What happened, and when", len(page.timeline.moments)),
        ("numbers", "Numbers", len(page.numbers.shared) + len(page.numbers.alone)),
        ("words", "Words", len(page.words.varied) + len(page.words.plain)),
        ("agency", "Who acts, who is acted upon", len(page.agency.parties or page.agency.forms)),
        ("actors", "Who they are", len(page.actors.many) + len(page.actors.once)),
        ("articles", "The articles, whole", len(page.articles)),
        ("skipped", "Not read, and warnings", len(page.skipped.files) + len(page.skipped.warnings)),
    )


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but the very style and script that are printed."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _resource(name: str) -> str:
    return files("variorum.render").joinpath("templates", name).read_text("utf-8")


class _Package(BaseLoader):
    """Templates from the package's own data, however it is installed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        try:
            return _resource(template), None, None
        except FileNotFoundError:
            raise TemplateNotFound(template) from None


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=_Package(), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(verdicts=VERDICTS, legend=LEGEND, counted=counted)
    return environment
