"""A story that one house alone prints: its articles stand for themselves in the choice of what to tell."""

from __future__ import annotations

from dataclasses import replace

from variorum.model import Article, Row, Story
from variorum.text.outlets import outlet_key


def told_apart(story: Story) -> Story:
    """``story``, and where all its articles are of one origin each of them as an origin, to choose by.

    The five reports of the Casse Herald on one trial confirm nothing of each other, but what several of them
    tell is what the story is about. Nothing is printed of these origins. Copies by several outlets of what an
    agency wrote are one report all the same.
    """
    compared = story.compared()
    houses = {outlet_key(article.outlet) for article in compared}
    if len({article.origin for article in compared}) != 1 or len(houses) != 1 or "" in houses:
        return story
    return replace(
        story,
        articles=tuple(map(_by_itself, story.articles)),
        rows=tuple(map(_by_articles, story.rows)),
    )


def _by_itself(article: Article) -> Article:
    return replace(article, origin=article.id)


def _by_articles(row: Row) -> Row:
    several = len(row.versions) > 1
    verdict = "SAME" if several and row.verdict == "ONLY" else row.verdict
    return replace(row, origins=len(row.versions), origin_ids=tuple(row.versions), verdict=verdict)
