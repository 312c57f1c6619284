"""Asking whose words, whose deed and whose age print tells."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import stand_of, story_of
from variorum import pipeline

SPOKEN = {
    "mourning": "Mayor Olen Varga declared five days of mourning. Mira Varga, his sister, wept.",
    "deaths": "Mayor Olen Varga said that nine workers died in the fire. Mira Varga, his sister, wept.",
}


@pytest.fixture(scope="module")
def spoken(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("spoken"), SPOKEN)


@pytest.mark.parametrize(
    ("report", "sentence", "against"),
    [
        ("mourning", "Mira Varga declared three days of mourning.", False),
        ("deaths", "Mira Varga said that seven workers died in the fire.", False),
        ("deaths", "Olen Varga said that seven workers died in the fire.", True),
        ("deaths", "Seven workers died in the fire.", True),
    ],
)
def test_the_words_of_another_speaker_stand_against_nothing(spoken, tools, report, sentence, against):
    assert (stand_of(spoken, tools, report, sentence) == "CONTRADICTS") == against


HELD = {
    "prisoners": "Velmora's soldiers hold 212 prisoners of the Casse army.",
    "debt": "The guild owes 40 tonnes of rye to Orlo Mills.",
    "port": "Workers reopened the port of Casse in April.",
    "front": "The Lantern Front denied that it was behind the strike.",
    "condemned": "The Silver Circle condemned the blockade.",
    "circle": "Police say that the Silver Circle was behind the fire.",
    "leaving": "Clara Dent said that she would resign on Friday.",
    "staying": "Edward Sloane denied that he had resigned.",
    "later": "Ruth Hale had not resigned on Monday.",
}


@pytest.fixture(scope="module")
def held(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("held"), HELD)


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("prisoners", "Casse holds 212 prisoners.", "UNSURE"),
        ("prisoners", "Velmora's soldiers hold 212 prisoners.", "SUPPORTS"),
        ("prisoners", "Velmora's soldiers hold 212 prisoners of the Casse army.", "SUPPORTS"),
        ("debt", "Orlo Mills owes 40 tonnes of rye.", "UNSURE"),
        ("debt", "The guild owes Orlo Mills 40 tonnes of rye.", "SUPPORTS"),
        ("port", "The Casse port reopened in April.", "SUPPORTS"),
    ],
)
def test_what_is_done_by_another_or_to_its_own_is_not_borne_out(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("condemned", "The Silver Circle was behind the blockade.", "UNSURE"),
        ("circle", "The Silver Circle was behind the fire.", "SUPPORTS"),
    ],
)
def test_a_preposition_that_tells_all_of_a_sentence_is_asked_after(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


@pytest.mark.parametrize(
    ("report", "sentence", "stand"),
    [
        ("front", "The Lantern Front was behind the strike.", "CONTRADICTS"),
        ("front", "The Lantern Front denied that it was behind the strike.", "SUPPORTS"),
        ("leaving", "Clara Dent will resign on Friday.", "SUPPORTS"),
        ("leaving", "Clara Dent resigned on Friday.", "UNSURE"),
        ("staying", "Edward Sloane has resigned.", "CONTRADICTS"),
        ("staying", "Edward Sloane has not resigned.", "UNSURE"),
        ("later", "Ruth Hale had not resigned on Friday.", "UNSURE"),
        ("later", "Ruth Hale resigned on Monday.", "CONTRADICTS"),
    ],
)
def test_what_somebody_says_of_himself_is_asked_as_his_words(held, tools, report, sentence, stand):
    assert stand_of(held, tools, report, sentence) == stand


AGES = {
    "behind": "Viktor Lane, 51, died on Friday at Casse.",
    "before": "The 54-year-old harbour master Viktor Lane sailed on Friday.",
    "was": "Lane was 54.",
    "widow": "Viktor Lane left a widow. Elena Lane was 47.",
    "both": "Viktor Lane and Paul Moss, 45, sailed on Friday.",
    "men": "Viktor Lane led 54 men.",
    "then": "Viktor Lane, then 31, bought the mill in 2011.",
}


@pytest.fixture(scope="module")
def aged(tools, tmp_path_factory):
    return story_of(tools, tmp_path_factory.mktemp("aged"), AGES)


@pytest.mark.parametrize("sentence", ["Viktor Lane was 54.", "Viktor Lane is 54 years old."])
@pytest.mark.parametrize(
    ("report", "stand"),
    [("behind", "CONTRADICTS"), ("before", "SUPPORTS"), ("was", "SUPPORTS"), ("both", "SILENT")],
)
def test_an_age_is_asked_of_the_one_whose_it_is(aged, tools, report, sentence, stand):
    assert stand_of(aged, tools, report, sentence) == stand


@pytest.mark.parametrize("report", ["widow", "men", "then"])
def test_another_number_is_nobodys_age(aged, tools, report):
    assert stand_of(aged, tools, report, "Viktor Lane was 54.") not in ("SUPPORTS", "CONTRADICTS")


def test_a_birthday_may_lie_between_two_ages(aged, tools):
    assert stand_of(aged, tools, "behind", "Viktor Lane was 52.") == "UNSURE"


PRINTED_AGAIN = (
    "Riots broke out at the harbour gate of Brackwater on Sunday after a march against the water law. "
    "Shop windows were smashed in Long Street, and a tram was set on fire near the customs house. "
    "Six officers were injured, police said. Parliament is to vote on the law before the summer."
)


def test_a_copy_is_held_against_a_toll_by_the_hour_of_its_origin(tools, tmp_path):
    reports = {
        "wire": ("2031-05-11T17:00:00Z", PRINTED_AGAIN),
        "mail": ("2031-05-11T21:00:00Z", "Sixteen officers were injured in the riots at Brackwater."),
        "copy": ("2031-05-12T07:00:00Z", PRINTED_AGAIN),
    }
    for name, (hour, text) in reports.items():
        front = f'---\ntitle: "Riots at Brackwater"\noutlet: The {name.title()}\ndate: {hour}\n---\n'
        (tmp_path / f"{name}.md").write_text(f"{front}{text}\n", encoding="utf-8")
    story = pipeline.compare([str(tmp_path)], **tools)
    assert len(story.origins) == 2
    assert stand_of(story, tools, "wire", "Sixteen officers were injured.") == "UNSURE"
    assert stand_of(story, tools, "mail", "Six officers were injured.") == "UNSURE"
