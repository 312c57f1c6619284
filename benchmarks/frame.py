"""What every benchmark shares: its arguments, and how its figures are printed beside the yardsticks."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
"""Where the research data lies beside a checkout; benchmarks say what is missing without it."""

Figures = Mapping[str, float | int | str | Mapping[str, float | int | str]]


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A figure to beat: ``value`` of ``key`` by ``whom``; ``run`` if we measured it ourselves."""

    key: str
    value: float
    whom: str
    run: bool = False


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One task. ``measure(path, options)`` gives figures under the task's fixed keys.

    ``default`` is the data's place under :data:`SHARED`; ``options`` are extra flags
    (name, help text), handed to ``measure`` as strings.
    """

    name: str
    measure: Callable[[Path, Mapping[str, str]], Figures]
    default: str
    yardsticks: Sequence[Yardstick] = ()
    options: Sequence[tuple[str, str]] = ()


def share(part: float, whole: float) -> float:
    """``part`` of ``whole``; 0 of nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall; 0 where both are."""
    return share(2 * precision * recall, precision + recall)


def main(benchmark: Benchmark, arguments: Sequence[str] | None = None) -> int:
    """Run one benchmark from the shell: 0 measured, 2 the data is not there."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{benchmark.name}")
    parser.add_argument(
        "--data", type=Path, default=SHARED / benchmark.default, help="a file of the task's format"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    for flag, text in benchmark.options:
        parser.add_argument(f"--{flag}", default="", help=text)
    chosen = parser.parse_args(arguments)
    if not chosen.data.exists():
        print(f"{benchmark.name}: no data at {chosen.data}; name it with --data", file=sys.stderr)
        return 2
    options = {flag: str(getattr(chosen, flag.replace("-", "_"))) for flag, _ in benchmark.options}
    figures = benchmark.measure(chosen.data, options)
    print(json.dumps(figures) if chosen.json else table(benchmark, figures))
    return 0


def table(benchmark: Benchmark, figures: Figures) -> str:
    """The figures as lines, each beside the yardsticks of its key."""
    lines = [f"{benchmark.name}"]
    for key, value in _flat(figures):
        others = ", ".join(
            f"{stick.whom} {stick.value:g}{' (run)' if stick.run else ''}"
            for stick in benchmark.yardsticks
            if stick.key == key
        )
        shown = f"{value:.3f}" if isinstance(value, float) else str(value)
        lines.append(f"  {key:<32} {shown:>10}   {others}".rstrip())
    return "\n".join(lines)


def _flat(figures: Figures) -> list[tuple[str, float | int | str]]:
    flat: list[tuple[str, float | int | str]] = []
    for key, value in figures.items():
        if isinstance(value, Mapping):
            flat.extend((f"{key}.{inner}", number) for inner, number in value.items())
        else:
            flat.append((key, value))
    return flat
