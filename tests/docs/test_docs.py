from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools import generated_docs

ROOT = Path(__file__).resolve().parent.parent.parent
WRITTEN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


PAGES = generated_docs.pages()


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_up_to_date(name):
    assert (ROOT / "docs" / name).read_text("utf-8") == PAGES[name], "run: make docs"


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_every_link_and_path_of_a_page_exists(file):
    text = file.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (file.parent / target).exists(), target
    for path in re.findall(r"`((?:src|docs|examples|tests|benchmarks|tools)/[\w./-]+)`", text):
        assert (ROOT / path).exists(), path


def test_the_table_of_where_to_look_leads_to_modules():
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = page.partition("## Where to look")[2].partition("\n## ")[0]
    paths = re.findall(r"`([\w/]+\.\w+)`", table)
    assert len(paths) > 50
    for path in paths:
        assert (ROOT / "src" / "variorum" / path).is_file(), path


def test_every_benchmark_says_what_data_it_reads():
    page = (ROOT / "docs" / "data.md").read_text("utf-8")
    for file in sorted((ROOT / "benchmarks").glob("*.py")):
        if re.search(r"^BENCHMARK = ", file.read_text("utf-8"), re.M):
            assert f"`benchmarks/{file.name}`" in page, file.name


def test_the_commands_of_readme_are_those_of_the_makefile_and_of_ci():
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make ([\w-]+)", readme, re.M):
        assert re.search(rf"^{target}:", makefile, re.M), target
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert re.search(r"^make test$", readme, re.M)


def test_the_decisions_and_the_table_that_are_shown_are_read(tmp_path):
    from variorum import store

    text = (ROOT / "docs" / "decisions.md").read_text("utf-8")
    for place, block in enumerate(re.findall(r"^```jsonl\n(.*?)^```", text, re.M | re.S)):
        (tmp_path / f"{place}.jsonl").write_text(block, "utf-8")
        assert store.decisions(tmp_path / f"{place}.jsonl")
    (table,) = re.findall(r"^```csv\n(.*?)^```", text, re.M | re.S)
    (tmp_path / "names.csv").write_text(table, "utf-8")
    assert store.entities(tmp_path / "names.csv")


def test_the_glossary_has_every_value_and_every_type_of_difference():
    from typing import get_args

    from variorum import model

    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    defined = re.findall(r"^\| \*\*([^*]+)\*\*", glossary, re.M)
    terms = set(defined)
    assert len(terms) == len(defined), "one meaning each"
    for value in [
        "Article",
        "Span",
        "Mention",
        "Actor",
        "Statement",
        "Relay",
        "Event",
        "Quantity",
        "When",
        "Label",
        "Story",
        "Row",
        "Finding",
        "Origin",
        "Brief",
    ]:
        assert value in terms
    for difference in get_args(model.Difference):
        assert f"`{difference}`" in glossary
    for verdict in get_args(model.Verdict):
        assert f"`{verdict}`" in glossary
