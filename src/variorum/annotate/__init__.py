"""Models that read: the parse, the statements and the sentence vectors."""

from variorum.annotate.loaded_words import LoadedWords
from variorum.annotate.name_kinds import NameKinds
from variorum.annotate.parser import SpacyParser
from variorum.annotate.rules_alone import RulesAlone
from variorum.annotate.statement_reader import StatementReader
from variorum.annotate.vectors import MiniLM

__all__ = ["LoadedWords", "MiniLM", "NameKinds", "RulesAlone", "SpacyParser", "StatementReader"]
