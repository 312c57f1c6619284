"""The rooms with many modules say in their docstrings where each one belongs."""

from __future__ import annotations

import builtins
import importlib
import re
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "room", ["align", "compare", "extract.statements", "ingest", "render", "stories", "text"]
)
def test_the_docstring_of_a_room_names_every_module_in_it(room: str) -> None:
    package = importlib.import_module(f"variorum.{room}")
    folder = Path(str(package.__file__)).parent
    there = {file.stem for file in folder.glob("*.py") if file.stem != "__init__"}
    there |= {inner.name for inner in folder.iterdir() if (inner / "__init__.py").exists()}
    named = set(re.findall(r"``(\w+)``", package.__doc__ or ""))
    assert there <= named, f"say where they belong: {sorted(there - named)}"
    gone = {name for name in named - there if not hasattr(builtins, name) and not (folder / name).is_dir()}
    assert not gone, f"no such modules: {sorted(gone)}"
