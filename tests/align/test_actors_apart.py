"""Actors: names and descriptions that print keeps apart, though their words are alike."""

from __future__ import annotations

import pytest

from tests.align.test_actors import cast_of, groups


def test_a_person_called_mr_by_a_countrys_name_is_the_one_of_that_surname() -> None:
    mister = "[[Tom Jordan/person]] came.\n[[Mr. |Jordan/person/male]] sat.\n"
    cast = cast_of(mister + "[[Jordan/place]] sent [[a boat~boat]].")
    assert ["Mr. Jordan", "Tom Jordan"] in groups(cast)
    assert "Tom Jordan" in {actor.name for actor in cast.actors}


def test_a_double_surname_alone_is_its_bearers_whatever_it_was_read_as() -> None:
    alone = "[[Marr-Korvin/organisation]] spoke.\n[[Marr-Korvin/organisation]] left."
    cast = cast_of(f"[[Alba Marr-Korvin/person]] came.\n{alone}", f"{alone}\n{alone}")
    (actor,) = cast.actors
    assert (actor.name, actor.kind, len(actor.mentions)) == ("Alba Marr-Korvin", "person", 7)


@pytest.mark.parametrize(
    ("seat", "joined"),
    [
        ("[[the Senate Harbour Committee/organisation]]", True),
        ("[[the House Harbour Committee/organisation]]", False),
        ("[[the panel~panel/organisation]]", True),
    ],
)
def test_who_is_first_on_one_body_is_not_who_is_on_another(seat: str, joined: bool) -> None:
    cast = cast_of(
        "[[Tom Harlow/person]], [[the top Democrat~democrat+/person]] on"
        " [[the Senate Harbour Committee/organisation]], spoke.",
        f"[[The top Democrat~democrat/person]] on {seat} spoke.",
    )
    (harlow,) = (actor for actor in cast.actors if actor.name == "Tom Harlow")
    assert ("The top Democrat" in {mention.text for mention in harlow.mentions}) is joined


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("[[the president~president/person]] left.", True),
        ("Shaking [[Orlov/person]]'s hand, [[the president~president/person]] left.", False),
    ],
)
def test_of_two_presidents_neither_is_meant_beside_his_own_name(last: str, joined: bool) -> None:
    cast = cast_of(
        "[[President |Dolan Brask/person]] came.\n[[President |Viktor Orlov/person]] sat.\nNo.\nNo.\nNo.\n"
        f"[[Orlov/person]] spoke.\n{last}"
    )
    (orlov,) = (actor for actor in cast.actors if actor.name == "Viktor Orlov")
    assert ("the president" in {mention.text for mention in orlov.mentions}) is joined


@pytest.mark.parametrize(("between", "joined"), [("[[Aides~aide/person]]", True), ("Brask", False)])
def test_the_campaign_may_be_another_ones(between: str, joined: bool) -> None:
    if not joined:
        between = f"[[{between} campaign aides~aide/group]]"
    cast = cast_of(
        "[[The Karst campaign~campaign/organisation]] spoke.\n"
        f"{between} met.\n[[the campaign~campaign/organisation]] went on."
    )
    assert (["The Karst campaign", "the campaign"] in groups(cast)) is joined


def test_bare_officials_are_not_those_told_of_later_or_elsewhere() -> None:
    told = "[[School officials~official+s/person]] spoke.\n[[school officials~official+s/person]] left."
    cast = cast_of("[[Officials~official+s/person]] asked.\n" + told, told)
    assert ["Officials"] in groups(cast)


@pytest.mark.parametrize(("opening", "joined"), [("Then", True), ("In many or most cases,", False)])
def test_whom_a_sentence_on_what_happens_often_describes_is_nobody_of_another_article(
    opening: str, joined: bool
) -> None:
    cast = cast_of(
        "[[A gunman~gunman/person]] opened fire.",
        f"{opening} [[the gunman~gunman/person]] fled.",
    )
    assert (len(cast.actors) == 1) is joined


def test_a_surname_with_its_particle_is_no_whole_name() -> None:
    again = "[[de Luca/person]] sat.\n[[de Luca/person]] left."
    cast = cast_of("[[Ansa de Luca/person]] came.\n" + again, again)
    assert [actor.name for actor in cast.actors] == ["Ansa de Luca"]
