"""What is done to somebody, or how somebody fares, is no saying; and whose words end where others begin."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn


def _told(drawn: str, headline: bool = False) -> list[tuple[str, str, list[str]]]:
    return [
        (source, cue, list(content))
        for source, cue, content in map(printed, read_drawn(drawn, headline=headline))
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "In May, [1c:Mayor Korvin and her deputy] [1q:were sued] by [1s:a guild of ferrymen].",
        "[1c:Neither the thief nor his brothers] [1q:have been identified] by [1s:officers in the town].",
        "[1s:A jury in Port Casse] [1q:has indicted] [1c:two clerks].",
        "[1s:The warden] [1q:called] [1c:a rescue number then].",
        "[1s:Reth] said so, and [1s:he] [1q:called] [1c:the police to help with the search].",
        "[1s:Ansa Korvin] [1q:has cemented] [1c:her place as the party's leader in the spring vote].",
        "[1s:Mayor Korvin] [1q:is outpacing] [1c:her rivals by far in the spring].",
        "[1s:Harbour fans] [1q:might recall] [1c:Reth, a goalkeeper who broke his arm in 2018].",
        "The race is close, and [1s:Tessaly] [1q:could point to] [1c:a winner in the north].",
        "[1s:Dockers] [1q:deemed] [1c:essential will be paid for their work in May].",
        "The plan makes sure that [1s:hundreds of thousands] [1q:furloughed] [1c:harbour workers "
        "receive full pay after the strike].",
        "[1s:Watch Korvin's speech on why she left], and [1q:read] [1c:our account of the vote].",
    ],
)
def test_what_is_done_is_not_said(drawn: str) -> None:
    assert _told(drawn) == []


@pytest.mark.parametrize(
    "drawn",
    [
        "[1s:The guild] [1q:called] [1c:the police brutal].",
        "[1s:A witness] [1q:identified] [1c:the clerk as Dan Reth].",
        "[1s:The council] [1q:deemed] [1c:the bridge unsafe].",
        "[1s:Harbour fans] [1q:recalled] [1c:that Reth broke his arm in 2018].",
        "[1s:Reth] [1q:pointed to] [1c:the cracks in the wall].",
        "[1s:Tens of thousands] [1q:said] [1c:passengers get no bed at night].",
        "[1s:The guild] [1q:sued the port, saying] [1c:that it had lied].",
    ],
)
def test_what_is_said_of_such_things_stays(drawn: str) -> None:
    assert _told(drawn)


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1s:Father] [1q:charged] [1c:in theft of harbour bell]", ["Father", "in theft of harbour bell"]),
        (
            "[1s:Casse dad] [1q:sentenced] [1c:in death of young clerk]",
            ["Casse dad", "in death of young clerk"],
        ),
    ],
)
def test_who_is_charged_in_a_headline_has_not_charged(drawn: str, words: list[str]) -> None:
    ((source, _, content),) = _told(drawn, headline=True)
    assert (source, content) == ("", words)


def test_a_charge_in_the_active_voice_keeps_its_speaker() -> None:
    assert _told("[1s:Hall] [1q:charged] [1c:that the port had lied].")[0][0] == "Hall"


def test_charges_against_somebody_are_not_that_persons_words() -> None:
    ((source, _, _),) = _told(
        "The charges against [1s:Vask] [1q:alleged] [1c:she kept a rifle in the boathouse]."
    )
    assert source == "The charges against Vask"


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "[1s:The Port Ministry] [1q:had been sent a letter begging] [1c:it to mend the quay], "
            "by 12 other mayors.",
            "12 other mayors",
        ),
        ("[1s:The Port Ministry] [1q:was sent a petition demanding] [1c:that it mend the quay].", ""),
    ],
)
def test_whoever_is_sent_a_letter_has_not_written_it(drawn: str, source: str) -> None:
    ((found, _, _),) = _told(drawn)
    assert found == source


def test_what_others_hold_is_not_the_first_sides_words() -> None:
    told = _told(
        "[1s:Dockers] [1q:say] [1c:the toll pays for the quay but critics see it as a burden on trade]."
    )
    assert ("Dockers", "say", ["the toll pays for the quay"]) in told


def test_a_contrast_that_the_speaker_draws_stays() -> None:
    told = _told("[1s:Korvin] [1q:said] [1c:the toll was high but it paid for the quay].")
    assert told[0][2] == ["the toll was high but it paid for the quay"]


def test_a_quotation_ends_where_the_next_begins() -> None:
    told = _told(
        "[1c:“We shall build a quay with Dan Vask,”] [1s:Mayor Korvin] [1q:said]. "
        "[2c:“The port is deep in debt, but Vask is a good man.” “It is an honour to be named to the port,”] "
        "[2s:Vask] [2q:said]."
    )
    assert told == [
        (
            "Mayor Korvin",
            "said",
            ["“We shall build a quay with Dan Vask,”", "“The port is deep in debt, but Vask is a good man.”"],
        ),
        ("Vask", "said", ["“It is an honour to be named to the port,”"]),
    ]


@pytest.mark.parametrize(
    ("drawn", "negated"),
    [
        ("There [1q:has been no evidence of] [1c:theft in the port of Casse].", True),
        ("[1s:Police] [1q:found no sign] [1c:that the lock was forced].", True),
        ("There [1q:is evidence of] [1c:theft in the port of Casse].", False),
        ("[1s:Police] [1q:found no key, saying] [1c:that the lock was forced].", False),
    ],
)
def test_no_evidence_denies_what_it_names(drawn: str, negated: bool) -> None:
    (one,) = read_drawn(drawn)
    assert one.negated is negated


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        ("[1s:Vask] [1q:seemed to blame] [1c:the dockers for the fire].", "Vask"),
        ("[1s:Vask] [1q:seems to enjoy] [1c:the quarrel about the port].", ""),
    ],
)
def test_whoever_seems_to_say_something_has_spoken(drawn: str, source: str) -> None:
    assert [printed(one)[0] for one in read_drawn(drawn)] == [source]


def test_a_cue_in_quoted_words_has_no_other_quotation() -> None:
    told = _told(
        "[1c:“He was kind,”] [1s:Mr. Korvin] [1q:said]. [1c:“He was popular. [2q:The wish] of "
        "[2s:most of them] is [2c:to go on].]\n\n"
        "[2c:“It is hard on the boys, and we lost a friend.”]"
    )
    assert ("most of them", "The wish", ["to go on"]) in told
    assert [
        source for source, _, content in told if "“It is hard on the boys, and we lost a friend.”" in content
    ] == ["Mr. Korvin"]


def test_a_programme_is_not_what_is_said_on_it() -> None:
    found = read(
        "“It is a shame,” Dan Reth, a docker, said on Channel Four’s “Harbour & Co.” The vote is near."
    )
    assert [list(printed(one)[2]) for one in found] == [["“It is a shame,”"]]


def test_a_headline_gives_words_to_whoever_attacks() -> None:
    found = read(
        "Port Casse Greens blast Korvin over dam: ‘Blood’ on her hands\n\nThe vote is near.", headline=True
    )
    assert {printed(one)[0] for one in found} <= {"Port Casse Greens"}


def test_signed_words_that_open_with_a_cue_stay_whole() -> None:
    found = read_drawn(
        "“[1s:The speech] [1q:confirms] [1c:what he thinks], and that is far from here.” ― Lena Vask\n\n"
        "The vote is near."
    )
    signed = [printed(one)[2] for one in found if printed(one)[0] == "Lena Vask"]
    assert signed == [("“The speech confirms what he thinks, and that is far from here.”",)]


@pytest.mark.parametrize(
    ("below", "words"),
    [
        (
            "With sorrow I write to our town.\n\nThe quay will be closed.\n\nIn grief,\n\nAnsa Korvin",
            ["With sorrow I write to our town.", "The quay will be closed."],
        ),
        (
            "With sorrow I write to our town.\n\nThe quay was closed at nine o'clock in the evening.",
            ["With sorrow I write to our town."],
        ),
        ("Fire crews left at nine o'clock on that evening.", ["the fire"]),
    ],
)
def test_a_statement_printed_below_its_cue_is_that_speakers(below: str, words: list[str]) -> None:
    drawn = f"[1s:The mayor of Casse] [1q:has issued this statement about] [1c:the fire]:\n\n{below}"
    assert ("The mayor of Casse", "has issued this statement about", words) in _told(drawn)


def test_a_turn_of_a_transcript_ends_at_the_next_label() -> None:
    told = _told(
        "Ansa: WE GO LIVE NOW. Reth: THE QUAY IS OPEN AGAIN. Reth: ANSA, [1s:THE MAYOR] [1q:SAID] "
        "[1c:THE TOLL WILL STAY]. [2s:Ansa][2q::] [2c:SO WHAT COMES NEXT? Reth: THE COUNCIL MEETS]."
    )
    assert ("Ansa", ":", ["SO WHAT COMES NEXT"]) in [
        (source, cue, [one.rstrip("?") for one in content]) for source, cue, content in told
    ]


def test_whoever_is_called_by_name_in_a_transcript_does_not_speak() -> None:
    told = _told(
        "Ansa: WE GO LIVE NOW. Reth: THE QUAY IS OPEN AGAIN. Reth: IT IS LATE. [1s:ANSA, THE MAYOR] "
        "[1q:SAID] [1c:THE TOLL WILL STAY]."
    )
    assert [source for source, cue, _ in told if cue == "SAID"] == ["THE MAYOR"]
