"""Agency: six ways to tell one act, and which acts are acts of force."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.model import Event, Span
from variorum.text.agency import TELLINGS, agency, is_forceful


def span(text: str, start: int = 0) -> Span:
    return Span("a", start, start + len(text), text)


EVENT = Event("e", "a", span("killed", 20), span("…", 0), "kill", kind="kill")
DOER, DONE_TO = span("the Lantern Front"), span("two guards", 40)


@pytest.mark.parametrize(
    ("construction", "doer", "done_to", "kind", "telling"),
    [
        ("active", DOER, DONE_TO, "kill", "doer first"),
        ("intransitive", DOER, None, "attack", "doer first"),
        ("passive", DOER, DONE_TO, "kill", "doer last"),
        ("passive", None, DONE_TO, "kill", "doer left out"),
        ("active", None, DONE_TO, "kill", "doer left out"),
        ("nominal", DOER, DONE_TO, "kill", "noun with the doer"),
        ("nominal", None, DONE_TO, "kill", "noun without the doer"),
        ("nominal", DONE_TO, None, "die", "noun without the doer"),
        ("nominal", DOER, None, "attack", "noun with the doer"),
        ("intransitive", DONE_TO, None, "die", "as happening"),
    ],
)
def test_how_an_act_is_told(
    construction: str, doer: Span | None, done_to: Span | None, kind: str, telling: str
) -> None:
    event = replace(EVENT, construction=construction, agent_span=doer, patient_span=done_to, kind=kind)  # type: ignore[arg-type]
    assert agency(event).telling == telling
    assert telling in TELLINGS


@pytest.mark.parametrize("construction", ["intransitive", "nominal"])
def test_who_dies_does_nothing(construction: str) -> None:
    event = replace(EVENT, construction=construction, kind="die", agent_span=DONE_TO, agent="guards")  # type: ignore[arg-type]
    read = agency(event)
    assert (read.doer, read.doer_actor) == (None, None)
    assert (read.done_to, read.done_to_actor) == (DONE_TO, "guards")


@pytest.mark.parametrize(
    ("head", "construction", "telling"),
    [
        ("bullet", "active", "doer left out"),
        ("gunfire", "passive", "doer left out"),
        ("robbery", "active", "doer first"),
        ("missile", "active", "doer first"),
        ("front", "active", "doer first"),
    ],
)
def test_what_harms_in_a_hand_is_no_doer(head: str, construction: str, telling: str) -> None:
    event = replace(
        EVENT,
        construction=construction,  # type: ignore[arg-type]
        agent_span=span(f"the {head}"),
        agent_head=head,
        agent="somebody",
        patient_span=DONE_TO,
    )
    read = agency(event)
    assert read.telling == telling
    assert (read.doer is None, read.doer_actor is None) == (telling == "doer left out",) * 2
    assert read.done_to == DONE_TO


@pytest.mark.parametrize(
    ("kind", "lemma", "construction", "done_to", "head", "forceful"),
    [
        ("kill", "kill", "active", "two guards", "guard", True),
        ("kill", "eliminate", "active", "the subsidies", "subsidy", False),
        ("injure", "wound", "passive", "Ansa Korvin", "korvin", True),
        ("injure", "wound", "active", "the budget", "budget", False),
        ("attack", "target", "active", "the minister", "minister", False),
        ("attack", "target", "passive", "the minister", "minister", True),
        ("meet", "meet", "active", "the minister", "minister", False),
    ],
)
def test_an_act_of_force_is_meant_as_such(
    kind: str, lemma: str, construction: str, done_to: str, head: str, forceful: bool
) -> None:
    event = replace(
        EVENT,
        kind=kind,
        lemma=lemma,
        construction=construction,  # type: ignore[arg-type]
        patient_span=span(done_to, 40),
        patient_head=head,
    )
    assert is_forceful(event) is forceful


def test_an_act_done_to_nobody_in_print_counts_where_the_class_needs_no_object() -> None:
    assert is_forceful(replace(EVENT, construction="nominal", kind="attack", lemma="attack"))
    assert not is_forceful(replace(EVENT, construction="nominal", kind="invade", lemma="occupy"))
