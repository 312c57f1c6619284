"""Models that read: the parse and the sentence vectors."""

from variorum.annotate.parser import SpacyParser
from variorum.annotate.vectors import MiniLM

__all__ = ["MiniLM", "SpacyParser"]
