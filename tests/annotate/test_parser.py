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
    ],
)
def test_a_mark_that_closes_still_ends_a_sentence(text: str) -> None:
    assert len(sentences(text)) > 1
