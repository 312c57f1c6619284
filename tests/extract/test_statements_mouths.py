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
        "[1c:[2c:that she came to “honour the town & its people.”]]"
    )
    assert [printed(one)[0] for one in found] == ["Lena Reth"]


def test_a_quotation_behind_writing_is_no_wish() -> None:
    found = read_drawn(
        "[1s:[2s:She]] [1q:posted a photo in hopes] [1c:that the Anchors may see it, [2q:writing] "
        "[2c:“In remembrance we would like the Anchors to call out his name.”]]",
        doubted={"2": 0.57},
    )
    assert [printed(one)[:2] for one in found] == [("She", "posted a photo in hopes"), ("She", "writing")]
