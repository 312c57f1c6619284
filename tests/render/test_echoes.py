"""A row of one origin cites the sentence of another that seems to tell it in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.fixture import STORY
from variorum import render
from variorum.model import Echo, Story
from variorum.render.book import Book
from variorum.render.rows import row_view

TOLD = "told in other words, it seems:"


def _with(likelihood: float) -> tuple[Story, Echo]:
    """The story with an echo of its first row of one article, in another article."""
    row = next(one for one in STORY.rows if len(one.versions) == 1)
    other = next(one for one in STORY.compared() if one.id not in row.versions)
    echo = Echo(row.id, other.span(0, 20), likelihood)
    return replace(STORY, echoes=(echo,)), echo


@pytest.mark.parametrize(("likelihood", "cited"), [(0.5, True), (0.499, False)])
def test_a_likely_echo_is_cited_at_its_row(likelihood: float, cited: bool) -> None:
    story, echo = _with(likelihood)
    book = Book.of(story)
    view = row_view(book, book.rows[echo.row])
    assert [one.siglum for one in view.echo] == ([book.sigla[echo.passage.article]] if cited else [])
    assert (TOLD in render.page(story)) is cited
    assert (TOLD in render.markdown(story)) is cited


def test_an_echo_that_is_not_in_print_is_not_cited() -> None:
    story, echo = _with(0.9)
    false = replace(echo, passage=replace(echo.passage, text="x" * 20))
    book = Book.of(replace(story, echoes=(false,)))
    assert row_view(book, book.rows[echo.row]).echo == ()
