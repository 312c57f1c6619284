"""Copying: articles copied, cut and reworded by program, found among true reports of the same event.

For each story of the data the first article long enough is copied at strengths 0 to 5 (``rewrites``), each
copy under another outlet's name, and set beside the story's own articles. By strength: ``recall``, the part
of copies of which a passage is found in the article that they come from; ``one_origin``, the part that
counts as one origin with it; ``innocent``, the part of pairs of the copy with the *other* articles of the
story that are called copies (pairs whose unedited articles share a passage too are left out), and
``covered`` the part of the copy that the passages found hold. ``passage`` plants three paragraphs, reworded,
amid another article of the story; ``two_merged`` prints the paragraphs of two articles in turn, which should
be found with both. ``baseline`` is the same with a threshold (.1) on the Jaccard likeness of word 5-grams,
which MinHash would estimate.

Direction is asked three times of the copies of strength 0, 2 and 4: with hours (original earlier), with an
end line that credits the original's outlet and no hours, and with neither. A copy enlarged at its end by the
paragraphs of another article asks whether the longer is wrongly taken for the original. Origins: the story
with all six copies beside it must count as many as without them.

``real`` counts pairs of two outlets' unedited articles. ``incidents`` are short local reports, of which some
sites print one text.

``--aside 1`` measures the stories that are kept aside; ``--stories N`` how many of each set.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, main, share
from benchmarks.rewrites import STRENGTHS, merged, rewritten
from variorum.model import Article, Copy, When
from variorum.stories import arrange, copies, credits, origins
from variorum.text.stems import words

LEAST_CHARACTERS = 1200
"""Articles shorter than this are not copied: two cuts of them leave nothing."""

MOST_CHARACTERS = 12_000

STORIES = 12
"""Stories of each set that are measured unless more are asked for."""

_SETS = ("basil_a.jsonl", "pac_a.jsonl", "newswcl50_0-4.jsonl")
_JACCARD = 0.1
_INCIDENTS = 300
_LEAST_GRAMS = 40


Grams = frozenset[tuple[str, ...]]


@dataclass
class _Tally:
    """Counts of one strength."""

    planted: int = 0
    found: int = 0
    joined: int = 0
    others: int = 0
    called: int = 0
    covered: float = 0.0
    baseline: int = 0
    baseline_called: int = 0


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Figures over the story sets in the folder ``path``."""
    aside = bool(options.get("aside"))
    tallies = {strength: _Tally() for strength in STRENGTHS}
    passages = {strength: _Tally() for strength in (0, 3, 5)}
    merges = _Tally()
    ways: dict[str, Counter[str]] = {kind: Counter() for kind in ("hours", "credit", "nothing", "enlarged")}
    off: Counter[int] = Counter()
    real = Counter[str]()
    for held in _stories(path, aside, int(options.get("stories") or STORIES)):
        _real_pairs(held, real)
        original = next((one for one in held if len(one.text) >= LEAST_CHARACTERS), None)
        if original is None:
            continue
        planted = [_copy(original, strength) for strength in STRENGTHS]
        others = [one for one in held if one is not original]
        base = {one.id: _grams(one.text) for one in (*held, *planted)}
        shared = {_key(copy) for copy in copies(held)}
        for strength, one in enumerate(planted):
            _pairs(tallies[strength], original, one, others, shared, base)
            if strength % 2 == 0:
                _directions(ways, original, one, others)
        for strength, tally in passages.items():
            _planted_passage(tally, strength, original, others, shared, base)
        _merge_pairs(merges, original, others, shared, base)
        off[_count([*held, *planted]) - _count(held)] += 1
    figures: dict[str, float | int | Mapping[str, float | int | str]] = {"stories": sum(off.values())}
    named = {f"strength_{strength}": tally for strength, tally in tallies.items()}
    named |= {f"passage_{strength}": tally for strength, tally in passages.items()}
    for name, tally in {**named, "two_merged": merges}.items():
        figures[name] = {
            "planted": tally.planted,
            "covered": share(tally.covered, tally.found),
            "recall": share(tally.found, tally.planted),
            "one_origin": share(tally.joined, tally.planted),
            "innocent_called": share(tally.called, tally.others),
            "precision": share(tally.found, tally.found + tally.called),
            "baseline_recall": share(tally.baseline, tally.planted),
            "baseline_innocent_called": share(tally.baseline_called, tally.others),
        }
    for kind, counts in ways.items():
        total = sum(counts.values())
        figures[f"direction_{kind}"] = {
            key: share(counts[key], total) for key in ("right", "wrong", "abstained")
        }
    figures["origins_exact"] = share(off[0], sum(off.values()))
    figures["origins_off_by_at_most_one"] = share(off[0] + off[1] + off[-1], sum(off.values()))
    figures["real"] = dict(sorted(real.items()))
    figures["incidents"] = _incidents(path.parent / "clustering" / "incidents_a.jsonl", aside)
    return figures


def _incidents(path: Path, aside: bool) -> Mapping[str, float | int | str]:
    """Reports of one incident that share six in ten of the shorter one's word 5-grams: found, one origin.

    ``called`` is the part of the pairs that share next to none of them, ``strangers_called`` the part of the
    pairs of two incidents, that are called copies.
    """
    if not path.exists():
        return {}
    groups: dict[str, list[Article]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        held = groups.setdefault(record["story"], [])
        text = f"{record['title']}\n{record['text']}"[:MOST_CHARACTERS]
        held.append(Article(id=f"{len(held)}-{record['id']}", file="x", text=text, outlet=record["id"]))
    several = [held for held in groups.values() if len(held) > 1]
    chosen = several[_INCIDENTS : 2 * _INCIDENTS] if aside else several[:_INCIDENTS]
    counts: Counter[str] = Counter()
    for place, held in enumerate(chosen):
        for left, right in combinations(held, 2):
            mine, theirs = _grams(left.text), _grams(right.text)
            fewer = min(len(mine), len(theirs))
            if fewer < _LEAST_GRAMS:
                continue
            part = len(mine & theirs) / fewer
            if part >= 0.6:
                counts["same"] += 1
                counts["found"] += bool(copies([left, right]))
                counts["joined"] += _count([left, right]) == 1
            elif part < 0.05:
                counts["apart"] += 1
                counts["called"] += bool(copies([left, right]))
        if place:
            for pair in product(chosen[place - 1][:2], held[:2]):
                counts["strangers"] += 1
                counts["strangers_called"] += bool(copies(pair))
    return {
        "same_print": counts["same"],
        "recall": share(counts["found"], counts["same"]),
        "one_origin": share(counts["joined"], counts["same"]),
        "called": share(counts["called"], counts["apart"]),
        "strangers_called": share(counts["strangers_called"], counts["strangers"]),
    }


def _grams(text: str) -> Grams:
    held = [word for line in text.split("\n") for word in words(line)]
    return frozenset(tuple(held[at : at + 5]) for at in range(len(held) - 4))


def _stories(path: Path, aside: bool, most: int) -> Iterator[list[Article]]:
    """The articles of every second story: the even ones are tuned on, the odd ones kept aside."""
    for name in _SETS:
        lines = (path / name).read_text(encoding="utf-8").splitlines()
        for line in lines[int(aside) :: 2][:most]:
            held = []
            for place, report in enumerate(json.loads(line)["reports"]):
                text = report.get("text") or "\n".join(report.get("sentences", ()))
                held.append(
                    Article(
                        id=f"{place}-{report['id']}",
                        file=name,
                        text=text[:MOST_CHARACTERS],
                        outlet=f"{report['outlet']}",
                    )
                )
            yield held


def _copy(original: Article, strength: int) -> Article:
    return replace(
        original,
        id=f"z{strength}-{original.id}",
        outlet=f"Casse Courier {strength}",
        text=rewritten(original.text, strength),
    )


def _pairs(
    tally: _Tally,
    original: Article,
    one: Article,
    others: Sequence[Article],
    shared: set[frozenset[str]],
    base: Mapping[str, Grams],
) -> None:
    found = copies([original, one])
    tally.planted += 1
    tally.found += bool(found)
    tally.covered += found[0].share if found else 0.0
    tally.joined += _count([original, one]) == 1
    tally.baseline += _jaccard(base[original.id], base[one.id]) >= _JACCARD
    for other in others:
        if frozenset((original.id, other.id)) in shared:
            continue
        tally.others += 1
        tally.called += bool(copies([other, one]))
        tally.baseline_called += _jaccard(base[other.id], base[one.id]) >= _JACCARD


def _planted_passage(
    tally: _Tally,
    strength: int,
    original: Article,
    others: Sequence[Article],
    shared: set[frozenset[str]],
    base: dict[str, Grams],
) -> None:
    """Three paragraphs of the original, reworded, amid another article of the story."""
    if not others or frozenset((original.id, others[0].id)) in shared:
        return
    host, rest = others[0], others[1:]
    lines = [line for line in original.text.split("\n") if len(line) > 60]
    if len(lines) < 8:
        return
    taken = rewritten("\n".join(lines[2:5]), strength)
    held = host.text.split("\n")
    one = replace(host, id=f"zp{strength}", text="\n".join((*held[:4], taken, *held[4:])))
    base[one.id] = _grams(one.text)
    _pairs(tally, original, one, rest, shared, base)


def _merge_pairs(
    tally: _Tally,
    original: Article,
    others: Sequence[Article],
    shared: set[frozenset[str]],
    base: dict[str, Grams],
) -> None:
    """A text of two articles' paragraphs in turn: found with both of them, with none of the rest."""
    if not others:
        return
    second, rest = others[0], others[1:]
    one = replace(original, id="zm", outlet="Casse Courier", text=merged(original.text, second.text))
    base["zm"] = _grams(one.text)
    for source in (original, second):
        _pairs(tally, source, one, (), shared, base)
    for other in rest:
        if shared.isdisjoint({frozenset((other.id, source.id)) for source in (original, second)}):
            tally.others += 1
            tally.called += bool(copies([other, one]))
            tally.baseline_called += _jaccard(base[other.id], base[one.id]) >= _JACCARD


def _directions(
    ways: Mapping[str, Counter[str]], original: Article, one: Article, others: Sequence[Article]
) -> None:
    early = replace(original, published=When("2031-05-02T08:00", "minute"))
    late = replace(one, published=When("2031-05-02T11:00", "minute"))
    ways["hours"][_way(early, late)] += 1
    credited = replace(one, text=f"{one.text}\nWith material from the Tessaly Herald")
    named = replace(original, outlet="Tessaly Herald")
    ways["credit"][_way(named, credited)] += 1
    ways["nothing"][_way(original, one)] += 1
    if others:
        tail = "\n".join(others[0].text.split("\n")[-6:])
        longer = replace(one, text=f"{one.text}\n{tail}")
        ways["enlarged"][_way(original, longer)] += 1


def _way(original: Article, one: Article) -> str:
    """What is said of the direction; the copy stands first by turns, so that order cannot help."""
    turned = zlib.crc32(original.id.encode()) % 2 == 1
    held = [one, original] if turned else [original, one]
    found = copies(held, credits(held, ()))
    if not found or found[0].direction == "unknown":
        return "abstained"
    return "right" if (found[0].direction == "left first") != turned else "wrong"


def _count(held: Sequence[Article]) -> int:
    arranged = arrange(held)
    given = credits(arranged, ())
    return sum(1 for one in origins(arranged, given, copies(arranged, given))[1] if one.articles)


def _real_pairs(held: Sequence[Article], real: Counter[str]) -> None:
    """How many pairs of real articles of two outlets share a passage, and how many count as one origin."""
    for left, right in combinations(held, 2):
        found = copies([left, right])
        real["pairs"] += 1
        real["share_a_passage"] += bool(found)
        real["one_origin"] += _count([left, right]) == 1


def _key(copy: Copy) -> frozenset[str]:
    return frozenset((copy.left.article, copy.right.article))


def _jaccard(one: Grams, other: Grams) -> float:
    return len(one & other) / (len(one | other) or 1)


BENCHMARK = Benchmark(
    "copying",
    measure,
    "stories",
    options=(
        ("aside", "1 measures the stories kept aside, never looked at"),
        ("stories", f"how many stories of each set (default {STORIES})"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
