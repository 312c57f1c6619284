"""What the page shows: one documented value a section, built from the Story alone.

Every text in here is already harmless to look at (:func:`variorum.render.safe.visible`) but not yet
escaped: the template escapes. Every ``href`` is ``#`` and an anchor of the same page, or "" where the
span does not stand in print. Builders live beside this file, one module a section.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from variorum.model import Verdict
from variorum.render.chosen_views import ChosenView, HolderView
from variorum.render.deeds import AgencyView, HintLine
from variorum.render.parallel_views import ParallelsView
from variorum.render.pieces import Cite, Note, Pointer, Version
from variorum.render.tables import HeardView, Moment, NumbersView, Picture, WordsView


@dataclass(frozen=True, slots=True)
class RowView:
    """One row with its versions in the order of the sigla.

    ``versions`` holds silent articles too where the story has few articles; else ``silent``
    and ``early`` list them. ``more`` are the marks of versions beyond the most that are shown.
    ``because`` are the links of the row, in plain words, ``unsaid`` how many more there are.
    ``close``: one article alone has it and the articles are many, so it is set on one line. ``echo`` cites
    the sentence of another origin that seems to tell it in other words.
    """

    anchor: str
    id: str
    description: str
    verdict: Verdict
    origins: str
    versions: tuple[Version, ...]
    more: tuple[Cite, ...] = ()
    silent: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    findings: tuple[Pointer, ...] = ()
    because: tuple[str, ...] = ()
    unsaid: int = 0
    close: bool = False
    echo: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class AlsoOn:
    """A further row that one difference holds for: where links to its own finding lead, and the row."""

    anchor: str
    row: Pointer | None


@dataclass(frozen=True, slots=True)
class FindingView:
    """A typed difference with the passages on all sides, the differing words marked.

    ``also`` are rows for which the same words differ, as when each sentence of a quotation has a row.
    """

    anchor: str
    id: str
    type: str
    what: str
    verdict: Verdict
    because: str
    level: str
    versions: tuple[Version, ...]
    row: Pointer | None
    more: tuple[Cite, ...] = ()
    also: tuple[AlsoOn, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings under one heading: contradictions, unsure ones, or one type of difference."""

    anchor: str
    heading: str
    findings: tuple[FindingView, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class SiglumView:
    """One line of the key: which article a siglum stands for.

    ``rests`` says on what its time rests; ``named`` is False where ``outlet`` is the file's name, for
    print names no outlet.
    """

    siglum: str
    anchor: str
    outlet: str
    title: str
    published: str
    rests: str
    origin: str
    named: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """An independent origin, the sigla of what descends from it, and why."""

    name: str
    sigla: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RetellingView:
    """An article that may have been written from another, in a sentence, and the passages most alike."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class HeaderView:
    """Title, the count of articles and origins, the key of the sigla.

    ``origins`` are those that articles descend from as a whole; ``credited`` names the agencies and
    publications that are credited for single passages only. ``retellings`` say which origins may be one.
    """

    title: str
    count: str
    key: tuple[SiglumView, ...]
    origins: tuple[OriginView, ...]
    credited: tuple[str, ...]
    retellings: tuple[RetellingView, ...]
    made_by: str


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A sentence of the brief; ``verdict`` flags a contradiction, a single origin, or doubt.

    ``printed`` is the day on which it was printed, where articles came out on several: "today" is that day.
    """

    anchor: str
    text: str
    cites: tuple[Cite, ...]
    verdict: Verdict | Literal[""]
    rows: tuple[Pointer, ...]
    printed: str = ""


@dataclass(frozen=True, slots=True)
class LoneFact:
    """A row that one origin alone has, or that an article leaves out.

    ``nearest`` cites the passage of that article that may tell it in other words.
    """

    href: str
    text: str
    kind: str
    cites: tuple[Cite, ...]
    nearest: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class LoneGroup:
    """What one origin alone has, the weightiest first: ``facts`` are shown at once, ``more`` on demand.

    ``rest`` counts those that are not listed, where articles are many: they stand among the rows.
    ``sigla`` are the articles that descend from it, or print it with its credit (``credited``).
    """

    origin: str
    sigla: tuple[str, ...]
    credited: bool
    facts: tuple[LoneFact, ...]
    more: tuple[LoneFact, ...]
    rest: int


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker with the statements that are theirs; ``shared`` rows stand in several articles.

    ``attitudes`` are rows that no article prints as said: what somebody is told to want, fear or think.
    ``open``: those of one article alone are shown at once.
    """

    anchor: str
    name: str
    kind: str
    aside: str
    shared: tuple[RowView, ...]
    alone: tuple[RowView, ...]
    attitudes: tuple[RowView, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The dated rows in order of time, drawn and as a table; then events without a time in print.

    ``undrawn`` counts the lines that the picture leaves out, for there are too many. ``shared`` are acts that
    two articles or more tell by a verb, ``named`` those that several name, and all but one by a noun at most.
    """

    moments: tuple[Moment, ...]
    picture: Picture | None
    undrawn: int
    shared: tuple[RowView, ...]
    named: tuple[RowView, ...]
    alone: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class MergeView:
    """Two spellings held to be one actor, with their citation marks, and why."""

    left: Note
    right: Note
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor with every spelling, kind, role, and the reasons of each merge."""

    anchor: str
    name: str
    kind: str
    votes: str
    spellings: tuple[str, ...]
    roles: tuple[Note, ...]
    counts: tuple[tuple[Cite, int], ...]
    merges: tuple[MergeView, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    """Actors whom several mentions name or whose age print gives, then others named once.

    ``close``: these are set on one line each.
    """

    many: tuple[ActorView, ...]
    once: tuple[ActorView, ...]
    close: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A step of setting a paragraph: open a span, print text, close a span, print an apparatus mark.

    ``anchor`` may be "" (the continuation of a span cut by another); ``style`` is a list of CSS classes.
    """

    do: Literal["open", "text", "close", "mark", "back"]
    text: str = ""
    anchor: str = ""
    style: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article; ``start`` is its offset in code points."""

    start: int
    kind: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article whole, as it came in, with its apparatus."""

    siglum: str
    anchor: str
    outlet: str
    title: str
    language: str
    file: str
    link: str
    address: str
    about: tuple[Note, ...]
    warnings: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SkippedView:
    """Files that were not read, and warnings about the whole."""

    files: tuple[tuple[str, str], ...]
    warnings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page, section by section in the order of print.

    ``single``: all rests on one origin, so that nothing can be set side by side.
    """

    header: HeaderView
    brief: tuple[BriefLine, ...]
    differences: tuple[FindingGroup, ...]
    alone: tuple[LoneGroup, ...]
    heard: HeardView
    speakers: tuple[SpeakerView, ...]
    timeline: TimelineView
    numbers: NumbersView
    words: WordsView
    agency: AgencyView
    hints: tuple[HintLine, ...]
    actors: ActorsView
    articles: tuple[ArticleView, ...]
    skipped: SkippedView
    single: bool
    chosen: ChosenView
    parallels: ParallelsView
    holders: tuple[HolderView, ...]
