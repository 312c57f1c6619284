from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FIRE = str(ROOT / "examples" / "harbour-fire")


def variorum(*arguments: str, cwd: Path | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "variorum", *arguments],
        capture_output=True,
        text=True,
        input=stdin,
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100"},
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "fire"
    done = variorum("compare", FIRE, "-o", str(folder))
    assert done.returncode == 0, done.stderr
    assert str(folder / "story.html") in done.stdout
    return folder


def test_compare_writes_page_json_markdown_and_tables(made):
    tables = ["agency.csv", "labels.csv", "ledger.csv", "sayings.csv", "timeline.csv", "voices.csv"]
    names = sorted([*tables, "story.html", "story.json", "story.md"])
    assert sorted(file.name for file in made.iterdir()) == names


def test_compare_gives_the_same_bytes_again_and_in_any_order(made, tmp_path):
    files = sorted(str(file) for file in Path(FIRE).iterdir())
    done = variorum("compare", *reversed(files), "-o", str(tmp_path))
    assert done.returncode == 0
    for name in sorted(file.name for file in made.iterdir()):
        assert (tmp_path / name).read_bytes() == (made / name).read_bytes(), name


def test_compare_names_its_folder_after_the_story(tmp_path):
    done = variorum("compare", FIRE, cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "harbour-fire" / "story.html").exists()


def test_compare_never_writes_among_the_articles(tmp_path):
    source = tmp_path / "fire"
    source.mkdir()
    (source / "one.txt").write_text("The bridge at Casse fell on Monday, the mayor said.\n")
    done = variorum("compare", "fire", cwd=tmp_path)
    assert done.returncode == 0
    assert [file.name for file in source.iterdir()] == ["one.txt"]
    assert (tmp_path / "fire-compared" / "story.html").exists()


def test_show_prints_the_report_and_the_page_again(made):
    report = variorum("show", str(made))
    assert report.returncode == 0
    assert "Korvin" in report.stdout
    assert "\x1b" not in report.stdout
    page = variorum("show", str(made / "story.json"), "--as", "html")
    assert page.stdout == (made / "story.html").read_text("utf-8")
    assert variorum("show", str(made), "--as", "markdown").stdout == (made / "story.md").read_text("utf-8")
    for name in ("timeline", "ledger", "voices", "labels", "agency", "sayings"):
        assert variorum("show", str(made), "--as", name).stdout == (made / f"{name}.csv").read_text("utf-8")


def test_explain_tells_why_two_versions_stand_in_one_row(made):
    story = json.loads((made / "story.json").read_text("utf-8"))
    row = next(row for row in story["rows"] if len(row["versions"]) > 1)
    told = variorum("explain", str(made), row["id"])
    assert told.returncode == 0
    assert row["description"] in told.stdout
    assert "joined" in told.stdout
    unknown = variorum("explain", str(made), "r-nothing")
    assert unknown.returncode == 2
    assert "no id and no actor 'r-nothing'" in unknown.stderr


def test_check_holds_and_finds_a_changed_character(made, tmp_path):
    assert variorum("check", str(made)).returncode == 0
    text = (made / "story.json").read_text("utf-8")
    (tmp_path / "story.json").write_text(
        text.replace("Korvin said", "Korvin lied", 1).replace("firefighters", "fire-fighters", 1)
    )
    done = variorum("check", str(tmp_path))
    assert done.returncode == 1
    assert "is not what" in done.stdout


def test_read_prints_one_line_an_article(tmp_path):
    done = variorum("read", FIRE)
    assert done.returncode == 0
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 5
    assert all(
        set(line) == {"article", "actors", "statements", "events", "quantities", "times", "labels"}
        for line in lines
    )


def test_read_takes_standard_input():
    done = variorum(
        "read", "-", stdin='{"text": "The mayor, Ines Corr, said the bridge was safe.", "id": "one"}\n'
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["article"]["id"] == "one"


def test_a_bad_file_is_named_and_the_rest_goes_on(tmp_path):
    (tmp_path / "good.txt").write_text("The mayor, Ines Corr, said on Monday that the bridge was safe.\n")
    (tmp_path / "half.jsonl").write_text('{"text": "The bridge fell, the police said."}\n{"text": \n')
    (tmp_path / "empty.txt").write_text("")
    done = variorum("compare", str(tmp_path), "-o", str(tmp_path / "out"))
    assert done.returncode == 1
    assert "half.jsonl" in done.stderr
    assert "line 2" in done.stderr
    assert "empty.txt" in done.stderr
    story = json.loads((tmp_path / "out" / "story.json").read_text("utf-8"))
    assert sorted(bool(article["skipped"]) for article in story["articles"]) == [False, False, True, True]


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "no-such-folder"),
        ("compare",),
        ("show", "no-such.json"),
        ("juggle",),
        ("read", "no-such-file"),
    ],
)
def test_nothing_to_compare_and_bad_usage_end_with_2(arguments, tmp_path):
    done = variorum(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_ask_prints_passages_with_file_and_place_and_as_data(made):
    sentence = "Fourteen people died in a fire at the grain terminal of Port Casse."
    done = variorum("ask", str(made), sentence, "--rules")
    assert done.returncode == 0, done.stderr
    assert "supports: " in done.stdout
    assert ", characters " in done.stdout
    data = json.loads(variorum("ask", str(made), sentence, "--rules", "--json").stdout)
    story = json.loads((made / "story.json").read_text("utf-8"))
    texts = {article["id"]: article["text"] for article in story["articles"]}
    held = [one for origin in data["origins"] for one in origin["testimonies"]]
    assert any(one["stand"] == "SUPPORTS" for one in held)
    for one in held:
        span = one["passage"]
        assert texts[span["article"]][span["start"] : span["end"]] == span["text"]


def test_ask_without_a_sentence_ends_with_2_and_advice(made):
    done = variorum("ask", str(made), " ", "--rules")
    assert done.returncode == 2
    assert "in quotation marks" in done.stderr


def test_hints_are_given_on_demand_and_none_of_what_is_quoted(tmp_path):
    text = "The bumbling, cynical mayor shamelessly betrayed the ferrymen. “A disgraceful lie,” she said.\n"
    (tmp_path / "one.txt").write_text(text)
    found = {}
    for name, more in (("plain", []), ("hinted", ["--hints"])):
        done = variorum("compare", "one.txt", "-o", name, *more, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        story = json.loads((tmp_path / name / "story.json").read_text("utf-8"))
        found[name] = [hint["span"]["text"] for hint in story["hints"]]
    assert found["plain"] == []
    assert "bumbling" in found["hinted"]
    assert "disgraceful" not in found["hinted"]
    assert "Wording worth a look" in (tmp_path / "hinted" / "story.html").read_text("utf-8")
