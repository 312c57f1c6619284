"""Frozen values; no input or output."""

from variorum.model.actor import Actor, ActorKind, ActorMention, Mention, MentionForm, Merge, Role, Standing
from variorum.model.answer import ANSWER_SCHEMA, Answer, OriginAnswer, Stand, Testimony
from variorum.model.article import FACTUAL, Article, Evidence, Region, RegionKind, Skipped, is_english
from variorum.model.attribution import Attributing, Attribution
from variorum.model.decision import Decided, Decision, Entity, Printed
from variorum.model.fact import UNDONE, UNREAL, Event, Label, Modality, Qualifier, Quantity, Voice
from variorum.model.hint import ContentWord, Hint, Hinting
from variorum.model.ids import content_id
from variorum.model.ledger import Account, Entry, LedgerVerdict, Step, Tension
from variorum.model.marks import Mark, Marks, Sentence
from variorum.model.origin import Copy, Credit, Origin, Retelling
from variorum.model.parsed import NameKind, Naming, Pairing, Parsed, Parser, Print, Told, Vectors
from variorum.model.row import BriefSentence, Difference, Finding, Link, Row, RowKind, Verdict
from variorum.model.selection import (
    Cover,
    Echo,
    Fellow,
    Fellows,
    Omission,
    Parallel,
    Position,
    PositionKind,
    Silence,
    Unknown,
)
from variorum.model.span import Span
from variorum.model.statement import Act, Relay, Statement, StatementForm, StatementModality, Strength
from variorum.model.story import SCHEMA, Maker, Story
from variorum.model.toll import Fate, Toll
from variorum.model.when import FINE, Precision, Time, When

__all__ = [
    "ANSWER_SCHEMA",
    "FACTUAL",
    "FINE",
    "SCHEMA",
    "UNDONE",
    "UNREAL",
    "Account",
    "Act",
    "Actor",
    "ActorKind",
    "ActorMention",
    "Answer",
    "Article",
    "Attributing",
    "Attribution",
    "BriefSentence",
    "ContentWord",
    "Copy",
    "Cover",
    "Credit",
    "Decided",
    "Decision",
    "Difference",
    "Echo",
    "Entity",
    "Entry",
    "Event",
    "Evidence",
    "Fate",
    "Fellow",
    "Fellows",
    "Finding",
    "Hint",
    "Hinting",
    "Label",
    "LedgerVerdict",
    "Link",
    "Maker",
    "Mark",
    "Marks",
    "Mention",
    "MentionForm",
    "Merge",
    "Modality",
    "NameKind",
    "Naming",
    "Omission",
    "Origin",
    "OriginAnswer",
    "Pairing",
    "Parallel",
    "Parsed",
    "Parser",
    "Position",
    "PositionKind",
    "Precision",
    "Print",
    "Printed",
    "Qualifier",
    "Quantity",
    "Region",
    "RegionKind",
    "Relay",
    "Retelling",
    "Role",
    "Row",
    "RowKind",
    "Sentence",
    "Silence",
    "Skipped",
    "Span",
    "Stand",
    "Standing",
    "Statement",
    "StatementForm",
    "StatementModality",
    "Step",
    "Story",
    "Strength",
    "Tension",
    "Testimony",
    "Time",
    "Told",
    "Toll",
    "Unknown",
    "Vectors",
    "Verdict",
    "Voice",
    "When",
    "content_id",
    "is_english",
]
