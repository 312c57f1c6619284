"""Event marks of one article: who did what to whom, where, when, and how real it is."""

from variorum.extract.events.find import describe, find

__all__ = ["describe", "find"]
