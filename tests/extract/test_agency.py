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
