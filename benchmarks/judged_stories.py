"""The stories of the sets that hold articles which a reader of ours judged something about."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from benchmarks.check_sets import STORIES, key_of

_PASSED_ON = ("id", "outlet", "title", "date", "url")


def judged_stories(folder: Path, keys: Collection[str]) -> Iterator[list[dict[str, str]]]:
    """The reports of each story in ``folder`` one of whose articles has one of the ``keys``, in file order.

    A report has its id, outlet, title, date and address where the set has them, and its text.
    """
    wanted = set(keys)
    for name in STORIES:
        path = folder / name
        if not path.exists():
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            reports: list[Mapping[str, str | list[str]]] = json.loads(line)["reports"]
            if any(key_of(str(one["id"])) in wanted for one in reports):
                yield [
                    {key: str(one[key]) for key in _PASSED_ON if one.get(key)} | {"text": str(one["text"])}
                    for one in reports
                ]
