"""Reading files, folders, standard input and addresses into Articles.

- **bytes** (``reader`` leads): ``sources`` finds files, ``fetch`` gets a page, ``decode`` makes text of
  bytes; ``limits`` bounds all of it.
- **drafts**: ``pages`` (HTML, with ``metadata``; ``hidden`` leaves out what prints nothing there and
  ``glued_links`` links in sentences), ``markdown`` (with ``front_matter``), ``records`` (JSON), all of them
  with ``character_references``; ``tables`` makes lines of rows; ``draft`` is what they give.
- **articles** (``compose``): ``own_words`` and ``publication`` read outlet, byline and day from the article
  itself by ``datelines``, ``dates`` and ``printed_lines``, and ``site_names`` the outlet from its address;
  ``regions`` says what each paragraph is, by ``headlines``, ``phrases`` and ``asides``; ``language`` tells
  the language, ``identity`` the ids.
"""

from variorum.ingest.limits import Limits
from variorum.ingest.reader import read

__all__ = ["Limits", "read"]
