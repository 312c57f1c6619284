"""Whose people and bodies are one: "his lawyers", "Korvin's lawyers"."""

from __future__ import annotations

import pytest

from variorum.align.groups import Groups
from variorum.align.owned import join_owned
from variorum.align.whose import owner_in
from variorum.model import Mention, Span

_HEADS = {"lawyers": "lawyer", "sons": "son"}


def mention(article: str, start: int, text: str, kind: str, form: str = "nominal") -> Mention:
    head = next((word for word in text.split() if word.lower() in _HEADS), text.split()[-1]).lower()
    plural = head in _HEADS
    return Mention(
        id=f"{article}{start}{form}",
        span=Span(article, start, start + len(text), text),
        form=form,  # type: ignore[arg-type]
        head=_HEADS.get(head, head),
        sentence=0,
        name=text if form == "name" else "",
        kind=kind,  # type: ignore[arg-type]
        number="plural" if plural else "singular",
    )


def told(article: str, words: str, kind: str, owner: str) -> list[Mention]:
    """A description with the owner in it, a pronoun or a name of ``owner``."""
    found = [mention(article, 100, words, kind)]
    first = words.split()[0]
    if first in ("Her", "Its"):
        found.append(mention(article, 100, first, owner, "pronoun"))
    elif "Korvin" in words:
        found.append(mention(article, 100 + words.index("Korvin"), "Korvin", owner, "name"))
    return found


@pytest.mark.parametrize(
    ("one", "other", "kind", "owner", "together"),
    [
        ("Her lawyers", "Korvin's lawyers", "person", "person", True),
        ("Her lawyers", "lawyers for Korvin", "person", "person", True),
        ("Her lawyers", "Her lawyers", "person", "person", True),
        ("Her sons", "Her lawyers", "person", "person", False),
        ("Her former lawyers", "Her lawyers", "person", "person", False),
        ("Her tax lawyers", "Her lawyers", "person", "person", False),
        ("The lawyers", "Her lawyers", "person", "person", False),
        ("Her lawyer", "Korvin's lawyer", "person", "person", False),
        ("Korvin's mother", "Korvin's mother", "person", "person", True),
        ("Korvin's mother", "Her mother", "person", "person", False),
        ("Korvin's mother", "Korvin's former mother", "person", "person", False),
        ("Her six-year-old son", "Korvin's 6-year-old son", "person", "person", True),
        ("Her six-year-old son", "Korvin's 8-year-old son", "person", "person", False),
        ("Her six-year-old son", "Korvin's son", "person", "person", False),
        ("Her office", "Korvin's office", "organisation", "person", True),
        ("Her company", "Korvin's company", "organisation", "person", False),
        ("Its lawyers", "Korvin's lawyers", "person", "place", False),
        ("Its government", "Korvin's government", "government", "place", True),
    ],
)
def test_what_is_one_owners_is_one(one: str, other: str, kind: str, owner: str, together: bool) -> None:
    mentions = [*told("a", one, kind, owner), *told("b", other, kind, owner)]
    names = [mention(article, 0, "Korvin", owner, "name") for article in "ab"]
    groups = Groups(lambda *_: True)
    for each in (*names, *mentions):
        groups.add(each)
    for each in (names[1], *(found for found in mentions if found.form != "nominal")):
        groups.join(names[0], each, ())
    join_owned(groups, [*names, *mentions], owner_in([*names, *mentions]))
    left, right = (found for found in mentions if found.form == "nominal")
    assert (groups.key(left) == groups.key(right)) is together


def test_two_owners_have_two_offices() -> None:
    names = [mention("a", 0, "Korvin", "person", "name"), mention("a", 20, "Vask", "person", "name")]
    offices = [mention("a", 0, "Korvin's office", "organisation")]
    offices.append(mention("a", 20, "Vask's office", "organisation"))
    groups = Groups(lambda *_: True)
    for each in (*names, *offices):
        groups.add(each)
    join_owned(groups, [*names, *offices], owner_in([*names, *offices]))
    assert groups.key(offices[0]) != groups.key(offices[1])
