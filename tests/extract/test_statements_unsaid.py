"""Sayings that print only thinks of, in invented news: nobody has said the words."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister ought to have said: “We failed you.”",
        "The prime minister should have said that the bridge was closed.",
        "The bank could simply have written: “Sell now.”",
        "A better leader might have told us: “It will be hard.”",
        "The minister must have said the bridge was safe.",
        "Residents should have been told that the bridge was closed.",
        "Mr Thorsby should find three words of his own: “I am sorry.”",
        "The manager must tell his players: “Wake up.”",
        "The mayor should stand up and say: “The bridge is closed.”",
        "The mayor should have the courage to say that the bridge is closed.",
        "Even Korvin must admit that the bridge is closed.",
        "If the chairman had any shame he would say: “I quit.”",
        "If Korvin were honest, she would say that the bridge is closed.",
        "Imagine the minister saying: “I was wrong.”",
        "Imagine if Korvin said: “I was wrong about the bridge.”",
    ],
)
def test_what_somebody_should_have_said_is_no_statement(text: str) -> None:
    assert [printed(one) for one in read(text)] == []


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor would often say: “We are a port town.”", "The mayor", "would often say:"),
        ("Korvin would tell friends that the bridge was cursed.", "Korvin", "would tell"),
        ("If anybody asked, Korvin would say: “We are a port town.”", "Korvin", "would say:"),
        ("Korvin could only say: “I am lost for words.”", "Korvin", "could only say:"),
        ("Korvin had to admit that the bridge was closed.", "Korvin", "to admit"),
        ("Korvin may have said that the bridge was closed, but it is open.", "Korvin", "may have said"),
        ("It is no surprise that Korvin should claim that the bridge is closed.", "Korvin", "should claim"),
        ("“I must say that we were lucky,” Korvin told the council.", "Korvin", "told"),
        ("The bridge must be closed, Korvin said.", "Korvin", "said"),
        ("Korvin said that the mayor should have told the crews.", "Korvin", "said"),
        ("The mayor imagined Korvin would be late, Tern said.", "Tern", "said"),
    ],
)
def test_what_was_said_under_a_modal_is_a_statement(text: str, source: str, cue: str) -> None:
    assert (source, cue) in [printed(one)[:2] for one in read(text) if one.parent is None]
