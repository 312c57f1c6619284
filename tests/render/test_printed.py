"""A line of the brief whose days are counted from the day of printing is printed with that day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.model import BriefSentence
from variorum.render import markdown
from variorum.render.book import Book
from variorum.render.front import brief


@pytest.mark.parametrize(
    ("text", "second", "printed"),
    [
        ("Casse police are looking for a miller.", "2031-05-04", ""),
        ("Casse police arrested a miller on Monday.", "2031-05-04", "2 May 2031"),
        ("Casse police arrested a miller on Monday.", "2031-05-02", ""),
        ("Casse police arrested a miller on Monday.", "", ""),
        ("Casse police are looking for a miller.", "2031-05-30", "2 May 2031"),
        ("Outlets may disagree on the date: A: Monday.", "2031-05-30", ""),
    ],
)
def test_a_line_bears_its_day_where_the_articles_came_out_on_several(
    text: str, second: str, printed: str
) -> None:
    made = Builder()
    made.article("A", f"News\n{text}", "2031-05-02T08:00")
    made.article("B", "Other news\nA miller was sentenced in Casse.", second)
    story, marks = made.story()
    span = next(one.sentences[1].span for one in marks if one.article == "A")
    story = replace(story, brief=(BriefSentence(text, (span,), ()),))
    assert brief(Book.of(story))[0].printed == printed
    assert (f"(printed {printed})" in markdown(story)) is bool(printed)
