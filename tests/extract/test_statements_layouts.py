"""Layouts and set phrases of saying, relays, and what is left out, in invented news."""

from __future__ import annotations

import pytest

from tests.extract.reading import only, parsed, printed, read
from variorum import extract
from variorum.extract import mentions, statements, times


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The Lantern Front later claimed responsibility for the fire in the port.",
            "The Lantern Front",
            "later claimed",
            ("responsibility for the fire in the port",),
        ),
        (
            "Officials have hit out at Minister Ansa Korvin over her plan for the bridge.",
            "Officials",
            "have hit out at",
            ("Minister Ansa Korvin over her plan for the bridge",),
        ),
        (
            "The Harbour Committee underscored the need for cheaper bread in the town.",
            "The Harbour Committee",
            "underscored",
            ("the need for cheaper bread in the town",),
        ),
        (
            "The bridge, which Korvin said was unsafe, fell on Monday.",
            "Korvin",
            "said",
            ("which", "was unsafe"),
        ),
        (
            "There are 200 observers in Velmora, who Korvin claims are guarding the bridge.",
            "Korvin",
            "claims",
            ("who", "are guarding the bridge"),
        ),
        (
            "Both sides agreed to withdraw troops by June, Tessaly's foreign minister, Yusuf Al Hadri, said.",
            "Tessaly's foreign minister, Yusuf Al Hadri,",
            "said",
            ("Both sides agreed to withdraw troops by June",),
        ),
        (
            "“We will never leave the valley.” — Ansa Korvin, minister",
            "Ansa Korvin, minister",
            "—",
            ("“We will never leave the valley.”",),
        ),
        (
            "“The bridge is closed,” Korvin thundered. “It will stay closed. Nobody will cross it.”",
            "Korvin",
            "thundered",
            ("“The bridge is closed,”", "“It will stay closed. Nobody will cross it.”"),
        ),
    ],
)
def test_words_under_less_usual_cues(text: str, source: str, cue: str, content: tuple[str, ...]) -> None:
    assert printed(only(text)) == (source, cue, content)


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Bridge is unsafe – minister", "minister", "Bridge is unsafe"),
        ("Bridge 'will be rebuilt' - officials", "officials", "Bridge 'will be rebuilt'"),
    ],
)
def test_a_headline_is_signed_after_a_dash(headline: str, source: str, content: str) -> None:
    one = only(f"{headline}\nThe bridge fell on Monday.", headline=True)
    assert (one.source.text if one.source else "", one.content[0].text) == (source, content)


@pytest.mark.parametrize("tail", ["The Velmora Post", "live updates"])
def test_what_follows_a_dash_in_a_headline_need_be_no_speaker(tail: str) -> None:
    assert read(f"Bridge of Velmora falls - {tail}\nThe bridge fell on Monday.", headline=True) == ()


def test_the_second_cue_of_a_headline_has_the_source_of_the_first() -> None:
    found = read("Velmora's Unions Say Will Not Accept Lower Wages, Call for Fresh Talks", headline=True)
    assert [one.source.text if one.source else "" for one in found] == ["Velmora's Unions"] * 2


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            '"They did nothing, said Mirel Sando, the secretary of the UVD.',
            "Mirel Sando, the secretary of the UVD",
        ),
        ('"They did nothing, the secretary of the union said. He left.', "the secretary of the union"),
    ],
)
def test_an_open_quotation_ends_before_its_cue(text: str, source: str) -> None:
    one = only(text)
    assert printed(one) == (source, "said", ('"They did nothing',))
    assert one.repairs == ("no closing mark",)


def test_a_comma_and_a_verb_of_saying_end_no_closed_quotation() -> None:
    one = only("“They came late, said nothing, and left,” Korvin said.")
    assert printed(one)[2] == ("“They came late, said nothing, and left,”",)


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        (
            "The port would open in May, the Velmora Post quoted Korvin as saying.",
            "Korvin",
            "the Velmora Post",
        ),
        ("“The port is open,” the Velmora Post quoted Korvin as saying.", "Korvin", "the Velmora Post"),
        ("Korvin said the bridge was safe, the agency reported on Tuesday.", "Korvin", "the agency"),
        ("“No,” Korvin said, according to the Velmora Post.", "Korvin", "the Velmora Post"),
        ("“The bridge is ours,” he said, according to a transcript.", "he", "a transcript"),
        (
            "Korvin said that the plan was good, but that it cost much, according to the Velmora Post.",
            "Korvin",
            "the Velmora Post",
        ),
    ],
)
def test_words_stay_with_who_said_them(text: str, source: str, relay: str) -> None:
    one = only(text)
    assert printed(one)[0] == source
    assert [link.span.text for link in one.relays] == [relay]
    assert not any(relay in span.text for span in one.content)


def test_a_second_verb_of_saying_has_the_speaker_not_the_thing_spoken_of() -> None:
    found = read("Korvin said that the bridge was safe, and called for an inquiry.")
    assert [printed(one) for one in found] == [
        ("Korvin", "said", ("that the bridge was safe",)),
        ("Korvin", "called for", ("an inquiry",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Men calling themselves the “Council of the Velmoran Lantern Front” marched.",
        "Korvin and Sando met each other in the port.",
        "What is called a training role began on Monday.",
        "The delegations came to discuss the bridge.",
    ],
)
def test_what_is_nobodys_words_is_left_out(text: str) -> None:
    assert read(text) == ()


def test_a_speaker_who_thinks_aloud_says_it_once() -> None:
    assert printed(only("“I think that the bridge is safe,” Korvin said."))[0] == "Korvin"
    assert len(read("“I think that the bridge is safe,” Korvin said.")) == 1


def test_others_inside_somebodys_words_are_kept() -> None:
    inner = [
        one for one in read("Korvin said that Sando hopes that the bridge will be rebuilt.") if one.parent
    ]
    assert [printed(one)[0] for one in inner] == ["Sando"]


def test_an_inner_statement_lies_within_the_outer_one() -> None:
    text = "Both sides agreed to withdraw troops by June, Tessaly's foreign minister, Yusuf Al Hadri, said."
    found = {one.id: one for one in read(text)}
    inner = [one for one in found.values() if one.parent]
    assert inner
    for one in inner:
        assert one.content[-1].end <= found[one.parent or ""].content[-1].end


def test_names_of_works_are_no_words() -> None:
    assert read("Korvin read “The Bridge Over Port Casse,” on Monday.") == ()


def test_who_was_asked_did_not_ask() -> None:
    found = read("Asked whether the bridge was safe, Korvin said that it was weak.")
    assert [one.source.text for one in found if one.source and one.cue and one.cue.text == "Asked"] == []


def test_a_split_name_is_one_source() -> None:
    one = only("Foreign Minister Youssef al-Hadhri announced on Monday that the troops had left.")
    assert printed(one)[0] == "Foreign Minister Youssef al-Hadhri"


def test_a_time_within_a_name_is_no_time_of_saying() -> None:
    one = only("“I will rebuild it,” Korvin said in an interview on the “Today” programme.")
    assert one.said is None


@pytest.mark.parametrize(
    "text",
    [
        "Korvin promised hundreds of times that the bridge would be rebuilt.",
        "Korvin told hundreds of stories and said that the guards would be punished.",
    ],
)
def test_things_are_no_addressees(text: str) -> None:
    found = read(text)
    assert found
    assert all(one.addressee is None for one in found)


def test_the_head_of_a_split_word_takes_its_tail() -> None:
    found = read("Korvin called on the council to re-open the bridge and promised to re-build it.")
    assert found
    for one in found:
        assert not one.content[-1].text.endswith("re")


def test_a_place_before_a_colon_is_what_a_headline_is_about() -> None:
    topic = read("Paris: fire kills at least seven\n\nFirefighters left in the morning.", headline=True)
    assert [one for one in topic if one.cue is not None and one.cue.text == ":"] == []


def _colon_headline(headline: str, body: str) -> list[str]:
    """The sources of the statements that a headline makes with its colon."""
    text = f"{headline}\n\nIt was a long day for the harbour of Port Casse.\n\n{body}"
    found = read(text, headline=True)
    return [one.source.text if one.source else "" for one in found if one.content[0].start < text.index("\n")]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Ansa Korvin: what the jury did not hear", "The judge, Ann Hale, said that it was a long trial."),
        ("Tom Hale: a life in the harbour", '"He loved boats," said his sister.'),
        ("Marlow Town 2-1 Dan Hill: late goal decides", "The town won on Saturday."),
        ("Korvin v Hale: bridge row goes on", "The two met on Saturday."),
        ("Velmora Bank: Brother 'ashamed' in court", "Tom Hale said that he was ashamed."),
        ("Casse harbour fire: families 'heartbroken'", "Police said that the road was closed."),
    ],
)
def test_a_name_before_a_colon_may_be_what_a_headline_is_about(headline: str, body: str) -> None:
    assert _colon_headline(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "source"),
    [
        (
            "Ansa Korvin: bridge will stay closed until May",
            "The bridge will stay closed until May, Ansa Korvin said on Monday.",
            "Ansa Korvin",
        ),
        ("Ansa Korvin: 'The bridge will stay closed'", '"I am tired," said Tom Hale.', "Ansa Korvin"),
        ("Ansa Korvin: bridge will stay closed until May", "The bridge fell on Monday.", "Ansa Korvin"),
        ("Ansa Korvin: bridge 'far too weak'", "The bridge was far too weak, Korvin said.", "Ansa Korvin"),
        ("18:40 Ansa Korvin: bridge will open", "The bridge will open, Korvin said.", "Ansa Korvin"),
        ("MAYOR: 'We will build the bridge again'", "The bridge fell on Monday.", "MAYOR"),
        ("HORROR: 'The bridge was far too weak'", "The bridge fell on Monday.", ""),
    ],
)
def test_a_headline_s_colon_gives_words_to_who_says_them(headline: str, body: str, source: str) -> None:
    assert _colon_headline(headline, body) == [source]


INTRODUCED = "Ansa Korvin, the mayor of Port Casse, spoke to the Velmora Courier about the harbour fire."


def answers(text: str) -> list[tuple[str, str, str]]:
    """Label, speaker and words of each answer; the speaker as the introduction names him, "" for nobody."""
    article = parsed(text)
    named = mentions.find(article)
    by_id = {one.id: one.name for one in named}
    found = statements.find(article, named, times.find(article))
    return [
        (one.source.text if one.source else "", by_id.get(one.speaker or "", ""), one.content[0].text)
        for one in found
        if one.cue is not None and one.cue.text == ":"
    ]


@pytest.mark.parametrize(
    ("asks", "label"),
    [("Q", "A"), ("Question", "Answer"), ("Interviewer", "Korvin"), ("MT", "AK"), ("Courier", "Ansa Korvin")],
)
def test_each_paragraph_of_an_answer_is_the_interviewees(asks: str, label: str) -> None:
    text = (
        f"{INTRODUCED}\n\n{asks}: How many were hurt?\n\n{label}: Eleven people were hurt.\n\n"
        f"We opened the school.\n\n{asks}: Was anybody arrested?\n\n{label}: I cannot say."
    )
    assert answers(text) == [
        (label, "Ansa Korvin", "Eleven people were hurt."),
        (label, "Ansa Korvin", "We opened the school."),
        (label, "Ansa Korvin", "I cannot say."),
    ]


@pytest.mark.parametrize(
    "introduction",
    [
        "Ansa Korvin spoke to the Velmora Courier. Peter Hall leads the union.",
        "The harbour of Port Casse burned on Tuesday. We spoke to the mayor.",
    ],
    ids=["two are named", "nobody is named"],
)
def test_an_answer_without_a_name_is_nobodys_for_sure(introduction: str) -> None:
    told = "Q: Was anybody hurt?\n\nA: I know of eleven.\n\nQ: Is it open?\n\nA: No, we closed it."
    assert answers(f"{introduction}\n\n{told}") == [
        ("A", "", "I know of eleven."),
        ("A", "", "No, we closed it."),
    ]


def test_who_asks_is_not_who_answers() -> None:
    text = (
        "Ansa Korvin spoke to Mara Teller of the Velmora Courier.\n\n"
        "Q: Was anybody hurt?\n\nA: I know of eleven.\n\nQ: Is it open?\n\nA: No."
    )
    assert {speaker for _, speaker, _ in answers(text)} == {"Ansa Korvin"}


def test_a_paragraph_that_tells_of_the_interviewee_ends_the_answer() -> None:
    text = (
        f"{INTRODUCED}\n\nQ: Was anybody hurt?\n\nA: I know of eleven.\n\nKorvin looks at the harbour.\n\n"
        "It is grey today.\n\nQ: Is it open?\n\nA: No.\n\nThe council meets on Friday."
    )
    assert [words for _, _, words in answers(text)] == ["I know of eleven.", "No."]


@pytest.mark.parametrize(
    "listed",
    [
        "When: Friday at noon.\n\nWhere: The school of Port Casse.\n\nTickets: Ten crowns at the door.",
        "Fire: How did it begin?\n\nHarbour: Why was it closed?\n\nSchool: Who paid for the beds?",
        "Q: Was anybody hurt?\n\nThe council said that nobody was.",
        "Q: May people go home?\n\nA: Not before Friday.\n\nQ: Is the school open?\n\nA: It is.",
    ],
)
def test_a_list_with_labels_is_no_interview(listed: str) -> None:
    assert answers(f"{INTRODUCED}\n\n{listed}") == []


def test_a_question_tells_nothing() -> None:
    text = (
        f"{INTRODUCED}\n\nQ: Police arrested Hall, union leaders said. Was it right?\n\nA: I know of it."
        "\n\nQ: Did the wall collapse?\n\nA: No. The roof collapsed."
    )
    marks = extract.marks(parsed(text))
    assert [one.trigger.text for one in marks.events] == ["fire", "collapsed"]
    assert not [one for one in marks.statements if one.source and one.source.text == "union leaders"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Notes to editors: Hale is the family name.", []),
        ("Update: Ansa Korvin said the bridge was open again.", ["Ansa Korvin"]),
        ("Notes to editors: “The bridge is open again,” Ansa Korvin said.", ["Ansa Korvin"]),
    ],
)
def test_a_label_is_nobody_who_speaks(text: str, sources: list[str]) -> None:
    assert [one.source.text for one in read(f"The bridge fell.\n\n{text}") if one.source] == sources
