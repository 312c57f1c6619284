"""Tables of words for other programs: labels, acts of force and who does them, verbs of saying, as CSV.

As in :mod:`variorum.render.sheets`: a record carries the article's letter and half-open ranges of characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.model import Label, Span, Story
from variorum.render.book import Book
from variorum.render.sheets import Field, sheet
from variorum.render.tellings import told_in, verbs

LABELS = (
    *("referent", "kind", "name", "article", "outlet", "words", "own", "quoted"),
    *("first_in_article", "first_in_story", "start", "end", "printed"),
)
AGENCY = (
    *("row", "article", "outlet", "act", "verb", "telling", "voice", "doer", "doer_actor", "done_to"),
    *("done_to_actor", "start", "end", "printed"),
)
SAYINGS = ("actor", "name", "article", "outlet", "verb", "strength", "times", "start", "end", "printed")


def labels_sheet(story: Story) -> str:
    """Who or what is called how, by article: in its own voice, in quotations, and where first.

    ``first_in_article`` says whose voice uses the words first there, ``first_in_story`` "yes" for the
    earliest article that uses them, in the order of publication.
    """
    return sheet(LABELS, _labels(Book.of(story)))


def agency_sheet(story: Story) -> str:
    """Every act of force that is told as having happened, and how print tells it."""
    return sheet(AGENCY, _agency(Book.of(story)))


def sayings_sheet(story: Story) -> str:
    """By which verbs each article lets each actor speak, and how strongly they put it."""
    return sheet(SAYINGS, _sayings(Book.of(story)))


def _labels(book: Book) -> Iterator[Sequence[Field]]:
    used: dict[tuple[str, str], dict[str, list[Label]]] = {}
    for label in sorted(book.story.labels, key=lambda one: (one.span.start, one.span.end, one.id)):
        if label.article in book.articles and book.true(label.span):
            words = label.words or label.span.text.casefold()
            used.setdefault((label.referent, words), {}).setdefault(label.article, []).append(label)
    names = _names(book)
    for (referent, words), by_article in sorted(
        used.items(), key=lambda one: (*names.get(one[0][0], ("", "")), one[0])
    ):
        kind, name = names.get(referent, ("", ""))
        for place, article in enumerate(book.ordered(by_article)):
            held = by_article[article]
            first = held[0].span
            yield (
                *(referent, kind, name, book.sigla[article], book.outlet(article), words),
                sum(label.voice == "outlet" for label in held),
                sum(label.voice == "quoted" for label in held),
                "own" if held[0].voice == "outlet" else "quoted",
                "yes" if place == 0 else "no",
                *_place(first),
            )


def _names(book: Book) -> dict[str, tuple[str, str]]:
    """What a label may stand for -> its kind and name."""
    names = {one.id: ("act", one.trigger.text) for one in book.story.events}
    names.update({row.id: ("act", row.description) for row in book.rows.values() if row.kind == "event"})
    names.update({actor.id: (actor.kind, actor.name) for actor in book.actors.values()})
    return names


def _agency(book: Book) -> Iterator[Sequence[Field]]:
    for event, read in told_in(book):
        yield (
            *(book.row_of_mark.get(event.id, ""), book.sigla[event.article], book.outlet(event.article)),
            *(event.kind, event.lemma, read.telling, "own" if event.voice == "outlet" else "quoted"),
            *(read.doer.text if read.doer else "", _name(book, read.doer_actor)),
            *(read.done_to.text if read.done_to else "", _name(book, read.done_to_actor)),
            *_place(event.trigger),
        )


def _sayings(book: Book) -> Iterator[Sequence[Field]]:
    found = verbs(book)
    for actor in sorted(found, key=lambda one: (book.actors[one].name, one)):
        for article in book.ordered(found[actor]):
            for (verb, strength), cues in sorted(found[actor][article].items()):
                yield (
                    *(actor, book.actors[actor].name, book.sigla[article], book.outlet(article)),
                    *(verb, strength, len(cues), *_place(cues[0])),
                )


def _name(book: Book, actor: str | None) -> str:
    return book.actors[actor].name if actor is not None and actor in book.actors else ""


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text
