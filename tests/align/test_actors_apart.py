"""Actors: names and descriptions that print keeps apart, though their words are alike."""

from __future__ import annotations

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
