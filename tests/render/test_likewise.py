"""Versions that print the same words stand once where articles are many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.render.likewise import FEW, gathered, marks_of
from variorum.render.pieces import Cite, Passage, Piece, Version


def _version(number: int, words: str, marked: str = "", around: str = "") -> Version:
    siglum = f"S{number}"
    pieces = [Piece(around, "context"), Piece(words, "passage"), Piece(marked, "differs")]
    passage = Passage(Cite(siglum, f"#{siglum}", ""), tuple(one for one in pieces if one.text))
    return Version(siglum, f"Outlet {number}", (passage,))


MANY = [_version(number, "The depot burned", "on Monday", f"Page {number}") for number in range(FEW)]


def test_few_versions_each_keep_a_cell() -> None:
    assert gathered(MANY) == MANY


def test_of_many_the_first_of_like_ones_is_shown_and_the_rest_are_cited() -> None:
    other = _version(90, "The depot burned", "on Sunday")
    found = gathered([*MANY, _version(91, "“The depot burned”", "on monday."), other])
    assert [one.siglum for one in found] == ["S0", "S90"]
    assert [mark.siglum for mark in found[0].alike] == [*(f"S{number}" for number in range(1, FEW)), "S91"]
    assert found[1].alike == ()


@pytest.mark.parametrize(("differing", "shown"), [(True, ["S0"]), (False, ["S0", "S92"])])
def test_in_a_finding_only_the_words_at_issue_count(differing: bool, shown: list[str]) -> None:
    found = gathered([*MANY, _version(92, "Flames took the depot", "on Monday")], differing)
    assert [one.siglum for one in found] == shown


def test_numbers_with_other_signs_and_silent_articles_stay_apart() -> None:
    more = [_version(93, "It fell by 5.2"), _version(94, "It fell by 52")]
    silent = [Version("S95", "", silence="silent"), Version("S96", "", silence="silent")]
    found = gathered([*MANY, *more, *silent])
    assert [one.siglum for one in found] == ["S0", "S93", "S94", "S95", "S96"]


def test_no_article_that_prints_something_is_lost() -> None:
    versions = [*MANY, _version(97, "Another"), replace(MANY[0], siglum="S98", passages=())]
    sigla = {mark.siglum for mark in marks_of(gathered(versions))}
    assert sigla == {one.siglum for one in versions if one.passages}
