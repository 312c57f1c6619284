"""JSON of every accepted form, Markdown, and pages of HTML."""

import io
import json

import pytest

from variorum.ingest import Limits, read
from variorum.model import Article, Skipped

BODY = "The bridge over the Ansel fell on Monday, the ministry of works said in a statement to the press."


def put(folder, name, content):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return str(path)


def only(path, **more):
    found = list(read([path], **more))
    assert len(found) == 1, found
    return found[0]


def shown(item):
    return [(region.kind, item.text[region.start : region.end]) for region in item.regions]


def test_one_article_with_all_its_fields(tmp_path):
    record = {
        "id": "h-1",
        "text": BODY,
        "title": "Bridge falls",
        "outlet": "Velmora Herald",
        "date": "2031-04-05",
        "url": "https://herald.example/1",
        "language": "en",
        "mood": ["ignored", {"deep": 1}],
    }
    item = only(put(tmp_path, "a.json", record))
    assert item.text == f"Bridge falls\n\n{BODY}"
    assert (item.id, item.title, item.outlet, item.url) == (
        "h-1",
        "Bridge falls",
        "Velmora Herald",
        "https://herald.example/1",
    )
    assert (item.published.edtf, item.published.precision) == ("2031-04-05", "day")
    assert shown(item) == [("headline", "Bridge falls"), ("body", BODY)]


@pytest.mark.parametrize(
    "record",
    [
        {"content": BODY, "source": {"name": "Velmora Herald"}, "publishedAt": "2031-04-05T08:00:00Z"},
        {"articleBody": BODY, "publisher": "Velmora Herald", "datePublished": "2031-04-05T08:00:00Z"},
        {"body": BODY, "source": "Velmora Herald", "pubDate": "2031-04-05T08:00:00Z"},
        {
            "text": BODY,
            "body": "Another text.",
            "outlet": "Velmora Herald",
            "source": "x",
            "date": "2031-04-05",
        },
    ],
)
def test_fields_by_which_other_programs_call_the_same(tmp_path, record):
    item = only(put(tmp_path, "a.json", {"title": "Bridge falls", **record}))
    assert item.text == f"Bridge falls\n\n{BODY}"
    assert (item.outlet, item.published.edtf[:10]) == ("Velmora Herald", "2031-04-05")


def test_a_page_under_another_name_is_read_as_a_page(tmp_path):
    page = f"<p>{BODY}</p><p>It was old, and all knew that.</p>"
    item = only(put(tmp_path, "a.json", {"body": page, "title": "Bridge falls"}))
    assert item.text.startswith(f"Bridge falls\n\n{BODY}")


def test_html_inside_json(tmp_path):
    page = f"<html><body><article><p>{BODY}</p><p>It was old, and all knew that.</p></article></body></html>"
    item = only(put(tmp_path, "a.json", {"html": page, "title": "Bridge falls"}))
    assert item.text.startswith(f"Bridge falls\n\n{BODY}")


@pytest.mark.parametrize(
    "body",
    [
        {"body_text": BODY},
        {"bodies": [{"contentType": "text/plain", "value": BODY}]},
        {"body_xhtml": f"<div><p>{BODY}</p><p>It was old, and everybody knew that it was.</p></div>"},
    ],
)
def test_ninjs(tmp_path, body):
    record = {
        "uri": "urn:vna:1",
        "headline": "Bridge falls",
        "byline": "Jane Roe",
        "located": "Port Casse",
        "versioncreated": "2031-04-05T10:11:00Z",
        "infosources": [{"name": "Velmora News"}],
        **body,
    }
    item = only(put(tmp_path, "a.json", record))
    assert (item.id, item.title, item.byline, item.dateline, item.outlet) == (
        "urn:vna:1",
        "Bridge falls",
        "Jane Roe",
        "Port Casse",
        "Velmora News",
    )
    assert BODY in item.text
    assert item.published.edtf == "2031-04-05T10:11:00Z"


def test_a_story_record_gives_its_reports(tmp_path):
    record = {
        "story": "s1",
        "reports": [
            {"id": "a", "outlet": "Herald", "title": "It fell", "text": BODY},
            {"id": "b", "outlet": "Gazette", "sentences": ["The bridge fell.", "It was old."]},
            {"id": "c", "outlet": "Silent"},
        ],
    }
    found = list(read([put(tmp_path, "s.jsonl", json.dumps(record) + "\n")]))
    assert [item.id for item in found if isinstance(item, Article)] == ["a", "b"]
    assert found[1].text == "The bridge fell.\nIt was old."
    assert [(item.file, item.place) for item in found if isinstance(item, Skipped)] == [
        ("s.jsonl", "line 1, article 3")
    ]


@pytest.mark.parametrize(
    "value", [1, "words", None, [], {}, {"text": ""}, {"text": 5}, [1, [2]], {"reports": []}]
)
def test_json_without_an_article_is_told(tmp_path, value):
    found = list(read([put(tmp_path, "a.json", value)]))
    assert found
    assert all(isinstance(item, Skipped) and item.reason for item in found)


def test_broken_json_names_the_place(tmp_path):
    item = only(put(tmp_path, "a.json", '{\n "text": "It fell.",\n oops}'))
    assert item.place.startswith("line 3")


def test_markdown_shows_words_without_marks(tmp_path):
    text = f"""---
title: Bridge falls
date: 2031-04-05
---
# Bridge falls

*By Jane Roe*

![The bridge (Photo: Osk Rell)](bridge.jpg)

The **bridge** over the _Ansel_ fell
on Monday, the [ministry](https://works.example) said in a `statement`.

## A long history

> {BODY}

- One span
- 2 * 3 * 4 spans <!-- not shown -->
"""
    item = only(put(tmp_path, "a.md", text))
    assert shown(item) == [
        ("headline", "Bridge falls"),
        ("dateline", "By Jane Roe"),
        ("caption", "The bridge (Photo: Osk Rell)"),
        ("body", "The bridge over the Ansel fell on Monday, the ministry said in a statement."),
        ("subheading", "A long history"),
        ("body", BODY),
        ("body", "One span"),
        ("body", "2 * 3 * 4 spans"),
    ]
    assert (item.title, item.byline, item.published.edtf) == ("Bridge falls", "Jane Roe", "2031-04-05")


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "Bridge falls"\nauthor: [Jane Roe, "Sam Lee"]\ndate: 2031-04-05\ndraft: false\n---',
        "---\ntitle: Bridge falls\ntags:\n  - a\nauthors:\n  - Jane Roe\n  - Sam Lee\ndate: 2031-04-05\n---",
        '+++\ntitle = "Bridge falls"\ndate = 2031-04-05\nauthor = ["Jane Roe", "Sam Lee"]\n+++',
    ],
    ids=["a list", "items", "TOML"],
)
@pytest.mark.parametrize("name", ["-", "a.md", "a.txt"])
def test_the_fields_above_a_text(tmp_path, front, name):
    text = f"{front}\n{BODY}\n"
    item = only("-", stdin=io.BytesIO(text.encode())) if name == "-" else only(put(tmp_path, name, text))
    assert item.text.rstrip() == f"Bridge falls\n\n{BODY}"
    assert (item.byline, item.published.edtf) == ("Jane Roe, Sam Lee", "2031-04-05")


@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_a_rule_above_a_text_holds_no_fields(tmp_path, name):
    text = f"---\nThe bridge fell: it was old.\n---\n{BODY}"
    item = only("-", stdin=io.BytesIO(text.encode())) if name == "-" else only(put(tmp_path, name, text))
    assert item.text == text


def test_scripts_styles_and_marks_of_footnotes_are_no_print(tmp_path):
    scripts = "<script>\nalert(1)\n</script>\n\n<STYLE>p {}</STYLE>"
    text = f"{BODY}[^1]\n\n{scripts}\n\nIt was old.[^two]\n\n[^1]: A note.\n"
    assert only(put(tmp_path, "a.md", text)).text == f"{BODY}\n\nIt was old."


PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bridge falls | Velmora Herald</title>
<meta property="og:site_name" content="Velmora Herald">
<meta name="description" content="Twelve people are missing after the old bridge fell into the river.">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "name": "Other"}},
{{"@type": "NewsArticle", "headline": "Bridge falls", "datePublished": "2031-04-05T10:11:00+02:00",
"author": [{{"name": "Jane Roe"}}], "publisher": {{"name": "Velmora Herald"}}}}]}}</script>
<link rel="canonical" href="https://herald.example/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><main><article><h1>Bridge falls</h1>
<p>Twelve people are missing after the old bridge fell into the river.</p>
<p>PORT CASSE (AFP) &mdash; {BODY}</p>
<p>&ldquo;We are sad,&rdquo; said Minister Ansa Korvin.<br>She left at noon, and took no questions.</p>
<h2>A long history</h2><p>The bridge was built in 1931, and it carried four thousand cars on every day.</p>
<script>alert("never shown")</script><p>READ MORE: Ten bridges that fell</p></article></main>
<footer>&copy; 2031</footer></body></html>"""


def test_a_page_gives_its_main_text_and_its_metadata(tmp_path):
    item = only(put(tmp_path, "a.html", PAGE))
    assert shown(item) == [
        ("headline", "Bridge falls"),
        ("standfirst", "Twelve people are missing after the old bridge fell into the river."),
        ("dateline", "PORT CASSE (AFP) —"),
        ("body", BODY),
        ("body", "“We are sad,” said Minister Ansa Korvin."),
        ("body", "She left at noon, and took no questions."),
        ("subheading", "A long history"),
        ("body", "The bridge was built in 1931, and it carried four thousand cars on every day."),
        ("promo", "READ MORE: Ten bridges that fell"),
    ]
    assert (item.title, item.outlet, item.byline, item.language) == (
        "Bridge falls",
        "Velmora Herald",
        "Jane Roe",
        "en-GB",
    )
    assert item.published.edtf == "2031-04-05T10:11:00+02:00"
    assert item.url == "https://herald.example/bridge"


def test_a_date_is_not_taken_from_stray_words_of_a_page(tmp_path):
    page = f"<html><body><article><p>{BODY}</p><p>It was old.</p></article><footer>© 2019 VH</footer>"
    assert only(put(tmp_path, "a.html", page)).published is None


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 50_000 + "bomb",
        "<html><body>" + "<p>a</p>" * 50_000,
        "<html><body></body></html>",
        "<html><body><script>var a = 1;</script></body></html>",
        "<html><head><script type='application/ld+json'>" + "[" * 50_000,
    ],
)
def test_pages_that_are_no_articles_are_skipped(tmp_path, page):
    item = only(put(tmp_path, "a.html", page))
    assert isinstance(item, Skipped)
    assert item.reason


def test_a_page_too_large_is_skipped_unparsed(tmp_path):
    item = only(put(tmp_path, "a.html", f"<html><body><p>{BODY * 20}"), limits=Limits(page_bytes=1_000))
    assert isinstance(item, Skipped)


def test_the_order_of_paths_changes_nothing_but_the_order(tmp_path):
    paths = [put(tmp_path, f"{name}.txt", f"{name} says: {BODY}") for name in ("Herald", "Gazette", "Post")]
    assert sorted(read(paths), key=lambda item: item.id) == sorted(
        read(paths[::-1]), key=lambda item: item.id
    )


def test_streams_of_records_are_not_held(tmp_path):
    class Endless(io.RawIOBase):
        count = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            line = json.dumps({"text": f"Bridge {self.count} fell."}).encode() + b"\n"
            self.count += 1
            buffer[: len(line)] = line
            return len(line)

    found = read(["-"], stdin=io.BufferedReader(Endless(), 100))
    assert [next(found).text for _ in range(20)][-1] == "Bridge 19 fell."


@pytest.mark.parametrize(
    "record",
    [
        {"response": {"results": [{"webTitle": "Bridge falls",
                                   "fields": {"bodyText": BODY, "byline": "<a>Jane Roe</a>"}}]}},
        {"response": {"docs": [{"headline": {"main": "Bridge falls"}, "byline": {"original": "By Jane Roe"},
                                "lead_paragraph": BODY}]}},
        {"data": [{"title": "Bridge falls", "content": BODY, "creator": ["Jane Roe"]}]},
        {"articles": {"a1": {"title": "Bridge falls", "text": BODY, "author": "Jane Roe"}}},
        {"a1": {"title": "Bridge falls", "text": BODY, "author": "Jane Roe"}},
        {"title": "Bridge falls", "maintext": BODY, "authors": ["Jane Roe"], "date_publish": "2031-04-05"},
    ],
    ids=["results with fields", "docs", "data", "by id", "nothing but ids", "maintext"],
)  # fmt: skip
def test_shapes_that_services_of_news_answer_in(tmp_path, record):
    item = only(put(tmp_path, "a.json", record))
    assert item.text == f"Bridge falls\n\n{BODY}"
    assert item.byline.removeprefix("By ") == "Jane Roe"
    assert any("first paragraph" in one for one in item.warnings) == ("docs" in str(record))


def test_tags_in_a_text_are_no_print(tmp_path):
    item = only(
        put(tmp_path, "a.json", {"title": "Bridge falls", "text": f"<p>{BODY}</p><p>It was <b>old</b>.</p>"})
    )
    assert item.text == f"Bridge falls\n\n{BODY}\n\nIt was old."
    item = only(put(tmp_path, "b.json", {"text": f"{BODY}\n\nIt was <b>old</b> &amp; grey, as 3 < 4."}))
    assert item.text == f"{BODY}\n\nIt was old & grey, as 3 < 4."


def test_a_text_with_a_few_tags_among_plain_paragraphs_is_no_page(tmp_path):
    item = only(
        put(
            tmp_path, "a.json", {"text": f"<p>The bridge fell.</p>\n\n{BODY}\n\nIt was old.<br/>Nobody came."}
        )
    )
    assert item.text == f"The bridge fell.\n\n{BODY}\n\nIt was old.\n\nNobody came."


def test_what_a_service_took_away_or_cut_off_is_told(tmp_path):
    record = {
        "articles": [
            {"title": "[Removed]", "content": "[Removed]"},
            {"title": "Bridge falls - Velmora Herald", "source": {"name": "Velmora Herald"},
             "content": f"{BODY} It was old, and… [+2310 chars]"},
            {"title": "Bridge falls", "domain": "herald.example"},
        ]
    }  # fmt: skip
    removed, cut, bare = read([put(tmp_path, "a.json", record)])
    assert "[Removed]" in removed.reason
    assert cut.text == f"Bridge falls\n\n{BODY} It was old, and…"
    assert any("2,310" in one for one in cut.warnings)
    assert all(word in bare.reason for word in ("maintext", "title, domain"))


@pytest.mark.parametrize("given", [1933149600, 1933149600.0, "1933149600", 1933149600000])
def test_seconds_since_1970_are_a_time(tmp_path, given):
    item = only(put(tmp_path, "a.json", {"text": BODY, "published": given}))
    assert item.published.edtf == "2031-04-05T10:00:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "Already a subscriber?\n\nAlready have an account? Log in.",
        "We have sent you a verification email today; open it to go on.\n\nClose",
        "Add a location to your Tweets\n\nAdd a location to your Tweets",
    ],
)
def test_a_page_of_notices_tells_by_its_headline_alone(tmp_path, text):
    longest = max(text.split("\n"), key=len)[:60]
    item = only(put(tmp_path, "a.json", {"title": "Bridge over the Ansel falls", "text": text}))
    (warning,) = item.warnings
    assert warning.startswith("the headline alone was read: ")
    assert longest in warning
    assert [one.kind for one in item.regions if one.kind not in ("headline", "promo")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Already a subscriber?\n\nTwelve are missing.\n\nClick on the button below to log in.",
        "Photo: Ansa Korvin. The bridge over the Ansel on Monday.\n\nAlready a subscriber?",
        "Correction: The bridge is from 1931.\n\nAlready a subscriber?",
        "",
    ],
)
def test_a_page_with_a_word_of_its_own_is_an_article(tmp_path, text):
    record = {"title": "Bridge over the Ansel falls", "text": text or "Bridge over the Ansel falls"}
    assert isinstance(only(put(tmp_path, "a.json", record)), Article)


def test_a_page_of_notices_without_a_headline_is_no_telling(tmp_path):
    text = "Already a subscriber?\n\nAlready have an account? Log in."
    item = only(put(tmp_path, "a.html", f"<html><body><p>{text}</p></body></html>"))
    assert isinstance(item, Skipped)


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Sarn bridge falls at noon", "url": "https://herald.example/1"},
        {"title": "Sarn bridge falls at noon", "text": "", "date": "2031-04-05"},
        {"headline": "Sarn bridge falls at noon", "html": " ", "outlet": "Velmora Herald"},
    ],
)
def test_a_record_with_a_title_and_no_text_is_a_headline_alone(tmp_path, record):
    item = only(put(tmp_path, "a.json", record))
    assert item.text == item.title == "Sarn bridge falls at noon"
    assert shown(item) == [("headline", "Sarn bridge falls at noon")]
    assert any("the headline alone was read" in warning for warning in item.warnings)


def test_a_title_without_place_or_time_is_no_article(tmp_path):
    item = only(put(tmp_path, "a.json", {"title": "Settings of the bridge", "mode": 3}))
    assert isinstance(item, Skipped)
    assert "no text" in item.reason


def of_page(folder, paragraph):
    """The article of a page with a paragraph and the body."""
    (folder / "a.html").write_text(f"<html><body><p>{paragraph}</p><p>{BODY}</p></body></html>", "utf-8")
    return only(str(folder / "a.html"))


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("Police Chief Sella \xadKorvin spoke.", "Police Chief Sella Korvin spoke."),
        ("Sella Kor\xadvin spoke in Bri\u200bany.", "Sella Korvin spoke in Briany."),
        ("It fell at noon.\u200bPolice came.", "It fell at noon.\u200bPolice came."),
        ("The toll is 3\u200b,000 da\u200clers.", "The toll is 3,000 dalers."),
        ("A family \U0001f469\u200d\U0001f467 came.", "A family \U0001f469\u200d\U0001f467 came."),
    ],
)
def test_what_prints_nothing_parts_no_word_of_a_page(tmp_path, printed, read_as):
    assert read_as in of_page(tmp_path, printed).text


def test_a_text_that_is_given_keeps_every_character(tmp_path):
    printed = "Police Chief Sella \xadKorvin spoke in Bri\u200bany."
    assert only(put(tmp_path, "a.json", {"text": printed})).text == printed


def test_what_prints_nothing_moves_no_part_of_a_page(tmp_path):
    parts = f"<h1>Bri\xadany bridge falls</h1><p>{BODY}</p><h2>Sella\xad Korvin</h2><p>{BODY}</p>"
    (tmp_path / "a.html").write_text(f"<html><body>{parts}</body></html>", "utf-8")
    item = only(str(tmp_path / "a.html"))
    assert ("headline", "Briany bridge falls") in shown(item)
    assert ("subheading", "Sella Korvin") in shown(item)


HERALD = "http://web.archive.org/web/20310405101500/http://www.casseherald.example/a/1"


@pytest.mark.parametrize(
    ("more", "outlet", "title"),
    [
        ({}, "casseherald.example", "Bridge falls at Sarn"),
        ({"outlet": "Velmora Herald"}, "Velmora Herald", "Bridge falls at Sarn"),
        ({"title": "Bridge falls at Sarn - Casse Herald | News"}, "Casse Herald", "Bridge falls at Sarn"),
        (
            {"title": "Bridge falls - Sarn in mourning"},
            "casseherald.example",
            "Bridge falls - Sarn in mourning",
        ),
        ({"text": f"CASSE (AP) - {BODY}"}, "casseherald.example", "Bridge falls at Sarn"),
        ({"text": f"{BODY}\n\nCopyright 2031 Casse Radio. All rights reserved."}, "Casse Radio", None),
        ({"url": "https://www.facebook.com/casse/1"}, "", "Bridge falls at Sarn"),
        (
            {"title": "Bridge falls at Sarn - KVLM News 3 Casse", "url": "https://kvlm.example/1"},
            "KVLM",
            "Bridge falls at Sarn",
        ),
    ],
)
def test_an_outlet_that_nothing_names_is_known_by_the_address_of_its_page(tmp_path, more, outlet, title):
    record = {"title": "Bridge falls at Sarn", "text": BODY, "url": HERALD, **more}
    item = only(put(tmp_path, "a.json", record))
    assert item.outlet == outlet
    assert title is None or item.title == title


GLUED = "Rep. Ona Rook {}(Ind.) sued on Monday, and the bridge stayed shut. Nobody came to the old ferry."


@pytest.mark.parametrize(
    "links",
    [
        "Ona RookFerry sinks off Sarn Rook asks for boats MORE ",
        "Selma (Ona) Jane RookSarn looks for boats “No boats” MORE ",
    ],
)
def test_links_flattened_into_a_sentence_are_left_out_and_told(tmp_path, links):
    item = of_page(tmp_path, GLUED.format(links))
    assert GLUED.format("") in item.text
    assert any("links inside sentences left out" in warning for warning in item.warnings)


@pytest.mark.parametrize(
    "words",
    [
        "Ona RookFerry sank at noon. It was old. MORE ",
        "Ona Rook, MORE ",
        "of RookFerry lines, whose ship sank, READ MORE ",
    ],
)
def test_a_sentence_that_only_looks_so_stays(tmp_path, words):
    assert GLUED.format(words) in of_page(tmp_path, GLUED.format(words)).text
