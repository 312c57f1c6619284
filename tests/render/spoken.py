"""A story of how things are said: chains, circumstances, hedges, attitudes; places and people are invented."""

# ruff: noqa: E501  (a paragraph of an article is one line)

from __future__ import annotations

from variorum.model import Actor, ActorMention, Article, Region, Relay, Row, Span, Statement, Story, When
from variorum.text.paragraphs import paragraphs

COURIER = """Mayor: bridge is safe

"The bridge is safe," Mayor Ines Corr told reporters at a press conference in Port Casse on Friday, the Courier has learned.

Corr wants a new bridge. The dockers waited. Later the dockers sang, and then the dockers left.
"""
HERALD = """Bridge doubted

The bridge may be not safe, Tessaly News claimed, quoting the Highland Review, which cited engineers.

Corr was not asked. The mayor left by boat, and her office was shut.
"""


def _article(siglum: str, outlet: str, text: str, published: str) -> Article:
    regions = tuple(
        Region("body" if place else "headline", a, b) for place, (a, b) in enumerate(paragraphs(text))
    )
    return Article(
        f"a-{siglum.lower()}",
        f"{siglum.lower()}.txt",
        text,
        outlet,
        published=When(published, "day"),
        language="en",
        regions=regions,
        siglum=siglum,
        origin=f"o-{siglum.lower()}",
    )


A = _article("A", "Casse Courier", COURIER, "2031-05-03")
B = _article("B", "Northern Herald", HERALD, "2031-05-04")


def at(article: Article, words: str, nth: int = 0) -> Span:
    """The span where ``words`` stand for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return article.span(start, start + len(words))


def _actor(key: str, name: str, kind: str, *mentions: Span) -> Actor:
    return Actor(
        key,
        name,
        kind,  # type: ignore[arg-type]
        tuple(ActorMention(one.article, one.start, one.end, one.text, "name") for one in mentions),
        (name,),
    )


SAFE = Statement(
    "s-safe",
    "a-a",
    (at(A, '"The bridge is safe,"'),),
    at(A, "told"),
    at(A, "Mayor Ines Corr"),
    "direct",
    actor="e-corr",
    addressee=at(A, "reporters"),
    occasion=at(A, "a press conference"),
    place=at(A, "Port Casse"),
    said=When("2031-05-02", "day", at(A, "Friday")),
)
WISH = Statement(
    "s-wish",
    "a-a",
    (at(A, "a new bridge"),),
    at(A, "wants"),
    at(A, "Corr", 1),
    "indirect",
    act="attitude",
    actor="e-corr",
)
DOUBT = Statement(
    "s-doubt",
    "a-b",
    (at(B, "The bridge may be not safe"),),
    at(B, "claimed"),
    at(B, "engineers"),
    "indirect",
    actor="e-engineers",
    relays=(
        Relay(at(B, "Tessaly News"), at(B, "claimed")),
        Relay(at(B, "the Highland Review"), at(B, "cited")),
    ),
    strength="distancing",
    modality="denied",
    hedges=(at(B, "may"),),
    negations=(at(B, "not"),),
)

STORY = Story(
    "The bridge of Port Casse",
    (A, B),
    actors=(
        _actor("e-corr", "Ines Corr", "person", at(A, "Mayor Ines Corr"), at(A, "Corr", 1), at(B, "Corr"), at(B, "The mayor"), at(B, "her")),
        _actor("e-engineers", "engineers", "group", at(B, "engineers")),
        _actor("e-dockers", "the dockers", "group", at(A, "The dockers"), at(A, "the dockers"), at(A, "the dockers", 1)),
        _actor("e-casse", "Port Casse", "place", *(at(A, "Port Casse") for _ in range(4))),
    ),
    statements=(SAFE, WISH, DOUBT),
    rows=(
        Row("r-safe", "statement", "Ines Corr: the bridge is safe", {"a-a": ("s-safe",)}, ("a-b",), (), 1, ("o-a",), "ONLY", "e-corr"),
        Row("r-wish", "statement", "Ines Corr: a new bridge", {"a-a": ("s-wish",)}, ("a-b",), (), 1, ("o-a",), "ONLY", "e-corr"),
        Row("r-doubt", "statement", "engineers: The bridge may be not safe", {"a-b": ("s-doubt",)}, ("a-a",), (), 1, ("o-b",), "ONLY", "e-engineers"),
    ),
)  # fmt: skip
