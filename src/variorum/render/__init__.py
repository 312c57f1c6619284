"""The edges out: page, Markdown, terminal; each from the Story value alone."""

from variorum.render.explain import explain
from variorum.render.front import tally
from variorum.render.markdown import markdown
from variorum.render.page import page
from variorum.render.terminal import terminal
from variorum.render.wording import counted

__all__ = ["counted", "explain", "markdown", "page", "tally", "terminal"]
