"""Whom "Mrs Korvin" means where print tells of Korvin's wife: she, and not her husband."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.align.cards import Card
from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.model.actor import Gender
from variorum.text.names import fold, person_parts

_SPOUSE: dict[str, tuple[str, Gender]] = {
    "wife": ("his", "female"),
    "widow": ("his", "female"),
    "husband": ("her", "male"),
    "widower": ("her", "male"),
}
"""Noun for a spouse -> whose the other one then is, and the gender that it tells."""

_MARRIED = {"mrs", "mr"}
"""Titles that wife and husband bear; "Ms" may as well be before a name of her own."""

_WHOSE = re.compile(r"\w+")
_BACK = 2
"""Sentences before "his wife" in which somebody is named whose wife she can be."""


@dataclass(slots=True)
class Spouses:
    """The wives and husbands that a story prints, by surname, gender and article, and the prints of them."""

    printed: dict[tuple[str, Gender], list[Mention]] = field(default_factory=dict)

    def of(self, groups: Groups, card: Card) -> Mention | None:
        """The spouse whom a surname with "Mrs" or "Mr" is of: in its article, else in the story.

        None where two may be meant, or none is printed.
        """
        titles = {fold(mention.span.text.split()[0]).rstrip(".") for mention in card.mentions}
        if not titles <= _MARRIED:
            return None
        some = self.printed.get((card.words[-1], card.gender), [])
        near = [one for one in some if one.span.article == card.place]
        keys = {groups.key(one): one for one in near or [one for one in some if one.form == "name"]}
        return next(iter(keys.values())) if len(keys) == 1 else None


def spouses(found: Sequence[Card], nominals: Sequence[Mention]) -> Spouses:
    """Reads the spouses from the names of a story and from descriptions ("his wife, Nora Falk")."""
    made = Spouses()
    names = [mention for card in found if card.person for mention in card.mentions]
    by_id = {mention.id: mention for mention in names}
    for nominal in nominals:
        opening = _WHOSE.match(nominal.span.text)
        if nominal.head not in _SPOUSE or opening is None:
            continue
        whose, gender = _SPOUSE[nominal.head]
        if fold(opening.group()) != whose:
            continue
        known = [by_id[one] for one in nominal.same_as if one in by_id]
        target = known[0] if known else nominal
        surname = person_parts(target.name).words[-1:] if len(target.name.split()) > 1 else ()
        surname = surname or _surname_before(nominal, names)
        if surname:
            made.printed.setdefault((surname[0], gender), []).append(target)
    return made


def _surname_before(nominal: Mention, names: Sequence[Mention]) -> tuple[str, ...]:
    """The surname of the only one named about "his wife" before her; nobody's where there are two."""
    near = [
        person_parts(one.name).words[-1]
        for one in names
        if one.span.article == nominal.span.article
        and one.span.end <= nominal.span.start
        and nominal.sentence - one.sentence <= _BACK
    ]
    return tuple(set(near)) if len(set(near)) == 1 else ()
