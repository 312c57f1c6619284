"""Who may have been written from whom, in a sentence."""

from __future__ import annotations

from variorum.model import Retelling, Story
from variorum.render.book import Book
from variorum.render.safe import one_line
from variorum.render.views import RetellingView
from variorum.render.wording import counted, listed, shortened

_MOST_OWN = 4
"""Names and numbers of its own that are printed; the rest on demand, by ``explain``."""

_MOST_LETTERS = 30


def views(book: Book) -> tuple[RetellingView, ...]:
    """A line for each article that may have been written from another."""
    return tuple(
        RetellingView(
            told(book.story, one), book.cites([span for pair in one.passages for span in pair], "key")
        )
        for one in book.story.retellings
        if one.article in book.articles and one.of in book.articles
    )


def told(story: Story, one: Retelling) -> str:
    """The retelling in a sentence, with what speaks for it and what against."""
    article, of = story.siglum(one.article), story.siglum(one.of)
    details = one.shared + len(one.own)
    opening = f"{article} may have been written from {of}" + f", or {of} from {article}" * one.either
    own = [f"“{shortened(one_line(span.text), _MOST_LETTERS)}”" for span in one.own[:_MOST_OWN]]
    more = [f"{len(one.own) - _MOST_OWN} more"] if len(one.own) > _MOST_OWN else []
    printed = (
        f"{one.shared} of its {details} names and numbers (not {listed((*own, *more))})"
        if own
        else f"all {details} of its names and numbers"
    )
    return (
        f"{opening}: {of} seems to tell {one.told} of its {counted(one.sentences, 'sentence')} and prints "
        f"{printed}. No credit or copied passage shows it, so each is counted as an origin."
    )
