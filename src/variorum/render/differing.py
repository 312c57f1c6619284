"""Which words differ, where a finding does not say: the fallback for the reader's eye."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from variorum.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_MOST_WORDS = 400


def differing(versions: Sequence[Span]) -> tuple[Span, ...]:
    """The words of each of two versions that the other lacks, as spans; nothing where they share little.

    Words are compared without case. With more or fewer than two versions nothing is marked: which
    of many differs is for a finding to say.
    """
    if len(versions) != 2:
        return ()
    words = [[*_WORD.finditer(span.text)][:_MOST_WORDS] for span in versions]
    left, right = ([match.group().casefold() for match in found] for found in words)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if not left or not right or matcher.ratio() < 0.4:
        return ()
    found: list[Span] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        for span, run in ((versions[0], words[0][a:b]), (versions[1], words[1][c:d])):
            if run:
                start, end = run[0].start(), run[-1].end()
                found.append(Span(span.article, span.start + start, span.start + end, span.text[start:end]))
    return tuple(found)
