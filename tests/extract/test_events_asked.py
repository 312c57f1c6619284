"""Events: who is asked to act, who meets whom, and which verb with its complements is which act."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed
from tests.extract.test_events import one, text_of
from variorum.extract import events, mentions, times
from variorum.model import When


@pytest.mark.parametrize(
    ("drawn", "agent"),
    [
        ("The mayor called on Korvin to [[drop]] out of the race.", "Korvin"),
        ("On Thursday several lawmakers called on Korvin to [[resign]].", "Korvin"),
        ("There was pressure on Korvin to [[quit]].", "Korvin"),
        ("Orrin called for Ansa Korvin (Lantern Front) to [[resign]].", "Ansa Korvin"),
        ("The governor warned Velmora against [[restarting]] its weapons program.", "Velmora"),
        ("The mayor relied on a friend and wanted to [[resign]].", "The mayor"),
    ],
)
def test_who_is_called_on_is_the_one_to_act(drawn: str, agent: str) -> None:
    assert text_of(one(drawn).agent_span) == agent


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ("She [[gave]] up her bid for the council.", "resign"),
        ("He [[exited]] the Senate race.", "resign"),
        ("Korvin [[withdrew]] from the race.", "resign"),
        ("Velmora [[withdrew]] from the valley.", "withdraw"),
        ("Velmora [[pulled]] out of the treaty.", "withdraw"),
        ("The army [[took]] over the town.", "invade"),
        ("The rebels [[gave]] up the harbour.", "surrender"),
    ],
)
def test_a_verb_is_read_with_its_complements(drawn: str, kind: str) -> None:
    assert one(drawn).kind == kind


def test_after_a_bare_object_a_preposition_is_no_particle() -> None:
    with pytest.raises(AssertionError):
        assert one("The fight [[took]] place over three days.").kind == "invade"


@pytest.mark.parametrize(
    ("drawn", "parties"),
    [
        ("A [[summit]] between Korvin and Orrin ended on Monday.", ("Korvin", "Orrin")),
        ("Korvin and Orrin [[met]] on Monday in Port Casse.", ("Korvin", "Orrin")),
        ("Korvin [[met]] with Orrin in Port Casse.", ("Korvin", "Orrin")),
    ],
)
def test_both_who_meet_are_parties(drawn: str, parties: tuple[str, str]) -> None:
    found = one(drawn)
    assert (text_of(found.agent_span), text_of(found.patient_span)) == parties


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Korvin is sentenced on August 9.", "planned"),
        ("Next Saturday they travel to Port Casse.", "planned"),
        ("The mayor is meeting the guild tomorrow.", "planned"),
        ("Korvin is arrested and held in Port Casse.", "happened"),
        ("The bridge closes to traffic on Tuesday.", "planned"),
        ("Korvin flies to Port Casse on Tuesday.", "possible"),
        ("Korvin flies to Port Casse on Saturday.", "happened"),
        ("Korvin flew to Port Casse on Tuesday.", "happened"),
        ("The bridge is closed until Monday.", "happened"),
        ("On July 20 the ferry leaves Port Casse and sinks.", "happened"),
        ("Korvin was sentenced on July 20.", "happened"),
    ],
)
def test_what_is_told_in_the_present_of_a_day_to_come_is_planned(text: str, modality: str) -> None:
    article = parsed(text, published=When("2031-07-26T09:00:00Z", "second"))
    found = events.find(article, mentions.find(article), times.find(article), ())
    assert found[0].modality == modality
