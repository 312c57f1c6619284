"""What the map stage leaves of one article: everything the folds need, and no parse."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model.actor import Mention
from variorum.model.article import RegionKind
from variorum.model.fact import Event, Label, Quantity
from variorum.model.hint import Hint
from variorum.model.span import Span
from variorum.model.statement import Statement
from variorum.model.toll import Toll
from variorum.model.when import Time

Mark = Statement | Event | Quantity | Label
"""A mark that stands in a row."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a factual region; ``lemmas`` are its lower-case content lemmas, in order.

    Its place in ``Marks.sentences`` is the number that ``Mention.sentence`` holds.
    """

    span: Span
    region: RegionKind
    lemmas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one article, in the order of print within each kind.

    The map stage leaves actor ids empty; ``align`` fills them (see ``align.resolve``). ``failed`` says
    why an article could not be read by the map stage: it then has no marks and is not compared.
    """

    article: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    labels: tuple[Label, ...] = ()
    failed: str = ""
    hints: tuple[Hint, ...] = ()
    tolls: tuple[Toll, ...] = ()
