"""Who is not drawn as the source: who was asked, blamed, or stands near a verb that another is subject of."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn


def _sources(drawn: str) -> dict[str, str]:
    """The printed source of each cue."""
    return {cue: source for source, cue, _ in map(printed, read_drawn(drawn))}


@pytest.mark.parametrize(
    "drawn",
    [
        "But [1q:asked] [1c:if the pier was safe], [1s:Mr. Reth] [2q:said], [2c:“Ask the mayor.”]",
        "[1s:Mr. Reth], [1q:asked] [1c:whether the pier was safe], [2q:said] [2c:it was for the court].",
        "[1s:Ansa Reth, the head of the panel,] [1q:asked] [1c:if the pier was safe], [2q:said] "
        "[2c:she had nothing to add].",
    ],
)
def test_whoever_answers_has_not_asked(drawn: str) -> None:
    assert _sources(drawn)["asked"] == ""


@pytest.mark.parametrize(
    "drawn",
    [
        "[1s:Mr. Reth, the mayor,] [1q:asked] [1c:if the pier was safe], and left.",
        "[1s:Lena Vask, who leads the panel,] [1q:asked] [1c:whether the pier, which costs much, is safe].",
        "[1c:“Is it safe?”] [1q:asked] [1s:Korvin, the mayor of Port Casse].",
    ],
)
def test_an_asker_stays(drawn: str) -> None:
    assert _sources(drawn)["asked"] != ""


@pytest.mark.parametrize(
    "drawn",
    [
        "[1s:Lena Vask] [1q:ought to be asked] [1c:how a mother can be sure of that].",
        "[1s:Governor Korvin] [1q:should be told] [1c:that the bridge is weak].",
    ],
)
def test_nobody_has_asked_what_should_be_asked(drawn: str) -> None:
    assert read_drawn(drawn) == ()


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "The moves come as [1s:the cabinet] [1q:has been hammered] by [1s:Greens] "
            "[1c:for failing to close the border].",
            "Greens",
        ),
        ("[1s:Mayor Korvin] [1q:has been criticised] [1c:for failing to mend the bridge].", ""),
    ],
)
def test_whoever_is_blamed_does_not_blame(drawn: str, source: str) -> None:
    (one,) = read_drawn(drawn)
    assert printed(one)[0] == source
    assert any("cabinet" in piece or "Korvin" in piece for piece in printed(one)[2])


def test_whoever_is_quoted_speaks() -> None:
    found = read("Mayor Korvin was quoted as saying that the bridge was safe.")
    assert [printed(one)[0] for one in found] == ["Mayor Korvin"]


def test_a_line_in_capitals_says_nothing_of_the_words_above_it() -> None:
    found = read_drawn(
        "[1c:“How they meet the blame will be crucial,”] [1s:Ansa Reth] [1q:wrote].\n"
        "[2c:“Will they defend what happened? Or will they say sorry?”]\n"
        "[2s:KORVIN] [2q:CALLS] HARBOUR REPORTER A LIAR IN TESSALY\n"
        "The director walked home."
    )
    assert {printed(one)[0] for one in found} == {"Ansa Reth"}


def test_a_colon_leads_on_not_back() -> None:
    found = read_drawn(
        "[1s:Reth] [1q:said] [1c:that the port must act].\n\n"
        "[2c:“Whoever blocks the strait will know to expect an answer from us.”]\n\n"
        "[2s:The Lantern Front] sent out a brief note after the speech[2q::]\n\n"
        "“So here is the plan of the mayor. It is not a new one.”"
    )
    assert [printed(one)[0] for one in found if "the strait" in printed(one)[2][0]] == [""]


def test_words_stay_with_the_verb_of_saying() -> None:
    found = read_drawn(
        "[1s:Lena Reth] [1q:tweeted] shortly before [2s:Korvin] [2q:took the oath] "
        "[1c:[2c:that she would “stand by the harbour & its crews.”]]"
    )
    assert [printed(one)[0] for one in found] == ["Lena Reth"]


def test_who_hopes_for_words_is_not_dropped_for_whoever_may_say_them() -> None:
    found = read_drawn(
        "[1s:Reth] [1q:hopes] that in May [2s:the town] [2q:says] [1c:[2c:“Thank you for your work.”]]"
    )
    assert "Reth" in {printed(one)[0] for one in found}


def test_a_quotation_behind_writing_is_no_wish() -> None:
    found = read_drawn(
        "[1s:[2s:She]] [1q:posted a photo in hopes] [1c:that the Anchors may see it, [2q:writing] "
        "[2c:“In remembrance we would like the Anchors to call out his name.”]]",
        doubted={"2": 0.57},
    )
    assert [printed(one)[:2] for one in found] == [("She", "posted a photo in hopes"), ("She", "writing")]


@pytest.mark.parametrize(
    "drawn",
    [
        "The company put out a statement shortly after [1s:Korvin] signed the bill and [1q:vowed] "
        "[1c:to fight the law in court].",
        "[1s:Mayor Korvin] called on Lena Vask to cancel her trip after papers were made public Friday "
        "[1q:accusing] [1c:a dozen officers of theft].",
        "[1s:Korvin] urged a delay when papers were published Friday [1q:accusing] [1c:Vask of theft].",
    ],
)
def test_of_two_subjects_before_a_verb_neither_is_named(drawn: str) -> None:
    assert [printed(one)[0] for one in read_drawn(drawn) if "court" in str(one) or "theft" in str(one)] == [
        ""
    ]


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "The palace issued a statement on Monday while [1s:Korvin] was on his yacht [1q:saying] "
            "[1c:the governor “did not hear the one remark made on the tape”].",
            "The palace",
        ),
        (
            "But [2s:Mr. Reth, of Tessaly,] [2q:called Friday for] [2c:Mr. Vask to “use the papers to defy”] "
            "[1s:Mr. Korvin] at the meeting, [1q:adding], [1c:“We cannot afford to give an inch.”]",
            "Mr. Reth, of Tessaly,",
        ),
        ("Police came after [1s:a man] entered and [1q:threatened] [1c:to burn it down].", "a man"),
        ("The fight began when [1s:Reth] hit Korvin and [1q:said] [1c:he would kill him].", "Reth"),
        ("Korvin quit after [1s:Reth] sent a letter [1q:accusing] [1c:him of theft].", "Reth"),
        ("[1s:The mill] put out a note as it closed [1q:saying] [1c:that all was well].", "The mill"),
    ],
)
def test_a_subject_that_fits_alone_is_named(drawn: str, source: str) -> None:
    found = {printed(one)[1]: printed(one)[0] for one in read_drawn(drawn)}
    assert found[next(cue for cue in found if cue in CUES)] == source


CUES = ("saying", "adding", "threatened", "said", "accusing")


@pytest.mark.parametrize(
    ("drawn", "source"),
    [
        (
            "The Harbour Fund, an “open” body, [1q:according to] [1s:[2s:their website]], [2q:found] "
            "[1c:[2c:that a toll would bring 51 million crowns a year]].",
            "The Harbour Fund, an “open” body, according to their website,",
        ),
        (
            "The suspect, according to [1s:police], [1q:said] [1c:that he was tired].",
            "The suspect",
        ),
    ],
)
def test_according_to_within_a_subject_takes_no_words_from_it(drawn: str, source: str) -> None:
    said = [printed(one) for one in read_drawn(drawn) if one.cue and one.cue.text in ("found", "said")]
    assert [one[0] for one in said] == [source]
    assert not any(one[0] == "their website" for one in map(printed, read_drawn(drawn)))


def test_according_to_leaves_what_it_governs_to_its_source() -> None:
    found = read("The suspect, a man of 24, according to police, fled the scene.")
    assert [printed(one)[0] for one in found] == ["police"]


def test_whom_somebody_worked_for_is_another() -> None:
    assert (
        read("He was a man who, in the words of the president Korvin worked for, handed them the key.") == ()
    )


def test_a_list_between_dashes_speaks_whole() -> None:
    (one,) = read_drawn(
        "Ministers were mute, though a handful — including Ansa Korvin, the panel’s head; [1s:Lena Vask, the "
        "mayor of Port Casse, who is ill; and Dan Reth, a frequent critic —] [1q:urged] "
        "[1c:the governor to call off the meeting]."
    )
    source = printed(one)[0]
    assert source.startswith("a handful — including Ansa Korvin")
    assert "Lena Vask" in source


def test_a_quotation_behind_a_saying_of_its_own_is_another_statement() -> None:
    found = read_drawn(
        "[1c:“It comes down to the harbour law,”] [1s:Dan Reth] [1q:told] the Courier on Monday.\n\n"
        "[2s:Reth] [2q:says] [2c:it comes from farther off]. [1c:“There are old debts behind this.”]"
    )
    assert [printed(one)[2] for one in found if printed(one)[1] == "told"] == [
        ("“It comes down to the harbour law,”",)
    ]
    assert any("old debts" in printed(one)[2][-1] for one in found)
