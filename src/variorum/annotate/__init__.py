"""Models that read: the parse, the statements, the sentence vectors, and sentences two at a time."""

from variorum.annotate.loaded_words import LoadedWords
from variorum.annotate.name_kinds import NameKinds
from variorum.annotate.pair_reader import PairReader
from variorum.annotate.parser import SpacyParser
from variorum.annotate.rules_alone import RulesAlone
from variorum.annotate.statement_reader import StatementReader
from variorum.annotate.vectors import MiniLM

__all__ = ["LoadedWords", "MiniLM", "NameKinds", "PairReader", "RulesAlone", "SpacyParser", "StatementReader"]
