"""What the page's tables and its picture show: who is heard, when, how many, in which words.

As in :mod:`variorum.render.views`: every text is harmless to look at but not yet escaped.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Verdict
from variorum.render.pieces import Cite, Pointer


@dataclass(frozen=True, slots=True)
class HeardCell:
    """One actor in one article: heard, only spoken of, or not there.

    ``share`` is the part of the words given to others, in words ("34 %"), "" where the actor is not
    heard; ``bar`` the same as a whole number 0 to 100. ``statements`` and ``words`` count what is
    theirs, ``mentions`` how often they are named. ``cite`` leads to their first words.
    """

    siglum: str
    outlet: str
    share: str = ""
    bar: int = 0
    statements: int = 0
    words: int = 0
    mentions: int = 0
    cite: Cite | None = None


@dataclass(frozen=True, slots=True)
class HeardLine:
    """One actor over the outlets; ``href`` leads to what they say or who they are, "" for nobody known."""

    name: str
    href: str
    cells: tuple[HeardCell, ...]


@dataclass(frozen=True, slots=True)
class HeardOutlet:
    """One article: how much of it is other people's words, whose, and of whom it only speaks.

    ``given`` is the part of its words that it gives to others, ``quoted`` the part of these between
    quotation marks. ``speakers`` name the most heard with their share, ``spoken_of`` the most
    mentioned who are not heard with how often; both hold a few.
    """

    siglum: str
    outlet: str
    words: int
    given: str
    quoted: str
    statements: int
    speakers: tuple[tuple[str, str], ...]
    spoken_of: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class HeardView:
    """Voice shares: by outlet; and by actor where there are few outlets (``lines``, then ``more``).

    ``spoken_of`` are actors whom no article lets speak, though at least one mentions them often.
    """

    outlets: tuple[HeardOutlet, ...]
    lines: tuple[HeardLine, ...]
    more: tuple[HeardLine, ...]
    spoken_of: tuple[HeardLine, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """One time that articles give for a line, and which articles do.

    ``certain`` is False where only bounds are known; ``rests`` says what it was counted from.
    ``first`` and ``last`` are its bounds as day and minute, both included, None where open.
    """

    when: str
    edtf: str
    certain: bool
    sigla: tuple[str, ...]
    rests: str
    cites: tuple[Cite, ...]
    first: tuple[int, int] | None
    last: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline: what, and the time or times that articles give for it.

    More than one of ``dates``: articles date it differently. ``findings`` lead to what was found
    about that. ``number`` counts the lines from 1, in the order of time; ``row`` is None for the
    line of publications.
    """

    number: int
    kind: str
    text: str
    dates: tuple[Dated, ...]
    row: Pointer | None
    findings: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """One time in the picture: a dot where ``left`` is ``right``, else a bar; places are per cent.

    ``top`` is its height in pixels from the picture's top. The words beside it begin (or, if ``end``,
    end) at ``at`` per cent.
    """

    top: int
    left: float
    right: float
    open_left: bool
    open_right: bool
    words: str
    sigla: str
    at: float
    end: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line of the picture: its words, where they lead, and its times.

    ``rest`` are those words that a narrow screen does not hold.
    """

    top: int
    number: int
    words: str
    rest: str
    href: str
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The timeline as a picture: ``height`` in pixels, places across in per cent of its width.

    ``days`` are the days that stand in it, each in a column of equal width: where the column ends, and
    True if the next column is another day than the morrow. ``ticks`` name some of them.
    """

    height: int
    days: tuple[tuple[float, bool], ...]
    ticks: tuple[tuple[float, str], ...]
    lines: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as printed, with its qualifier, voice and as-of time in words."""

    value: str
    phrase: str
    asides: tuple[str, ...]
    cite: Cite


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing counted, and what each article prints for it, in the order of the sigla."""

    anchor: str
    id: str
    description: str
    verdict: Verdict
    origins: str
    cells: tuple[tuple[str, str, tuple[Figure, ...]], ...]
    findings: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One value of an account, with the verdict against the value before it and the reason, or "".

    ``cites`` are of all articles that print it one after the other.
    """

    value: str
    asides: tuple[str, ...]
    cites: tuple[Cite, ...]
    step: str
    because: str


@dataclass(frozen=True, slots=True)
class Strain:
    """Parts that do not come to their total."""

    text: str
    because: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One thing counted: its values in order of time, how they stand together, the sums that fail.

    ``href`` leads to its row, "" for an act; ``rest`` is how many values are left out.
    """

    what: str
    href: str
    verdict: str
    colour: Verdict
    given: tuple[Given, ...]
    rest: int
    strains: tuple[Strain, ...]


@dataclass(frozen=True, slots=True)
class NumbersView:
    """The ledger of numbers: in order of time; those of several articles; those of one alone."""

    columns: tuple[str, ...]
    shared: tuple[LedgerLine, ...]
    alone: tuple[LedgerLine, ...]
    accounts: tuple[AccountLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """One label as an article prints it: how often in its own voice, how often inside a quotation."""

    words: str
    own: int
    quoted: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class WordsLine:
    """One actor or act, and the words that each article uses for it."""

    anchors: tuple[str, ...]
    referent: str
    href: str
    cells: tuple[tuple[str, str, tuple[Wording, ...]], ...]
    findings: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    """Labels by outlet: those that vary first."""

    columns: tuple[str, ...]
    varied: tuple[WordsLine, ...]
    plain: tuple[WordsLine, ...]
