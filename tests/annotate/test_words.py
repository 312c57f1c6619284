"""The words of a sentence with a vector each."""

from __future__ import annotations

import numpy as np

from variorum.annotate import MiniLM


def test_words_stand_as_printed_each_with_a_unit_vector() -> None:
    ((words, table),) = MiniLM().words(["Ansa Korvin's ferry won't sail."])
    assert "".join(words) == "AnsaKorvin'sferrywon'tsail."
    assert np.allclose(np.linalg.norm(table, axis=1), 1, atol=1e-2)


def test_a_word_means_another_thing_in_another_place() -> None:
    vectors = MiniLM()
    (bank, by_river), (again, with_money) = vectors.words(
        ["the bank of the river is steep", "the bank has lent the money"]
    )
    one, other = by_river[bank.index("bank")], with_money[again.index("bank")]
    assert float(one @ other) < 0.9


def test_nothing_has_no_words() -> None:
    vectors = MiniLM()
    assert vectors.words([]) == []
    ((words, table),) = vectors.words([""])
    assert words == ()
    assert table.shape == (0, 384)


def test_the_vector_of_the_whole_is_the_same_by_either_way() -> None:
    sentence = "The harbour of Port Casse reopens."
    first, second = MiniLM(), MiniLM()
    first.words([sentence])
    assert np.array_equal(first.of([sentence]), second.of([sentence]))
