"""The same input gives the same bytes, whatever the machine's settings are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

ARTICLES = {
    "a.txt": "Velmora Herald\n\nBridge falls in Port Casse\n\nPORT CASSE, March 3 — Minister Ansa Korvin "
    "said on Monday that 12 people were killed as it fell. “We will rebuild it,” she told reporters.",
    "b.txt": "Castellan News\n\nAt least 14 dead in Port Casse\n\nPORT CASSE, March 4 — Officials of the "
    "Lantern Front said on Tuesday that at least 14 people were killed. Korvin denied it on March 5, 2021.",
}
RUN = """
import os, sys
from pathlib import Path
from variorum.cli import main
folder, out, where = sys.argv[1:]
os.chdir(where)
sys.argv = ["variorum", "compare", folder, "-o", out]
main()
"""


def test_seed_of_hashes_zone_language_threads_and_place_change_no_byte(tmp_path):
    settings = [
        {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "OMP_NUM_THREADS": "1"},
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "OMP_NUM_THREADS": "2"},
    ]
    bare = {key: value for key, value in os.environ.items() if key not in ("LANG", "LC_ALL", "TZ")}
    written = []
    for number, setting in enumerate(settings):
        # The same folder in another place, looked at from another place, made in another order.
        place = tmp_path / str(number) / ("deep" * number or ".")
        folder, out = place / "bridge", place / "out"
        folder.mkdir(parents=True)
        for name in sorted(ARTICLES, reverse=bool(number % 2)):
            (folder / name).write_text(ARTICLES[name], encoding="utf-8")
        given = "bridge" if number == 0 else str(folder)
        done = subprocess.run(
            [sys.executable, "-c", RUN, given, str(out), str(place)],
            env={**bare, **setting},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        written.append({file.name: file.read_bytes() for file in sorted(out.iterdir())})
        shutil.rmtree(folder)
    pages = {"story.html", "story.json", "story.md"}
    names = ("timeline", "ledger", "voices", "labels", "agency", "sayings")
    tables = {f"{name}.csv" for name in names}
    assert set(written[0]) == pages | tables
    assert written[1] == written[0]
