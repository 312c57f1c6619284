"""Posts that an article shows whole: "We stay open. — Ansa Korvin (@korvin) May 3, 2021".

Web pages set a post of a network in this layout, its words without quotation marks and its author below
them or on their line. The words are the author's, not the outlet's; statements found in them stand inside
the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import CharRange, Reading

RELATION = "post"
WEIGHT = 0.95
LONGEST = 1_500
"""Characters of a post at most; networks allow less, but for those who pay."""

_SIGNED = re.compile(
    r"\s{0,20}(?P<dash>[—–-])\s?(?P<name>[^\s\n—–@()][^\n—–@()]{0,58}?)\s?\(@\w{1,30}\)(?P<rest>[^\n]{0,40})"
)
_LINK = re.compile(r"https?://|pic\.|[^/]*\.\w{2,4}/")
_WORD = re.compile(r"\w")


def with_posts(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts with those of the posts; a draft that runs over a signature ends before it."""
    found = list(_posts(reading))
    if not found:
        return drafts
    for post, signature in found:
        (words,) = post.content
        drafts = [
            left
            for one in drafts
            if not (one.source is None and one.content == post.content)
            and (left := _without(one, reading, words, signature)).content
        ]
    return sorted([*drafts, *(post for post, _ in found)], key=lambda one: (one.start, -one.size, one.head))


def _posts(reading: Reading) -> Iterator[tuple[Draft, CharRange]]:
    """The draft of each post, and the characters of its signature."""
    text = reading.text
    for match in _SIGNED.finditer(text):
        dash = reading.token_at(match.start("dash"))
        if not reading.readable[dash.i]:
            continue
        start, end = text.rfind("\n", 0, match.start()) + 1, match.start()
        if end - start > LONGEST:
            continue
        words = _without_links(text[start:end])
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if not _WORD.search(text, start, end):
            continue
        first, last = reading.token_at(match.start("name")), reading.token_at(match.end("name") - 1)
        yield (
            Draft(dash.i, "-", "PUNCT", RELATION, (dash.i, dash.i + 1), (first.i, last.i + 1), last.i,
                  ((start, end),), WEIGHT),
            (match.start("dash"), match.end()),
        )  # fmt: skip


def _without_links(words: str) -> str:
    """The words without the addresses at their end."""
    while (last := words.rstrip().rsplit(None, 1)[-1:]) and _LINK.match(last[0]):
        words = words.rstrip()[: -len(last[0])]
    return words


def _without(draft: Draft, reading: Reading, words: CharRange, signature: CharRange) -> Draft:
    """The draft without what of its content is the signature; without a cue that is part of it, nothing."""
    if draft.cue is not None and signature[0] <= reading.doc[draft.cue[0]].idx < signature[1]:
        return replace(draft, content=())
    content = tuple(
        (low, min(high, words[1])) if words[0] <= low < words[1] and high > signature[0] else (low, high)
        for low, high in draft.content
        if not signature[0] <= low < signature[1]
    )
    return draft if content == draft.content else replace(draft, content=content)
