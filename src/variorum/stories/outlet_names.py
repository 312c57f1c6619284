"""Names of outlets that no table holds: those of a story's own outlets, and short ones."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.model import Article
from variorum.text import lexicon
from variorum.text.nouns import body_nouns
from variorum.text.outlets import media_words, named, plain_name

NOUNS = r"(?:news)?paper|daily|weekly|(?:news )?(?:agency|outlet|site)|channel|broadcaster|network|magazine"
"""Nouns by which an outlet is called; a pattern."""

LEAST_LETTERS = 3
"""Letters of a last word that may stand for the outlet's whole name."""


def story_outlets(articles: Sequence[Article]) -> tuple[str, ...]:
    """The names of a story's outlets that are found by neither table nor last word ("Velmora Today").

    Not those of bodies that put out their own words ("Harbour Guard of Velmora"): who tells what they said
    credits no outlet.
    """
    found = {_bare(article.outlet) for article in articles if article.outlet}
    return tuple(
        sorted(
            name
            for name in found
            if name[:1].isupper()
            and named().fullmatch(name) is None
            and not any(word in body_nouns() for word in name.casefold().split())
        )
    )


def short_name(outlet: str) -> str:
    """The last word of an outlet's name, by which it calls itself: "Mirror" of "Casse Mirror"; "" if none."""
    words = outlet.split()
    last = words[-1] if len(words) > 1 else ""
    if len(last) < LEAST_LETTERS or not last.isalpha() or not last[0].isupper():
        return ""
    return "" if last.casefold() in body_nouns() and last not in media_words() else last


@dataclass(frozen=True, slots=True)
class Names:
    """Finds outlets by name in print: as ``named`` does, or else by the ``own`` names of a story.

    The pattern of all known outlets is long, and compiled once for all stories.
    """

    own: re.Pattern[str]

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The name that begins at ``start``."""
        return named().match(text, start) or self.own.match(text, start)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first name in ``text[start:end]``."""
        found = (pattern.search(text, start, end) for pattern in (named(), self.own))
        return min((one for one in found if one is not None), key=lambda one: one.start(), default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The names in ``text``, one behind the other."""
        at = 0
        while (one := self.search(text, at)) is not None:
            yield one
            at = one.end()


@lru_cache(maxsize=256)
def names(outlets: tuple[str, ...] = (), short: str = "", agencies: tuple[str, ...] = ()) -> Names:
    """The names of known outlets, those of ``outlets`` (group ``story``), and bare names of one word:
    ``short`` behind "the", and a media word before its noun ("the Ledger newspaper"; ``bare``).
    ``agencies`` are the words by which the story's agencies go for short, without "the" (``story``, too).
    """
    single = [name for name in outlets if " " not in name]
    several = [name for name in outlets if " " in name]
    media = "|".join(re.escape(word) for word in lexicon.words("media_words.txt"))
    bare = [rf"(?:{media})(?= (?:{NOUNS})(?!\w))", *map(re.escape, filter(None, [short]))]
    parts = [
        rf"(?<![\w-])(?P<story>{_either([*several, *agencies])}|(?<=[Tt]he ){_either(single)})(?!\w)",
        rf"(?<=[Tt]he )(?P<bare>{'|'.join(bare)})(?!\w)",
    ]
    return Names(re.compile("|".join(parts)))


def own_name(outlet: str, printed: str, before: str, after: str) -> str:
    """The outlet itself where its article calls it by its last word ("the Guardian" in the Casse Guardian),
    or with or without a word that many outlets bear ("Velm News" in an article of "velm").

    "" where the words are another's: "the Guardian newspaper" is none of its own.
    """
    core = _core(outlet)
    if core and core == _core(printed):
        return plain_name(outlet)
    mine = short_name(outlet)
    short = bool(mine) and printed == mine and before.casefold().endswith("the ")
    return plain_name(outlet) if short and not re.match(rf" (?:{NOUNS})(?!\w)", after) else ""


def _core(name: str) -> str:
    """A name in small letters without "the", a note in brackets and the words behind it that many bear."""
    bare = re.sub(r"\s*\([^()]*\)$", "", _bare(name).casefold())
    return re.sub(r"(?: (?:news|online|channel|network|tv|television|digital))+$", "", bare)


def _either(names: Sequence[str]) -> str:
    """A pattern that matches one of the names; nothing where there is none."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if names else r"(?!)"


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", " ".join(name.split()))
