"""The kinds of actors, against kinds judged by a reader, and the kinds of names, against GUM.

The check sets (``samples/kinds.jsonl``, ``…_fresh``, ``…_a`` to ``…_f``, ``…_incidents``) hold places only:
the first 16 hex digits of the SHA-256 of an article's id, the offsets of one mention of the actor
(half-open, code points), and the kinds that a reader of the story would call right: mostly one, two where
both can be defended (an agency of a state is a government or an organisation). The first holds twenty
actors drawn by lot from each of fifteen stories, among those with a name or two mentions and more; the
second ten from each of twelve other stories, drawn and judged when the rules were done; the next three four
from each of thirty stories more, drawn from what the rules of that day held to be actors; the sixth five
from each of the sixteen stories that were left; E and F three and one more from each of the stories of A to
D, of actors that are in none of those lists; the last four from each of ten incidents of local news. A and
E were worked on, the others judged blind before their figures were asked (what they were then, and what was
mended afterwards, stands in the note). ``right``: the actor of that mention is of such a kind, incidents
left out; a place without an actor's mention counts as wrong, but where the reader called it nobody.
``right_kept_aside``: the stories that are never tuned on.

``gum_right``: of the names in GUM (news, interviews, speeches) that end where one of its entities ends, those
whose kind goes with the entity's type; things, events and ideas are nobody. A country may stand for its
people, team or government there.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import pronouns
from benchmarks.check_sets import SAMPLES, key_of
from benchmarks.frame import Benchmark, Figures, main
from benchmarks.newswcl50 import article_of
from variorum import align, annotate, extract
from variorum.extract import mentions
from variorum.model import Article, Marks, Parser
from variorum.text.names import country_of

Place = tuple[int, int]
"""Offsets of a mention: half-open, code points."""

Stories = tuple[tuple[str, tuple[int, ...]], ...]

_FIRST = (
    ("newswcl50_0-4.jsonl", tuple(range(5))),
    ("basil_a.jsonl", tuple(range(10))),
)
_SECOND = (
    ("basil_a.jsonl", (32, 33, 46, 54, 56, 59)),
    ("pac_a.jsonl", (36, 45, 46, 48, 49, 60)),
)
_THIRD = (
    ("basil_a.jsonl", (28, 29, 30, 34, 36, 37, 38, 39, 42, 43, 45, 51, 57, 58)),
    ("pac_a.jsonl", (22, 24, 26, 29, 32, 35, 38, 39, 43, 47, 53, 56, 57, 64, 65, 66)),
)
_FOURTH = (
    ("basil_a.jsonl", (26, 27, 31, 35, 40, 41, 44, 47, 48, 49, 50, 52, 53, 55)),
    ("pac_a.jsonl", (23, 25, 27, 28, 31, 33, 34, 41, 42, 44, 51, 55, 58, 59, 63, 67)),
)
_FIFTH = (
    ("basil_a.jsonl", tuple(range(10, 26))),
    ("pac_a.jsonl", (2, 3, 6, 8, 9, 10, 11, 12, 16, 17, 18, 37, 40, 62)),
)
_SIXTH = (("pac_a.jsonl", (0, 1, 4, 5, 7, 13, 14, 15, 19, 20, 21, 30, 50, 52, 54, 61)),)
_LATER = (
    ("basil_a.jsonl", tuple(n for of in (_THIRD, _FOURTH, _FIFTH) for n in of[0][1])),
    ("pac_a.jsonl", tuple(n for of in (_THIRD, _FOURTH, _FIFTH) for n in of[1][1]) + _SIXTH[0][1]),
)
_INCIDENTS = (
    ("incidents_a.jsonl", (216737, 392029, 550462, 563751, 580848, 584156, 742880, 765816, 777747, 795278)),
)
LISTS: Mapping[str, tuple[str, Stories]] = {
    "": ("kinds", _FIRST),
    "fresh": ("kinds_fresh", _SECOND),
    "list_a": ("kinds_a", _THIRD),
    "list_b": ("kinds_b", _FOURTH),
    "list_c": ("kinds_c", _FIFTH),
    "list_d": ("kinds_d", _SIXTH),
    "list_e": ("kinds_e", _LATER),
    "list_f": ("kinds_f", _LATER),
    "incidents": ("kinds_incidents", _INCIDENTS),
}
"""Each check set, and the files and stories that it was drawn from: by their lines from 0 on.

Incidents by their ids; the first two articles of each.
"""

_ENTITY = re.compile(r"\((?P<id>\d+)-(?P<type>[a-z]+)-[^()]*(?P<whole>\)?)|(?P<close>\d+)\)")
_OF_TYPE = {
    "person": frozenset({"person", "group"}),
    "organization": frozenset({"organisation", "group", "government", "outlet", "facility"}),
    "place": frozenset({"place", "facility", "government"}),
}
_NOBODY = frozenset({"unknown"})
_LAG = 2  # characters by which an entity may end after the name in it (a possessive ending)


def measure(data: Path, options: Mapping[str, str]) -> Figures:
    """The share of actors of the right kind; ``aside`` in the options leaves the rest of the stories out.

    ``rules`` in them asks no encoder of names in doubt.
    """
    parser = annotate.SpacyParser(naming=not options.get("rules"))
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    confused: Counter[str] = Counter()
    for name, (sample, of) in LISTS.items():
        wanted: dict[str, list[tuple[str, Mapping[str, object]]]] = defaultdict(list)
        for line in (SAMPLES / f"{sample}.jsonl").read_text("utf-8").splitlines():
            one = json.loads(line)
            part = name or ("kept_aside" if one["kept_aside"] else "tuned_on")
            if part not in ("tuned_on", "list_a") or not options.get("aside"):
                wanted[one["article"]].append((part, one))
        for articles in stories(data, of):
            if not any(key_of(article.id) in wanted for article in articles):
                continue
            kinds = kinds_of(articles, read(articles, parser))
            for article in articles:
                for part, one in wanted[key_of(article.id)]:
                    kind = at(kinds[article.id], int(str(one["start"])), int(str(one["end"])))
                    asked[part] += 1
                    hit = is_right(kind, one["kinds"])  # type: ignore[arg-type]
                    right[part] += hit
                    if not hit and part == "tuned_on":
                        confused[f"{'/'.join(one['kinds'])} read as {kind}"] += 1  # type: ignore[arg-type]
    first = ("tuned_on", "kept_aside")
    of_stories = sorted(set(asked) - {"incidents"})
    figures: dict[str, float | int | Mapping[str, int]] = {
        "right": sum(right[p] for p in of_stories) / max(1, sum(asked[p] for p in of_stories)),
        "right_first_list": sum(right[p] for p in first) / max(1, sum(asked[p] for p in first)),
        "right_kept_aside": right["kept_aside"] / max(1, asked["kept_aside"]),
        "right_fresh": right["fresh"] / max(1, asked["fresh"]),
        "right_list_b": right["list_b"] / max(1, asked["list_b"]),
        "right_list_c": right["list_c"] / max(1, asked["list_c"]),
        "right_list_d": right["list_d"] / max(1, asked["list_d"]),
        "right_list_e": right["list_e"] / max(1, asked["list_e"]),
        "right_list_f": right["list_f"] / max(1, asked["list_f"]),
        "right_incidents": right["incidents"] / max(1, asked["incidents"]),
        "actors": sum(asked[p] for p in of_stories),
        "actors_kept_aside": asked["kept_aside"],
        "actors_fresh": asked["fresh"],
    }
    if not options.get("aside"):
        figures["right_list_a"] = right["list_a"] / max(1, asked["list_a"])
        figures["right_tuned_on"] = right["tuned_on"] / max(1, asked["tuned_on"])
        figures["wrong_tuned_on"] = dict(sorted(confused.items()))
    gum = data.parent / "coreference" / "gum"
    return {**figures, **(of_names(gum, parser) if gum.is_dir() else {})}


def stories(folder: Path, of: Stories) -> Iterator[tuple[Article, ...]]:
    """The articles of each of the stories; those of PAC with a paragraph a sentence."""
    for name, numbers in of:
        if name == "incidents_a.jsonl":
            yield from _incidents(folder.parent / "clustering" / name, numbers)
            continue
        lines = (folder / name).read_text("utf-8").splitlines()
        for number in numbers:
            reports = json.loads(lines[number])["reports"]
            for one in reports:
                if name == "pac_a.jsonl":
                    one["text"] = "\n\n".join(one["sentences"])
            yield tuple(article_of(one) for one in reports)


def _incidents(path: Path, ids: Sequence[int]) -> Iterator[tuple[Article, ...]]:
    by_story: dict[int, list[Mapping[str, str]]] = {each: [] for each in ids}
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        if (story := int(one["story"])) in by_story and len(by_story[story]) < 2:
            by_story[story].append(one)
    for reports in by_story.values():
        yield tuple(article_of(one) for one in reports)


def read(articles: Sequence[Article], parser: Parser) -> tuple[Marks, ...]:
    """The marks of a story's articles, statements by the rules alone."""
    return tuple(extract.marks(parser.parse(article)) for article in articles)


def kinds_of(articles: Sequence[Article], marks: Sequence[Marks]) -> Mapping[str, Mapping[Place, str]]:
    """By article, and by the place of each mention: the kind of its actor."""
    found: dict[str, dict[Place, str]] = {article.id: {} for article in articles}
    for actor in align.actors(articles, marks).actors:
        for mention in actor.mentions:
            found[mention.article][mention.start, mention.end] = actor.kind
    return found


def is_right(kind: str, judged: Sequence[str]) -> bool:
    """True for a kind that the reader called right; no actor at all is right where there is nobody."""
    return kind in judged or (kind == "none" and "unknown" in judged)


def at(kinds: Mapping[Place, str], start: int, end: int) -> str:
    """The kind at ``[start, end)``: of the mention there, of the shortest around it, or of the longest in it.

    "none" where no mention is, so that a mention with other edges is judged by its kind.
    """
    if (start, end) in kinds:
        return kinds[start, end]
    around = [place for place in kinds if place[0] <= start and end <= place[1]]
    inside = [place for place in kinds if start <= place[0] and place[1] <= end]
    if around:
        return kinds[min(around, key=lambda place: (place[1] - place[0], place))]
    return kinds[max(inside, key=lambda place: (place[1] - place[0], place))] if inside else "none"


def of_names(folder: Path, parser: Parser) -> dict[str, float | int]:
    """How many names of GUM's documents are of the kind of their entity, by half of the documents."""
    right: Counter[bool] = Counter()
    asked: Counter[bool] = Counter()
    for path in sorted(folder.glob("*.conllu")):
        document = pronouns.read(path)
        aside = pronouns.is_kept_aside(document.name)
        types = types_of(path)
        for mention in mentions.find(pronouns.parsed_of(document, parser)):
            place = mention.span.text.rfind(mention.name) if mention.form == "name" else -1
            if place < 0:
                continue
            start = mention.span.start + place
            end = start + len(mention.name)
            around = [(b - a, kind) for a, b, kind in types if a <= start and end <= b <= end + _LAG]
            if around:
                kind = min(around)[1]
                fits = _OF_TYPE.get(kind, _NOBODY)
                acting = kind == "organization" and country_of(mention.name) is not None
                asked[aside] += 1
                right[aside] += mention.kind in fits or (acting and mention.kind == "place")
    return {
        "gum_right_tuned_on": right[False] / max(1, asked[False]),
        "gum_right_kept_aside": right[True] / max(1, asked[True]),
        "gum_names": sum(asked.values()),
    }


def types_of(path: Path) -> list[tuple[int, int, str]]:
    """The entities of one document as (start, end, type), in the text that :func:`pronouns.read` makes."""
    place = 0
    last = ""
    opened: list[tuple[str, int, str]] = []
    found: list[tuple[int, int, str]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") and "_block" not in line and place:
            place += 1 - len(last)
            last = "\n"
        fields = line.split("\t")
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        misc = dict(part.partition("=")[::2] for part in fields[9].split("|"))
        end = place + len(fields[1])
        for match in _ENTITY.finditer(misc.get("Entity", "")):
            if match["id"] and match["whole"]:
                found.append((place, end, match["type"]))
            elif match["id"]:
                opened.append((match["id"], place, match["type"]))
            else:
                number = max((n for n, one in enumerate(opened) if one[0] == match["close"]), default=None)
                if number is not None:
                    _, start, kind = opened.pop(number)
                    found.append((start, end, kind))
        last = "" if misc.get("SpaceAfter") == "No" else " "
        place = end + len(last)
    return found


BENCHMARK = Benchmark(
    "kinds",
    measure,
    "stories",
    options=(
        ("aside", "any text: measure what is kept aside only"),
        ("rules", "any text: without the reader of names in doubt"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
