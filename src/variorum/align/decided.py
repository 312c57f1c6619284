"""What the user decided about actors: prints are kept apart first, all else acts when the rest is joined.

Decisions name prints, not ids, so that they act again in every run, on more articles too. One that fits
two actors acts on neither and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from variorum.align.groups import Groups
from variorum.model import ActorKind, Article, Mention
from variorum.model.decision import Decided, Decision, Printed

MOST_NEAR, _LIKE = 3, 88
"""Prints that are told where one was not read, and how like (of 100) they must be."""

Naming = Callable[[Sequence[Mention]], str]
"""How a group of mentions is called."""


@dataclass(slots=True)
class Deciding:
    """The decisions of a run and what came of them.

    ``near`` are prints that are like one that no article has. ``names``, ``kinds`` and ``acted`` are by the
    key of a group, and hold once :meth:`act` was called.
    """

    decisions: Sequence[Decision]
    mentions: Mapping[Printed, Sequence[Mention]]
    groups: Groups
    near: Mapping[Printed, Sequence[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, ActorKind] = field(default_factory=dict)
    acted: dict[str, list[str]] = field(default_factory=dict)
    _told: list[tuple[Decision, Sequence[Mention], str]] = field(default_factory=list)

    def part(self) -> frozenset[str]:
        """Keep apart what is to be split; the ids of the mentions that so are actors of their own."""
        closed: set[str] = set()
        for one in self.decisions:
            if one.act != "split" or one.whole is None:
                continue
            off = list(dict.fromkeys(m for those in one.those for m in self.mentions[those]))
            taken = {mention.id for mention in off}
            rest = [mention for mention in self.mentions[one.whole] if mention.id not in taken]
            if not off or not rest:
                missing = next((those for those in one.those if not self.mentions[those]), one.whole)
                self._told.append((one, (), self._unprinted(missing)))
                continue
            self.groups.keep_apart(off, rest, one.place)
            for mention in off[1:]:
                self.groups.join(off[0], mention, (), recorded=False, other_name=True)
            closed |= taken
            self._told.append((one, (off[0], rest[0]), ""))
        return frozenset(closed)

    def act(self, naming: Naming) -> None:
        """Join, rename and set kinds, in the order of the file, now that all else is joined."""
        for act in ("join", "rename", "kind"):
            for one in self.decisions:
                if one.act == act:
                    self._told.append((one, *self._act(one, naming)))
        for one, where, _ in self._told:
            for key in dict.fromkeys(self.groups.key(mention) for mention in where):
                self.acted.setdefault(key, []).append(f"{one.place}: {one}")

    def told(self, actor_of: Mapping[str, str]) -> tuple[Decided, ...]:
        """What came of each decision, in the order of the file; ``actor_of`` by mention id."""
        place = {one.place: number for number, one in enumerate(self.decisions)}
        ordered = sorted(self._told, key=lambda item: place[item[0].place])
        return tuple(
            Decided(
                one.place,
                str(one),
                tuple(dict.fromkeys(actor_of[m.id] for m in where if m.id in actor_of)),
                why_not,
            )
            for one, where, why_not in ordered
        )

    def _act(self, one: Decision, naming: Naming) -> tuple[Sequence[Mention], str]:
        """The mentions that tell on whom it acted, or () and why it did not."""
        found: list[Mention] = []
        for those in one.those:
            mention, why_not = self._sole(those, naming)
            if mention is None:
                return (), why_not
            found.append(mention)
        key = self.groups.key(found[0])
        if one.act == "join":
            for mention in found[1:]:
                if self.groups.join(found[0], mention, (f"decided in {one.place}",), forced=True):
                    continue
                by = self.groups.apart_by(found[0], mention)
                return (), f"{by} keeps them apart"
            return found[:1], ""
        known: dict[str, str] = self.names if one.act == "rename" else self.kinds  # type: ignore[assignment]
        if known.setdefault(key, one.value) != one.value:
            return (), f"another line says “{known[key]}” of the same actor"
        return found[:1], ""

    def _sole(self, those: Printed, naming: Naming) -> tuple[Mention | None, str]:
        """One mention of the only actor that the print stands for, or why there is none."""
        by_key: dict[str, Mention] = {}
        for mention in self.mentions[those]:
            by_key.setdefault(self.groups.key(mention), mention)
        if len(by_key) > 1:
            called = {key: m for key, m in by_key.items() if naming(self.groups.members(m)) == those.text}
            by_key = called if len(called) == 1 else by_key
        if not by_key:
            return None, self._unprinted(those)
        if len(by_key) > 1:
            return None, f"{those} stands for {len(by_key)} actors; say of which article"
        return next(iter(by_key.values())), ""

    def _unprinted(self, those: Printed) -> str:
        near = "; ".join(f"“{text}” was" for text in self.near.get(those, ()))
        return f"no name or description {those} was read{near and f'; {near}'}"


def deciding(
    decisions: Sequence[Decision],
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    groups: Groups,
    again: Mapping[str, str],
) -> Deciding:
    """The decisions with the mentions whose print they name; ``again`` are the reprints' first prints."""
    wanted = {p for one in decisions for p in (*one.those, *((one.whole,) if one.whole else ()))}
    by_text: dict[str, list[Mention]] = defaultdict(list)
    if wanted:
        for mention in mentions:
            if mention.form != "pronoun":
                for text in {" ".join(mention.span.text.split()), " ".join(mention.name.split())} - {""}:
                    by_text[text].append(mention)
    found: dict[Printed, Sequence[Mention]] = {}
    for those in wanted:
        fitting = by_text.get(those.text, [])
        if those.article:
            of = {again.get(one.id, one.id) for one in articles if _is_called(one, those.article)}
            fitting = [mention for mention in fitting if mention.span.article in of]
        found[those] = fitting[those.nth - 1 : those.nth] if those.nth else fitting
    near = {those: _like(those.text, by_text) for those in wanted if not found[those]}
    return Deciding(decisions, found, groups, near)


def _like(text: str, printed: Iterable[str]) -> list[str]:
    """The prints most like a text, at most :data:`MOST_NEAR`: in another case, of more words, with a slip."""
    wanted = text.casefold()
    scored = [
        (-max(fuzz.ratio(wanted, other.casefold()), fuzz.token_set_ratio(wanted, other.casefold())), other)
        for other in printed
        if other != text
    ]
    return [other for score, other in sorted(scored)[:MOST_NEAR] if -score >= _LIKE]


def _is_called(article: Article, name: str) -> bool:
    """Whether a user may call the article so: its id, its address, its file's path or the end of that."""
    file = article.file.replace("\\", "/")
    return name in (article.id, article.url, file) or file.endswith("/" + name.lstrip("/"))
