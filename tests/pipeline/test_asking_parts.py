"""Asking after numbers, hours and acts of which print tells a part, or another thing of the same name."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of

REPORTS = {
    "guild": "The Selby guild ordered most of its 400 salaried clerks who were sent home by the harbour "
    "strike to return.",
    "pilots": "About 800 harbour clerks were sent home by the strike at Selby.",
    "sentence": "Ten Years in Prison for Toppling Ona Rook Statue at Selby",
    "statues": "With statues in many towns being toppled, a crowd met at the statue of Ona Rook.",
    "share": "Ilse Vask took 46 percent of the vote at Selby.",
    "hour": "The first call from the mill came just after 9:30 a.m. on Friday.",
    "charge": "The hearing at Selby to formally charge the two sailors was put off.",
    "hall": "Milo Tern snuck into the hall at Selby.",
    "crowd": "Guards arrested two people at the Selby gate.",
    "calm": "No one was arrested at the Selby gate.",
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("parts"), REPORTS)


@pytest.mark.parametrize(
    ("report", "sentence", "stands"),
    [
        # a number of somebody's own, told with another word
        ("guild", "About 400 harbour clerks were sent home.", ("UNSURE", "SILENT")),
        ("pilots", "About 400 harbour clerks were sent home.", ("CONTRADICTS",)),
        ("pilots", "About 750 harbour clerks were sent home.", ("SUPPORTS", "COMPATIBLE", "UNSURE")),
        # what somebody is punished for, and what befell others
        ("sentence", "The statue of Ona Rook was toppled.", ("UNSURE",)),
        ("statues", "The statue of Ona Rook was toppled.", ("UNSURE",)),
        # another number or hour is none "with nothing against the rest"
        ("share", "Ilse Vask took 20 percent of the vote.", ("CONTRADICTS", "UNSURE")),
        ("hour", "The first call from the mill came at 9 a.m.", ("CONTRADICTS", "UNSURE")),
        ("hour", "The first call from the mill came around 9 a.m.", ("UNSURE",)),
        ("charge", "The two sailors were charged with murder.", ("UNSURE", "SILENT")),
        # a past form that no ending tells
        ("hall", "Milo Tern sneaked into the hall.", ("SUPPORTS",)),
        # nobody
        ("crowd", "No one was arrested.", ("CONTRADICTS",)),
        ("calm", "No one was arrested.", ("SUPPORTS",)),
        ("calm", "Nobody was arrested.", ("SUPPORTS",)),
    ],
)
def test_a_part_of_a_sentence_does_not_bear_it_out(story, tools, report, sentence, stands):
    assert stand_of(story, tools, report, sentence) in stands
