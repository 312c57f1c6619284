"""A story: the articles on one event, with all that was found in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from variorum.model.actor import Actor
from variorum.model.article import Article
from variorum.model.decision import Decided
from variorum.model.fact import Event, Label, Quantity
from variorum.model.hint import Hint
from variorum.model.ledger import Account
from variorum.model.origin import Copy, Credit, Origin, Retelling, perhaps_one
from variorum.model.row import BriefSentence, Finding, Row
from variorum.model.selection import Cover, Echo, Omission, Parallel, Position, Silence, Unknown
from variorum.model.statement import Statement
from variorum.model.toll import Toll
from variorum.model.when import Time

SCHEMA = "variorum/1"


@dataclass(frozen=True, slots=True)
class Maker:
    """What made the file: versions of everything that can change its bytes."""

    variorum: str
    parser: str
    vectors: str
    reader: str = "rules"
    pairs: str = "none"


@dataclass(frozen=True, slots=True)
class Story:
    """The exchange value: exactly what ``story.json`` holds.

    ``articles`` are in the order of their sigla; inputs that could not be read come last, with
    ``skipped`` set. Iterate :meth:`compared` for those that were read.
    """

    title: str
    articles: tuple[Article, ...]
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    labels: tuple[Label, ...] = ()
    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    brief: tuple[BriefSentence, ...] = ()
    origins: tuple[Origin, ...] = ()
    credits: tuple[Credit, ...] = ()
    copies: tuple[Copy, ...] = ()
    decisions: tuple[Decided, ...] = ()
    made_by: Maker | None = None
    schema: str = SCHEMA
    hints: tuple[Hint, ...] = ()
    omissions: tuple[Omission, ...] = ()
    cover: Cover | None = None
    silences: tuple[Silence, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    positions: tuple[Position, ...] = ()
    tolls: tuple[Toll, ...] = ()
    ledger: tuple[Account, ...] = ()
    echoes: tuple[Echo, ...] = ()
    parallels: tuple[Parallel, ...] = ()
    retellings: tuple[Retelling, ...] = ()

    def compared(self) -> tuple[Article, ...]:
        """The articles that were read, in the order of their sigla."""
        return tuple(article for article in self.articles if article.skipped is None)

    def perhaps_one(self) -> Mapping[str, str]:
        """For each origin that may come down to another, that other (:func:`~variorum.model.perhaps_one`)."""
        origins = {article.id: article.origin or article.id for article in self.compared()}
        return perhaps_one(origins, self.retellings)

    def siglum(self, article: str) -> str:
        """The letter of the article of this id; the id itself where the story does not hold it."""
        return next((one.siglum for one in self.articles if one.id == article), article)
