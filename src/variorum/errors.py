"""The one base error and its kinds.

A message says what was found, where, and what would do. A bad *article* is never an
error: it becomes a :class:`variorum.model.Skipped` value and the rest goes on.
"""


class VariorumError(Exception):
    """Base of every error that Variorum raises on purpose."""


class UsageError(VariorumError):
    """The call itself cannot be carried out: a missing path, an unknown option value."""


class NothingToCompare(VariorumError):
    """No readable article is left; the reasons stand in the message, one line a file."""


class MissingComponent(VariorumError):
    """A model or an optional package is not installed; the message has the install line."""


class BrokenComponent(VariorumError):
    """A file of the package has other bytes than those that were measured."""


class BadStoryFile(VariorumError):
    """A ``story.json`` that cannot be decoded; the message names the field."""


class WorkerLost(VariorumError):
    """A process of a pool was ended from outside (by the system for want of memory, or by hand)."""
