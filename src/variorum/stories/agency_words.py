"""First words of agencies' names by which a story credits them ("Lantern": "Lantern Press Agency")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.model import Article
from variorum.text.names.countries import country_of, country_of_people
from variorum.text.normal import plain_copy
from variorum.text.outlets import named, plain_name

_NAME = re.compile(
    r"(?P<first>[A-Z][\w'-]{2,24}(?: [A-Z][\w'-]{1,24})??)"
    r"(?: (?:News|Press|Media|Information)){0,2} (?:Agency|Wire|Newswire|Service)"
)
_SEARCHED_CHARACTERS = 40_000
"""Characters of an article in which agencies' names are looked for."""

_DASH = r"\)[ \u00a0]?(?:--?|—|–)"
_STAFF = r"(?:reporters?|correspondents?|journalists?|photographers?|reported|reports)\b"


def first_words(articles: Sequence[Article]) -> dict[str, str]:
    """The first words of the agencies that the story names in full, to the full name.

    Only words that the story prints for nothing but an agency, and once at least where nothing else can
    stand: as a byline, before a dateline's dash or beside "agency". "Velmora" of the Velmora News Agency is
    a country as soon as one sentence tells of it.

    >>> text = "PORT CASSE (Lantern) - Three died, a guard told Lantern."
    >>> first_words([Article(id="a", file="", text=text, outlet="Lantern Press Agency")])
    {'Lantern': 'Lantern Press Agency'}
    """
    texts = [plain_copy(article.text[:_SEARCHED_CHARACTERS]) for article in articles]
    full: dict[str, set[str]] = {}
    for name in _agencies(articles, texts):
        match = _NAME.fullmatch(name)
        if match and country_of(match["first"]) is None and country_of_people(match["first"]) is None:
            full.setdefault(match["first"], set()).add(name)
    return {
        first: min(names)
        for first, names in full.items()
        if len(names) == 1 and _is_used_for_an_agency(first, min(names), texts)
    }


def _agencies(articles: Sequence[Article], texts: Sequence[str]) -> Iterator[str]:
    """The outlets of the story, and the names in its print that end as an outlet's does."""
    yield from (plain_name(article.outlet) for article in articles if article.outlet)
    for text in texts:
        yield from (plain_name(match.group()) for match in named().finditer(text) if match["shaped"])


def _is_used_for_an_agency(first: str, full: str, texts: Sequence[str]) -> bool:
    """True if ``first`` stands, apart from the ``full`` name, only where agencies do, and once surely so."""
    word = rf"(?<![\w-]){re.escape(first)}(?![\w-])"
    any_use = re.compile(rf"{word}(?!{re.escape(full[len(first) :])})")
    sure = re.compile(
        rf"(?m:^\W{{0,3}}[Bb][Yy] {word}\W{{0,2}}$)|\({word}{_DASH}|"
        rf"\bagency {word}|{word}(?: news| press)? agency"
    )
    likely = re.compile(rf"\b(?:told|telling) {word}|{word} {_STAFF}|(?<=[\s\"])\({word}\)")
    held = [[match.start() for match in sure.finditer(text)] for text in texts]
    uses = sum(len(any_use.findall(text)) for text in texts)
    both = re.compile(f"{sure.pattern}|{likely.pattern}")
    return any(held) and uses == sum(len(both.findall(text)) for text in texts)
