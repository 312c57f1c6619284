"""Posts of a network that an article shows whole: their words are their author's."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn


@pytest.mark.parametrize(
    "between",
    [" — ", "\n— ", " pic.casse/x1 — ", " https://casse.example/x1 - "],
    ids=["a dash", "a line below", "a link before", "a plain dash"],
)
def test_a_post_is_its_authors_own_words(between: str) -> None:
    text = f"Go.\n\nThe bridge is safe. Cross it.{between}Ansa Korvin (@korvin) May 3, 2021\n\nIt rained."
    post = next(one for one in read(text) if one.source is not None and one.source.text == "Ansa Korvin")
    assert printed(post)[2] == ("The bridge is safe. Cross it.",)
    assert (post.form, post.act) == ("direct", "speech")


def test_words_of_a_post_are_not_somebodys_who_is_named_in_it() -> None:
    """The reader's statement inside stands in the author's, and ends before the signature."""
    text = "[1s:Grain] [1q:says] [1c:the bridge is safe — Ansa Korvin (@korvin) May 3, 2021]\n\nIt rained."
    outer, inner = sorted(read_drawn(text), key=lambda one: one.parent is not None)
    assert (outer.source and outer.source.text, inner.parent) == ("Ansa Korvin", outer.id)
    assert printed(inner) == ("Grain", "says", ("the bridge is safe",))


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is safe — Korvin (the mayor) crossed it on Monday.",
        "The bridge is safe (@korvin) and it is open.",
        "— Ansa Korvin (@korvin) May 3, 2021",
    ],
)
def test_what_is_no_post_has_no_author(text: str) -> None:
    assert not [one for one in read(text) if one.cue is not None and one.cue.text == "—"]
