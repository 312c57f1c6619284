"""The edges out: page, Markdown, terminal; each from the Story value alone."""

from variorum.render.explain import explain
from variorum.render.markdown import markdown
from variorum.render.page import page
from variorum.render.terminal import terminal

__all__ = ["explain", "markdown", "page", "terminal"]
