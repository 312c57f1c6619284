"""Joining unnamed actors over articles where each article has but one of their noun ("a Velmoran inmate").

Such descriptions name nobody, so what they are joined to is a described actor without a name. They may add to
one another ("a convicted trader", "a Velmoran trader"), but not speak against one another: two countries, two
places, two offices, two numbers. Where an article has two of the noun, or the story names one of it,
nobody can tell which is meant, and none is joined; nor is one where no article says "the". A sentence on
what happens often tells of nobody ("usually, the gunman is known").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from variorum.align.actor_words import HAS_OWNER, POINTS, Description, describe, generic_bodies, is_crowd
from variorum.align.groups import Groups
from variorum.align.known_roles import OWNED
from variorum.align.whose import Owner, are_anothers
from variorum.model import Mention, Sentence
from variorum.text import lexicon
from variorum.text.names import fold
from variorum.text.numbers import read

_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+)\b", re.IGNORECASE)
_NOT_THE_ONE = re.compile(
    r"\b(?:other|others|another|former|then|ex|late|second|third|new|every|each|any|no|some|many|several)\b",
    re.IGNORECASE,
)
_AS_A_RULE = re.compile(rf"\b(?:{lexicon.either(lexicon.words('as_a_rule.txt'))})\b", re.IGNORECASE)
_SIGNS = re.compile(r"[^\w'’-]+")
_BARE = re.compile(
    r"(?!(?:an?|the|this|that|one|only|just|at|but|his|her|its|their|same|first|last)\b)", re.IGNORECASE
)
_UNNAMED = re.compile(
    r"\banonym|\bnot\s(?:to\s)?be\s(?:further\s)?(?:named|identified|quoted)\b|\bnot\sauthori[sz]ed\b"
    r"|\bwithout\s(?:being|giving)\s(?:\w+\s)?(?:name|identif)",
    re.IGNORECASE,
)
"""What print says of somebody whom it keeps unnamed."""
_AGED = re.compile(r"\b(\w+)[- ‑]years?[- ‑]old\b", re.IGNORECASE)
_MINOR = range(18)
_YOUNG = {"boy": _MINOR, "child": _MINOR, "girl": _MINOR, "youngster": _MINOR, "youth": range(20)}
_YOUNG |= {"teenager": range(13, 20)}
"""Ages of those whom print calls so."""
_CAPITAL = re.compile(r"\b[A-Z][^\W_]+")

MOST = 200
"""Descriptions of one noun that are read for whether they speak against one another."""


@dataclass(slots=True)
class _Noun:
    """The unnamed actors of one noun: by article their groups, and what their descriptions say."""

    groups: dict[str, dict[str, Mention]] = field(default_factory=lambda: defaultdict(dict))
    said: list[tuple[Description, frozenset[str]]] = field(default_factory=list)


def join_sole(
    groups: Groups,
    nominals: Sequence[Mention],
    agree: Callable[[Mention, Mention], bool],
    owner: Owner = lambda _: None,
    sentences: Mapping[str, Sequence[Sentence]] | None = None,
) -> None:
    """Join the descriptions among ``nominals``, given in order of article and print.

    Whom print keeps unnamed ("on condition of anonymity") is nobody else: ``sentences`` are those of the
    articles by id.

    ``agree`` says whether two mentions can be one by number, gender and kind, ``owner`` whose they are: of
    "the mayor's office" and "Ms Korvin's office" nobody can tell which of them "the office" is.
    """
    found: dict[tuple[str, bool, tuple[str, ...]], _Noun] = defaultdict(_Noun)
    named: set[str] = set()
    for mention in nominals:
        said = describe(mention)
        kept = _is_kept_unnamed(mention, (sentences or {}).get(mention.span.article, ()))
        if kept or any(other.form == "name" for other in groups.members(mention)):
            named.add(said.head)
        elif (
            _is_somebody(mention, said)
            and not _is_anybody(mention, sentences or {})
            and not _is_of_two_ages(mention, said, sentences or {})
        ):
            plural = mention.number != "singular"
            count = tuple(sorted(map(str.lower, _NUMBER.findall(mention.span.text)))) if plural else ()
            noun = found[said.head, plural, count]
            noun.groups[mention.span.article].setdefault(groups.key(mention), mention)
            noun.said.append(_said(mention))
    for key in sorted(found):
        if key[0] in named:
            continue
        noun = found[key]
        some = [_of_article(groups, list(noun.groups[article].values())) for article in sorted(noun.groups)]
        if len(some) < 2 or any(len(group) > 1 for group in some):
            continue
        first = [group[0] for group in some]
        pointing = sum(map(_points, first))
        # Of several, some may be told of here and others there: combat troops are not all troops.
        if pointing < (2 if key[1] else 1) or (key[1] and not _chained(noun.said)):
            continue
        if _speak_against(noun.said[:MOST]):
            continue
        owners = [owner(one) for one in first]
        if any(are_anothers(groups, *two) for two in combinations(owners, 2)):
            continue
        rivals = [one for one in first[1:] if _are_two_bodies(first[0], one)]
        for other in first[1:]:
            apart = _are_two_bodies(first[0], other) or _are_two_offices(first[0], other)
            # "Velmora's ministry" may be the health ministry's or the rival justice ministry's.
            apart = apart or any(not _are_two_bodies(one, other) for one in rivals)
            if agree(first[0], other) and not apart:
                groups.join(first[0], other, (f"no article has another “{key[0]}”",))


def _are_two_offices(left: Mention, right: Mention) -> bool:
    """Whether two nouns of one class say two things: "the Quay chief", "the finance director"."""
    one, other = describe(left), describe(right)
    apart = not (one.words <= other.words or other.words <= one.words)
    return apart and fold(left.head) != fold(right.head)


def _are_two_bodies(left: Mention, right: Mention) -> bool:
    """Whether two bodies of government are each called by words of its own: "justice", "health ministry".

    Whose it is or where it stands is no such word: "Velmora's ministry" may be "the health ministry". Of
    other bodies such words may add to one another: "an armed group", "the separatist group".
    """
    if (left.kind, right.kind) != ("government", "government"):
        return False
    one, other = (
        {word for word in said.words - capitals if word[:1] != "@"}
        for said, capitals in map(_said, (left, right))
    )
    return not (one <= other or other <= one)


def _of_article(groups: Groups, some: Sequence[Mention]) -> Sequence[Mention]:
    """The groups of one article; a headline's bare noun ("Trader freed") is of the only one in the text."""
    bare = [one for one in some if _is_bare(one)]
    others = [one for one in some if one not in bare]
    if not bare or len(others) > 1:
        return some
    first, *rest = (*others, *bare)
    because = ("a headline's words for the only one that the article has",)
    left = [
        one
        for one in rest
        if _speak_against([_said(first), _said(one)]) or not groups.join(first, one, because)
    ]
    return (first, *left)


def _is_bare(mention: Mention) -> bool:
    text = mention.span.text
    return mention.number == "singular" and _BARE.match(text) is not None and not HAS_OWNER.search(text)


def _is_kept_unnamed(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """True for "one deputy who spoke on the condition of anonymity"."""
    if mention.sentence >= len(sentences):
        return False
    sentence = sentences[mention.sentence].span
    rest = sentence.text[mention.span.end - sentence.start :]
    return _UNNAMED.search(rest) is not None and mention.kind == "person"


def _is_somebody(mention: Mention, said: Description) -> bool:
    """Whether a description can be of the one of its noun that a story tells of."""
    return not (
        mention.kind == "unknown"
        or is_crowd(said.head)
        or (said.head in generic_bodies() and not said.words)
        or OWNED.match(mention.span.text)
        or _NOT_THE_ONE.search(mention.span.text)
    )


def _is_anybody(mention: Mention, sentences: Mapping[str, Sequence[Sentence]]) -> bool:
    """Whether a description stands in a sentence on what happens often: "usually, the gunman is known"."""
    some = sentences.get(mention.span.article, ())
    if mention.sentence >= len(some):
        return False
    printed = " ".join(_SIGNS.sub(" ", some[mention.sentence].span.text).split())
    return _AS_A_RULE.search(printed) is not None


def _is_of_two_ages(mention: Mention, said: Description, sentences: Mapping[str, Sequence[Sentence]]) -> bool:
    """Whether a child is meant, whose age it does not say, of an article that tells of two by their ages.

    "The child", where "a 3-year-old was hit" and "an 11-year-old had the key".
    """
    young = _YOUNG.get(said.head)
    if young is None or mention.number == "plural" or _AGED.search(mention.span.text):
        return False
    ages = {
        found
        for one in sentences.get(mention.span.article, ())
        for printed in _AGED.findall(one.span.text)
        if (found := read(printed)) is not None and found.low in young
    }
    return len(ages) > 1


def _said(mention: Mention) -> tuple[Description, frozenset[str]]:
    """What a description says, and its telling words that are printed with a capital, countries left out."""
    said = describe(mention)
    capitals = {fold(word) for word in _CAPITAL.findall(mention.span.text)}
    return said, frozenset(word for word in said.words if word in capitals)


def _points(mention: Mention) -> bool:
    return POINTS.match(mention.span.text) is not None


def _chained(said: Sequence[tuple[Description, frozenset[str]]]) -> bool:
    """Whether of any two descriptions one says all that the other does."""
    ordered = sorted({one.words for one, _ in said}, key=lambda words: (len(words), sorted(words)))
    return all(small <= large for small, large in pairwise(ordered))


def _speak_against(said: Sequence[tuple[Description, frozenset[str]]]) -> bool:
    """Whether any two descriptions name different countries, places, offices or holders of an office."""
    if len({one.bars for one, _ in said}) > 1 or len({one.tenures for one, _ in said}) > 1:
        return True
    for one in ({words.countries for words, _ in said}, {places for _, places in said}):
        some = sorted((words for words in one if words), key=sorted)
        if any(left.isdisjoint(right) for left, right in combinations(some, 2)):
            return True
    return False
