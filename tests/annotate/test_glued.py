"""Sentences that a quotation mark joins without a space."""

from __future__ import annotations

import pytest

from tests.extract.reading import parsed, printed, read


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            'They heard it before 5 a.m."We took it for thunder," neighbor Lena Vask said.',
            ["They heard it before 5 a.m.", '"We took it for thunder," neighbor Lena Vask said.'],
        ),
        (
            '"The van stopped here," Korvin said. "It was grey."Police are looking for it.',
            ['"The van stopped here," Korvin said.', '"It was grey."', "Police are looking for it."],
        ),
        ('The "Anchor.Net"Bar is closed.', ['The "Anchor.Net"Bar is closed.']),
    ],
)
def test_sentences_begin_at_glued_marks(text: str, sentences: list[str]) -> None:
    assert [one.text for one in parsed(text).sentences()] == sentences


def test_words_glued_together_stay_with_who_says_them() -> None:
    found = read('"The van stopped here," Korvin said. "It was grey."Reth says the van was stolen.')
    assert [(printed(one)[0], printed(one)[2][-1]) for one in found] == [
        ("Korvin", '"It was grey."'),
        ("Reth", "the van was stolen"),
    ]
