"""The scorer of times keeps the rules of TempEval-3."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import times as scorer
from variorum.model import Span, Time

TML = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-07-26" functionInDocument="CREATION_TIME">26 July</TIMEX3></DCT>
<TEXT>The port of Velmora burned <TIMEX3 tid="t1" type="DATE" value="2031-07-25">on
Friday</TIMEX3>. It <EVENT eid="e1">reopens</EVENT> <TIMEX3 tid="t2" type="DATE" value="2031-W31">next
week</TIMEX3>, for <TIMEX3 tid="t3" type="DURATION" value="PT24H">24 hours</TIMEX3>.</TEXT>
</TimeML>
"""


@pytest.fixture
def document(tmp_path: Path) -> scorer.Document:
    path = tmp_path / "velmora.tml"
    path.write_text(TML, "utf-8")
    document = scorer.read(path)
    assert document is not None
    return document


def time(document: scorer.Document, words: str, value: str) -> Time:
    start = document.text.index(words)
    span = Span("a", start, start + len(words), words)
    return Time(f"t{start}", "a", span, "../..", "vague", timex=value)


def test_gold_is_read_with_its_offsets_and_without_the_creation_time(document: scorer.Document) -> None:
    assert document.created == "2031-07-26"
    assert [document.text[one.start : one.end] for one in document.timexes] == [
        "on Friday",
        "next week",
        "24 hours",
    ]
    assert "<" not in document.text


def test_overlap_is_a_match_and_each_span_is_matched_once(document: scorer.Document) -> None:
    friday = time(document, "Friday", "2031-07-25")
    week = time(document, "next week", "2031-W31")
    both = time(document, "week, for 24", "")
    elsewhere = time(document, "Velmora", "")
    found = scorer.pairs(document, (elsewhere, friday, week, both))
    named = [(gold.value if gold else None, one) for gold, one in found]
    assert named == [("2031-07-25", friday), ("2031-W31", week), ("PT24H", both), (None, elsewhere)]


def test_a_gold_time_without_a_prediction_is_kept_as_missed(document: scorer.Document) -> None:
    assert [one for _, one in scorer.pairs(document, ())] == [None, None, None]


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("2031-W31", "2031-w31", True),
        ("199X", "199", True),
        ("2031-07-25T24:00", "2031-07-25T24", True),
        ("PT24H", "P1D", False),
        ("2031-W07", "2031-W7", False),
        ("1949-XX", "1949", False),
        ("2031-WXX", "2031-W31", False),
        ("PXD", "PAST_REF", False),
    ],
)
def test_values_agree_as_strings_but_for_three_spellings(gold: str, predicted: str, same: bool) -> None:
    assert (scorer.normal_value(gold) == scorer.normal_value(predicted)) is same


def test_f1_counts_all_predictions_and_all_gold() -> None:
    assert scorer.f1(2, 4, 4) == 0.5
    assert scorer.f1(0, 0, 0) == 0.0


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("PT24H", "P1D", True),
        ("P9M", "P3Q", True),
        ("P1E", "P10Y", True),
        ("2031-W07", "2031-W7", True),
        ("1949-XX", "1949", True),
        ("1949-XX-XX", "1949", True),
        ("19XX", "19", True),
        ("PT5M", "P5M", False),
        ("P30D", "P1M", False),
        ("PXY", "PXE", False),
        ("2031-WXX", "2031-W31", False),
        ("2031-QX", "2031-Q3", False),
        ("1949-12", "1949", False),
    ],
)
def test_meanings_agree_where_only_the_spelling_differs(gold: str, predicted: str, same: bool) -> None:
    assert (scorer.meaning(gold) == scorer.meaning(predicted)) is same
