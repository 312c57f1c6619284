"""The parse: where a sentence may begin."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed


def sentences(text: str) -> list[str]:
    return [one.text.strip() for one in parsed(text).sentences()]


@pytest.mark.parametrize(
    "text",
    [
        "Fire in Orrin\n\nSeven people died and dozens were hurt in Orrin on Sunday night.",
        "Fire in Orrin\n\nTen people died.",
        "Fire in Orrin\n\nSeven miners died in Orrin on Sunday.",
        "Fire in Orrin\n\nEleven Velmorans drowned.",
        "Harbour master opens the north\n\nBoats of more than ten metres may pass, the port said.",
        "Korvin blasts Harbour Office\n\nHarbour Office head Dan Hale defended the suit on Tuesday.",
        'The town saw "no money" from the bank, Lantern Trust, its director said.',
    ],
)
def test_no_sentence_begins_in_lower_case_or_after_a_number(text: str) -> None:
    assert sentences(text) == text.split("\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "The count rose to seven. Police gave no names.",
        '"I saw it." he said nothing more. They left.',
        "It began at 7 p.m. The crowd left.",
        "Fire. Harbour Office head Dan Hale left the port on Monday.",
    ],
)
def test_a_mark_that_closes_still_ends_a_sentence(text: str) -> None:
    assert len(sentences(text)) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Whoever saw it may write to Det. Orlo Marrow at the harbour.",
        '"He was carried out," Port Casse Police Cpl. Anthony Marrow said in a statement.',
        "Police held Supt. Ona Brask and Insp. Paul Rook on Monday.",
        "A sailor fell on Lantern Ave. by Quay Pl. in Casse Heights.",
        "An accident closed the road near Milton St. and Meadow Rd. on Friday.",
        "His hearing was moved to Jan. 30 in Casse.",
    ],
)
def test_no_sentence_begins_after_the_point_of_an_abbreviation(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "She lives on Fifth Ave. The house burned down on Monday.",
        "They met at 9:40 p.m. Cooks came soon after that.",
        "Officers searched a house on Ocean Blvd. They found nothing there.",
        "Paul Hale was made a Sgt. The army gave no reason for it.",
        "The judge will rule in Feb. The trial goes on.",
    ],
)
def test_a_point_of_an_abbreviation_may_end_a_sentence(text: str) -> None:
    assert len(sentences(text)) == 2
