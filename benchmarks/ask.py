"""Ask: sentences made from a story, as they are and with one fact changed, and sentences of other stories.

Each sentence is one of an article of the story, reworded by the program: an opening or closing aside *cut*,
the verb of saying *changed*, an active clause turned *passive*; it must be supported by that article's
origin. With one fact *edited* (another number, another day, a word of denial, doer and done-to changed
round) it must be contradicted or unsure, never supported. A sentence of *another story* must be silent
everywhere. Sentences are drawn by order of print, not by chance. Every third story is kept aside.

The second part asks openly licensed pairs of sentences (``pairs/nli_open.jsonl``, RTE-3, SummEdits): the
first is the whole story, the second is asked. Every third pair is kept aside: its errors were never read.
"Supports" is right on pairs that are entailed, "contradicts" on those that contradict.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.comparing import read
from benchmarks.frame import Benchmark, Figures, main
from variorum import annotate, pipeline
from variorum.model import Answer, Article, Event, Parser, Region, Span, Stand, Story, content_id
from variorum.model.attribution import Attributing
from variorum.text.paragraphs import paragraphs
from variorum.text.stems import is_function_word

STORIES = 9
MOST_OF_KIND = 6
"""Sentences of one kind that are made of one story."""

PAIRS = 60
"""Pairs of each set that are asked."""

SETS = ("fever_symm", "newprot_edit_premise", "newprot_contrast", "breaking_nli")
_SAID = re.compile(r"\bsaid\b")
_BEHIND = r", (?:which|who|where|while|although|after|as) [^,.]{10,120}(?=[.,])"
_BEFORE = r"^(?:On|In|At|After) [^,.]{4,40}, (?=[A-Z])"
_ASIDE = re.compile(f"{_BEHIND}|{_BEFORE}")
_AUXILIARY = re.compile(r"\b(was|were|is|are|has|have|had|will|would)\b(?! not\b| n't\b)")
_NUMBER = re.compile(r"(?<![\w.,$-])([2-9]|[1-9]\d{1,3})(?![\w,.-]|\.\d)")
_DAY = re.compile(r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Both parts: made sentences by kind, and pairs by set; each tuned on and kept aside."""
    parser, reader = annotate.SpacyParser(), annotate.StatementReader()
    figures: dict[str, Mapping[str, float | int | str]] = {}
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = records[2::6][: int(options.get("stories") or STORIES)]
    stories = [_story(record["reports"], parser, reader) for record in chosen]
    errors = bool(options.get("errors"))
    made = {"tuned": _made([s for n, s in enumerate(stories) if n % 3 != 2], parser, reader, errors)}
    made["aside"] = _made([s for n, s in enumerate(stories) if n % 3 == 2], parser, reader, False)
    for half, counted in made.items():
        figures[f"stories_{half}"] = counted
    pairs = _pairs(path.parent.parent / "pairs", int(options.get("pairs") or PAIRS))
    for half, told in (("tuned", [0, 1]), ("aside", [2])):
        held = [pair for number, pair in enumerate(pairs) if number % 3 in told]
        figures[f"pairs_{half}"] = _of_pairs(held, parser, errors and half == "tuned")
    return figures


def _story(reports: Sequence[Mapping[str, str]], parser: Parser, reader: Attributing) -> Story:
    return pipeline.compare_articles(read(reports), parser=parser, reader=reader, vectors=_NoVectors())


class _NoVectors:
    """Vectors of no likeness: asking needs no rows, so that none need be made well."""

    name = "none"

    def of(self, sentences: Sequence[str]):  # type: ignore[no-untyped-def]
        import numpy as np

        return np.zeros((len(sentences), 1), dtype=np.float32)

    def words(self, sentences: Sequence[str]):  # type: ignore[no-untyped-def]
        import numpy as np

        return [((), np.zeros((0, 1), dtype=np.float32)) for _ in sentences]


def _made(
    stories: Sequence[Story], parser: Parser, reader: Attributing, errors: bool
) -> Mapping[str, float | int]:
    stands: dict[str, Counter[str]] = defaultdict(Counter)
    for number, story in enumerate(stories):
        other = stories[(number + 1) % len(stories)]
        for kind, article, sentence in (*_sentences(story), *_foreign(other)):
            answer = pipeline.ask(story, sentence, parser=parser, reader=reader)
            stand = _stand(answer, article)
            stands[kind][stand] += 1
            if errors and stand not in _RIGHT[_group(kind)]:
                print(kind, stand, sentence, _why(answer))
    kept, edited, foreign = (
        sum((held for kind, held in stands.items() if _group(kind) == group), Counter[str]())
        for group in ("kept", "edited", "foreign")
    )
    every = kept + edited + foreign
    return {
        "kept": kept.total(),
        "kept_supported": _share(kept["SUPPORTS"], kept),
        "kept_contradicted": _share(kept["CONTRADICTS"], kept),
        "edited": edited.total(),
        "edited_contradicted": _share(edited["CONTRADICTS"], edited),
        "edited_contradicted_or_unsure": _share(edited["CONTRADICTS"] + edited["UNSURE"], edited),
        "edited_supported": _share(edited["SUPPORTS"], edited),
        "foreign": foreign.total(),
        "foreign_silent": _share(foreign["SILENT"], foreign),
        "supports_precision": _share(kept["SUPPORTS"], Counter(x=every["SUPPORTS"])),
        "contradicts_precision": _share(edited["CONTRADICTS"], Counter(x=every["CONTRADICTS"])),
        **{
            f"{kind.replace(':', '_')}_right": _share(
                sum(held[stand] for stand in _RIGHT[_group(kind)]), held
            )
            for kind, held in sorted(stands.items())
        },
    }


_RIGHT: Mapping[str, set[str]] = {
    "kept": {"SUPPORTS"},
    "edited": {"CONTRADICTS", "UNSURE"},
    "foreign": {"SILENT"},
}


def _group(kind: str) -> str:
    return kind.split(":")[0]


def _why(answer: Answer) -> list[str]:
    return [
        f"{one.stand} {one.level} {one.type} lacks {one.lacks} focus {[span.text for span in one.focus]}"
        for origin in answer.origins
        for one in origin.testimonies[:1]
    ]


def _share(part: int, of: Counter[str]) -> float:
    return round(part / of.total(), 3) if of.total() else 0.0


def _stand(answer: Answer, article: str) -> Stand:
    """The stand of the article's origin; of a foreign sentence, the first origin that is not silent."""
    for origin in answer.origins:
        if article in origin.articles or (not article and origin.stand != "SILENT"):
            return origin.stand
    return "SILENT"


def _foreign(story: Story) -> Iterator[tuple[str, str, str]]:
    """Sentences of another story."""
    for sentence in _whole(story)[2 : 2 + MOST_OF_KIND]:
        yield "foreign:sentence", "", sentence.text


def _whole(story: Story) -> list[Span]:
    """Sentences of six to 35 words that tell an act and begin and end as sentences do, in order."""
    found = dict.fromkeys(event.sentence for event in story.events)
    return [
        span
        for span in found
        if 6 <= len(span.text.split()) <= 35
        and span.text[0].isupper()
        and span.text[-1] == "."
        and not re.search(r"[\"“”\n]", span.text)
    ]


def _sentences(story: Story) -> Iterator[tuple[str, str, str]]:
    """Kind, article and sentence: kept in sense ("kept:…"), or with one fact changed ("edited:…")."""
    count: Counter[str] = Counter()
    events: dict[Span, Event] = {}
    for event in story.events:
        events.setdefault(event.sentence, event)
    for span in _whole(story):
        for kind, sentence in _forms(span, events[span]):
            if count[kind] < MOST_OF_KIND:
                count[kind] += 1
                yield kind, span.article, sentence


def _forms(span: Span, event: Event) -> Iterator[tuple[str, str]]:
    text = span.text
    yield "kept:same", text
    cut = _ASIDE.sub("", text, count=1)
    if cut != text:
        yield "kept:cut", cut.rstrip(" ,.") + "."
    if len(_SAID.findall(text)) == 1:
        yield "kept:saying", _SAID.sub("stated", text)
    turned = _passive(span, event)
    if turned:
        yield "kept:passive", turned
    numbers = _NUMBER.findall(text)
    if len(numbers) == 1 and not _DAY.search(text):
        yield "edited:number", _NUMBER.sub(lambda match: str(int(match[1]) + 3), text)
    if len(_DAY.findall(text)) == 1:
        yield "edited:day", _DAY.sub(lambda match: _DAYS[(_DAYS.index(match[1]) + 3) % 7], text)
    if len(_AUXILIARY.findall(text)) == 1 and not re.search(r"\b(?:not|no|never)\b|n['’]t\b", text):
        yield "edited:denial", _AUXILIARY.sub(lambda match: f"{match[1]} not", text)
    agent, patient = event.agent_span, event.patient_span
    if agent is None or patient is None or event.construction != "active":
        return
    named = all(span.text[:1].isupper() and not is_function_word(span.text) for span in (agent, patient))
    named = named and event.lemma != "meet"  # who meets is met
    if named and agent.end <= event.trigger.start and event.trigger.end <= patient.start < span.end:
        base = span.start
        before, between = text[: agent.start - base], text[agent.end - base : patient.start - base]
        yield "edited:parts", f"{before}{patient.text}{between}{agent.text}{text[patient.end - base :]}"


def _passive(span: Span, event: Event) -> str:
    """ "A killed B" as "B was killed by A", for verbs in -ed that stand right between the two; else ""."""
    agent, patient, trigger = event.agent_span, event.patient_span, event.trigger
    if agent is None or patient is None or not trigger.text.endswith("ed"):
        return ""
    between = span.text[agent.end - span.start : trigger.start - span.start]
    behind = span.text[trigger.end - span.start : patient.start - span.start]
    if between.strip() or behind.strip() or agent.start != span.start or not patient.text.strip():
        return ""
    be = "were" if patient.text.split()[-1].endswith("s") else "was"
    rest = span.text[patient.end - span.start :].rstrip(" .")
    first = patient.text[0].upper() + patient.text[1:]
    return f"{first} {be} {trigger.text} by {agent.text}{rest}."


def _pairs(folder: Path, most: int) -> list[tuple[str, str, str]]:
    """First sentence, second sentence, label; drawn by a fixed seed from each set."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for name in ("nli_open", "rte3_dev", "summedits_news_a"):
        file = folder / f"{name}.jsonl"
        for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
            one = json.loads(line)
            if name == "nli_open" and one["set"] in SETS:
                found[one["set"]].append((one["a"], one["b"], one["label"]))
            elif name == "rte3_dev":
                found[name].append((one["a"], one["b"], one["label"]))
            elif name == "summedits_news_a":
                label = "entails" if one["consistent"] else "not entailed"
                found[name].append((one["doc"], one["edited"], label))
    drawn = []
    for name in (*SETS, "rte3_dev", "summedits_news_a"):
        held = found[name]
        random.Random(7).shuffle(held)
        drawn += held[:most]
    return drawn


def _of_pairs(
    pairs: Sequence[tuple[str, str, str]], parser: Parser, errors: bool
) -> Mapping[str, float | int]:
    reader = annotate.RulesAlone()
    told: Counter[tuple[str, str]] = Counter()
    for number, (first, second, label) in enumerate(pairs):
        regions = tuple(Region("body", start, end) for start, end in paragraphs(first))
        article = Article(content_id("pair", number, first), "pair", first, language="en", regions=regions)
        story = pipeline.read_one(article, parser, reader)
        if not isinstance(story, Story):
            continue
        answer = pipeline.ask(story, second[:900], parser=parser, reader=reader)
        stand = answer.origins[0].stand
        told[stand, label] += 1
        if errors and (stand, label) not in (("SUPPORTS", "entails"), ("CONTRADICTS", "contradicts")):
            print(stand, label, first[:300], "|", second, _why(answer))
    labels = Counter[str]()
    for (_, label), count in told.items():
        labels[label] += count

    def part(stand: str, label: str, of: int) -> float:
        return round(told[stand, label] / of, 3) if of else 0.0

    supports = sum(count for (stand, _), count in told.items() if stand == "SUPPORTS")
    contradicts = sum(count for (stand, _), count in told.items() if stand == "CONTRADICTS")
    return {
        "pairs": told.total(),
        "supports": supports,
        "supports_precision": part("SUPPORTS", "entails", supports),
        "supports_recall": part("SUPPORTS", "entails", labels["entails"]),
        "contradicts": contradicts,
        "contradicts_precision": part("CONTRADICTS", "contradicts", contradicts),
        "contradicts_recall": part("CONTRADICTS", "contradicts", labels["contradicts"]),
        "contradicting_supported": part("SUPPORTS", "contradicts", labels["contradicts"]),
    }


BENCHMARK = Benchmark(
    "ask",
    measure,
    "stories/basil_a.jsonl",
    options=(
        ("stories", f"how many stories (default {STORIES})"),
        ("pairs", f"how many pairs of each set (default {PAIRS})"),
        ("errors", "any text: print the errors on what is tuned on"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
