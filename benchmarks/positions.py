"""Positions, as far as sentence-level stances tell of them: who is for or against whom.

The corpus (SEESAW) names, sentence by sentence, who is positive or negative towards whom or what. Of our
statements only those that support, oppose, reject or accuse say as much; demands, offers and conditions have
no sign. A triplet is found where a sentence of a gold one holds a statement of the same sign by an actor
whose name fits the gold subject, with the gold object named in its content. Precision is asked of all our
signed statements in sentences that have a gold stance; ``direction`` only of those whose subject and object
are gold, whatever the sign: how often the sign is right. Every third document is kept aside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.frame import Benchmark, Figures, main
from variorum import annotate, pipeline
from variorum.compare.position_kinds import kind_of
from variorum.model import Article, Region, Story
from variorum.text import lexicon
from variorum.text.names import fold
from variorum.text.stems import stem

DOCUMENTS = 45
_SIGN = {"supports": "POS", "opposes": "NEG", "rejects": "NEG"}


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Triplets found, tuned on and kept aside."""
    parser, reader = annotate.SpacyParser(), annotate.StatementReader()
    lines = path.read_text(encoding="utf-8").splitlines()[::6][: int(options.get("documents") or DOCUMENTS)]
    read = []
    for number, line in enumerate(lines):
        record = json.loads(line)
        article, starts = _article(number, record["article"])
        story = pipeline.read_one(article, parser, reader)
        if isinstance(story, Story):
            read.append((number, record["annotation"]["sentence-level stances"], story, starts))
    errors = bool(options.get("errors"))
    return {
        "tuned": _score([one for one in read if one[0] % 3 != 2], errors),
        "aside": _score([one for one in read if one[0] % 3 == 2], False),
    }


def _article(number: int, given: Mapping[str, Any]) -> tuple[Article, dict[str, int]]:
    """The document, one sentence a line, and where each sentence starts, by its id."""
    text, starts, regions = "", {}, []
    for sentence in given["text"]:
        plain = " ".join(str(sentence["text"]).split())
        if not plain:
            continue
        starts[str(sentence["id"])] = len(text)
        regions.append(Region("body", len(text), len(text) + len(plain)))
        text += plain + "\n"
    return Article(f"d{number}", f"d{number}", text, language="en", regions=tuple(regions)), starts


Read = tuple[int, Mapping[str, Any], Story, Mapping[str, int]]


def _score(documents: Sequence[Read], errors: bool) -> Mapping[str, float | int]:
    gold_total = found = ours = right = same_pair = 0
    for _, stances, story, starts in documents:
        told = list(_told(story))
        text = story.articles[0].text
        for key, gold in stances.items():
            start = starts.get(key)
            if start is None or not gold:
                continue
            end = text.index("\n", start)
            here = [one for one in told if start <= one[0] < end]
            triplets = [(str(one["subject"]), str(one["sentiment"]), str(one["object"])) for one in gold]
            gold_total += len(triplets)
            ours += len(here)
            for place, names, sign, content in here:
                pairs = [one for one in triplets if _names(one[0], names) and _holds(content, one[2])]
                same_pair += bool(pairs)
                hit = any(one[1] == sign for one in pairs)
                right += hit
                if errors and not hit:
                    print(sign, names[:2], "|", content, "|", triplets, place)
            for subject, sentiment, wanted in triplets:
                found += any(
                    _names(subject, names) and sign == sentiment and _holds(content, wanted)
                    for _, names, sign, content in here
                )
    precision = right / ours if ours else 0.0
    recall = found / gold_total if gold_total else 0.0
    return {
        "gold": gold_total,
        "ours": ours,
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "direction": round(right / same_pair, 3) if same_pair else 0.0,
    }


def _told(story: Story) -> Iterator[tuple[int, tuple[str, ...], str, str]]:
    """Where a signed statement's cue stands, the names of whose it is, its sign and its content."""
    names = {actor.id: (actor.name, *actor.spellings) for actor in story.actors}
    accusing = set(lexicon.words("accusing_cues.txt"))
    for one in story.statements:
        kind = kind_of(one)
        sign = _SIGN.get(kind or "") or ("NEG" if one.cue_lemma.replace(" ", "_") in accusing else "")
        actor = one.on_behalf or one.actor
        if sign and actor is not None and one.content and not one.negated:
            at = one.cue.start if one.cue is not None else one.content[0].start
            yield at, names[actor], sign, " ".join(span.text for span in one.content)


def _names(gold: str, names: Sequence[str]) -> bool:
    """True if a word of the gold name that is no role stands in one of the names, by its stem."""
    wanted = {stem(word) for word in fold(gold).split()[-2:]} - {"party"}
    return any(wanted & {stem(word) for word in fold(name).split()} for name in names)


def _holds(content: str, gold: str) -> bool:
    """True if the content holds the last word of the gold object, or half of its words."""
    wanted, held = [stem(word) for word in fold(gold).split()], {stem(word) for word in fold(content).split()}
    shared = [word for word in wanted if word in held]
    return bool(shared) and (2 * len(shared) >= len(wanted) or wanted[-1] in held)


BENCHMARK = Benchmark(
    "positions",
    measure,
    "stance/seesaw_a.jsonl",
    options=(
        ("documents", f"how many documents (default {DOCUMENTS})"),
        ("errors", "any text: print the errors on what is tuned on"),
    ),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
