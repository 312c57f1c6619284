"""Characters that print nothing: soft hyphens, and marks of no width where a line may be broken."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.ingest.draft import Draft, without

_HIDDEN = re.compile(
    r"[\u00ad\u2060]+"
    r"|(?<=[A-Za-z\u00c0-\u024f])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u024f])"
    r"|(?:(?<=\s)|^)[\u200b\ufeff]++|(?<![\u200b\ufeff])[\u200b\ufeff]++(?=\s|$)"
    r"|(?<=[A-Z])[\u200b\ufeff]++(?=\w)|(?<=\w)[\u200b\ufeff]++(?=[a-z])|(?<=\d)[\u200b\ufeff]++(?=[\d.,])"
)
"""What is left out. Joiners stay outside Latin letters, where they shape what is printed. A space of no width
stays where it may part two words, as another space does: "noon.|Police", "Sella|Korvin"."""


def without_hidden(draft: Draft) -> Draft:
    """``draft`` with what prints nothing left out of its words, the places of its hints moved along.

    "Sella \\xadKorvin" and "Kor\\u200bvin" are printed as any name is, and no search finds them else.
    The text of a page is made here; one that is given as text keeps every character, for offsets count in it.
    """
    draft = without(draft, [match.span() for match in _HIDDEN.finditer(draft.text)])
    return replace(
        draft,
        title=_shown(draft.title),
        standfirst=_shown(draft.standfirst),
        byline=_shown(draft.byline),
    )


def _shown(words: str) -> str:
    return _HIDDEN.sub("", words)
