"""What all tests share: where the research data lies, and stories that are made once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import variorum
from variorum import Story

# Never about the clock, and the same examples on every machine.
settings.register_profile(
    "variorum", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("variorum")

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted(folder for folder in (ROOT / "examples").iterdir() if folder.is_dir())
SHARED = ROOT.parent / "shared"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips, loudly, what needs the research data where there is none."""
    if SHARED.exists():
        return
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=f"NO RESEARCH DATA at {SHARED}"))


@pytest.fixture(scope="session")
def example_stories() -> dict[str, Story]:
    """The three example stories, compared once a session, by the folder's name."""
    return {folder.name: variorum.compare([str(folder)]) for folder in EXAMPLES}
