"""Variorum: one story, every version.

Sets the articles that report one event side by side, every line tied to exact characters in print.
"""

from variorum.pipeline import compare, compare_articles, read
from variorum.version import VERSION as __version__

__all__ = ["__version__", "compare", "compare_articles", "read"]
