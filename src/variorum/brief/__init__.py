"""The brief: the story in at most twelve sourced sentences."""

from variorum.brief.write import write

__all__ = ["write"]
