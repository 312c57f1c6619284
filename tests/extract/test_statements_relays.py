"""Chains through which words came, in invented news: the words stay with who said them."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn
from variorum.model import Statement

WORDS = "the bridge is closed"


def told(text: str, source: str, words: str = WORDS) -> Statement:
    """The one statement of ``source`` that holds ``words``."""
    found = [
        one
        for one in read(text)
        if one.source is not None
        and source in one.source.text
        and any(words in span.text for span in one.content)
    ]
    assert len(found) == 1, [(one.source, one.cue, one.content, one.relays) for one in read(text)]
    return found[0]


def chain(one: Statement) -> list[str]:
    """The names of the links, the nearest to the article first."""
    return [relay.span.text.rstrip(",") for relay in one.relays]


@pytest.mark.parametrize(
    ("text", "source", "links"),
    [
        # the outlet quotes
        ("The newspaper quoted officials as saying that {}.", "officials", ["The newspaper"]),
        ("The Casse Courier quoted Korvin as saying that {}.", "Korvin", ["The Casse Courier"]),
        ("Velmora News Agency cited Korvin as saying that {}.", "Korvin", ["Velmora News Agency"]),
        ("Korvin was quoted by the newspaper as saying that {}.", "Korvin", ["the newspaper"]),
        ("Korvin was quoted as saying by the newspaper that {}.", "Korvin", ["the newspaper"]),
        ("The lawyer quoted Korvin as saying that {}.", "Korvin", ["The lawyer"]),
        # the outlet closes the sentence
        ("Korvin said that {}, the agency reported.", "Korvin", ["the agency"]),
        ("Korvin said that {}, the Casse Courier reported on Monday.", "Korvin", ["the Casse Courier"]),
        ("Korvin told lawmakers that {}, the agency reported late Friday.", "Korvin", ["the agency"]),
        ("“The bridge is closed, and {},” Korvin said, the agency reported.", "Korvin", ["the agency"]),
        ("Korvin said that {}, reports the Casse Courier.", "Korvin", ["the Casse Courier"]),
        # credits
        ("Korvin said that {}, according to the agency.", "Korvin", ["the agency"]),
        ("According to the Casse Courier, Korvin said that {}.", "Korvin", ["the Casse Courier"]),
        ("Korvin told aides that {}, according to the mayor.", "Korvin", ["the mayor"]),
        ("Korvin said that {}, according to a transcript.", "Korvin", ["a transcript"]),
        ("Korvin said that {}, according to press reports.", "Korvin", ["press reports"]),
        # the outlet leads
        ("The agency reported that Korvin said {}.", "Korvin", ["The agency"]),
        ("The Casse Courier said Korvin had told lawmakers that {}.", "Korvin", ["The Casse Courier"]),
        ("The newspaper, quoting officials, said that {}.", "officials", ["The newspaper"]),
        ("The agency, citing two officials, reported that {}.", "two officials", ["The agency"]),
        ("Citing two officials, the agency reported that {}.", "two officials", ["the agency"]),
        # the outlet's "citing" stands before the words
        (
            "The Interfax agency reported, citing the ministry, that {}.",
            "the ministry",
            ["The Interfax agency"],
        ),
        ("The Courier said on Monday, citing a source in the port, that {}.", "a source", ["The Courier"]),
        ("Citing two officials, Meridian reported that {}.", "two officials", ["Meridian"]),
        ("According to the Courier, which quoted Mayor Ana Petri, {}.", "Petri", ["the Courier"]),
        ("According to the Courier, citing Mayor Ana Petri, {}.", "Petri", ["the Courier"]),
        # carried by others
        ("Korvin said in remarks carried by state television that {}.", "Korvin", ["state television"]),
        ("In remarks broadcast by Velmora Radio, Korvin said that {}.", "Korvin", ["Velmora Radio"]),
        (
            "Korvin said in an interview published by the Casse Courier that {}.",
            "Korvin",
            ["the Casse Courier"],
        ),
        ("Korvin said that {}, as quoted by the agency.", "Korvin", ["the agency"]),
        ("Korvin told the council that {}, which the agency reported.", "Korvin", ["the agency"]),
        # people through whom somebody spoke
        ("Korvin said through a spokesman that {}.", "Korvin", ["a spokesman"]),
        ("Through his lawyer, Korvin said that {}.", "Korvin", ["his lawyer"]),
        ("Korvin said via his agent that {}.", "Korvin", ["his agent"]),
        ("“We know that {},” Korvin said through her press officer.", "Korvin", ["her press officer"]),
        ("In a statement released through police, Korvin said that {}.", "Korvin", ["police"]),
        ("Korvin said in a statement issued by the hospital that {}.", "Korvin", ["the hospital"]),
        # documents
        (
            "According to a report by the agency citing two officials, {}.",
            "two officials",
            ["a report by the agency"],
        ),
        ("According to a poll reported by the agency, {}.", "a poll", ["the agency"]),
    ],
)
def test_one_link(text: str, source: str, links: list[str]) -> None:
    one = told(text.format(WORDS), source)
    assert chain(one) == links
    assert one.depth == 1
    assert not any(link in span.text for link in links for span in one.content)


@pytest.mark.parametrize(
    ("text", "source", "links"),
    [
        (
            "The agency, citing the Casse Courier, reported that Korvin said {}.",
            "Korvin",
            ["The agency", "the Casse Courier"],
        ),
        (
            "According to the agency, the newspaper quoted Korvin as saying that {}.",
            "Korvin",
            ["the agency", "the newspaper"],
        ),
        (
            "The newspaper quoted Korvin as saying that {}, the agency reported.",
            "Korvin",
            ["the agency", "The newspaper"],
        ),
        (
            "The agency reported that the newspaper said Korvin had told lawmakers that {}.",
            "Korvin",
            ["The agency", "the newspaper"],
        ),
        (
            "Korvin said in remarks carried by state television that {}, the agency reported.",
            "Korvin",
            ["the agency", "state television"],
        ),
        (
            "Korvin said that {}, according to a transcript, the agency reported.",
            "Korvin",
            ["the agency", "a transcript"],
        ),
    ],
)
def test_two_links_stand_in_order(text: str, source: str, links: list[str]) -> None:
    one = told(text.format(WORDS), source)
    assert chain(one) == links
    assert one.depth == 2


def test_three_links_stand_in_order() -> None:
    text = (
        "According to the agency, state television, citing the Casse Courier, reported that Korvin said "
        f"{WORDS}."
    )
    one = told(text, "Korvin")
    assert chain(one) == ["the agency", "state television", "the Casse Courier"]
    assert one.depth == 3


@pytest.mark.parametrize(
    "text",
    [
        "Korvin said that the bridge is closed.",
        "Korvin told the Casse Courier that the bridge is closed.",
        "Korvin said in an interview with the Casse Courier that the bridge is closed.",
        "Korvin, citing low tides, said that the bridge is closed.",
        "The newspaper said that the bridge is closed.",
        "The newspaper said that inspectors will announce that the bridge is closed.",
        "According to the agency, the bridge is closed.",
        "Korvin said that the bridge is closed and published a map of it.",
        "The bridge is closed, the agency reported, while the port is open, the newspaper reported.",
    ],
)
def test_what_is_no_relay(text: str) -> None:
    assert [one.relays for one in read(text) if one.relays] == []


def test_whoever_is_quoted_by_nobody_has_no_link() -> None:
    one = told("Korvin was quoted as saying that the bridge is closed.", "Korvin")
    assert one.depth == 0


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to the Gazette, Korvin, who is ill, will stay.", "the Gazette"),
        ("According to the Port Casse Herald, Ansa Korvin, the mayor, will leave.", "the Port Casse Herald"),
        ("According to Ansa Korvin, the mayor, the bridge will stay.", "Ansa Korvin, the mayor"),
        ("According to the Gazette, a paper of Port Casse, the bridge will stay.", "the Gazette, a paper"),
    ],
)
def test_a_credit_ends_before_whom_its_words_tell_of(text: str, source: str) -> None:
    (one,) = read(text)
    assert one.source is not None
    assert one.source.text.startswith(source)
    assert source.startswith("Ansa") or "Korvin" not in one.source.text
    assert "Korvin" in one.content[0].text or "bridge" in one.content[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Korvin said, citing figures from the ministry, that {}.",
        "The company said on Monday, citing weak demand, that {}.",
        "Citing two officials, Korvin said that {}.",
    ],
)
def test_who_cites_a_reason_says_the_words(text: str) -> None:
    one = next(one for one in read(text.format(WORDS)) if one.cue is not None and one.cue.text == "said")
    assert one.source is not None
    assert one.source.text in ("Korvin", "The company")
    assert ([span.text for span in one.content], chain(one)) == ([f"that {WORDS}"], [])


@pytest.mark.parametrize(
    "text",
    [
        "Korvin said through tears that {}.",
        "Korvin said through an interpreter that {}.",
        "Korvin said via video link that {}.",
        "Korvin said via Twitter that {}.",
        "Korvin said that {} and that the ship sailed through the crowd.",
        "Korvin said in a statement released on Friday that {}.",
        "Korvin, who had pushed through the crowd, said that {}.",
    ],
)
def test_nobody_passes_on_what_somebody_said_in_person(text: str) -> None:
    assert chain(told(text.format(WORDS), "Korvin")) == []


def test_a_reason_for_a_deed_is_left_as_it_was() -> None:
    text = "The company, citing weak demand, closed two plants, and the union said that it was angry."
    assert [
        one.source.text for one in read(text) if one.source is not None and one.content[0].text[0] == "t"
    ] == ["the union"]


@pytest.mark.parametrize(
    "drawn",
    [
        "[1s:The Casse Courier] reported, [1q:citing] [1c:Inspector Hugo Lamar, that the bridge is closed].",
        "[1s:Meridian] [1q:reported], [1c:citing Inspector Hugo Lamar, that the bridge is closed].",
        "[1s:Meridian] [1q:reported], citing Inspector Hugo Lamar, [1c:that the bridge is closed].",
    ],
)
def test_whom_an_outlet_cites_is_none_of_the_words(drawn: str) -> None:
    (one,) = read_drawn(drawn)
    assert printed(one) == ("Inspector Hugo Lamar", "reported", (f"that {WORDS}",))
    assert len(one.relays) == 1


def test_what_a_quotation_goes_on_with_is_the_innermost_speakers() -> None:
    drawn = (
        "[1c:[2c:“You need not like it, but you cannot say that we lied,”] [2s:Korvin] [2q:said]], "
        "[1q:according to] [1s:Lund]. [1c:“While we were sad to hear it, the bridge is closed and will not "
        "be opened again for as long as anybody here can tell.”]"
    )
    (one,) = read_drawn(drawn)
    assert (printed(one)[0], chain(one)) == ("Korvin", ["Lund"])
    assert any(WORDS in span.text for span in one.content)
