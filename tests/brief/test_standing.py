"""Which sentences of print can stand in the brief by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.brief.passages import sentence_passage
from variorum.brief.sources import Sources
from variorum.brief.standing import stands
from variorum.model import Mention, Span


def _stands(sentence: str, *mentions: tuple[str, str]) -> bool:
    """Whether the first sentence of an article stands; each mention with what it is: "pronoun", "name",
    or, of a description, "the", "a" or "many"."""
    made = Builder()
    drawn = made.article("A", f"{sentence}\nNothing else was known in Port Casse by then.")
    made.row("event", made.event("A", "act", "act"))
    story, marks = made.story()
    text = drawn.article.text
    found = []
    for number, (words, kind) in enumerate(mentions):
        start = text.index(words)
        found.append(
            Mention(
                f"m{number}",
                Span("A", start, start + len(words), words),
                {"pronoun": "pronoun", "name": "name"}.get(kind, "description"),  # type: ignore[arg-type]
                words.split()[-1].lower(),
                0,
                kind="person",
                number="plural" if kind == "many" else "singular",
                definite=kind == "the",
            )
        )
    sources = Sources(story, [replace(marks[0], mentions=tuple(found))])
    return stands(sources, marks[0].sentences[0])


@pytest.mark.parametrize(
    ("sentence", "mentions", "held"),
    [
        ("The man who [[act:burnt]] the depot was named on Friday.", [("The man", "the")], True),
        ("The man [[act:burnt]] the depot and was named on Friday.", [("The man", "the")], False),
        ("The keeper, Dell Marrow, [[act:left]] the depot on Friday.", [("The keeper", "the")], True),
        ("Rook's friend [[act:left]] the depot on Friday night.", [("Rook's friend", "the")], False),
        (
            "Rook's friend [[act:left]] the depot on Friday night.",
            [("Rook's friend", "the"), ("Rook", "name")],
            True,
        ),
        (
            "A keeper of the depot [[act:lost]] his boat on Friday.",
            [("A keeper", "a"), ("his", "pronoun")],
            True,
        ),
        (
            "Some keepers of the depot [[act:lost]] his boat on Friday.",
            [("Some keepers", "many"), ("his", "pronoun")],
            False,
        ),
        (
            "Plans for the new bridge were [[act:sold]] by a guild before they were of use.",
            [("they", "pronoun")],
            True,
        ),
    ],
)
def test_whoever_a_sentence_brings_in_itself_need_not_be_known(
    sentence: str, mentions: list[tuple[str, str]], held: bool
) -> None:
    assert _stands(sentence, *mentions) is held


@pytest.mark.parametrize(
    "sentence",
    [
        "Three keepers were [[act:named]] this week in connection with that fire at the mill.",
        "Casse police say this was [[act:seen]] as a van of interest by the harbour.",
        "According to keepers, that van [[act:left]] the harbour of Casse before noon.",
        "All keepers were [[act:paid]] after the floods of Casse and Selby, too.",
        "Mayor Ona Rook responded by [[act:asking]] the council for a new vote.",
        "Mayor Ona Rook of Port Casse and of the western villages also [[act:closed]] a ferry.",
        "Casse police initially confirmed that keepers were [[act:lost]] in the fire.",
        "Moments later, the depot of Port Casse [[act:burnt]] to the ground.",
        "Of the keepers, only three were [[act:named]] by the town of Casse.",
        "BEFORE THE FIRE THE KEEPER OF THE DEPOT HAD [[act:LOST]] HIS LAMP.",
        "Dell Marrow, 21, of Selby, a person of interest in the [[noun:shooting]] by the [[act:mill]].",
        "Witnesses are [[act:asked]] to ring the tip line at 555-0142 before noon.",
        "The town of Casse has released new details about the [[act:fire]] on Friday.",
    ],
)
def test_what_hangs_on_other_sentences_or_tells_the_reader_nothing_does_not_stand(sentence: str) -> None:
    made = Builder()
    made.article("A", f"{sentence}\nNothing else was known in Port Casse by then.")
    made.row("event", made.event("A", "act", "act", construction="nominal"))
    story, marks = made.story()
    assert not stands(Sources(story, marks), marks[0].sentences[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "A grey van stopped by the depot and two keepers in that van [[act:fired]] at the gate.",
        "Council member Ona Rook was in the NATO hall as the depot [[act:burnt]] this week.",
        "Police were [[act:called]] after the fire at the mill and found the keeper at home.",
    ],
)
def test_what_the_same_sentence_has_told_or_the_paper_knows_is_no_hanging(sentence: str) -> None:
    assert _stands(sentence)


def test_a_sentence_cut_within_a_quotation_is_no_passage() -> None:
    for text, whole in (
        ("The judge found on Friday that the tax is ‘not lawful.", False),
        ("The judge found on Friday that the tax is ‘not lawful’.", True),
        ("The judge’s finding on Friday was that the tax is lawful.", True),
    ):
        assert (sentence_passage(Span("a", 0, len(text), text)) is not None) is whole
