"""``explain`` tells what is left out, who is not heard, what nobody tells and who wants what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.test_chosen import ACTOR, FIRST, FULL, LAST, ROW
from variorum import render


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("omissions", ("leaves out", "told by", "it had room for it: 1 of 1")),
        ("silences", ("never quoted", "no reply", "is not heard in")),
        ("unknowns", ("not known: who", "print itself says so")),
        ("positions", ("demands", "rejects", "turns round")),
    ],
)
def test_every_kind_is_told_with_its_passages(key: str, words: tuple[str, ...]) -> None:
    text = render.explain(FULL, key)
    assert all(one in text for one in words)
    assert "[" in text
    assert "“" in text


@pytest.mark.parametrize("key", ["omissions", "silences", "unknowns", "positions"])
def test_a_story_without_any_says_so(key: str) -> None:
    bare = replace(FULL, omissions=(), silences=(), unknowns=(), positions=())
    assert render.explain(bare, key) == f"this story has no {key}\n"


def test_a_row_an_actor_and_an_article_tell_theirs() -> None:
    assert f"{LAST.siglum} leaves out {ROW.id}" in render.explain(FULL, ROW.id)
    assert "never quoted" in render.explain(FULL, ACTOR.id)
    assert "leaves out" in render.explain(FULL, LAST.id)
    assert "leaves out" not in render.explain(FULL, FIRST.id)


def test_an_unsure_omission_is_told_as_such_with_the_nearest_passage() -> None:
    near = FULL.omissions[0].told[0]
    unsure = replace(FULL.omissions[0], nearest=near, unsure="it may be told in other words")
    text = render.explain(replace(FULL, omissions=(unsure,)), "omissions")
    assert "may leave out" in text
    assert "not sure: it may be told in other words" in text
    assert "the nearest that" in text
