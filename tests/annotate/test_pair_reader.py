"""The pair reader: the same for either order and for any company, and refused where its file is another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.annotate import PairReader, weights
from variorum.errors import BrokenComponent, MissingComponent

SANK = "The dredger Meridian went down off Port Casse on the morning of the regatta."
LOST = "A dredger was lost near Port Casse shortly before the boat race began."
GRAIN = "Farmers of the Sarn valley expect a poor harvest of barley after the drought."
VOTE = "The council of Tessaly voted by nine to four to close the old bridge."
CLOSED = "By nine votes to four, councillors in Tessaly decided that the old bridge will shut."


@pytest.fixture(scope="module")
def reader() -> PairReader:
    return PairReader()


@pytest.mark.parametrize(("one", "other"), [(SANK, LOST), (VOTE, CLOSED)])
def test_what_tells_one_thing_is_likelier_than_what_does_not(
    reader: PairReader, one: str, other: str
) -> None:
    told, apart = reader.of([(one, other), (one, GRAIN)])
    assert apart < 0.1 < told


def test_statements_of_one_speaker_are_told_apart_by_what_is_said(reader: PairReader) -> None:
    said = "Nadia Ferro said the toll would drive fishermen out of the harbour"
    told = "Ferro warned that the toll would push fishing boats out of the port"
    other = "Nadia Ferro said the council had met on Tuesday"
    alike, apart = reader.of([(said, told), (said, other)], "statements")
    assert apart < alike / 2


def test_an_act_is_read_with_who_takes_part(reader: PairReader) -> None:
    one, again, other = (
        "Council of Tessaly « closed » the old bridge. The council « closed » the old bridge on Friday.",
        "Council of Tessaly « shut » the old bridge. Tessaly's council « shut » the old bridge last week.",
        "the ministry « closed » two schools. In Velmora the ministry « closed » two schools over the heat.",
    )
    alike, apart = reader.of([(one, again), (one, other)], "acts")
    assert apart < alike / 2


def test_each_sort_has_its_own_answer(reader: PairReader) -> None:
    pair = [(f"Nadia Ferro said {VOTE}", f"Ferro said {CLOSED}")]
    assert len({reader.of(pair, told) for told in ("sentences", "statements", "acts")}) > 1


def test_which_stands_first_changes_nothing(reader: PairReader) -> None:
    assert PairReader().of([(LOST, SANK)]) == reader.of([(SANK, LOST)])


def test_company_changes_nothing(reader: PairReader) -> None:
    every = [(SANK, LOST), (VOTE, GRAIN), (VOTE, CLOSED)]
    assert PairReader().of(every) == tuple(value for pair in every for value in PairReader().of([pair]))


def test_nothing_asked_is_nothing_answered(reader: PairReader) -> None:
    assert reader.of([]) == ()


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_print_has_a_likelihood(one: str, other: str) -> None:
    (found,) = PairReader().of([(one, other)])
    assert 0 <= found <= 1


def test_white_space_changes_nothing(reader: PairReader) -> None:
    longer, shorter = SANK.replace(" ", "\n "), LOST.replace(" ", "\n  ")
    assert len(shorter) > len(SANK) > len(LOST)
    assert reader.of([(longer, LOST), (SANK, shorter)]) == reader.of([(SANK, LOST)] * 2)


def test_its_name_has_a_version(reader: PairReader) -> None:
    assert reader.name.startswith("pair_reader ")


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "load_card", lambda scorer: {"version": "1", "sha256": "0" * 64})
    with pytest.raises(BrokenComponent, match="install variorum anew"):
        weights.load_file("pair_reader", "encoder.onnx")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(MissingComponent, match=r"pair_reader/gone\.onnx"):
        weights.load_file("pair_reader", "gone.onnx")
