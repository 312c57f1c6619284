"""Who does it and who suffers it, where the grammar does not say so at first sight."""

from __future__ import annotations

import pytest

from variorum.annotate import SpacyParser
from variorum.extract import events
from variorum.model import Article, Event, Region


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


def read(parser: SpacyParser, text: str, trigger: str) -> Event:
    article = Article(id="a", file="a.txt", text=text, regions=(Region("body", 0, len(text)),))
    start = text.index(trigger)
    (event,) = events.describe(parser.parse(article), [(start, start + len(trigger))], (), ())
    return event


@pytest.mark.parametrize(
    ("text", "trigger", "suffers"),
    [
        ("The fire left nine people dead and two guards injured.", "injured", "two guards"),
        ("The mayor had her name removed from the list.", "removed", "her name"),
    ],
)
def test_a_past_form_without_an_object_tells_what_was_suffered(
    parser: SpacyParser, text: str, trigger: str, suffers: str
) -> None:
    event = read(parser, text, trigger)
    assert event.construction == "passive"
    assert event.agent_span is None
    assert event.patient_span is not None
    assert event.patient_span.text == suffers


def test_time_may_be_what_an_act_is_done_to(parser: SpacyParser) -> None:
    event = read(parser, "The mayor wants to reduce his jail time.", "reduce")
    assert event.patient_span is not None
    assert event.patient_span.text == "his jail time"


def test_an_object_keeps_its_verb_active(parser: SpacyParser) -> None:
    event = read(parser, "The rebels killed two guards.", "killed")
    assert event.construction == "active"
    assert event.agent_span is not None
    assert event.agent_span.text == "The rebels"


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The ministry announced its plan to close the port.", "close", "its"),
        ("The council has the power to arrest smugglers.", "arrest", "The council"),
    ],
)
def test_a_noun_of_will_lends_its_owner_to_its_infinitive(
    parser: SpacyParser, text: str, trigger: str, doer: str
) -> None:
    event = read(parser, text, trigger)
    assert event.agent_span is not None
    assert event.agent_span.text == doer


@pytest.mark.parametrize(
    "text", ["The mass shooting shocked everybody.", "The car attack shocked everybody."]
)
def test_a_common_noun_before_a_harmful_act_is_nobody(parser: SpacyParser, text: str) -> None:
    event = read(parser, text, "shooting" if "shooting" in text else "attack")
    assert event.agent_span is None
    assert event.patient_span is None


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "suffers"),
    [
        ("Four teens shot in Port Casse", "shot", "", "Four teens"),
        ("Several people shot outside Velmora bar", "shot", "", "Several people"),
        ("Man shot at Velmora bar, police say", "shot", "", "Man"),
        ("Man shot, killed outside bar", "shot", "", "Man"),
        ("Man shot by police in Port Casse", "shot", "police", "Man"),
        ("Woman shot multiple times in Port Casse", "shot", "", "Woman"),
        ("Tourists robbed near beach", "robbed", "", "Tourists"),
        ("Four guards found shot to death", "shot", "", "Four guards"),
        ("Edward Hall was found shot to death by the mill.", "shot", "", "Edward Hall"),
        ("The two guards shot in the lorry were brothers.", "shot", "", "The two guards"),
        ("The teen shot outside the bar is in hospital.", "shot", "", "The teen"),
        (
            "Two of the nine clerks shot and killed on Friday were cousins.",
            "shot",
            "",
            "Two of the nine clerks",
        ),
        ("Police identified the two clerks shot in the vehicle.", "shot", "", "the two clerks"),
        ("The driver, shot in the leg, fled.", "shot", "", "The driver"),
        ("Two guards shot at rally in Port Casse", "shot", "", "Two guards"),
        ("Mayor Korvin, others shot at tennis practice", "shot", "", "others"),
        (
            "GOP Whip Ansa Korvin, Others Shot At Early Morning Tennis Practice",
            "Shot",
            "",
            "GOP Whip Ansa Korvin",
        ),
        ("Gunman shot at officers", "shot", "Gunman", "officers"),
        ("Mayor Korvin, who shot at officers", "shot", "Mayor Korvin", "officers"),
        ("Police shot first, mayor says", "shot", "Police", ""),
        ("Gunman shot from roof", "shot", "Gunman", ""),
        ("The men shot at the guards.", "shot", "The men", "the guards"),
        ("The officer shot in self-defense.", "shot", "The officer", ""),
        ("The rebels shot first and ran.", "shot", "The rebels", ""),
        ("The farmer shot three times before he fled.", "shot", "The farmer", ""),
        ("The suspect shot and killed two guards.", "shot", "The suspect", ""),
        ("The suspect shot himself with a rifle.", "shot", "The suspect", ""),
        ("The gunman who shot in the port fled.", "shot", "The gunman", ""),
        ("One man shot and killed in Port Casse", "killed", "", "One man"),
        ("They looted and killed.", "killed", "They", ""),
    ],
)
def test_a_past_form_without_an_object_may_be_a_passive_whose_auxiliary_is_left_out(
    parser: SpacyParser, text: str, trigger: str, doer: str, suffers: str
) -> None:
    event = read(parser, text, trigger)
    found = [span.text if span is not None else "" for span in (event.agent_span, event.patient_span)]
    assert found == [doer, suffers]


@pytest.mark.parametrize(
    ("text", "doer", "suffers", "place"),
    [
        ("The Fort Casse shooting that killed 13 people shocked the town.", "", "", "Fort Casse"),
        ("Four teens wounded in Granger shooting", "", "", ""),
        ("Hall's shooting angered the town.", "", "", ""),
        ("The officer's shooting of Edward Hall angered the town.", "The officer", "Edward Hall", ""),
        ("The shooting of Edward Hall by police angered the town.", "police", "Edward Hall", ""),
    ],
)
def test_a_name_before_a_shooting_has_not_done_it(
    parser: SpacyParser, text: str, doer: str, suffers: str, place: str
) -> None:
    event = read(parser, text, "shooting")
    spans = (event.agent_span, event.patient_span, event.place_span)
    assert [span.text if span is not None else "" for span in spans] == [doer, suffers, place]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Twin Falls police investigate shooting", set()),
        ("Two die in drive-by shooting in Velmora", set()),
        ("The guards were searching vehicles, shooting at the tyres.", {"The guards"}),
    ],
)
def test_whoever_looks_into_a_shooting_has_not_shot(parser: SpacyParser, text: str, doers: set[str]) -> None:
    article = Article(id="a", file="a.txt", text=text, regions=(Region("body", 0, len(text)),))
    found = events.find(parser.parse(article), (), (), ())
    assert {one.agent_span.text for one in found if one.kind == "shoot" and one.agent_span} == doers


def test_the_name_behind_a_verb_of_blame_is_not_who_is_blamed(parser: SpacyParser) -> None:
    text = "Edward Hall is accused of killing his cousin, 31-year-old Mark Hall, inside a Velmora mill."
    event = read(parser, text, "killing")
    assert event.agent_span is not None
    assert event.agent_span.text == "Edward Hall"
