"""On what somebody sits whom a description calls by rank: "the top Democrat on the Harbour Committee"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.align.actor_words import words
from variorum.align.groups import Groups
from variorum.model import Mention, Sentence

_ON = " on "


@dataclass(frozen=True, slots=True)
class Seats:
    """The bodies that print names right after "on" behind descriptions of people."""

    groups: Groups
    of: Mapping[str, Mention]

    @staticmethod
    def among(
        groups: Groups, mentions: Iterable[Mention], sentences: Mapping[str, Sequence[Sentence]]
    ) -> Seats:
        """Finds them among the mentions of a story."""
        starting: dict[tuple[str, int], Mention] = {}
        people: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: (m.span, m.id)):
            if mention.form == "nominal" and mention.kind in ("person", "unknown"):
                people.append(mention)
            elif mention.form != "pronoun" and mention.kind != "place":
                starting.setdefault((mention.span.article, mention.span.start), mention)
        found: dict[str, Mention] = {}
        for mention in people:
            end = mention.span.end
            body = starting.get((mention.span.article, end + len(_ON)))
            some = sentences.get(mention.span.article, ())
            if body is None or mention.sentence >= len(some):
                continue
            sentence = some[mention.sentence].span
            if sentence.text[end - sentence.start :].startswith(_ON):
                found[mention.id] = body
        return Seats(groups, found)

    def is_elsewhere(self, mention: Mention, other: Mention) -> bool:
        """Whether a description says on what its bearer sits, and another names another body, or none.

        "The panel" may be any of them; "the House panel" is not the Senate's.
        """
        mine, theirs = self.of.get(mention.id), self.of.get(other.id)
        if mine is None or not (said := words(mine.span.text) - {mine.head}):
            return False
        if theirs is None or self.groups.key(mine) == self.groups.key(theirs):
            return theirs is None
        known = words(theirs.span.text) - {theirs.head}
        return not (said <= known or known <= said)
