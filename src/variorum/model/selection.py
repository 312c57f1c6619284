"""What articles choose to print: what they leave out, who is not heard, what nobody tells; who wants what.

None of it says that an article is at fault: silence is shown, never judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span
from variorum.model.when import When


@dataclass(frozen=True, slots=True)
class Omission:
    """A row of two or more origins that an article leaves out though it was known and there was room for it.

    ``told`` is one passage of each article that prints it and is not known to be later, in the order of the
    sigla; ``origins`` counts their origins. ``because`` says why the article had room: how far into the
    others it stands. ``nearest`` is the passage of the article that comes nearest to it, None where
    none comes near. ``unsure`` says why the article may tell it all the same, in other words, or may hardly
    have known it yet; "" where nothing says so.
    """

    article: str
    row: str
    told: tuple[Span, ...]
    origins: int
    because: str
    nearest: Span | None = None
    unsure: str = ""


@dataclass(frozen=True, slots=True)
class Fellow:
    """A sentence of another article, and how likely (0 to 1) it tells what a sentence tells."""

    passage: Span
    likelihood: float


Fellows = Mapping[Span, Mapping[str, Fellow]]
"""For each sentence that was compared, by article of another origin, the likeliest of its sentences."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A row of one origin alone, and the sentence of an article of another that may tell it in other words.

    ``likelihood``, 0 to 1, is that of the two sentences, less where the sentence has not the row's own words;
    it is printed from a tenth on.
    """

    row: str
    passage: Span
    likelihood: float = 0.0


@dataclass(frozen=True, slots=True)
class Parallel:
    """Whole sentences of articles of two or more origins that tell one thing in other words, as it seems.

    ``passages`` are in the order of the sigla, then of print; an article may have several. No row leads from
    each of the articles to the others: what rows show is not repeated.
    """

    passages: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The fewest articles found that together print every row of two or more articles.

    ``articles`` are in the order in which they are best read: each adds most to those before it, and
    ``reached`` counts the rows that the first ones print together, of ``facts`` in all. ``exact``: no
    smaller set does; else the set has at most ``at_most`` times as many articles as the smallest one.
    """

    articles: tuple[str, ...]
    reached: tuple[int, ...]
    facts: int
    exact: bool
    at_most: float = 1.0


@dataclass(frozen=True, slots=True)
class Silence:
    """An actor who is not heard.

    ``never quoted``: named again and again, and no article prints a word of theirs. ``no reply``: accused
    in an article that neither prints a word of theirs nor says that they were asked. ``passages`` are the
    mentions, or the accusation; ``articles`` those that are meant; ``by`` is the accuser, where known.
    """

    kind: Literal["never quoted", "no reply"]
    actor: str
    articles: tuple[str, ...]
    passages: tuple[Span, ...]
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question on a row that no article answers; ``passages`` are its versions.

    ``said`` is the passage where print itself says that it is not known, None where no article says so.
    """

    question: Literal["who", "when", "where", "how many", "why"]
    row: str
    passages: tuple[Span, ...]
    said: Span | None = None


PositionKind = Literal["demands", "rejects", "offers", "conditions", "threatens", "supports", "opposes"]


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor wants, from a statement of theirs: ``content`` is what is demanded, rejected, …

    ``row`` is the statement's row, ``statements`` its marks in which this position is printed, ``passages``
    their contents. ``issue`` are the words that it shares with other positions of the story, "" where it
    shares none. ``when`` is the time of saying, else that of the first article that prints it. ``changes``
    is the row of the same actor's earlier position on the issue that this one turns round, None where
    there is none. ``spoken_by`` is the actor who spoke for ``actor``, None where they spoke themselves.
    """

    actor: str
    kind: PositionKind
    row: str
    statements: tuple[str, ...]
    passages: tuple[Span, ...]
    issue: str = ""
    when: When | None = None
    changes: str | None = None
    spoken_by: str | None = None
