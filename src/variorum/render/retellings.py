"""Who may have been written from whom, in a sentence."""

from __future__ import annotations

from variorum.model import Retelling, Story
from variorum.render.book import Book
from variorum.render.safe import one_line
from variorum.render.views import RetellingView
from variorum.render.wording import counted, listed, shortened
from variorum.text.outlets import outlet_key, plain_name

_MOST_OWN = 4
"""Names and numbers of its own that are printed; the rest on demand, by ``explain``."""

_MOST_LETTERS = 30

_NOTHING = "No credit or copied passage shows it"


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
        f"{printed}. {_shown(story, one)}, so each is counted as an origin."
    )


def _shown(story: Story, one: Retelling) -> str:
    """What print has that may show it: credits of other outlets for single sentences, passages in common."""
    pair = {one.article, one.of}
    own = {outlet_key(plain_name(held.outlet)) for held in story.articles if held.id == one.article}
    credited = sorted(
        {
            credit.name
            for credit in story.credits
            if credit.article == one.article and outlet_key(credit.name) not in own
        }
    )
    copied = any({copy.left.article, copy.right.article} == pair for copy in story.copies)
    if not credited:
        return "Passages are the same, but no credit shows it" if copied else _NOTHING
    names = listed(tuple(one_line(name) for name in credited[:_MOST_OWN]))
    same = ", and passages are the same" if copied else ""
    return f"{story.siglum(one.article)} credits {names}, but not for all of it{same}"
