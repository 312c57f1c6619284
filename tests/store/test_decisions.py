"""Decisions files and tables of names: what is read, and what is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum import store
from variorum.errors import UsageError
from variorum.model import Decision, Entity, Printed


def _written(folder: Path, *lines: str, name: str = "decisions.jsonl") -> Path:
    file = folder / name
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def test_each_act_is_read(tmp_path: Path) -> None:
    file = _written(
        tmp_path,
        "# what we know",
        '{"join": ["the premier", "Ansa Korvin"], "note": "by the registry"}',
        "",
        '{"split": {"text": "Korvin", "article": "a.txt", "nth": 2}, "from": "Ansa Korvin"}',
        '{"rename": "Korvin", "to": "A. Korvin"}',
        '{"kind": "group", "of": "Lantern  Front"}',
    )
    assert store.decisions(file) == (
        Decision("decisions.jsonl:2", "join", (Printed("the premier"), Printed("Ansa Korvin"))),
        Decision(
            "decisions.jsonl:4", "split", (Printed("Korvin", "a.txt", 2),), whole=Printed("Ansa Korvin")
        ),
        Decision("decisions.jsonl:5", "rename", (Printed("Korvin"),), value="A. Korvin"),
        Decision("decisions.jsonl:6", "kind", (Printed("Lantern Front"),), value="group"),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("join", "not a JSON object"),
        ("[]", "not a JSON object"),
        ('{"note": "x"}', "exactly one of"),
        ('{"join": ["a", "b"], "split": "a"}', "exactly one of"),
        ('{"join": ["a"]}', "two different prints"),
        ('{"join": ["a", "a "]}', "two different prints"),
        ('{"split": "a"}', 'needs "from"'),
        ('{"split": [], "from": "a"}', "needs a print"),
        ('{"rename": "a"}', 'needs "to"'),
        ('{"rename": ["a", "b"], "to": "c"}', "takes one print"),
        ('{"rename": "a", "to": ""}', "1 to 300 characters"),
        ('{"rename": "a", "to": "b", "when": 1}', 'knows no "when"'),
        ('{"kind": "planet", "of": "a"}', "no kind 'planet'; choose from person"),
        ('{"kind": ["group"], "of": "a"}', "no kind"),
        ('{"join": ["a", {"text": "b", "nth": 2}]}', 'say "article"'),
        ('{"join": ["a", {"article": "b"}]}', "a print is a text or"),
        ('{"join": ["a", {"text": "b", "article": 4}]}', '"article" is a text'),
        ('{"join": ["a", 4]}', "a print is a text or"),
        ("[" * 100_000, "not a JSON object"),
    ],
)
def test_a_bad_line_is_named(line: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^decisions.jsonl:2: ") as raised:
        store.decisions(_written(tmp_path, "# first", line))
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (['{"join": ["a", "b"]}', '{"split": "a", "from": "b"}'], (2, 1)),
        (['{"split": "a", "from": "c"}', '{"join": ["a", "b"]}', '{"join": ["b", "c"]}'], (1, 2)),
        (['{"rename": "a", "to": "x"}', '{"rename": "a", "to": "y"}'], (2, 1)),
        (['{"rename": "a", "to": "x"}', '{"join": ["a", "b"]}', '{"rename": "b", "to": "y"}'], (3, 1)),
        (['{"kind": "group", "of": "a"}', '{"kind": "place", "of": "a"}'], (2, 1)),
        (['{"split": "a", "from": "a"}'], (1, 1)),
    ],
)
def test_lines_that_cannot_both_hold_are_named(
    lines: list[str], places: tuple[int, int], tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as raised:
        store.decisions(_written(tmp_path, *lines))
    first, second = places
    assert str(raised.value).startswith(f"decisions.jsonl:{first}: ")
    assert first == second or f"decisions.jsonl:{second}" in str(raised.value)


def test_the_same_said_twice_is_no_contradiction(tmp_path: Path) -> None:
    lines = ['{"rename": "a", "to": "x"}', '{"join": ["a", "b"]}', '{"split": "a", "from": "c"}'] * 2
    assert len(store.decisions(_written(tmp_path, *lines))) == 6


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        store.decisions(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b'{"join": ["\xe9", "b"]}')
    with pytest.raises(UsageError, match="not UTF-8"):
        store.decisions(tmp_path / "latin.jsonl")
    with pytest.raises(UsageError, match="at most"):
        store.decisions(_written(tmp_path, *["#"] * 10_001))
    with pytest.raises(UsageError, match="at most"):
        store.decisions(_written(tmp_path, "#" * (5 << 20)))


def test_a_table_of_names_is_read(tmp_path: Path) -> None:
    file = _written(
        tmp_path,
        "\ufeffid,name,kind,aliases,remark",
        'Q1,"Korvin, Ansa",Person,A. Korvin; Anssa Korwin;,x',
        "Q2,UVD",
        name="names.csv",
    )
    assert store.entities(file) == (
        Entity("Q1", "Korvin, Ansa", ("A. Korvin", "Anssa Korwin"), "person"),
        Entity("Q2", "UVD"),
    )


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["name,alias", "a,b"], "names.csv:1: the columns id and name are wanted, found name, alias"),
        ([""], "names.csv:1: the columns id and name are wanted, found nothing"),
        (["id,name", "Q1,"], "names.csv:2: a row needs"),
        (["id,name", "Q1,a", "Q1,b"], "names.csv:3: the id 'Q1' stands in line 2"),
        (["id,name,kind", "Q1,a,ship"], "names.csv:2: no kind 'ship'; choose from person, "),
    ],
)
def test_a_bad_table_is_named(lines: list[str], said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        store.entities(_written(tmp_path, *lines, name="names.csv"))
    assert said in str(raised.value)
