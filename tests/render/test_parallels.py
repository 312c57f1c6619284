"""What is told in other words: on the page, in Markdown and on the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum import render
from variorum.model import Article, Event, Parallel, Region, Row, Span, Story
from variorum.render.sections import view

HEAD = "Dredger sinks off Casse"
SANK = "The dredger Meridian sank off Port Casse."
WENT_DOWN = "Before noon the Meridian went down."
LOST = "<b>Lost</b> with its crew was the Meridian."


def article(name: str, *lines: str) -> Article:
    text = "\n".join((HEAD, *lines))
    regions = (Region("headline", 0, len(HEAD)), Region("body", len(HEAD), len(text)))
    return Article(name, f"{name}.txt", text, regions=regions, siglum=name.upper(), origin=f"o-{name}")


A, B, C = article("a", SANK), article("b", WENT_DOWN), article("c", LOST)


def span(of: Article, words: str) -> Span:
    start = of.text.index(words)
    return of.span(start, start + len(words))


def story(*parallels: Parallel) -> Story:
    return Story("a story", (A, B, C), parallels=parallels)


TWO = Parallel((span(A, SANK), span(B, WENT_DOWN)))
THREE = Parallel((span(A, SANK), span(B, WENT_DOWN), span(C, LOST)))


def test_each_parallel_shows_the_words_of_its_articles() -> None:
    (one,) = view(story(TWO)).parallels.shown
    assert [version.siglum for version in one.versions] == ["A", "B"]
    words = ["".join(piece.text for piece in version.passages[0].pieces) for version in one.versions]
    assert words == [SANK, WENT_DOWN]


def test_articles_that_print_the_same_words_share_a_version() -> None:
    again = article("d", SANK)
    told = Parallel((span(A, SANK), span(B, WENT_DOWN), span(again, SANK)))
    held = Story("a story", (A, B, C, again), parallels=(told,))
    (one,) = view(held).parallels.shown
    assert [version.siglum for version in one.versions] == ["A", "B"]
    assert [mark.siglum for mark in one.versions[0].alike] == ["D"]
    assert "told by A B D" in render.markdown(held)


def test_those_of_most_articles_come_first() -> None:
    shown = view(story(TWO, THREE)).parallels.shown
    assert [len(one.versions) for one in shown] == [3, 2]


def test_a_passage_that_does_not_stand_in_print_is_not_shown() -> None:
    false = Parallel((span(A, SANK), Span("b", 0, 5, "wrong")))
    assert view(story(false)).parallels.number == 0


@pytest.mark.parametrize("count", [1, 9, 60])
def test_all_are_counted_and_the_first_are_listed(count: int) -> None:
    told = view(story(*[TWO] * count)).parallels
    assert told.number == count
    assert len(told.shown) + len(told.more) == min(count, 40)
    assert len({one.anchor for one in (*told.shown, *told.more)}) == min(count, 40)


def test_page_markdown_and_terminal_print_them_harmless() -> None:
    page, plain = render.page(story(THREE)), render.markdown(story(THREE))
    assert 'id="parallel-1"' in page
    assert "<b>Lost" not in page
    assert "## Told in other words" in plain
    assert "told by A B C" in plain
    assert "<b>" not in plain
    assert "TOLD IN OTHER WORDS" in render.terminal(story(THREE), 100, False)


def test_nothing_is_told_where_there_are_none() -> None:
    assert "Told in other words" not in render.markdown(story())
    assert "TOLD IN OTHER WORDS" not in render.terminal(story(), 100, False)


@pytest.mark.parametrize(("parallels", "silent"), [((), True), ((TWO,), True), ((THREE,), False)])
def test_who_tells_it_in_other_words_is_not_silent(parallels: tuple[Parallel, ...], silent: bool) -> None:
    told = [(A, SANK, "sank"), (B, WENT_DOWN, "went down")]
    events = tuple(
        Event(f"e-{of.id}", of.id, span(of, verb), span(of, line), "sink") for of, line, verb in told
    )
    versions = {event.article: (event.id,) for event in events}
    row = Row("r-sink", "event", SANK, versions, origins=2, origin_ids=("o-a", "o-b"), verdict="SAME")
    held = replace(story(*parallels), events=events, rows=(row,))
    assert ("silent: C" in render.markdown(held)) is silent
