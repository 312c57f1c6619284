"""Pronouns of the third person, against the coreference chains of GUM: news, interviews and speeches.

A pronoun that an actor holds is asserted; it is right where the actor's nearest name or description before
it stands in the pronoun's chain. Pronouns are counted where their chain has a name or a description before
them; an asserted pronoun that is in no such chain is wrong. ``sources`` are pronouns to whom a statement that
our reader found is given. Documents whose name hashes to an odd number are kept aside.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, main
from variorum import align, extract
from variorum.annotate import SpacyParser
from variorum.model import Actor, Article, Marks, Parsed, Parser, Region
from variorum.text.paragraphs import paragraphs

PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
OTHERS = frozenset({"it", "its", "itself", "they", "them", "their", "theirs", "themselves"})
_ENTITY = re.compile(r"\((?P<open>\d+)(?:-[^()|]*)?(?P<whole>\)?)|(?P<close>\d+)\)")
_SAME = 0.5  # least overlap (Dice over characters) of a mention of ours and one of the corpus


@dataclass(frozen=True, slots=True)
class Gold:
    """A mention of the corpus: the range ``[start, end)`` of the text and its chain."""

    start: int
    end: int
    chain: str
    pronoun: bool


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its text, and its mentions in order."""

    name: str
    text: str
    mentions: tuple[Gold, ...]


def read(path: Path) -> Document:
    """One CoNLL-U file of GUM; paragraphs become lines."""
    text, opened, found = "", [], []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and "_block" not in line and text:
            text = text.rstrip() + "\n"
        fields = line.split("\t")
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        start, end = len(text), len(text) + len(fields[1])
        misc = dict(part.partition("=")[::2] for part in fields[9].split("|"))
        for match in _ENTITY.finditer(misc.get("Entity", "")):
            if match["open"]:
                opened.append((match["open"], start))
            chain = match["close"] or (match["open"] if match["whole"] else None)
            if chain is not None:
                at = max((n for n, (one, _) in enumerate(opened) if one == chain), default=None)
                if at is not None:
                    begin = opened.pop(at)[1]
                    found.append(Gold(begin, end, chain, begin == start and fields[4].startswith("PRP")))
        text += fields[1] + ("" if misc.get("SpaceAfter") == "No" else " ")
    return Document(path.stem, text, tuple(sorted(found, key=lambda m: (m.start, -m.end))))


def is_kept_aside(document: str) -> bool:
    """Whether a document's errors are never looked at."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 2 == 1


def parsed_of(document: Document, parser: Parser) -> Parsed:
    """The parse of one document, all of it body."""
    regions = tuple(Region("body", a, b) for a, b in paragraphs(document.text))
    return parser.parse(Article(id=document.name, file=document.name, text=document.text, regions=regions))


@dataclass(frozen=True, slots=True)
class Judged:
    """One pronoun: "right", "wrong" or "none", as a mention of an actor or as a source."""

    document: str
    start: int
    word: str
    use: str
    found: str
    counted: bool


def judge(document: Document, article: Article, marks: Marks) -> Iterator[Judged]:
    """Every pronoun of the third person outside direct quotations, and those that statements hang on."""
    cast = align.actors([article], [marks])
    resolved = align.resolve([article], [marks], cast)[0]
    actors = {actor.id: actor for actor in cast.actors}
    places = {(m.start, m.end): m for m in document.mentions if m.pronoun}
    sources = {s.source.start: s.actor for s in resolved.statements if s.source is not None}
    for mention in resolved.mentions:
        word = mention.span.text.casefold()
        if mention.form != "pronoun" or word not in PERSONAL | OTHERS:
            continue
        gold = places.get((mention.span.start, mention.span.end))
        chain = gold.chain if gold is not None else ""
        counted = any(
            m.chain == chain and not m.pronoun and m.end <= mention.span.start for m in document.mentions
        )
        uses = [("links", cast.of_mention.get(mention.id))]
        if mention.span.start in sources:
            uses.append(("sources", sources[mention.span.start]))
        for use, actor in uses:
            found = "none" if actor is None else _found(actors[actor], mention.span.start, chain, document)
            yield Judged(document.name, mention.span.start, word, use, found, counted)


def _found(actor: Actor, at: int, chain: str, document: Document) -> str:
    printed = [m for m in actor.mentions if m.form != "pronoun"]
    before = [m for m in printed if m.start < at] or printed
    for mention in sorted(before, key=lambda m: -m.start):
        same = _same(mention.start, mention.end, document.mentions)
        if same is not None:
            return "right" if same == chain else "wrong"
    return "wrong"


def _same(start: int, end: int, mentions: Sequence[Gold]) -> str | None:
    """The chain of the corpus's mention that is most nearly ``[start, end)``."""
    best, chosen = _SAME, None
    for m in mentions[: bisect_left(mentions, end, key=lambda m: m.start)]:
        shared = min(end, m.end) - max(start, m.start)
        dice = 2 * shared / (end - start + m.end - m.start)
        if dice > best:
            best, chosen = dice, m.chain
    return chosen


def figures(found: Sequence[Judged]) -> dict[str, float | int | str]:
    """Per use and kind of pronoun: how many, the share asserted, and the share right of these."""
    made: dict[str, float | int | str] = {}
    for use in ("links", "sources"):
        for kind, words in (("personal", PERSONAL), ("it_they", OTHERS)):
            some = [one for one in found if one.use == use and one.word in words]
            counts = Counter(one.found for one in some)
            named = [one for one in some if one.counted]
            asserted = counts["right"] + counts["wrong"]
            made[f"{use}_{kind}"] = len(named)
            made[f"{use}_{kind}_asserted"] = sum(one.found != "none" for one in named) / max(1, len(named))
            made[f"{use}_{kind}_precision"] = counts["right"] / max(1, asserted)
    return made


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of both halves."""
    parser = SpacyParser()
    found: list[Judged] = []
    for file in sorted(path.glob("*.conllu")):
        document = read(file)
        parsed = parsed_of(document, parser)
        found.extend(judge(document, parsed.article, extract.marks(parsed)))
    return {
        "tuned_on": figures([one for one in found if not is_kept_aside(one.document)]),
        "kept_aside": figures([one for one in found if is_kept_aside(one.document)]),
    }


BENCHMARK = Benchmark("pronouns", measure, "coreference/gum")

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
