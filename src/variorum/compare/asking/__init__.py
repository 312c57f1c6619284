"""Asking: a sentence held against every article of a story."""

from variorum.compare.asking.answering import answer

__all__ = ["answer"]
