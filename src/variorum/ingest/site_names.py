"""The outlet of an article whose input names none: by the address of its page, and by its title's end."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.ingest.draft import Draft
from variorum.ingest.headlines import squeezed
from variorum.text.addresses import bare_name, is_of_site, site

_BETWEEN = re.compile(r"\s+(?:[|–—-]|::)\s+|\s*\|\s*")
_LONGEST = 400
_LEAST_WORDS = 3


def named_by_title(draft: Draft) -> tuple[Draft, str]:
    """``draft`` without its site's name behind its title, and that name; "" where none stands there.

    "Bridge falls at Sarn - Casse Herald | News and weather" on casseherald.example is "Bridge falls at Sarn".
    Where the input names the outlet, or prints the title whole above the story, nothing is cut.
    """
    host, title = site(draft.url), draft.title[:_LONGEST]
    if draft.outlet or not host or squeezed(draft.text[:_LONGEST]).startswith(squeezed(title)):
        return draft, ""
    for mark in _BETWEEN.finditer(title):
        head, tail = title[: mark.start()], title[mark.end() :]
        name = _name(_BETWEEN.split(tail, maxsplit=1)[0].strip(), host)
        if name and len(head.split()) >= _LEAST_WORDS:
            return replace(draft, title=head), name
    return draft, ""


def _is_of_house(name: str, host: str) -> bool:
    """True for the name of the site itself, not of a part of it ("News" on news.casseherald.example)."""
    return is_of_site(name, ".".join(host.split(".")[-2:])) or (
        is_of_site(name, host) and " " in name.strip()
    )


def _name(piece: str, host: str) -> str:
    """The site's name in one part of a title: all of it, its last word, or the station it begins with."""
    words = piece.split()
    first = [one for one in words[:1] if one.isupper()]
    found = next((one for one in (piece, *words[-1:], *first) if one and _is_of_house(one, host)), "")
    return bare_name(found)
