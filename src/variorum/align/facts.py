"""What is known of each actor over the story, for telling whether a pronoun fits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.align.actor_words import printed_tenures, words
from variorum.align.cast import Cast
from variorum.align.pronoun_words import can_stand_for
from variorum.model import ActorKind, Marks, Mention


@dataclass(frozen=True, slots=True)
class Facts:
    """The gender, kind and titles that each actor was printed with; ``named`` are those with a name.

    ``told`` are the telling words of the titles, roles and descriptions of each, and ``tenures`` say
    whether print calls them former, acting or next.
    """

    gender: Mapping[str, str]
    kind: Mapping[str, ActorKind]
    name: Mapping[str, str]
    titles: Mapping[str, tuple[tuple[str, ...], ...]]
    told: Mapping[str, frozenset[str]]
    tenures: Mapping[str, frozenset[str]]
    of_mention: Mapping[str, str]
    named: frozenset[str]

    def actor(self, mention: Mention) -> str | None:
        """The mention's actor, or that of a mention that print itself joins to it, if one alone."""
        if mention.id in self.of_mention:
            return self.of_mention[mention.id]
        joined = {self.of_mention[other] for other in mention.same_as if other in self.of_mention}
        return joined.pop() if len(joined) == 1 else None

    def who(self, mention: Mention) -> str:
        """The actor of a mention, or the mention's own id where it has none."""
        return self.of_mention.get(mention.id, mention.id)

    def fits(self, pronoun: str, mention: Mention) -> bool:
        """True if the pronoun can stand for whoever the mention stands for."""
        word = pronoun.casefold()
        actor = self.of_mention.get(mention.id)
        # The story's vote knows better than one mention what a named actor is.
        voted = actor is not None and (actor in self.named or mention.kind == "unknown")
        kind = self.kind[actor] if voted and actor is not None else mention.kind
        gender = self.gender.get(actor or "", mention.gender) if kind == "person" else mention.gender
        genders = frozenset({gender} if kind == "person" else ())
        return can_stand_for(word, kind, genders, plural=mention.number == "plural")


def gather(marks: Sequence[Marks], cast: Cast) -> Facts:
    """The facts of every actor of the cast, from all articles."""
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    told: dict[str, set[str]] = defaultdict(set)
    tenures: dict[str, set[str]] = defaultdict(set)
    for one in marks:
        for mention in one.mentions:
            actor = cast.of_mention.get(mention.id)
            if actor is None or mention.form == "pronoun":
                continue
            if mention.gender in {"male", "female"}:
                genders[actor][mention.gender] += 2 if mention.form == "name" else 1
            if mention.title:
                titles[actor].add(tuple(mention.title.casefold().split()))
            elif mention.form == "nominal" and mention.kind == "person":
                titles[actor].add((*mention.modifiers, mention.head))
            person = mention.form == "name" and mention.kind == "person"
            around = mention.span.text.replace(mention.name, ",") if person else mention.span.text
            told[actor].update(*map(words, (around, mention.title, *(role.text for role in mention.roles))))
            tenures[actor].update(printed_tenures(mention))
    return Facts(
        gender={
            actor: votes.most_common(1)[0][0] if len(votes) == 1 or _is_clear(votes) else "unknown"
            for actor, votes in genders.items()
        },
        kind={actor.id: actor.kind for actor in cast.actors},
        name={actor.id: actor.name for actor in cast.actors},
        titles={actor: tuple(sorted(found)) for actor, found in titles.items()},
        told={actor: frozenset(found) for actor, found in told.items()},
        tenures={actor: frozenset(found) for actor, found in tenures.items()},
        of_mention=cast.of_mention,
        named=frozenset(
            actor.id for actor in cast.actors if any(mention.form == "name" for mention in actor.mentions)
        ),
    )


def _is_clear(votes: Counter[str]) -> bool:
    (_, most), (_, next_most) = votes.most_common(2)
    return most >= 3 * next_most
