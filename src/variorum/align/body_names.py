"""Names that the recogniser takes for persons, and that the story prints as those of bodies or of ships."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import ActorKind, Mention

LEAST_SIGNS = 2
"""Different signs of a body that outweigh how the recogniser read a name."""

AROUND = 60
"""Characters before and after a name that are looked at."""

_WHICH = re.compile(r",? which\b")
_ROLE = re.compile(
    r" (?P<noun>chief executive|ceo|chairman|chairwoman|board|employee|headquarters|officer|plant|shareholder"
    r"|subsidiary|worker|workforce)s?\b",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"['’]s? (?:[\w-]+ )?(?P<noun>board|chief executive|employee|headquarters|liquidator|parent company"
    r"|share price|shareholder|subsidiary|workforce)s?\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:shares|a stake|stakes|stock) in\s$|\b(?:subsidiary|unit|board|chief executive) of\s$",
    re.IGNORECASE,
)
_ITS = re.compile(r" (?:has )?(?:said|says|added|announced|confirmed|denied)(?: that)? its\b")


def kind_in_use(some: Sequence[Mention], texts: Mapping[str, str]) -> ActorKind | None:
    """The kind of what bears a name that was read as a person's, None where print does not deny it.

    No person is "Tarn Line, which sails to Orrin": a ship or the like where an article stands before it, a
    body where none does. Two other signs say a body: "Tarn Line workers", "shares in Tarn Line".
    """
    found = {sign for mention in some for sign in _signs(mention, texts)}
    if "which" in found:
        articled = any(mention.span.text.casefold().startswith("the ") for mention in some)
        return "unknown" if articled else "organisation"
    return "organisation" if len(found) >= LEAST_SIGNS else None


def _signs(mention: Mention, texts: Mapping[str, str]) -> Iterator[str]:
    text = texts.get(mention.span.article, "")
    before = text[max(0, mention.span.start - AROUND) : mention.span.start]
    after = text[mention.span.end :][:AROUND]
    # "He backed Korvin, which surprised many": after a subject alone "which" is of the name.
    if mention.role == "subject" and _WHICH.match(after):
        yield "which"
    for noun in (_ROLE.match(after), _OWNS.match(after)):
        if noun is not None:
            yield noun["noun"].casefold()
    if _HELD.search(before):
        yield "held"
    if _ITS.match(after):
        yield "its"
