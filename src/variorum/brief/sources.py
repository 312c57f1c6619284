"""A story opened for the brief: marks, sentences, quotations and names by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from variorum.brief.stages import Stages
from variorum.model import (
    Article,
    Event,
    Finding,
    Label,
    Mark,
    Marks,
    Mention,
    Quantity,
    Row,
    Sentence,
    Span,
    Statement,
    Story,
    When,
)
from variorum.text import edtf
from variorum.text.normal import plain_copy
from variorum.text.quotations import quotations

_NAME_WORDS = 6
_MARKS = "\"' ,."


class Sources:
    """Lookups over one story."""

    def __init__(self, story: Story, marks: Sequence[Marks]) -> None:
        self.story = story
        self.articles: dict[str, Article] = {article.id: article for article in story.compared()}
        self.order = {article: place for place, article in enumerate(self.articles)}
        self.sentences: dict[str, tuple[Sentence, ...]] = {one.article: one.sentences for one in marks}
        self.mentions: dict[str, tuple[Mention, ...]] = {one.article: one.mentions for one in marks}
        self.marks: dict[str, Mark] = {}
        for held in (story.statements, story.events, story.quantities, story.labels):
            self.marks.update((mark.id, mark) for mark in held)
        self.actors = {actor.id: actor for actor in story.actors}
        self.sigla = frozenset(article.siglum for article in self.articles.values())
        self.findings: dict[str, list[Finding]] = {}
        for finding in story.findings:
            self.findings.setdefault(finding.row, []).append(finding)
        self.statements: dict[str, list[Statement]] = {}
        for statement in story.statements:
            self.statements.setdefault(statement.article, []).append(statement)
        self.events: dict[str, list[Event]] = {}
        for event in story.events:
            self.events.setdefault(event.article, []).append(event)
        self._acts: dict[str, list[int]] = {}
        for event in story.events:
            self._acts.setdefault(event.article, []).append(event.trigger.start)
        for statement in story.statements:
            if statement.cue is not None:
                self._acts.setdefault(statement.article, []).append(statement.cue.start)
        self._quoted: dict[str, tuple[tuple[int, int], ...]] = {}
        self._outdated = (*_outdated(story, self.marks), *_vague(story))

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence that holds the start of ``span``."""
        for sentence in self.sentences.get(span.article, ()):
            if sentence.span.start <= span.start < sentence.span.end:
                return sentence
        return None

    def place(self, span: Span) -> int:
        """How many sentences of the article stand before ``span``."""
        return sum(1 for one in self.sentences.get(span.article, ()) if one.span.end <= span.start)

    def starts_sentence(self, span: Span) -> bool:
        """True if ``span`` stands at the beginning of its sentence."""
        sentence = self.sentence(span)
        return sentence is not None and span.start - sentence.span.start <= 1

    def quoted(self, article: str) -> tuple[tuple[int, int], ...]:
        """The ranges of the article's quotations with their marks, outermost ones only."""
        if article not in self._quoted:
            found = quotations(self.articles[article].text).found
            self._quoted[article] = tuple((q.start, q.end) for q in found if q.depth == 0)
        return self._quoted[article]

    def held(self, row: Row) -> list[tuple[str, Mark]]:
        """Article and mark for every mark of the row, in the order of the sigla and of print."""
        articles = sorted(row.versions, key=lambda article: self.order.get(article, 0))
        found = [
            (article, self.marks[mark])
            for article in articles
            for mark in row.versions[article]
            if mark in self.marks
        ]
        return [(article, mark) for article, mark in found if not isinstance(mark, Statement) or mark.content]

    def names(self, span: Span, actor: str | None) -> bool:
        """True if the actor is mentioned by name inside ``span``."""
        known = self.actors.get(actor or "")
        return known is not None and any(
            m.form == "name" and m.article == span.article and span.start <= m.start and m.end <= span.end
            for m in known.mentions
        )

    def speaker_name(self, one: Statement, row: Row) -> Span | None:
        """The speaker's name: as the row's sources print it, or a fuller form printed at least twice.

        None unless some article names the speaker where it prints the row: a speaker found through
        pronouns alone does not go into the brief. Only articles that print the words give the name: it is
        cited with them.
        """
        quoted = plain_copy(one.content[0].text).strip(_MARKS)
        printing = {
            article
            for article in row.versions
            if article == one.article or quoted in plain_copy(self.articles[article].text)
        }
        sources = [
            mark.source
            for _, mark in self.held(row)
            if isinstance(mark, Statement) and mark.actor == one.actor and mark.source is not None
        ]
        names = [
            Span(m.article, m.start, m.end, m.text)
            for m in (self.actors[one.actor].mentions if one.actor in self.actors else ())
            if m.form == "name"
            and m.article in printing
            and len(m.text.split()) <= _NAME_WORDS
            and "\n" not in m.text
            and self.articles[m.article].region_at(m.start) != "headline"
        ]
        printed = [name for name in names if any(source.contains(name) for source in sources)]
        often = Counter(name.text for name in names)
        endings = {name.text.split()[-1].casefold() for name in printed}
        fuller = [n for n in names if often[n.text] > 1 and n.text.split()[-1].casefold() in endings]
        return min(
            [name for name in fuller if len(name.text.split()) > 1] or printed,
            key=lambda name: (len(name.text.split()) < 2, -often[name.text], len(name.text), self._key(name)),
            default=None,
        )

    def tells(self, sentence: Span) -> bool:
        """True if an act or somebody's words are told in the sentence."""
        return any(sentence.start <= place < sentence.end for place in self._acts.get(sentence.article, ()))

    def superseded(self, sentence: Span) -> bool:
        """True if the sentence prints a count for which another article has a later one, or a number."""
        return any(sentence.contains(number) for number in self._outdated)

    @cached_property
    def stages(self) -> Stages:
        """How far things had come when each article came out."""
        return Stages(self.articles, self.sentences, self.mentions)

    def _key(self, span: Span) -> tuple[int, int]:
        return self.order.get(span.article, 0), span.start


_UPDATES = frozenset({"later count", "as of another time"})
"""Levels of counts that rise and fall: of their numbers the latest stands."""

_ONE_COUNT_DAYS = 31
"""Days within which a later number is the same count, brought up to date; beyond, each is of its own time."""


def _outdated(story: Story, marks: Mapping[str, Mark]) -> Iterator[Span]:
    """The numbers of counts that rose, all but the highest of their row, and those that a later one replaces.

    "40 were missing on Monday" is outdated by "25 were missing on Tuesday", as "31 died" by "48 died".
    """
    rows = {row.id: row for row in story.rows}
    published = {article.id: article.published for article in story.compared()}
    for finding in story.findings:
        held = rows[finding.row].versions
        counts = [
            mark for article in held for key in held[article] if isinstance(mark := marks.get(key), Quantity)
        ]
        if finding.level == "later toll":
            counts = [one for one in counts if not _is_of_old(one, published[one.article])]
            taken_up = [one for one in counts if not _is_dropped(one, counts, published)]
            highest = max((mark.low or 0.0 for mark in taken_up), default=0.0)
            yield from (mark.number for mark in counts if (mark.low or 0.0) < highest or mark not in taken_up)
        elif finding.type == "number" and finding.level in _UPDATES:
            told = [(mark, mark.as_of or published[mark.article]) for mark in counts]
            yield from (
                one.number
                for one, when in told
                if any(_is_later(when, other, one, mark) for mark, other in told)
            )


_ANYBODY = frozenset({"people", "person", "victim", "other"})
"""Heads of phrases that narrow nothing down."""


def _vague(story: Story) -> Iterator[Span]:
    """The words for some whose number an article prints: "several people died", "three people died".

    Not where the same sentence prints another number of people: "killed 40 and injured several".
    """
    exact = {toll.sentence for toll in story.tolls if toll.number is not None and toll.low == toll.high}
    for account in story.ledger:
        if not account.act or account.verdict == "conflict":
            continue
        most = max(
            (one.low or 0.0 for one in account.entries if one.how == "printed" and one.low == one.high),
            default=0.0,
        )
        for one in story.tolls:
            if one.act != account.act or one.number is None or one.high is not None or one.qualifier:
                continue
            narrower = {*one.of} - _ANYBODY - {*one.number.text.lower().split()}
            if one.low <= most and one.sentence not in exact and not narrower:
                yield one.number


def _is_of_old(one: Quantity, published: When | None) -> bool:
    """True for a count of long before its article came out: "the worst fire since 2016, when 43 died"."""
    if one.as_of is None or published is None:
        return False
    try:
        apart = edtf.days_apart(one.as_of.edtf, published.edtf) or 0
        return edtf.before(one.as_of.edtf, published.edtf) and apart > _ONE_COUNT_DAYS
    except ValueError:
        return False  # a time that print leaves open


def _is_dropped(one: Quantity, counts: Sequence[Quantity], published: Mapping[str, When | None]) -> bool:
    """True if more articles that appeared later print a lower number than print this one or a higher.

    A misprint does not outdate the rest; a single late article with an old number does not undo the new one.
    """
    mine = published[one.article]
    lower = {
        mark.article
        for mark in counts
        if (mark.low or 0.0) < (one.low or 0.0) and _is_later(mine, published[mark.article], one, mark)
    }
    return len(lower) > len({mark.article for mark in counts if (mark.low or 0.0) >= (one.low or 0.0)})


def _is_later(when: When | None, other: When | None, one: Quantity, mark: Quantity) -> bool:
    """True if ``other`` is surely the later time of one count, for which ``mark`` gives another number."""
    if when is None or other is None or (one.low, one.high) == (mark.low, mark.high):
        return False
    try:
        later = edtf.before(when.edtf, other.edtf)
    except ValueError:
        return False  # a time that print leaves open
    return later and (edtf.days_apart(when.edtf, other.edtf) or 0) <= _ONE_COUNT_DAYS


def where(mark: Mark) -> Span:
    """The passage by which a mark is placed."""
    match mark:
        case Statement():
            return mark.content[0]
        case Event():
            return mark.trigger
        case Quantity():
            return mark.number
        case Label():
            return mark.span
