"""``variorum compare --decisions`` and ``--entities``, as a user meets them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.test_commands import FIRE, ROOT, variorum


@pytest.fixture(scope="module")
def decided(tmp_path_factory):
    folder = tmp_path_factory.mktemp("decided")
    docs = (ROOT / "docs" / "decisions.md").read_text("utf-8")
    (folder / "decisions.jsonl").write_text(
        re.findall(r"^```jsonl\n(.*?)^```", docs, re.M | re.S)[0], "utf-8"
    )
    (folder / "names.csv").write_text(re.findall(r"^```csv\n(.*?)^```", docs, re.M | re.S)[0], "utf-8")
    done = variorum(
        "compare", FIRE, "-o", str(folder / "out"),
        "--decisions", str(folder / "decisions.jsonl"), "--entities", str(folder / "names.csv"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "not applied" not in done.stderr
    return folder / "out"


def _actors(folder: Path):
    return json.loads((folder / "story.json").read_text("utf-8"))["actors"]


def test_the_example_of_the_documentation_acts(decided):
    by_name = {actor["name"]: actor for actor in _actors(decided)}
    assert any({"the tunnel", "the conveyor tunnel"} <= set(one["spellings"]) for one in by_name.values())
    assert "the city's fire chief" not in by_name["Tomas Ielden"]["spellings"]
    assert "UVD" in by_name["Dockworkers' Union"]["spellings"]
    assert by_name["Harbour Authority"]["kind"] == "organisation"
    assert by_name["Ansa Korvin"]["identifier"] == "Q1"
    assert by_name["Dockworkers' Union"]["identifier"] == "Q2"
    assert by_name["Mirel Sando"]["identifier"] == ""


def test_the_story_that_was_decided_on_holds_and_is_shown(decided):
    assert variorum("check", str(decided)).returncode == 0
    assert "Dockworkers' Union" in variorum("show", str(decided)).stdout


def test_explain_tells_which_decision_acted_and_every_merges_evidence(decided):
    actor = next(one for one in _actors(decided) if "the conveyor tunnel" in one["spellings"])
    told = variorum("explain", str(decided), actor["id"]).stdout
    assert "decided in decisions.jsonl:2: join “the tunnel”, “the conveyor tunnel”" in told
    korvin = next(one for one in _actors(decided) if one["name"] == "Ansa Korvin")
    told = variorum("explain", str(decided), korvin["id"]).stdout
    assert "in your table of names: Q1" in told
    assert told.count("merged ") == len(korvin["merges"]) > 0
    for merge in korvin["merges"]:
        assert all(reason in told for reason in merge["because"])


def test_what_acts_on_nobody_is_told(tmp_path):
    (tmp_path / "one.txt").write_text("The mayor, Ines Corr, said on Monday that the bridge was safe.\n")
    (tmp_path / "d.jsonl").write_text('{"join": ["the premier", "Ines Corr"]}\n')
    done = variorum(
        "compare",
        str(tmp_path / "one.txt"),
        "-o",
        str(tmp_path / "out"),
        "--decisions",
        str(tmp_path / "d.jsonl"),
    )
    assert done.returncode == 0
    assert "d.jsonl:1 not applied: join “the premier”, “Ines Corr”; no name or description" in done.stderr
    story = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))
    assert [one["actors"] for one in story["decisions"]] == [[]]


def test_a_contradiction_stops_the_run_before_any_work(tmp_path):
    (tmp_path / "d.jsonl").write_text('{"join": ["Korvin", "Corr"]}\n{"split": "Corr", "from": "Korvin"}\n')
    done = variorum("compare", FIRE, "-o", str(tmp_path / "out"), "--decisions", str(tmp_path / "d.jsonl"))
    assert done.returncode == 2
    assert done.stderr.startswith("variorum: d.jsonl:2: splits “Corr” from “Korvin”, which d.jsonl:1 joins")
    assert not (tmp_path / "out").exists()
