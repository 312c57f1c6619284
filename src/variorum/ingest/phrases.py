"""What a paragraph's own words say that it is: a table of phrases, looked up without scanning it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from variorum.model import RegionKind
from variorum.text.lexicon import rows
from variorum.text.normal import plain_copy

_SHARING = re.compile(
    r"(?:facebook|twitter|whatsapp|e-?mail|print|linkedin|reddit|pinterest|telegram|x|messenger|instagram|"
    r"youtube|rss|flipboard|sms|copy|link|share|save|comments?|tweet|post|pocket|bluesky|threads|viber|vk|"
    r"tumblr|google|plus)"
)
_FOLLOW = re.compile(
    r"follow .{0,80}(?:@\w| on (?:twitter|facebook|instagram|x|telegram|youtube)\b|facebook \| twitter)"
)
_WORD = re.compile(r"[\w'-]+")
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_LEADING = "-—•·*×>»|+ \t"


@dataclass(frozen=True, slots=True)
class _Table:
    whole: dict[str, tuple[RegionKind, int]]
    starts: dict[str, tuple[tuple[str, RegionKind, int], ...]]
    ends: tuple[tuple[str, RegionKind, int], ...]
    inside: tuple[tuple[str, RegionKind, int], ...]


def kind_by_words(paragraph: str) -> RegionKind | None:
    """The kind that the table ``paragraph_kinds.tsv`` gives ``paragraph``, or None.

    The order of trust is: the whole paragraph, its beginning, its end, words inside it.

    >>> kind_by_words("READ: Bridge over the Ansel reopens"), kind_by_words("They read more than that.")
    ('promo', None)
    """
    if len(paragraph) > 1_200:
        return None
    plain = " ".join(plain_copy(paragraph).casefold().split())
    bare = plain.lstrip(_LEADING)
    if not bare:
        return "promo"
    table = _table()
    length = len(bare)
    if (found := table.whole.get(bare.rstrip(" .:!>»…-—"))) and length <= found[1]:
        return found[0]
    if _is_sharing(bare) or (length <= 240 and _FOLLOW.match(bare)) or not _MARKUP.sub("", bare).strip(" ."):
        return "promo"
    for words, kind, longest in table.starts.get(bare[:3], ()):
        if length <= longest and bare.startswith(words) and not bare[len(words) : len(words) + 1].isalpha():
            return kind
    ending = bare.rstrip(" .")
    for words, kind, longest in table.ends:
        if length <= longest and ending.endswith(words):
            return kind
    return next((kind for words, kind, longest in table.inside if length <= longest and words in bare), None)


def _is_sharing(bare: str) -> bool:
    """True for a bar of buttons: nothing but names of services, "share" and counts."""
    words = [word for word in _WORD.findall(bare[:200]) if not word.isdigit()]
    return len(bare) <= 200 and len(words) > 1 and all(map(_SHARING.fullmatch, words))


@cache
def _table() -> _Table:
    whole: dict[str, tuple[RegionKind, int]] = {}
    starts: dict[str, list[tuple[str, RegionKind, int]]] = {}
    ends: list[tuple[str, RegionKind, int]] = []
    inside: list[tuple[str, RegionKind, int]] = []
    for name, where, longest, words in rows("paragraph_kinds.tsv"):
        kind = cast(RegionKind, name)
        words = plain_copy(words)
        if where == "is":
            whole[words] = (kind, int(longest))
        elif where == "starts":
            starts.setdefault(words[:3], []).append((words, kind, int(longest)))
        else:
            (ends if where == "ends" else inside).append((words, kind, int(longest)))
    return _Table(
        whole, {head: tuple(entries) for head, entries in starts.items()}, tuple(ends), tuple(inside)
    )
