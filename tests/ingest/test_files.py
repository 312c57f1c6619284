"""Files, folders and standard input: what is read, what is skipped, and in which words."""

import io
import json
import os
from pathlib import Path

import pytest

from variorum.ingest import Limits, read
from variorum.ingest import sources as sources_module
from variorum.model import Article, Skipped

STORY = "The bridge over the Ansel fell on Monday.\n\nTwelve people are missing, the ministry said.\n"


def articles(found):
    return [item for item in found if isinstance(item, Article)]


def skipped(found):
    return [item for item in found if isinstance(item, Skipped)]


def put(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def only(paths, **more):
    found = list(read(paths, **more))
    assert len(found) == 1, found
    return found[0]


def test_folder_is_read_in_order_of_names_without_hidden_files(tmp_path):
    for name in ("b.txt", "a.txt", "deeper/c.md", ".hidden/d.txt", ".e.txt"):
        put(tmp_path, name, f"{name} says that the bridge fell.")
    assert [item.file for item in read([str(tmp_path)])] == ["a.txt", "b.txt", "deeper/c.md"]


def test_names_of_files_tell_paths_apart_wherever_they_lie(tmp_path):
    one = put(tmp_path, "herald/1.txt", "The Herald has it.")
    two = put(tmp_path, "gazette/1.txt", "The Gazette has it.")
    assert [item.file for item in read([one, two])] == ["herald/1.txt", "gazette/1.txt"]
    assert only([one]).file == "1.txt"


def test_pictures_beside_pages_are_passed_over_other_files_named(tmp_path):
    put(tmp_path, "a.txt", STORY)
    put(tmp_path, "bridge.jpg", b"\xff\xd8\xff")
    put(tmp_path, "sheet.xlsx", b"PK\x03\x04")
    found = list(read([str(tmp_path)]))
    assert len(articles(found)) == 1
    assert [item.file for item in skipped(found)] == ["sheet.xlsx"]
    assert ".txt" in skipped(found)[0].reason


def test_folder_with_one_good_file_gives_that_one(tmp_path):
    put(tmp_path, "empty.txt", "")
    put(tmp_path, "good.txt", STORY)
    put(tmp_path, "half.json", '{"text": "The bri')
    put(tmp_path, "noise.txt", bytes(range(256)) * 4)
    found = list(read([str(tmp_path)]))
    assert [item.file for item in articles(found)] == ["good.txt"]
    assert {item.file for item in skipped(found)} == {"empty.txt", "half.json", "noise.txt"}
    assert all(item.reason for item in skipped(found))


def test_missing_path_is_skipped_and_the_rest_goes_on(tmp_path):
    good = put(tmp_path, "good.txt", STORY)
    found = list(read(["/no/such/place.txt", good]))
    assert found[0] == Skipped("/no/such/place.txt", "", "no such file or folder")
    assert isinstance(found[1], Article)


def test_an_address_of_another_kind_is_no_missing_file():
    (found,) = read(["ftp://example.org/a.txt"])
    assert "only http and https" in found.reason


def test_an_empty_name_is_not_the_folder_that_one_stands_in(tmp_path, monkeypatch):
    put(tmp_path, "good.txt", STORY)
    monkeypatch.chdir(tmp_path)
    (found,) = read([""])  # what a shell hands over for a variable that is not set
    assert found == Skipped("''", "", "an empty name; name files, folders or addresses")


def test_empty_folder_says_what_would_be_read(tmp_path):
    assert "holds no article" in only([str(tmp_path)]).reason


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff"])
def test_empty_file(tmp_path, content):
    item = only([put(tmp_path, "a.txt", content)])
    assert isinstance(item, Skipped)
    assert "empty" in item.reason or "white space" in item.reason


@pytest.mark.parametrize("name", ["empty.jsonl", "blank.jsonl"])
def test_empty_json_lines(tmp_path, name):
    assert "empty" in only([put(tmp_path, name, "" if name == "empty.jsonl" else "\n \n")]).reason


def test_wrong_encoding_names_the_byte_and_the_way_out(tmp_path):
    item = only([put(tmp_path, "a.txt", "At the café in Port Casse".encode("cp1252"))])
    assert item.place == "byte 10"
    assert "iconv" in item.reason


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x7fELF\x02\x01\x01" + bytes(400), "a program"),
        (b"%PDF-1.4 \xe2\xe3\xcf\xd3", "a PDF file"),
        (bytes(range(32)) * 40, "binary"),  # every byte of it is UTF-8
    ],
)
def test_a_binary_file_is_named_as_what_it_is_and_the_rest_goes_on(tmp_path, content, words):
    put(tmp_path, "a.txt", content)
    put(tmp_path, "b.txt", STORY)
    skipped, article = read([str(tmp_path)])
    assert isinstance(skipped, Skipped)
    assert (skipped.file, skipped.place) == ("a.txt", "byte 0")
    assert "not a text" in skipped.reason
    assert words in skipped.reason
    assert article.text == STORY


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_give_the_same_text(tmp_path, encoding):
    item = only([put(tmp_path, "a.txt", STORY.encode(encoding))])
    assert item.text == STORY


def test_line_ends_quotation_marks_and_spaces_stay_as_they_are(tmp_path):
    text = "“No”,\u00a0she said.\r\n\r\n»Never«, he said. e\u0301\r\n"
    assert only([put(tmp_path, "a.txt", text)]).text == text


def test_unprintable_characters_are_shown_and_told(tmp_path):
    text = "The bridge\x00 fell on Monday, the ministry of works in Port Casse said in a statement."
    item = only([put(tmp_path, "a.txt", text)])
    assert item.text == text.replace("\x00", "\ufffd")
    assert any("unprintable" in warning for warning in item.warnings)


def test_bidirectional_controls_stay_and_are_told(tmp_path):
    item = only([put(tmp_path, "a.txt", "The bridge \u202egnihtyna\u202c fell.")])
    assert "\u202e" in item.text
    assert any("bidirectional" in warning for warning in item.warnings)


def test_lone_surrogates_of_json_become_printable(tmp_path):
    item = only([put(tmp_path, "a.json", '{"text": "The bridge \\ud800 fell."}')])
    assert item.text == "The bridge \ufffd fell."
    item.text.encode()


def test_a_hundred_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(100_000_000)
    item = only([str(path)])
    assert isinstance(item, Skipped)
    assert "100.0 MB" in item.reason


def test_an_article_longer_than_the_limit_is_refused(tmp_path):
    item = only([put(tmp_path, "a.txt", "The bridge fell. " * 100)], limits=Limits(article_characters=1_000))
    assert isinstance(item, Skipped)
    assert "1,700" in item.reason


def test_unreadable_file_is_skipped(tmp_path, monkeypatch):
    path, good = put(tmp_path, "a.txt", STORY), put(tmp_path, "b.txt", STORY + "More.")

    def refuse(file):
        if file.path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return file.path.open("rb")

    monkeypatch.setattr(sources_module, "opened", refuse)
    found = list(read([path, good]))
    assert "permission denied" in found[0].reason
    assert isinstance(found[1], Article)


def test_looping_links_end(tmp_path):
    put(tmp_path, "a.txt", STORY)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "dead.txt").symlink_to("nowhere.txt")
    found = list(read([str(tmp_path)]))
    assert [item.file for item in articles(found)] == ["a.txt"]
    assert {item.file for item in skipped(found)} == {"dead.txt", "loop", "self"}


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in only([str(tmp_path / "pipe.txt")]).reason


def test_the_same_bytes_are_read_once(tmp_path):
    first, second = put(tmp_path, "a.txt", STORY), put(tmp_path, "b.txt", STORY)
    found = list(read([first, second, first]))
    assert isinstance(found[0], Article)
    assert found[1] == Skipped("b.txt", "", "the same bytes as a.txt")
    assert "twice" in found[2].reason


def test_half_a_json_line_is_skipped_and_the_rest_goes_on(tmp_path):
    good = [json.dumps({"id": name, "text": f"{name}: the bridge fell."}) for name in "abc"]
    path = put(
        tmp_path, "s.jsonl", "\n".join([good[0], '{"id": "x", "text": "The bri', good[1], "", good[2]])
    )
    found = list(read([path]))
    assert [item.id for item in articles(found)] == ["a", "b", "c"]
    assert [(item.file, item.place) for item in skipped(found)] == [("s.jsonl", "line 2")]
    assert "in the middle" in skipped(found)[0].reason
    assert "line 1" not in skipped(found)[0].reason  # within one line the column tells the place


def test_a_line_too_long_is_skipped_alone(tmp_path):
    lines = [json.dumps({"id": "a", "text": "x" * 500}), json.dumps({"id": "b", "text": "The bridge fell."})]
    path = put(tmp_path, "s.jsonl", "\n".join(lines))
    found = list(read([path], limits=Limits(file_bytes=200)))
    assert [item.place for item in skipped(found)] == ["line 1"]
    assert [item.id for item in articles(found)] == ["b"]


def test_the_number_of_articles_is_bounded(tmp_path):
    lines = "\n".join(json.dumps({"text": f"Bridge {number} fell."}) for number in range(5))
    found = list(read([put(tmp_path, "s.jsonl", lines)], limits=Limits(articles=3)))
    assert len(articles(found)) == 3
    assert "more than 3" in skipped(found)[0].reason


def test_reading_is_lazy(tmp_path):
    lines = "\n".join(json.dumps({"text": f"Bridge {number} fell."}) for number in range(50))
    found = read([put(tmp_path, "s.jsonl", lines)])
    assert next(found).text == "Bridge 0 fell."


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (STORY, [STORY]),
        ('{"text": "One fell."}', ["One fell."]),
        ('{"text": "One fell."}\n{"text": "Two fell."}\n', ["One fell.", "Two fell."]),
        ('[{"text": "One fell."}, {"text": "Two fell."}]', ["One fell.", "Two fell."]),
        ("[Photo: the bridge]\n\nIt fell.", ["[Photo: the bridge]\n\nIt fell."]),
    ],
)
def test_standard_input_is_known_by_its_content(data, texts):
    found = list(read(["-"], stdin=io.BytesIO(data.encode())))
    assert [item.text for item in found] == texts


def test_json_nested_too_deeply_is_refused(tmp_path):
    item = only([put(tmp_path, "a.json", '{"text": ' + "[" * 200_000)])
    assert isinstance(item, Skipped)


def test_the_same_bytes_give_the_same_id_under_any_name(tmp_path):
    one, two = put(tmp_path, "a.txt", STORY), put(tmp_path / "elsewhere", "b.txt", STORY)
    assert only([one]).id == only([two]).id


def test_a_given_id_is_kept_safe_and_short(tmp_path):
    given = 'my id <b>"\u202e' + "x" * 500
    item = only([put(tmp_path, "a.json", json.dumps({"id": given, "text": "It fell."}))])
    assert item.id.startswith("my_id_b")
    assert len(item.id) <= 120
    assert not set(item.id) & set(' <>"\u202e')


def test_one_given_id_for_two_articles_keeps_both(tmp_path):
    lines = [json.dumps({"id": "x", "text": text}) for text in ("One fell.", "Two fell.")]
    found = list(read([put(tmp_path, "s.jsonl", "\n".join(lines))]))
    assert len({item.id for item in found}) == 2
    assert any("'x'" in warning for warning in found[1].warnings)


BEFORE = "The union of Port Casse condemned the closure of the harbour in a statement on Tuesday."
AFTER = "The mayor of Port Casse told reporters on Tuesday evening that the harbour was not safe."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", f"{BEFORE}\n\n> The closure costs jobs.\n>\n> Nobody asked us.\n\n{AFTER}\n"),
        ("a.md", f"{BEFORE}\n> The closure costs jobs.\n\n> Nobody asked us.\n\n{AFTER}\n"),
        (
            "a.html",
            f"<html><body><article><p>{BEFORE}</p><blockquote><p>The closure costs jobs.</p>"
            f"<p>Nobody asked us.</p></blockquote><p>{AFTER}</p></article></body></html>",
        ),
        (
            "a.html",
            f"<html><body><article><p>{BEFORE}</p><blockquote>The closure costs jobs.<br/>"
            f"Nobody asked us.</blockquote><p>{AFTER}</p></article></body></html>",
        ),
    ],
)
def test_the_paragraphs_of_a_block_quotation_are_one_region(tmp_path, name, content):
    article = only([put(tmp_path, name, content)])
    assert [article.text[one.start : one.end] for one in article.regions] == [
        BEFORE,
        "The closure costs jobs.\n\nNobody asked us.",
        AFTER,
    ]


def test_a_line_that_goes_on_from_a_quoted_one_is_part_of_it(tmp_path):
    content = f"{BEFORE}\n\n> The closure costs\njobs.\n\n{AFTER}\n\n{BEFORE}\n"
    article = only([put(tmp_path, "a.md", content)])
    assert article.text.split("\n\n") == [BEFORE, "The closure costs jobs.", AFTER, BEFORE]
    assert len(article.regions) == 4


TABLE_OF_TOWNS = (
    "| Town | Killed | Injured |\n|---|---:|---|\n| Port Casse | 57 | 120 |\n| Harrowgate | 12 | |\n"
)


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (TABLE_OF_TOWNS, ["Port Casse | Killed: 57 | Injured: 120", "Harrowgate | Killed: 12"]),
        ("| | |\n|---|---|\n| Dead | 57 |\n| Injured | 120 |\n", ["Dead | 57", "Injured | 120"]),
        ("| Dead | Injured |\n|---|---|\n| 57 | 120 |\n", ["Dead: 57 | Injured: 120"]),
        ("| Town | Dead |\n|---|---|\n| A | 5 |\n| | 7 |\n", ["A | Dead: 5", "7"]),
        ("|---|---|\n| **Dead** | 57 |\n", ["Dead | 57"]),
        ("| the ferry left | the coast |\n", ["| the ferry left | the coast |"]),
        (f"| {'long words ' * 20} | b |\n|---|---|\n| c | d |\n", None),
    ],
)
def test_a_row_of_a_markdown_table_is_a_line_with_the_heads_before_its_cells(tmp_path, table, lines):
    article = only([put(tmp_path, "a.md", f"# The flood\n\n{STORY}\n{table}\nThe rain went on.\n")])
    found = [article.text[one.start : one.end] for one in article.regions][3:-1]
    assert found == lines if lines is not None else len(found) == 1


PAGE = """<html><head><title>The flood</title></head><body><article><h1>The flood</h1>
<p>The river flooded two towns of Velmora on Monday, the ministry said, and thousands had to leave.</p>
{table}
<p>The mayor said that the town had never seen such a flood, and that help was on its way.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("table", "lines"),
    [
        (
            "<table><tr><th>Town</th><th>Killed</th></tr><tr><td>Port Casse</td><td>57</td></tr></table>",
            ["Port Casse | Killed: 57"],
        ),
        ("<table><tr><th>Dead</th><td>57</td></tr><tr><th>Injured</th><td>120</td></tr></table>", None),
        (
            "<table><tr><th>Town</th><th>Killed</th><th>Injured</th></tr>"
            "<tr><td>Port Casse</td><td colspan='2'>57</td></tr></table>",
            ["Town | Killed | Injured", "Port Casse | 57"],
        ),
    ],
)
def test_a_row_of_a_page_s_table_is_a_line_with_the_heads_before_its_cells(tmp_path, table, lines):
    article = only([put(tmp_path, "a.html", PAGE.format(table=table))])
    assert article.text.split("\n\n")[2:-1] == (lines or ["Dead | 57", "Injured | 120"])
