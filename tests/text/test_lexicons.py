"""The word lists and tables: each says what it holds, none holds an entry twice, the sorted ones stay so."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

TABLES = sorted(one.name for one in files("variorum.text").joinpath("lexicons").iterdir())

PATTERNS = "time_patterns.txt"
"""Patterns of several lines each, some of which are alike."""


def _parts(table: str) -> tuple[str, list[str]]:
    """The header of a table without its marks, and its entries in the order of print."""
    lines = files("variorum.text").joinpath("lexicons", table).read_text(encoding="utf-8").splitlines()
    first = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    header = " ".join(line.removeprefix("#").strip() for line in lines[:first])
    return header, [line for line in lines[first:] if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_first_what_it_holds(table: str) -> None:
    header, entries = _parts(table)
    assert header
    assert entries


@pytest.mark.parametrize("table", [one for one in TABLES if one != PATTERNS])
def test_a_table_holds_no_entry_twice(table: str) -> None:
    _, entries = _parts(table)
    assert [one for one, times in Counter(entries).items() if times > 1] == []


def test_a_table_whose_header_says_so_is_in_order() -> None:
    parts = {table: _parts(table) for table in TABLES}
    by_alphabet = {table for table, (header, _) in parts.items() if "In alphabetical order." in header}
    assert by_alphabet
    assert [table for table in sorted(by_alphabet) if parts[table][1] != sorted(parts[table][1])] == []
    told = [entry.split("\t")[1] for entry in parts["spoken_of.tsv"][1]]
    assert told == sorted(told)
