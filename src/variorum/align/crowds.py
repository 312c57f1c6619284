"""Joining crowds: people and forces described by office or trade, in the plural, over articles ("Velmoran
officials", "police").

Such descriptions name nobody, so what they are joined to is a described actor without a name. Equal words are
asked for; where a bare plural ("officials") fits two crowds it joins neither.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.align.actor_words import POINTS, Description, describe, generic_bodies, is_crowd, role_class
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED
from variorum.model import Mention
from variorum.text import lexicon
from variorum.text.names.organisations import body_of

_KINDS = frozenset({"person", "group", "government"})
_NOT_THEM = re.compile(r"\b(?:other|others|another|former|then|ex|late)\b", re.IGNORECASE)
_SOME = re.compile(
    r"(?:some|any|no|most|many|several|both|all|few)\b|(?:one|two|three|[0-9])\b", re.IGNORECASE
)
_SIDES = frozenset(
    {"dissident", "governing", "majority", "minority", "opposition", "party", "rebel", "ruling"}
)


@dataclass(frozen=True, slots=True)
class _Crowd:
    said: Description
    mention: Mention


def join_crowds(groups: Groups, nominals: Sequence[Mention]) -> None:
    """Join the crowds among ``nominals``, given in order of article and print."""
    by_head: dict[str, list[_Crowd]] = defaultdict(list)
    for mention in nominals:
        if mention.kind in _KINDS and mention.number == "plural" and _is_plain(mention):
            said = describe(mention)
            if said.head not in _anybody() and (said.words or said.head not in generic_bodies()):
                by_head[said.head].append(_Crowd(said, mention))
    for head in sorted(by_head):
        told = [crowd for crowd in by_head[head] if crowd.said.words]
        bare = [crowd for crowd in by_head[head] if not crowd.said.words]
        _join_told(groups, told)
        _join_bare(groups, bare, told)


def _is_plain(mention: Mention) -> bool:
    """Whether nothing in the words says that these are others, counted ones or somebody's."""
    text = mention.span.text
    return not (OWNED.match(text) or _SOME.match(text) or _NOT_THEM.search(text) or "," in text)


def _join_told(groups: Groups, told: Sequence[_Crowd]) -> None:
    """Crowds of equal words: "Velmoran officials", "officials of Velmora"."""
    first: dict[tuple[str, ...], Mention] = {}
    for crowd in told:
        other = first.setdefault(tuple(sorted(crowd.said.words)), crowd.mention)
        groups.join(other, crowd.mention, ("people described in the same words",))


def _join_bare(groups: Groups, bare: Sequence[_Crowd], told: Sequence[_Crowd]) -> None:
    """ "Officials": the only ones that the article has told of so far; else those of other articles."""
    left: list[Mention] = []
    whole = [crowd for crowd in told if not _is_side(crowd.said)]
    for crowd in bare:
        mention = crowd.mention
        before = {
            groups.key(other.mention): other.mention
            for other in (told if POINTS.match(mention.span.text) else whole)
            if other.mention.span.article == mention.span.article and other.mention.span < mention.span
        }
        if len(before) == 1:
            said = f"the only {crowd.said.head}s that the article has told of"
            groups.join(next(iter(before.values())), mention, (said,))
        elif not before:
            left.append(mention)
    kinds = {groups.key(other.mention): other.mention for other in told}
    apart = len(kinds) > 1
    first: dict[str, Mention] = {}
    for mention in left:
        # Where the story tells of two of them, only one article's are surely the same.
        other = first.setdefault(mention.span.article if apart else "", mention)
        groups.join(other, mention, ("people described in the same words, and no others of that noun",))
    articles = {other.mention.span.article for other in told}
    # "Officials" may be others in every article, those of an article that tells of some later, too.
    early = {mention.span.article for mention in left} & articles
    if (
        left
        and len(kinds) == 1
        and whole
        and len(articles) > 1
        and not early
        and not is_crowd(bare[0].said.head)
    ):
        because = ("the only people of that noun in the story",)
        groups.join(next(iter(kinds.values())), left[0], because)


def _is_side(said: Description) -> bool:
    """Whether a crowd is one side of a chamber ("Republican lawmakers"): bare "lawmakers" are of all sides.

    "Velmoran lawmakers" and "House lawmakers" are no side.
    """
    return said.head in _sitting() and any(_is_party(word) for word in said.words)


def _is_party(word: str) -> bool:
    """Whether a word before "lawmakers" says which side they are on: an adherent's, a party's."""
    return word in _SIDES | _adherents() or any(
        body_of(name) is not None or name in _bodies() for name in (word, f"{word} party")
    )


@functools.cache
def _adherents() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("person_nouns.tsv"))


@functools.cache
def _bodies() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.rows("name_heads.tsv") if row[1] == "organisation")


@functools.cache
def _sitting() -> frozenset[str]:
    lines = {name: nouns.split("|") for name, _, nouns in lexicon.rows("party_nouns.tsv")}
    return frozenset(role_class(noun) for noun in lines["parliament"])


@functools.cache
def _anybody() -> frozenset[str]:
    return frozenset(lexicon.words("anybody_heads.txt"))
