"""Quantities against NewsQuant (Almasian et al. 2023), sentence by sentence.

Each line of ``--data`` is ``{"text", "quantities": [{"value", "unit", "normalized_unit", "change"}]}``.
A prediction and a gold quantity are matched one to one, in order of print, where their values agree;
then units and changes of the matched are compared. The paper matches likewise by sentence; where its
rules for equality of units are not in the data, the rule below is ours:

*value*: numbers within one part in a million; ranges by both ends. NewsQuant writes a vague word as its
unit to ten of it ("dozens" 12-120), Variorum as a cautious range: a prediction printed as a vague word
takes NewsQuant's. A bound ("more than 60") is compared by the number printed.
*unit*: the gold ``normalized_unit``, in lower case, equals our unit by name: ``percent`` is "percentage",
an ISO 4217 code any name of its currency, ages "year of age"; hyphens, plurals and "-er" for "-re" make no
other name, nor do the names of ``OTHER_UNITS``, which are those of quantulum3 (its units.json), from which
NewsQuant's come. A rate's unit is the part before "per" on both sides; for plain counts, the counted noun's
lemma, or that of our last word where we count persons ("12 deaths"), is a word of the gold unit,
with or without its plural "s"; a gold unit "-" wants none of ours.
*change*: "up"/"down" are our "+"/"-", "~" is "about", ">" "more than" and "at least", "<" the opposite,
"=" the rest.

Ordinals and vague words without a scale ("several", "a few") are no quantities in NewsQuant and are left
out of the predictions. Every third line (3, 6, 9 …) is kept aside; ``--part tune`` gives the others,
``--part aside`` these, the default all.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, Yardstick, main, share
from variorum.annotate import SpacyParser
from variorum.extract import quantities, times
from variorum.model import Article, Parser, Quantity, Region
from variorum.text.lexicon import rows
from variorum.text.numbers import vague

CURRENCIES = {"USD": ("dollar", "united states dollar"), "GBP": ("pound sterling", "pound")}
"""Names that the table of currencies does not have, since others bear them too."""
OTHER_UNITS = {
    "percent": "percentage",
    "tonne": "metric ton",
    "pound": "pound mass",
    "degree Celsius": "celsius",
    "degree Fahrenheit": "fahrenheit",
    "pound-foot": "foot pound-force",
    "foot-pound": "foot pound-force",
    "metric horsepower": "horsepower",
    "degree": "degree angle",
    "time": "count",
    "ton": "short ton",
    "standard atmosphere": "atmosphere",
    "metre per second squared": "metre per square second",
    "inch of mercury": "inch mercury",
    "kilometre per hour": "kilometer per hour",
}
UNSCALED = {"several", "a few", "a couple", "couple", "a handful", "a pair"}
VAGUE_UNITS = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated quantity; ``low`` equals ``high`` unless a range is annotated."""

    low: float
    high: float
    unit: str
    change: str


def read(path: Path) -> list[tuple[str, tuple[Gold, ...]]]:
    """The sentences of a file with their gold quantities, in order."""
    sentences = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                item = json.loads(line)
                gold = tuple(
                    Gold(*_ends(entry["value"]), str(entry["normalized_unit"]).lower(), entry["change"])
                    for entry in item["quantities"]
                )
                sentences.append((item["text"], gold))
    return sentences


def _ends(value: str) -> tuple[float, float]:
    left, dash, right = value[1:].partition("-")
    low = float(value[0] + left)
    return low, float(right) if dash else low


def predict(text: str, parser: Parser) -> tuple[Quantity, ...]:
    """The quantities of a sentence on its own, without publication time or statements; no ordinals."""
    article = Article(id="sentence", file="", text=text, regions=(Region("body", 0, len(text)),))
    parsed = parser.parse(article)
    found = quantities.find(parsed, times.find(parsed), ())
    return tuple(one for one in found if one.kind != "ordinal" and one.number.text.lower() not in UNSCALED)


def printed_ends(one: Quantity) -> tuple[float, float] | None:
    """The number as NewsQuant writes it."""
    words = " ".join(one.number.text.lower().split())
    if words in vague() and words.split()[-1].rstrip("s") in VAGUE_UNITS and words.endswith("s"):
        scale = VAGUE_UNITS[words.split()[-1].rstrip("s")]
        first = words.split()[0].rstrip("s")
        scale *= {"ten": 10, "hundred": 100}.get(first, 1) if " of " in words else 1
        return scale, scale * 10
    low = one.low if one.low is not None else one.high
    high = one.high if one.high is not None else one.low
    return None if low is None or high is None else (low, high)


def same_value(gold: Gold, one: Quantity) -> bool:
    """True if the values agree."""
    ends = printed_ends(one)
    if ends is None:
        return False
    return all(
        math.isclose(ours, theirs, rel_tol=1e-6, abs_tol=1e-9)
        for ours, theirs in zip(ends, (gold.low, gold.high), strict=True)
    )


def same_unit(gold: Gold, one: Quantity) -> bool:
    """True if the units agree by the rule of the module."""
    if gold.unit in {"-", ""}:
        return not one.unit
    if one.kind == "age":
        return gold.unit in {f"{one.unit} of age", one.unit, "age"}
    if one.unit:
        return _agree(one.unit, gold.unit)
    words = set(gold.unit.replace("-", " ").split())
    words |= {word.removesuffix("s") for word in words}
    if one.counts == "person":
        last = one.phrase.text.lower().split()[-1]
        return not words.isdisjoint({"people", "person", last, last.removesuffix("s")})
    return bool(one.counts) and (
        set(one.counts.split()) <= words or one.counts.replace(" ", "") == gold.unit.replace(" ", "")
    )


def _names(unit: str) -> set[str]:
    """The names that our unit has in the gold, in one spelling, with its rate and without."""
    base, per, by = unit.partition(" per ")
    names = {unit, OTHER_UNITS.get(unit, unit)}
    of_base = {base, OTHER_UNITS.get(base, base), *CURRENCIES.get(base, ())}
    of_base |= {name for name, code, place in rows("currencies.tsv") if code == base and place == "after"}
    return {_spelling(name) for name in names | of_base | {name + per + by for name in of_base}}


def _agree(unit: str, gold: str) -> bool:
    """True if our unit and the gold one bear one name; a rate's unit may stand alone on one side."""
    names, theirs = _names(unit), _spelling(gold)
    if " per " in unit and " per " in gold:
        return theirs in {name for name in names if " per " in name}
    return theirs in names or theirs.split(" per ")[0] in names


def _spelling(unit: str) -> str:
    """A unit's name without hyphens and plurals, in British spelling."""
    return " ".join(_singular(word) for word in unit.lower().replace("-", " ").split())


def _singular(word: str) -> str:
    word = word.replace("meter", "metre").replace("liter", "litre")
    return word.removesuffix("s") if len(word) > 3 else word


def change_of(one: Quantity) -> str:
    """Our qualifier and change in NewsQuant's signs."""
    if one.qualifier:
        return {"about": "~", "more than": ">", "at least": ">", "less than": "<", "at most": "<"}[
            one.qualifier
        ]
    return {"+": "up", "-": "down"}.get(one.change, "=")


def matched(gold: tuple[Gold, ...], found: tuple[Quantity, ...]) -> Iterator[tuple[Gold, Quantity]]:
    """Pairs of equal value, each once; those that also agree in unit are paired first."""
    left = list(found)
    waiting = []
    for entry in gold:
        best = next((one for one in left if same_value(entry, one) and same_unit(entry, one)), None)
        if best is None:
            waiting.append(entry)
        else:
            left.remove(best)
            yield entry, best
    for entry in waiting:
        best = next((one for one in left if same_value(entry, one)), None)
        if best is not None:
            left.remove(best)
            yield entry, best


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Precision, recall and F1 of values, and F1 of values with unit and with change."""
    part = options.get("part") or "all"
    parser = SpacyParser()
    gold_count = found_count = value = unit = change = count = 0
    for number, (text, gold) in enumerate(read(path), 1):
        if part != "all" and (number % 3 == 0) != (part == "aside"):
            continue
        count += 1
        found = predict(text, parser)
        gold_count, found_count = gold_count + len(gold), found_count + len(found)
        for entry, one in matched(gold, found):
            value += 1
            unit += same_unit(entry, one)
            change += entry.change == change_of(one)
    total = gold_count + found_count
    return {
        "sentences": count,
        "value_f1": share(2 * value, total),
        "value_precision": share(value, found_count),
        "value_recall": share(value, gold_count),
        "value_unit_f1": share(2 * unit, total),
        "value_change_f1": share(2 * change, total),
    }


BENCHMARK = Benchmark(
    name="quantities",
    measure=measure,
    default="quantities/newsquant_a.jsonl",
    yardsticks=(
        Yardstick("value_f1", 0.920, "CQE"),
        Yardstick("value_unit_f1", 0.856, "CQE"),
        Yardstick("value_change_f1", 0.881, "CQE"),
    ),
    options=(("part", "all (default), tune or aside"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
