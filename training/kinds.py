"""Trains the reader of names in doubt (``variorum.annotate.name_kinds``).

    python -m training.kinds --data ../shared/data --keep DIRECTORY \\
        --out src/variorum/annotate/data/name_kinds

Needs scikit-learn, which the package itself does not. One logistic regression of four classes (person, body,
place, nobody) over the state that MiniLM gives to a name's words in its sentences. Trained on names that
readers marked (GUM: the half of the documents that is worked on; ECB+: the odd topics) and, weighed less, on
names of plain text whose kind print says (``training/name_evidence.py``), each in a sentence without the
words that said it. Printed are the figures of cross-validation over the marked names that the rules leave in
doubt, no document of GUM and no topic of ECB+ in two folds: the share that the rules name rightly, the scorer
alone, and the rules but where the scorer is surer by a margin. ``--keep`` holds the vectors, so that a second
training reads nothing anew. No seed: what is drawn is drawn by hash.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks import ecbplus, pronouns
from benchmarks.kinds import types_of
from training import keeping, name_evidence
from variorum import annotate
from variorum.annotate.name_kinds import KINDS, features
from variorum.extract.mentions import doubt, names
from variorum.extract.mentions.phrase import Name
from variorum.model import NameKind, Parsed, Parser, Print
from variorum.text.names import country_of

PENALTY = 50.0
WEAK = 0.15
"""What a name of plain text weighs against one that a reader marked."""

RARER = 0.7
"""What a person of plain text weighs against other names of plain text: there are many."""

MOST = 1400
"""Names of one kind of plain text, at most."""

FOLDS = 5
MARGINS = (0.2, 0.3, 0.4, 0.5, 0.6)
_NAMED = ("person", "organization", "place")
_ECB = {
    "HUMAN_PART_PER": "person",
    "HUMAN_PART_ORG": "body",
    "HUMAN_PART_MET": "body",
    "HUMAN_PART_GPE": "place",
    "HUMAN_PART_FAC": "place",
    "LOC_GEO": "place",
    "LOC_OTHER": "place",
    "LOC_FAC": "place",
    "HUMAN_PART_VEH": "nobody",
    "NON_HUMAN_PART": "nobody",
}
_SOURCES = (
    ("attribution/polnear_train.jsonl", "text"),
    ("stance/seesaw_a.jsonl", ""),
    ("tone/newsmtsc_mt_train.jsonl", ""),
    ("tone/babe_a.jsonl", "text"),
    ("pairs/summedits_news_a.jsonl", ""),
    ("pairs/rte3_dev.jsonl", ""),
    ("pairs/emergent_train.jsonl", ""),
    ("pairs/claimdiff_weak_train.jsonl", ""),
    ("pairs/qa_align_a.jsonl", ""),
    ("pairs/nli_open.jsonl", ""),
    ("clustering/incidents_a.jsonl", "text"),
)
"""Files of plain text, and the field of it ("" for every long one)."""
_OF_ENCYCLOPEDIAS = ("newprot", "fever", "fm2")
_SHORTEST = 60

Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Marked:
    """A name of one document: a print of it, what a reader says it is, what the rules say, its topic.

    ``doubtful`` are those that the rules leave in doubt; a name of plain text has in ``read`` how often its
    kind was shown.
    """

    name: str
    print: Print
    kind: str
    read: str
    group: str
    doubtful: bool = False


def texts(data: Path) -> Iterator[str]:
    """Plain text of news and encyclopedias; no story that a check set of kinds is drawn from."""
    for name, field in _SOURCES:
        with (data / name).open(encoding="utf-8") as lines:
            for line in lines:
                one = json.loads(line)
                if name.endswith("nli_open.jsonl") and not one["set"].startswith(_OF_ENCYCLOPEDIAS):
                    continue
                yield from [one[field]] if field else _strings(one)
    for path in sorted((data / "time").rglob("*.tml")):
        yield re.sub(r"<[^>]+>", "", path.read_text("utf-8", "replace"))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and (len(value) > _SHORTEST and " " in value):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def marked(parsed: Parsed, gold: Sequence[tuple[int, int, str]], group: str) -> list[Marked]:
    """The names of a document that end where a marked entity ends; ``gold`` gives (start, end, kind)."""
    plain = replace(parsed, naming=None)
    doc = plain.doc
    found = []
    every = names.find(plain)
    doubtful = doubt.in_doubt(doc, every)
    by_text: dict[str, list[Name]] = defaultdict(list)
    for name in every:
        if not name.kind and name.label in doubt.READ and country_of(doc[name.start : name.end].text) is None:
            by_text[doc[name.start : name.end].text].append(name)
    for text, prints in by_text.items():
        said: Counter[str] = Counter()
        for name in prints:
            start, end = doc[name.start].idx, doc[name.end - 1].idx + len(doc[name.end - 1])
            around = [(b - a, kind) for a, b, kind in gold if a <= start and end <= b <= end + 2]
            if around:
                said[min(around)[1]] += 1
        if said:
            kind = min(said, key=lambda kind: (-said[kind], kind))
            read = doubt.READ[prints[0].label]
            found.append(Marked(text, doubt.printed(doc, prints[0]), kind, read, group, text in doubtful))
    return found


def of_gum(folder: Path, parser: Parser) -> list[Marked]:
    """The names of the documents that are worked on."""
    found = []
    for path in sorted(folder.glob("*.conllu")):
        document = pronouns.read(path)
        if not pronouns.is_kept_aside(document.name):
            found += marked(pronouns.parsed_of(document, parser), gum_gold(path), document.name)
    return found


def gum_gold(path: Path) -> list[tuple[int, int, str]]:
    """The entities of one document of GUM by our kinds."""
    kinds = dict(zip(_NAMED, KINDS, strict=False))
    return [(start, end, kinds.get(kind, "nobody")) for start, end, kind in types_of(path)]


def of_ecb(folder: Path, parser: Parser) -> list[Marked]:
    """The names of the odd topics."""
    found = []
    checked = ecbplus.checked(folder)
    for topic in range(1, 36, 2):
        for files in ecbplus.subtopics(folder, topic) if (folder / str(topic)).is_dir() else ():
            articles, _ = ecbplus.read(files, checked)
            for path, article in zip(files, articles, strict=True):
                found += marked(parser.parse(article), ecb_gold(path), str(topic))
    return found


def ecb_gold(path: Path) -> list[tuple[int, int, str]]:
    """The mentions of one document of ECB+ by our kinds, where its tag says one."""
    root = ElementTree.parse(path).getroot()
    places: dict[str, tuple[int, int]] = {}
    at, line = 0, None
    for token in root.iter("token"):
        at += line is not None
        line = token.get("sentence")
        word = ecbplus.QUOTES.get(token.text or "", token.text or "")
        places[token.get("t_id") or ""] = (at, at + len(word))
        at += len(word)
    found = []
    for mention in root.iterfind("Markables/*"):
        anchors = [places[one.get("t_id") or ""] for one in mention.iterfind("token_anchor")]
        if anchors and mention.tag in _ECB:
            found.append((anchors[0][0], anchors[-1][1], _ECB[mention.tag]))
    return found


def of_print(data: Path) -> list[Marked]:
    """Names of plain text, at most :data:`MOST` of a kind."""
    told = name_evidence.named(texts(data))
    prints = name_evidence.shown(texts(data), told)
    found: list[Marked] = []
    for kind in KINDS:
        some = [name for name in prints if told[name][0] == kind]
        some.sort(key=lambda name: hashlib.sha256(name.encode()).hexdigest())
        found += [
            Marked(name, doubt.near(*prints[name]), kind, str(told[name][1]), "") for name in some[:MOST]
        ]
    return found


def fit(table: Table, kinds: Sequence[str], weights: Table) -> Table:
    """A row of weights a kind, what the kind starts from last."""
    model = LogisticRegression(C=1 / PENALTY, max_iter=300, tol=1e-3)
    model.fit(table, [KINDS.index(kind) for kind in kinds], sample_weight=weights)
    return np.hstack([model.coef_, model.intercept_[:, None]])


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(prog="python -m training.kinds")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    kept = given.keep / "kinds.pickle"
    if not kept.exists():
        reader = annotate.SpacyParser()
        folder = given.data / "coreference"
        gold = [*of_gum(folder / "gum", reader), *of_ecb(folder / "ecbplus", reader)]
        kept.write_bytes(pickle.dumps((gold, of_print(given.data))))
    gold, weak = pickle.loads(kept.read_bytes())
    kept = given.keep / "kinds_vectors.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps([features([one.print for one in some]) for some in (gold, weak)]))
    of_gold, of_weak = pickle.loads(kept.read_bytes())
    train(gold, of_gold, weak, of_weak, given.out)


def train(gold: list[Marked], of_gold: Table, weak: list[Marked], of_weak: Table, out: Path) -> None:
    """Print the figures of cross-validation and write the weights of all."""
    held = {one.name for one in gold}
    chosen = [place for place, one in enumerate(weak) if one.name not in held]
    weak, of_weak = [weak[place] for place in chosen], of_weak[chosen]
    times = Counter((one.group, one.name) for one in gold)
    by_gold = np.array([times[one.group, one.name] ** -0.5 for one in gold])
    by_weak = np.array([WEAK * min(int(one.read), 3) ** 0.5 for one in weak])
    by_weak *= np.array([RARER if one.kind == "person" else 1.0 for one in weak])

    def fitted(places: Sequence[int]) -> Table:
        kinds = [gold[place].kind for place in places] + [one.kind for one in weak]
        rows = list(places)
        return fit(np.vstack([of_gold[rows], of_weak]), kinds, np.concatenate([by_gold[rows], by_weak]))

    fold = [int(hashlib.sha256(one.group.encode()).hexdigest(), 16) % FOLDS for one in gold]
    likely = np.zeros((len(gold), len(KINDS)))
    for number in range(FOLDS):
        rest = [place for place in range(len(gold)) if fold[place] == number]
        weights = fitted([place for place in range(len(gold)) if fold[place] != number])
        likely[rest] = annotate.name_kinds.likelihoods(of_gold[rest], weights)
    figures = judged(gold, likely)
    print(json.dumps(figures, indent=1))
    facts = {"marked": len(gold), "plain": len(weak), "measured": figures}
    keeping.write(out, {"weights": fitted(range(len(gold)))}, facts)


def judged(gold: Sequence[Marked], likely: Table) -> dict[str, float]:
    """The share of names in doubt that are right: by the rules, by the scorer, and by both with a margin.

    ``both_as_asked``: with the margin of :mod:`variorum.extract.mentions.doubt`, but for what it leaves out.
    """
    doubtful = [place for place, one in enumerate(gold) if one.doubtful]
    gold, likely = [gold[place] for place in doubtful], likely[doubtful]
    kinds = np.array([KINDS.index(one.kind) for one in gold])
    read = np.array([KINDS.index(one.read) for one in gold])
    best = likely.argmax(axis=1)
    gain = likely.max(axis=1) - likely[np.arange(len(gold)), read]
    found = {"rules": float((read == kinds).mean()), "scorer_alone": float((best == kinds).mean())}
    for margin in MARGINS:
        found[f"both_from_{margin}"] = float((np.where(gain >= margin, best, read) == kinds).mean())
    rows = [dict(zip(KINDS, row, strict=True)) for row in likely]
    asked = [
        doubt.surer(row, cast(NameKind, one.read), one.name) or one.read
        for one, row in zip(gold, rows, strict=True)
    ]
    found["both_as_asked"] = float(np.mean([kind == one.kind for kind, one in zip(asked, gold, strict=True)]))
    return {name: round(value, 3) for name, value in found.items()}


if __name__ == "__main__":
    main()
