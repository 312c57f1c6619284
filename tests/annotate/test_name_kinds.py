"""What a name names, as an encoder reads it in its sentences."""

from __future__ import annotations

import pytest

from variorum.annotate import NameKinds


def test_likelihoods_add_up_and_are_the_same_again() -> None:
    prints = [("The talks in Velmora went on.", 13, 20), ("Korvin laughed.", 0, 6)]
    first, second = NameKinds().of(prints), NameKinds().of(prints)
    assert first == second
    assert all(sum(one.values()) == pytest.approx(1, abs=0.01) for one in first)
    assert NameKinds().of([]) == ()


def test_the_sentence_says_what_a_name_is() -> None:
    person, place, body = NameKinds().of(
        [
            ("Korvin, a retired teacher, said she had never met him.", 0, 6),
            ("They drove south from Orrin through the mountains to the coast.", 22, 27),
            ("The executives of Lantern Corporation denied it.", 18, 37),
        ]
    )
    assert max(person, key=person.__getitem__) == "person"
    assert max(place, key=place.__getitem__) == "place"
    assert max(body, key=body.__getitem__) == "body"


def test_what_stands_beyond_the_encoders_reach_is_read_as_nothing() -> None:
    far = "word " * 400 + "Velmora."
    one, none = NameKinds().of([(far, len(far) - 8, len(far) - 1), ("Velmora", 7, 7)])
    assert one == none
