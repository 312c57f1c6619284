"""The edges out: page, Markdown, terminal, tables; each from the Story value alone.

- **the page's values**: ``sections`` puts them in order; ``views``, ``tables``, ``deeds``, ``chosen_views``,
  ``parallel_views`` and ``pieces`` are what they are made of, ``book`` is the story looked up by id.
- **section by section**: ``front`` with ``origins`` and ``retellings``, ``differences``, ``differing``,
  ``alone`` with ``fragments``, ``chosen``, ``parallels``, ``speakers``, ``said``, ``heard``, ``shares``,
  ``timeline``, ``picture``, ``ledgers``, ``accounts``, ``tellings``, ``hints``, ``cast``, ``articles``,
  ``rows``, ``passage``; ``likewise`` tells like versions once.
- **forms**: ``page``, ``markdown`` with ``markdown_text``, ``terminal`` with ``screen``, ``answers``,
  ``explain`` with ``explain_chosen``; ``sheets`` and ``word_sheets`` are the CSV tables.
- **words and safety**: ``wording``, ``dates``, ``safe``.
"""

from variorum.render.answers import answer
from variorum.render.explain import explain
from variorum.render.front import tally
from variorum.render.markdown import markdown
from variorum.render.page import page
from variorum.render.sections import view
from variorum.render.shares import shares
from variorum.render.sheets import ledger_sheet, timeline_sheet, voices_sheet
from variorum.render.terminal import terminal
from variorum.render.word_sheets import agency_sheet, labels_sheet, sayings_sheet
from variorum.render.wording import counted

__all__ = [
    "agency_sheet",
    "answer",
    "counted",
    "explain",
    "labels_sheet",
    "ledger_sheet",
    "markdown",
    "page",
    "sayings_sheet",
    "shares",
    "tally",
    "terminal",
    "timeline_sheet",
    "view",
    "voices_sheet",
]
