"""Times against TimeML documents, by the rules of TempEval-3 task A.

``--data`` is a folder of ``.tml`` files (searched through). Text is the ``TEXT`` element, the publication
time the document's creation time; the words of gold TIMEX3 elements are the gold spans. As in the scorer of
TempEval-3 (UzZaman et al. 2013, and the toolkit that its authors published):

- A predicted span that overlaps a gold one is a relaxed match, one that equals it a strict match; spans
  are compared without surrounding white space and punctuation. Each span is matched once; of several
  that overlap a gold span, the one that shares most characters with it.
- The creation time itself (``functionInDocument``) is no gold span. One without text counts as missed.
- ``value_f1`` counts relaxed matches whose TIMEX3 values agree, out of all predictions (precision) and all
  gold spans (recall). ``value_accuracy`` is their part of the relaxed matches.
- Values agree if they are the same string: the toolkit normalises nothing. "P24H" is not "P1D", "1998-W7"
  not "1998-W07", "1949-XX" not "1949", "1989-WXX" no week. ``value_f1`` lets three spellings of one value
  pass that the documents use side by side: case, "199X" for the decade "199", and "T24:00" for "T24".
  ``value_f1_exact`` does without them.
- ``value_f1_meaning`` compares what values mean: parts left open at the end ("1949-XX", "19XX") say no more
  than the year and the century alone, "1998-W7" is "1998-W07", and lengths of one sort are equal ("PT24H" and
  "P1D", "P1E" and "P10Y", "P3Q" and "P9M"). It is no figure of the toolkit's and stands beside no other
  system's.

``mb_per_cpu_second`` is the speed beyond annotation, in millions of characters.

Without ``--data`` the documents named in ``benchmarks/samples/times_kept_aside.txt`` are measured: no rule
was tuned on them. ``--part tune`` takes the others.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.frame import SHARED, Benchmark, Figures, Yardstick, main
from variorum.annotate import SpacyParser
from variorum.extract import times
from variorum.model import Article, Parsed, Parser, Region, Time, When

KEPT_ASIDE = Path(__file__).parent / "samples" / "times_kept_aside.txt"


@dataclass(frozen=True, slots=True)
class Timex:
    """A gold TIMEX3: characters ``[start, end)`` of the document's text, and its value."""

    start: int
    end: int
    value: str
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """A TimeML document: its text, its creation time (a day), and its gold times."""

    name: str
    text: str
    created: str
    timexes: tuple[Timex, ...]


def read(path: Path) -> Document | None:
    """The document of a ``.tml`` file; None if it names no creation time."""
    root = ElementTree.parse(path).getroot()
    body = root.find("TEXT")
    created = next(
        (
            element.get("value", "")
            for element in root.iter("TIMEX3")
            if element.get("functionInDocument") == "CREATION_TIME"
        ),
        "",
    )
    if body is None or not re.match(r"\d{4}-\d\d-\d\d", created):
        return None
    pieces: list[str] = []
    found: list[Timex] = []
    _walk(body, pieces, found)
    # Documents wrap lines inside sentences; a paragraph ends at a blank line.
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", "".join(pieces))
    return Document(path.stem, text, created[:10], tuple(found))


def _walk(element: ElementTree.Element, pieces: list[str], found: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, found)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3" and element.get("functionInDocument") != "CREATION_TIME":
        found.append(Timex(start, sum(map(len, pieces)), element.get("value", ""), element.get("type", "")))


def parse(document: Document, parser: Parser) -> Parsed:
    """The whole document, read as one body."""
    text = document.text
    article = Article(
        id=document.name,
        file=document.name,
        text=text,
        regions=(Region("body", 0, len(text)),),
        published=When(document.created, "day"),
    )
    return parser.parse(article)


def documents(folder: Path, part: str) -> Iterator[Document]:
    """The documents of ``folder`` by name; ``part`` is "aside", "tune" or "all"."""
    kept = set(KEPT_ASIDE.read_text("utf-8").split())
    for path in sorted(folder.rglob("*.tml"), key=lambda path: path.name):
        if part == "all" or (path.stem in kept) == (part == "aside"):
            document = read(path)
            if document is not None:
                yield document


def normal_value(value: str) -> str:
    """A TIMEX3 value in the form in which values are compared."""
    value = value.upper().strip()
    value = re.sub(r"^(\d{3})X$", r"\1", value)
    return re.sub(r"(T\d\d):00$", r"\1", value)


_LENGTHS = {"TS": ("s", 1), "TM": ("s", 60), "TH": ("s", 3600), "D": ("s", 86_400), "W": ("s", 604_800)} | {
    "M": ("m", 1), "Q": ("m", 3), "Y": ("m", 12), "E": ("m", 120), "C": ("m", 1200)
}  # fmt: skip


def meaning(value: str) -> str:
    """A TIMEX3 value in a form that is one for all spellings of one meaning."""
    value = normal_value(value)
    if length := re.fullmatch(r"P(T?)(\d+)([SMHDWQYEC])", value):
        sort, factor = _LENGTHS.get(length[1] + length[3], (length[3], 1))
        return f"{int(length[2]) * factor}{sort}"
    value = re.sub(r"^(\d{4})-W(\d)(?!\d)", r"\1-W0\2", value)
    value = re.sub(r"^(\d{2})XX$", r"\1", value)
    return re.sub(r"^(\d{4}(?:-\d\d)?)(?:-XX)+$", r"\1", value)


def pairs(document: Document, found: tuple[Time, ...]) -> list[tuple[Timex | None, Time | None]]:
    """Gold and predicted spans that overlap, each once, in order of the gold; then those left alone."""
    left = list(found)
    matched: list[tuple[Timex | None, Time | None]] = []
    for gold in document.timexes:
        over = [one for one in left if one.span.start < gold.end and gold.start < one.span.end]
        if over:
            best = max(over, key=lambda one: min(one.span.end, gold.end) - max(one.span.start, gold.start))
            left.remove(best)
            matched.append((gold, best))
        else:
            matched.append((gold, None))
    return matched + [(None, one) for one in left]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    word = text[start:end]
    start += len(word) - len(word.lstrip(" \n,.'\""))
    return start, start + len(word.strip(" \n,.'\""))


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """The figures of TempEval-3 over a folder."""
    part = options.get("part") or ("aside" if path == SHARED / "time" else "all")
    parser = SpacyParser()
    gold = predicted = relaxed = strict = value = exact = meant = count = characters = 0
    seconds = 0.0
    # Parsed beforehand: between two passes of the parser the same work takes half as long again.
    for document, parsed in [(document, parse(document, parser)) for document in documents(path, part)]:
        count += 1
        began = time.process_time()
        found = times.find(parsed)
        seconds += time.process_time() - began
        characters += len(document.text)
        gold, predicted = gold + len(document.timexes), predicted + len(found)
        for one, other in pairs(document, found):
            if one is None or other is None:
                continue
            relaxed += 1
            strict += _trimmed(document.text, one.start, one.end) == _trimmed(
                document.text, other.span.start, other.span.end
            )
            value += normal_value(one.value) == normal_value(other.timex)
            exact += one.value == other.timex
            meant += meaning(one.value) == meaning(other.timex)
    return {
        "documents": count,
        "relaxed_f1": f1(relaxed, predicted, gold),
        "relaxed_precision": relaxed / predicted if predicted else 0.0,
        "relaxed_recall": relaxed / gold if gold else 0.0,
        "strict_f1": f1(strict, predicted, gold),
        "value_f1": f1(value, predicted, gold),
        "value_f1_exact": f1(exact, predicted, gold),
        "value_f1_meaning": f1(meant, predicted, gold),
        "value_accuracy": value / relaxed if relaxed else 0.0,
        "mb_per_cpu_second": round(characters / seconds / 1e6, 1) if seconds else 0.0,
    }


def f1(hits: int, predicted: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * hits / (predicted + gold) if predicted + gold else 0.0


BENCHMARK = Benchmark(
    name="times",
    measure=measure,
    default="time",
    yardsticks=(
        Yardstick("relaxed_f1", 0.912, "HeidelTime on the 43", run=True),
        Yardstick("strict_f1", 0.845, "HeidelTime on the 43", run=True),
        Yardstick("value_f1", 0.744, "HeidelTime on the 43", run=True),
        Yardstick("value_f1_meaning", 0.751, "HeidelTime on the 43", run=True),
        Yardstick("value_accuracy", 0.815, "HeidelTime on the 43", run=True),
        Yardstick("relaxed_f1", 0.903, "HeidelTime on the platinum set"),
        Yardstick("strict_f1", 0.813, "HeidelTime on the platinum set"),
        Yardstick("value_f1", 0.776, "HeidelTime on the platinum set"),
        Yardstick("value_f1", 0.824, "UWTime on the platinum set"),
    ),
    options=(("part", "aside (default), tune or all"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
