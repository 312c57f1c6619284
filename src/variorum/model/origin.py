"""Origins: where versions descend from, by copying or credit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from variorum.model.span import Span


@dataclass(frozen=True, slots=True)
class Credit:
    """Words by which an article names the agency or publication that it draws on.

    ``name`` is the credited outlet's plain name ("Velmoran News Agency"). ``whole``: the credit is for
    the whole article (an agency's initials in the dateline or byline), else for ``sentence`` only.
    """

    article: str
    name: str
    span: Span
    whole: bool
    sentence: Span | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that two articles share nearly word for word.

    ``left`` and ``right`` are the passages; ``share`` is the part of the shorter *article* that all
    copies between the two cover, 0 to 1. ``direction``: which side is the earlier, and ``because``
    the evidence (time, credit, containment); "unknown" without any.
    """

    left: Span
    right: Span
    share: float
    direction: Literal["left first", "right first", "unknown"] = "unknown"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """An article, agency or publication from which versions descend.

    ``articles`` are the ids of the articles that descend from it as a whole; ``because`` says
    by what credit or copy, in plain words, one reason an article that is not the origin itself.
    ``names`` are the plain names of the agencies and publications that stand for it (as in
    ``Credit.name``); an agency credited for single sentences only has no articles.
    """

    id: str
    name: str
    articles: tuple[str, ...]
    because: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retelling:
    """An article that tells next to nothing that another of another origin does not: perhaps written from it.

    Not proven, for two reporters at one hearing may tell it alike: each counts as an origin. ``article`` may
    retell ``of``; with ``either`` it may be the other way round, where no hour says which came first.
    ``told`` of its ``sentences`` are likely told there. ``own`` are the names and numbers, each once, that
    the other does not print, and ``shared`` counts those that it prints too. ``passages`` are the sentences
    most alike, each with the other's.
    """

    article: str
    of: str
    either: bool
    told: int
    sentences: int
    shared: int
    own: tuple[Span, ...]
    passages: tuple[tuple[Span, Span], ...]


def perhaps_one(origins: Mapping[str, str], retellings: Sequence[Retelling]) -> Mapping[str, str]:
    """For each origin of an article that may have been written from another, the origin it comes down to.

    ``origins`` are those of the articles, by article.
    """
    found: dict[str, str] = {}
    for one in retellings:
        if one.article in origins and one.of in origins:
            last = _last(found, origins[one.of])
            if last != origins[one.article]:
                found[origins[one.article]] = last
    return {origin: _last(found, origin) for origin in found}


def _last(found: Mapping[str, str], origin: str) -> str:
    for _ in range(len(found)):  # a story.json from elsewhere may lead in a circle
        origin = found.get(origin, origin)
    return origin
