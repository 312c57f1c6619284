"""Asking after what print denies of another verb, in another clause or beside a quotation."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of

REPORTS = {
    "survey": "Vask said the owners knew what they had agreed to and the guild has not called Korvin "
    "for the survey.",
    "nothing": '"It changes nothing," said Milo Tern, a surgeon at Selby.',
    "plain": "Ona Rook agreed to the survey, but she has not paid for it.",
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("verbs"), REPORTS)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("survey", "Korvin agreed to the survey.", "UNSURE"),
        ("plain", "Ona Rook agreed to the survey.", "SUPPORTS"),
        ("nothing", "Milo Tern is a surgeon.", "SUPPORTS"),
    ],
)
def test_a_denial_of_another_verb_denies_nothing_of_the_sentence(story, tools, report, sentence, stand):
    assert stand_of(story, tools, report, sentence) == stand
