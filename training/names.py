"""Makes the tables of names from public sources, and tries a trained scorer of name pairs.

    python -m training.names forms --source rigour/data/names/org_types.py
    python -m training.names han --source rigour/data/names/persons.txt
    python -m training.names scorer --source ../shared/data/names/name_pairs_a.jsonl

``forms`` and ``han`` print ``legal_forms.tsv`` and ``han_to_latin.tsv`` (``han`` asks for the package
anyascii). ``scorer`` fits a logistic scorer on the half of the pairs that the rules were tuned on and
prints its figures beside those of the rules: it is no part of the program, since it gains recall only
by false merges.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler

from benchmarks.names import ONE, Pair, part, read
from variorum.text import lexicon
from variorum.text.names import compare
from variorum.text.names.bodies import body
from variorum.text.names.parts import fold, person_parts, words_of

_GENERIC = {"LLC", "JSC", "LP", "LLP", "GP"}
_SHORT = {
    "ag",
    "sa",
    "nv",
    "bv",
    "ab",
    "oy",
    "se",
    "kg",
    "lp",
    "kk",
    "ad",
    "ae",
    "dd",
    "bt",
    "hf",
    "ks",
    "ky",
    "ev",
    "eg",
}
_AMBIGUOUS = {
    "too",
    "sad",
    "sau",
    "sak",
    "sha",
    "mil",
    "sas",
    "sds",
    "sem",
    "sca",
    "sch",
    "scs",
    "pat",
    "vat",
    "dno",
    "tda",
    "kda",
    "sll",
    "com",
    "cia",
    "smba",
    "spa",
    "cpa",
    "snt",
    "sia",
    "nao",
}
_ONE_FORM = {
    **dict.fromkeys(("llc", "ltd", "ltda", "coltd", "ooo", "tov", "pteltd", "ptyltd"), "limited"),
    **dict.fromkeys(
        ("ao", "pao", "zao", "ojsc", "pjsc", "cjsc", "oaj", "vat", "zat"),
        "jsc",
    ),
    "inc": "incorporated",
    "oyj": "oy",
    "sdnbhd": "bhd",
}
_NO_FORM = re.compile(
    r"likvidats|bank|kompani|firma|\bdom\b|^mit besch|^c por a|^dis tic|free zone$|^dubai|^gmb? ?kh|^gmbkh"
    r"|^gmbh and"
    r"|^kft |^limited by|^public limited$|^s cra|^s en c|^s ie|^sd s|^sce i|^sharikat"
)
"""What is more than a form, a misprint, or words that others use too."""

_SURNAMES = dict(
    zip(
        "曾單单仇解任查区區朴盖乐樂翟覃尉长長重行朝沈瞿繁宁",
        [
            "zeng",
            "shan",
            "shan",
            "qiu",
            "xie",
            "ren",
            "zha",
            "ou",
            "ou",
            "pu",
            "gai",
            "le",
            "le",
            "zhai",
            "qin",
            "wei",
            "chang",
            "chang",
            "chong",
            "xing",
            "chao",
            "shen",
            "qu",
            "fan",
            "ning",
        ],
        strict=True,
    )
)


def forms(source: Path) -> list[str]:
    """The rows of ``legal_forms.tsv`` from rigour's table of organisation types."""
    known = {row[0]: row[1] for row in lexicon.rows("organisation_words.tsv")}
    common_words = set(lexicon.words("common_english.txt"))
    found: dict[str, str] = {}
    for entry in _assigned(source, "ORG_TYPES"):
        if entry.get("generic") not in _GENERIC:
            continue
        code = "".join(words_of(fold(entry.get("compare") or entry.get("display") or entry["generic"])))
        common = _ONE_FORM.get(code, known.get(code, code))
        for printed in (*entry["aliases"], entry.get("display") or "", entry.get("compare") or ""):
            form = " ".join(words_of(fold(printed)))
            words = form.split()
            alone = len(words) == 1
            if not form or not form.isascii() or form in known or len(words) > 6 or _NO_FORM.search(form):
                continue
            if alone and ((len(form) < 3 and form not in _SHORT) or form in _AMBIGUOUS | common_words):
                continue
            if not alone and max(map(len, words)) < 2:
                continue
            found.setdefault(form, common)
    usual = Counter(word for form in found for word in form.split())
    kept: dict[str, str] = {}
    for form, common in sorted(
        found.items(), key=lambda item: (-min(usual[w] for w in item[0].split()), item)
    ):
        # Of the spellings and misprints of one long form, that of the most usual words is enough.
        near = 4 if len(form) > 30 else 2
        others = ((other, of) for other, of in (*kept.items(), *known.items()) if of == common)
        if len(form) < 16 or all(OSA.distance(form, other, score_cutoff=near) > near for other, _ in others):
            kept[form] = common
    return [f"{form}\t{common}" for form, common in sorted(kept.items())]


def _assigned(source: Path, name: str) -> list[dict[str, Any]]:
    """The literal that a Python file assigns to ``name``, without running the file."""
    for node in ast.parse(source.read_text("utf-8")).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name and node.value is not None:
            return list(ast.literal_eval(node.value))
    raise SystemExit(f"no {name} in {source}")


def han(source: Path) -> list[str]:
    """The rows of ``han_to_latin.tsv``: characters that stand in three spellings of names or more."""
    from anyascii import anyascii  # type: ignore[import-not-found]

    counts = Counter(letter for letter in source.read_text("utf-8") if "\u4e00" <= letter <= "\u9fff")
    readings: dict[str, list[str]] = defaultdict(list)
    for letter, count in counts.items():
        reading = _SURNAMES.get(letter) or anyascii(letter).lower()
        if count >= 3 and reading.isalpha():
            readings[reading].append(letter)
    return [f"{reading}\t{''.join(sorted(letters))}" for reading, letters in sorted(readings.items())]


def features(pair: Pair) -> list[float]:
    """What the scorer sees of a pair: the rules' level, distances, words left over, beginnings and ends."""
    left, right, person, _ = pair
    level = compare(left, right, person=person).level
    one, two = (person_parts(name).words if person else body(name).words for name in (left, right))
    one, two = sorted((one, two), key=len)
    glued, other = "".join(one), "".join(two)
    best = [max((OSA.normalized_similarity(word, like) for like in two), default=0.0) for word in one] or [
        0.0
    ]
    beyond = len(two) - len(one)
    apart = OSA.distance(glued, other)
    return [
        1.0,
        float(person),
        *(float(level == one_level) for one_level in ("same", "variant", "slip", "part")),
        OSA.normalized_distance(glued, other),
        JaroWinkler.similarity(" ".join(sorted(one)), " ".join(sorted(two))),
        min(best),
        sum(best) / len(best),
        float(beyond),
        beyond / max(1, len(two)),
        float(glued[:1] == other[:1]),
        float(glued[-2:] == other[-2:]),
        float(apart == 1),
        float(apart == 2),
        float(any(letter.isdigit() for letter in glued + other)),
    ]


def fit(rows: NDArray[np.float64], gold: NDArray[np.float64], penalty: float = 1.0) -> NDArray[np.float64]:
    """Weights of a logistic scorer by Newton's method, the first (bias) without penalty."""
    weights = np.zeros(rows.shape[1])
    ridge = penalty * np.eye(rows.shape[1])
    ridge[0, 0] = 1e-6
    for _ in range(100):
        chances = 1 / (1 + np.exp(-rows @ weights))
        curve = rows.T @ (rows * (chances * (1 - chances) + 1e-6)[:, None]) + ridge
        weights -= np.linalg.solve(curve, rows.T @ (chances - gold) + ridge @ weights)
    return weights


def scorer(source: Path) -> list[str]:
    """Figures of the rules and of the scorer, on the half it was fitted on and on the half kept aside."""
    pairs = read(source)
    halves = {name: [pair for pair in pairs if part(pair) == name] for name in ("tuned", "aside")}
    rows = {name: np.array([features(pair) for pair in half]) for name, half in halves.items()}
    gold = {name: np.array([float(pair[3]) for pair in half]) for name, half in halves.items()}
    weights = fit(rows["tuned"], gold["tuned"])
    scores = {name: rows[name] @ weights for name in halves}
    two = np.sort(scores["tuned"][gold["tuned"] == 0])[::-1]
    strict = float(two[len(two) // 100])
    lines = []
    for name, half in halves.items():
        rules = np.array([compare(a, b, person=person).level in ONE for a, b, person, _ in half])
        lines.append(f"{name}: rules {_figures(rules, gold[name])}")
        lines.append(f"{name}: scorer, even odds {_figures(scores[name] > 0, gold[name])}")
        lines.append(
            f"{name}: scorer, one false merge in a hundred {_figures(scores[name] > strict, gold[name])}"
        )
    return lines


def _figures(found: NDArray[np.bool_], gold: NDArray[np.float64]) -> str:
    right = float((found * gold).sum())
    precision, recall = right / max(1.0, float(found.sum())), right / float(gold.sum())
    false = float((found * (1 - gold)).sum()) / float((1 - gold).sum())
    return f"F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}, false merges {false:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the three commands from the shell."""
    commands = {"forms": forms, "han": han, "scorer": scorer}
    parser = argparse.ArgumentParser(prog="python -m training.names", description=__doc__)
    parser.add_argument("command", choices=sorted(commands))
    parser.add_argument("--source", type=Path, required=True, help="the public table or the file of pairs")
    chosen = parser.parse_args(arguments)
    sys.stdout.write("".join(f"{line}\n" for line in commands[chosen.command](chosen.source)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
