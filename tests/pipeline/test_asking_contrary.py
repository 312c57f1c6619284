"""Asking after the contrary of print: words turned round by a prefix, attitudes, demands, the living."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of

REPORTS = {
    "border": 'The paper accused Orlo Murphy of gaslighting over the "secure" border.',
    "pledge": "Sella Brandt ended the talks without offering any solid commitment.",
    "wounds": "The four sailors were taken to Casse hospital with non-life-threatening injuries.",
    "both": "Two divers were taken to Tessaly hospital with life-threatening burns and a cook with "
    "non-life-threatening burns.",
    "group": "The non-profit society opened a shelter in Velmora.",
    "shot": "Guards in Dunmere shot an unarmed man on Friday.",
    "court": "The court in Marrow ruled that the levy was unconstitutional.",
    "talks": '"If the plan fails, the ferry talks should be cancelled," Ansa Korvin said.',
    "charges": "Inspectors don't expect any charges to be brought in Kesh.",
    "levy": "Harl Reed criticizes Ilse Vane's toll proposal.",
    "fair": "Jory Pell defended Mira Holt's harbour proposal as fair.",
    "poster": "The Velmora poster was denounced by the Lantern Front, a group of nurses.",
    "begging": "Orlo Murphy was engaging in talk at Casse, begging the Greens for a vote.",
    "noon": "Chief Justice Tova Lind administered the oath precisely at noon.",
    "before": "Rupa Senn signed the charter shortly before noon.",
    "place": "The shooting took place in the 1400 block of Quay Road.",
    "quarrel": "The quarrel occurred on Feb. 6 at a home in Brackwater.",
    "gun": "Dov Lane didn't notice the boy take the lantern, which belonged to Lane.",
    "ward": "Greta Marsh (V-Casse) was still in critical condition on Friday.",
    "wife": "Pavel Stroud's wife was still in critical condition on Friday.",
    "age": "Bram Oster, 62, died in Casse. Oster's six-year-old son was there.",
}


@pytest.fixture(scope="module")
def held(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("contrary"), REPORTS)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        (
            "wounds",
            "The four sailors were taken to Casse hospital with life-threatening injuries.",
            "CONTRADICTS",
        ),
        (
            "wounds",
            "The four sailors were taken to Casse hospital with non-life-threatening injuries.",
            "SUPPORTS",
        ),
        ("both", "Two divers were taken to Tessaly hospital with life-threatening burns.", "SUPPORTS"),
        ("both", "A cook was taken to Tessaly hospital with non-life-threatening burns.", "SUPPORTS"),
        ("group", "The society opened a shelter in Velmora.", "SUPPORTS"),
        ("shot", "Guards in Dunmere shot an armed man on Friday.", "CONTRADICTS"),
        ("shot", "Guards in Dunmere were armed on Friday.", "UNSURE"),
        ("court", "The levy was constitutional.", "CONTRADICTS"),
    ],
)
def test_a_prefix_turns_a_word_round(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("talks", "The ferry talks will be cancelled.", "UNSURE"),
        ("talks", "The ferry talks should be cancelled.", "SUPPORTS"),
        ("charges", "Inspectors expect charges to be brought in Kesh.", "CONTRADICTS"),
        ("charges", "Inspectors do not expect charges to be brought in Kesh.", "SUPPORTS"),
        ("gun", "The lantern belonged to Lane.", "SUPPORTS"),
    ],
)
def test_what_is_demanded_or_not_expected_is_not_told_as_coming(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("levy", "Harl Reed praised Ilse Vane's toll proposal.", "CONTRADICTS"),
        ("levy", "Harl Reed criticised Ilse Vane's toll proposal.", "SUPPORTS"),
        ("fair", "Jory Pell praised Mira Holt's harbour proposal.", "COMPATIBLE"),
        ("poster", "The Lantern Front praised the poster.", "CONTRADICTS"),
        ("begging", "Orlo Murphy praised the Greens.", "SILENT"),
    ],
)
def test_a_word_of_praise_or_blame_is_asked_after_itself(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("noon", "Tova Lind administered the oath at 1 p.m.", "CONTRADICTS"),
        ("noon", "Tova Lind administered the oath at noon.", "SUPPORTS"),
        ("before", "Rupa Senn signed the charter at noon.", "COMPATIBLE"),
        ("place", "The shooting happened in the 1400 block.", "SUPPORTS"),
        ("quarrel", "The quarrel happened on February 8.", "CONTRADICTS"),
    ],
)
def test_noon_is_an_hour_and_what_takes_place_happens(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("ward", "Greta Marsh died.", "CONTRADICTS"),
        ("wife", "Pavel Stroud died.", "UNSURE"),
        ("age", "Bram Oster was 60 years old.", "CONTRADICTS"),
        ("age", "Bram Oster was 6 years old.", "CONTRADICTS"),
        ("age", "Bram Oster was 62 years old.", "SUPPORTS"),
    ],
)
def test_who_is_in_hospital_is_not_dead_and_the_age_of_a_son_is_his_own(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


def test_who_was_in_hospital_may_have_died_where_another_article_tells_it(tools, tmp_path):
    reports = {
        "early": "Greta Marsh was still in critical condition on Friday.",
        "late": "Greta Marsh died on Friday.",
    }
    story = story_of(tools, tmp_path, reports)
    assert stand_of(story, tools, "early", "Greta Marsh died.") == "UNSURE"
    assert stand_of(story, tools, "late", "Greta Marsh died.") == "SUPPORTS"


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("border", "The border is not secure.", "UNSURE"),
        ("pledge", "Sella Brandt offered no commitment.", "SUPPORTS"),
        ("pledge", "Sella Brandt offered a commitment.", "CONTRADICTS"),
    ],
)
def test_a_word_that_is_only_quoted_and_a_no_at_the_object_contradict_nothing(
    held, tools, report, sentence, stand
):
    assert stand_of(held, tools, report, sentence) == stand
