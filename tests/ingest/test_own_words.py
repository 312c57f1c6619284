"""Outlet, byline, dateline, publication time and language, and what they rest on."""

import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.ingest import read
from variorum.ingest.datelines import agency_name, dateline
from variorum.ingest.dates import of_metadata, printed

STORY = "The bridge over the Ansel fell on Monday, the ministry of works said in a statement to reporters."


def article(text, **fields):
    (item,) = read(["-"], stdin=io.BytesIO(json.dumps({"text": text, **fields}).encode()))
    return item


def rests_on(item, field):
    return next(one.span.text for one in item.evidence if one.field == field and one.span is not None)


def test_metadata_goes_before_the_articles_own_words():
    item = article(
        f"By Osk Rell\n\nPORT CASSE (AFP) - {STORY}\n\nIt was old.",
        outlet="Velmora Herald",
        byline="Jane Roe",
        published="2031-04-05T10:11:12Z",
        language="en",
        url="https://herald.example/1",
    )
    assert (item.outlet, item.byline, item.language) == ("Velmora Herald", "Jane Roe", "en")
    assert (item.published.edtf, item.published.precision) == ("2031-04-05T10:11:12Z", "second")
    assert item.url == "https://herald.example/1"
    assert [one.value for one in item.evidence if one.field == "credit"] == ["Agence France-Presse"]


def test_own_words_where_there_is_no_metadata():
    item = article(f"Bridge falls in Velmora\n\nBy Jane Roe\n\nPORT CASSE (AFP) - {STORY}\n\nIt was old.")
    assert item.title == "Bridge falls in Velmora"
    assert item.byline == rests_on(item, "byline") == "Jane Roe"
    assert item.dateline == rests_on(item, "dateline") == "PORT CASSE (AFP)"
    assert item.outlet == "Agence France-Presse"
    assert rests_on(item, "outlet") == "AFP"
    assert item.language == "en"


def test_the_rights_line_names_the_outlet():
    item = article(f"{STORY}\n\nIt was old.\n\n© 2031 Velmora Herald. All rights reserved.")
    assert item.outlet == rests_on(item, "outlet") == "Velmora Herald"


def test_nothing_is_known_of_an_article_that_tells_nothing():
    item = article("The bridge fell.")
    assert (item.outlet, item.byline, item.dateline, item.published, item.title) == ("", "", "", None, "")


@pytest.mark.parametrize(
    ("line", "edtf", "precision"),
    [
        ("April 5, 2031 at 1:04 pm", "2031-04-05T13:04", "minute"),
        ("5 April 2031", "2031-04-05", "day"),
        ("Saturday, 5 April 2031 13:04 GMT", "2031-04-05T13:04:00Z", "minute"),
        ("Published: 2031-04-05", "2031-04-05", "day"),
        ("2031-04-05T13:04:10Z", "2031-04-05T13:04:10Z", "second"),
        ("Published: 2031-04-05T13:04+02:00", "2031-04-05T13:04:00+02:00", "minute"),
        ("Last updated: 5 April 2031", "../2031-04-05", "bounded"),
        ("5 April 2031 – 07h45", "2031-04-05T07:45", "minute"),
        ("Published: 5 April 2031 at 7h45 GMT", "2031-04-05T07:45:00Z", "minute"),
        ("5 April 2031, 13:04 Casse time", "2031-04-05T13:04", "minute"),
        ("5 April 2031, 1:04 pm (Port Casse time); updated 6 April 2031", "2031-04-05T13:04", "minute"),
        ("5 April 2031, 13:04 AEST", "2031-04-05T13:04", "minute"),
        ("5 April 2031, 13.04 hrs", "2031-04-05T13:04", "minute"),
        ("5 April 2031, 1304 GMT", "2031-04-05", "day"),
        ("5 April 2031, 7h", "2031-04-05", "day"),
    ],
)
def test_a_printed_date_line(line, edtf, precision):
    item = article(f"Bridge falls in Velmora\n\n{line}\n\n{STORY}\n\nIt was old.")
    assert (item.published.edtf, item.published.precision) == (edtf, precision)
    assert item.published.span.text in line


@pytest.mark.parametrize("line", ["Published 3 hours ago", "April 5", "3/4/2031", "Yesterday"])
def test_what_is_no_date_is_not_read_as_one(line):
    assert article(f"Bridge falls in Velmora\n\n{line}\n\n{STORY}\n\nIt was old.").published is None


POSTED = (
    "Bridge falls in Velmora Posted: Saturday, April 5, 2031 7:39 AM EST "
    "Updated: Saturday, April 19, 2031 9:00 AM EST"
)


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        (
            {"published": "2031-04-19"},
            "2031-04-05T07:39",
        ),  # the day of the change, as the page's own line says
        ({}, "2031-04-05T07:39"),
        ({"published": "2031-04-05"}, "2031-04-05"),
        (
            {"published": "2031-06-01"},
            "2031-06-01",
        ),  # a copy's day: no line of print says that it is a change's
    ],
)
def test_a_title_line_that_prints_when_it_was_posted_goes_before_the_day_of_a_change(given, edtf):
    item = article(
        f"{POSTED}\n\n{STORY}\n\nIt was old.", title="Bridge falls in Velmora - Channel 4", **given
    )
    assert item.published.edtf == edtf


CREDITS = [
    ("By Anna Reed, 5 April 2031", "2031-04-05"),
    ("By Anna Reed | April 5, 2031", "2031-04-05"),
    ("By Anna Reed in Orrin and John Miller in Port Casse, April 5 2031", "2031-04-05"),
    ("*By Anna Reed, 5 April 2031*", "2031-04-05"),
    ("By ANNA REED Associated Press   April 5, 2031", "2031-04-05"),
    ("By Anna Reed. Published 5 April 2031", "2031-04-05"),
    ("By Anna Reed | Published April 5, 2031 | Updated April 6, 2031", "2031-04-05"),
    ("By Anna Reed. Updated 5 April 2031", "../2031-04-05"),
    ("Herald, 5 April 2031", "2031-04-05"),
    ("The Velmora Courier | Saturday 5 April 2031", "2031-04-05"),
    ("Posted on April 5, 2031 by admin", "2031-04-05"),
    ("Anna Reed - 25/04/2031", "2031-04-25"),
    ("5 April 2031 | Anna Reed", "2031-04-05"),
    ("This article was published on 5 April 2031.", "2031-04-05"),
]


@pytest.mark.parametrize(("line", "edtf"), CREDITS)
def test_a_date_beside_who_wrote_or_printed_the_article(line, edtf):
    item = article(f"Bridge falls in Velmora\n\n{line}\n\n{STORY}\n\nIt was old.")
    assert item.published.edtf == edtf
    assert item.published.span.text in line


@pytest.mark.parametrize(
    "line",
    [
        "Anna Reed died on 5 April 2031.",
        "Anna Reed resigned, 5 April 2031",
        "Ansel Bridge, April 5, 2031",
        "By Anna Reed, author of the town's report on 5 April 2031",
        "By Anna Reed, 3/4/2031",
        "5 April 2031 was a bad time",
        "5 April 2031: 13:04 train lost",
        "5 April 2031, 24 hours of fire",
        "5 April 2031, Casse time",
    ],
)
def test_a_date_of_the_story_is_not_that_of_its_credit(line):
    item = article(f"Bridge falls in Velmora\n\n{line}\n\n{STORY}\n\nIt was old.")
    assert item.published is None or item.published.precision == "bounded"


def test_a_credit_below_the_first_words_of_the_story_dates_nothing():
    item = article(f"Bridge falls in Velmora\n\n{STORY}\n\nAnna Reed - 25/04/2031\n\nIt was old.")
    assert item.published is None


def test_a_line_with_the_date_alone_goes_before_a_byline_and_the_byline_before_a_dateline():
    byline, line = "By Anna Reed, 5 April 2031", f"PORT CASSE, April 4, 2031 (AFP) - {STORY}"
    assert article(f"{byline}\n\nApril 6, 2031\n\n{line}\n\nIt was old.").published.edtf == "2031-04-06"
    assert article(f"{byline}\n\n{line}\n\nIt was old.").published.edtf == "2031-04-05"


def test_a_dateline_with_a_day():
    item = article(f"PORT CASSE, April 5, 2031 (AFP) - {STORY}\n\nIt was old.")
    assert item.published.edtf == "2031-04-05"
    assert item.published.span.text == "April 5, 2031"


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("A first bridge fell on 3 January 2030, and a second was built in March 2029.", "2030-01-03/.."),
        ("The bridge had been closed since 2014.", "2014/.."),
        ("The works began in March 2029.", "2029-03/.."),
        ("A new bridge will open on 3 January 2033.", None),
        ("The ministry wants to rebuild it by the end of 2031.", None),
        ("It fell on Friday.", None),
    ],
)
def test_past_dates_bound_from_below_and_nothing_is_guessed(sentence, edtf):
    item = article(f"{STORY} {sentence}")
    assert (item.published.edtf if item.published else None) == edtf


def test_a_weekday_tied_to_the_writers_day_is_noted():
    item = article(f"{STORY} And yesterday, Friday, the mayor left.")
    assert item.published is None
    assert [(one.value, one.span.text) for one in item.evidence if one.field == "published"] == [
        ("on a Saturday", "yesterday, Friday")
    ]


def test_an_unreadable_date_of_metadata_is_told():
    item = article(STORY, published="some time last week")
    assert item.published is None
    assert any("some time last week" in warning for warning in item.warnings)


def test_another_language_is_kept_with_a_warning():
    item = article(
        "Die Brücke über den Fluss ist am Montag eingestürzt, teilte das Ministerium in einer Erklärung mit. "
        "Zwölf Menschen werden vermisst, und die Suche geht weiter."
    )
    assert item.language == "de"
    assert any("language de" in warning for warning in item.warnings)


@pytest.mark.parametrize(
    ("paragraph", "words", "agency"),
    [
        ("PORT CASSE (AFP) — The bridge", "PORT CASSE (AFP)", "AFP"),
        (
            "PORT CASSE, Velmora, April 5 (Xinhua) -- The bridge",
            "PORT CASSE, Velmora, April 5 (Xinhua)",
            "Xinhua",
        ),
        ("(AFP) - The bridge", "(AFP)", "AFP"),
        ("Port Casse (AP) – The bridge", "Port Casse (AP)", "AP"),
        ("PORT CASSE, V.M. -- The bridge", "PORT CASSE, V.M.", None),
        ("PORT CASSE —The bridge", "PORT CASSE", None),
    ],
)
def test_datelines(paragraph, words, agency):
    found = dateline(paragraph)
    assert paragraph[: found.words] == words
    assert (paragraph[slice(*found.agency)] if found.agency else None) == agency
    assert paragraph[found.end :].strip() == "The bridge"


@pytest.mark.parametrize(
    "paragraph",
    [
        "NVA — the works agency — said so.",
        "Ansa Korvin (R-Velmora) - the minister - said so.",
        "UPDATE (AFP) - The bridge",
        "Port Casse - the town on the Ansel - was calm.",
        "The bridge (built in 1931) - was old.",
    ],
)
def test_no_datelines(paragraph):
    assert dateline(paragraph) is None


def test_initials_that_two_agencies_share_name_none():
    assert agency_name("CNA") == ""
    assert agency_name("dpa International") == "Deutsche Presse-Agentur"


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    assert of_metadata(day.isoformat()) == (day.isoformat(), "day")
    (found,) = printed(f"on {day.day} {day:%B} {day.year}.")
    assert found.edtf == day.isoformat()


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_metadata_gives_a_date_or_none(value):
    found = of_metadata(value)
    assert found is None or found[0][:2] in ("19", "20")


def test_an_agencys_byline_is_a_credit():
    item = article(f"Bridge falls in Velmora\n\nBy The Associated Press\n\n{STORY}\n\nIt was old.")
    assert [(one.value, one.span.text) for one in item.evidence if one.field == "credit"] == [
        ("Associated Press", "The Associated Press")
    ]


def test_a_report_full_of_names_is_english_all_the_same():
    item = article("Ansa Korvin was with Osk Rell and Tarn Velo at the bridge of Port Casse, said Minu Karr.")
    assert item.language == "en"
    assert not item.warnings


def test_the_masthead_above_the_headline_is_the_outlet():
    item = article(f"The Velmora Herald\n\nBridge falls in Velmora\n\n{STORY}\n\nIt was old.")
    assert item.title == "Bridge falls in Velmora"
    assert item.outlet == rests_on(item, "outlet") == "The Velmora Herald"


@pytest.mark.parametrize(
    ("above", "outlet", "title"),
    [
        ("The Daily Lantern\nBridge falls in Velmora", "The Daily Lantern", "Bridge falls in Velmora"),
        ("Port Casse Mail\n\nBridge falls in Velmora", "Port Casse Mail", "Bridge falls in Velmora"),
        ("Daily Flash\n\nBridge falls in Velmora", "Daily Flash", "Bridge falls in Velmora"),
        ("Daily Flights Resume\n\nBridge falls in Velmora", "", "Daily Flights Resume"),
        ("Bomb Found In Mail\n\nBridge falls in Velmora", "", "Bomb Found In Mail"),
        ("Casse Broadcasting\n\nBridge falls in Velmora", "Casse Broadcasting", "Bridge falls in Velmora"),
        ("Le Fanal (English edition)\n\nBridge falls in Velmora", "Le Fanal", "Bridge falls in Velmora"),
        ("Al Jazeera\n\nBridge falls in Velmora", "Al Jazeera", "Bridge falls in Velmora"),
        ("Velmora Bridge Collapse\n\nTwelve missing after the span falls", "", "Velmora Bridge Collapse"),
        ("South Velmora\n\nTwelve missing after the span falls", "", "South Velmora"),
        ("Fire", "", "Fire"),
        ("Politics", "", ""),
        ("VELMORA", "", ""),
    ],
)
def test_the_name_of_the_paper_is_no_headline(above, outlet, title):
    item = article(f"{above}\n\n{STORY}\n\nIt was old.")
    assert (item.outlet, item.title) == (outlet, title)


@pytest.mark.parametrize(
    ("sentence", "outlet", "title"),
    [
        (
            "It fell at noon, a guard told Casse Islander by telephone.",
            "Casse Islander",
            "Bridge falls at noon",
        ),
        ('"It fell at noon," the guard told Casse Islander.', "Casse Islander", "Bridge falls at noon"),
        ("Korvin, the envoy, told Casse Islander that it fell at noon.", "", "Casse Islander"),
        ("The bridge fell at noon beside the Casse Islander.", "", "Casse Islander"),
    ],
)
def test_an_outlet_that_names_itself_in_its_story_is_no_headline(sentence, outlet, title):
    item = article(
        f"Casse Islander\n\nBridge falls at noon\n\n5 April 2031\n\n{STORY} {sentence}\n\nIt was old."
    )
    assert (item.outlet, item.title) == (outlet, title)


def test_a_second_line_above_the_date_is_the_standfirst():
    item = article(
        f"Velmora Bridge Collapse\n\nTwelve missing after the span falls\n\n5 April 2031\n\n{STORY}"
    )
    assert [region.kind for region in item.regions] == ["headline", "standfirst", "dateline", "body"]


@pytest.mark.parametrize(
    ("line", "byline", "edtf"),
    [
        ("Jane Roe in Port Casse APRIL 5 2031", "Jane Roe", "2031-04-05"),
        ("By Jane Roe, Political Editor", "Jane Roe", None),
        ("By JANE ROE FOR THE DAILY LANTERN", "JANE ROE", None),
        ("By Jane Roe, Osk Rell and Ansa Korvin, Velmora Herald", "Jane Roe, Osk Rell and Ansa Korvin", None),
        ("Jane Roe died in Port Casse on April 5 2031", "", None),
    ],
)
def test_who_wrote_it_without_role_and_outlet(line, byline, edtf):
    item = article(f"Bridge falls in Velmora\n\n{line}\n\n{STORY}\n\nIt was old.")
    assert item.byline == byline
    if edtf:
        assert item.published.edtf == edtf


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("By JANE ROE, World Wire", "JANE ROE"),
        ("Jane Roe, Osk Rell", "Jane Roe, Osk Rell"),
        ("Staff", "Staff"),
        ("by the news desk", "by the news desk"),
    ],
)
def test_a_byline_of_metadata_is_names_alone(given, names):
    assert article(STORY, byline=given).byline == names


def test_a_date_that_reads_two_ways_is_no_part_of_the_story():
    item = article(f"Bridge falls in Velmora\n\nUpdated: 05/06/2031 10:30 PM EDT\n\n{STORY}\n\nIt was old.")
    assert [region.kind for region in item.regions][:2] == ["headline", "dateline"]
    assert item.published is None


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        ("安莎部长周日辞职，政府表示。“我要走了，”她说。", "", "zh"),
        ("استقالت الوزيرة يوم الأحد، بحسب الحكومة.", "", "ar"),
        ("El puente sobre el río cayó el lunes, según informó el ministerio de obras públicas. "
         "Hay doce personas desaparecidas y la búsqueda continúa.", "en", "es"),
        (STORY, "fr", "en"),
        (STORY, "en-GB", "en-GB"),
        ("Ansa Korvin y Osk Rell, Port Casse.", "", ""),
        ("Korvin, Rell, Velo, Karr: Port Casse, Harrowgate, Ansel, Minu Tarn Osk Velmora Dorn.", "", ""),
    ],
)  # fmt: skip
def test_the_language_is_that_of_print(text, given, language):
    item = article(text, language=given)
    assert item.language == language
    assert any("not compared" in one for one in item.warnings) == (language in ("zh", "ar", "es"))
