"""Who is heard: speakers by outlet side by side, and who is only spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from variorum.model.actor import SPEAKERS
from variorum.render.book import Book
from variorum.render.likewise import FEW
from variorum.render.safe import one_line
from variorum.render.shares import Share, Voiced, percentage, shares
from variorum.render.tables import HeardCell, HeardLine, HeardOutlet, HeardView

NOBODY = "Speaker not named or unsure"

_SHOWN = 8
"""So many speakers, and so many who are only spoken of, are shown at once."""

_MOST = 60
"""Lines of the table in all."""

_MOST_OF_ONE = 5
"""Names listed for one outlet where outlets are too many for a table of speakers."""


def heard(book: Book, said: Collection[str]) -> HeardView:
    """The voice shares as the page shows them; ``said`` are the anchors of the speakers' own sections."""
    found = shares(book.story)
    few = len(found) <= FEW
    words: Counter[str] = Counter()
    outlets: Counter[str] = Counter()
    spoken_of: Counter[str] = Counter()
    for one in found:
        for share in one.speakers:
            words[share.actor] += share.words
            outlets[share.actor] += 1
        for actor, number in one.spoken_of:
            spoken_of[actor] += number
    speakers = sorted(
        (actor for actor in words if actor in book.actors),
        key=lambda actor: (-outlets[actor], -words[actor], actor),
    )
    if "" in words:
        speakers.append("")
    silent = sorted(
        (actor for actor in spoken_of if actor not in words), key=lambda actor: (-spoken_of[actor], actor)
    )
    mentions = _mentions(book) if few else {}
    lines = [_line(book, actor, found, mentions, said) for actor in speakers[:_MOST]] if few else []
    return HeardView(
        outlets=tuple(_outlet(book, one) for one in found),
        lines=tuple(lines[:_SHOWN]),
        more=tuple(lines[_SHOWN:]),
        spoken_of=tuple(
            _line(book, actor, found, mentions, said) for actor in (silent[:_SHOWN] if few else ())
        ),
    )


def _mentions(book: Book) -> dict[tuple[str, str], int]:
    """How often each article names each actor that could speak."""
    return Counter(
        (actor.id, mention.article)
        for actor in book.actors.values()
        if actor.kind in SPEAKERS
        for mention in actor.mentions
    )


def _line(
    book: Book,
    actor: str,
    found: Sequence[Voiced],
    mentions: Mapping[tuple[str, str], int],
    said: Collection[str],
) -> HeardLine:
    known = book.actors.get(actor)
    anchor = book.anchor(actor) if known else ""
    href = f"#said-{anchor}" if f"said-{anchor}" in said else f"#{anchor}" if anchor else ""
    return HeardLine(
        one_line(known.name) if known else NOBODY,
        href,
        tuple(_cell(book, actor, one, mentions.get((actor, one.article), 0)) for one in found),
    )


def _cell(book: Book, actor: str, one: Voiced, mentions: int) -> HeardCell:
    share = next((share for share in one.speakers if share.actor == actor), None)
    siglum, outlet = book.sigla[one.article], book.outlet(one.article)
    if share is None:
        return HeardCell(siglum, outlet, mentions=mentions)
    return HeardCell(
        siglum,
        outlet,
        per_cent(share.percent),
        round(share.percent),
        share.statements,
        share.words,
        mentions,
        book.cite(share.first, "heard"),
    )


def _outlet(book: Book, one: Voiced) -> HeardOutlet:
    def name(share: Share) -> str:
        return one_line(book.actors[share.actor].name) if share.actor in book.actors else NOBODY.lower()

    return HeardOutlet(
        book.sigla[one.article],
        book.outlet(one.article),
        one.words,
        per_cent(one.percent),
        per_cent(percentage(one.quoted, one.given)),
        sum(share.statements for share in one.speakers),
        tuple((name(share), per_cent(share.percent)) for share in one.speakers[:_MOST_OF_ONE]),
        tuple((one_line(book.actors[actor].name), number) for actor, number in one.spoken_of[:_MOST_OF_ONE]),
    )


def per_cent(percent: float) -> str:
    r"""A share in words: whole per cent, and no 0 for what is little but there.

    >>> per_cent(34.4), per_cent(0.2), per_cent(0.0)
    ('34\xa0%', 'under 1\xa0%', '0\xa0%')
    """
    return "under 1\u00a0%" if 0 < percent < 1 else f"{round(percent)}\u00a0%"
