"""Pages of HTML: characters, days of publication, live pages and fragments."""

import io
import json

import pytest

from variorum.ingest import read

BODY = "The bridge over the Ansel fell on Monday, the ministry of works said in a statement to the press."


def put(folder, name, content):
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return str(path)


def only(path):
    (found,) = read([path])
    return found


def shown(item):
    return [(region.kind, item.text[region.start : region.end]) for region in item.regions]


def test_references_of_html_are_characters(tmp_path):
    linked = json.dumps({"@type": "NewsArticle", "headline": "Korvin&#x27;s &quot;élan&quot;"})
    page = (
        f'<html><head><script type="application/ld+json">{linked}</script></head><body><article>'
        f'<h1>Korvin\'s "élan"</h1><p>{BODY}</p>'
        "<p>Mayor &amp;Eacute;lodie Roe said: &amp;ldquo;We knew.&amp;rdquo;</p>"
        "<p>The shares of R&amp;D Ansel fell.</p></article></body></html>"
    )
    item = only(put(tmp_path, "a.html", page))
    assert (item.title, shown(item)[0]) == ('Korvin\'s "élan"', ("headline", 'Korvin\'s "élan"'))
    assert [words for _, words in shown(item)[2:]] == [
        "Mayor Élodie Roe said: “We knew.”",
        "The shares of R&D Ansel fell.",
    ]
    item = only(put(tmp_path, "b.md", f"# Korvin&rsquo;s plan\n\n{BODY}\n\nAT&T said nothing.\n"))
    assert item.title == "Korvin’s plan"
    assert item.text.endswith("AT&T said nothing.")


def dated_page(linked="", tagged="", printed=""):
    return (
        "<html><head>"
        + (f'<script type="application/ld+json">{{"@type": "Article", "datePublished": "{linked}"}}</script>')
        * bool(linked)
        + f'<meta property="article:published_time" content="{tagged}">' * bool(tagged)
        + f"</head><body><article><h1>Bridge over the Ansel falls</h1><p>{printed}</p><p>{BODY}</p>"
        "<p>Twelve people are missing, the ministry said in the evening.</p></article></body></html>"
    )


@pytest.mark.parametrize(
    ("page", "edtf", "warned"),
    [
        (
            dated_page("2031-04-07T09:00:00Z", "2031-04-05T20:00:00Z", "Published: 20:00, 5 April 2031"),
            "2031-04-05T20:00:00Z",
            True,
        ),
        (dated_page("2031-04-07T09:00:00Z", "2031-04-05T20:00:00Z"), "2031-04-07T09:00:00Z", True),
        (dated_page("2031-04-05T23:30:00Z", "", "Published: 6 April 2031"), "2031-04-05T23:30:00Z", False),
        (dated_page("2031-04-05", "2031-04-05T20:00:00Z"), "2031-04-05", False),
        (dated_page("2031-04-05T20:00:00Z", "", "Updated: 9 April 2031"), "2031-04-05T20:00:00Z", False),
        (dated_page("", "2031-04-05", "Published: 9 April 2031"), "2031-04-05", True),
    ],
    ids=["two against one", "one against one", "one night", "alike", "an update", "print against tags"],
)
def test_the_day_that_two_places_give_is_taken_and_others_are_told(tmp_path, page, edtf, warned):
    item = only(put(tmp_path, "a.html", page))
    assert item.published.edtf == edtf
    assert any("other places" in warning for warning in item.warnings) == warned


LIVE = f"""<html><head><title>Bridge over the Ansel falls</title></head><body>
<div class="menu"><ul><li>Home</li><li>World</li></ul></div><h1>Bridge over the Ansel falls</h1>
<ul class="key-points"><li>Nine people are dead, the ministry says</li><li>Korvin calls it a warning</li></ul>
<p>{BODY}</p><div class="entry"><time datetime="2031-04-05T18:32:00Z">18:32</time><h2>Toll rises to nine</h2>
<p>Nine people have died, the ministry of works says in the evening.</p></div>
<div class="entry"><time>14:05</time><h2>Korvin speaks</h2>
<p>Minister Korvin calls the fall a warning.</p></div>
</body></html>"""


def test_key_points_headings_and_hours_of_a_live_page_stay(tmp_path):
    assert shown(only(put(tmp_path, "a.html", LIVE))) == [
        ("headline", "Bridge over the Ansel falls"),
        ("body", "Nine people are dead, the ministry says"),
        ("body", "Korvin calls it a warning"),
        ("body", BODY),
        ("dateline", "18:32"),
        ("subheading", "Toll rises to nine"),
        ("body", "Nine people have died, the ministry of works says in the evening."),
        ("dateline", "14:05"),
        ("subheading", "Korvin speaks"),
        ("body", "Minister Korvin calls the fall a warning."),
    ]


def test_headings_and_lists_of_a_fragment_stay(tmp_path):
    fragment = (
        f"<p>{BODY}</p><h2>The search</h2><ul><li>Twelve people are missing.</li><li>It rains.</li></ul>"
    )
    assert shown(only(put(tmp_path, "a.json", {"html": fragment, "title": "Bridge falls"}))) == [
        ("headline", "Bridge falls"),
        ("body", BODY),
        ("subheading", "The search"),
        ("body", "Twelve people are missing."),
        ("body", "It rains."),
    ]


def test_outlet_and_writer_that_the_page_shows(tmp_path):
    page = (
        "<html><head><title>Bridge falls - Velmora News</title></head><body><article><h1>Bridge falls</h1>"
        f'<span class="author">By Jane Roe</span><p>{BODY}</p><p>It was old, officials said.</p></article>'
        '<div class="comments"><span class="author">Peter Hall</span></div></body></html>'
    )
    item = only(put(tmp_path, "a.html", page))
    assert (item.outlet, item.byline, item.title) == ("Velmora News", "Jane Roe", "Bridge falls")
    item = only(
        put(tmp_path, "b.html", page.replace("- Velmora News", "- Europe").replace("By Jane Roe", "Live"))
    )
    assert (item.outlet, item.byline) == ("", "")


def test_pages_one_behind_the_other_are_articles_of_their_own():
    pages = [
        f"<!DOCTYPE html><html><body><p>{BODY}</p><p>Page {n} says so.</p></body></html>\n" for n in (1, 2)
    ]
    found = list(read(["-"], stdin=io.BytesIO("".join(pages).encode())))
    assert [item.file for item in found] == ["standard input, page 1", "standard input, page 2"]
    assert [item.text for item in found] == [f"{BODY}\n\nPage {n} says so." for n in (1, 2)]


@pytest.mark.parametrize(
    ("figure", "shown_"),
    [
        ("<figure><img src='x'><figcaption>The bridge after it fell.</figcaption></figure>", True),
        (
            "<figure><img src='x'><figcaption><p>The bridge after</p> <p>it fell.</p></figcaption></figure>",
            True,
        ),
        (
            "<aside><figure><img src='x'><figcaption>The bridge after it fell.</figcaption></figure></aside>",
            0,
        ),
        (
            "<figure><a href='b'><img src='x'><figcaption>The bridge after it fell</figcaption></a></figure>",
            0,
        ),
        ("<figure><blockquote>We stay.</blockquote><figcaption>Ansa Korvin</figcaption></figure>", False),
    ],
)
def test_the_caption_of_a_picture_is_a_region_of_its_own(tmp_path, figure, shown_):
    page = (
        f"<html><body><article><h1>Bridge falls</h1><p>{BODY}</p>{figure}"
        "<p>Crews will search the river until the weekend, the ministry said.</p></article></body></html>"
    )
    found = shown(only(put(tmp_path, "a.html", page)))
    captions = [words for kind, words in found if kind == "caption"]
    assert captions == (["The bridge after it fell."] if shown_ else [])
    assert [kind for kind, _ in found if kind != "caption"] == ["headline", "body", "body"]


def test_a_caption_that_repeats_the_lead_makes_no_standfirst_of_it(tmp_path):
    page = (
        "<html><body><article><h1>News from Lessing</h1>"
        "<p>Jon Reiss, 44, was led into court in Lessing on Wednesday.</p><figure><img src='x'>"
        "<figcaption>Jon Reiss, 51, is led into court in Lessing on Wednesday.</figcaption></figure>"
        "<p>Roads around the court will stay closed until the weekend.</p></article></body></html>"
    )
    kinds = [kind for kind, _ in shown(only(put(tmp_path, "a.html", page)))]
    assert kinds == ["headline", "body", "caption", "body"]
