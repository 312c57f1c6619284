"""Headlines that leave out "was": in "Kestrel ordered to pay" Kestrel gave no order, it got one.

A verb of commanding needs whom it is said to before its "to"; where nothing stands between the two, what
stands before the verb is that one, and who commanded is not printed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import replace

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.text import lexicon

WHY = "the words before the verb say who was told"


def without_commanded(reading: Reading, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those whose source got the order without a source."""
    return [
        replace(one, source=None, subject=None, why_speaker=WHY) if _is_commanded(reading, one) else one
        for one in drafts
    ]


def _is_commanded(reading: Reading, draft: Draft) -> bool:
    doc = reading.doc
    if draft.source is None or draft.head < 0 or draft.head + 2 >= len(doc):
        return False
    head, to, after = doc[draft.head : draft.head + 3]
    return (
        head.lemma_.lower() in _commanding()
        and head.tag_ in ("VBD", "VBN")
        and to.lower_ == "to"
        and after.pos_ in ("VERB", "AUX")
        and draft.source[1] <= draft.head
    )


@functools.cache
def _commanding() -> frozenset[str]:
    return frozenset(lexicon.words("commanding_verbs.txt"))
