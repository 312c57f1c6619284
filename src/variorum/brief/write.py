"""The choice and the order of the brief's sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.brief.alike import Alike
from variorum.brief.lines import finding_line, row_line
from variorum.brief.main_event import is_of_days, latest_sentences, main_sentences
from variorum.brief.one_house import told_apart
from variorum.brief.sources import Sources, where
from variorum.brief.stages import taken
from variorum.brief.verify import is_borne_out
from variorum.model import BriefSentence, Fellows, Marks, Row, Span, Statement, Story
from variorum.text.stems import stems

MOST_SENTENCES = 12
SHARED_BY_SEVERAL = 6
TOLD_ALIKE = 4
CONTRADICTIONS = 3
DOUBTS = 2
AT_ISSUE = frozenset({"polarity", "number", "date"})
"""Differences over what happened; others are over who said it and where."""

ONE_COUNT = frozenset(
    {"may have grown", "both ages in one article", "a birthday may lie between", "a slip apart"}
)
"""Levels of doubt over two numbers of what is surely one count; else the doubt may be ours alone."""

ONE_ORIGIN = 3
TRIED = 60
"""Rows tried for each part of the brief."""

ALIKE = 0.5
"""Part of a sentence's content words that an earlier sentence may hold; more is a repetition."""

ALIKE_OF_ONE_STEP = 0.35
"""The same of two sentences that tell one step of a case: "pleaded guilty" need not be told twice."""


def write(story: Story, marks: Sequence[Marks], fellows: Fellows | None = None) -> tuple[BriefSentence, ...]:
    """The story in at most twelve sentences, each with its spans.

    First what it is about; then what the articles that came out well after all others begin with (before it,
    where they came out days after the first); then
    what several origins report, most origins first; then what contradicts or cannot be decided; then what
    ``fellows`` say that others likely tell in other words; last what rests on one origin. No sentence
    repeats an earlier one, and none prints a name, number or date that its spans lack. What came out well
    after the rest is news to it, however like it is told.
    """
    story = told_apart(story)
    sources = Sources(story, marks)
    alike = Alike(sources, fellows or {})
    contested, at_issue = _of_doubtful_speaker(story), _at_issue(story)
    chosen: list[BriefSentence] = []
    latest = [one for one in latest_sentences(sources) if not _prints(one, at_issue)]
    main = sorted(main_sentences(sources), key=lambda one: sources.place(one.spans[0]))
    first = [(main, 2, True), (latest, 1, True)]
    for part, most, flat in (
        *(reversed(first) if is_of_days(sources) else first),
        (_shared(sources), SHARED_BY_SEVERAL, True),
        (main_sentences(sources, 5), 2, True),
        (_findings(sources, "CONTRADICTS"), CONTRADICTIONS, False),
        (_findings(sources, "UNSURE"), DOUBTS, False),
        ((one for one in alike.told() if not _prints(one, at_issue)), TOLD_ALIKE, True),
        (_alone(sources), ONE_ORIGIN, True),
    ):
        taken = 0
        for sentence in part:
            if taken == most or len(chosen) == MOST_SENTENCES:
                break
            if flat and _prints(sentence, contested):
                continue  # whose words these are has a line of its own below
            told = [span for one in chosen for span in one.spans]
            steps_on = part is latest or sources.stages.is_step_on(sentence.spans[0], told)
            if flat and not steps_on and alike.repeats(sentence.spans, told):
                continue
            if _is_new(sentence, chosen) and is_borne_out(sentence, sources.sigla):
                chosen.append(sentence)
                taken += 1
    return tuple(chosen)


def _of_doubtful_speaker(story: Story) -> tuple[Span, ...]:
    """The words of which the articles name other speakers, or may."""
    statements = {one.id: one for one in story.statements}
    held = {
        finding.row
        for finding in story.findings
        if finding.type == "attribution" and finding.verdict in ("CONTRADICTS", "UNSURE")
    }
    return tuple(
        span
        for row in story.rows
        if row.id in held
        for marks in row.versions.values()
        for mark in marks
        if mark in statements
        for span in statements[mark].content
    )


def _at_issue(story: Story) -> tuple[Span, ...]:
    """The passages that part over what happened: they have a line of their own, with both sides."""
    return tuple(
        span
        for finding in story.findings
        if finding.verdict == "CONTRADICTS" or (finding.verdict == "UNSURE" and finding.type in AT_ISSUE)
        for spans in finding.versions.values()
        for span in spans
    )


def _prints(sentence: BriefSentence, contested: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for span in sentence.spans for other in contested)


def _is_new(sentence: BriefSentence, chosen: Sequence[BriefSentence]) -> bool:
    """True if no earlier line has most of its words, or tells its step of a case with a good part of them."""
    mine = set(stems(sentence.text))
    step = taken(sentence.text).get("case")
    if sentence.mark in ("contradiction", "unsure"):
        # A line on a difference repeats the words at issue on purpose.
        return all(sentence.text != other.text for other in chosen)
    for other in chosen:
        theirs = set(stems(other.text))
        fewer = min(len(mine), len(theirs))
        most = ALIKE_OF_ONE_STEP if step and step == taken(other.text).get("case") else ALIKE
        if fewer and len(mine & theirs) > most * fewer:
            return False
    return True


def _shared(sources: Sources) -> Iterator[BriefSentence]:
    """What two or more origins report: most origins and articles first, then by place in print."""
    rows = [row for row in sources.story.rows if row.origins > 1 and row.kind != "label"]
    rows.sort(key=lambda row: (-row.origins, -len(row.versions), _place(sources, row)))
    disputed = {
        finding.row
        for finding in sources.story.findings
        if finding.verdict == "CONTRADICTS" or (finding.verdict == "UNSURE" and finding.type in AT_ISSUE)
    }
    for row in rows[:TRIED]:
        # What is at issue has a line of its own below.
        sentence = row_line(sources, row) if row.id not in disputed else None
        if sentence is not None:
            yield sentence


def _findings(sources: Sources, verdict: str) -> Iterator[BriefSentence]:
    rows = {row.id: row for row in sources.story.rows}
    held = [finding for finding in sources.story.findings if finding.verdict == verdict]
    held.sort(
        key=lambda finding: (
            finding.type not in AT_ISSUE,
            -len(finding.versions),
            _place(sources, rows[finding.row]),
            finding.id,
        )
    )
    told: set[tuple[str, str]] = set()
    for finding in held[:TRIED]:
        if verdict == "UNSURE" and finding.type == "number" and finding.level not in ONE_COUNT:
            continue
        # One disagreement may stand in several rows, as when each sentence of a quotation has a row.
        if (finding.type, finding.what) in told:
            continue
        sentence = finding_line(sources, rows[finding.row], finding)
        if sentence is not None:
            told.add((finding.type, finding.what))
            yield sentence


def _alone(sources: Sources) -> Iterator[BriefSentence]:
    """What one origin alone reports, of speakers that several articles name: the earliest in print.

    Not what an article of another may tell in other words.
    """
    if len({article.origin for article in sources.articles.values()}) < 2:
        return
    elsewhere = {echo.row for echo in sources.story.echoes}
    rows = [
        row
        for row in sources.story.rows
        if row.verdict == "ONLY" and row.kind == "statement" and row.id not in elsewhere
    ]
    rows = [row for row in rows if not (_inside_another(sources, row) or _is_headline(sources, row))]
    weighed = [(row, _known(sources, row)) for row in rows]
    weighed.sort(key=lambda pair: (-min(pair[1], 4), _place(sources, pair[0])))
    speakers: set[str] = set()
    for row, known in weighed[:TRIED]:
        if known < 2 or row.actor is None or row.actor in speakers:
            continue
        sentence = row_line(sources, row)
        if sentence is not None:
            speakers.add(row.actor)
            yield sentence


def _inside_another(sources: Sources, row: Row) -> bool:
    """True if every version stands inside the words of another statement, which tells it whole."""
    held = [mark for _, mark in sources.held(row) if isinstance(mark, Statement)]
    return bool(held) and all(mark.parent is not None for mark in held)


def _is_headline(sources: Sources, row: Row) -> bool:
    """True if headlines alone print it: what a body tells in other words was not asked of them."""
    return all(
        sources.articles[article].region_at(where(mark).start) == "headline"
        for article, mark in sources.held(row)
    )


def _known(sources: Sources, row: Row) -> int:
    """How many articles name the speaker."""
    actor = sources.actors.get(row.actor or "")
    if actor is None or not any(isinstance(mark, Statement) for _, mark in sources.held(row)):
        return 0
    return len({mention.article for mention in actor.mentions if mention.form == "name"})


def _place(sources: Sources, row: Row) -> tuple[int, int, str]:
    """The earliest sentence that any article has for the row, then the siglum."""
    places = [
        (sources.place(where(mark)), sources.order.get(article, 0)) for article, mark in sources.held(row)
    ]
    first = min(places, default=(10_000, 0))
    return first[0], first[1], row.id
