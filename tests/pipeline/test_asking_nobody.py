"""Asking after what print denies of everybody, and after amounts that are set anew."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of

EARLY = {
    "none": "The mill at Selby burned down on Friday. No arrests have been made.",
    "gate": "Nobody was arrested at the gate. The guards closed it.",
}
LATER = {**EARLY, "later": "Guards have arrested a suspect in the fire at the mill at Selby."}


@pytest.fixture(scope="module")
def early(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("early"), EARLY)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("none", "Guards have arrested a suspect.", "CONTRADICTS"),
        ("none", "Two men were arrested.", "CONTRADICTS"),
        ("none", "Ilse Vask was arrested.", "SILENT"),
        ("none", "Two men were injured.", "SILENT"),
        ("gate", "A suspect was arrested.", "CONTRADICTS"),
    ],
)
def test_what_is_denied_of_everybody_is_denied_of_somebody(early, tools, report, sentence, stand):
    assert stand_of(early, tools, report, sentence) == stand


def test_an_arrest_of_a_later_hour_is_none_against_no_arrests(tools, tmp_path):
    story = story_of(tools, tmp_path, LATER)
    assert stand_of(story, tools, "later", "Guards have arrested a suspect.") == "SUPPORTS"
    assert stand_of(story, tools, "none", "Guards have arrested a suspect.") == "UNSURE"


def test_an_amount_is_none_against_one_that_the_same_origin_prints_for_it(tools, tmp_path):
    report = {
        "bail": "Milo Tern waits in the Selby jail on a $300 bail. The judge met him again in May. "
        "Milo Tern's bail was set at $700."
    }
    story = story_of(tools, tmp_path, report)
    assert stand_of(story, tools, "bail", "Milo Tern's bail was set at $300.") == "UNSURE"
    assert stand_of(story, tools, "bail", "Milo Tern's bail was set at $900.") == "CONTRADICTS"
