"""All benchmarks in turn, each in a fresh process: prints their tables and writes docs/benchmarks.md.

``--only NAME …`` runs some of them and keeps the other sections of the page as they are.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.frame import SHARED, Benchmark, Figures, table

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
NOTES = HERE / "notes"
"""What a person adds to a task's section: ``notes/NAME.md``."""

HEAD = """# Benchmarks

Made by `make bench`; each section by the command in it. *run* marks a figure of another tool that we
measured ourselves; the others are published. Timings are ratios within one run wherever that is possible;
absolute seconds are of one run on two shared cores. The data are public research sets that may not be
redistributed; `docs/data.md` says where they come from.
"""


def benchmarks() -> list[Benchmark]:
    """Every benchmark of this package, by name."""
    found = []
    for file in sorted(HERE.glob("*.py")):
        text = file.read_text("utf-8")
        if re.search(r"^BENCHMARK(: Benchmark)? = ", text, re.M):
            found.append(importlib.import_module(f"benchmarks.{file.stem}").BENCHMARK)
    return found


def run(benchmark: Benchmark) -> Figures | None:
    """The figures of one benchmark on its default data; None, with a line, where the data are missing."""
    if not (SHARED / benchmark.default).exists():
        print(f"{benchmark.name}: no data at {SHARED / benchmark.default}; left out", file=sys.stderr)
        return None
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{benchmark.name}", "--json"],
        check=True,
        capture_output=True,
        text=True,
        cwd=HERE.parent,
    )
    figures: Figures = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def section(benchmark: Benchmark, figures: Figures) -> str:
    """The task's section of the page."""
    module = importlib.import_module(f"benchmarks.{benchmark.name}")
    about = (module.__doc__ or "").strip()
    notes = NOTES / f"{benchmark.name}.md"
    said = "\n" + notes.read_text("utf-8").strip() + "\n" if notes.exists() else ""
    command = f"python -m benchmarks.{benchmark.name} --data …/{benchmark.default.replace('../', '')}"
    return f"## {benchmark.name}\n\n{about}\n\n`{command}`\n\n```\n{table(benchmark, figures)}\n```\n{said}"


def main() -> int:
    """Run, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.report")
    parser.add_argument("--only", nargs="*", default=[])
    only = parser.parse_args().only
    old = PAGE.read_text("utf-8") if PAGE.exists() else ""
    kept = {part.split("\n", 1)[0].strip(): "## " + part for part in old.split("\n## ")[1:]}
    sections = []
    for benchmark in benchmarks():
        figures = None if only and benchmark.name not in only else run(benchmark)
        if figures is not None:
            print(table(benchmark, figures), flush=True)
            sections.append(section(benchmark, figures))
        elif benchmark.name in kept:
            sections.append(kept[benchmark.name].strip() + "\n")
    if sections:
        PAGE.write_text(HEAD + "\n" + "\n".join(sections), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
