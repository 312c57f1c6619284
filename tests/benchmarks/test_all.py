"""Every benchmark can be asked for its name, its data and its options."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import benchmarks

MODULES = sorted(path.stem for path in Path(benchmarks.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_every_module_of_benchmarks_is_importable(name: str) -> None:
    module = importlib.import_module(f"benchmarks.{name}")
    one = getattr(module, "BENCHMARK", None)
    assert one is None or (one.name and one.default)
