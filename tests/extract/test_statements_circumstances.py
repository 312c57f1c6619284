"""To whom, on what occasion, through what, where and when: in invented news."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.extract.reading import read, read_drawn
from variorum.extract.statements import relays
from variorum.extract.statements.draft import Draft
from variorum.extract.statements.reading import Reading
from variorum.model import Statement

KINDS = ("addressee", "occasion", "medium", "place", "time")


def around(one: Statement) -> dict[str, str]:
    """The circumstances as printed."""
    spans = {
        "addressee": one.addressee,
        "occasion": one.occasion,
        "medium": one.medium,
        "place": one.place,
        "time": one.said.span if one.said else None,
    }
    return {kind: span.text for kind, span in spans.items() if span is not None}


def of(text: str, words: str) -> dict[str, str]:
    """The circumstances of the innermost statement with ``words`` in its content."""
    holding = [one for one in read(text) if any(words in span.text for span in one.content)]
    assert holding, read(text)
    return around(min(holding, key=lambda one: sum(len(span.text) for span in one.content)))


@pytest.mark.parametrize(
    ("drawn", "day"),
    [
        ("[1s:The governor] [1q:blasted] [1c:Tom Marsh on Tuesday for closing the harbour].", "Tuesday"),
        ("[1s:The governor] [1q:praised] [1c:Tom Marsh on Tuesday].", "Tuesday"),
        ("[1s:The governor] [1q:condemned] [1c:the attack on Tuesday].", None),
        ("[1s:The governor] [1q:blasted] [1c:Tom Marsh’s speech on Tuesday].", None),
        ("[1s:The governor] [1q:wants] [1c:Tom Marsh on Tuesday to close the harbour].", None),
    ],
)
def test_the_day_behind_whom_words_are_aimed_at_is_that_of_the_words(drawn: str, day: str | None) -> None:
    (one,) = read_drawn(drawn)
    assert (one.said.span.text if one.said and one.said.span else None) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korvin said that the bridge is closed.", {}),
        # to whom
        ("Korvin told reporters that the bridge is closed.", {"addressee": "reporters"}),
        ("Korvin said to the council that the bridge is closed.", {"addressee": "to the council"}),
        ("Korvin told Sen. Dan Hale (R-Casse) that the bridge is closed.",
         {"addressee": "Sen. Dan Hale (R-Casse)"}),
        ("Korvin urged members to say that the bridge is closed.", {"addressee": "members"}),
        ("Korvin said in a letter to the council that the bridge is closed.",
         {"addressee": "to the council", "medium": "in a letter to the council"}),
        ("“The bridge is closed,” Brill told cheering delegates.", {"addressee": "cheering delegates"}),
        ("“The bridge is closed,” Brill told AS.", {"addressee": "AS"}),
        ("Korvin told a court that the bridge is closed.", {"addressee": "a court"}),
        ("Korvin told Congress that the bridge is closed.", {"addressee": "Congress"}),
        # on what occasion
        ("“The bridge is closed,” Ona Brill told a news conference.",
         {"addressee": "a news conference", "occasion": "a news conference"}),
        ("“The bridge is closed,” Brill told a rally.", {"addressee": "a rally", "occasion": "a rally"}),
        ("Brill told a joint press conference that the bridge is closed.",
         {"addressee": "a joint press conference", "occasion": "a joint press conference"}),
        ("Brill told her story and said that the bridge is closed.", {}),
        ("Korvin said at a news conference that the bridge is closed.", {"occasion": "at a news conference"}),
        ("Speaking at a rally, Korvin said that the bridge is closed.", {"occasion": "at a rally"}),
        ("Korvin, speaking at a rally, said that the bridge is closed.", {"occasion": "at a rally"}),
        ("“The bridge is closed,” Korvin said during a visit to Velmora.",
         {"occasion": "during a visit to Velmora"}),
        # through what
        ("Korvin said in a statement that the bridge is closed.", {"medium": "in a statement"}),
        ("In a statement, Korvin said that the bridge is closed.", {"medium": "In a statement"}),
        ("Korvin issued a statement, saying that the bridge is closed.", {"medium": "a statement"}),
        ("Korvin said on Velmora TV that the bridge is closed.", {"medium": "on Velmora TV"}),
        ("Korvin tweeted that the bridge is closed.", {"medium": "tweeted"}),
        ("“The bridge is closed,” Korvin texted.", {"medium": "texted"}),
        ("Korvin wrote on X that the bridge is closed.", {"medium": "on X"}),
        ("“The bridge is closed,” Korvin posted on X, formerly Twitter.", {"medium": "on X"}),
        ("Korvin told the Casse Courier that the bridge is closed.",
         {"addressee": "the Casse Courier", "medium": "the Casse Courier"}),
        # when
        ("Korvin said on Friday that the bridge is closed.", {"time": "Friday"}),
        ("Korvin on Friday said that the bridge is closed.", {"time": "Friday"}),
        ("On Friday, Korvin said that the bridge is closed.", {"time": "Friday"}),
        ("Korvin said at Friday's meeting that the bridge is closed.",
         {"occasion": "at Friday's meeting", "time": "Friday"}),
        ("Korvin said ahead of this year's elections that the bridge is closed.", {}),
        ("Korvin has high hopes for this year's vote, telling Radio Casse that the bridge is closed.",
         {"addressee": "Radio Casse"}),
        ("The study, from 2008 to 2017, found that the bridge is closed.", {}),
        ("In a statement released on Friday, Korvin said that the bridge is closed.",
         {"medium": "In a statement released", "time": "Friday"}),
        ("Korvin on Friday praised the mayor and said that the bridge is closed.", {"time": "Friday"}),
        ("Senator Ida Brock on Friday praised the mayor and said that the bridge is closed.",
         {"time": "Friday"}),
        ("Brock, who met the mayor on Friday, said that the bridge is closed.", {}),
    ],
)  # fmt: skip
def test_circumstances_are_read(text: str, expected: dict[str, str]) -> None:
    found = of(text, "he bridge is closed")
    if "released" in expected.get("medium", ""):
        assert found["medium"].startswith("In a statement")
        assert found["time"] == expected["time"]
    else:
        assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed,” Korvin said at a news conference in Paris on Friday.",
        "Korvin told reporters in Paris on Friday that the bridge is closed.",
        "Korvin said in Paris on Friday that the bridge is closed.",
    ],
)
def test_a_place_of_saying(text: str) -> None:
    found = of(text, "ridge is closed")
    assert found["place"] == "in Paris"
    assert found["time"] == "Friday"


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Paris said that the bridge is closed.",
        "Like many officials in Paris, Korvin said that the bridge is closed.",
        "Korvin said that the bridge in Paris is closed.",
        "According to officials in Paris, the bridge is closed.",
    ],
)
def test_a_place_of_others_is_no_place_of_saying(text: str) -> None:
    assert "place" not in of(text, "bridge")


@pytest.mark.parametrize(
    "text",
    [
        "Korvin said that the bridge was closed on Friday.",
        "Korvin, who was elected in 2012, said that the bridge is closed.",
        "The bridge fell on Friday, and Korvin said that nobody was hurt on the bridge.",
        "Since Friday, Korvin has said that the bridge is closed.",
    ],
)
def test_other_times_are_no_time_of_saying(text: str) -> None:
    assert "time" not in of(text, "bridge")


LEADS = st.sampled_from(["", "On Friday, ", "In a statement, ", "Speaking at a rally, "])
SOURCES = st.sampled_from(["Korvin", "the mayor", "officials", "Minister Ansa Korvin"])
CUES = st.sampled_from(["said", "told reporters", "announced", "warned lawmakers", "wrote"])
TAILS = st.sampled_from(["", " in a letter", " at a meeting", " in Paris", " on Monday"])


@settings(max_examples=40, deadline=None)
@given(LEADS, SOURCES, CUES, TAILS, TAILS)
def test_circumstances_stand_apart_from_words_cue_and_each_other(
    lead: str, source: str, cue: str, first: str, second: str
) -> None:
    text = f"{lead}{source} {cue}{first}{second} that the bridge is closed."
    text = text[0].upper() + text[1:]
    found = read(text)
    assume(found)
    for one in found:
        spans = [one.addressee, one.occasion, one.place, one.said.span if one.said else None]
        printed = [span for span in spans if span is not None]
        for span in printed:
            assert text[span.start : span.end] == span.text
            assert not any(span.overlaps(piece) for piece in one.content)
            assert one.cue is None or not span.overlaps(one.cue)
        for number, span in enumerate(printed):
            assert not any(span.overlaps(other) for other in printed[number + 1 :])


FORMS = (
    "The newspaper quoted officials as saying that the bridge is closed.",
    "Korvin said that the bridge is closed, the agency reported.",
    "Korvin said that the bridge is closed, according to the agency.",
    "The agency, citing the Casse Courier, reported that Korvin said the bridge is closed.",
    "In remarks carried by state television on Friday, Korvin told the council that the bridge is closed.",
    "Korvin told reporters in Paris on Friday that the bridge is closed.",
)


@pytest.mark.parametrize("text", FORMS)
def test_relays_and_circumstances_do_not_ask_who_proposed_a_statement(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = [(one.source, one.content, one.relays, around(one)) for one in read(text)]
    chained = relays.chained

    def unknown(reading: Reading, drafts: list[Draft]) -> list[Draft]:
        return chained(reading, [replace(one, relation="trained") for one in drafts])

    monkeypatch.setattr(relays, "chained", unknown)
    assert [(one.source, one.content, one.relays, around(one)) for one in read(text)] == usual
