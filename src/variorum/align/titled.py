"""What print tells of the bearers of one surname: whose office stands before it, who is husband or wife."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.align.actor_words import describe, describe_title, fillers, words
from variorum.align.cards import Card
from variorum.align.groups import Groups
from variorum.model import Mention
from variorum.model.actor import Gender
from variorum.text.names import person_parts

_CONSORTS = frozenset({"wife", "husband", "widow", "widower"})
_FIRST = frozenset({"first", "second"})
_CONSORT_TITLES = frozenset({"lady", "gentleman"})


@dataclass(frozen=True, slots=True)
class Bearers:
    """The bearers of surnames in a story, by what print joins to their full names ("the first lady")."""

    groups: Groups
    beside: Mapping[str, Sequence[Mention]]

    @staticmethod
    def of(groups: Groups, nominals: Sequence[Mention]) -> Bearers:
        """Reads the descriptions that print sets beside names."""
        beside: dict[str, list[Mention]] = {}
        for nominal in nominals:
            for other in nominal.same_as:
                beside.setdefault(other, []).append(nominal)
        return Bearers(groups, beside)

    def is_other(self, card: Card, full: Card) -> bool:
        """Whether print tells that a surname alone is not this bearer's: of the other sex.

        "Mr. Korvin" is not "Ida Korvin, the first lady".
        """
        return {card.gender, self._gender(full)} == {"male", "female"}

    def holds(self, full: Card, office: str) -> bool:
        """Whether print gives an office to the bearer of a full name, in any article."""
        named = self._full(full)
        if any(one.form == "nominal" and describe(one).head == office for one in self._beside(full)):
            return True
        said = (f"{m.title} {' '.join(role.span.text for role in m.roles)}" for m in named)
        return any(office_of(m) == office for m in named) or any(office in words(one) for one in said)

    def is_consort(self, full: Card) -> bool:
        """Whether print calls the bearer of a full name somebody's wife or husband, or a first lady."""
        return any(
            one.head in _CONSORTS or (one.head in _CONSORT_TITLES and words(one.span.text) & _FIRST)
            for one in self._beside(full)
        ) or any(_is_first_lady(one.title) for one in self._full(full))

    def has_office(self, full: Card, article: str) -> bool:
        """Whether an article prints an office of his own before the full name of a bearer."""
        here = [one for one in self._full(full) if one.span.article == article]
        return any(office_of(one) and not _is_first_lady(one.title) for one in here)

    def prints(self, full: Card, article: str) -> int:
        """How often an article prints a full name of the bearer."""
        return sum(one.span.article == article for one in self._full(full))

    def _full(self, card: Card) -> list[Mention]:
        members = self.groups.members(card.mentions[0])
        return [m for m in members if m.form == "name" and len(person_parts(m.name).words) > 1]

    def _beside(self, card: Card) -> list[Mention]:
        return [one for m in self._full(card) for one in self.beside.get(m.id, ())]

    def _gender(self, card: Card) -> Gender:
        """What the names say, or else the nouns beside them; "chairman" is printed of women, too."""
        printed = {m.gender for m in self._full(card)} & {"male", "female"}
        told = {m.gender for m in self._beside(card) if not _is_of_both(m.head)} & {"male", "female"}
        said = printed or told
        return said.pop() if len(said) == 1 else "unknown"


def office_of(mention: Mention) -> str:
    """The office printed before a surname ("President Korvin"); "" for none and for "Mrs"."""
    said = describe_title(mention) if mention.title else None
    return said.head if said is not None and said.head not in fillers() else ""


def by_office(card: Card) -> tuple[list[Card], Card | None]:
    """The prints of a single word by the office before it, and the rest, if there is any."""
    parts: dict[str, list[Mention]] = {}
    for mention in card.mentions:
        parts.setdefault(office_of(mention), []).append(mention)
    bare = parts.pop("", None)
    titled = [replace(card, mentions=tuple(parts[office])) for office in sorted(parts)]
    return titled, replace(card, mentions=tuple(bare)) if bare else None


def _is_first_lady(printed: str) -> bool:
    said = words(printed)
    return bool(said & _CONSORT_TITLES and said & _FIRST)


def _is_of_both(head: str) -> bool:
    return head.endswith("man") and not head.endswith("woman")
