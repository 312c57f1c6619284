"""Questions and answers in quotation marks, in invented news: a question is not glued to the answer above."""

from __future__ import annotations

import pytest

from tests.extract.reading import printed, read, read_drawn

ASKED = "Prosecutor Carl Moss asked her why."


@pytest.mark.parametrize(
    "before",
    [
        f"{ASKED}\n\n“It was dark,” she said.",
        "“It was dark,” she replied.",
        "Asked by Moss why, Reid shrugged. “It was dark,” she said.",
        f"{ASKED}\n\n“It was dark,” she said. “I had no lamp.”",
        f"{ASKED}\n\n“It was dark,” she said.\n\n“Dark?”\n\n“Dark,” she said.",
        f"{ASKED}\n\n“It was dark,” she said.\n\n“Was there no lamp in it?”\n\n“I had no lamp at all.”",
    ],
)
@pytest.mark.parametrize("question", ["Was it raining?", "Why?", "Was it raining? Or had it been?"])
def test_a_question_after_an_answer_is_nobodys(before: str, question: str) -> None:
    text = f"{before}\n\n“{question}”\n\n“A little,” she said."
    assert ("", "", (f"“{question}”",)) in [printed(one) for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        # nobody asked anything
        "“The council has lied,” Reid said.\n\n“{}”\n\n“Nobody tells us,” she said.",
        # nothing answers
        "“The council has lied,” Reid replied.\n\n“{}”",
        "Moss asked her why.\n\n“The council has lied,” Reid said.\n\n“{}”\n\nThe trial goes on.",
        # in the paragraph of the cue
        "Moss asked her why. “The council has lied,” Reid replied. “{}”\n\n“We will go to court,” she said.",
    ],
)
def test_a_speaker_may_ask_and_go_on(text: str) -> None:
    question = "Why should we believe it now?"
    (one,) = [one for one in read(text.format(question)) if question in one.content[-1].text]
    assert printed(one)[0] == "Reid"


def test_a_question_with_a_cue_of_its_own_is_not_of_the_words_before() -> None:
    drawn = "[1s:Stern] [1q:said:] [1c:“No.” [2c:“Why not?”]] [2s:Ames] [2q:asked]."
    assert [printed(one) for one in read_drawn(drawn)] == [
        ("Stern", "said:", ("“No.”",)),
        ("Ames", "asked", ("“Why not?”",)),
    ]


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("[1c:Asked if it was on hold], [1s:she] [1q:said], [1c:“It means what it means.”]", "“It means"),
        ("[1c:Asked about the steel], [1s:Ona Brill] [1q:said] [1c:that it was rotten].", "that it"),
    ],
)
def test_what_somebody_was_asked_is_none_of_her_words(drawn: str, words: str) -> None:
    (one,) = (one for one in read_drawn(drawn) if one.source is not None)
    assert [span.text[: len(words)] for span in one.content] == [words]


def test_words_on_both_sides_of_a_cue_stay() -> None:
    drawn = "[1c:Asking prices fell], [1s:Ona Brill] [1q:said], [1c:and the bank was asked to help]."
    (one,) = read_drawn(drawn)
    assert [span.text for span in one.content] == ["Asking prices fell", "and the bank was asked to help"]
