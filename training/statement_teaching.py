"""Asks statement readers what a small one shall learn, of annotated articles and of others.

    python -m training.statement_teaching --teacher DIRECTORY/reader-3.pt [--teacher CHECKPOINT …]
        --data POLNEAR --out taught.pt [--more ARTICLES …]

Of several teachers the mean of their answers is learned; a teacher of several checkpoints is their mean,
weight by weight. The windows of the annotated articles are cut three times, those of the others once. Where
nothing is annotated the first teacher's own cues are asked for their words. ``--more`` takes files of JSON
lines in the formats of ../shared/data: stories of reports, single articles, or articles sentence by sentence.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from benchmarks.attribution import Record
from training.statement_data import Example, Window, apart, examples, parsed_examples, windows_of
from training.statement_model import Reader, batch, cue_vectors, restored
from training.statement_targets import Target, Taught, mean
from variorum.annotate.statement_reader.decoding import LABELS, cue_probabilities, cues
from variorum.annotate.statement_reader.ties import ties

LEAST = 0.15
"""The probability from which the teacher's cues are asked for their words where nothing is annotated."""

MOST_CUES = 24
"""Cues of a window that are kept of a text without annotation."""

LONGEST, SHORTEST = 12_000, 600
"""Code points of an article: what is longer is cut, what is shorter left out."""

ROUNDS = 3

BATCH = 16
"""Windows that are read at once."""


def taught(
    teachers: Sequence[Reader], given: Sequence[tuple[Example, Window]], annotated: bool
) -> list[Taught]:
    """The mean of the teachers' answers for windows, in their order."""
    found: dict[int, Taught] = {}
    order = sorted(range(len(given)), key=lambda number: len(given[number][1].pieces))
    for start in range(0, len(order), BATCH):
        numbers = order[start : start + BATCH]
        windows = [given[number][1] for number in numbers]
        answers: list[list[Target]] = [[] for _ in windows]
        for place, teacher in enumerate(teachers):
            for number, words in enumerate(_hidden(teacher, windows)):
                flat, cue = teacher.flat(words).softmax(-1), teacher.cue(words).softmax(-1)
                if not annotated and place == 0:
                    windows[number] = _with_cues(given[numbers[number]][0], windows[number], flat, cue)
                answers[number].append(_target(teacher, windows[number], words, flat, cue))
        for number, window, targets in zip(numbers, windows, answers, strict=True):
            found[number] = Taught(window, _halves(mean(targets)), annotated)
        if start // BATCH % 20 == 0:
            print(f"{start} of {len(given)} windows", file=sys.stderr, flush=True)
    return [found[number] for number in range(len(given))]


def _hidden(teacher: Reader, windows: Sequence[Window]) -> Iterator[torch.Tensor]:
    """The hidden vectors of each window's words."""
    device = next(teacher.parameters()).device.type
    seen = batch(windows, device)
    with torch.autocast(device, dtype=torch.bfloat16):
        hidden = teacher.encode(seen["pieces"], seen["mask"], seen["features"], seen["first"])
    for window, words in zip(windows, hidden.float(), strict=True):
        yield words[: len(window.first)]


def _with_cues(example: Example, window: Window, flat: torch.Tensor, cue: torch.Tensor) -> Window:
    found = cues(cue_probabilities(flat.log().cpu().numpy(), cue.log().cpu().numpy()), LEAST)[:MOST_CUES]
    if not found:
        return window
    start = window.cut[0]
    tied = [ties(example.words, window.cut, (low + start, high + start)) for low, high in found]
    nothing = np.zeros((len(found), len(window.first)), dtype=np.int64)
    return replace(window, cues=tuple(found), answers=nothing, ties=np.stack(tied).astype(np.int16))


def _target(
    teacher: Reader, window: Window, own: torch.Tensor, flat: torch.Tensor, cue: torch.Tensor
) -> Target:
    size = len(window.first)
    labels, steps = torch.zeros(0, size, LABELS), torch.zeros(0, LABELS, LABELS)
    if window.cues:
        count = len(window.cues)
        whole = own.unsqueeze(0)
        given = teacher.given(
            cue_vectors(
                whole,
                torch.zeros(count, dtype=torch.long, device=own.device),
                torch.tensor(window.cues, device=own.device),
            )
        )
        tied = torch.from_numpy(window.ties.astype(np.int64)).to(own.device)
        labels, steps = teacher.posteriors(
            teacher.emissions(teacher.word(whole).expand(count, -1, -1), given, tied)
        )
    return Target(*(one.cpu().numpy() for one in (flat, cue, labels, steps)))


def _halves(target: Target) -> Target:
    """In 16 bits: thousands of windows are kept."""
    flat, cue, labels, steps = (
        one.astype(np.float16) for one in (target.flat, target.cue, target.labels, target.steps)
    )
    return Target(flat, cue, labels, steps)


def texts(path: Path, most: int, seed: int = 3) -> Iterator[Record]:
    """At most ``most`` articles of a file of JSON lines, drawn by ``seed``, without annotation."""
    with path.open(encoding="utf-8") as file:
        every = [json.loads(line) for line in file if line.strip()]
    found: list[str] = []
    for one in every:
        if "reports" in one:
            found.extend(report["text"] for report in one["reports"])
        elif "article" in one:
            found.append("\n".join(sentence["text"] for sentence in one["article"]["text"]))
        else:
            found.append(one["text"])
    random.Random(seed).shuffle(found)
    for number, text in enumerate([one for one in found if len(one) > SHORTEST][:most]):
        yield Record(f"{path.stem}:{number}", "", text[:LONGEST], ())


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--teacher",
        type=Path,
        nargs="+",
        action="append",
        required=True,
        help="a checkpoint, or several: their mean",
    )
    arguments.add_argument("--data", type=Path, required=True, help="articles in the format of attribution/")
    arguments.add_argument("--more", type=Path, nargs="*", default=[], help="articles without annotation")
    arguments.add_argument("--most", type=int, default=300, help="articles of one file of --more")
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--seed", type=int, default=5)
    given = arguments.parse_args()
    chance = random.Random(given.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    teachers = [restored(checkpoints).eval().to(device) for checkpoints in given.teacher]
    more = [one for path in given.more for one in parsed_examples(texts(path, given.most))]
    data, _ = apart(examples(given.data))
    with torch.no_grad():
        rounds = [taught(teachers, [(one, cut) for one in more for cut in windows_of(one)], annotated=False)]
        for _ in range(ROUNDS):
            cut = [(one, window) for one in data for window in windows_of(one, chance)]
            rounds.append(taught(teachers, cut, annotated=True))
    given.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(rounds, given.out)


if __name__ == "__main__":
    main()
