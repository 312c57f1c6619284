"""What each stretch of an article is; regions are drawn in the text with [[kind| … ]]."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.ingest.compose import titled
from variorum.ingest.regions import regions
from variorum.text.paragraphs import paragraphs

_MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\]", re.DOTALL)


def drawn(text):
    """The text without its drawing, and the drawn (kind, words) in order."""
    return _MARK.sub(lambda match: match[2], text), [(match[1], match[2]) for match in _MARK.finditer(text)]


def found(text, title="", standfirst=""):
    return [(one.kind, text[one.start : one.end]) for one in regions(text, title, standfirst)]


BODY = "The bridge over the Ansel fell on Monday, the ministry of works said in a statement to reporters."
MORE = "Twelve people were missing in the evening, and the search went on through the night, officials said."

DRAWN = {
    "headline, date, caption and promos": f"""[[promo|Telling it plainly since 1988]]

[[headline|Bridge over the Ansel falls: ‘We heard a crack’]]

[[dateline|April 5, 2031 at 1:04 pm]]

[[caption|People stand at the river in Port Casse on April 5, 2031 [Rell Osk/Velmora Images]]]

[[body|{BODY}]]

[[promo|READ: Ten bridges that fell]]

[[body|{MORE}]]""",
    "a standfirst told again below": """[[headline|Minister Korvin: No Need For Another Inquiry]]
[[standfirst|During her visit to Velmora City, Minister Korvin said that the fallen bridge needs no inquiry.]]
[[body|Minister Korvin said on Saturday on a visit to Velmora City that the fallen bridge needs no inquiry.]]
[[body|She left without taking questions.]]""",
    "an agency's dateline": f"""[[headline|Bridge Falls in Velmora, Twelve Missing]]

[[dateline|PORT CASSE (VNQ)-]] [[body|{BODY}]]

[[body|{MORE}]]""",
    "no headline": f"[[body|{BODY}]]\n\n[[body|{MORE}]]",
    "subheadings": f"""[[body|{BODY}]]

[[subheading|A long history]]

[[body|{MORE}]]

[[subheading|The Minister Calls for Calm ‘in the Town’]]

[[body|{BODY}]]""",
    "lists are no subheadings": f"""[[body|{BODY}]]

[[body|The old bridge]]

[[body|The new bridge]]

[[body|The railway bridge]]

[[body|{MORE}]]""",
    "a starred note": f"""[[body|The Lantern Front* blamed the government. {MORE}]]

[[body|{BODY}]]

[[footnote|*Lantern Front: a group banned in Velmora]]""",
    "bullets are no notes": f"""[[body|{BODY}]]
[[body|* Twelve are missing.]]
[[body|* Three were found.]]
[[body|{MORE}]]""",
    "bylines, credits and the rights line": f"""[[headline|Bridge over the Ansel falls]]

[[dateline|By Jane Roe and Osk Rell, Velmora Herald]]

[[dateline|Published: 5 April 2031, 13:04 | Updated 6 April 2031]]

[[body|{BODY}]]

[[body|{MORE}]]

[[footnote|(Reporting by Jane Roe; Editing by Osk Rell)]]

[[promo|© 2031 Velmora Herald. All rights reserved.]]""",
    "buttons and addresses": f"""[[promo|Facebook Twitter WhatsApp Email]]

[[headline|Bridge over the Ansel falls]]

[[promo|Advertisement]]

[[body|{BODY}]]

[[promo|Follow Jane Roe on Twitter @janeroe]]

[[body|{MORE}]]

[[promo|jane.roe@herald.example]]""",
    "hours of a live page": f"""[[headline|Bridge over the Ansel falls]]

[[dateline|Updated 14:05]]

[[subheading|13:40 Toll rises to nine]]

[[body|{BODY}]]

[[dateline|12.10 GMT]]

[[subheading|12:02 Korvin speaks]]

[[body|{MORE}]]

[[body|12:01 It fell.]]

[[body|12:00 The bridge shook, and nobody knew why, officials said.]]""",
    "a list of videos": f"""[[body|{BODY}]]

[[promo|1:04 Bridge falls in Velmora]]

[[promo|0:58 Korvin speaks in Port Casse]]

[[body|{MORE}]]""",
    "pulled quotes": f"""[[headline|Bridge over the Ansel falls]]

[[body|{BODY}]]

[[promo|We heard a crack from under the road]]

[[promo|Jane Roe, a driver]]

[[body|“We heard a crack from under the road until about noon,” Jane Roe said. “Then it fell.”]]

[[body|Minister Korvin told reporters: “There will be an inquiry, and we will find them.”]]

[[promo|“There will be an inquiry, and we will find them” — Ansa Korvin, minister]]

[[body|“There will be an inquiry, and we will find them,” Mayor Peter Hall said in Port Casse.]]

[[body|{MORE}]]""",
    "lists of links and notes on writers": f"""[[headline|Bridge over the Ansel falls]]

[[dateline|By Jane Roe]]

[[body|{BODY}]]

[[promo|Most read]]

[[promo|1. 45 killed in mine near Harrowgate, police say]]

[[promo|2. Minister Korvin denies 12 charges]]

[[body|{MORE}]]

[[promo|Trending]]

[[promo|Korvin to resign, friends say]]

[[promo|Ten bridges that fell]]

[[footnote|Jane Roe joined the paper in 2015 and has won two awards.]]

[[footnote|Peter Hall is the works correspondent of the Herald. He was born in Port Casse in 1988.]]""",
    "corrections": f"""[[body|{BODY}]]

[[body|{MORE}]]

[[footnote|Correction: an earlier version of this article named the wrong river.]]""",
}


@pytest.mark.parametrize("name", DRAWN)
def test_regions_are_as_drawn(name):
    # The caption's own brackets close the drawing, so its mark ends with three.
    text, wanted = drawn(DRAWN[name].replace("Images]]]", "Images\ufffc]]"))
    text, wanted = (
        text.replace("\ufffc", "]"),
        [(kind, words.replace("\ufffc", "]")) for kind, words in wanted],
    )
    assert found(text) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "Read that again: the bridge fell because nobody had looked at it for eleven years, she said.",
        "Follow the money, and it leads to the ministry of works, the Lantern Front said in a statement.",
        "Copyright law in Velmora is older than the bridge, and it was never put in question by anyone.",
        "By Monday evening the bridge was gone, and twelve people were missing, the ministry said.",
        "Loading docks on the river were closed after the bridge fell, the port of Velmora City said.",
        "This photo is not what it seems, the ministry told reporters in Port Casse on Monday evening.",
        "Photographs of the bridge were everywhere, and the crowd at the river grew by the hour.",
        "Sharing the blame, the two ministers said, was not what the country needed at this hour.",
        "Corrections officers found the letter on Monday: it named the twelve men, the ministry said.",
        "Clarification on the toll came at night, when the ministry said that three people were dead.",
        "Related articles of the law on bridges were struck down by the court in Port Casse in May.",
        "Do you trust the ministry, Korvin was asked, and she left the hall without giving an answer.",
        "Recommended speeds were never kept on the bridge, which opened in 1931, the ministry said.",
        "The Herald, which 200,000 readers buy, printed 123 shares of blame on its front page on Monday.",
        "Signing up for the search cost her a shift, Jane Roe said, and she would sign up once more.",
        "Peter Hall is a reporter for the Herald who saw the bridge fall, the ministry said on Monday.",
        "We have sent you a letter, the ministry told the families of the missing, and nobody wrote back.",
        "The seat went to a newcomer, the count in Port Casse showed on Monday night (Peter Hall/Labour).",
        "The crowd went back to gallery three, where the ministry had left its plans of the bridge.",
        "The report on the bridge (published Tuesday, May 6, 2031) names twelve men, the ministry said.",
        "Find them on Facebook, and they will deny it, said a neighbour who did not want to be named.",
        "Get the ferry to Casse, and you see the bridge; the app for Android phones shows it as open.",
        "Copyright the painter as they may, the bridge of 1931 is the town's own, the ministry said.",
        "Contact between the ferry and the port at Sarn was lost, the guard wrote from a@sarn.example.",
        "Contact Det. Marrow at 555-0147 or marrow@sarn.example with what you saw of it, the guard asked.",
        "Stay up to date, follow the law and keep away from the river, the ministry said to the crowd.",
        "Already have an account of the fall, the ministry asked witnesses, and are you ready to give it?",
    ],
)
def test_the_story_is_not_taken_for_something_else(line):
    assert ("body", line) in found(f"{BODY}\n\n{line}\n\n{MORE}")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Recommended: Korvin denies 12 affairs", "promo"),
        ("Related article Korvin says that she will quit", "promo"),
        ("Share or comment on this article: Bridge over the Ansel falls, 12 missing", "promo"),
        ("Follow VNA's coverage of Velmora at https://vna.example/velmora", "promo"),
        ("By clicking Sign up, you agree that the Herald will send you emails.", "promo"),
        ("Only $1 for 4 weeks.", "promo"),
        ("Try unlimited access. Only $1 for 4 weeks.", "promo"),
        ("More than 200,000 readers trust us.", "promo"),
        ("123 shares", "promo"),
        ("45 View comments", "promo"),
        ("5 min read", "promo"),
        ("Listen 4 minutes", "promo"),
        ("Published 3 hours ago", "promo"),
        ("Do you know somebody on the bridge? Email news@herald.example", "promo"),
        ("___", "promo"),
        ("Officers search the river below the bridge. (Peter Hall/Staff)", "caption"),
        ("Boats on the river (Peter Hall / Velmora Herald) (Peter Hall / Velmora Herald)", "caption"),
        ("The bridge on Monday. (Peter Hall/for the Velmora Mirror)", "caption"),
        ("PETER HALL/REUTERS", "caption"),
        ("Uncredited/AP", "caption"),
        ("The ministry speaks on the fall at Noon. (Published Tuesday, May 6, 2031)", "caption"),
        ("Photo: Orlo Marrow The bridge in May. 1 / 1 Back to Gallery", "caption"),
        ("We have sent you a verification email today. Open it to go on reading the Herald.", "promo"),
        ("If you do not receive the verification within an hour, write to the Herald.", "promo"),
        ("Just One More Thing...", "promo"),
        ("Add a location to your Tweets", "promo"),
        ("Already have an account?", "promo"),
        (">>Download the Casse Herald app for iOS and Android", "promo"),
        ("Keep checking herald.example.com for the latest.", "promo"),
        ("Find the Herald on Twitter, Facebook, and Instagram.", "promo"),
        ("Also on CasseNet:", "promo"),
        ("(© 2031 CASSE)", "promo"),
        ("© 2031 Velmora Media Group.", "promo"),
        ('Text "CASSE" to 55555 to hear from us first', "promo"),
        ("Contact Peter Hall: hall@herald.example or 313-555-0147.", "promo"),
        ("(313) 555-0147", "promo"),
        ("Want more of it? Watch us on a screen near you, and join us on Facebook every day.", "promo"),
        ("Copyright The Velmora Herald", "promo"),
        ("**More on the story here**", "promo"),
        ("Stay Up To Date, Follow The Herald On Twitter", "promo"),
        ("Play Facebook", "promo"),
        ("With News Wire Services", "footnote"),
        ("CORRECTION (May 6): An earlier report said that five people were killed.", "footnote"),
        ("Correction, 6 May 2031: The bridge is from 1931, not from 1913.", "footnote"),
        ("An editing error in an earlier version of this story gave the toll as five.", "footnote"),
    ],
)
def test_what_a_page_says_beside_the_story_is_no_part_of_it(line, kind):
    assert (kind, line) in found(f"Bridge falls in Velmora\n\n{BODY}\n\n{line}\n\n{MORE}")


def test_the_titles_of_a_playlist_are_promos_with_a_quotation_at_their_head_too():
    videos = ["0:43 Ferry found adrift; captain held Pause", "1:47 'I miss the old bridge,' says ferryman"]
    text = f"Bridge falls in Velmora\n\n{videos[0]}\n\n{videos[1]}\n\n{BODY}\n\n{MORE}"
    assert [kind for kind, _ in found(text)] == ["headline", "promo", "promo", "body", "body"]


LINKS = [
    "Sella woman hit by a stray oar",
    "Crowd asks for a ferry on Quay Street",
    "The hard work of a harbour",
]


def test_headlines_of_others_alone_below_a_headline_are_no_story():
    kinds = [kind for kind, _ in found("\n\n".join(["Charge against Korvin dropped", *LINKS]))]
    assert kinds == ["headline", "promo", "promo", "promo"]


@pytest.mark.parametrize(
    "lines",
    [
        [*LINKS, "Charge dropped after five years in Port Casse"],
        [*LINKS, "It was dropped at noon."],
        LINKS[:2],
        [*LINKS, "A judge in Port Casse let her go at noon " * 4],
    ],
)
def test_short_lines_that_tell_of_the_headline_or_end_are_a_story(lines):
    kinds = [kind for kind, _ in found("\n\n".join(["Charge against Korvin dropped", *lines]))]
    assert "promo" not in kinds


def test_a_headline_alone_below_related_story_is_a_link_at_the_foot_only():
    link = "Man sought over the fall of the Casse pier"
    story = f"Bridge falls in Velmora\n\n{BODY}\n\n{MORE}\n\nRELATED STORY:\n\n{link}"
    assert ("promo", link) in found(story)
    assert ("subheading", link) in found(f"{story}\n\n{MORE}")


def test_a_poll_is_no_part_of_the_story_and_a_numbered_list_is():
    answers = "1. Yes. The bridge was never safe.\n\n2. No. It stood for a hundred years."
    polled = found(f"Bridge falls in Velmora\n\n{BODY}\n\n{MORE}\n\n{answers}\n\nVote\n\nView Results")
    assert [kind for kind, _ in polled] == ["headline", "body", "body", *["promo"] * 4]
    listed = found(f"Bridge falls in Velmora\n\n{BODY}\n\n{answers}\n\n{MORE}")
    assert [kind for kind, _ in listed] == ["headline", *["body"] * 4]


@pytest.mark.parametrize(
    "line",
    [
        "Peter Hall is a reporter for the Herald. Hall had warned of the bridge in 2019, and was not heard.",
        'Peter Hall is a reporter for the Herald. He saw the fall: "It broke in the middle."',
        "Peter Hall is a teacher who lives near the bridge and has won two awards for his gardens.",
    ],
)
def test_a_reporter_of_whom_the_story_tells_is_no_note(line):
    told = "Hall was taken to a hospital." if "Hall had" in line else MORE
    assert ("body", line) in found(f"{BODY}\n\n{MORE}\n\n{told}\n\n{line}\n\n{BODY}")


def test_a_headline_that_metadata_gives_is_found_below_a_slogan():
    text = f"Velmora Herald\nAll of it\nBridge falls\n{BODY}\n{MORE}"
    assert found(text, "Bridge falls") == [
        ("promo", "Velmora Herald"),
        ("promo", "All of it"),
        ("headline", "Bridge falls"),
        ("body", BODY),
        ("body", MORE),
    ]


def test_a_title_over_two_lines():
    text = f"A bridge falls;\nVelmora Diary.\n{BODY}\n{MORE}"
    assert found(text, "A bridge falls; Velmora Diary")[:2] == [
        ("headline", "A bridge falls;"),
        ("standfirst", "Velmora Diary."),
    ]


@pytest.mark.parametrize(
    ("text", "title", "stays"),
    [
        ("“Bridge” falls!\n\nIt fell.", '"Bridge" falls', True),
        ("BRIDGE FALLS\nIt fell.", "Bridge falls", True),
        ("Bridge falls on Monday in Velmora City.\n\nIt fell.", "Bridge falls on Monday", True),
        ("The old bridge fell.\n\nIt did.", "Bridge falls", False),
        ("Bridge falls in Velmora\nIt fell.", "Bridge falls in Velmora | Velmora Herald", True),
        ("It fell.", "", True),
    ],
)
def test_a_title_is_set_in_front_once(text, title, stays):
    shown, shift = titled(text, title)
    assert shown == (text if stays else f"{title}\n\n{text}")
    assert shown[shift:] == text


def test_speakers_of_a_transcript_are_no_datelines():
    text = "KORVIN: The bridge fell.\n\nROE: When did it fall?\n\nKORVIN: It fell on Monday morning."
    assert {kind for kind, _ in found(text)} == {"body"}


def test_wrapped_lines_make_one_paragraph():
    wrapped = (
        "The bridge over the Ansel fell on Monday, the ministry of\n"
        "works said in a statement to reporters, and twelve people\n"
        "were missing in the evening.\n\n"
        "The search went on through the night, officials said, but\n"
        "nobody was found before the morning, when it was called\n"
        "off because of the rain that fell on the river."
    )
    assert len(found(wrapped)) == 2


WORDS = st.lists(
    st.sampled_from(
        [
            "The bridge fell.",
            "READ: more",
            "By Jane Roe",
            "PORT CASSE (AFP) - It fell",
            "* star",
            "*note",
            "word*",
            "July 5, 2031",
            "A short line",
            "[Photo/Agency]",
            "“Odd quote",
            "\u202e",
            "\u00a0",
            "",
            "1:04 Video",
            "Bridge falls",
        ]
    )
    | st.text(max_size=30),
    max_size=14,
)


@settings(deadline=None)
@given(WORDS, st.sampled_from(["\n", "\r\n", "\n\n", " \n"]), st.sampled_from(["", "Bridge falls", "x"]))
def test_regions_are_ordered_apart_and_hold_every_word(lines, between, title):
    text = between.join(lines)
    result = regions(text, title)
    covered = set()
    last = 0
    for region in result:
        assert last <= region.start < region.end <= len(text)
        assert text[region.start : region.end] == text[region.start : region.end].strip()
        covered.update(range(region.start, region.end))
        last = region.end
    assert all(offset in covered for offset, character in enumerate(text) if not character.isspace())


@settings(deadline=None)
@given(st.text(alphabet="ab .\n\r\u2028", max_size=60))
def test_paragraphs_hold_every_word_once(text):
    last = 0
    for start, end in paragraphs(text):
        assert last <= start < end
        assert not text[last:start].strip()
        last = end
    assert not text[last:].strip()


def test_a_title_below_the_story_is_a_link_and_not_the_headline():
    text = f"{BODY}\n{MORE}\nBridge falls\nMost wanted cats"
    assert titled(text, "Bridge falls")[0] == f"Bridge falls\n\n{text}"


def test_one_paragraph_above_the_headline_keeps_its_facts():
    assert found(f"{BODY}\nBridge falls\n{MORE}", "Bridge falls") == [
        ("body", BODY),
        ("headline", "Bridge falls"),
        ("body", MORE),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "July 5, 2031 " + "12:30 " * 24 + "x",
        "By " + "Aa " * 50,
        "By " + "Aa, " * 38,
        "A" * 150 + " (",
        "AB" * 40 + ", Aa" * 20,
        "Follow " + "@ " * 80,
        "(" * 150 + "AP",
        "* " * 400,
    ],
)
def test_lines_made_to_cost_time_are_read(line):
    assert "".join(words for _, words in found(f"{line}\n{BODY}")).replace(" ", "") == (line + BODY).replace(
        " ", ""
    )
