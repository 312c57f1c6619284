"""Our own check sets: what readers of ours judged, by places alone.

A line of ``samples/NAME.jsonl`` names its article by the first 16 hex digits of the SHA-256 of the article's
id, and holds half-open ranges of its text and judgements; no text.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec

SAMPLES = Path(__file__).parent / "samples"
STORIES = ("basil_a.jsonl", "pac_a.jsonl", "newswcl50_0-4.jsonl")
"""The story sets from which articles were drawn."""


class Judged(Protocol):
    """A line of a check set."""

    @property
    def record(self) -> str:
        """The key of its article."""
        ...


J = TypeVar("J")
R = TypeVar("R", bound=Judged)


def key_of(article: str) -> str:
    """The key by which the check sets know an article, from its id."""
    return hashlib.sha256(article.encode()).hexdigest()[:16]


def judged(name: str, kind: type[J]) -> list[J]:
    """The lines of ``samples/NAME.jsonl``, in its order."""
    lines = (SAMPLES / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=kind) for line in lines]


def by_record(name: str, kind: type[R]) -> dict[str, list[R]]:
    """The lines of ``samples/NAME.jsonl`` by the key of their article."""
    found: dict[str, list[R]] = defaultdict(list)
    for one in judged(name, kind):
        found[one.record].append(one)
    return dict(found)
