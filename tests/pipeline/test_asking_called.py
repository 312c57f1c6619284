"""Asking what somebody is: the noun must be told of the very one who is asked after."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of

REPORTS = {
    "thanked": "Ona Rook thanked the surgeon and both Republicans on the harbour board of Selby.",
    "beside": "Ona Rook, the harbour board's deputy chair and a Democrat, spoke for an hour at Selby.",
    "title": "Democratic board member Ona Rook spoke for an hour at Selby.",
    "first": "A surgeon at the Selby infirmary, Ona Rook has written two books.",
    "also": "Ona Rook arrived late. She is a surgeon and lives at Selby.",
    "others": "Ona Rook, harbour officials said, met surgeons and a Republican at Selby.",
    "another": "Milo Tern, a Republican and a surgeon, told Ona Rook that the vote at Selby was lost.",
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("called"), REPORTS)


@pytest.mark.parametrize("sentence", ["Ona Rook is a surgeon.", "Ona Rook is a Republican."])
@pytest.mark.parametrize("report", ["thanked", "others", "another"])
def test_a_noun_of_the_same_sentence_is_not_told_of_a_name(story, tools, report, sentence):
    assert stand_of(story, tools, report, sentence) == "SILENT"


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("beside", "Ona Rook is a Democrat."),
        ("beside", "Ona Rook is the deputy chair of the harbour board."),
        ("title", "Ona Rook is a Democrat."),
        ("title", "Ona Rook is a board member."),
        ("first", "Ona Rook is a surgeon."),
        ("also", "Ona Rook is a surgeon."),
        ("another", "Milo Tern is a surgeon."),
    ],
)
def test_a_noun_is_told_by_be_beside_the_name_or_before_it(story, tools, report, sentence):
    assert stand_of(story, tools, report, sentence) == "SUPPORTS"


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("beside", "Ona Rook is a Republican.", "CONTRADICTS"),
        ("title", "Ona Rook is a Republican.", "CONTRADICTS"),
        ("another", "Milo Tern is a Democrat.", "CONTRADICTS"),
        ("thanked", "Ona Rook is a Democrat.", "SILENT"),
        ("beside", "Ona Rook is a surgeon.", "SILENT"),
    ],
)
def test_nobody_belongs_to_two_parties_of_one_country(story, tools, report, sentence, stand):
    assert stand_of(story, tools, report, sentence) == stand
