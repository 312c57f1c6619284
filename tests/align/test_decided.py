"""What a user decides about actors holds, run after run; a table of names only gives ids."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.test_actors import PIECES, article, groups
from variorum.align import Cast, actors, look_up
from variorum.model import Decision, Entity, Printed


def cast_of(marked: Sequence[str], *decisions: Decision) -> Cast:
    pairs = [article(chr(65 + place), one) for place, one in enumerate(marked)]
    return actors([one for one, _ in pairs], [marks for _, marks in pairs], decisions)


def join(*texts: str | Printed, line: int = 1) -> Decision:
    return Decision(f"d.jsonl:{line}", "join", tuple(_print(one) for one in texts))


def split(text: str | Printed, whole: str, line: int = 1) -> Decision:
    return Decision(f"d.jsonl:{line}", "split", (_print(text),), whole=Printed(whole))


def _print(one: str | Printed) -> Printed:
    return one if isinstance(one, Printed) else Printed(one)


STORY = (
    "[[Ansa Korvin/person/female]] came.\n[[Korvin/person]] sat.",
    "[[the premier~premier/person]] left; [[Korvin/person]] stayed.",
)


def test_a_join_joins_whole_actors_and_says_by_which_line() -> None:
    cast = cast_of(STORY, join("the premier", "Ansa Korvin"))
    (actor,) = cast.actors
    assert len(actor.mentions) == 4
    assert actor.decisions == ("d.jsonl:1: join “the premier”, “Ansa Korvin”",)
    assert any(merge.because == ("decided in d.jsonl:1",) for merge in actor.merges)
    assert cast.decided[0].actors == (actor.id,)


def test_a_print_that_no_article_has_is_told_with_those_like_it() -> None:
    told = cast_of(STORY, join("ansa korvin", "the premier"), join("Premier", "Ansa Korvin", line=2)).decided
    assert told[0].why_not == "no name or description “ansa korvin” was read; “Ansa Korvin” was; “Korvin” was"
    assert told[1].why_not == "no name or description “Premier” was read; “the premier” was"


def test_a_split_makes_an_actor_of_its_own() -> None:
    cast = cast_of(STORY, split(Printed("Korvin", "B"), "Ansa Korvin"))
    assert groups(cast) == [["Ansa Korvin", "Korvin"], ["Korvin"], ["the premier"]]


def test_a_split_can_name_one_print_of_an_article() -> None:
    story = ["[[Ansa Korvin/person]] came.\n[[Korvin/person]] sat.\n[[Korvin/person]] sang."]
    cast = cast_of(story, split(Printed("Korvin", "A", 2), "Ansa Korvin"))
    assert groups(cast) == [["Ansa Korvin", "Korvin"], ["Korvin"]]


def test_what_is_split_is_not_joined_in_a_roundabout_way() -> None:
    story = ["[[Lantern Front/group]] met.", "[[Lantern Front movement/group]] rose."]
    assert len(cast_of(story).actors) == 1
    assert len(cast_of(story, split("Lantern Front movement", "Lantern Front")).actors) == 2


def test_a_join_against_a_split_acts_on_nobody_and_says_so() -> None:
    cast = cast_of(
        STORY,
        split(Printed("Korvin", "B"), "Ansa Korvin"),
        join(Printed("Korvin", "B"), "Ansa Korvin", line=2),
    )
    assert cast.decided[1].actors == ()
    assert cast.decided[1].why_not == "d.jsonl:1 keeps them apart"


def test_names_and_kinds_are_the_users() -> None:
    cast = cast_of(
        STORY,
        Decision("d.jsonl:1", "rename", (Printed("Korvin"),), value="The Premier of Velmora"),
        Decision("d.jsonl:2", "kind", (Printed("Ansa Korvin"),), value="group"),
    )
    actor = cast.actors[0]
    assert (actor.name, actor.kind) == ("The Premier of Velmora", "group")
    assert len(actor.decisions) == 2


def test_a_print_of_two_actors_acts_on_neither() -> None:
    story = [
        "[[Ansa Korvin/person]] met [[Dado Korvin/person]].",
        "[[a guard~guard/person]] slept.",
        "[[a guard~guard/person]] left.",
    ]
    cast = cast_of(story, join("a guard", "Ansa Korvin"))
    assert cast.decided[0].why_not == "“a guard” stands for 2 actors; say of which article"
    one = cast_of(story, join(Printed("a guard", "B"), "Ansa Korvin"))
    assert ["Ansa Korvin", "a guard"] in groups(one)


def test_what_nobody_prints_acts_on_nobody() -> None:
    for decision in (join("Bela Melber", "Ansa Korvin"), split("Bela Melber", "Ansa Korvin")):
        cast = cast_of(STORY, decision)
        assert cast.decided[0].why_not == "no name or description “Bela Melber” was read"
        assert groups(cast) == groups(cast_of(STORY))


def test_a_decision_holds_when_articles_are_added() -> None:
    decisions = (join("the premier", "Ansa Korvin"), split("Dado", "Dado Melber", line=2))
    more = (*STORY, "[[Dado Melber/person]] and [[Dado/person]] wrote to [[Ansa Korvin*/person]].")
    for story in (STORY, more):
        actor = next(one for one in cast_of(story, *decisions).actors if one.name == "Ansa Korvin")
        assert "the premier" in actor.spellings
    assert ["Dado"] in groups(cast_of(more, *decisions))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(PIECES, min_size=1, max_size=5), min_size=1, max_size=3),
    st.sampled_from(["Ansa Korvin", "Korvin", "the minister", "Lima", "UFH"]),
    st.sampled_from(["Dado Korvin", "Peru", "the group", "Lantern Front"]),
)
def test_every_decision_holds_or_says_why_not(pieces: list[list[str]], one: str, two: str) -> None:
    marked = [
        ".\n".join(
            f"[[{piece.replace('+', '') if place == 0 else piece}]] was there"
            for place, piece in enumerate(some)
        )
        for some in pieces
    ]
    joined = cast_of(marked, join(one, two))
    assert bool(joined.decided[0].actors) != bool(joined.decided[0].why_not)
    if joined.decided[0].actors:
        (actor,) = (a for a in joined.actors if a.id in joined.decided[0].actors)
        assert actor.decisions
    apart = cast_of(marked, split(one, two))
    if apart.decided[0].actors:
        assert not any({one, two} <= {m.text for m in actor.mentions} for actor in apart.actors)


TABLE = (
    Entity("Q1", "Ansa Korvin", ("A. Korvin",), "person"),
    Entity("Q2", "Korvin", (), "place"),
    Entity("Q3", "Lantern Front", ("The Front",), "organisation"),
)


@pytest.mark.parametrize(
    ("marked", "identifiers"),
    [
        (["[[Ansa Korvin/person]] came.\n[[Korvin/person]] sat."], {"Q1"}),
        (["[[ansa korvin/person]]"], {"Q1"}),
        (["[[the Lantern Front/group]]"], {"Q3"}),
        (["[[Korvin/person]]"], {""}),
        (["[[Korvin/place]]"], {"Q2"}),
        (["[[the front~front/group]]"], {""}),
        (["[[Dado Melber/person]]"], {""}),
    ],
)
def test_look_up(marked: list[str], identifiers: set[str]) -> None:
    cast = cast_of(marked)
    assert {actor.identifier for actor in look_up(cast.actors, TABLE)} == identifiers
    assert look_up(cast.actors, ()) == cast.actors


def test_two_rows_that_fit_give_none() -> None:
    cast = cast_of(["[[Ansa Korvin/person]]"])
    twice = (*TABLE, Entity("Q4", "Korvin of Casse", ("Ansa Korvin",), "person"))
    assert [actor.identifier for actor in look_up(cast.actors, twice)] == [""]
