"""The scorer of attributions counts as its page says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks import attribution
from benchmarks.attribution import Attribution, Record, kinds_of_statement, score
from variorum.model import Span, Statement

TEXT = '"We rebuild," the harbourmaster of Port Casse said on Friday, "and we pay." Others doubt it.'


def spans(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


GOLD = Attribution(
    spans("the harbourmaster of Port Casse"), spans("said"), spans('"We rebuild,"', '"and we pay."')
)
RECORD = Record("a", "", TEXT, (GOLD,))


def statement(source: str, *content: str) -> Statement:
    pieces = tuple(Span("a", start, end, TEXT[start:end]) for start, end in spans(*content))
    (named,) = (Span("a", start, end, TEXT[start:end]) for start, end in spans(source))
    return Statement("s", "a", content=pieces, cue=None, source=named, form="direct")


def figures(*found: Statement) -> dict[str, float]:
    measured = score([(RECORD, found, (("speech",),))])
    return {name: value for name, value in measured.items() if isinstance(value, float)}


def test_a_content_in_two_pieces_counts_as_two_stretches_and_once_whole() -> None:
    measured = figures(statement("the harbourmaster of Port Casse", '"We rebuild,"', '"and we pay." Others'))
    assert measured["overlap_f1"] == 1
    assert measured["joint_recall"] == 1
    assert measured["exact_content_f1"] == 0.5
    assert measured["whole_content_f1"] == 0
    assert measured["exact_source_f1"] == 1


def test_half_of_the_characters_are_asked_of_a_found_attribution() -> None:
    assert figures(statement("Others", '"We rebuild,"', '"and'))["overlap_recall"] == 1
    assert figures(statement("Others", '"We rebuild'))["overlap_recall"] == 0


def test_another_source_finds_the_words_and_not_the_speaker() -> None:
    measured = figures(statement("Others", '"We rebuild,"', '"and we pay."'))
    assert measured["overlap_recall"] == 1
    assert measured["joint_recall"] == 0
    assert measured["whole_content_f1"] == 1


@pytest.mark.parametrize(
    ("cue", "kinds"),
    [("said", ("speech", "speech_listed")), ("doubt", ("speech",)), ('"', ("speech", "speech_listed"))],
)
def test_listed_speech_is_told_by_the_words_of_the_cue(
    cue: str, kinds: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attribution, "_quotation_verbs", lambda: frozenset({"said", "according"}))
    ((start, end),) = spans(cue)
    one = statement("Others", '"We rebuild,"')
    assert kinds_of_statement(replace(one, cue=Span("a", start, end, cue)), TEXT) == kinds
