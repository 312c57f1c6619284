"""Who is printed as acting and who as acted upon, and by which verbs each side is let speak.

Counted are acts of force that are told as having happened. What stands between quotation marks is
somebody's choice of words, not the article's, and is counted apart. A table shows what is printed;
it says nothing on whether it should have been printed otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import Event, Span, Statement, Strength
from variorum.render.book import Book
from variorum.render.deeds import (
    AgencyView,
    Deed,
    DeedLine,
    PartyLine,
    Saying,
    SayingLine,
    Tally,
    ToldLine,
)
from variorum.render.likewise import FEW
from variorum.render.safe import one_line
from variorum.render.wording import shortened
from variorum.text.agency import TELLINGS, Agency, Telling, agency, is_forceful

FORMS: dict[Telling, tuple[str, str]] = {
    "doer first": ("the doer stands first", "X killed Y"),
    "doer last": ("the doer stands last", "Y was killed by X"),
    "doer left out": ("the doer is left out", "Y was killed"),
    "noun with the doer": ("as a noun, with the doer", "the killing of Y by X"),
    "noun without the doer": ("as a noun, without the doer", "the killing of Y"),
    "as happening": ("as something that happened", "Y died"),
}
"""The name of each form of telling, and a model of it."""

MANNERS: dict[Strength, str] = {
    "neutral": "",
    "distancing": "keeps its distance",
    "endorsing": "vouches for it",
}
"""How strongly a verb puts what was said, in words."""

_CITES = 3
_PARTIES = 12
_SPEAKERS = 20
_DEEDS = 40
_LONGEST = 110
"""Letters of an act as printed that are shown."""

Told = tuple[Event, Agency]


def agencies(book: Book) -> AgencyView:
    """The tables of agency and of verbs of saying."""
    told = tuple(told_in(book))
    if len(book.articles) > FEW:  # too many columns: how often each form is used, and no more
        return AgencyView(tuple(book.sigla.values()), _forms(book, told), (), (), ())
    return AgencyView(
        tuple(book.sigla.values()),
        _forms(book, told),
        _deeds(book, told),
        _parties(book, told),
        _sayings(book),
    )


def told_in(book: Book) -> Iterator[Told]:
    """The acts of force that articles tell as having happened, in the order of the sigla and of print."""
    order = {article: place for place, article in enumerate(book.articles)}
    events = [
        one
        for one in book.story.events
        if one.article in order
        and one.modality == "happened"
        and not one.negated
        and is_forceful(one)
        and book.true(one.trigger)
    ]
    events.sort(key=lambda one: (order[one.article], one.trigger.start, one.id))
    return ((one, agency(one)) for one in events)


def printed(book: Book, one: Event) -> str:
    """The act with its parties, as printed from the first of them to the last."""
    parts = [
        span
        for span in (one.agent_span, one.trigger, one.patient_span)
        if span is not None and one.sentence.contains(span) and book.true(span)
    ]
    text = book.articles[one.article].text
    start, end = (
        min(span.start for span in parts or [one.trigger]),
        max(span.end for span in parts or [one.trigger]),
    )
    return shortened(one_line(text[start:end]), _LONGEST)


def _tally(book: Book, article: str, events: Sequence[Event]) -> Tally:
    """How often an article tells the ``events`` of its own, with their first places."""
    mine = [one for one in events if one.article == article]
    shown = mine[:_CITES] if len(book.articles) <= FEW else []
    return Tally(
        book.sigla[article],
        book.outlet(article),
        sum(one.voice == "outlet" for one in mine),
        sum(one.voice == "quoted" for one in mine),
        book.cites([one.trigger for one in shown], book.way_back("agency")),
    )


def _forms(book: Book, told: Sequence[Told]) -> tuple[ToldLine, ...]:
    lines = []
    for telling in TELLINGS:
        events = [one for one, read in told if read.telling == telling]
        if events:
            cells = tuple(_tally(book, article, events) for article in book.articles)
            lines.append(ToldLine(*FORMS[telling], cells))
    return tuple(lines)


def _deeds(book: Book, told: Sequence[Told]) -> tuple[DeedLine, ...]:
    """The rows of events that several articles tell; those whose forms differ first."""
    known = {one.id: (one, read) for one, read in told}
    lines = []
    for row in book.rows_of("event"):
        cells = []
        for article, siglum in book.sigla.items():
            marks = [known[mark] for mark in row.versions.get(article, ()) if mark in known]
            deeds = tuple(
                Deed(
                    printed(book, one),
                    FORMS[read.telling][0],
                    one.voice == "quoted",
                    book.cite(one.trigger, book.way_back("agency")),
                )
                for one, read in marks
            )
            cells.append((siglum, book.outlet(article), deeds))
        forms = {deed.form for _, _, deeds in cells for deed in deeds if not deed.quoted}
        if sum(1 for _, _, deeds in cells if deeds) > 1:
            href = f"#{book.anchor(row.id)}"
            lines.append(DeedLine(one_line(row.description), href, tuple(cells), len(forms) > 1))
    return tuple(sorted(lines, key=lambda line: not line.varied)[:_DEEDS])


def _parties(book: Book, told: Sequence[Told]) -> tuple[PartyLine, ...]:
    """The actors that most acts of force are printed of, as doing or as suffering them."""
    doing: dict[str, list[Event]] = {}
    suffering: dict[str, list[Event]] = {}
    for one, read in told:
        if read.doer_actor in book.actors:
            doing.setdefault(read.doer_actor or "", []).append(one)
        if read.done_to_actor in book.actors:
            suffering.setdefault(read.done_to_actor or "", []).append(one)
    number = Counter({actor: len(events) for actor, events in doing.items()})
    number.update({actor: len(events) for actor, events in suffering.items()})
    chosen = sorted(number, key=lambda actor: (-number[actor], actor))[:_PARTIES]
    return tuple(
        PartyLine(
            one_line(book.actors[actor].name),
            f"#{book.anchor(actor)}",
            tuple(
                (
                    _tally(book, article, doing.get(actor, [])),
                    _tally(book, article, suffering.get(actor, [])),
                )
                for article in book.articles
            ),
        )
        for actor in chosen
    )


def verbs(book: Book) -> dict[str, dict[str, dict[tuple[str, Strength], list[Span]]]]:
    """Actor -> article -> (verb of saying as lemma, its strength) -> the cues, in order of print."""
    found: dict[str, dict[str, dict[tuple[str, Strength], list[Span]]]] = {}
    spoken = [one for one in book.story.statements if _is_let_speak(book, one)]
    for one in sorted(spoken, key=lambda one: (one.cue.start if one.cue else 0, one.id)):
        cue = one.cue
        if cue is not None and one.actor is not None:
            verb = one_line(one.cue_lemma or cue.text.casefold())
            by_verb = found.setdefault(one.actor, {}).setdefault(one.article, {})
            by_verb.setdefault((verb, one.strength), []).append(cue)
    return found


def _is_let_speak(book: Book, one: Statement) -> bool:
    return (
        one.act == "speech"
        and not one.negated
        and one.article in book.articles
        and one.actor in book.actors
        and one.cue is not None
        and book.true(one.cue)
    )


def _sayings(book: Book) -> tuple[SayingLine, ...]:
    """The speakers of several articles, and those for whom a verb takes a side; the most heard first."""
    lines = []
    for actor, by_article in verbs(book).items():
        number = sum(len(cues) for cues_of in by_article.values() for cues in cues_of.values())
        sided = any(strength != "neutral" for cues_of in by_article.values() for _, strength in cues_of)
        if len(by_article) < 2 and not sided:
            continue
        cells = tuple(
            (siglum, book.outlet(article), _verbs(book, by_article.get(article, {})))
            for article, siglum in book.sigla.items()
        )
        known = book.actors[actor]
        line = SayingLine(one_line(known.name), f"#{book.anchor(actor)}", cells)
        lines.append((not sided, -len(by_article), -number, actor, line))
    return tuple(line for *_, line in sorted(lines, key=lambda one: one[:4])[:_SPEAKERS])


def _verbs(book: Book, used: Mapping[tuple[str, Strength], Sequence[Span]]) -> tuple[Saying, ...]:
    ordered = sorted(used.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(
        Saying(
            one_line(cues[0].text).casefold(),
            MANNERS[strength],
            len(cues),
            book.cites(cues[:_CITES], book.way_back("agency")),
        )
        for (_, strength), cues in ordered
    )
