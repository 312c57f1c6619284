"""From command to page in a fresh process: what a reader waits for a story of a few articles."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.frame import Benchmark, Figures, Yardstick, main

RUNS = 3


def measure(path: Path, options: Mapping[str, str]) -> Figures:
    """Median wall seconds of ``variorum compare`` over ``path``, and the size of its page."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "variorum", "compare", str(path), "-o", folder],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            seconds.append(time.perf_counter() - start)
        page = (Path(folder) / "story.html").stat().st_size
    return {"seconds_to_page": round(sorted(seconds)[RUNS // 2], 2), "page_kb": page // 1024}


BENCHMARK = Benchmark(
    name="cold",
    measure=measure,
    default="../stories/iraq-july-2021",
    yardsticks=(Yardstick("seconds_to_page", 15, "the issue's bound"),),
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK))
