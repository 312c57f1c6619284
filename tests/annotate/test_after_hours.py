"""Where a sentence begins after "a.m." and "p.m."."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed


@pytest.mark.parametrize(
    "text",
    [
        "About 1,500 homes were without power at 7 p.m. Ferries to Casse were cancelled.",
        "The guild closed the hall at 11 a.m. Police said that nobody was hurt.",
        "It fell into the river at 3 a.m. The mayor woke up.",
        "The last came to the surface at 1.05 p.m. “It was black and cold,” said Tom Ellacott.",
        'The last came to the surface at 1.05 p.m. "It was black and cold," said Tom Ellacott.',
    ],
)
def test_a_sentence_begins_after_an_hour_that_ends_one(text: str) -> None:
    assert len(list(parsed(text).sentences())) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left the hall at 7 p.m. Monday and came back.",
        "The ferry sailed from Casse at 7 p.m. EST and sank.",
        "The crane fell into the river at 3 a.m. Jan. 5 in heavy rain.",
        "He was heard on the 7 p.m. News programme of the station.",
        "The concert began there at 7 p.m. Christmas Day and ended late.",
        "Doors of the hall open at 7 p.m. Eastern on Friday night.",
        "The vote in the hall is at 9 p.m. Port Casse time on Friday.",
        "At 9 p.m. Korvin left the hall.",
        "The station showed at 9 p.m. “Night Watch” for the last time.",
        "The station called the hours after 9 p.m. “the long dark” for years.",
        "“The ferry sailed at 9 p.m.” Korvin said on Monday.",
        "On Monday night at around 9 p.m. Korvin left the hall.",
    ],
)
def test_an_hour_within_a_sentence_ends_none(text: str) -> None:
    assert len(list(parsed(text).sentences())) == 1
