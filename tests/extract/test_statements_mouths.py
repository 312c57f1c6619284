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
