"""Where they differ: in which order, on which row, and one difference once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.render.fixture import STORY
from variorum import render
from variorum.model import Article, Span, Story
from variorum.render.sections import view
from variorum.render.wording import DIFFERENCES

FIRST = next(one for one in STORY.findings if one.verdict == "CONTRADICTS")
AT_ISSUE = {article: spans[:1] for article, spans in FIRST.versions.items()}
FURTHER = next(row for row in STORY.rows if row.id != FIRST.row and row.versions)


def with_another(focus: Mapping[str, tuple[Span, ...]] | None) -> Story:
    """The story with its contradiction pointed at words, and the same again on another row."""
    told = replace(FIRST, focus=AT_ISSUE)
    again = replace(told, id="f-again", row=FURTHER.id, focus=focus)
    kept = [told if one.id == told.id else one for one in STORY.findings]
    return replace(STORY, findings=(*kept, again))


def test_differences_that_change_the_facts_come_first() -> None:
    order = list(DIFFERENCES)
    assert order[0] == "number"
    assert order[-2:] == ["label", "spelling"]
    kinds = [
        group.anchor.removeprefix("differ-")
        for group in view(STORY).differences
        if group.anchor.startswith("differ-")
    ]
    assert kinds == sorted(kinds, key=order.index)  # type: ignore[arg-type]


def test_a_finding_says_what_it_is_on() -> None:
    finding = next(one for one in STORY.findings if one.verdict == "CONTRADICTS")
    row = next(one for one in STORY.rows if one.id == finding.row)
    assert f"<bdi>{row.description}</bdi></a></p>" in render.page(STORY)


def test_one_difference_that_holds_for_two_rows_is_told_once_and_names_both() -> None:
    story = with_another(AT_ISSUE)
    (told,) = [one for group in view(story).differences for one in group.findings if one.also]
    assert told.id == FIRST.id
    assert [one.row.text for one in told.also if one.row is not None] == [FURTHER.description]
    assert f'id="{told.also[0].anchor}"' in render.page(story)
    for printed in (render.page(story), render.markdown(story), render.terminal(story, 400, False)):
        assert printed.count("also on") == 1


@pytest.mark.parametrize("words", ["others", "none"])
def test_differences_on_other_words_are_told_apart(words: str) -> None:
    others = {
        article: tuple(article_of(article).span(span.start, span.end - 1) for span in spans)
        for article, spans in AT_ISSUE.items()
    }
    shown = view(with_another(others if words == "others" else None)).differences
    assert {FIRST.id, "f-again"} <= {one.id for group in shown for one in group.findings}


def article_of(name: str) -> Article:
    return next(one for one in STORY.articles if one.id == name)
