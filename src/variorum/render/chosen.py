"""What articles leave out, who is not heard, what nobody tells; who wants what."""

from __future__ import annotations

from collections import defaultdict

from variorum.model import Omission, Position, Row, Silence, Unknown
from variorum.render.book import Book
from variorum.render.chosen_views import ChosenView, HolderView, LeftOut, Unanswered, Unheard, Wanted
from variorum.render.dates import plain
from variorum.render.pieces import Pointer
from variorum.render.safe import one_line
from variorum.render.views import LoneFact
from variorum.render.wording import counted, shortened

_SHOWN = 4
"""Lines of one article that are shown at once; the rest on demand."""

_MOST = 12
"""Lines that are listed of one article, or of the whole story where articles are many."""

_MOST_HOLDERS = 24
_MOST_OF_ONE = 8
_LONGEST = 160

KINDS = {
    "demands": "demands",
    "rejects": "rejects",
    "offers": "offers",
    "conditions": "on a condition",
    "threatens": "threatens",
    "supports": "supports",
    "opposes": "opposes",
}
"""The word printed for each kind of position."""


def chosen(book: Book) -> ChosenView:
    """What is left out, who is not heard, what nobody tells."""
    story = book.story
    known = [one for one in story.silences if one.actor in book.actors]
    return ChosenView(
        cover=_cover(book),
        left_out=_left_out(book) if book.small else _mostly_left_out(book),
        unheard=tuple(_unheard(book, one) for one in known if one.kind == "never quoted")[:_MOST],
        accused=tuple(_unheard(book, one) for one in known if one.kind == "no reply")[:_MOST],
        unknown=tuple(_unanswered(book, one) for one in story.unknowns if one.passages)[:_MOST],
    )


def _cover(book: Book) -> str:
    """The fewest articles with all that several print, in a sentence; "" where nothing is shared.

    Of two articles it would say nothing: what both print, each prints.
    """
    cover = book.story.cover
    if cover is None or not cover.facts or not cover.reached or len(book.articles) < 3:
        return ""
    sigla = [book.sigla[article] for article in cover.articles if article in book.sigla]
    if len(sigla) == 1:
        facts = counted(cover.facts, "fact")
        return f"Who reads {sigla[0]} has all that several tell, {facts}."
    first = f"{sigla[0]} prints {cover.reached[0]} of the {cover.facts} facts that several tell"
    whole = f"{', '.join(sigla[:-1])} and {sigla[-1]} together print them all"
    sure = "no fewer articles do" if cover.exact else f"at most {cover.at_most:g} times the fewest that do"
    return f"{first}; {whole}: {sure}."


def _left_out(book: Book) -> tuple[LeftOut, ...]:
    by_article: dict[str, list[Omission]] = defaultdict(list)
    for one in book.story.omissions:
        if one.article in book.articles and one.row in book.rows:
            by_article[one.article].append(one)
    found = []
    for article in book.articles:
        told = by_article.get(article, [])
        held = [one for one in told if not one.unsure]
        facts = tuple(_fact(book, one, counted(one.origins, "origin")) for one in held[:_MOST])
        unsure = [_fact(book, one, one.unsure) for one in told if one.unsure]
        if facts or unsure:
            found.append(
                LeftOut(
                    book.sigla[article],
                    book.outlet(article),
                    facts[:_SHOWN],
                    facts[_SHOWN:],
                    len(held) - len(facts),
                    tuple(unsure[:_MOST]),
                )
            )
    return tuple(found)


def _mostly_left_out(book: Book) -> tuple[LeftOut, ...]:
    """Of many articles: the rows that most of them leave out, one line each, without what is unsure."""
    by_row: dict[str, list[Omission]] = defaultdict(list)
    for one in book.story.omissions:
        if one.article in book.articles and one.row in book.rows and not one.unsure:
            by_row[one.row].append(one)
    # First what most origins tell: there silence is most telling.
    rows = sorted(by_row.values(), key=lambda held: (-held[0].origins, -len(held), book.anchor(held[0].row)))
    facts = tuple(
        _fact(book, held[0], f"{counted(held[0].origins, 'origin')}; left out by {len(held)}")
        for held in rows[:_MOST]
    )
    return (LeftOut("", "", facts, (), len(rows) - len(facts)),) if facts else ()


def _fact(book: Book, one: Omission, kind: str) -> LoneFact:
    row = book.rows[one.row]
    told = [span for span in one.told if book.true(span)][: _MOST if book.small else 2]
    nearest = (one.nearest,) if one.nearest is not None and one.unsure and book.true(one.nearest) else ()
    return LoneFact(
        f"#{book.anchor(row.id)}",
        _title(row, one),
        kind,
        book.cites(told, "left-out"),
        book.cites(nearest, "left-out"),
    )


def _title(row: Row, one: Omission) -> str:
    """What is left out: as the row has it, or in the first passage's words where the row's are those of later
    articles."""
    titled, told = one_line(row.description), [one_line(span.text) for span in one.told]
    is_all = set(row.versions) <= {span.article for span in one.told}
    if is_all or not told or any(titled.split(": ", 1)[-1] in text for text in told):
        return titled
    return shortened(told[0], _LONGEST)


def _unheard(book: Book, one: Silence) -> Unheard:
    by = book.actors.get(one.by or "")
    sigla = " ".join(book.sigla_of(one.articles))
    note = f"accused by {one_line(by.name)}, in {sigla}" if by is not None else f"in {sigla}"
    return Unheard(
        one_line(book.actors[one.actor].name),
        f"#{book.anchor(one.actor)}",
        note,
        book.cites((span for span in one.passages if book.true(span)), "left-out"),
    )


def _unanswered(book: Book, one: Unknown) -> Unanswered:
    row = book.rows.get(one.row)
    text = row.description if row is not None and one.said is None else one.passages[0].text
    return Unanswered(
        "who did it" if one.question == "who" and one.said is None else one.question,
        shortened(one_line(text), _LONGEST),
        one.said is not None,
        book.cites((span for span in one.passages if book.true(span)), "left-out"),
    )


def holders(book: Book) -> tuple[HolderView, ...]:
    """Who wants what: actors by how much of it is printed, each with its positions in order of time."""
    by_actor: dict[str, list[Position]] = defaultdict(list)
    for one in book.story.positions:
        if one.actor in book.actors and one.row in book.rows and one.passages:
            by_actor[one.actor].append(one)
    order = {actor: place for place, actor in enumerate(by_actor)}
    most = sorted(
        by_actor, key=lambda actor: (-sum(len(one.passages) for one in by_actor[actor]), order[actor])
    )
    found = []
    for actor in most[:_MOST_HOLDERS]:
        held = by_actor[actor]
        found.append(
            HolderView(
                one_line(book.actors[actor].name),
                f"#{book.anchor(actor)}",
                tuple(_wanted(book, one) for one in held[:_MOST_OF_ONE]),
                len(held[_MOST_OF_ONE:]),
            )
        )
    return tuple(found)


def _wanted(book: Book, one: Position) -> Wanted:
    speaker = book.actors.get(one.spoken_by or "")
    notes = [plain(one_line(one.when.edtf))] if one.when is not None else []
    if speaker is not None:
        notes.append(f"spoken by {one_line(speaker.name)}")
    earlier = book.rows.get(one.changes or "")
    return Wanted(
        KINDS[one.kind],
        shortened(one_line(one.passages[0].text), _LONGEST),
        f"#{book.anchor(one.row)}",
        "; ".join(notes),
        book.cites((span for span in one.passages if book.true(span)), "wanted"),
        Pointer(f"#{book.anchor(earlier.id)}", "turns round", "UNSURE") if earlier is not None else None,
    )
