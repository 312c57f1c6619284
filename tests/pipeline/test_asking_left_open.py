"""Asking for what print leaves open, tells under a condition, or tells of as not done."""

from __future__ import annotations

import pytest

from tests.pipeline.asked import origin_of, story_of
from variorum import pipeline

OPEN = {
    "braked": ("Had the driver braked, the boy would have lived.", "The driver braked."),
    "behind": ("The boy would have lived had the driver braked.", "The driver braked."),
    "bank": ("Were the bank to fail, savers would lose 2 billion crowns.", "The bank failed."),
    "should": ("Should Lehn lose the vote, he will resign.", "Lehn will resign."),
    "if": ("If Lehn loses the vote, he will resign.", "Lehn will resign."),
    "after": ("Lehn will resign if he loses the vote.", "Lehn will resign."),
    "bribes": ("Prosecutors suspect Mayor Rita Holm of taking bribes.", "Rita Holm took bribes."),
    "cleared": ("The court cleared Rita Holm of taking bribes.", "Rita Holm took bribes."),
    "barn": (
        "Police are investigating whether Otto Lehn set fire to the barn.",
        "Otto Lehn set fire to the barn.",
    ),
    "few": ("Few believe that Moss won the vote.", "Moss won the vote."),
    "doubt": ("Few doubt that Moss won the vote.", "Moss won the vote."),
    "far": ("Far from apologising, Price attacked his critics.", "Price apologised."),
    "instead": ("Instead of apologising, Price attacked his critics.", "Price apologised."),
    "ill": ("Otto Lehn pretended to be ill on the day of the theft.", "Otto Lehn was ill."),
}
SO = {
    "plan": (
        "The council approved the plan, and the mayor will resign if the state refuses.",
        "The council approved the plan.",
    ),
    "question": ("Had the council refused? The council approved the plan.", "The council approved the plan."),
    "perfect": ("The firm had closed the mine, and it should pay the miners.", "The firm closed the mine."),
    "even": ("The firm will close the mine even if prices rise.", "The firm will close the mine."),
    "wall": ("Police asked whether the driver was drunk when the bus hit a wall.", "The bus hit a wall."),
    "beside": ("She asked whether the ferry was late, and Price closed the port.", "Price closed the port."),
    "rubbish": ("Police cleared the square of rubbish.", "Police cleared the square."),
    "rather": ("Price closed the port rather than wait for the storm.", "Price closed the port."),
    "a few": ("A few voters believe that Moss won the vote.", "Moss won the vote."),
    "place": ("The house far from the port burned.", "The house burned."),
    "asked": ("Ansa Korvin will quit if prices rise.", "Ansa Korvin will quit if prices rise."),
}


@pytest.fixture(scope="module")
def story(tools, tmp_path_factory):
    return story_of(
        tools, tmp_path_factory.mktemp("open"), {name: text for name, (text, _) in (OPEN | SO).items()}
    )


@pytest.mark.parametrize("report", OPEN)
def test_what_print_leaves_open_bears_nothing_out(story, tools, report):
    assert origin_of(story, tools, report, OPEN[report][1]).stand == "UNSURE"


@pytest.mark.parametrize("report", SO)
def test_what_print_tells_beside_it_is_borne_out(story, tools, report):
    assert origin_of(story, tools, report, SO[report][1]).stand == "SUPPORTS"


def _two(folder, first, second):
    for name, text in (("a", first), ("b", second)):
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return pipeline.compare([str(folder)])


def test_what_somebody_is_called_tells_nothing_of_him(tools, tmp_path):
    story = _two(
        tmp_path,
        "Anger over teacher's death\n\nMay 14, 2031\n\nThousands marched for Milo Brand in Lessing.",
        "Teacher shot dead\n\nMay 14, 2031\n\nSoldiers shot dead a teacher, Milo Brand, on Wednesday.",
    )
    assert origin_of(story, {}, "a", "Milo Brand was a teacher.").stand != "SUPPORTS"
    assert origin_of(story, {}, "b", "Milo Brand was a teacher.").stand == "SUPPORTS"


def test_what_stands_in_print_is_not_told_to_lack(tools, tmp_path):
    story = _two(
        tmp_path,
        "May 14, 2031\n\nPaul Moss has been elected governor of the coast with a lead of 412 votes.",
        "May 14, 2031\n\nPaul Moss won the race for governor by 412 votes on Sunday.",
    )
    [told] = origin_of(story, {}, "a", "Paul Moss won by 412 votes.").testimonies
    assert "412" not in told.lacks


def test_a_body_without_its_name_is_no_other_speaker(tools, tmp_path):
    story = _two(
        tmp_path,
        "May 14, 2031\n\nThe union VLO said it had warned the owner about cracks in April.",
        "May 14, 2031\n\nThe union, VLO, called a strike. The roof fell on Monday, the fire service said.",
    )
    found = origin_of(story, {}, "a", "The union said it had warned the owner about cracks in April.")
    assert "another speaker" not in found.because
