"""What the page shows of acts of force, verbs of saying and labels: values alone, as in ``views``."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.render.pieces import Cite


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one article does it: in its own words, and between quotation marks; its first places."""

    siglum: str
    outlet: str
    own: int = 0
    quoted: int = 0
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One form of telling acts of force ("Y was killed"), article by article."""

    form: str
    example: str
    cells: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One actor: how often each article prints it as doing an act of force, and as suffering one."""

    name: str
    href: str
    cells: tuple[tuple[Tally, Tally], ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """An act as one article prints it, its form, and where."""

    words: str
    form: str
    quoted: bool
    cite: Cite


@dataclass(frozen=True, slots=True)
class DeedLine:
    """One event that several articles tell, each in its form; ``varied`` where the forms differ."""

    text: str
    href: str
    cells: tuple[tuple[str, str, tuple[Deed, ...]], ...]
    varied: bool


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying that an article uses for a speaker; ``manner`` is "" where it takes no side."""

    words: str
    manner: str
    times: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class SayingLine:
    """The verbs of saying by which each article lets one actor speak."""

    name: str
    href: str
    cells: tuple[tuple[str, str, tuple[Saying, ...]], ...]


@dataclass(frozen=True, slots=True)
class AgencyView:
    """Who acts and who is acted upon: forms by article, events by form, parties; and verbs of saying."""

    columns: tuple[str, ...]
    forms: tuple[ToldLine, ...]
    deeds: tuple[DeedLine, ...]
    parties: tuple[PartyLine, ...]
    sayings: tuple[SayingLine, ...]


@dataclass(frozen=True, slots=True)
class HintedWord:
    """A word of an article's own voice that is worth a look, how often, and its first places."""

    words: str
    times: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class HintLine:
    """What is worth a look in one article."""

    siglum: str
    outlet: str
    words: tuple[HintedWord, ...]
