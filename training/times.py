"""Tries a trained scorer that chooses among the readings of a time, by cross-validation.

    python -m training.times --data ../shared/data/time --keep FILE

Needs scikit-learn, which the package itself does not. Only the documents that
``benchmarks/samples/times_kept_aside.txt`` does not name are used, in five parts; the folds hold whole
documents. For every time that the rules find, the readings that they could have given instead are listed (a
week or a year to the other side, the day without its part, a length for a reference and the reverse, the
year for its quarter, nothing at all), and a logistic regression over named features of the print and the
parse says how likely each is the annotated value. Printed are the value F1 of the rules and of the choice.

It is no part of the program: over folds that it has not seen the choice gains nothing (see
benchmarks/notes/times.md).
"""

from __future__ import annotations

import argparse
import pickle
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.times import documents, f1, normal_value, pairs
from variorum.annotate import SpacyParser
from variorum.extract import times
from variorum.extract.times.tense import tense_at
from variorum.model import Article, Parsed, Region, Time, When

FOLDS = 5
MARGIN = 0.15
"""How much likelier than the rules' own reading another must be to be taken."""
LEAST = 0.35
"""A vague time below this is left out: less than half of F1, so that it costs more than it brings."""


@dataclass(frozen=True, slots=True)
class Case:
    """A time that the rules found in document ``document``, its features, its readings and the gold value.

    ``readings`` are (name, value), the rules' own first; ``gold`` is "" where nothing is annotated there.
    """

    document: int
    features: dict[str, str]
    readings: tuple[tuple[str, str], ...]
    vague: bool
    gold: str


def readings(printed: str, one: Time, created: date) -> tuple[tuple[str, str], ...]:
    """The readings that a time could have, the rules' own first."""
    value = one.timex
    found = [("rules", value)]
    if re.fullmatch(r"\d{4}-\d\d-\d\dT[A-Z]{2}", value):
        found.append(("day", value[:10]))
    if re.match(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", printed) and re.match(
        r"\d{4}-\d\d-\d\d", value
    ):
        day = date.fromisoformat(value[:10])
        for name, apart in (("earlier", -7), ("later", 7)):
            if abs((day + timedelta(days=apart) - created).days) <= 8:
                found.append((name, (day + timedelta(days=apart)).isoformat() + value[10:]))
    elif re.match(r"\d{4}-(?:\d\d|[SWF][PUIA])", value) and not re.search(r"\d{4}|day|month|week", printed):
        found += [
            (name, f"{int(value[:4]) + step:04}{value[4:]}") for name, step in (("earlier", -1), ("later", 1))
        ]
    if plural := re.search(r"(d|w|m|q|y)(?:ay|eek|onth|uarter|ear)s\b", printed):
        if value in {"PAST_REF", "FUTURE_REF"}:
            found.append(("length", f"PX{plural[1].upper()}"))
        elif value.startswith("PX"):
            found.append(("past", "PAST_REF"))
    if re.fullmatch(r"\d{4}-Q\d", value):
        found.append(("year", value[:4]))
    if re.fullmatch(r"\d{4}", value) and "year" in printed:
        found += [
            ("quarter", f"{value}-Q{(created.month - 1) // 3 or 4}"),
            ("month", f"{value}-{created.month:02}"),
        ]
    return tuple(found)


def features(parsed: Parsed, one: Time, created: date) -> dict[str, str]:
    """What may tell the readings apart: words, tense, place in the sentence and the article, distance."""
    doc, text = parsed.doc, parsed.article.text
    start, end = one.span.start, one.span.end
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return {"words": text[start:end].lower()}
    verb = span.root
    for _ in range(12):
        if verb.pos_ in {"VERB", "AUX"} or verb.head.i == verb.i:
            break
        verb = verb.head
    day = re.match(r"\d{4}-\d\d-\d\d", one.timex)
    apart = (date.fromisoformat(day[0]) - created).days if day else 99
    return {
        "words": re.sub(r"\d+", "0", text[start:end].lower()),
        "tense": tense_at(doc, start, end),
        "verb": verb.tag_,
        "auxiliaries": " ".join(child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}),
        "before": doc[span.start - 1].lower_ if span.start else "",
        "after": doc[span.end].lower_ if span.end < len(doc) else "",
        "relation": span.root.dep_,
        "head": span.root.head.pos_,
        "apart": str(max(-9, min(9, apart))),
        "weekday": str(created.weekday()),
        "kind": one.kind,
        "precision": one.precision,
        "place": str(5 * start // max(1, len(text))),
        "quoted": str(
            text.count('"', 0, start) % 2 + (text.rfind("``", 0, start) > text.rfind("''", 0, start))
        ),
        "figure": str(
            bool(re.search(r"\d[\d.,]*%|million|billion|cents|\$", text[max(0, start - 150) : end + 60]))
        ),
    }


def cases(folder: Path) -> tuple[list[Case], int, int]:
    """The cases of the documents that are not kept aside, the number of documents, and of gold times."""
    found: list[Case] = []
    parser, number, gold_times = SpacyParser(), 0, 0
    for document in documents(folder, "tune"):
        text, created = document.text, date.fromisoformat(document.created)
        parsed = parser.parse(
            Article(
                id=document.name,
                file=document.name,
                text=text,
                regions=(Region("body", 0, len(text)),),
                published=When(document.created, "day"),
            )
        )
        for gold, one in pairs(document, times.find(parsed)):
            if one is not None:
                printed = text[one.span.start : one.span.end].lower()
                options = readings(printed, one, created)
                vague = one.precision == "vague"
                value = normal_value(gold.value) if gold else ""
                found.append(Case(number, features(parsed, one, created), options, vague, value))
        number, gold_times = number + 1, gold_times + len(document.timexes)
    return found, number, gold_times


def _named(case: Case, reading: str) -> dict[str, float]:
    names = {f"{reading}|{name}={value}": 1.0 for name, value in case.features.items()}
    words = case.features["words"]
    return names | {f"{reading}|{words}|{name}={value}": 1.0 for name, value in case.features.items()}


def _matrix(vectors: Any) -> Any:
    vectors.indices = vectors.indices.astype(np.int32)
    vectors.indptr = vectors.indptr.astype(np.int32)
    return vectors


def cross_validated(found: Sequence[Case], number: int, gold_times: int, seed: int) -> tuple[float, float]:
    """Value F1 of the rules and of the choice, each fold chosen by a scorer of the others."""
    folds = np.random.RandomState(seed).permutation(number) % FOLDS
    kept = right = by_rules = 0
    for fold in range(FOLDS):
        learn = [
            (case, name, value)
            for case in found
            if folds[case.document] != fold
            for name, value in case.readings
        ]
        names = DictVectorizer()
        model = LogisticRegression(C=0.1, solver="liblinear").fit(
            _matrix(names.fit_transform([_named(case, name) for case, name, _ in learn])),
            [bool(case.gold) and normal_value(value) == case.gold for case, _, value in learn],
        )
        for case in found:
            if folds[case.document] != fold:
                continue
            by_rules += bool(case.gold) and normal_value(case.readings[0][1]) == case.gold
            vectors = names.transform([_named(case, name) for name, _ in case.readings])
            likely = model.predict_proba(_matrix(vectors))[:, 1]
            best = int(np.argmax(likely)) if max(likely) > likely[0] + MARGIN else 0
            if case.vague and likely[best] < LEAST:
                continue
            kept += 1
            right += bool(case.gold) and normal_value(case.readings[best][1]) == case.gold
    return f1(by_rules, len(found), gold_times), f1(right, kept, gold_times)


def main() -> None:
    """Prints both figures for three ways of cutting the folds."""
    parser = argparse.ArgumentParser(prog="python -m training.times")
    parser.add_argument("--data", type=Path, required=True, help="a folder of TimeML documents")
    parser.add_argument(
        "--keep", type=Path, help="a file that keeps the cases, so that nothing is parsed anew"
    )
    chosen = parser.parse_args()
    if chosen.keep and chosen.keep.exists():
        found, number, gold_times = pickle.loads(chosen.keep.read_bytes())
    else:
        found, number, gold_times = cases(chosen.data)
        if chosen.keep:
            chosen.keep.write_bytes(pickle.dumps((found, number, gold_times)))
    for seed in range(3):
        rules, choice = cross_validated(found, number, gold_times, seed)
        print(f"cut {seed}: rules {rules:.4f}, choice {choice:.4f}")


if __name__ == "__main__":
    main()
